import type ExcelJS from 'exceljs';
import type {
  CellValue,
  RowFormula,
  SheetColumn,
  SheetDefinition,
  SheetRow,
  TotalValue,
} from '../../../core/reports/types.ts';
import { cellText, isDate, isTime } from '../../../core/reports/value.ts';
import { isoSerial } from '../spreadsheet/serial.ts';
import { rowHeight } from './row-height.ts';
import {
  BAND_FILL,
  FONT,
  HEAD_FILL,
  LACKING_FORMAT,
  LACKING_RULE,
  NUMBER_FORMATS,
  RowStyles,
  TEXT_FORMAT,
  THIN,
  textFormat,
} from './style.ts';

/** Least height of a header row. */
const HEADER_POINTS = 18;

/** How many header rows a table has: two where some columns share an upper cell. */
export const headerRows = (columns: readonly SheetColumn[]): 1 | 2 => (columns.some((c) => c.group) ? 2 : 1);

/** "A", "AB": the letters of a column, from 1. */
export function columnLetter(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The header rows: columns of one group share an upper cell. */
export function writeHeader(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[], row: number): void {
  const last = row + headerRows(columns) - 1;
  const grouped = last > row;
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
    // A header of one row over two is centred between them: its lines count for the lower one.
    const texts = columns.map(({ header, width }) => ({ text: r === last ? header : '', width }));
    sheet.getRow(r).height = Math.max(HEADER_POINTS, rowHeight(texts, true) ?? 0);
  }
}

function headCell(cell: ExcelJS.Cell, text: string): void {
  cell.value = text;
  cell.font = { ...FONT, bold: true };
  cell.fill = HEAD_FILL;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

/** The rows from `first` on. Returns the last row of the table. */
export function writeRows(
  sheet: ExcelJS.Worksheet,
  { rows, columns, autoFilter, wholeTotals = false }: SheetDefinition,
  first: number,
): number {
  const styles = new RowStyles();
  const letters = columns.map((_, i) => columnLetter(i + 1));
  // The last row of people or events: totals add up to there, not the totals above them.
  let lastData = first;
  rows.forEach((row, i) => {
    const at = first + i;
    if (row.kind === 'band') bandRow(sheet, at, row.text, columns);
    else if (row.kind === 'total') {
      totalRow(sheet, at, row, columns, {
        letters,
        from: first,
        to: lastData,
        filtered: autoFilter && !wholeTotals,
      });
    } else {
      lastData = at;
      dataRow(sheet.getRow(at), row, columns, styles, letters);
    }
    sheet.getRow(at).commit();
  });
  return first + rows.length - 1;
}

function dataRow(
  target: ExcelJS.Row,
  row: SheetRow & { kind: 'row' },
  columns: readonly SheetColumn[],
  styles: RowStyles,
  letters: readonly string[],
): void {
  columns.forEach((column, i) => {
    const cell = target.getCell(i + 1);
    const value = row.cells[i] ?? null;
    const stored = storedValue(value, column, letters, target.number);
    cell.value = stored;
    cell.style = styles.of(column, i, {
      bold: row.bold ?? false,
      gap: row.gaps?.includes(i) ?? false,
      indent: i === 0 ? (row.indent ?? 0) : 0,
      numFmt: typeof stored === 'string' ? textFormat(stored) : NUMBER_FORMATS[column.format],
    });
  });
  const texts = columns.flatMap((column, i) => {
    const value = row.cells[i] ?? null;
    return column.format === 'text' && value !== null
      ? { text: cellText(value, column), width: column.width }
      : [];
  });
  setHeight(target, texts, row.bold ?? false);
}

/** What a cell holds: dates and times as Excel counts them, text as text, computed numbers as formulas. */
function storedValue(
  value: CellValue,
  { format }: SheetColumn,
  letters: readonly string[],
  at: number,
): string | number | null | ExcelJS.CellFormulaValue {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'object')
    return { formula: formulaOf(value.formula, letters, at), result: value.value };
  if (format === 'date' && isDate(value)) return isoSerial(value);
  if (format === 'time' && isTime(value)) return timeSerial(value);
  return value;
}

/** Part of a day. */
const timeSerial = (time: string): number =>
  (Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2))) / (24 * 60);

