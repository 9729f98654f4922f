import { normaliseNumber } from '../personnel/number.ts';
import { parseRank } from '../personnel/rank.ts';
import { unitKind } from '../unit/unit-name.ts';
import { unitFromPosition } from '../unit/unit-position.ts';
import type { Grid } from './grid.ts';
import { headerKey, matchHeader } from './header-words.ts';
import { holdsPerson, splitPersonCell } from './person-cell.ts';
import { splitRankNumber } from './rank-number.ts';
import { columnIndex, columnLetters } from './sheet.ts';
import type { ImportField, ParsedColumn, SheetOverride } from './types.ts';

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
  /** Name and number in one cell. */
  people: number;
}

/** Second columns that a header names beside the usual ones: letters and digits of the header. */
const FIRST_NAME = /^NAMADEPAN$/;
const LAST_NAME = /^NAMA(?:BELAKANG|AKHIR|KELUARGA|MARGA)$/;

/**
 * Finds the second columns of lists that take two for a number (NRP, NIP) or a name (NAMA DEPAN, NAMA BELAKANG):
 * without them half of the people would lose their number. `settled` columns are left as they are.
 */
function withSecondColumns(columns: ParsedColumn[], settled: readonly string[]): ParsedColumn[] {
  const fields = new Map<ParsedColumn, ImportField | null>();
  const open = columns.filter(({ column }) => !settled.includes(column));
  const isFree = ({ field }: ParsedColumn, used: ImportField) => field === null || field === used;
  const named = (header: RegExp) => (c: ParsedColumn) => header.test(headerKey(c.header));
  const kind = ({ header }: ParsedColumn) => numberKind(header.split(' / ').at(-1) ?? '');
  const nrp = open.find((c) => isFree(c, 'nrp') && kind(c) === 'nrp');
  const nip = open.find((c) => isFree(c, 'nrp') && kind(c) === 'nip');
  if (nrp && nip && [nrp, nip].some(({ field }) => field === 'nrp')) {
    fields.set(nrp, 'nrp');
    fields.set(nip, 'nip');
  }
  const first = open.find((c) => isFree(c, 'name') && named(FIRST_NAME)(c));
  const last = open.find((c) => isFree(c, 'name') && named(LAST_NAME)(c));
  if (first && last && [first, last].some(({ field }) => field === 'name')) {
    fields.set(first, 'name');
    fields.set(last, 'lastName');
  }
  if (fields.size === 0) return columns;
  return columns.map((column) =>
    fields.has(column) ? { ...column, field: fields.get(column)!, confidence: 1 } : column,
  );
}

/** NRP or NIP alone; null for headers of both, of neither, or of somebody else's number. */
function numberKind(header: string): 'nrp' | 'nip' | null {
  const match = matchHeader([header]);
  if (match?.meaning !== 'nrp' || match.confidence < 1) return null;
  const key = headerKey(header);
  if (key.includes('NRP') === key.includes('NIP')) return null;
  return key.includes('NRP') ? 'nrp' : 'nip';
}

/**
 * Adds what the header did not say: the columns whose cells look like numbers, ranks and names. Used for missing
 * headers and for headers that we do not know. `fromRow` is the first row below the header; `leftOut` are columns
 * (letters) that the user does not want read.
 */
export function completeColumns(
  grid: Grid,
  fromRow: number,
  found: ParsedColumn[],
  leftOut: readonly string[] = [],
  byHand: readonly string[] = [],
): ParsedColumn[] {
  const settled = [...leftOut, ...byHand];
  const columns = withPeopleColumn(grid, fromRow, withSecondColumns(found, settled), settled);
  const fields = new Set(columns.map(({ field }) => field));
  if (fields.has('person')) return columns;
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
    const best = bestColumn(samples, field, Math.min(2, grid.rowCount));
    if (best === null) continue;
    samples.splice(samples.indexOf(best.sample), 1);
    result = assign(result, best.sample.column, best.field, best.share);
  }
  return sortColumns(result);
}

/**
 * A column whose cells plainly hold name and number together is read as such, whatever its header says: NAMA over a
 * list that has no numbers elsewhere, PANGKAT / NRP over one without names. `settled` columns are left as they are.
 */
function withPeopleColumn(
  grid: Grid,
  fromRow: number,
  columns: ParsedColumn[],
  settled: readonly string[],
): ParsedColumn[] {
  const has = (...fields: ImportField[]) =>
    columns.some(({ field }) => field !== null && fields.includes(field));
  if (has('person') || (has('name') && has('nrp', 'rankNrp'))) return columns;
  for (const { column, filled, people } of sampleColumns(grid, fromRow)) {
    const letters = columnLetters(column);
    const field = columns.find((candidate) => candidate.column === letters)?.field ?? null;
    const open = field === null || field === 'name' || field === 'rankNrp' || field === 'nrp';
    const elsewhere = field === 'name' ? has('nrp', 'rankNrp') : has('name');
    if (!open || elsewhere || settled.includes(letters) || people / filled < NEEDED) continue;
    return sortColumns(assign(columns, column, 'person', people / filled));
  }
  return columns;
}

