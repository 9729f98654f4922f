import type { ImportIssueView, ImportSheetView, PlanRowView } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import type { GridColumn } from '../../ui/grid/types.ts';
import { Severity, Tag, type Tone } from '../../ui/marks.tsx';
import { cellsIn, cellText, type PlanCell, restoredZeros, worstOf } from './cells.ts';

type Outcome = NonNullable<PlanRowView['outcome']>;

const OUTCOME_TONE: Record<Outcome, Tone> = {
  new: 'ok',
  changed: 'accent',
  unchanged: 'plain',
  held: 'error',
  merged: 'info',
  skipped: 'plain',
};

const WIDTHS: Readonly<Record<string, number>> = {
  name: 190,
  rank: 126,
  nrp: 140,
  rankNrp: 170,
  position: 206,
  opsPosition: 96,
  unit: 140,
  satgas: 130,
  gender: 50,
  phone: 110,
  note: 150,
};

/** Key of the column that says what becomes of the row. */
export const OUTCOME_COLUMN = 'outcome';

/** Columns of the plan: the outcome, then those of the sheet that are read, in the sheet's order. */
export function planColumns(sheet: ImportSheetView | undefined): GridColumn<PlanRowView>[] {
  const outcome: GridColumn<PlanRowView> = {
    key: OUTCOME_COLUMN,
    title: t.review.result,
    width: 74,
    frozen: true,
    text: (row) => (row.outcome ? t.review.outcomes[row.outcome] : ''),
    cell: (row) =>
      row.outcome ? <Tag tone={OUTCOME_TONE[row.outcome]}>{t.review.outcomes[row.outcome]}</Tag> : null,
  };
  const read = (sheet?.columns ?? []).filter((column) => column.field !== 'ignore');
  return [
    outcome,
    ...read.map(({ column: letters, field }): GridColumn<PlanRowView> => {
      const own = (row: PlanRowView) => cellsIn(row, letters, field);
      return {
        key: letters,
        title: t.fields[field],
        width: WIDTHS[field] ?? 120,
        text: (row) => [...new Set(own(row).map(cellText))].join(' / '),
        cell: (row) => <PlanCellView cells={own(row)} />,
        cellClass: (row) => {
          const worst = worstOf(own(row).flatMap((cell) => cell.issues));
          return worst ? `is-${worst.severity[0]}` : '';
        },
        // A correction replaces what the file holds, so it starts from that.
        editing: { start: (row) => own(row)[0]?.raw ?? own(row).map(cellText).join(' / '), maxLength: 300 },
      };
    }),
  ];
}

/** What a screen reader hears after a cell's text: its worst finding. */
export function describeCell(
  sheet: ImportSheetView | undefined,
  row: PlanRowView,
  key: string,
): string | null {
  const column = sheet?.columns.find((c) => c.column === key);
  if (!column) return null;
  return worstOf(cellsIn(row, key, column.field).flatMap((cell) => cell.issues))?.message ?? null;
}

/** The finding to explain when the cursor stands on a cell, or else on its row. */
export function issueAt(
  sheet: ImportSheetView | undefined,
  row: PlanRowView,
  key: string | undefined,
): ImportIssueView | null {
  const column = sheet?.columns.find((c) => c.column === key);
  const here = column ? worstOf(cellsIn(row, column.column, column.field).flatMap((c) => c.issues)) : null;
  return here ?? worstOf(row.cells.flatMap((cell) => cell.issues));
}

/** Glyph of the worst finding, then the values: new bold, old struck, restored zeros underlined. */
function PlanCellView({ cells }: { cells: readonly PlanCell[] }) {
  const worst = worstOf(cells.flatMap((cell) => cell.issues));
  const filled = cells.filter((cell) => cellText(cell) !== '' || cell.old);
  return (
    <>
      {worst ? <Severity level={worst.severity} small /> : null}
      {filled.length === 0 ? (
        <span className={worst ? undefined : 'muted'}>{worst ? t.review.empty : '·'}</span>
      ) : (
        filled.map((cell, at) => (
          <span key={cell.field} className={cell.corrected ? 'im-val fixed' : 'im-val'}>
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
  return (
    <>
      <b>{value}</b> <s>{cell.old || t.review.empty}</s>
    </>
  );
}
