import type { ImportFieldName, ImportIssueView, PlanRowView } from '../../../../shared/contract/import.ts';

export type PlanCell = PlanRowView['cells'][number];
export type Severity = ImportIssueView['severity'];

/** 'D57' → 'D'. */
export const lettersOf = (address: string): string => address.replace(/\d+$/, '');

/** 'PREVENTIF & LANTAS!E59' or 'E59' → the sheet (if named) and the cell. */
export function splitAddress(address: string): { sheet: string | null; cell: string } {
  const at = address.lastIndexOf('!');
  return at < 0
    ? { sheet: null, cell: address }
    : { sheet: address.slice(0, at), cell: address.slice(at + 1) };
}

/** Row number of 'D57'; null where the text is no address. */
export function rowOf(cell: string): number | null {
  const digits = /^[A-Z]+(\d+)$/.exec(cell)?.[1];
  return digits ? Number(digits) : null;
}

/**
 * The cells of a row that stand in a column of the sheet. A combined column (PANGKAT/NRP) gives two; a value that
 * was found elsewhere in the row (a rank in front of a name) shows in the column of its field.
 */
export function cellsIn(row: PlanRowView, letters: string, field: ImportFieldName): PlanCell[] {
  const own = row.cells.filter((cell) => cell.cell !== null && lettersOf(cell.cell) === letters);
  if (own.length > 0) return own;
  return row.cells.filter((cell) => cell.cell === null && cell.field === field);
}

/**
 * Findings that belong to a column of a row: those at its address, also where the cell itself is empty and so not
 * among the row's cells; and those without an address of the cells that show in it.
 */
export function issuesIn(row: PlanRowView, letters: string, field: ImportFieldName): ImportIssueView[] {
  const own = new Set(cellsIn(row, letters, field));
  return row.cells.flatMap((cell) =>
    cell.issues.filter((issue) =>
      issue.cell === null ? own.has(cell) : letters !== '' && lettersOf(issue.cell) === letters,
    ),
  );
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The worst of some findings, null for none. */
export function worstOf(issues: readonly ImportIssueView[]): ImportIssueView | null {
  return issues.reduce<ImportIssueView | null>(
    (worst, issue) => (worst === null || WEIGHT[issue.severity] > WEIGHT[worst.severity] ? issue : worst),
    null,
  );
}

/** How many zeros in front of a number were put back: '4050123' → '04050123' gives 1. */
export function restoredZeros(cell: Pick<PlanCell, 'raw' | 'typed' | 'value' | 'issues'>): number {
  if (!cell.value || !cell.issues.some((issue) => issue.code === 'NRP_ZERO_RESTORED')) return 0;
  const digits = inCell(cell).replace(/\D/g, '').length;
  const zeros = /^0*/.exec(cell.value)?.[0].length ?? 0;
  return Math.max(0, Math.min(cell.value.length - digits, zeros));
}

/** What stands in a cell: what the user typed, or else what the file holds. */
export const inCell = (cell: Pick<PlanCell, 'raw' | 'typed'>): string => cell.typed ?? cell.raw ?? '';

/** What a cell says, for copying: the value read from it, or what stands in it. */
export const cellText = (cell: PlanCell): string => cell.value ?? inCell(cell);

/** 'TIMOTIUS KAHEWALA, BRIPDA': who a row is about, as far as it says. */
export function personOf(row: PlanRowView): string {
  const value = (field: ImportFieldName) => {
    const cell = row.cells.find((c) => c.field === field);
    return cell ? cellText(cell).trim() : '';
  };
  return [value('name'), value('rank')].filter(Boolean).join(', ') || value('person');
}

/** Where a finding can be looked at and solved. */
export interface Stop {
  readonly sheet: string;
  readonly row: number;
  /** Key of the plan's row. */
  readonly key: string;
  readonly cell: string | null;
  readonly code: string;
}

/** The places of the findings on some rows, in the order of the sheet. */
export function stopsOf(rows: readonly PlanRowView[], code: string | null): Stop[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.issues
        .filter((issue) => code === null || issue.code === code)
        .map((issue) => ({
          sheet: row.sheet,
          row: row.row,
          key: row.key,
          cell: issue.cell ?? cell.cell,
          code: issue.code,
        })),
    ),
  );
}

/** Sheet order first, then row, then column. */
export function compareStops(sheets: readonly string[], a: Stop, b: Stop): number {
  const column = (stop: Stop) => (stop.cell ? lettersOf(stop.cell).padStart(3) : '');
  return (
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
    a.row - b.row ||
    (column(a) < column(b) ? -1 : column(a) > column(b) ? 1 : 0)
  );
}

/** The stop after (or before) a place, going round at the ends; null when there is none at all. */
export function neighbour(
  stops: readonly Stop[],
  sheets: readonly string[],
  at: Stop | null,
  step: 1 | -1,
): Stop | null {
  if (stops.length === 0) return null;
  if (!at) return (step === 1 ? stops[0] : stops.at(-1)) ?? null;
  const ordered = step === 1 ? stops : [...stops].reverse();
  return ordered.find((stop) => compareStops(sheets, stop, at) * step > 0) ?? ordered[0] ?? null;
}

/** The row is taken without the number that its cell holds: it stays with the person who has it. */
export const isWithheld = ({ field, value, issues }: Pick<PlanCell, 'field' | 'value' | 'issues'>): boolean =>
  (field === 'nrp' || field === 'nip') &&
  value === null &&
  issues.some(({ code, severity }) => code === 'NRP_DUPLICATE_OTHER_NAME' && severity === 'warning');

/** Cells whose stored value the row changes, those kept as stored included; a column of two values once. */
export const changedCells = (row: PlanRowView): PlanCell[] =>
  row.outcome === 'skipped' ? [] : row.cells.filter((cell) => cell.old !== null);

/** The value comes beside the stored one instead of replacing it: another satgas does not end the first. */
export const isAdded = ({ field, old, kept }: Pick<PlanCell, 'field' | 'old' | 'kept'>): boolean =>
  field === 'satgas' && !kept && old !== null && old !== '';

/** Cells that the user typed over, each once though a combined column gives it twice. */
export function typedCells(row: PlanRowView): { cell: string; raw: string | null; typed: string }[] {
  const found = new Map<string, { cell: string; raw: string | null; typed: string }>();
  for (const { cell, raw, typed } of row.cells) {
    if (cell !== null && typed !== null) found.set(cell, { cell, raw, typed });
  }
  return [...found.values()];
}

/** Findings about who a row is. */
export const WHO_CODES: readonly string[] = [
  'NRP_DUPLICATE_OTHER_NAME',
  'POSSIBLE_SAME_PERSON',
  'NRP_DUPLICATE_SAME_PERSON',
  'PERSON_ENDED',
];

/** There may be another row or a stored person to lay the row beside. */
export const comparable = (row: PlanRowView): boolean =>
  row.clash ||
  row.chosen ||
  row.decided !== null ||
  row.person !== null ||
  row.mergedInto !== null ||
  row.cells.some(({ issues }) => issues.some(({ code }) => WHO_CODES.includes(code)));