/**
 * Columns of a list without any header, or null when its cells do not look like people. `chosen` are columns set by
 * hand (letters → field, null = left out); with a name and a number or rank among them the cells need not be plain.
 */
export function columnsByContent(
  grid: Grid,
  chosen: NonNullable<SheetOverride['columns']> = {},
): { columns: ParsedColumn[]; fromRow: number } | null {
  const byHand = Object.entries(chosen)
    .filter(([, field]) => field !== null)
    .map(([column, field]): ParsedColumn => ({ column, field, header: '', confidence: 1 }));
  const people = completeColumns(grid, 1, sortColumns(byHand), Object.keys(chosen));
  const fromRow = firstPerson(grid, people, byHand);
  if (fromRow === null) return null;
  return { columns: completeOthers(grid, fromRow, people, Object.keys(chosen)), fromRow };
}

/** Number of the row with which a list without header begins; null when nothing looks like people. */
function firstPerson(
  grid: Grid,
  columns: readonly ParsedColumn[],
  byHand: readonly ParsedColumn[],
): number | null {
  const at = (...fields: ImportField[]) => columns.find((c) => c.field !== null && fields.includes(c.field));
  const name = at('name', 'person');
  const number = at('nrp', 'rankNrp', 'person');
  if (name === undefined || (number ?? at('rank')) === undefined) return null;
  const isByHand = byHand.includes(name) && byHand.some(({ field }) => field !== 'name');
  if (number === undefined && !isByHand) return null;
  const nameColumn = columnIndex(name.column);
  const numberColumn = columnIndex(number?.column ?? '');
  for (let index = 0; index < grid.rowCount; index++) {
    const text = numberColumn < 0 ? '' : grid.textAt(index, numberColumn);
    if (looksLikeNumber(text) || splitRankNumber(text) !== null || holdsPerson(text))
      return grid.rowNumber(index);
    const written = grid.textAt(index, nameColumn);
    if (isByHand && looksLikeName(written) && matchHeader([written]) === null) return grid.rowNumber(index);
  }
  return null;
}

/** Fields besides name, rank and number that cells without a header can tell, and what such a cell looks like. */
const OTHER_FIELDS: readonly (readonly [ImportField, (text: string) => boolean])[] = [
  ['unit', (text) => unitKind(text) !== null],
  ['position', (text) => unitKind(text) === null && unitFromPosition(text) !== null],
  ['gender', (text) => /^[LP]$/i.test(text)],
  ['phone', (text) => /^(?:\+?62|0)8[\d\s-]{7,13}$/.test(text)],
];

/** Adds the columns of a list without header whose cells plainly are units, positions, L/P or phones. */
function completeOthers(
  grid: Grid,
  fromRow: number,
  columns: ParsedColumn[],
  leftOut: readonly string[],
): ParsedColumn[] {
  const texts = new Map<string, string[]>();
  for (let index = 0, rows = 0; index < grid.rowCount && rows < SAMPLE_ROWS; index++) {
    if (grid.rowNumber(index) < fromRow) continue;
    rows++;
    for (const { column, text } of grid.texts(index)) {
      const letters = columnLetters(column);
      const seen = texts.get(letters);
      if (seen) seen.push(text);
      else texts.set(letters, [text]);
    }
  }
  let result = columns;
  const taken = new Set([...leftOut, ...columns.map(({ column }) => column)]);
  for (const [field, fits] of OTHER_FIELDS) {
    if (result.some((column) => column.field === field)) continue;
    for (const [column, cells] of texts) {
      const share = cells.filter(fits).length / cells.length;
      if (taken.has(column) || share < NEEDED) continue;
      taken.add(column);
      result = assign(result, columnIndex(column), field, share);
      break;
    }
  }
  return sortColumns(result);
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
        people: 0,
      };
      samples.set(column, sample);
      sample.filled++;
      if (looksLikeNumber(text)) sample.numbers++;
      else if (parseRank(text) !== null) sample.ranks++;
      else if (isPersonCell(text)) sample.people++;
      else if (splitRankNumber(text) !== null) sample.combined++;
      else if (looksLikeName(text)) sample.names++;
    }
  }
  return [...samples.values()].sort((a, b) => a.column - b.column);
}

/** The column that fits best among those with at least `filled` cells. */
function bestColumn(
  samples: readonly ColumnSample[],
  field: ImportField,
  filled: number,
): { sample: ColumnSample; field: ImportField; share: number } | null {
  let best: { sample: ColumnSample; field: ImportField; share: number } | null = null;
  for (const sample of samples) {
    if (sample.filled < filled) continue;
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

/** Name and number together; a rank that nobody knows is no name. */
function isPersonCell(text: string): boolean {
  const { name, number } = splitPersonCell(text);
  return number !== null && /\p{L}{2}[^\p{L}]+\p{L}/u.test(name);
}

function looksLikeName(text: string): boolean {
  return /^[\p{L}\s.,'’`-]{3,60}$/u.test(text) && /\p{L}{2}/u.test(text);
}
