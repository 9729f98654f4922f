import { parseRank } from '../personnel/rank.ts';
import type { Grid, Merge } from './grid.ts';
import { type HeaderMatch, type HeaderMeaning, matchHeader } from './header-words.ts';
import { holdsPerson } from './person-cell.ts';
import { columnLetters, MAX_COLUMNS } from './sheet.ts';
import { statusWord } from './status.ts';
import type { ImportField, ParsedColumn, SheetOverride } from './types.ts';

/** A header in a sheet: its rows and what its columns mean. Rows are 1-based. */
export interface Header {
  firstRow: number;
  lastRow: number;
  columns: HeaderColumn[];
}

export interface HeaderColumn {
  column: number;
  meaning: HeaderMeaning | null;
  text: string;
  confidence: number;
  priority: number;
}

/** Rows of a sheet in which a first header is looked for. */
const SEARCH_ROWS = 30;
const MAX_DEPTH = 4;
/** Rows below a header that decide between two columns of one meaning. */
const SAMPLE_ROWS = 60;

/**
 * The first header of a sheet: among its first rows the earliest that names people (name and a rank or number);
 * else the one that names most.
 */
export function findHeader(grid: Grid): Header | null {
  let best: { header: Header; score: number } | null = null;
  for (let index = 0; index < Math.min(grid.rowCount, SEARCH_ROWS); index++) {
    const header = headerAt(grid, index);
    if (header === null) continue;
    const fields = fieldsOf(header);
    if (fields.has('person')) return header;
    if (fields.has('name') && (fields.has('nrp') || fields.has('rankNrp') || fields.has('rank')))
      return header;
    if (best === null || fields.size > best.score) best = { header, score: fields.size };
  }
  return best?.header ?? null;
}

/** The first row with a header of names and other headers that nobody knows: cells must tell what those hold. */
export function findNameHeader(grid: Grid): Header | null {
  for (let index = 0; index < Math.min(grid.rowCount, SEARCH_ROWS); index++) {
    const row = grid.rowNumber(index);
    const header = readHeader(grid, grid.mergesIn(row, row), row, row);
    const named = header.columns.some(({ meaning, confidence }) => meaning === 'name' && confidence === 1);
    if (named && header.columns.length > 1) return header;
  }
  return null;
}

/** The header that starts at the n-th stored row, one to four rows deep; null when the row is no header. */
export function headerAt(grid: Grid, index: number): Header | null {
  const firstRow = grid.rowNumber(index);
  if (!readHeader(grid, [], firstRow, firstRow).columns.some(({ meaning }) => meaning !== null)) return null;
  const merges = grid.mergesIn(firstRow, firstRow + MAX_DEPTH);
  let best = readHeader(grid, merges, firstRow, firstRow);
  for (let lastRow = firstRow + 1; lastRow < firstRow + MAX_DEPTH; lastRow++) {
    const lower = grid.indexOfRow(lastRow);
    if (lower < 0) continue;
    if (!holdsHeaders(grid, lower)) break;
    const deeper = readHeader(grid, merges, firstRow, lastRow);
    if (fieldsOf(deeper).size > fieldsOf(best).size) best = deeper;
  }
  if (!isHeader(best)) return null;
  let bottom = best.lastRow;
  for (const { top, bottom: last } of merges) {
    if (top >= firstRow && top <= best.lastRow && last < firstRow + MAX_DEPTH)
      bottom = Math.max(bottom, last);
  }
  return withoutTitle(
    grid,
    merges,
    bottom === best.lastRow ? best : readHeader(grid, merges, firstRow, bottom),
  );
}

/** Cuts off rows on top that add no field: a title such as DAFTAR NAMA just above the header. */
function withoutTitle(grid: Grid, merges: readonly Merge[], header: Header): Header {
  let best = header;
  for (let row = header.firstRow + 1; row <= header.lastRow; row++) {
    const lower = readHeader(grid, merges, row, header.lastRow);
    if (fieldsOf(lower).size < fieldsOf(best).size) break;
    best = lower;
  }
  return best;
}

/** The header whose last row is set by hand: its first row is the lowest start that names as much as any. */
export function headerEndingAt(grid: Grid, lastRow: number): Header {
  let best: Header | null = null;
  for (let firstRow = lastRow; firstRow > Math.max(0, lastRow - MAX_DEPTH); firstRow--) {
    const index = grid.indexOfRow(firstRow);
    if (firstRow < lastRow && (index < 0 || !holdsHeaders(grid, index))) break;
    const header = readHeader(grid, grid.mergesIn(firstRow, lastRow), firstRow, lastRow);
    if (best === null || fieldsOf(header).size > fieldsOf(best).size) best = header;
  }
  return best!;
}

function isHeader(header: Header): boolean {
  const fields = fieldsOf(header);
  // A title can name all three; a header has another column that is known.
  if (fields.has('person')) return header.columns.filter(({ meaning }) => meaning !== null).length >= 2;
  return fields.size >= 2 && (fields.has('name') || fields.has('nrp') || fields.has('rankNrp'));
}

function fieldsOf(header: Header): Set<ImportField> {
  const fields = new Set<ImportField>();
  for (const { meaning } of header.columns) {
    if (meaning !== null && meaning !== 'ordinal' && meaning !== 'ignored') fields.add(meaning);
  }
  return fields;
}

/** A lower header row: two texts and more, at least half of them header words. A band such as SATUAN TUGAS is none. */
function holdsHeaders(grid: Grid, index: number): boolean {
  const texts = grid.texts(index);
  const known = texts.filter(({ text }) => matchHeader([text]) !== null).length;
  return texts.length > 1 && known >= texts.length / 2;
}

