import { isDitto, REPEATED } from './cell-words.ts';
import type { Grid } from './grid.ts';
import {
  cellKind,
  cellText,
  columnIndex,
  columnLetters,
  DAYS_1904,
  findCell,
  rowIndexFrom,
} from './sheet.ts';
import type { ImportField, ParsedColumn, SourceCell } from './types.ts';

/** Fields that a merged block down the rows gives to each of them. */
const SPREAD: ReadonlySet<ImportField> = new Set(['unit', 'satgas', 'subSatgas', 'opsPosition']);
/** Fields of numbers, which a cell can show as a date by mistake. */
const NUMBERS: ReadonlySet<ImportField> = new Set(['nrp', 'nip', 'rankNrp', 'person']);
/** Serial of 1 January 2100: later dates in a column of numbers were never dates. */
const NO_DATE_FROM = 73_051;
/** Merged blocks are followed for at most this many cells. */
const MAX_SPREAD = 1_000_000;

/** Longest text that a field of a person can be, remarks included; rules need not look at more. */
const MAX_FIELD = 1_000;

/** One stored row as the columns of its table see it. */
export interface TableRow {
  cells: Partial<Record<ImportField, SourceCell>>;
  /** A column that is no field holds a number: the row is numbered. */
  numbered: boolean;
}

/** Picks the cells of the mapped columns out of the rows of one table. */
export class RowCells {
  private readonly grid: Grid;
  private readonly fieldAt: (ImportField | undefined)[] = [];
  private readonly letters: string[] = [];
  /** First mapped column: numbering stands left of it. */
  private readonly firstColumn: number;
  /** Row number * 64 + column → cell index of the merged block's first cell. */
  private readonly spread = new Map<number, number>();
  /** Where the column stands that tells a person's row from a heading, -1 = nowhere. */
  private readonly nameColumn: number;
  /** Per column the last ditto mark and what it repeats, so that a run of marks is followed once. */
  private readonly dittos: { rowIndex: number; source: SourceCell }[] = [];
  private readonly firstIndex: number;

  constructor(grid: Grid, columns: readonly ParsedColumn[], fromRow: number) {
    this.grid = grid;
    let first = Number.POSITIVE_INFINITY;
    for (const { column, field } of columns) {
      const index = columnIndex(column);
      if (field === null || index < 0) continue;
      this.fieldAt[index] = field;
      first = Math.min(first, index);
    }
    this.firstColumn = first;
    this.nameColumn = this.fieldAt.findIndex((field) => field === 'name' || field === 'person');
    this.firstIndex = rowIndexFrom(grid.sheet, fromRow);
    for (let i = 0; i < 64; i++) this.letters.push(columnLetters(i));
    this.spreadMerges(fromRow);
  }

  read(rowIndex: number): TableRow {
    const { sheet } = this.grid;
    const cells: Partial<Record<ImportField, SourceCell>> = {};
    let numbered = false;
    const end = sheet.rowStarts[rowIndex + 1]!;
    for (let cell = sheet.rowStarts[rowIndex]!; cell < end; cell++) {
      const column = sheet.columns[cell]!;
      const field = this.fieldAt[column];
      if (field === undefined) {
        if (column < this.firstColumn && this.isNumbering(cell)) numbered = true;
        continue;
      }
      const source = this.source(cell, column);
      if (source === null) continue;
      const repeats = REPEATED.has(field) && !source.numeric && isDitto(source.raw);
      cells[field] = repeats ? this.fromAbove(rowIndex, column, source) : source;
    }
    if (this.spread.size > 0) this.addSpread(rowIndex, cells);
    return { cells, numbered };
  }

  private source(cell: number, column: number): SourceCell | null {
    const { sheet, workbook } = this.grid;
    const kind = cellKind(sheet, cell);
    const letters = this.letters[column]!;
    if (kind === 'formula-without-value')
      return { column: letters, raw: '', numeric: false, unreadable: 'formula' };
    if (kind === 'date' && this.isNumber(column, sheet.values[cell]!)) {
      const stored = sheet.values[cell]! - (workbook.date1904 ? DAYS_1904 : 0);
      return { column: letters, raw: String(stored), numeric: true };
    }
    const raw = cellText(workbook, sheet, cell);
    if (kind === 'error' || (kind === 'text' && isErrorText(raw)))
      return { column: letters, raw, numeric: false, unreadable: 'error' };
    if (kind === 'text' && isBlank(raw)) return null;
    if (raw.length > MAX_FIELD && raw.trim().length > MAX_FIELD)
      return { column: letters, raw: `${raw.trim().slice(0, 40)}…`, numeric: false, unreadable: 'long' };
    return { column: letters, raw, numeric: kind === 'number' };
  }

