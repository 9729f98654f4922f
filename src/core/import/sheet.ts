/**
 * A workbook as plain cells with addresses: what every reader gives and every import rule starts from.
 * Cells lie in flat typed arrays, so that a list of half a million rows is a few buffers, moves between
 * threads without a copy (`packWorkbook`), and shares one pool of texts.
 */

/** What a cell holds. Dates are Excel serial numbers (1900 system, whatever the file used). */
export const CELL_KINDS = ['text', 'number', 'date', 'bool', 'error', 'formula-without-value'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** Days between the two calendars of Excel. */
export const DAYS_1904 = 1462;
/** Serial of 31 December 9999, the last day that Excel shows. */
const LAST_DAY = 2_958_465;

/** Columns beyond this one (BH) are never read: used ranges reach column AMI in real lists. */
export const MAX_COLUMNS = 60;

export interface SheetData {
  name: string;
  /** Name of the sheet in the file of which this is one of several tables that stand beside each other. */
  partOf?: string;
  hidden: boolean;
  /** 1-based numbers of the rows that hold at least one value, ascending. */
  rowNumbers: Int32Array;
  /** Cell index at which each of those rows starts; one more entry marks the end. */
  rowStarts: Int32Array;
  /** 0-based column of each cell, ascending inside a row. */
  columns: Uint8Array;
  /** Index into CELL_KINDS for each cell. */
  kinds: Uint8Array;
  /** number, date: the number; bool: 0 or 1; text, error: index into `WorkbookData.texts`. */
  values: Float64Array;
  /** 1-based numbers of hidden rows (by hand or by a filter) that hold values, ascending. */
  hiddenRows: Int32Array;
  /** Merged ranges, four numbers each: top row, left column, bottom row, right column (rows 1-based, columns 0-based). */
  merges: Int32Array;
}

/** `html` and `xml` (XML Spreadsheet 2003) are what web systems hand out under the name of .xls. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'tsv' | 'html' | 'xml';

/** The format does not tell numbers from texts. */
export const isTextFormat = (format: WorkbookFormat): boolean =>
  format === 'csv' || format === 'tsv' || format === 'html';

export interface WorkbookData {
  format: WorkbookFormat;
  /** The file counted days from 1904. Dates are already converted. */
  date1904: boolean;
  texts: Texts;
  sheets: SheetData[];
}

/** Texts by index: an array, or `PackedTexts`. */
export interface Texts {
  readonly length: number;
  at(index: number): string | undefined;
}

/** Texts end to end in one string: one copy of memory to another thread, and no object for each of a million. */
class PackedTexts implements Texts {
  readonly length: number;
  private readonly text: string;
  private readonly ends: Int32Array;

  constructor({ text, ends }: TextPack) {
    this.text = text;
    this.ends = ends;
    this.length = ends.length;
  }

  at(index: number): string | undefined {
    const end = this.ends[index];
    return end === undefined ? undefined : this.text.slice(index === 0 ? 0 : this.ends[index - 1], end);
  }
}

/** Texts end to end, and where each of them ends. */
export interface TextPack {
  text: string;
  ends: Int32Array;
}

export function packTexts(texts: Texts): TextPack {
  const ends = new Int32Array(texts.length);
  const parts: string[] = [];
  let end = 0;
  for (let i = 0; i < ends.length; i++) {
    const text = texts.at(i) ?? '';
    parts.push(text);
    end += text.length;
    ends[i] = end;
  }
  return { text: parts.join(''), ends };
}

const KIND_CODE: Record<CellKind, number> = {
  text: 0,
  number: 1,
  date: 2,
  bool: 3,
  error: 4,
  'formula-without-value': 5,
};

/** The texts of a workbook. Texts added here are kept once; those it starts with keep their places. */
export class TextPool {
  readonly texts: string[];
  private readonly index = new Map<string, number>();

  constructor(texts: string[] = []) {
    this.texts = texts;
  }

  add(text: string): number {
    const known = this.index.get(text);
    if (known !== undefined) return known;
    const at = this.texts.length;
    this.texts.push(text);
    this.index.set(text, at);
    return at;
  }
}

/** Collects the cells of one sheet, in any order, and packs them. */
export class SheetBuilder {
  private rows: Int32Array;
  private columns: Uint8Array;
  private kinds: Uint8Array;
  private values: Float64Array;
  private size = 0;
  private sorted = true;
  private last = -1;
  private doubled = false;
  private readonly hidden = new Set<number>();
  private readonly merges: number[] = [];
  readonly name: string;
  readonly isHidden: boolean;

  /** @param expected how many cells there may be: room is made for so many at once */
  constructor(name: string, isHidden = false, expected = 0) {
    const room = Math.max(1024, Math.ceil(expected));
    this.rows = new Int32Array(room);
    this.columns = new Uint8Array(room);
    this.kinds = new Uint8Array(room);
    this.values = new Float64Array(room);
    this.name = name;
    this.isHidden = isHidden;
  }

  /** Cells added so far. */
  get count(): number {
    return this.size;
  }

  /** After `build`: two cells came for one address. */
  get hasDoubled(): boolean {
    return this.doubled;
  }

  /** Adds a cell: 1-based row, 0-based column. Columns from MAX_COLUMNS on are left out. */
  add(row: number, column: number, kind: CellKind, value: number): void {
    if (column >= MAX_COLUMNS) return;
    const at = this.size;
    if (at === this.rows.length) this.grow();
    const place = row * MAX_COLUMNS + column;
    if (place <= this.last) this.sorted = false;
    this.last = place;
    this.rows[at] = row;
    this.columns[at] = column;
    this.kinds[at] = KIND_CODE[kind];
    this.values[at] = value;
    this.size = at + 1;
  }

  /**
   * Adds a number that the file shows as a date, counted from 1904 where `date1904`. What no date can be is a number
   * in a cell that was made a date by mistake, an NRP above all: it stays as it is.
   */
  addDate(row: number, column: number, stored: number, date1904 = false): void {
    const serial = stored + (date1904 ? DAYS_1904 : 0);
    const isDate = stored >= 0 && serial < LAST_DAY + 1;
    this.add(row, column, isDate ? 'date' : 'number', isDate ? serial : stored);
  }

  hideRow(row: number): void {
    this.hidden.add(row);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push(top, left, bottom, right);
  }

  build(): SheetData {
    if (!this.sorted) this.sort();
    const { rows, size } = this;
    const numbers: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < size; i++) {
      if (i === 0 || rows[i] !== rows[i - 1]) {
        numbers.push(rows[i]!);
        starts.push(i);
      }
    }
    starts.push(size);
    return {
      name: this.name,
      hidden: this.isHidden,
      rowNumbers: Int32Array.from(numbers),
      rowStarts: Int32Array.from(starts),
      columns: this.columns.slice(0, size),
      kinds: this.kinds.slice(0, size),
      values: this.values.slice(0, size),
      hiddenRows: Int32Array.from(numbers.filter((row) => this.hidden.has(row))),
      merges: Int32Array.from(this.merges),
    };
  }

  private grow(): void {
    const room = this.rows.length * 2;
    const rows = new Int32Array(room);
    const columns = new Uint8Array(room);
    const kinds = new Uint8Array(room);
    const values = new Float64Array(room);
    rows.set(this.rows);
    columns.set(this.columns);
    kinds.set(this.kinds);
    values.set(this.values);
    this.rows = rows;
    this.columns = columns;
    this.kinds = kinds;
    this.values = values;
  }

  /** Puts cells in row and column order; of two cells at one address the later wins. */
  private sort(): void {
    const order = Array.from({ length: this.size }, (_, i) => i);
    order.sort((a, b) => this.rows[a]! - this.rows[b]! || this.columns[a]! - this.columns[b]! || a - b);
    const kept = order.filter((at, i) => {
      const next = order[i + 1];
      return (
        next === undefined || this.rows[at] !== this.rows[next] || this.columns[at] !== this.columns[next]
      );
    });
    this.doubled = kept.length < order.length;
    this.rows = Int32Array.from(kept, (i) => this.rows[i]!);
    this.columns = Uint8Array.from(kept, (i) => this.columns[i]!);
    this.kinds = Uint8Array.from(kept, (i) => this.kinds[i]!);
    this.values = Float64Array.from(kept, (i) => this.values[i]!);
    this.size = kept.length;
    this.sorted = true;
  }
}

