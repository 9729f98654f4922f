import { normaliseNumber } from '../personnel/number.ts';
import { parseRank } from '../personnel/rank.ts';
import type { Grid } from './grid.ts';
import { splitRankNumber } from './rank-number.ts';
import { columnIndex, columnLetters } from './sheet.ts';
import type { ImportField, ParsedColumn } from './types.ts';

/** Rows that are looked at to judge a column by its cells. */
const SAMPLE_ROWS = 80;
/** Share of a column's cells that must fit. */
const NEEDED = 0.6;

interface ColumnSample {
  column: number;
  filled: number;
  numbers: number;
  ranks: number;
  combined: number;
  names: number;
}

/**
 * Adds what the header did not say: the columns whose cells look like numbers, ranks and names. Used for missing
 * headers and for headers that we do not know. `fromRow` is the first row below the header; `leftOut` are columns
 * (letters) that the user does not want read.
 */
export function completeColumns(
  grid: Grid,
  fromRow: number,
  columns: ParsedColumn[],
  leftOut: readonly string[] = [],
): ParsedColumn[] {
  const fields = new Set(columns.map(({ field }) => field));
  const missing: ImportField[] = [];
  if (!fields.has('nrp') && !fields.has('rankNrp')) missing.push('nrp');
  if (!fields.has('rank') && !fields.has('rankNrp')) missing.push('rank');
  if (!fields.has('name')) missing.push('name');
  if (missing.length === 0) return columns;
  const taken = new Set(
    [...columns.filter(({ field }) => field !== null).map(({ column }) => column), ...leftOut].map(
      columnIndex,
    ),
  );
  const samples = sampleColumns(grid, fromRow).filter(({ column }) => !taken.has(column));
  let result = columns;
  for (const field of missing) {
    // A combined column holds the ranks too.
    if (field === 'rank' && result.some((column) => column.field === 'rankNrp')) continue;
    const best = bestColumn(samples, field);
    if (best === null) continue;
    samples.splice(samples.indexOf(best.sample), 1);
    result = assign(result, best.sample.column, best.field, best.share);
  }
  return sortColumns(result);
}

/** Columns of a list without any header, or null when its cells do not look like people. */
export function columnsByContent(grid: Grid): { columns: ParsedColumn[]; fromRow: number } | null {
  const columns = completeColumns(grid, 1, []);
  const fields = new Set(columns.map(({ field }) => field));
  const number = columns.find(({ field }) => field === 'nrp' || field === 'rankNrp');
  if (!fields.has('name') || number === undefined) return null;
  const column = columnIndex(number.column);
  for (let index = 0; index < grid.rowCount; index++) {
    if (looksLikeNumber(grid.textAt(index, column)) || splitRankNumber(grid.textAt(index, column)) !== null) {
      return { columns, fromRow: grid.rowNumber(index) };
    }
  }
  return null;
}

function sampleColumns(grid: Grid, fromRow: number): ColumnSample[] {
  const samples = new Map<number, ColumnSample>();
  let rows = 0;
  for (let index = 0; index < grid.rowCount && rows < SAMPLE_ROWS; index++) {
    if (grid.rowNumber(index) < fromRow) continue;
    const texts = grid.texts(index);
    // Rows with one text are bands, titles and footers.
    if (texts.length < 2) continue;
    rows++;
    for (const { column, text } of texts) {
      const sample = samples.get(column) ?? {
        column,
        filled: 0,
        numbers: 0,
        ranks: 0,
        combined: 0,
        names: 0,
      };
      samples.set(column, sample);
      sample.filled++;
      if (looksLikeNumber(text)) sample.numbers++;
      else if (parseRank(text) !== null) sample.ranks++;
      else if (splitRankNumber(text) !== null) sample.combined++;
      else if (looksLikeName(text)) sample.names++;
    }
  }
  return [...samples.values()].sort((a, b) => a.column - b.column);
}

function bestColumn(
  samples: readonly ColumnSample[],
  field: ImportField,
): { sample: ColumnSample; field: ImportField; share: number } | null {
  let best: { sample: ColumnSample; field: ImportField; share: number } | null = null;
  for (const sample of samples) {
    if (sample.filled < 2) continue;
    const options: [ImportField, number][] =
      field === 'nrp'
        ? [
            ['nrp', sample.numbers],
            ['rankNrp', sample.combined],
          ]
        : [[field, field === 'rank' ? sample.ranks : sample.names]];
    for (const [kind, fits] of options) {
      const share = fits / sample.filled;
      // Of two columns of words the left one holds the names.
      if (share >= NEEDED && (best === null || (field !== 'name' && share > best.share))) {
        best = { sample, field: kind, share };
      }
    }
  }
  return best;
}

function assign(columns: ParsedColumn[], column: number, field: ImportField, share: number): ParsedColumn[] {
  const letters = columnLetters(column);
  const confidence = Math.round(share * 50) / 100;
  const known = columns.some((candidate) => candidate.column === letters);
  if (!known) return [...columns, { column: letters, field, header: '', confidence }];
  return columns.map((candidate) =>
    candidate.column === letters ? { ...candidate, field, confidence } : candidate,
  );
}

function sortColumns(columns: ParsedColumn[]): ParsedColumn[] {
  return [...columns].sort((a, b) => columnIndex(a.column) - columnIndex(b.column));
}

/** Seven digits can be an NRP that lost its zero; fewer are any number. */
function looksLikeNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7 || /\p{L}{4}/u.test(text)) return false;
  const { class: kind, issues } = normaliseNumber(text, { numeric: true });
  return (kind === 'nrp' && !issues.includes('NRP_MONTH_INVALID')) || kind === 'nip';
}

function looksLikeName(text: string): boolean {
  return /^[\p{L}\s.,'’`-]{3,60}$/u.test(text) && /\p{L}{2}/u.test(text);
}