  /**
   * The cell with what its ditto mark repeats: the next text above in its column. A person above without any, and
   * the head of the table, are nothing to repeat.
   */
  private fromAbove(rowIndex: number, column: number, cell: SourceCell): SourceCell {
    const last = this.dittos[column];
    let found: SourceCell | null = null;
    for (let index = rowIndex - 1; index >= this.firstIndex && found === null; index--) {
      found = last?.rowIndex === index ? last.source : this.sourceAt(index, column);
      if (found === null && this.grid.textAt(index, this.nameColumn) !== '') break;
      if (found !== null && found !== last?.source && isDitto(found.raw)) found = null;
    }
    const repeats = found === null || found.unreadable !== undefined ? null : found;
    const source = { ...cell, raw: repeats?.raw ?? '', numeric: repeats?.numeric ?? false, ditto: cell.raw };
    this.dittos[column] = { rowIndex, source };
    return source;
  }

  /** What a row holds in a column, by a merged block too. */
  private sourceAt(rowIndex: number, column: number): SourceCell | null {
    const { sheet } = this.grid;
    const own = findCell(sheet, rowIndex, column);
    const cell = own < 0 ? this.spread.get(sheet.rowNumbers[rowIndex]! * 64 + column) : own;
    return cell === undefined ? null : this.source(cell, column);
  }

  /** An NRP that its cell shows as a date: its digits stand as they were typed. */
  private isNumber(column: number, serial: number): boolean {
    return serial >= NO_DATE_FROM && Number.isInteger(serial) && NUMBERS.has(this.fieldAt[column]!);
  }

  /** '12', '12.' or a formula such as =A8+1 in a numbering column. */
  private isNumbering(cell: number): boolean {
    const { sheet, workbook } = this.grid;
    const kind = cellKind(sheet, cell);
    if (kind === 'number' || kind === 'formula-without-value') return true;
    return kind === 'text' && /^\s*\d{1,5}\s*[.)]?\s*$/.test(cellText(workbook, sheet, cell));
  }

  private spreadMerges(fromRow: number): void {
    const { grid } = this;
    if (!this.fieldAt.some((field) => field !== undefined && SPREAD.has(field))) return;
    let room = MAX_SPREAD;
    for (const merge of grid.mergesIn(fromRow, Number.MAX_SAFE_INTEGER)) {
      const field = this.fieldAt[merge.left];
      if (room === 0) return;
      if (merge.bottom === merge.top || field === undefined || !SPREAD.has(field)) continue;
      const index = grid.indexOfRow(merge.top);
      if (index < 0) continue;
      const { sheet } = grid;
      for (let cell = sheet.rowStarts[index]!; cell < sheet.rowStarts[index + 1]!; cell++) {
        if (sheet.columns[cell] !== merge.left) continue;
        for (let row = merge.top + 1; row <= merge.bottom && room > 0; row++, room--) {
          this.spread.set(row * 64 + merge.left, cell);
        }
      }
    }
  }

  private addSpread(rowIndex: number, cells: Partial<Record<ImportField, SourceCell>>): void {
    const row = this.grid.rowNumber(rowIndex);
    this.fieldAt.forEach((field, column) => {
      if (field === undefined || !SPREAD.has(field) || cells[field] !== undefined) return;
      const cell = this.spread.get(row * 64 + column);
      const source = cell === undefined ? null : this.source(cell, column);
      if (source !== null) cells[field] = source;
    });
  }
}

/** Nothing that shows: white space, no-break and zero-width spaces. */
function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code > 0x20 && code < 0x80) return false;
  return /^[\s\u200b-\u200f\u2060\ufeff]*$/.test(text);
}

/** An Excel error that became text on its way, as in CSV. */
function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)\s*$/.test(text);
}
