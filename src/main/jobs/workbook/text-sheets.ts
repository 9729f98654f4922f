import ExcelJS from 'exceljs';
import type { TextRowKind, TextSheet } from '../../../core/import/rejected.ts';
import { rejectedLayout } from '../../../core/import/rejected-check.ts';
import type { WorkbookData } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { readSource } from '../parse-list.ts';
import type { ListSource, TaskInput, TaskOutput } from '../tasks.ts';
import { BAND_FILL, FONT, HEAD_FILL, THIN } from './style.ts';

const MARK_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDE3E1' } };
const BOLD: Readonly<Record<TextRowKind, boolean>> = { title: true, header: true, band: true, row: false };
/** Characters of a reason on one line, for the height of its row. */
const LINE_CHARS = 78;
const LINE_POINTS = 13.5;

/**
 * Rejected rows as a workbook in their sender's layout. The list is read once more for what the plan does not keep
 * (titles, columns left out); if it is gone or was changed, the rows stand under headers of our own.
 */
export async function writeRejected({
  source,
  sha256,
  sheets,
}: TaskInput<'writeRejected'>): Promise<TaskOutput<'writeRejected'>> {
  const original = await readUnchanged(source, sha256);
  const workbook = new ExcelJS.Workbook();
  workbook.title = 'Baris yang ditolak';
  workbook.creator = 'Posko';
  for (const sheet of sheets) writeSheet(workbook, rejectedLayout(sheet, original));
  return { xlsx: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

async function readUnchanged(source: ListSource, sha256: string): Promise<WorkbookData | null> {
  try {
    const read = await readSource(source);
    return read.sha256 === sha256 ? read.workbook : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function writeSheet(workbook: ExcelJS.Workbook, { name, widths, rows, merges, headerRow }: TextSheet): void {
  const sheet = workbook.addWorksheet(sheetName(name));
  sheet.columns = widths.map((width) => ({ width }));
  for (const { row, kind, cells } of rows) {
    for (const { column, text, marked } of cells) {
      const cell = sheet.getCell(row, column + 1);
      // Text for ever: numbers keep their zeros, and nothing becomes a formula.
      cell.value = text;
      cell.numFmt = '@';
      cell.font = { ...FONT, bold: BOLD[kind] };
      if (marked) cell.fill = MARK_FILL;
    }
    if (kind !== 'title') dress(sheet, row, kind, widths.length);
    if (kind === 'row') {
      const lines = Math.ceil((cells.at(-1)?.text.length ?? 0) / LINE_CHARS);
      sheet.getRow(row).height = Math.max(16, lines * LINE_POINTS + 3);
    }
  }
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left + 1, bottom, right + 1);
  for (const merge of merges) {
    if (merge.bottom < headerRow || rows.find(({ row }) => row === merge.top)?.kind === 'title') {
      sheet.getCell(merge.top, merge.left + 1).alignment = { horizontal: 'center', vertical: 'middle' };
    }
  }
  sheet.views = [{ state: 'frozen', ySplit: headerRow }];
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** Lines around the cells of a row, and the shade of its kind. */
function dress(sheet: ExcelJS.Worksheet, row: number, kind: TextRowKind, columns: number): void {
  for (let column = 1; column <= columns; column++) {
    const cell = sheet.getCell(row, column);
    cell.border = THIN;
    if (kind === 'header') cell.fill = HEAD_FILL;
    if (kind === 'band') cell.fill = BAND_FILL;
    cell.alignment =
      kind === 'header'
        ? { horizontal: 'center', vertical: 'middle', wrapText: true }
        : { vertical: 'top', wrapText: kind === 'row' && column === columns };
  }
}

/** Excel allows no more than 31 characters and none of []:*?/\\ in the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Ditolak';
