import { type SheetData, TextPool, type WorkbookData } from '../../../core/import/sheet.ts';
import type { Archive } from './archive.ts';
import type { ReadOptions } from './limits.ts';
import { readDateFormats, readSharedStrings, readWorkbookParts } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';

/**
 * Reads .xlsx and .xlsm, part by part and chunk by chunk: memory grows with the values, not with the XML.
 * Formulas give their stored values; styles are looked at only to tell dates from numbers.
 */
export async function readXlsx(
  archive: Archive,
  workbook: string,
  options: ReadOptions,
): Promise<Omit<WorkbookData, 'format'>> {
  const parts = await readWorkbookParts(archive, workbook);
  const total = [parts.strings ?? '', ...parts.sheets.map((sheet) => sheet.part)].reduce(
    (sum, part) => sum + archive.size(part),
    0,
  );
  let done = 0;
  const onChunk = (bytes: number) => {
    done += bytes;
    options.onProgress?.(done, total);
  };
  const texts = parts.strings === null ? [] : await readSharedStrings(archive, parts.strings, onChunk);
  const pool = new TextPool(texts);
  const context = {
    pool,
    sharedStrings: texts.length,
    dateFormats: parts.styles === null ? [] : await readDateFormats(archive, parts.styles),
    date1904: parts.date1904,
    onChunk,
  };
  const sheets: SheetData[] = [];
  for (const sheet of parts.sheets) sheets.push(await readSheet(archive, sheet, context));
  return { date1904: parts.date1904, texts: pool.texts, sheets };
}
