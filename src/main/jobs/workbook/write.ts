import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import type { TaskInput, TaskOutput } from '../tasks.ts';
import { rowHeight } from './row-height.ts';
import { FONT, TEXT_FORMAT, textFormat } from './style.ts';
import { columnLetter, headerRows, writeHeader, writeRows } from './table.ts';

// Excel has no code for F4; Folio (215.9 × 330.2 mm) is the nearest that printers know.
const PAPER_SIZE = { a4: 9, f4: 14 } as const;

/**
 * Turns a sheet definition into .xlsx bytes. Rows go into the file as they are made: a workbook of ten thousand rows
 * takes a third of the time and a tenth of the memory that it takes when all cells are kept until the end.
 */
export async function writeWorkbook({
  definition,
}: TaskInput<'writeWorkbook'>): Promise<TaskOutput<'writeWorkbook'>> {
  const file = new PassThrough();
  const bytes = buffer(file);
  // Texts shared, as Excel writes them: some viewers on phones show no others.
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.title = definition.title;
  workbook.creator = 'Posko';
  const headerRow = firstHeaderRow(definition);
  const lastHeader = headerRow + headerRows(definition.columns) - 1;
  const sheet = workbook.addWorksheet(
    definition.name.slice(0, 31),
    pageOf(definition, headerRow, lastHeader),
  );
  // The library leaves out a width that is its own default of 9, and Excel's is another.
  sheet.columns = definition.columns.map(({ width }) => ({ width: width === 9 ? 9.01 : width }));
  writeHead(sheet, definition);
  writeHeader(sheet, definition.columns, headerRow);
  const lastRow = writeRows(sheet, definition, lastHeader + 1);
  const lastNote = writeNotes(sheet, definition, lastRow);
  writeSignature(sheet, definition, lastNote + 2);
  if (definition.autoFilter) sheet.autoFilter = filterOf(definition, lastHeader);
  sheet.commit();
  await workbook.commit();
  return { xlsx: new Uint8Array(await bytes) };
}

/** The titles follow the kop and the table the titles, each after a free line. */
const firstTitleRow = ({ letterhead }: SheetDefinition): number =>
  letterhead.length > 0 ? letterhead.length + 2 : 1;
const firstHeaderRow = (definition: SheetDefinition): number =>
  firstTitleRow(definition) + definition.titles.length + 1;

/** Kop and titles. */
function writeHead(sheet: ExcelJS.Worksheet, definition: SheetDefinition): void {
  const { letterhead, titles, columns } = definition;
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
  const first = firstTitleRow(definition);
  titles.forEach((line, i) => {
    sheet.mergeCells(first + i, 1, first + i, last);
    const cell = sheet.getCell(first + i, 1);
    cell.value = line;
    cell.numFmt = textFormat(line);
    cell.font = { ...FONT, size: 11, bold: true };
    cell.alignment = { horizontal: 'center' };
  });
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

/** The column that the signature begins in, from 1: the right third of the sheet, by width. */
function signatureColumn(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  const at = widths.findIndex((width) => {
    before += width;
    return before > total * 0.6;
  });
  return Math.max(1, at + 1);
}

function writeSignature(
  sheet: ExcelJS.Worksheet,
  { signature, columns }: SheetDefinition,
  first: number,
): void {
  if (!signature) return;
  const from = signatureColumn(columns.map(({ width }) => width));
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

/** The frozen panes, the paper and its foot: what stands in the file before the rows. */
function pageOf(
  { paper, orientation, columns, foot, frozen = 2 }: SheetDefinition,
  headerRow: number,
  lastHeader: number,
): Partial<ExcelJS.AddWorksheetOptions> {
  const beside = foot ? `&L&8${footText(foot.left)}&C&8${footText(foot.center)}` : '';
  const corner = `${columnLetter(Math.min(frozen, columns.length) + 1)}${lastHeader + 1}`;
  return {
    views: [{ state: 'frozen', ySplit: lastHeader, xSplit: frozen, topLeftCell: corner }],
    pageSetup: {
      paperSize: PAPER_SIZE[paper] as ExcelJS.PaperSize,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${lastHeader}`,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: `${beside}&R&8Halaman &P dari &N` },
  };
}

/** Heads and rows that people can filter; totals at the end stay out of the filter. */
function filterOf({ rows, columns }: SheetDefinition, lastHeader: number): ExcelJS.AutoFilter {
  const totals = rows.length - 1 - rows.findLastIndex((row) => row.kind !== 'total');
  return {
    from: { row: lastHeader, column: 1 },
    to: { row: lastHeader + rows.length - totals, column: columns.length },
  };
}

/** A sign & begins a code in a foot; Excel takes no more than 255 characters for all three parts. */
const footText = (text: string): string => text.slice(0, 90).replaceAll('&', '&&');
