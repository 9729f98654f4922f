import type {
  ImportFieldName,
  ImportIssueView,
  ImportSheetView,
  PlanRowView,
} from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import type { GridColumn } from '../../ui/grid/types.ts';
import { Severity, Tag, type Tone } from '../../ui/marks.tsx';
import {
  cellsIn,
  cellText,
  inCell,
  isAdded,
  issuesIn,
  isWithheld,
  type PlanCell,
  restoredZeros,
  worstOf,
} from './cells.ts';

type Outcome = NonNullable<PlanRowView['outcome']>;

/** Colour of what becomes of a row. */
export const OUTCOME_TONE: Record<Outcome, Tone> = {
  new: 'ok',
  changed: 'accent',
  unchanged: 'plain',
  held: 'error',
  merged: 'info',
  skipped: 'plain',
};

const WIDTHS: Readonly<Record<string, number>> = {
  name: 180,
  lastName: 140,
  rank: 96,
  nrp: 136,
  nip: 160,
  rankNrp: 176,
  person: 320,
  position: 180,
  opsPosition: 104,
  unit: 130,
  satgas: 200,
  subSatgas: 180,
  gender: 58,
  phone: 104,
  status: 104,
  note: 140,
};

/** Key of the column that says what becomes of the row. */
export const OUTCOME_COLUMN = 'outcome';

/** Marks the key of a column for values that have no cell of their own, such as the satgas of a band. */
const DERIVED = '_';
const DERIVED_FIELDS: readonly ImportFieldName[] = ['rank', 'unit', 'satgas'];

interface ReadColumn {
  key: string;
  letters: string;
  field: ImportFieldName;
}

/** Columns of the sheet that are read, in its order, then those for values found elsewhere. */
function readColumns(sheet: ImportSheetView | undefined, bands: boolean): ReadColumn[] {
  const own = (sheet?.columns ?? [])
    .filter((column) => column.field !== 'ignore')
    .map(({ column, field }) => ({ key: column, letters: column, field }));
  const fields = own.map((column) => column.field);
  const derived = DERIVED_FIELDS.filter(
    (field) =>
      !fields.includes(field) &&
      (field !== 'rank' || !(fields.includes('rankNrp') || fields.includes('person'))) &&
      (field !== 'satgas' || bands),
  );
  return [...own, ...derived.map((field) => ({ key: `${DERIVED}${field}`, letters: '', field }))];
}

/** What Excel calls the column; null for the columns that the sheet does not have. */
export const lettersOfColumn = (key: string): string | null =>
  key === OUTCOME_COLUMN || key.startsWith(DERIVED) ? null : key;

/** The columns up to the name stay in view; when the name stands far right, it alone does. */
function frozenKeys(columns: readonly ReadColumn[]): ReadonlySet<string> {
  const at = columns.findIndex(({ field }) => field === 'name' || field === 'person');
  return new Set(columns.slice(at > 1 ? at : 0, at + 1).map(({ key }) => key));
}

const cellsOf = (row: PlanRowView, { letters, field }: ReadColumn): PlanCell[] =>
  cellsIn(row, letters, field);

/** Columns of the plan: the outcome, then what the sheet says. `bands`: satgas headings were found in the file. */
export function planColumns(sheet: ImportSheetView | undefined, bands: boolean): GridColumn<PlanRowView>[] {
  const outcome: GridColumn<PlanRowView> = {
    key: OUTCOME_COLUMN,
    title: t.review.result,
    width: 84,
    frozen: true,
    text: (row) => (row.outcome ? t.review.outcomes[row.outcome] : ''),
    cell: (row) =>
      row.outcome ? <Tag tone={OUTCOME_TONE[row.outcome]}>{t.review.outcomes[row.outcome]}</Tag> : null,
  };
  const columns = readColumns(sheet, bands);
  const frozen = frozenKeys(columns);
  const rest = columns.map((column): GridColumn<PlanRowView> => {
    const own = (row: PlanRowView) => cellsOf(row, column);
    const shown = {
      key: column.key,
      title: t.fields[column.field],
      width: WIDTHS[column.field] ?? 120,
      frozen: frozen.has(column.key),
      text: (row: PlanRowView) => [...new Set(own(row).map(cellText))].join(' / '),
      cell: (row: PlanRowView) => (
        <PlanCellView cells={own(row)} worst={worstOf(issuesIn(row, column.letters, column.field))} />
      ),
      cellClass: (row: PlanRowView) => {
        const worst = worstOf(issuesIn(row, column.letters, column.field));
        return worst ? `is-${worst.severity[0]}` : '';
      },
    };
    if (column.letters === '') return shown;
    // A correction replaces what the cell holds, so it starts from that.
    const start = (row: PlanRowView) => {
      const [first] = own(row);
      return first ? inCell(first) : '';
    };
    return { ...shown, editing: { start, maxLength: 300 } };
  });
  return [outcome, ...rest];
}

/** The worst finding of a column's cells in a row. */
function issueIn(sheet: ImportSheetView | undefined, row: PlanRowView, key: string | undefined) {
  const column = readColumns(sheet, true).find((c) => c.key === key);
  return column ? worstOf(issuesIn(row, column.letters, column.field)) : null;
}

/** What a screen reader hears after a cell's text: its worst finding. */
export const describeCell = (
  sheet: ImportSheetView | undefined,
  row: PlanRowView,
  key: string,
): string | null => issueIn(sheet, row, key)?.message ?? null;

/** The finding to explain when the cursor stands on a cell, or else on its row. */
export const issueAt = (
  sheet: ImportSheetView | undefined,
  row: PlanRowView,
  key: string | undefined,
): ImportIssueView | null => issueIn(sheet, row, key) ?? worstOf(row.cells.flatMap((cell) => cell.issues));

/** Glyph of the worst finding, then the values: new bold, old struck, restored zeros underlined. */
function PlanCellView({ cells, worst }: { cells: readonly PlanCell[]; worst: ImportIssueView | null }) {
  const filled = cells.filter((cell) => cellText(cell) !== '' || cell.old);
  return (
    <>
      {worst ? <Severity level={worst.severity} small /> : null}
      {filled.length === 0 ? (
        <span className={worst ? undefined : 'muted'}>{worst ? t.review.empty : '·'}</span>
      ) : (
        filled.map((cell, at) => (
          <span key={cell.field} className={cell.typed !== null ? 'im-val fixed' : 'im-val'}>
            {at > 0 ? ' / ' : ''}
            <ValueView cell={cell} />
          </span>
        ))
      )}
    </>
  );
}

function ValueView({ cell }: { cell: PlanCell }) {
  const zeros = restoredZeros(cell);
  const text = cellText(cell);
  if (isWithheld(cell)) return <s>{text}</s>;
  const value =
    zeros > 0 ? (
      <>
        <u>{text.slice(0, zeros)}</u>
        {text.slice(zeros)}
      </>
    ) : (
      text
    );
  if (cell.old === null) return value;
  if (isAdded(cell)) {
    return (
      <>
        {cell.old} + <b>{value}</b>
      </>
    );
  }
  if (cell.kept) {
    return (
      <>
        {cell.old || t.review.empty} <s>{value}</s>
      </>
    );
  }
  return (
    <>
      <b>{value}</b> {cell.old === '' ? null : <s>{cell.old}</s>}
    </>
  );
}
