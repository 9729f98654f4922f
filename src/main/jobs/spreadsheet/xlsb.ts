import { SheetBuilder, type SheetData, TextPool, type WorkbookData } from '../../../core/import/sheet.ts';
import type { Archive } from './archive.ts';
import { CELL_ERRORS } from './cell-error.ts';
import { damaged, MAX_CELLS, MAX_ROWS, MAX_SHEETS, tooLarge, tooManyCells } from './limits.ts';
import { isBuiltInDate, isDateFormat, type Relation, readRelations } from './xlsx-parts.ts';

/** Numbers of the records that say something about cells (MS-XLSB). */
const ROW = 0;
const BLANK = 1;
const RK = 2;
const ERROR = 3;
const BOOL = 4;
const REAL = 5;
const TEXT = 6;
const SHARED = 7;
const FORMULA_TEXT = 8;
const FORMULA_NUMBER = 9;
const FORMULA_BOOL = 10;
const FORMULA_ERROR = 11;
/** The same kinds from BLANK to SHARED without a column: the next one. */
const FIRST_SHORT = 12;
const LAST_SHORT = 18;
const SHARED_TEXT = 19;
const RICH_TEXT = 62;
const FORMAT = 44;
const CELL_FORMAT = 47;
const SHEET_END = 130;
const BOOK_END = 132;
const BOOK_SETTINGS = 153;
const SHEET = 156;
const MERGED = 176;
const FORMATS_BEGIN = 617;
const FORMATS_END = 618;

const COLUMNS = 16_384;
const HIDDEN_ROW = 0x10;
/** A record of a binary part, read from front to back. Throws FILE_DAMAGED where it ends before what is asked. */
class BinaryRecord {
  readonly kind: number;
  private readonly bytes: Buffer;
  private readonly part: string;
  private at = 0;

  constructor(kind: number, bytes: Buffer, part: string) {
    this.kind = kind;
    this.bytes = bytes;
    this.part = part;
  }

  skip(count: number): void {
    this.at += count;
  }

  byte(): number {
    return this.bytes[this.take(1)]!;
  }

  short(): number {
    return this.bytes.readUInt16LE(this.take(2));
  }

  number(): number {
    return this.bytes.readUInt32LE(this.take(4));
  }

  real(): number {
    return this.bytes.readDoubleLE(this.take(8));
  }

  /** Thirty bits of a number: whole or the upper half of a real one, perhaps a hundred times too large. */
  packedNumber(): number {
    const at = this.take(4);
    const bits = this.bytes.readInt32LE(at);
    let value = bits >> 2;
    if ((bits & 2) === 0) {
      const real = Buffer.alloc(8);
      real.writeInt32LE(bits & ~3, 4);
      value = real.readDoubleLE(0);
    }
    return bits & 1 ? value / 100 : value;
  }

  /** A text after its length; the length that stands for none gives ''. */
  text(): string {
    const length = this.number();
    if (length === 0xffffffff) return '';
    const from = this.take(length * 2);
    return this.bytes.toString('utf16le', from, from + length * 2);
  }

  private take(count: number): number {
    const from = this.at;
    this.at += count;
    if (this.at > this.bytes.length) throw damaged(this.part);
    return from;
  }
}

/** The records of a part; throws FILE_DAMAGED at one that is not whole. */
async function* recordsOf(archive: Archive, part: string): AsyncGenerator<BinaryRecord> {
  const bytes = await archive.bytes(part);
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = bytes[at++];
      if (byte === undefined) throw damaged(part);
      value |= (byte & 0x7f) << (7 * i);
      if (byte < 0x80) return value;
    }
    return value;
  };
  while (at < bytes.length) {
    const kind = number(2);
    const length = number(4);
    if (at + length > bytes.length) throw damaged(part);
    yield new BinaryRecord(kind, bytes.subarray(at, at + length), part);
    at += length;
  }
}

/** Reads .xlsb, the binary sister of .xlsx. Throws FILE_DAMAGED or FILE_TOO_LARGE. */
export async function readXlsb(archive: Archive, workbook: string): Promise<Omit<WorkbookData, 'format'>> {
  const relations = await readRelations(archive, workbook);
  const book = await readBook(archive, workbook, relations);
  const partOf = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const texts = strings === null ? [] : await readTexts(archive, strings);
  const context: Context = {
    pool: new TextPool(texts),
    shared: texts.length,
    dates: styles === null ? [] : await readDates(archive, styles),
    date1904: book.date1904,
  };
  const sheets: SheetData[] = [];
  for (const sheet of book.sheets) sheets.push(await readSheet(archive, sheet, context));
  return { date1904: book.date1904, texts: context.pool.texts, sheets };
}

interface BookSheet {
  name: string;
  hidden: boolean;
  part: string;
}

