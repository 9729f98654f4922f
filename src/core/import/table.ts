import {
  isLoneNumbering,
  isStaffPosition,
  knownSatgas,
  type RowHeading,
  readBand,
  readHeading,
  satgasName,
} from './band.ts';
import { columnsByContent, completeColumns } from './content.ts';
import type { Grid } from './grid.ts';
import {
  chooseColumns,
  findHeader,
  findNameHeader,
  type Header,
  headerAt,
  headerEndingAt,
} from './header.ts';
import type { PersonReader } from './person-row.ts';
import { RowCells, type TableRow } from './row-cells.ts';
import { isCertainPerson, isEmpty, isPerson } from './row-kind.ts';
import { OpenBands } from './satgas-path.ts';
import { columnLetters, rowIndexFrom } from './sheet.ts';
import { TableFindings } from './table-findings.ts';
import { Totals } from './totals.ts';
import type {
  ImportField,
  ImportIssue,
  ParsedBand,
  ParsedRow,
  ParsedTable,
  SatgasPath,
  SheetOverride,
  SourceCell,
} from './types.ts';

/** What the rows of one sheet say. */
export interface SheetReading {
  tables: ParsedTable[];
  /** Person rows handed to `SheetTask.take`, and the number of the first of them. */
  people: number;
  firstPerson: number | null;
  bands: ParsedBand[];
  issues: ImportIssue[];
  /** Numbers of hidden rows with content that were left out. */
  hiddenRows: number[];
}

export interface SheetTask {
  grid: Grid;
  /** Index of the sheet in the list. */
  sheet: number;
  reader: PersonReader;
  readHiddenRows: boolean;
  override: SheetOverride;
  /** Gets the person rows, top down. */
  take: (row: ParsedRow) => void;
}

/** Rows between two yields of `readSheetSteps`: a few milliseconds of work. */
const STEP_ROWS = 1000;

/** Longer texts are no header of a column of names. */
const MAX_NAME_HEADER = 30;

/** Finds the tables of a sheet; null when it holds no people. */
export function startSheet(task: SheetTask): SheetWalk | null {
  const { grid, override } = task;
  if (override.headerRow === null) return startWithoutHeader(task);
  const header =
    override.headerRow === undefined
      ? (findHeader(grid) ?? findNameHeader(grid))
      : headerEndingAt(grid, override.headerRow);
  if (header === null) return startWithoutHeader(task);
  const walk = new SheetWalk(task, header);
  // What is set by hand stands, people or not: the columns that were found remain to be set right.
  const byHand = override.headerRow !== undefined || Object.keys(override.columns ?? {}).length > 0;
  return byHand || walk.hasPeople ? walk : startWithoutHeader(task);
}

function startWithoutHeader(task: SheetTask): SheetWalk | null {
  const found = columnsByContent(task.grid, task.override.columns);
  return found === null ? null : new SheetWalk(task, { ...found, header: null });
}

/** Reads a sheet from top to bottom. */
export class SheetWalk {
  readonly reading: SheetReading = {
    tables: [],
    people: 0,
    firstPerson: null,
    bands: [],
    issues: [],
    hiddenRows: [],
  };
  private readonly task: SheetTask;
  private readonly grid: Grid;
  private readonly findings: TableFindings;
  private readonly bands = new OpenBands();
  private readonly totals = new Totals();
  private readonly satgasColumns = new Map<string, SatgasPath>();
  private cells!: RowCells;
  private columnOf: Partial<Record<ImportField, string>> = {};
  private fromIndex = 0;
  /** The last heading, and whether that of the open unit stood above a header of its own. */
  private lastBand: { index: number; heading: RowHeading } | null = null;
  private unitHasHeader = false;
  /** Behind a footer nothing counts until a header or an unmistakable person. */
  private ended = false;

  constructor(
    task: SheetTask,
    start: Header | { header: null; columns: ParsedTable['columns']; fromRow: number },
  ) {
    this.task = task;
    this.grid = task.grid;
    this.findings = new TableFindings(task.grid, task.sheet, this.reading.issues);
    if ('header' in start) this.openTable(null, start.columns, start.fromRow);
    else this.openHeader(start);
    this.fromIndex = rowIndexFrom(this.grid.sheet, this.firstDataRow);
    this.readTitles();
    this.readBandAbove();
  }

  private firstDataRow = 1;

  /** The table has a column of names and one of numbers or ranks, or one with all of them. */
  get hasPeople(): boolean {
    const { name, nrp, nip, rankNrp, rank, person } = this.columnOf;
    return person !== undefined || (name !== undefined && (nrp ?? nip ?? rankNrp ?? rank) !== undefined);
  }

  /** Reads all rows, yielding the number of rows done now and then. */
  *steps(): Generator<number, SheetReading> {
    const { grid } = this;
    for (let index = this.fromIndex; index < grid.rowCount; index++) {
      if ((index - this.fromIndex) % STEP_ROWS === STEP_ROWS - 1) yield index;
      if (grid.isHidden(index) && !this.task.readHiddenRows) {
        this.skipHidden(index);
        continue;
      }
      index = this.visit(index);
    }
    this.reading.issues.push(...this.totals.issues(grid.sheet.name));
    return this.reading;
  }

