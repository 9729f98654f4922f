import { AppError } from '../../../shared/errors.ts';
import { damaged } from './limits.ts';

const FORMULA = 0x0006;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const CONTINUE = 0x003c;
const BOUND_SHEET = 0x0085;
const MERGED = 0x00e5;
const SHARED_TEXTS = 0x00fc;
/** Begin of a part, by version: Excel 2, 3, 4, 5 and later. */
const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const NEW_BOF = 0x0809;

/** The records of Excel 5 to 2003 that cells are read from, with their least lengths: a parser reads on behind a shorter one. */
const NEEDED: ReadonlyMap<number, number> = new Map([
  [FORMULA, 22],
  [EOF, 0],
  [BOUND_SHEET, 7],
  [MERGED, 2],
  [SHARED_TEXTS, 8],
  [NEW_BOF, 4],
  [0x0022, 2], // 1904
  [0x0042, 2], // code page
  [0x00bd, 12], // several packed numbers
  [0x00d6, 8], // rich text
  [0x00e0, 16], // cell format
  [0x00fd, 10], // shared text
  [0x0203, 14], // number
  [0x0204, 8], // text
  [0x0205, 8], // yes, no or error
  [0x0207, 2], // text of the formula before
  [0x0208, 16], // row
  [0x027e, 10], // packed number
  [0x041e, 4], // format
]);
/** Texts that may go on in the next record. */
const CONTINUED = new Set([SHARED_TEXTS, 0x00d6, 0x0204, 0x0207]);
/** A record that nobody knows, and that every parser steps over. */
const UNKNOWN = 0x7fff;
/** In the place of a formula's length: there is no formula, only its value. */
const NO_FORMULA = 0xffff;

/** The bytes are records of an old workbook without a compound file around them, as small PHP scripts still write. */
export function isBareBiff(bytes: Buffer): boolean {
  if (bytes.length < 8) return false;
  const length = bytes.readUInt16LE(2);
  return BOF.has(bytes.readUInt16LE(0)) && length >= 4 && length <= 16;
}

/**
 * The records of an old workbook (.xls) for another parser, which takes what it finds, says nothing of what is cut
 * off, and never comes back from some records that are broken. Whatever holds no cells is blotted out, formulas too;
 * their values stay. Throws FILE_ENCRYPTED, or FILE_DAMAGED unless every part begins, ends and is where the list of
 * sheets says.
 */
export function cleanBiff(stream: Buffer): Buffer {
  const clean = Buffer.from(stream);
  const begins = new Set<number>();
  const sheets: number[] = [];
  let at = 0;
  do {
    begins.add(at);
    at = cleanPart(clean, at, sheets);
  } while (at + 4 <= clean.length && BOF.has(clean.readUInt16LE(at)));
  if (sheets.some((offset) => !begins.has(offset))) throw damaged('xls');
  return clean.subarray(0, at);
}

/** Cleans the part (with the charts inside it) that begins at `from`; returns the position behind it. */
function cleanPart(stream: Buffer, from: number, sheets: number[]): number {
  let at = from;
  let depth = 0;
  let isNew = false;
  let before = UNKNOWN;
  do {
    if (at + 4 > stream.length) throw damaged('xls');
    const record = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw damaged('xls');
    if (at === from) isNew = record === NEW_BOF;
    if (BOF.has(record)) depth++;
    else if (depth === 0) throw damaged('xls');
    else if (record === EOF) depth--;
    else if (record === FILEPASS) throw new AppError('FILE_ENCRYPTED');
    else if (record === BOUND_SHEET && length >= 4) sheets.push(stream.readUInt32LE(at + 4));
    if (isNew) before = cleanRecord(stream, at, record, length, before);
    at += 4 + length;
  } while (depth > 0);
  return at;
}

/** Blots out a record that holds no cells. Returns what the next one would continue. */
function cleanRecord(stream: Buffer, at: number, record: number, length: number, before: number): number {
  const least = NEEDED.get(record);
  if (record === CONTINUE && CONTINUED.has(before)) return before;
  if (least === undefined) {
    stream.writeUInt16LE(UNKNOWN, at);
    return UNKNOWN;
  }
  if (length < least) throw damaged('xls');
  if (record === MERGED && length < 2 + 8 * stream.readUInt16LE(at + 4)) throw damaged('xls');
  if (record === FORMULA) stream.writeUInt16LE(NO_FORMULA, at + 24);
  return record;
}
