import type { PrintStamp, UnitIdentity } from './data.ts';
import { isSecret } from './parts/classified.ts';
import { printedLine } from './parts/list-page.ts';
import type { FootLine, PaperDocument, Section } from './types.ts';

/** From the edge of the sheet to the line; the text of no paper comes below 10 mm. */
const EDGE = 5;

/**
 * A copy that says who printed it and when: on paper only, an issued paper keeps its own bytes and hash. Lists and
 * slips say it themselves and stay as they are; secret papers carry it across every page as well.
 */
export function printedCopy(
  document: PaperDocument,
  stamp: Pick<PrintStamp, 'at' | 'by'>,
  unit: Pick<UnitIdentity, 'timeZone'>,
): PaperDocument {
  const secret = isSecretPaper(document);
  const line = printedLine(stamp, unit);
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      foot: section.foot ?? (saysItself(section) ? null : footOf(line)),
      ...(secret ? { watermark: ownWatermark(document, section) ?? line.toUpperCase() } : {}),
    })),
  };
}

/** Whether a part of it is RAHASIA or higher: whoever prints it is named on every sheet. */
export const isSecretPaper = ({ sections }: PaperDocument): boolean =>
  sections.some(({ banner }) => banner !== undefined && isSecret(banner.text));

const footOf = (line: string): FootLine => ({ left: line, center: '', right: '', size: 7, edge: EDGE });

/** Each slip of a sheet names who printed it. */
const saysItself = ({ body }: Section): boolean => body.some(({ kind }) => kind === 'cards');

const ownWatermark = ({ watermark: common }: PaperDocument, { watermark }: Section): string | null =>
  watermark === undefined ? common : watermark;
