import ExcelJS from 'exceljs';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import type { TaskInput, TaskOutput } from '../tasks.ts';
import { rowHeight } from './row-height.ts';
import { FONT, TEXT_FORMAT, textFormat } from './style.ts';
import { writeHeader, writeRows } from './table.ts';

// Excel has no code for F4; Folio (215.9 × 330.2 mm) is the nearest that printers know.
const PAPER_SIZE = { a4: 9, f4: 14 } as const;

/** Turns a sheet definition into .xlsx bytes. */
export async function writeWorkbook({
  definition,
}: TaskInput<'writeWorkbook'>): Promise<TaskOutput<'writeWorkbook'>> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = definition.title;
  workbook.creator = 'Posko';
  const sheet = workbook.addWorksheet(definition.name.slice(0, 31));
  sheet.columns = definition.columns.map((c) => ({ width: c.width }));
  const headerRow = writeHead(sheet, definition);
  const lastHeader = writeHeader(sheet, definition.columns, headerRow);
  const lastRow = writeRows(sheet, definition, lastHeader + 1);
  const lastNote = writeNotes(sheet, definition, lastRow);
  writeSignature(sheet, definition, lastNote + 2);
  setUpPage(sheet, definition, headerRow, lastHeader);
  return { xlsx: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** Kop and titles. Returns the row of the table's first header. */
function writeHead(sheet: ExcelJS.Worksheet, { letterhead, titles, columns }: SheetDefinition): number {
  const last = columns.length;
  // The kop stands in a block at the left, as wide as its longest line needs.
  let span = 1;
  const longest = Math.max(0, ...letterhead.map((l) => l.length));
  for (let width = 0; span < last; span++) {
    width += columns[span - 1]?.width ?? 0;
    if (width >= longest * 1.15) break;
  }
  letterhead.forEach((line, i) => {
    sheet.mergeCells(i + 1, 1, i + 1, span);
    const cell = sheet.getCell(i + 1, 1);
    cell.value = line;
    cell.numFmt = TEXT_FORMAT;
    cell.font = FONT;
    cell.alignment = { horizontal: 'center' };
    if (i === letterhead.length - 1) cell.border = { bottom: { style: 'medium' } };
  });
  const first = letterhead.length > 0 ? letterhead.length + 2 : 1;
  titles.forEach((line, i) => {
    sheet.mergeCells(first + i, 1, first + i, last);
    const cell = sheet.getCell(first + i, 1);
    cell.value = line;
    cell.numFmt = textFormat(line);
    cell.font = { ...FONT, size: 11, bold: true };
    cell.alignment = { horizontal: 'center' };
  });
  return first + titles.length + 1;
}

/** Small lines below the table. Returns the last row used. */
function writeNotes(
  sheet: ExcelJS.Worksheet,
  { notes = [], columns }: SheetDefinition,
  after: number,
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  notes.forEach((text, i) => {
    const at = after + 1 + i;
    sheet.mergeCells(at, 1, at, columns.length);
    const cell = sheet.getCell(at, 1);
    cell.value = text;
    cell.numFmt = textFormat(text);
    cell.font = { ...FONT, size: 9 };
    cell.alignment = { vertical: 'top', wrapText: true };
    const height = rowHeight([{ text, width }], false);
    if (height !== undefined) sheet.getRow(at).height = height;
  });
  return after + notes.length;
}

function writeSignature(
  sheet: ExcelJS.Worksheet,
  { signature, columns }: SheetDefinition,
  first: number,
): void {
  if (!signature) return;
  const from = Math.max(1, Math.ceil(columns.length * 0.6));
  const lines = [signature.place, ...signature.title, '', '', '', '', signature.name, signature.rank];
  lines.forEach((line, i) => {
    sheet.mergeCells(first + i, from, first + i, columns.length);
    const cell = sheet.getCell(first + i, from);
    cell.value = line || null;
    cell.numFmt = TEXT_FORMAT;
    cell.font = line === signature.name ? { ...FONT, bold: true, underline: true } : FONT;
    cell.alignment = { horizontal: 'center' };
  });
}

function setUpPage(
  sheet: ExcelJS.Worksheet,
  { paper, orientation, autoFilter, columns, rows, foot, frozen = 2 }: SheetDefinition,
  headerRow: number,
  lastHeader: number,
): void {
  sheet.pageSetup = {
    paperSize: PAPER_SIZE[paper] as ExcelJS.PaperSize,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${lastHeader}`,
    margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.25 },
  };
  const beside = foot ? `&L&8${footText(foot.left)}&C&8${footText(foot.center)}` : '';
  sheet.headerFooter.oddFooter = `${beside}&R&8Halaman &P dari &N`;
  const corner = `${sheet.getColumn(frozen + 1).letter}${lastHeader + 1}`;
  sheet.views = [{ state: 'frozen', ySplit: lastHeader, xSplit: frozen, topLeftCell: corner }];
  if (autoFilter) {
    // Totals stay out of the filter.
    const shown = rows.filter((row) => row.kind !== 'total').length;
    const to = { row: lastHeader + shown, column: columns.length };
    sheet.autoFilter = { from: { row: lastHeader, column: 1 }, to };
  }
}

/** A sign & begins a code in a foot; Excel takes no more than 255 characters for all three parts. */
const footText = (text: string): string => text.slice(0, 90).replaceAll('&', '&&');
