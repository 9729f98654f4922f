import type { Grid } from './grid.ts';
import { speaksOfGroup } from './group-words.ts';
import type { Header } from './header.ts';
import { makeIssue } from './issue.ts';
import type { TableRow } from './row-cells.ts';
import { columnIndex, columnLetters, rowIndexFrom } from './sheet.ts';
import type { ImportIssue, ParsedTable, SheetOverride } from './types.ts';

/** Fields of which a second column is told about, and how many rows below a header are looked at for that. */
const TOLD_TWICE: ReadonlySet<string> = new Set(['name', 'nrp', 'rank', 'rankNrp', 'person']);
const TWICE_ROWS = 200;

/** What is told of the tables of a sheet where something may be lost unseen: columns left out, names without more. */
export class TableFindings {
  private readonly grid: Grid;
  /** Index of the sheet in the list. */
  private readonly sheet: number;
  /** Findings of the sheet go here. */
  private readonly issues: ImportIssue[];
  private readonly toldTwice = new Set<string>();
  private readonly toldGroups = new Set<string>();

  constructor(grid: Grid, sheet: number, issues: ImportIssue[]) {
    this.grid = grid;
    this.sheet = sheet;
    this.issues = issues;
  }

  /** A second column of names, numbers or ranks is not read: what it alone holds would be lost unseen. */
  twice(
    header: Header,
    columns: ParsedTable['columns'],
    override: NonNullable<SheetOverride['columns']>,
  ): void {
    for (const { column, meaning, text } of header.columns) {
      const letters = columnLetters(column);
      if (!TOLD_TWICE.has(meaning!) || letters in override) continue;
      const own = columns.find((one) => one.column === letters);
      const other = columns.find(({ field }) => field === meaning);
      const cell = `${letters}${header.lastRow}`;
      if (
        own?.field !== null ||
        other === undefined ||
        !this.differs(header.lastRow + 1, column, columnIndex(other.column))
      )
        continue;
      if (this.toldTwice.has(`${letters} ${meaning}`)) continue;
      this.toldTwice.add(`${letters} ${meaning}`);
      const where = { sheet: this.grid.sheet.name, cell, rowId: null };
      const say = `Kolom ${letters} (${text}) tidak dibaca karena kolom ${other.column} (${other.header}) yang dipakai. Bila isinya perlu, gabungkan di Excel atau pilih kolom yang benar.`;
      this.issues.push(makeIssue('COLUMN_TWICE', where, text, other.column, say));
    }
  }

  /** Among the next rows there is a text in one column that the other column of its row does not hold. */
  private differs(fromRow: number, column: number, other: number): boolean {
    const { grid } = this;
    const from = rowIndexFrom(grid.sheet, fromRow);
    for (let index = from; index < Math.min(from + TWICE_ROWS, grid.rowCount); index++) {
      const text = grid.textAt(index, column);
      if (text !== '' && text !== grid.textAt(index, other)) return true;
    }
    return false;
  }

  /** A heading by its place alone, which could as well be somebody's name: told once for each text. */
  group(index: number, name: string): void {
    if (speaksOfGroup(name) || this.toldGroups.has(name)) return;
    this.toldGroups.add(name);
    const { column, text } = this.grid.texts(index).find((cell) => /\p{L}/u.test(cell.text))!;
    const cell = `${columnLetters(column)}${this.grid.rowNumber(index)}`;
    const place = { sheet: this.grid.sheet.name, cell, rowId: null };
    const say = `“${text}” (${cell}) dibaca sebagai judul kelompok, bukan orang. Bila orang, isi pangkat atau NRP-nya.`;
    this.issues.push(makeIssue('GROUP_ASSUMED', place, text, name, say));
  }

  /** One text in the column of names that no merged cell, numbering or word marks as a heading: a person or a group. */
  isNameAlone(index: number, { cells }: TableRow, level: number | null): boolean {
    const { name } = cells;
    if (level !== null || name === undefined || this.grid.texts(index).length > 1) return false;
    const row = this.grid.rowNumber(index);
    const column = columnIndex(name.column);
    const isMerged = this.grid
      .mergesIn(row, row)
      .some(({ left, right }) => left <= column && right >= column && right > left);
    return !isMerged && !speaksOfGroup(name.raw);
  }

  /** The finding that holds such a row. */
  nameAlone(index: number, { cells }: TableRow): ImportIssue {
    const row = this.grid.rowNumber(index);
    const { column, raw } = cells.name!;
    const place = {
      sheet: this.grid.sheet.name,
      cell: `${column}${row}`,
      rowId: `${this.sheet}:${row}`,
    };
    const say = `Baris ${row} hanya berisi “${raw.trim()}” (${place.cell}). Bila orang, isi pangkat atau NRP; bila judul kelompok, lewati baris ini.`;
    return makeIssue('NAME_ALONE', place, raw, null, say);
  }
}
