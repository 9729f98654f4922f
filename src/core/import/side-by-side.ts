import { readHeading } from './band.ts';
import { Grid } from './grid.ts';
import { findHeader, type Header, type HeaderColumn } from './header.ts';
import { headerKey } from './header-words.ts';
import { isCertainPerson } from './row-kind.ts';
import {
  CELL_KINDS,
  columnLetters,
  MAX_COLUMNS,
  SheetBuilder,
  type SheetData,
  type WorkbookData,
} from './sheet.ts';
import type { ImportField, SourceCell } from './types.ts';

/** Excel's longest name of a sheet. */
const MAX_NAME = 31;
/** Rows in which tables beside each other are looked for. */
const SEARCH_ROWS = 90;

/** Columns of one table: 0-based, both included. */
interface Block {
  from: number;
  to: number;
}

/**
 * Lists that stand beside each other on one sheet, as they do to save paper, become sheets of their own: the first
 * keeps its name, the others add their columns ('Daftar (F–I)'). Cells keep their addresses; titles and bands that
 * span all tables belong to each of them. A sheet with one table stays as it is.
 */
export function partTables(workbook: WorkbookData): WorkbookData {
  const sheets = workbook.sheets.flatMap((sheet) => {
    const blocks = blocksOf(workbook, sheet);
    if (blocks.length < 2) return [sheet];
    const totals = sharedTotals(workbook, sheet, blocks);
    return blocks.map((block, at) => part(workbook, sheet, block, at === 0, totals));
  });
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

function blocksOf(workbook: WorkbookData, sheet: SheetData): Block[] {
  const top = topOf(sheet);
  const cuts: number[] = [0];
  let from = 0;
  // Each table ends with the header on its right, which can begin lower.
  for (;;) {
    const grid = new Grid(workbook, from === 0 ? top : sliced(top, { from, to: MAX_COLUMNS - 1 }));
    const header = findHeader(grid);
    if (header === null) break;
    const starts = startsOf(header).filter((start, at, all) =>
      holdsPeople(grid, header, start, (all[at + 1] ?? MAX_COLUMNS) - 1),
    );
    if (from > 0 && (starts.length === 0 || !isBeside(top, from, header))) break;
    cuts.push(...(from === 0 ? starts.slice(1) : starts));
    const end = header.columns.at(-1)?.column ?? MAX_COLUMNS;
    if (end + 1 >= MAX_COLUMNS || starts.length === 0) break;
    from = end + 1;
  }
  return cuts.map((cut, at) => ({ from: cut, to: (cuts[at + 1] ?? MAX_COLUMNS) - 1 }));
}

/** First columns of the tables that one header names: where the column begins again with which the first began. */
function startsOf({ columns }: Header): number[] {
  const known = columns.filter(({ meaning }) => meaning !== null && meaning !== 'ignored');
  const first = known.find(({ meaning }) => meaning !== 'ordinal');
  if (first === undefined) return [];
  const starts = [known[0]!.column];
  let fields = new Set<string>();
  let ordinal: number | null = null;
  for (const column of known) {
    const { meaning } = column;
    if (meaning === 'ordinal') {
      if (isComplete(fields)) ordinal = column.column;
      continue;
    }
    if (isComplete(fields) && meaning === first.meaning && lastText(column) === lastText(first)) {
      starts.push(ordinal ?? column.column);
      fields = new Set();
    }
    ordinal = null;
    fields.add(meaning!);
  }
  // What begins again but names no people belongs to the table before it.
  return isComplete(fields) ? starts : starts.slice(0, -1);
}

const isComplete = (fields: ReadonlySet<string>): boolean =>
  fields.has('person') ||
  (fields.has('name') && (fields.has('nrp') || fields.has('rankNrp') || fields.has('rank')));

const lastText = ({ text }: HeaderColumn): string => headerKey(text.split(' / ').at(-1) ?? '');

/** A person stands below the header in these columns, beyond doubt. */
function holdsPeople(grid: Grid, { columns, lastRow }: Header, from: number, to: number): boolean {
  const own = columns.filter(({ column, meaning }) => column >= from && column <= to && meaning !== null);
  for (let index = 0; index < grid.rowCount; index++) {
    if (grid.rowNumber(index) <= lastRow) continue;
    const cells: Partial<Record<ImportField, SourceCell>> = {};
    for (const { column, meaning } of own) {
      const raw = grid.textAt(index, column);
      if (raw !== '' && meaning !== 'ordinal' && meaning !== 'ignored')
        cells[meaning!] ??= { column: columnLetters(column), raw, numeric: false };
    }
    if (isCertainPerson(cells)) return true;
  }
  return false;
}

/** A row of another table stands left of the columns from `from` on, beside this header or just below it. */
function isBeside(sheet: SheetData, from: number, { firstRow, lastRow }: Header): boolean {
  return [...sheet.rowNumbers].some((row, index) => {
    const cells = sheet.columns.subarray(sheet.rowStarts[index]!, sheet.rowStarts[index + 1]!);
    return row >= firstRow && row <= lastRow + 2 && cells.filter((column) => column < from).length > 1;
  });
}

/** The first rows of a sheet. */
function topOf(sheet: SheetData): SheetData {
  const rows = Math.min(sheet.rowNumbers.length, SEARCH_ROWS);
  return {
    ...sheet,
    rowNumbers: sheet.rowNumbers.subarray(0, rows),
    rowStarts: sheet.rowStarts.subarray(0, rows + 1),
  };
}

/** The cells of some columns. */
function sliced(sheet: SheetData, block: Block, name = sheet.name): SheetData {
  const builder = new SheetBuilder(name, sheet.hidden);
  eachCell(sheet, (row, column, cell) => {
    if (column >= block.from && column <= block.to) copyCell(builder, sheet, cell, row, column);
  });
  addRowsAndMerges(builder, sheet, block);
  return builder.build();
}

/** One table as a sheet, with the titles and bands that span it. */
function part(
  workbook: WorkbookData,
  sheet: SheetData,
  block: Block,
  isFirst: boolean,
  totals: ReadonlySet<number>,
): SheetData {
  const own = isFirst ? sheet.name : partName(sheet.name, letters(workbook, sheet, block));
  const builder = new SheetBuilder(own, sheet.hidden);
  const spanning = spanningCells(sheet, block);
  const header = findHeader(new Grid(workbook, sliced(topOf(sheet), block)));
  eachCell(sheet, (row, column, cell, alone) => {
    if (totals.has(row)) return;
    const inside = column >= block.from && column <= block.to;
    const spans = spanning.has(row * MAX_COLUMNS + column);
    const isTitle = alone && row < (header?.firstRow ?? 0);
    if (inside) copyCell(builder, sheet, cell, row, column);
    else if (column < block.from && (spans || isTitle)) copyCell(builder, sheet, cell, row, block.from);
  });
  addRowsAndMerges(builder, sheet, block);
  return { ...builder.build(), partOf: sheet.name };
}

/** Rows with a total in one table alone, which can be that of all: compared with one table it would be wrong. */
function sharedTotals(workbook: WorkbookData, sheet: SheetData, blocks: readonly Block[]): Set<number> {
  const grid = new Grid(workbook, sheet);
  const rows = new Set<number>();
  for (let index = 0; index < grid.rowCount; index++) {
    const texts = grid.texts(index);
    const touched = blocks.filter(({ from, to }) => texts.some(({ column: at }) => at >= from && at <= to));
    if (touched.length === 1 && readHeading(texts.map(({ text }) => text))?.kind === 'total')
      rows.add(grid.rowNumber(index));
  }
  return rows;
}

/** Short enough for the name of a sheet, so that rejected rows can go back under it. */
function partName(name: string, columns: string): string {
  const suffix = ` (${columns})`;
  return `${name.slice(0, MAX_NAME - suffix.length)}${suffix}`;
}

function letters(workbook: WorkbookData, sheet: SheetData, block: Block): string {
  const header = findHeader(new Grid(workbook, sliced(topOf(sheet), block)));
  const columns = header?.columns ?? [];
  const from = columnLetters(columns[0]?.column ?? block.from);
  return `${from}–${columnLetters(columns.at(-1)?.column ?? block.to)}`;
}

/** Places of cells that are merged from the left into these columns. */
function spanningCells(sheet: SheetData, block: Block): Set<number> {
  const places = new Set<number>();
  const { merges } = sheet;
  for (let i = 0; i + 3 < merges.length; i += 4) {
    if (merges[i + 1]! < block.from && merges[i + 3]! >= block.from)
      places.add(merges[i]! * MAX_COLUMNS + merges[i + 1]!);
  }
  return places;
}

function addRowsAndMerges(builder: SheetBuilder, sheet: SheetData, block: Block): void {
  for (const row of sheet.hiddenRows) builder.hideRow(row);
  const { merges } = sheet;
  for (let i = 0; i + 3 < merges.length; i += 4) {
    const left = Math.max(merges[i + 1]!, block.from);
    const right = Math.min(merges[i + 3]!, block.to);
    if (left <= right) builder.merge(merges[i]!, left, merges[i + 2]!, right);
  }
}

function eachCell(
  sheet: SheetData,
  visit: (row: number, column: number, cell: number, alone: boolean) => void,
): void {
  for (let index = 0; index < sheet.rowNumbers.length; index++) {
    const from = sheet.rowStarts[index]!;
    const to = sheet.rowStarts[index + 1]!;
    for (let cell = from; cell < to; cell++)
      visit(sheet.rowNumbers[index]!, sheet.columns[cell]!, cell, to - from === 1);
  }
}

function copyCell(builder: SheetBuilder, sheet: SheetData, cell: number, row: number, column: number): void {
  builder.add(row, column, CELL_KINDS[sheet.kinds[cell]!] ?? 'error', sheet.values[cell]!);
}