async function readBook(
  archive: Archive,
  workbook: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<{ date1904: boolean; sheets: BookSheet[] }> {
  const sheets: BookSheet[] = [];
  let date1904 = false;
  let complete = false;
  for await (const record of recordsOf(archive, workbook)) {
    if (record.kind === BOOK_SETTINGS) date1904 = (record.number() & 1) === 1;
    else if (record.kind === BOOK_END) complete = true;
    else if (record.kind === SHEET) {
      const hidden = record.number() !== 0;
      record.skip(4);
      const relation = relations.get(record.text());
      const name = record.text();
      if (relation && relation.type !== 'worksheet') continue;
      const part = relation?.target ?? '';
      if (!archive.has(part) || sheets.some((other) => other.part === part)) throw damaged(workbook);
      if (sheets.length === MAX_SHEETS) throw tooLarge('Jumlah lembar', MAX_SHEETS, 'count');
      sheets.push({ name, hidden, part });
    }
  }
  if (!complete) throw damaged(workbook);
  return { date1904, sheets };
}

async function readTexts(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const record of recordsOf(archive, part)) {
    if (record.kind !== SHARED_TEXT) continue;
    record.skip(1);
    texts.push(record.text());
  }
  return texts;
}

/** For each cell format, whether it shows a date or a time. */
async function readDates(archive: Archive, part: string): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inCellFormats = false;
  for await (const record of recordsOf(archive, part)) {
    if (record.kind === FORMAT) custom.set(record.short(), isDateFormat(record.text()));
    else if (record.kind === FORMATS_BEGIN || record.kind === FORMATS_END)
      inCellFormats = record.kind === FORMATS_BEGIN;
    else if (record.kind === CELL_FORMAT && inCellFormats) {
      record.skip(2);
      const id = record.short();
      dates.push(custom.get(id) ?? isBuiltInDate(id));
    }
  }
  return dates;
}

interface Context {
  pool: TextPool;
  shared: number;
  dates: readonly boolean[];
  /** Days between the calendar of the file and that of 1900. */
  date1904: boolean;
}

async function readSheet(archive: Archive, sheet: BookSheet, context: Context): Promise<SheetData> {
  const builder = new SheetBuilder(sheet.name, sheet.hidden);
  let row = 0;
  let column = -1;
  let complete = false;
  for await (const record of recordsOf(archive, sheet.part)) {
    const { kind } = record;
    if (kind === ROW) {
      row = record.number() + 1;
      if (row > MAX_ROWS || builder.count > MAX_CELLS)
        throw row > MAX_ROWS ? damaged(sheet.part) : tooManyCells();
      column = -1;
      record.skip(7);
      if (record.byte() & HIDDEN_ROW) builder.hideRow(row);
    } else if (kind <= LAST_SHORT || kind === RICH_TEXT) {
      const short = kind >= FIRST_SHORT && kind <= LAST_SHORT;
      column = short ? column + 1 : record.number();
      if (row === 0 || column >= COLUMNS) throw damaged(sheet.part);
      const style = record.short() | (record.byte() << 16);
      record.skip(1);
      addCell(builder, [row, column], short ? kind - FIRST_SHORT + BLANK : kind, style, record, context);
    } else if (kind === MERGED) {
      const [top, bottom, left, right] = [record.number(), record.number(), record.number(), record.number()];
      if (bottom >= MAX_ROWS || right >= COLUMNS) throw damaged(sheet.part);
      builder.merge(top + 1, left, bottom + 1, right);
    } else if (kind === SHEET_END) complete = true;
  }
  if (!complete) throw damaged(sheet.part);
  const data = builder.build();
  if (builder.hasDoubled) throw damaged(sheet.part);
  return data;
}

function addCell(
  builder: SheetBuilder,
  [row, column]: [number, number],
  kind: number,
  style: number,
  record: BinaryRecord,
  { pool, shared, dates, date1904 }: Context,
): void {
  const addText = (text: string) => {
    if (text !== '') builder.add(row, column, 'text', pool.add(text));
  };
  if (kind === RK || kind === REAL || kind === FORMULA_NUMBER) {
    const value = kind === RK ? record.packedNumber() : record.real();
    if (!Number.isFinite(value)) builder.add(row, column, 'error', pool.add('#NUM!'));
    else if (dates[style]) builder.addDate(row, column, value, date1904);
    else builder.add(row, column, 'number', value);
  } else if (kind === TEXT || kind === FORMULA_TEXT || kind === RICH_TEXT) {
    if (kind === RICH_TEXT) record.skip(1);
    addText(record.text());
  } else if (kind === SHARED) {
    const index = record.number();
    if (index >= shared) throw damaged('sharedStrings');
    if (pool.texts[index] !== '') builder.add(row, column, 'text', index);
  } else if (kind === BOOL || kind === FORMULA_BOOL)
    builder.add(row, column, 'bool', record.byte() === 0 ? 0 : 1);
  else if (kind === ERROR || kind === FORMULA_ERROR)
    builder.add(row, column, 'error', pool.add(CELL_ERRORS[record.byte()] ?? '#VALUE!'));
}
