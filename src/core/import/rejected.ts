import { Grid } from './grid.ts';
import { headerKey } from './header-words.ts';
import { cellText, columnIndex, columnLetters, findCell, type WorkbookData } from './sheet.ts';
import type { ImportField, ParsedBand, ParsedColumn, ParsedTable } from './types.ts';

/** The last column of a workbook of rejected rows. The importer knows it and leaves it out. */
export const REASON_HEADER = 'ALASAN';

/** A row that was not taken, and why. */
export interface RejectedRow {
  row: number;
  /** Index into the tables of its sheet. */
  table: number;
  /** Texts of its cells by column letters, corrections included; they replace those of the file. */
  cells: Readonly<Record<string, string>>;
  /** Letters of the cells that hold it back. */
  marked: readonly string[];
  reasons: readonly string[];
}

export interface RejectedSheet {
  name: string;
  tables: readonly Pick<ParsedTable, 'headerFirstRow' | 'headerRow' | 'columns'>[];
  bands: readonly Pick<ParsedBand, 'row' | 'text' | 'kind' | 'path'>[];
  rows: readonly RejectedRow[];
}

export type TextRowKind = 'title' | 'header' | 'band' | 'row';

/** A sheet of plain texts, in somebody else's layout. */
export interface TextSheet {
  name: string;
  /** Widths of the columns in characters. */
  widths: number[];
  rows: {
    /** 1-based. */
    row: number;
    kind: TextRowKind;
    /** `column` 0-based. */
    cells: { column: number; text: string; marked: boolean }[];
  }[];
  /** Rows 1-based, columns 0-based, all included. */
  merges: { top: number; left: number; bottom: number; right: number }[];
  /** Last row of the first header. */
  headerRow: number;
}

const MIN_WIDTH = 5;
const MAX_WIDTH = 44;
const REASON_WIDTH = 70;

/** Headers of our own, for lists that have none or whose header says something else than the user chose. */
const HEADERS: Readonly<Record<ImportField, string>> = {
  name: 'NAMA',
  lastName: 'NAMA BELAKANG',
  rank: 'PANGKAT',
  nrp: 'NRP / NIP',
  nip: 'NIP',
  rankNrp: 'PANGKAT / NRP',
  person: 'NAMA / PANGKAT / NRP',
  position: 'JABATAN',
  opsPosition: 'JABATAN OPERASIONAL',
  unit: 'KESATUAN',
  satgas: 'SATGAS',
  subSatgas: 'SUBSATGAS',
  gender: 'L/P',
  phone: 'NO HP',
  status: 'STATUS',
  note: 'KETERANGAN',
};

/**
 * Rejected rows laid out as their sender wrote them: titles, header rows with their merged cells, the bands that
 * the rows stand under, and a last column with the reasons. Everything is text. `workbook` null = the file is not
 * at hand. `ownHeader`: the sender's header is replaced by one row of words that the importer knows.
 */
export function rejectedSheet(
  sheet: RejectedSheet,
  workbook: WorkbookData | null,
  ownHeader: boolean,
): TextSheet {
  const builder = new SheetLayout(sheet, workbook);
  builder.head(ownHeader || workbook === null);
  builder.body();
  return builder.finish();
}

class SheetLayout {
  private readonly sheet: RejectedSheet;
  private readonly grid: Grid | null;
  private readonly reasonColumn: number;
  private readonly out: TextSheet;
  private next = 1;
  private ownHeader = false;

  constructor(sheet: RejectedSheet, workbook: WorkbookData | null) {
    this.sheet = sheet;
    const data = workbook?.sheets.find(({ name }) => name === sheet.name);
    this.grid = workbook && data ? new Grid(workbook, data) : null;
    this.reasonColumn = this.formerReasons() ?? this.lastColumn() + 1;
    this.out = { name: sheet.name, widths: [], rows: [], merges: [], headerRow: 1 };
  }

  /** The list went back once already: its column of reasons is written anew. */
  private formerReasons(): number | null {
    const found = this.sheet.tables[0]!.columns.find(
      ({ field, header }) => field === null && headerKey(header) === REASON_HEADER,
    );
    return found === undefined ? null : columnIndex(found.column);
  }

  /** The right-most column that anything copied stands in. */
  private lastColumn(): number {
    const { tables, rows } = this.sheet;
    const letters = [
      ...tables.flatMap(({ columns }) => columns.map(({ column }) => column)),
      ...rows.flatMap(({ cells }) => Object.keys(cells)),
    ];
    const copied = rows.flatMap(({ row }) => this.textsOf(row).map(({ column }) => column));
    return Math.max(0, ...letters.map(columnIndex), ...copied);
  }

  private textsOf(row: number): { column: number; text: string }[] {
    const index = this.grid?.indexOfRow(row) ?? -1;
    return index < 0 ? [] : this.grid!.texts(index).filter(({ column }) => column !== this.reasonColumn);
  }

  /** Titles and header; the rows keep their numbers, so the header stands where it stood. */
  head(ownHeader: boolean): void {
    const table = this.sheet.tables[0]!;
    const headerFirst = table.headerFirstRow;
    this.ownHeader = ownHeader || headerFirst === null || table.headerRow === null;
    if (headerFirst !== null) {
      for (let row = 1; row < headerFirst; row++) this.copy(row, row, 'title');
      this.next = headerFirst;
    }
    this.header(table);
    this.out.headerRow = this.next - 1;
  }

