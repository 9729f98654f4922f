import type { RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { POINT } from './fit.ts';
import type { LoadedPdf } from './load.ts';

interface Props {
  pdf: LoadedPdf;
  /** 0-based. */
  index: number;
  /** 1 = 100 %. */
  scale: number;
  /** Read out; null: a picture beside a name that says the same. */
  label: string | null;
  /** Canvas pixels per CSS pixel beyond the screen's own: small pictures of tables need more to stay light. */
  fineness?: number;
}

/**
 * One page. Each drawing is made on a new canvas that takes the place of the old one when it is done, so a
 * refreshed paper never flashes white.
 */
export function PageCanvas({ pdf, index, scale, label, fineness = 1 }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const size = pdf.sizes[index] ?? { width: 0, height: 0 };
  const width = Math.round(size.width * POINT * scale);
  const height = Math.round(size.height * POINT * scale);

  useEffect(() => {
    let task: RenderTask | null = null;
    let stopped = false;
    const draw = async () => {
      const page = await pdf.doc.getPage(index + 1);
      if (stopped) return;
      const ratio = Math.min(2, window.devicePixelRatio || 1) * fineness;
      const viewport = page.getViewport({ scale: scale * POINT * ratio });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      task = page.render({ canvas, viewport });
      await task.promise;
      if (!stopped) host.current?.replaceChildren(canvas);
    };
    // A cancelled drawing rejects; a page of a document that was just closed does too. Both are no failure.
    draw().catch(() => undefined);
    return () => {
      stopped = true;
      task?.cancel();
    };
  }, [pdf, index, scale, fineness]);

  const name = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <div ref={host} className="pdf-page" style={{ width, height }} {...name} />;
}
