import { headerKey, matchHeader } from './header-words.ts';
import { columnIndex, columnLetters } from './sheet.ts';
import type { ImportField, ParsedColumn, ParsedList, ParsedSheet, SheetOverride } from './types.ts';

/**
 * What is remembered of a list, so that the next one of the same sender is read the same way. A sender is known by
 * the texts of the headers in their order, not by the name of the file nor by where the header stands.
 */
export interface ImportLayout {
  tables: LayoutTable[];
  /** Sheets that were left out, or read although hidden, by name. */
  sheets: LayoutSheet[];
  /** Satgas bands were taken as membership (true) or left alone (false); null = the list had none to decide about. */
  takesSatgas: boolean | null;
}

export interface LayoutTable {
  /** Its header: the keys of a row joined by '|', rows by line breaks. */
  header: string;
  /** The user chose the header row. */
  headerByHand: boolean;
  columns: LayoutColumn[];
}

export interface LayoutColumn {
  /** Header text as shown; '' for a column without one. */
  text: string;
  /** Keys of its header cells from the top, and the how-manieth column of these keys it is. */
  key: string;
  nth: number;
  /** Columns from the first one that has a header. */
  offset: number;
  field: ImportField | null;
  /** The user chose the field; the others are what the rules found. */
  byHand: boolean;
}

export interface LayoutSheet {
  /** `headerKey` of the name. */
  key: string;
  name: string;
  include?: boolean;
  hiddenRows?: boolean;
}

/** First rows of a sheet as texts, column A first. */
export interface SheetTexts {
  name: string;
  rows: readonly SheetTextRow[];
}

interface SheetTextRow {
  row: number;
  cells: readonly string[];
}

type Overrides = Readonly<Record<string, SheetOverride>>;

/** A header of one or two texts says nothing about who wrote it. */
const FEWEST_TEXTS = 3;

/**
 * How a list was read in the end, to be remembered: what the user chose and what the rules found. null when no sheet
 * that was read has a header near its top. `texts` are the first rows of each sheet.
 */
export function layoutOf(
  list: Pick<ParsedList, 'sheets'>,
  texts: readonly SheetTexts[],
  overrides: Overrides,
  takesSatgas: boolean | null,
): ImportLayout | null {
  const tables = new Map<string, LayoutTable>();
  const sheets: LayoutSheet[] = [];
  for (const sheet of list.sheets) {
    const override = overrides[sheet.name] ?? {};
    const kept = keptSheet(sheet, override);
    if (kept !== null) sheets.push(kept);
    const rows = texts.find(({ name }) => name === sheet.name)?.rows ?? [];
    const table = sheet.status === 'read' ? tableOf(sheet, rows, override) : null;
    if (table === null) continue;
    // Of sheets that share a header, one on which the user chose something speaks for all.
    const known = tables.get(table.header);
    if (known === undefined || (!isByHand(known) && isByHand(table))) tables.set(table.header, table);
  }
  if (tables.size === 0) return null;
  return { tables: [...tables.values()], sheets, takesSatgas };
}

const isByHand = ({ headerByHand, columns }: LayoutTable): boolean =>
  headerByHand || columns.some(({ byHand }) => byHand);

/** What lists of one sender share: their headers, in no order of the sheets. */
export const layoutShape = ({ tables }: ImportLayout): string =>
  tables
    .map(({ header }) => header)
    .sort()
    .join('\n\n');

function keptSheet({ name, hidden }: ParsedSheet, override: SheetOverride): LayoutSheet | null {
  const leftOut = override.include === false;
  const shown = override.include === true && hidden;
  if (!leftOut && !shown && !override.hiddenRows) return null;
  return {
    key: headerKey(name),
    name,
    ...(leftOut || shown ? { include: !leftOut } : {}),
    ...(override.hiddenRows ? { hiddenRows: true } : {}),
  };
}

function tableOf(
  sheet: ParsedSheet,
  texts: readonly SheetTextRow[],
  override: SheetOverride,
): LayoutTable | null {
  const { headerFirstRow: first, headerRow: last } = sheet;
  if (first === null || last === null) return null;
  const rows = texts.filter(({ row }) => row >= first && row <= last);
  if (rows.at(-1)?.row !== last) return null;
  const header = signature(rows);
  if (header.split(/[|\n]/).length < FEWEST_TEXTS) return null;
  const places = new HeaderColumns(rows);
  return {
    header,
    headerByHand: typeof override.headerRow === 'number',
    columns: sheet.columns.map((column) => columnOf(column, places, override)),
  };
}

function columnOf(
  { column, header, field }: ParsedColumn,
  places: HeaderColumns,
  override: SheetOverride,
): LayoutColumn {
  const byHand = override.columns !== undefined && Object.hasOwn(override.columns, column);
  return { text: header, ...places.placeOf(columnIndex(column)), field, byHand };
}

/** The keys of header rows: blank cells and the place of the first column do not count. */
function signature(rows: readonly SheetTextRow[]): string {
  return rows
    .map(({ cells }) =>
      cells
        .map(headerKey)
        .filter((key) => key !== '')
        .join('|'),
    )
    .join('\n');
}

/** Where the columns of a header stand, told by their texts. */
class HeaderColumns {
  private readonly keys: string[] = [];
  private readonly first: number;
  private readonly rows: readonly SheetTextRow[];