  private header({ headerFirstRow, headerRow, columns }: RejectedSheet['tables'][number]): void {
    const first = this.next;
    if (this.ownHeader || headerFirstRow === null || headerRow === null) {
      const texts = columns.flatMap(({ column, field }) =>
        field === null ? [] : [{ column: columnIndex(column), text: HEADERS[field] }],
      );
      this.add('header', texts);
    } else {
      for (let row = headerFirstRow; row <= headerRow; row++) this.copy(row, this.next, 'header');
    }
    const last = this.next - 1;
    const top = this.out.rows.find(({ row }) => row === first);
    const cell = { column: this.reasonColumn, text: REASON_HEADER, marked: false };
    if (top) top.cells.push(cell);
    else this.out.rows.push({ row: first, kind: 'header', cells: [cell] });
    if (last > first)
      this.out.merges.push({ top: first, left: cell.column, bottom: last, right: cell.column });
  }

  /** Rejected rows in the order of the file, under the bands and headers that hold for them. */
  body(): void {
    const { rows, tables } = this.sheet;
    const bands = openBands(this.sheet);
    let table = tables[0]!;
    for (const row of rows) {
      while (bands[0] !== undefined && bands[0].row < row.row) this.band(bands.shift()!);
      const own = tables[row.table] ?? table;
      if (own !== table && !sameColumns(own.columns, table.columns)) this.header(own);
      table = own;
      this.person(row);
    }
  }

  private band({ row, text }: RejectedSheet['bands'][number]): void {
    const texts = this.textsOf(row);
    if (texts.length === 0) this.add('band', [{ column: this.nameColumn(), text }]);
    else this.copy(row, this.next, 'band');
  }

  private nameColumn(): number {
    const { columns } = this.sheet.tables[0]!;
    return Math.max(0, columnIndex(columns.find(({ field }) => field === 'name')?.column ?? 'A'));
  }

  private person({ row, cells, marked, reasons }: RejectedRow): void {
    const texts = new Map(this.textsOf(row).map(({ column, text }) => [column, text]));
    for (const [letters, text] of Object.entries(cells)) texts.set(columnIndex(letters), text);
    const bad = new Set(marked);
    this.out.rows.push({
      row: this.next++,
      kind: 'row',
      cells: [
        ...[...texts]
          .sort(([a], [b]) => a - b)
          .map(([column, text]) => ({ column, text, marked: bad.has(columnLetters(column)) })),
        { column: this.reasonColumn, text: `Baris ${row}: ${reasons.join(' ')}`, marked: false },
      ],
    });
  }

  /** Copies a row of the file with the merged cells that lie in rows of the same kind. */
  private copy(from: number, to: number, kind: TextRowKind): void {
    const index = this.grid?.indexOfRow(from) ?? -1;
    const texts = index < 0 ? [] : this.rowTexts(index);
    if (texts.length > 0) {
      this.out.rows.push({ row: to, kind, cells: texts.map((cell) => ({ ...cell, marked: false })) });
    }
    const lastRow = kind === 'band' ? from : (this.sheet.tables[0]!.headerRow ?? from);
    for (const merge of this.grid?.mergesIn(from, from) ?? []) {
      if (
        merge.top !== from ||
        (merge.left <= this.reasonColumn && merge.right >= this.reasonColumn) ||
        merge.bottom > lastRow
      )
        continue;
      this.out.merges.push({ ...merge, top: to, bottom: to + merge.bottom - merge.top });
    }
    this.next = Math.max(this.next, to + 1);
  }

  /** Texts as the file holds them, spaces at their ends included: titles are set by them. */
  private rowTexts(index: number): { column: number; text: string }[] {
    const { workbook, sheet } = this.grid!;
    return this.grid!.texts(index)
      .filter(({ column }) => column !== this.reasonColumn)
      .map(({ column }) => ({ column, text: cellText(workbook, sheet, findCell(sheet, index, column)) }));
  }

  private add(kind: TextRowKind, texts: { column: number; text: string }[]): void {
    this.out.rows.push({ row: this.next++, kind, cells: texts.map((cell) => ({ ...cell, marked: false })) });
  }

  finish(): TextSheet {
    const widths = Array.from({ length: this.reasonColumn + 1 }, () => MIN_WIDTH);
    for (const { kind, cells } of this.out.rows) {
      if (kind === 'title' || kind === 'band') continue;
      for (const { column, text } of cells) {
        const longest = Math.max(...text.split('\n').map((line) => line.length));
        widths[column] = Math.max(widths[column] ?? 0, Math.min(longest + 2, MAX_WIDTH));
      }
    }
    widths[this.reasonColumn] = REASON_WIDTH;
    this.out.widths = widths;
    return this.out;
  }
}

/** Bands under which at least one of the rows stands. One that a later band of its level closes first is left out. */
function openBands({ bands, rows }: RejectedSheet): RejectedSheet['bands'][number][] {
  return bands.filter((band, at) => {
    const closing = bands.slice(at + 1).find((later) => closes(band, later));
    return rows.some(({ row }) => row > band.row && (closing === undefined || row < closing.row));
  });
}

function closes(band: RejectedSheet['bands'][number], later: RejectedSheet['bands'][number]): boolean {
  if (band.kind === 'divider' || later.kind === 'divider' || later.kind === 'staff') {
    return later.kind === 'divider' || later.kind === 'staff';
  }
  if (band.kind === 'unit' || later.kind === 'unit') return band.kind === later.kind;
  const path = band.path?.names ?? [];
  const next = later.path?.names ?? [];
  return path.length >= next.length || path.some((name, level) => next[level] !== name);
}

function sameColumns(a: readonly ParsedColumn[], b: readonly ParsedColumn[]): boolean {
  const fields = (columns: readonly ParsedColumn[]) =>
    columns.flatMap(({ column, field }) => (field === null ? [] : `${column} ${field}`)).join();
  return fields(a) === fields(b);
}
