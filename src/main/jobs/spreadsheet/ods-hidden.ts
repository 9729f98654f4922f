import type { SheetData } from '../../../core/import/sheet.ts';
import type { Archive } from './archive.ts';
import { scanPart } from './xlsx-parts.ts';

interface HiddenParts {
  sheet: boolean;
  /** First and last row of each hidden stretch, 1-based. */
  rows: [from: number, to: number][];
}

/** Which sheets and rows of an OpenDocument spreadsheet are hidden; SheetJS does not say. */
async function readHidden(archive: Archive): Promise<HiddenParts[]> {
  const tables: HiddenParts[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let row = 1;
  await scanPart(archive, 'content.xml', (xml) => {
    if (xml.closing) return;
    if (xml.is('style')) {
      style = xml.attribute('family') === 'table' ? (xml.attribute('name') ?? '') : '';
    } else if (xml.is('table-properties')) {
      if (xml.attribute('display') === 'false') hiddenStyles.add(style);
    } else if (xml.is('table')) {
      tables.push({ sheet: hiddenStyles.has(xml.attribute('style-name') ?? ''), rows: [] });
      row = 1;
    } else if (xml.is('table-row')) {
      const next = row + Math.max(1, Number(xml.attribute('number-rows-repeated') ?? 1));
      const visibility = xml.attribute('visibility');
      if (visibility === 'collapse' || visibility === 'filter') tables.at(-1)?.rows.push([row, next - 1]);
      row = next;
    }
  });
  return tables;
}

/** The sheets of an OpenDocument spreadsheet with their hidden parts marked. */
export async function withHidden(archive: Archive, sheets: readonly SheetData[]): Promise<SheetData[]> {
  const hidden = await readHidden(archive);
  return sheets.map((sheet, index) => {
    const parts = hidden[index];
    if (parts === undefined) return sheet;
    const inHidden = (row: number) => parts.rows.some(([from, to]) => row >= from && row <= to);
    const hiddenRows = parts.rows.length === 0 ? sheet.hiddenRows : sheet.rowNumbers.filter(inHidden);
    return { ...sheet, hidden: sheet.hidden || parts.sheet, hiddenRows };
  });
}