  /** Handles a row; returns the index of the last row it used up. */
  private visit(index: number): number {
    const row = this.cells.read(index);
    if (isEmpty(row.cells) && !this.mayBeHeading(index)) return index;
    const certain = isCertainPerson(row.cells);
    if (certain) {
      this.addPerson(index, row);
      return index;
    }
    const header = this.repeatedHeader(index);
    if (header !== null) {
      this.closeUnitAbove(index);
      this.openHeader(header);
      return rowIndexFrom(this.grid.sheet, header.lastRow + 1) - 1;
    }
    this.visitDoubtful(index, row);
    return index;
  }

  /** A row that is not plainly a person: heading, total, footer, or a person with little to say. */
  private visitDoubtful(index: number, row: TableRow): void {
    const texts = this.grid.texts(index);
    const heading = readHeading(texts.map(({ text }) => text));
    if (heading?.kind === 'footer') {
      this.ended = this.reading.people > 0;
      return;
    }
    if (heading?.kind === 'total') {
      const cell = texts.findLast(({ text }) => /\d/.test(text)) ?? texts[0]!;
      const address = `${columnLetters(cell.column)}${this.grid.rowNumber(index)}`;
      this.totals.stated(heading.stated, address, cell.text, texts.map(({ text }) => text).join(' '));
      return;
    }
    if (this.ended) return;
    if (heading?.kind === 'group' && !row.numbered && this.findings.isNameAlone(index, row, heading.level))
      this.addPerson(index, row, this.findings.nameAlone(index, row));
    else if (heading !== null && !(heading.kind === 'group' && row.numbered))
      this.openBand(index, texts[0]?.text ?? '', heading);
    else if (isPerson(row)) this.addPerson(index, row);
  }

  /** A header directly below 'PNS POLRI' starts a table beside that of a unit which had a header of its own. */
  private closeUnitAbove(headerIndex: number): void {
    const above = this.bandAbove(headerIndex);
    if (above?.kind === 'unit') this.unitHasHeader = true;
    if (above?.kind === 'plain' && above.people && this.unitHasHeader) this.bands.closeUnit();
  }

  /** The heading with nothing but empty rows between it and this row. */
  private bandAbove(index: number): RowHeading | null {
    if (this.lastBand === null) return null;
    for (let at = this.lastBand.index + 1; at < index; at++) {
      if (this.grid.texts(at).length > 0) return null;
    }
    return this.lastBand.heading;
  }

  private openBand(
    index: number,
    text: string,
    heading: Exclude<RowHeading, { kind: 'total' | 'footer' }>,
  ): void {
    this.bands.open(heading);
    this.lastBand = { index, heading };
    if (heading.kind === 'unit') this.unitHasHeader = false;
    if (heading.kind === 'plain') return;
    if (heading.kind === 'group' && heading.level === null) this.findings.group(index, heading.name);
    this.totals.band();
    const row = this.grid.rowNumber(index);
    const words =
      this.grid.texts(index).find((cell) => /\p{L}/u.test(cell.text) && !isLoneNumbering(cell.text))?.text ??
      text;
    this.reading.bands.push({
      row,
      text: words,
      kind: heading.kind === 'group' ? 'satgas' : heading.kind,
      path: heading.kind === 'unit' || heading.kind === 'divider' ? null : this.bands.current,
      unit: heading.kind === 'unit' ? heading.unit : null,
    });
  }

  private addPerson(index: number, { cells }: TableRow, more?: ImportIssue): void {
    this.ended = false;
    const { task, grid } = this;
    const row = grid.rowNumber(index);
    const id = `${task.sheet}:${row}`;
    const unitBand = this.bands.unit;
    const { person, issues } = task.reader.read(cells, {
      sheet: grid.sheet.name,
      row,
      rowId: id,
      columnOf: this.columnOf,
      unitBand,
    });
    this.reading.people++;
    this.reading.firstPerson ??= row;
    task.take({
      id,
      sheet: task.sheet,
      row,
      table: this.reading.tables.length - 1,
      cells,
      unitBand,
      person,
      satgas:
        this.withSubSatgas(this.satgasOf(cells.satgas) ?? this.bands.current, cells.subSatgas) ??
        staffOf(person.opsPosition),
      issues: more === undefined ? issues : [...issues, more],
    });
    this.totals.person();
  }

  /** Path of a satgas column: levels may be parted by '/', '>' or line breaks. */
  private satgasOf(cell: SourceCell | undefined): SatgasPath | null {
    if (cell === undefined || !/\p{L}/u.test(cell.raw)) return null;
    const known = this.satgasColumns.get(cell.raw);
    if (known !== undefined) return known;
    const names = cell.raw
      .split(/\s*[/>›\n]\s*/)
      .map((part) => {
        const heading = readBand(part);
        return heading?.kind === 'satgas' ? heading.name : satgasName(part);
      })
      .filter((name) => name !== '');
    const staff = readBand(cell.raw)?.kind === 'staff';
    const path: SatgasPath = staff ? STAFF_PATH : { names, kind: 'satgas' };
    this.satgasColumns.set(cell.raw, path);
    return path;
  }

