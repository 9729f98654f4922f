import { holdsRow } from './issue.ts';
import { PersonReader } from './person-row.ts';
import type { ImportDecisions, ValueMappings } from './plan-types.ts';
import { columnIndex, isTextFormat } from './sheet.ts';
import type {
  ImportField,
  ImportIssue,
  IssueCode,
  ParsedList,
  ParsedRow,
  PersonDraft,
  SourceCell,
} from './types.ts';

const STEP_ROWS = 2000;

/** A parsed row after the user's corrections and mappings. */
export class DraftRow {
  readonly source: ParsedRow;
  readonly sheetName: string;
  readonly person: PersonDraft;
  readonly issues: readonly ImportIssue[];
  /** Set when cells were corrected; otherwise the cells are those of the source. */
  private readonly corrected: RowCellMap | null;

  constructor(
    source: ParsedRow,
    sheetName: string,
    { person, issues }: Pick<DraftRow, 'person' | 'issues'> = source,
    corrected: RowCellMap | null = null,
  ) {
    this.source = source;
    this.sheetName = sheetName;
    this.person = person;
    this.issues = issues;
    this.corrected = corrected;
  }

  /** Looked up at each call: only for rows that have something to say. */
  get cells(): RowCellMap {
    return this.corrected ?? this.source.cells;
  }

  /** The row as if it said this about its person. */
  withPerson(person: PersonDraft, issues = this.issues): DraftRow {
    return new DraftRow(this.source, this.sheetName, { person, issues }, this.corrected);
  }
}

type RowCellMap = Partial<Record<ImportField, SourceCell>>;

/**
 * Applies corrections and mappings; only the rows they touch are read anew. Yields now and then. `hasNumber` tells
 * whether somebody of that name has that number already: an NRP that was taken once as it is needs no second word.
 */
export function* draftSteps(
  list: ParsedList,
  decisions: ImportDecisions,
  hasNumber: (person: PersonDraft) => boolean,
): Generator<void, DraftRow[]> {
  const corrected = correctionsByRow(list, decisions.corrections ?? {});
  const mappings = decisions.mappings ?? {};
  const mapped = mappedValues(mappings);
  const accepts = decisions.accepts ?? [];
  const keepOddMonth = accepts.includes('NRP_MONTH_INVALID');
  const allText = isTextFormat(list.format);
  const reader = new PersonReader({ allText, mappings, keepOddMonth });
  const oddReader = new PersonReader({ allText, mappings, keepOddMonth: true });
  const rows: DraftRow[] = [];
  for (const source of list.rows) {
    if (rows.length % STEP_ROWS === STEP_ROWS - 1) yield;
    const sheet = list.sheets[source.sheet]!;
    const corrections = corrected.get(source);
    const odd = source.issues.some(({ code }) => code === 'NRP_MONTH_INVALID');
    if (corrections === undefined && !odd && !isMapped(source, mapped)) {
      rows.push(new DraftRow(source, sheet.name));
      continue;
    }
    const cells = corrections === undefined ? source.cells : { ...source.cells, ...corrections };
    const columnOf: Partial<Record<ImportField, string>> = {};
    for (const { column, field } of sheet.tables[source.table]!.columns) {
      if (field !== null) columnOf[field] ??= column;
    }
    const { id, row, unitBand } = source;
    const place = { sheet: sheet.name, row, rowId: id, columnOf, unitBand };
    let reading = reader.read(cells, place);
    if (reading.issues.some(isOddMonth)) {
      const kept = oddReader.read(cells, place);
      if (hasNumber(kept.person)) reading = kept;
    }
    rows.push(new DraftRow(source, sheet.name, reading, corrections === undefined ? null : cells));
  }
  return rows;
}

const isOddMonth = ({ code, severity }: ImportIssue): boolean =>
  code === 'NRP_MONTH_INVALID' && severity === 'error';

/** The correction keys that name no cell of a person's row are left alone. */
function correctionsByRow(
  list: ParsedList,
  corrections: Readonly<Record<string, string>>,
): Map<ParsedRow, RowCellMap> {
  const byRow = new Map<ParsedRow, RowCellMap>();
  for (const key of Object.keys(corrections)) {
    const match = /^(.*)!([A-Z]{1,2})(\d+)$/s.exec(key);
    if (match === null) continue;
    const [, sheetName, column, rowNumber] = match as unknown as [string, string, string, string];
    const sheet = list.sheets.findIndex(({ name }) => name === sheetName);
    const row = findRow(list.rows, sheet, Number(rowNumber));
    const field =
      row && list.sheets[sheet]!.tables[row.table]!.columns.find((c) => c.column === column)?.field;
    if (!row || !field || columnIndex(column) < 0) continue;
    const cells = byRow.get(row) ?? {};
    cells[field] = { column, raw: corrections[key]!, numeric: false };
    byRow.set(row, cells);
  }
  return byRow;
}

/** The row of that `ParsedRow.id`, '0:57'. */
export function parsedRow({ rows }: Pick<ParsedList, 'rows'>, id: string): ParsedRow | undefined {
  const [sheet, row] = id.split(':');
  return findRow(rows, Number(sheet), Number(row));
}

/** The rows stand in the order of the file. */
function findRow(rows: readonly ParsedRow[], sheet: number, row: number): ParsedRow | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = rows[middle]!;
    if (at.sheet < sheet || (at.sheet === sheet && at.row < row)) low = middle + 1;
    else high = middle;
  }
  const found = rows[low];
  return found?.sheet === sheet && found.row === row ? found : undefined;
}

interface MappedValues {
  any: boolean;
  ranks: ReadonlySet<string>;
  units: ReadonlySet<string>;
  positions: ReadonlySet<string>;
}

function mappedValues(mappings: ValueMappings): MappedValues {
  const ranks = new Set(Object.keys(mappings.rank ?? {}));
  const units = new Set(Object.keys(mappings.unit ?? {}));
  const positions = new Set(Object.keys(mappings.position ?? {}));
  return { any: ranks.size + units.size + positions.size > 0, ranks, units, positions };
}

function isMapped(row: ParsedRow, mapped: MappedValues): boolean {
  if (!mapped.any) return false;
  const { person } = row;
  return (
    (person.rank !== null && mapped.ranks.has(person.rank)) ||
    (person.unit !== null && mapped.units.has(person.unit)) ||
    (mapped.units.size > 0 && mapped.units.has(row.cells.unit?.raw.trim() ?? '')) ||
    (person.position !== null && mapped.positions.has(person.position))
  );
}

/** The row has a finding that holds it back and was not accepted. A person without a name is never taken. */
export function isHeldBy({ issues }: Pick<DraftRow, 'issues'>, accepts: readonly IssueCode[]): boolean {
  return issues.some(
    (issue) => holdsRow(issue) && (issue.code === 'NAME_MISSING' || !accepts.includes(issue.code)),
  );
}