/** A workbook on its way to another thread. */
export interface PackedWorkbook {
  workbook: Omit<WorkbookData, 'texts'>;
  texts: TextPack;
}

/** Packs a workbook; `buffers` are to be handed over with it. */
export function packWorkbook({ texts, ...workbook }: WorkbookData): {
  packed: PackedWorkbook;
  buffers: ArrayBuffer[];
} {
  const packed = { workbook, texts: packTexts(texts) };
  const parts = workbook.sheets.flatMap((sheet) => [
    sheet.rowNumbers,
    sheet.rowStarts,
    sheet.columns,
    sheet.kinds,
    sheet.values,
    sheet.hiddenRows,
    sheet.merges,
  ]);
  return { packed, buffers: [...parts, packed.texts.ends].map((part) => part.buffer as ArrayBuffer) };
}

export const unpackWorkbook = ({ workbook, texts }: PackedWorkbook): WorkbookData => ({
  ...workbook,
  texts: new PackedTexts(texts),
});

const LETTERS = Array.from({ length: 702 }, (_, i) =>
  i < 26
    ? String.fromCharCode(65 + i)
    : String.fromCharCode(64 + Math.floor(i / 26)) + String.fromCharCode(65 + (i % 26)),
);

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnLetters(column: number): string {
  return LETTERS[column] ?? `#${column}`;
}