function formulaOf(formula: RowFormula, letters: readonly string[], at: number): string {
  const cell = (column: number) => `${letters[column]}${at}`;
  switch (formula.kind) {
    case 'sum':
      return `SUM(${cell(formula.from)}:${cell(formula.to)})`;
    case 'minus':
      return `${cell(formula.column)}-${cell(formula.less)}`;
    case 'count':
      return countFormula(`${cell(formula.from)}:${cell(formula.to)}`, formula.texts);
    case 'weighted':
      return formula.parts.map(({ column, times }) => `${times}*${cell(column)}`).join('+');
  }
}

const countFormula = (range: string, texts: readonly string[]): string =>
  texts.map((text) => `COUNTIF(${range},"${text.replaceAll('"', '""')}")`).join('+');

function setHeight(row: ExcelJS.Row, cells: readonly { text: string; width: number }[], bold: boolean): void {
  const height = rowHeight(cells, bold);
  if (height !== undefined) row.height = height;
}

function bandRow(sheet: ExcelJS.Worksheet, at: number, text: string, columns: readonly SheetColumn[]): void {
  sheet.mergeCells(at, 1, at, columns.length);
  const cell = sheet.getCell(at, 1);
  cell.value = text;
  cell.numFmt = textFormat(text);
  cell.font = { ...FONT, bold: true };
  cell.fill = BAND_FILL;
  cell.alignment = { vertical: 'middle', wrapText: true };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  setHeight(sheet.getRow(at), [{ text, width }], true);
  for (let c = 1; c <= columns.length; c++) sheet.getCell(at, c).border = THIN;
}

interface TotalRange {
  letters: readonly string[];
  from: number;
  to: number;
  /** Sums follow what a filter shows. */
  filtered: boolean;
}

/** Totals of words and dates are counts. */
const TOTAL_FORMATS: Readonly<Record<SheetColumn['format'], string>> = {
  ...NUMBER_FORMATS,
  text: NUMBER_FORMATS.number,
  date: NUMBER_FORMATS.number,
  time: NUMBER_FORMATS.number,
};

function totalRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  row: SheetRow & { kind: 'total' },
  columns: readonly SheetColumn[],
  range: TotalRange,
): void {
  const found = row.cells.findIndex((c) => c !== null);
  const firstSum = found < 0 ? columns.length : found;
  if (firstSum > 1) sheet.mergeCells(at, 1, at, firstSum);
  const label = sheet.getCell(at, 1);
  if (firstSum > 0) label.value = row.label;
  row.cells.forEach((value, i) => {
    if (value !== null) sheet.getCell(at, i + 1).value = totalValue(value, range.letters[i] ?? '', range);
  });
  columns.forEach((column, i) => {
    const cell = sheet.getCell(at, i + 1);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = THIN;
    cell.numFmt = i < firstSum ? TEXT_FORMAT : TOTAL_FORMATS[column.format];
    cell.alignment = { horizontal: i < firstSum ? 'center' : (column.align ?? 'left'), vertical: 'middle' };
    const value = row.cells[i] ?? null;
    if (value !== null && typeof value === 'object' && 'lacking' in value) {
      cell.numFmt = LACKING_FORMAT;
      sheet.addConditionalFormatting({ ref: cell.address, rules: [LACKING_RULE] });
    }
  });
}

function totalValue(
  value: Exclude<TotalValue, null>,
  letter: string,
  { from, to, filtered }: TotalRange,
): ExcelJS.CellFormulaValue {
  const rows = `${letter}${from}:${letter}${to}`;
  if (typeof value === 'object' && 'lacking' in value) {
    const parts = value.lacking.map(({ row, need }) => `MAX(0,${need}-${letter}${from + row})`);
    return { formula: parts.join('+'), result: value.value };
  }
  if (typeof value === 'object') {
    const { from: top, to: bottom } = value;
    const range =
      top === undefined || bottom === undefined ? rows : `${letter}${from + top}:${letter}${from + bottom}`;
    return { formula: countFormula(range, value.texts), result: value.value };
  }
  return { formula: filtered ? `SUBTOTAL(9,${rows})` : `SUM(${rows})`, result: value };
}
