import { holdsRow } from './issue.ts';
import { PersonReader } from './person-row.ts';
import type { ImportDecisions, ValueMappings } from './plan-types.ts';
import { columnIndex } from './sheet.ts';
import type {
  ImportField,
  ImportIssue,
  IssueCode,
  ParsedList,
  ParsedRow,
  PersonDraft,
  SourceCell,
} from './types.ts';

/** A parsed row after the user's corrections and mappings. */
export interface DraftRow {
  source: ParsedRow;
  sheetName: string;
  cells: Partial<Record<ImportField, SourceCell>>;
  person: PersonDraft;
  issues: ImportIssue[];
}

/** Applies corrections and mappings; only the rows they touch are read anew. */
export function draftRows(list: ParsedList, decisions: ImportDecisions): DraftRow[] {
  const corrected = correctionsByRow(list, decisions.corrections ?? {});
  const mappings = decisions.mappings ?? {};
  const mapped = mappedValues(mappings);
  const accepts = decisions.accepts ?? [];
  const allText = list.format === 'csv' || list.format === 'tsv';
  const keepOddMonth = accepts.includes('NRP_MONTH_INVALID');
  const reader = new PersonReader({ allText, mappings, keepOddMonth });
  return list.rows.map((source): DraftRow => {
    const corrections = corrected.get(source.id);
    const sheet = list.sheets[source.sheet]!;
    const sheetName = sheet.name;
    const accepted = keepOddMonth && source.issues.some(({ code }) => code === 'NRP_MONTH_INVALID');
    if (corrections === undefined && !accepted && !isMapped(source, mapped)) {
      return { source, sheetName, cells: source.cells, person: source.person, issues: source.issues };
    }
    const cells = corrections === undefined ? source.cells : { ...source.cells, ...corrections };
    const columnOf: Partial<Record<ImportField, string>> = {};
    for (const { column, field } of sheet.tables[source.table]!.columns) {
      if (field !== null) columnOf[field] ??= column;
    }
    const place = {
      sheet: sheetName,
      row: source.row,
      rowId: source.id,
      columnOf,
      unitBand: source.unitBand,
    };
    return { source, sheetName, cells, ...reader.read(cells, place) };
  });
}

/** The correction keys that name no cell of a person's row are left alone. */
function correctionsByRow(
  list: ParsedList,
  corrections: Readonly<Record<string, string>>,
): Map<string, Partial<Record<ImportField, SourceCell>>> {
  const byRow = new Map<string, Partial<Record<ImportField, SourceCell>>>();
  const keys = Object.keys(corrections);
  if (keys.length === 0) return byRow;
  const rows = new Map(list.rows.map((row) => [row.id, row]));
  for (const key of keys) {
    const match = /^(.*)!([A-Z]{1,2})(\d+)$/s.exec(key);
    if (match === null) continue;
    const [, sheetName, column, rowNumber] = match as unknown as [string, string, string, string];
    const sheet = list.sheets.findIndex(({ name }) => name === sheetName);
    const row = rows.get(`${sheet}:${rowNumber}`);
    const field =
      row && list.sheets[sheet]!.tables[row.table]!.columns.find((c) => c.column === column)?.field;
    if (!row || !field || columnIndex(column) < 0) continue;
    const cells = byRow.get(row.id) ?? {};
    cells[field] = { column, raw: corrections[key]!, numeric: false };
    byRow.set(row.id, cells);
  }
  return byRow;
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

function isMapped({ person, cells }: ParsedRow, mapped: MappedValues): boolean {
  if (!mapped.any) return false;
  return (
    (person.rank !== null && mapped.ranks.has(person.rank)) ||
    (person.unit !== null && mapped.units.has(person.unit)) ||
    (cells.unit !== undefined && mapped.units.has(cells.unit.raw.trim())) ||
    (person.position !== null && mapped.positions.has(person.position))
  );
}

/** The row has a finding that holds it back and was not accepted. A person without a name is never taken. */
export function isHeldBy({ issues }: Pick<DraftRow, 'issues'>, accepts: readonly IssueCode[]): boolean {
  return issues.some(
    (issue) => holdsRow(issue) && (issue.code === 'NAME_MISSING' || !accepts.includes(issue.code)),
  );
}
