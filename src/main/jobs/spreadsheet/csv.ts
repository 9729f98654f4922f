import { SheetBuilder, TextPool, type WorkbookData } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { MAX_CELL_CHARS, MAX_ROWS, tooManyRows } from './limits.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Extensions under which a text without any delimiter is still taken as a list of one column. */
const LIST_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.tab']);

/** Reads a delimited text. Every value stays text, so that no zero is lost. */
export function readDelimited(text: string, extension: string): WorkbookData {
  const delimiter = sniffDelimiter(text, LIST_EXTENSIONS.has(extension));
  const pool = new TextPool();
  const builder = new SheetBuilder('Sheet1');
  parse(text, delimiter, (row, column, value) => {
    if (row > MAX_ROWS) throw tooManyRows();
    if (value !== '') builder.add(row, column, 'text', pool.add(value));
  });
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    date1904: false,
    texts: pool.texts,
    sheets: [builder.build()],
  };
}

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

/**
 * Fields between delimiters; a field that starts with a quote ends at the next single quote (RFC 4180). A quote
 * that nothing closes, or that closes over line breaks in the middle of a field, is a sign like any other:
 * otherwise one stray quote would swallow the people up to the next.
 */
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
    let end = fieldEnd(text, at, delimiter);
    let value: string;
    const opened = text[at] === '"' ? at + 1 : text.startsWith('="', at) ? at + 2 : 0;
    const closed = opened === 0 ? -1 : closingQuote(text, opened);
    const rest = closed < 0 ? -1 : fieldEnd(text, closed + 1, delimiter);
    if (closed >= 0 && (rest === closed + 1 || closed < end)) {
      value = text.slice(opened, closed).replaceAll('""', '"') + text.slice(closed + 1, rest);
      end = rest;
    } else {
      value = text.slice(at, end);
    }
    emit(row, column, asText(value));
    at = end;
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

/** Exports write ="05080456" so that Excel keeps the zero: what is meant stands inside the quotes. */
function asText(value: string): string {
  return value.startsWith('="') && value.endsWith('"') && value.length > 2 ? value.slice(2, -1) : value;
}

/** Position of the quote that ends a quoted field; -1 when there is none as far as a cell can reach. */
function closingQuote(text: string, from: number): number {
  const last = from + MAX_CELL_CHARS * 2;
  for (let at = text.indexOf('"', from); at >= 0 && at <= last; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') return at;
  }
  return text.length;
}
