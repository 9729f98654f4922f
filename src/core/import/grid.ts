import {
  cellKind,
  cellText,
  findCell,
  MAX_COLUMNS,
  rowIndexFrom,
  type SheetData,
  type WorkbookData,
} from './sheet.ts';

/** Rules for headers, bands and titles look at this much of a text. */
const MAX_TEXT = 1_000;
/** Rows of one bucket of merged ranges, as a power of two, and how many ranges it can hold that do not overlap. */
const BUCKET = 6;
const MAX_IN_BUCKET = 2_000;
/** Ranges over more buckets than this are kept beside them. */
const TALL = 64;

/** A sheet with what header and row rules ask of it: texts by address, merged ranges, hidden rows. */
export class Grid {
  readonly workbook: WorkbookData;
  readonly sheet: SheetData;
  private readonly hidden: ReadonlySet<number>;
  private buckets: Map<number, number[]> | null = null;

  constructor(workbook: WorkbookData, sheet: SheetData) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.hidden = new Set(sheet.hiddenRows);
  }

  get rowCount(): number {
    return this.sheet.rowNumbers.length;
  }

  rowNumber(index: number): number {
    return this.sheet.rowNumbers[index]!;
  }

  isHidden(index: number): boolean {
    return this.hidden.size > 0 && this.hidden.has(this.rowNumber(index));
  }

  /** Trimmed text of a cell by its index in the flat arrays. */
  text(cell: number): string {
    const text = cellText(this.workbook, this.sheet, cell);
    return (text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text).trim();
  }

  /** Trimmed text at a 0-based column of the n-th stored row; '' when there is none. */
  textAt(rowIndex: number, column: number): string {
    const cell = findCell(this.sheet, rowIndex, column);
    return cell < 0 ? '' : this.text(cell);
  }

  /** The non-empty cells of a stored row. */
  texts(rowIndex: number): { column: number; text: string; numeric: boolean }[] {
    const found: { column: number; text: string; numeric: boolean }[] = [];
    for (let cell = this.sheet.rowStarts[rowIndex]!; cell < this.sheet.rowStarts[rowIndex + 1]!; cell++) {
      const text = this.text(cell);
      if (text !== '') {
        found.push({
          column: this.sheet.columns[cell]!,
          text,
          numeric: cellKind(this.sheet, cell) === 'number',
        });
      }
    }
    return found;
  }

  /** Index of the stored row with this number, or -1. */
  indexOfRow(row: number): number {
    const index = rowIndexFrom(this.sheet, row);
    return this.sheet.rowNumbers[index] === row ? index : -1;
  }

  /** Merged ranges that touch these rows (1-based, both included), in the order of the file. */
  mergesIn(fromRow: number, toRow: number): Merge[] {
    const { merges: all } = this.sheet;
    const found: number[] = [];
    // More cannot lie beside each other: what comes then overlaps, as no program writes it.
    const room = (toRow - fromRow + 1) * MAX_COLUMNS;
    for (const i of this.mergesNear(fromRow, toRow)) {
      if (all[i + 2]! < fromRow || all[i]! > toRow || all[i + 1]! >= MAX_COLUMNS) continue;
      found.push(i);
      if (found.length === room) break;
    }
    return found
      .sort((a, b) => a - b)
      .map((i) => ({ top: all[i]!, left: all[i + 1]!, bottom: all[i + 2]!, right: all[i + 3]! }));
  }

  /** Places in `sheet.merges` that may touch these rows. Every row that looks like a header asks. */
  private *mergesNear(fromRow: number, toRow: number): Iterable<number> {
    const { merges: all } = this.sheet;
    if (toRow - fromRow > TALL) {
      for (let i = 0; i + 3 < all.length; i += 4) yield i;
      return;
    }
    this.buckets ??= mergesByRow(all);
    yield* this.buckets.get(-1) ?? [];
    const first = fromRow >> BUCKET;
    for (let bucket = first; bucket <= toRow >> BUCKET; bucket++) {
      for (const i of this.buckets.get(bucket) ?? []) {
        if (bucket === first || all[i]! >> BUCKET === bucket) yield i;
      }
    }
  }
}

/** Places in `sheet.merges` by the rows they touch; those of tall ranges under -1. Overlapping ranges are cut off. */
function mergesByRow(all: Int32Array): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  const put = (bucket: number, i: number) => {
    const list = buckets.get(bucket);
    if (list === undefined) buckets.set(bucket, [i]);
    else if (list.length < MAX_IN_BUCKET) list.push(i);
  };
  for (let i = 0; i + 3 < all.length; i += 4) {
    const from = all[i]! >> BUCKET;
    const to = all[i + 2]! >> BUCKET;
    if (to - from > TALL) put(-1, i);
    else for (let bucket = from; bucket <= to; bucket++) put(bucket, i);
  }
  return buckets;
}

/** Rows 1-based, columns 0-based, all included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
