import ExcelJS from 'exceljs';
import type { SheetColumn, SheetDefinition, SheetRow } from '../../../core/reports/types.ts';
import type { TaskInput, TaskOutput } from '../tasks.ts';
import { rowHeight } from './row-height.ts';
import { BAND_FILL, FONT, GAP, HEAD_FILL, THIN } from './style.ts';

// Excel has no code for F4; Folio (215.9 × 330.2 mm) is the nearest that printers know.
const PAPER_SIZE = { a4: 9, f4: 14 } as const;

/** Turns a sheet definition into .xlsx bytes. Same input, same content; dates in the file are fixed by exceljs. */
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
  writeSignature(sheet, definition, lastRow + 2);
  setUpPage(sheet, definition, headerRow, lastHeader, lastRow);
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
    cell.font = FONT;
    cell.alignment = { horizontal: 'center' };
    if (i === letterhead.length - 1) cell.border = { bottom: { style: 'medium' } };
  });
  const first = letterhead.length > 0 ? letterhead.length + 2 : 1;
  titles.forEach((line, i) => {
    sheet.mergeCells(first + i, 1, first + i, last);
    const cell = sheet.getCell(first + i, 1);
    cell.value = line;
    cell.font = { ...FONT, size: 11, bold: true };
    cell.alignment = { horizontal: 'center' };
  });
  return first + titles.length + 1;
}

/** One or two header rows: columns of one group share an upper cell. Returns the last header row. */
function writeHeader(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[], row: number): number {
  const grouped = columns.some((c) => c.group);
  const last = grouped ? row + 1 : row;
  columns.forEach((column, i) => {
    const at = i + 1;
    if (!column.group) {
      if (grouped) sheet.mergeCells(row, at, last, at);
      headCell(sheet.getCell(row, at), column.header);
    } else {
      headCell(sheet.getCell(last, at), column.header);
      if (columns[i - 1]?.group === column.group) return;
      let end = at;
      while (columns[end]?.group === column.group) end++;
      sheet.mergeCells(row, at, row, end);
      headCell(sheet.getCell(row, at), column.group);
    }
  });
  for (let r = row; r <= last; r++) {
    for (let c = 1; c <= columns.length; c++) sheet.getCell(r, c).border = THIN;
    sheet.getRow(r).height = 18;
  }
  return last;
}

function headCell(cell: ExcelJS.Cell, text: string): void {
  cell.value = text;
  cell.font = { ...FONT, bold: true };
  cell.fill = HEAD_FILL;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

/** Number formats of Excel. */
const NUMBER_FORMATS: Readonly<Record<SheetColumn['format'], string>> = {
  text: '@',
  number: '#,##0',
  hours: 'General',
};

/** Returns the last row of the table. */
function writeRows(sheet: ExcelJS.Worksheet, { rows, columns }: SheetDefinition, first: number): number {
  rows.forEach((row, i) => {
    const at = first + i;
    if (row.kind === 'band') bandRow(sheet, at, row.text, columns);
    else if (row.kind === 'total') totalRow(sheet, at, row, columns, first);
    else dataRow(sheet, at, row, columns);
  });
  return first + rows.length - 1;
}

function dataRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  row: SheetRow & { kind: 'row' },
  columns: readonly SheetColumn[],
): void {
  columns.forEach((column, i) => {
    const cell = sheet.getCell(at, i + 1);
    // A string value is stored as shared text: what begins with = + - @ stays text.
    cell.value = row.cells[i] ?? null;
    const gap = row.gaps?.includes(i) ?? false;
    cell.font = { ...FONT, ...(row.bold || gap ? { bold: true } : {}), ...(gap ? { color: GAP } : {}) };
    cell.numFmt = gap && column.format === 'number' ? '"× "#,##0' : NUMBER_FORMATS[column.format];
    cell.border = THIN;
    cell.alignment = {
      horizontal: column.align ?? 'left',
      vertical: 'middle',
      ...(i === 0 && row.indent ? { indent: row.indent } : {}),
      // A name that runs on under the next cell would be cut on paper.
      wrapText: column.format === 'text',
    };
  });
  const texts = columns.map(({ format, width }, i) => ({
    text: format === 'text' ? String(row.cells[i] ?? '') : '',
    width,
  }));
  setHeight(sheet.getRow(at), texts, row.bold ?? false);
}

function setHeight(row: ExcelJS.Row, cells: readonly { text: string; width: number }[], bold: boolean): void {
  const height = rowHeight(cells, bold);
  if (height !== undefined) row.height = height;
}

function bandRow(sheet: ExcelJS.Worksheet, at: number, text: string, columns: readonly SheetColumn[]): void {
  sheet.mergeCells(at, 1, at, columns.length);
  const cell = sheet.getCell(at, 1);
  cell.value = text;
  cell.font = { ...FONT, bold: true };
  cell.fill = BAND_FILL;
  cell.alignment = { vertical: 'middle', wrapText: true };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  setHeight(sheet.getRow(at), [{ text, width }], true);
  for (let c = 1; c <= columns.length; c++) sheet.getCell(at, c).border = THIN;
}

function totalRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  row: SheetRow & { kind: 'total' },
  columns: readonly SheetColumn[],
  first: number,
): void {
  const firstSum = row.cells.findIndex((c) => c !== null);
  sheet.mergeCells(at, 1, at, Math.max(1, firstSum));
  sheet.getCell(at, 1).value = row.label;
  row.cells.forEach((value, i) => {
    if (value === null) return;
    const letter = sheet.getColumn(i + 1).letter;
    sheet.getCell(at, i + 1).value = { formula: `SUM(${letter}${first}:${letter}${at - 1})`, result: value };
  });
  columns.forEach((column, i) => {
    const cell = sheet.getCell(at, i + 1);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = THIN;
    cell.numFmt = NUMBER_FORMATS[column.format === 'hours' ? 'hours' : 'number'];
    cell.alignment = { horizontal: i < firstSum ? 'center' : (column.align ?? 'left'), vertical: 'middle' };
  });
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
    cell.font = line === signature.name ? { ...FONT, bold: true, underline: true } : FONT;
    cell.alignment = { horizontal: 'center' };
  });
}

function setUpPage(
  sheet: ExcelJS.Worksheet,
  { paper, orientation, autoFilter, columns }: SheetDefinition,
  headerRow: number,
  lastHeader: number,
  lastRow: number,
): void {
  sheet.pageSetup = {
    paperSize: PAPER_SIZE[paper] as ExcelJS.PaperSize,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${lastHeader}`,
    margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
  };
  sheet.headerFooter.oddFooter = '&R&8Halaman &P dari &N';
  sheet.views = [{ state: 'frozen', ySplit: lastHeader, xSplit: 2, topLeftCell: `C${lastHeader + 1}` }];
  if (autoFilter) {
    sheet.autoFilter = { from: { row: lastHeader, column: 1 }, to: { row: lastRow, column: columns.length } };
  }
}