  /** The path with the level that a column of its own names. */
  private withSubSatgas(path: SatgasPath | null, cell: SourceCell | undefined): SatgasPath | null {
    const sub = this.satgasOf(cell);
    if (sub === null || sub.kind === 'staff') return path;
    const above = path?.kind === 'satgas' ? path.names : [];
    const names = [...above, ...sub.names.filter((name) => !above.includes(name))];
    const key = `\n${names.join('\n')}`;
    const known = this.satgasColumns.get(key) ?? { names, kind: 'satgas' };
    this.satgasColumns.set(key, known);
    return known;
  }

  private openHeader(header: Header): void {
    const { grid, task } = this;
    const override = task.override.columns ?? {};
    const chosen = chooseColumns(grid, header, override);
    const leftOut = Object.keys(override).filter((column) => override[column] === null);
    const columns = completeColumns(grid, header.lastRow + 1, chosen, leftOut, Object.keys(override));
    this.openTable(header, columns, header.lastRow + 1);
    this.findings.twice(header, columns, override);
  }

  private openTable(header: Header | null, columns: ParsedTable['columns'], fromRow: number): void {
    this.reading.tables.push({
      headerFirstRow: header?.firstRow ?? null,
      headerRow: header?.lastRow ?? null,
      fromRow,
      columns,
    });
    this.columnOf = {};
    for (const { column, field } of columns) if (field !== null) this.columnOf[field] ??= column;
    this.cells = new RowCells(this.grid, columns, fromRow);
    this.firstDataRow = fromRow;
    this.ended = false;
  }

  /** A header again, as on each page of a printed list, or of another table below. */
  private repeatedHeader(index: number): Header | null {
    const texts = this.grid.texts(index);
    if (!texts.some(({ text }) => text.length <= MAX_NAME_HEADER && /NAMA/i.test(text))) return null;
    const header = headerAt(this.grid, index);
    return header?.columns.some(({ meaning }) => meaning === 'name' || meaning === 'person') ? header : null;
  }

  private get headerFrom(): number {
    return this.reading.tables[0]?.headerFirstRow ?? this.firstDataRow;
  }

  /** The satgas that the rows above the header or the sheet's own name give to people without a band. */
  private readTitles(): void {
    const { grid } = this;
    const titles: string[] = [];
    for (let index = 0; index < grid.rowCount && grid.rowNumber(index) < this.headerFrom; index++) {
      const texts = grid.texts(index);
      titles.push(...texts.map(({ text }) => text));
      const heading = readHeading(texts.map(({ text }) => text));
      if (heading?.kind === 'total') {
        const { column, text } = texts.findLast((cell) => /\d/.test(cell.text)) ?? texts[0]!;
        this.totals.above(heading.stated, `${columnLetters(column)}${grid.rowNumber(index)}`, text);
      }
    }
    for (const text of [grid.sheet.name, ...titles]) {
      const name = knownSatgas(text);
      if (name !== null) this.bands.open({ kind: 'satgas', level: 1, name });
    }
  }

  /** 'A. SAT SAMAPTA' or 'SUBSATGAS TURJAWALI' as the last line above the first header: it heads that table. */
  private readBandAbove(): void {
    const { grid } = this;
    let last = rowIndexFrom(grid.sheet, this.headerFrom) - 1;
    while (last >= 0 && grid.texts(last).length === 0) last--;
    if (last < 0 || (grid.isHidden(last) && !this.task.readHiddenRows)) return;
    const texts = grid.texts(last);
    // Titles have named the usual satgas already, without what stands around them.
    if (texts.some(({ text }) => knownSatgas(text) !== null)) return;
    const heading = readHeading(texts.map(({ text }) => text));
    if (heading?.kind === 'unit' || heading?.kind === 'staff' || heading?.kind === 'satgas')
      this.openBand(last, texts[0]!.text, heading);
    this.unitHasHeader = heading?.kind === 'unit';
  }

  /** Rows whose mapped columns are empty can still be bands, totals and footers in other columns. */
  private mayBeHeading(index: number): boolean {
    return this.grid.texts(index).some(({ text }) => /\p{L}{2}/u.test(text));
  }

  private skipHidden(index: number): void {
    if (!isEmpty(this.cells.read(index).cells)) this.reading.hiddenRows.push(this.grid.rowNumber(index));
  }
}

const STAFF_PATH: SatgasPath = { names: ['PIM STAF'], kind: 'staff' };

/** Kaops and those around him, in a list that says so only in their positions. */
const staffOf = (opsPosition: string | null): SatgasPath | null =>
  opsPosition !== null && isStaffPosition(opsPosition) ? STAFF_PATH : null;
