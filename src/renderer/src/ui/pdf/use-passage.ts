import { useEffect, useState } from 'react';
import type { LoadedPdf } from './load.ts';
import { type Box, findPassage, type PlacedText } from './passage.ts';

/** Where a passage stands: its page from 0, and the boxes that cover it. */
export interface Passage {
  page: number;
  boxes: Box[];
}

/** Pages that are looked through: a letter, and the first of its annex. */
const LOOKED_THROUGH = 4;

/** The place of a passage in a document; null while nothing is asked for, or it is not printed. */
export function usePassage(pdf: LoadedPdf | null, text: string | null): Passage | null {
  const [found, setFound] = useState<Passage | null>(null);
  useEffect(() => {
    if (pdf === null || text === null || text.trim() === '') {
      setFound(null);
      return;
    }
    let stopped = false;
    const look = async () => {
      for (let page = 0; page < Math.min(LOOKED_THROUGH, pdf.sizes.length); page++) {
        const content = await (await pdf.doc.getPage(page + 1)).getTextContent();
        if (stopped) return;
        const texts = content.items.flatMap((item): PlacedText[] =>
          'str' in item
            ? [
                {
                  str: item.str,
                  x: item.transform[4] as number,
                  y: item.transform[5] as number,
                  width: item.width,
                  height: item.height,
                },
              ]
            : [],
        );
        const boxes = findPassage(texts, text);
        if (boxes.length > 0) {
          setFound({ page, boxes });
          return;
        }
      }
      setFound(null);
    };
    // A document that was just closed has nothing to say any more.
    look().catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [pdf, text]);
  return found;
}
