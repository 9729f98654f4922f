import type { PersonCategory } from '../personnel/rank.ts';
import { Grid } from './grid.ts';
import { RowCells } from './row-cells.ts';
import { packTexts, rowIndexFrom, type TextPack, type WorkbookData } from './sheet.ts';
import type {
  ImportField,
  ImportIssue,
  ParsedRow,
  ParsedSheet,
  PersonDraft,
  SatgasPath,
  SourceCell,
} from './types.ts';

/**
 * Rows on their way between threads: numbers in one array, texts in one string, so that a list of half a million
 * people moves in a few copies of memory. Repeated texts (ranks, units, positions) go over once.
 */
export interface PackedRows {
  /** `WIDTH` numbers a row; texts as index into all texts sent so far, -1 = null. */
  rows: Int32Array;
  /** Texts that were not sent before. */
  texts: TextPack;
  /** Satgas paths that were not sent before. */
  paths: SatgasPath[];
  /** Findings of the rows that have any, by the row's place in this pack. */
  issues: [at: number, issues: readonly ImportIssue[]][];
  /** Columns that rows empty by word, by the row's place in this pack. */
  emptied: [at: number, fields: readonly ImportField[]][];
}

/** Numbers a row: sheet, row, table, unit band, path, 12 texts of the person, category, flags. */
const WIDTH = 18;
const NONE = -1;
const DERIVED = 1;
const MALE = 2;
const FEMALE = 4;

/** Packs rows as they are read. */
export class RowPacker {
  private numbers = new Int32Array(1024 * WIDTH);
  private count = 0;
  private texts: string[] = [];
  private paths: SatgasPath[] = [];
  private issues: PackedRows['issues'] = [];
  private emptied: PackedRows['emptied'] = [];
  /** Texts and paths sent so far. */
  private textCount = 0;
  private pathCount = 0;
  private readonly known = new Map<string, number>();
  private readonly knownPaths = new Map<SatgasPath, number>();

  get size(): number {
    return this.count;
  }

  add({ sheet, row, table, unitBand, satgas, person, issues }: ParsedRow): void {
    let at = this.count * WIDTH;
    if (at === this.numbers.length) this.grow();
    if (issues.length > 0) this.issues.push([this.count, issues]);
    if (person.emptied !== undefined) this.emptied.push([this.count, person.emptied]);
    this.count++;
    const { numbers } = this;
    numbers[at++] = sheet;
    numbers[at++] = row;
    numbers[at++] = table;
    numbers[at++] = this.repeated(unitBand);
    numbers[at++] = satgas === null ? NONE : this.path(satgas);
    const name = this.own(person.name);
    numbers[at++] = name;
    numbers[at++] = person.nameKey === person.name ? name : this.own(person.nameKey);
    numbers[at++] = person.nrp === null ? NONE : this.own(person.nrp);
    numbers[at++] = person.nip === null ? NONE : this.own(person.nip);
    numbers[at++] = person.phone === null ? NONE : this.own(person.phone);
    numbers[at++] = this.repeated(person.rank);
    numbers[at++] = this.repeated(person.category);
    numbers[at++] = this.repeated(person.unit);
    numbers[at++] = this.repeated(person.position);
    numbers[at++] = this.repeated(person.opsPosition);
    numbers[at++] = this.repeated(person.note);
    numbers[at++] = this.repeated(person.statusProposal);
    numbers[at] =
      (person.unitDerived ? DERIVED : 0) +
      (person.gender === 'L' ? MALE : person.gender === 'P' ? FEMALE : 0);
  }

  /** What was added since the last call. */
  take(): PackedRows {
    const pack = {
      rows: this.numbers.slice(0, this.count * WIDTH),
      texts: packTexts(this.texts),
      paths: this.paths,
      issues: this.issues,
      emptied: this.emptied,
    };
    this.count = 0;
    this.texts = [];
    this.paths = [];
    this.issues = [];
    this.emptied = [];
    return pack;
  }

  private own(text: string): number {
    this.texts.push(text);
    return this.textCount++;
  }

  private repeated(text: string | null): number {
    if (text === null) return NONE;
    let at = this.known.get(text);
    if (at === undefined) {
      at = this.own(text);
      this.known.set(text, at);
    }
    return at;
  }

  private path(path: SatgasPath): number {
    let at = this.knownPaths.get(path);
    if (at === undefined) {
      at = this.pathCount++;
      this.paths.push(path);
      this.knownPaths.set(path, at);
    }
    return at;
  }

  private grow(): void {
    const room = new Int32Array(this.numbers.length * 2);
    room.set(this.numbers);
    this.numbers = room;
  }
}