function readHeader(grid: Grid, merges: readonly Merge[], firstRow: number, lastRow: number): Header {
  const levels = new Map<number, string[]>();
  for (let row = firstRow; row <= lastRow; row++) {
    const index = grid.indexOfRow(row);
    if (index < 0) continue;
    for (const { column, text } of grid.texts(index)) {
      const merge = merges.find((m) => m.top === row && m.left === column);
      const right = Math.min(merge?.right ?? column, MAX_COLUMNS - 1);
      for (let at = column; at <= right; at++) {
        const above = levels.get(at);
        if (above) above.push(text);
        else levels.set(at, [text]);
      }
    }
  }
  const columns = [...levels.entries()]
    .sort(([a], [b]) => a - b)
    .map(([column, texts]): HeaderColumn => {
      const match = matchHeader(texts) ?? matchBelow(levels.get(column - 1), texts);
      return {
        column,
        meaning: match?.meaning ?? null,
        text: texts.map((text) => text.replace(/\s+/g, ' ')).join(' / '),
        confidence: match?.confidence ?? 0,
        priority: match?.priority ?? 0,
      };
    });
  return { firstRow, lastRow, columns };
}

/** JABATAN stands over STRUKTURAL and OPERASI although nobody merged its cell: the right one has its parent's text beside it. */
function matchBelow(left: readonly string[] | undefined, texts: readonly string[]): HeaderMatch | null {
  return left === undefined || left.length < 2 || texts.length !== 1
    ? null
    : matchHeader([left[0]!, texts[0]!]);
}

/** One column for each field: the best known header, then the fuller column, then the left one. */
export function chooseColumns(
  grid: Grid,
  header: Header,
  override: SheetOverride['columns'] = {},
): ParsedColumn[] {
  const filled = countFilled(grid, header.lastRow);
  const chosen = new Map<ImportField, HeaderColumn>();
  for (const column of header.columns) {
    const field = fieldOf(grid, header, column);
    if (field === null) continue;
    const other = chosen.get(field);
    if (other === undefined || isBetter(column, other, filled)) chosen.set(field, column);
  }
  const columns = header.columns.map((column): ParsedColumn => {
    const field = fieldOf(grid, header, column);
    const taken = field !== null && chosen.get(field) === column;
    return {
      column: columnLetters(column.column),
      field: taken ? field : null,
      header: column.text,
      confidence: taken ? column.confidence : 0,
    };
  });
  return applyOverride(columns, override);
}

function applyOverride(
  columns: ParsedColumn[],
  override: NonNullable<SheetOverride['columns']>,
): ParsedColumn[] {
  const byHand = Object.entries(override);
  if (byHand.length === 0) return columns;
  const taken = new Set(byHand.map(([, field]) => field));
  const kept = columns.map((column) => {
    if (column.column in override)
      return { ...column, field: override[column.column] ?? null, confidence: 1 };
    return column.field !== null && taken.has(column.field)
      ? { ...column, field: null, confidence: 0 }
      : column;
  });
  const known = new Set(columns.map(({ column }) => column));
  const added = byHand
    .filter(([column]) => !known.has(column))
    .map(([column, field]): ParsedColumn => ({ column, field, header: '', confidence: 1 }));
  return [...kept, ...added];
}

/**
 * What the cells below a header leave of its meaning. A column headed SATGAS that holds only numbers is a numbering
 * inside the satgas; STATUS can be that of a marriage; NAMA, PANGKAT, NRP can stand above three columns.
 */
function fieldOf(grid: Grid, header: Header, column: HeaderColumn): ImportField | null {
  const { meaning } = column;
  if (meaning === null || meaning === 'ordinal' || meaning === 'ignored') return null;
  const fits = (test: (text: string) => boolean) => shareOf(grid, header.lastRow, column.column, test);
  switch (meaning) {
    case 'satgas':
      return fits((text) => /\p{L}/u.test(text)) > 0 ? meaning : null;
    case 'status':
      return fits((text) => statusWord(text) !== null) >= 0.5 ? meaning : null;
    case 'person':
      if (fits(holdsPerson) >= 0.3) return meaning;
      return fits((text) => /\p{L}{2}/u.test(text) && parseRank(text) === null) >= 0.5 ? 'name' : null;
    default:
      return meaning;
  }
}

function isBetter(column: HeaderColumn, other: HeaderColumn, filled: ReadonlyMap<number, number>): boolean {
  if (column.confidence !== other.confidence) return column.confidence > other.confidence;
  const count = filled.get(column.column) ?? 0;
  const otherCount = filled.get(other.column) ?? 0;
  // An empty column loses against any that holds something.
  if ((count === 0) !== (otherCount === 0)) return otherCount === 0;
  if (column.priority !== other.priority) return column.priority < other.priority;
  return count > otherCount;
}

function sampleRows(grid: Grid, lastHeaderRow: number): number[] {
  const rows: number[] = [];
  for (let index = 0; index < grid.rowCount && rows.length < SAMPLE_ROWS; index++) {
    if (grid.rowNumber(index) > lastHeaderRow) rows.push(index);
  }
  return rows;
}

function countFilled(grid: Grid, lastHeaderRow: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const index of sampleRows(grid, lastHeaderRow)) {
    for (const { column } of grid.texts(index)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}

/** Share of a column's cells below the header that pass a test; 0 when it has none. */
function shareOf(
  grid: Grid,
  lastHeaderRow: number,
  column: number,
  passes: (text: string) => boolean,
): number {
  const texts = sampleRows(grid, lastHeaderRow)
    .map((index) => grid.textAt(index, column))
    .filter((text) => text !== '');
  return texts.length === 0 ? 0 : texts.filter(passes).length / texts.length;
}