/** 'A' → 0, 'AA' → 26; -1 for anything else. */
export function columnIndex(letters: string): number {
  return /^[A-Z]{1,2}$/.test(letters) ? LETTERS.indexOf(letters) : -1;
}

/** The kind of the cell at an index of the flat arrays. */
export function cellKind(sheet: SheetData, cell: number): CellKind {
  return CELL_KINDS[sheet.kinds[cell]!] ?? 'error';
}

/** Index of the cell at a 0-based column of the n-th stored row, or -1. */
export function findCell(sheet: SheetData, rowIndex: number, column: number): number {
  const end = sheet.rowStarts[rowIndex + 1]!;
  for (let cell = sheet.rowStarts[rowIndex]!; cell < end; cell++) {
    const at = sheet.columns[cell]!;
    if (at === column) return cell;
    if (at > column) return -1;
  }
  return -1;
}

/** Index of the first stored row whose number is at least `row`. */
export function rowIndexFrom(sheet: SheetData, row: number): number {
  let low = 0;
  let high = sheet.rowNumbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sheet.rowNumbers[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The cell's content as text, near to what the sheet shows: whole numbers without separators, numbers from
 * 10^15 in Excel's short form (1.98001012005011E+17), dates as YYYY-MM-DD, an empty text for a formula without a
 * stored value.
 */
export function cellText(workbook: WorkbookData, sheet: SheetData, cell: number): string {
  const value = sheet.values[cell]!;
  switch (cellKind(sheet, cell)) {
    case 'text':
    case 'error':
      return workbook.texts.at(value) ?? '';
    case 'number':
      return numberText(value);
    case 'date':
      return serialText(value);
    case 'bool':
      return value === 1 ? 'TRUE' : 'FALSE';
    case 'formula-without-value':
      return '';
  }
}

/** A number as a sheet shows it: 15 significant digits, exponent form from 10^15 on. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const precise = Number(value.toPrecision(15));
  if (Math.abs(precise) < 1e15) return String(precise);
  const [digits, power] = precise.toExponential().split('e') as [string, string];
  return `${digits}E${power}`;
}

const DAY_MS = 86_400_000;

/** Excel serial (1900 system) → 'YYYY-MM-DD', or 'HH:mm' when it holds only a time of day. */
export function serialText(serial: number): string {
  if (serial >= 0 && serial < 1) {
    const minutes = Math.round(serial * 1440) % 1440;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const days = Math.floor(serial) - (serial < 61 ? 25568 : 25569);
  const moment = new Date(days * DAY_MS);
  return Number.isNaN(moment.getTime()) ? String(serial) : moment.toISOString().slice(0, 10);
}