  constructor(rows: readonly SheetTextRow[]) {
    this.rows = rows;
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    for (let column = 0; column < width; column++) {
      const key = rows.map(({ cells }) => headerKey(cells[column] ?? '')).join('/');
      this.keys.push(/[^/]/.test(key) ? key : '');
    }
    this.first = Math.max(
      0,
      this.keys.findIndex((key) => key !== ''),
    );
  }

  placeOf(column: number): Pick<LayoutColumn, 'key' | 'nth' | 'offset'> {
    const key = this.keys[column] ?? '';
    const nth = this.keys.slice(0, column).filter((other) => other === key).length;
    return { key, nth: key === '' ? 0 : nth, offset: column - this.first };
  }

  /** Texts of a column's header cells, from the top. */
  textsOf(letters: string): string[] {
    const column = columnIndex(letters);
    return this.rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
  }

  /** Letters of the column that a remembered one is here; null when it lies outside the sheet. */
  find({ key, nth, offset }: LayoutColumn): string | null {
    let seen = 0;
    const at = key === '' ? this.first + offset : this.keys.findIndex((k) => k === key && seen++ === nth);
    return at < 0 ? null : columnLetters(at);
  }
}

/**
 * How the sheets of a list are to be read by a layout; null when the list is not of its shape: each of its headers
 * must stand in the first rows of some sheet. A sheet is only left out again when the others still hold them all.
 */
export function layoutOverrides(
  layout: ImportLayout,
  texts: readonly SheetTexts[],
): Record<string, SheetOverride> | null {
  return overridesBy(layout.tables, layout.sheets, texts) ?? overridesBy(layout.tables, [], texts);
}

function overridesBy(
  tables: readonly LayoutTable[],
  sheets: readonly LayoutSheet[],
  texts: readonly SheetTexts[],
): Record<string, SheetOverride> | null {
  const overrides: Record<string, SheetOverride> = {};
  const missing = new Set(tables.map(({ header }) => header));
  for (const { name, rows } of texts) {
    const key = headerKey(name);
    const kept = sheets.find((sheet) => sheet.key === key);
    const found = findTable(tables, rows);
    if (found !== null && kept?.include !== false) missing.delete(found.table.header);
    const override: SheetOverride = {
      ...(kept?.include === undefined ? {} : { include: kept.include }),
      ...(kept?.hiddenRows ? { hiddenRows: true } : {}),
      ...(found === null ? {} : tableOverride(found.table, found.rows)),
    };
    if (Object.keys(override).length > 0) overrides[name] = override;
  }
  return missing.size === 0 ? overrides : null;
}

/** The remembered table whose header stands highest in a sheet. */
function findTable(
  tables: readonly LayoutTable[],
  rows: readonly SheetTextRow[],
): { table: LayoutTable; rows: readonly SheetTextRow[] } | null {
  for (let at = 0; at < rows.length; at++) {
    for (const table of tables) {
      const header = rows.slice(at, at + table.header.split('\n').length);
      if (signature(header) === table.header) return { table, rows: header };
    }
  }
  return null;
}

function tableOverride(table: LayoutTable, rows: readonly SheetTextRow[]): SheetOverride {
  const places = new HeaderColumns(rows);
  const columns: Record<string, ImportField | null> = {};
  for (const column of table.columns) {
    const letters = places.find(column);
    if (letters !== null && (column.byHand || !isReadBy(column, places.textsOf(letters))))
      columns[letters] = column.field;
  }
  return {
    ...(table.headerByHand ? { headerRow: rows.at(-1)!.row } : {}),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
  };
}

/** Whether its header alone tells the field again. Merged cells or what stands below may have told it last time. */
const isReadBy = ({ field }: LayoutColumn, texts: readonly string[]): boolean =>
  field === null || matchHeader(texts)?.meaning === field;

/** Overrides with those of a layout beneath: what is set by hand wins. */
export function withLayout(own: Overrides, layout: Overrides): Record<string, SheetOverride> {
  const joined: Record<string, SheetOverride> = { ...layout };
  for (const [sheet, override] of Object.entries(own)) {
    const under = layout[sheet] ?? {};
    const columns = { ...under.columns, ...override.columns };
    joined[sheet] = {
      ...under,
      ...override,
      ...(Object.keys(columns).length > 0 ? { columns } : {}),
    };
  }
  return joined;
}

/** Overrides without what a layout had set; what the user changed since stays. */
export function withoutLayout(overrides: Overrides, layout: Overrides): Record<string, SheetOverride> {
  const left: Record<string, SheetOverride> = {};
  for (const [sheet, override] of Object.entries(overrides)) {
    const { columns = {}, ...rest } = override;
    const set = layout[sheet] ?? {};
    const kept: [string, unknown][] = Object.entries(rest).filter(
      ([key, value]) => set[key as keyof SheetOverride] !== value,
    );
    const own = Object.entries(columns).filter(([column, field]) => set.columns?.[column] !== field);
    if (own.length > 0) kept.push(['columns', Object.fromEntries(own)]);
    if (kept.length > 0) left[sheet] = Object.fromEntries(kept);
  }
  return left;
}

/** What a layout is called at first: the unit of its kop, or what its first header says. */
export function layoutName(layout: ImportLayout, unitGuess: string | null): string {
  if (unitGuess !== null) return unitGuess.slice(0, 120);
  const texts = (layout.tables[0]?.columns ?? []).map(({ text }) => text).filter((text) => text !== '');
  return `Daftar ${texts.join(', ')}`.slice(0, 120);
}
