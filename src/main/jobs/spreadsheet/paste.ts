import { SheetBuilder, TextPool, type WorkbookData } from '../../../core/import/sheet.ts';
import { parseTsv } from '../../../core/text/tsv.ts';
import { AppError } from '../../../shared/errors.ts';
import { PASTED_NAME } from '../tasks.ts';

/**
 * A block of cells from the clipboard as a workbook of one sheet. Every value stays text, so that no zero is lost
 * that the clipboard still has. Throws FILE_EMPTY.
 */
export function readPasted(text: string): WorkbookData {
  const pool = new TextPool();
  const builder = new SheetBuilder(PASTED_NAME);
  parseTsv(text).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.trim() !== '') builder.add(row + 1, column, 'text', pool.add(cell));
    });
  });
  const sheet = builder.build();
  if (sheet.rowNumbers.length === 0) {
    throw new AppError('FILE_EMPTY', 'Tempelan kosong. Salin barisnya di Excel, lalu tempel lagi.');
  }
  return { format: 'tsv', date1904: false, texts: pool.texts, sheets: [sheet] };
}