/** The buffers to hand over with a pack. */
export const packBuffers = ({ rows, texts }: PackedRows): ArrayBuffer[] => [
  rows.buffer as ArrayBuffer,
  texts.ends.buffer as ArrayBuffer,
];

/** Takes packs in the order they were made and gives the rows again. */
export class RowUnpacker {
  readonly rows: ParsedRow[] = [];
  private readonly texts: string[] = [];
  private readonly paths: SatgasPath[] = [];
  private readonly source = new CellSource();

  add({ rows: numbers, texts: { text, ends }, paths, issues, emptied }: PackedRows): void {
    const { texts } = this;
    let from = 0;
    for (let i = 0; i < ends.length; i++) {
      const to = ends[i]!;
      texts.push(text.slice(from, to));
      from = to;
    }
    for (const path of paths) this.paths.push(path);
    const first = this.rows.length;
    for (let at = 0; at < numbers.length; at += WIDTH) this.rows.push(this.row(numbers, at));
    for (const [at, found] of issues) this.rows[first + at]!.issues = found;
    for (const [at, fields] of emptied) this.rows[first + at]!.person.emptied = fields;
  }

  /** Lets the rows find their cells: call it when the workbook has come too. */
  finish(workbook: WorkbookData, sheets: readonly ParsedSheet[]): ParsedRow[] {
    this.source.open(workbook, sheets);
    return this.rows;
  }

  private row(numbers: Int32Array, at: number): ParsedRow {
    const { texts } = this;
    const text = (index: number): string | null => {
      const place = numbers[at + index]!;
      return place < 0 ? null : texts[place]!;
    };
    const flags = numbers[at + 17]!;
    const person: PersonDraft = {
      nrp: text(7),
      nip: text(8),
      name: text(5) ?? '',
      nameKey: text(6) ?? '',
      rank: text(10),
      category: text(11) as PersonCategory | null,
      unit: text(12),
      unitDerived: (flags & DERIVED) !== 0,
      position: text(13),
      opsPosition: text(14),
      gender: (flags & MALE) !== 0 ? 'L' : (flags & FEMALE) !== 0 ? 'P' : null,
      phone: text(9),
      note: text(15),
      statusProposal: text(16),
    };
    const path = numbers[at + 4]!;
    return new ListRow(
      this.source,
      numbers[at]!,
      numbers[at + 1]!,
      numbers[at + 2]!,
      text(3),
      path === NONE ? null : this.paths[path]!,
      person,
    );
  }
}

const NO_ISSUES: readonly ImportIssue[] = [];

/** A row that came over packed. Its cells are looked up in the workbook when somebody asks for them. */
class ListRow implements ParsedRow {
  readonly sheet: number;
  readonly row: number;
  readonly table: number;
  readonly unitBand: string | null;
  readonly satgas: SatgasPath | null;
  readonly person: PersonDraft;
  issues: readonly ImportIssue[] = NO_ISSUES;
  readonly #source: CellSource;

  constructor(
    source: CellSource,
    sheet: number,
    row: number,
    table: number,
    unitBand: string | null,
    satgas: SatgasPath | null,
    person: PersonDraft,
  ) {
    this.#source = source;
    this.sheet = sheet;
    this.row = row;
    this.table = table;
    this.unitBand = unitBand;
    this.satgas = satgas;
    this.person = person;
  }

  get id(): string {
    return `${this.sheet}:${this.row}`;
  }

  get cells(): Partial<Record<ImportField, SourceCell>> {
    return this.#source.cellsOf(this);
  }
}

/** The cells of a list's rows, as its tables see them. */
class CellSource {
  private workbook: WorkbookData | null = null;
  private sheets: readonly ParsedSheet[] = [];
  private readonly readers = new Map<string, RowCells>();

  open(workbook: WorkbookData, sheets: readonly ParsedSheet[]): void {
    this.workbook = workbook;
    this.sheets = sheets;
  }

  cellsOf({ sheet, row, table }: ParsedRow): Partial<Record<ImportField, SourceCell>> {
    const data = this.workbook?.sheets[sheet];
    if (!data) return {};
    return this.readerOf(sheet, table).read(rowIndexFrom(data, row)).cells;
  }

  private readerOf(sheet: number, table: number): RowCells {
    const key = `${sheet}:${table}`;
    const known = this.readers.get(key);
    if (known !== undefined) return known;
    const { columns, fromRow } = this.sheets[sheet]!.tables[table]!;
    const reader = new RowCells(new Grid(this.workbook!, this.workbook!.sheets[sheet]!), columns, fromRow);
    this.readers.set(key, reader);
    return reader;
  }
}
