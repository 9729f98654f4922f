import { SheetBuilder, TextPool, type WorkbookData } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Extensions under which a text without any delimiter is still taken as a list of one column. */
const LIST_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.tab']);

/** The bytes look like text: no control characters but tab and line ends, or a UTF-16 mark. */
export function isText(bytes: Buffer): boolean {
  if (utf16Order(bytes) !== null) return true;
  const head = bytes.subarray(0, 65_536);
  return head.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c,
  );
}

/** Reads a delimited text. Every value stays text, so that no zero is lost. */
export function readDelimited(bytes: Buffer, extension: string): WorkbookData {
  const text = decode(bytes);
  if (text.trim() === '')
    throw new AppError('FILE_EMPTY', 'Berkas tidak berisi apa-apa. Pilih berkas yang berisi daftar.');
  if (/^\s*(<[!?a-z]|\{\\rtf|%PDF)/i.test(text)) throw new AppError('FILE_NOT_SPREADSHEET');
  const delimiter = sniffDelimiter(text, LIST_EXTENSIONS.has(extension));
  const pool = new TextPool();
  const builder = new SheetBuilder('Sheet1');
  parse(text, delimiter, (row, column, value) => {
    if (value !== '') builder.add(row, column, 'text', pool.add(value));
  });
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    date1904: false,
    texts: pool.texts,
    sheets: [builder.build()],
  };
}

function utf16Order(bytes: Buffer): 'little' | 'big' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  return null;
}

/** UTF-8 or UTF-16 by its mark; else UTF-8 when the bytes are valid UTF-8; else Windows-1252. */
function decode(bytes: Buffer): string {
  const order = utf16Order(bytes);
  if (order !== null) {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return (order === 'big' ? even.swap16() : even).toString('utf16le');
  }
  const plain = bytes.subarray(0, 3).toString('latin1') === '\xEF\xBB\xBF' ? bytes.subarray(3) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return plain
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
  }
}

/** Windows-1252 where it differs from Latin-1. */
const WINDOWS_1252 = [
  ...'\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F',
  ...'\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178',
];

/**
 * The delimiter that splits the first lines most evenly: the one that reaches, on most of them, the largest
 * same number of fields. Quoted text does not count. A text that is not named as a list must be even to pass.
 */
function sniffDelimiter(text: string, isList: boolean): Delimiter {
  const sample = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, '""');
  const named = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === named);
  if (known) return known;
  const lines = sample.split(/\r\n|\r|\n/, 200).filter((line) => line.trim() !== '');
  let best: { delimiter: Delimiter; times: number; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const fields = line.split(delimiter).length;
      if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
    }
    for (const [fields, times] of counts) {
      const score = times * Math.sqrt(fields);
      if ((times > 1 || lines.length === 1) && (best === null || score > best.score))
        best = { delimiter, times, score };
    }
  }
  if (!isList && (best === null || best.times < lines.length / 2)) throw new AppError('FILE_NOT_SPREADSHEET');
  return best?.delimiter ?? ';';
}

/** Fields between delimiters; a field that starts with a quote ends at the next single quote (RFC 4180). */
function parse(
  text: string,
  delimiter: Delimiter,
  emit: (row: number, column: number, value: string) => void,
): void {
  const marked = /^sep=.\r?\n/i.exec(text);
  const length = text.length;
  let at = marked ? marked[0].length : 0;
  let row = marked ? 2 : 1;
  let column = 0;
  while (at < length) {
    let value: string;
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      const rest = fieldEnd(text, at, delimiter);
      value += text.slice(at, rest);
      at = rest;
    } else {
      const end = fieldEnd(text, at, delimiter);
      value = text.slice(at, end);
      at = end;
    }
    emit(row, column, value);
    if (text[at] === delimiter) {
      column++;
      at++;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    row++;
    column = 0;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') return at;
  }
  return text.length;
}
