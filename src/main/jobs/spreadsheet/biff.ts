import { AppError } from '../../../shared/errors.ts';
import { damaged } from './limits.ts';

const EOF = 0x000a;
const FILEPASS = 0x002f;
const BOUND_SHEET = 0x0085;
/** Begin of a part, by version: Excel 2, 3, 4, 5 and later. */
const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809]);

/** The bytes are records of an old workbook without a compound file around them, as small PHP scripts still write. */
export function isBareBiff(bytes: Buffer): boolean {
  if (bytes.length < 8) return false;
  const length = bytes.readUInt16LE(2);
  return BOF.has(bytes.readUInt16LE(0)) && length >= 4 && length <= 16;
}

/**
 * Walks the records of an old workbook (.xls) before another parser reads it, since that one takes what it finds
 * and says nothing of what is cut off. Throws FILE_ENCRYPTED, or FILE_DAMAGED unless every part begins, ends and
 * is where the list of sheets says.
 */
export function checkBiff(stream: Buffer): void {
  const begins = new Set<number>();
  const sheets: number[] = [];
  let at = 0;
  do {
    begins.add(at);
    at = skipPart(stream, at, sheets);
  } while (at + 4 <= stream.length && BOF.has(stream.readUInt16LE(at)));
  if (sheets.some((offset) => !begins.has(offset))) throw damaged('xls');
}

/** Position behind the part (with the charts inside it) that begins at `from`. Collects the places of sheets. */
function skipPart(stream: Buffer, from: number, sheets: number[]): number {
  let at = from;
  let depth = 0;
  do {
    if (at + 4 > stream.length) throw damaged('xls');
    const record = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw damaged('xls');
    if (BOF.has(record)) depth++;
    else if (depth === 0) throw damaged('xls');
    else if (record === EOF) depth--;
    else if (record === FILEPASS) throw new AppError('FILE_ENCRYPTED');
    else if (record === BOUND_SHEET && length >= 4) sheets.push(stream.readUInt32LE(at + 4));
    at += 4 + length;
  } while (depth > 0);
  return at;
}
