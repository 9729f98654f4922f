import { useEffect, useMemo } from 'react';
import type { PlanRowView } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { announce } from '../../lib/announce.ts';
import { useAppContext } from '../../lib/context.ts';
import { useKeys } from '../../lib/keys.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { GridController } from '../../ui/grid/controller.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import type { EditProblem, GridEdit } from '../../ui/grid/types.ts';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { comparable } from './cells.ts';
import { CommitFoot } from './commit-foot.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { FindingPane } from './finding-pane.tsx';
import { change } from './import-calls.ts';
import { compare, setShow, useImport } from './import-store.ts';
import { describeCell, lettersOfColumn, planColumns } from './plan-columns.tsx';
import { ReviewBar } from './review-bar.tsx';
import { useFindingFocus } from './use-finding-focus.ts';
import { useReviewRows } from './use-review-rows.ts';

const ROW_HEIGHT = { padat: 25, lega: 32 } as const;

/** Corrections of cells, pasted ones as one step: a change of the plan, not of the data. */
async function correct(edits: readonly GridEdit<PlanRowView>[]): Promise<readonly EditProblem[]> {
  const cells = edits.map(({ row, column, text }) => ({
    sheet: row.sheet,
    cell: `${column}${row.row}`,
    value: text,
  }));
  const [only, another] = cells;
  if (!only) return [];
  const error = another
    ? await change('import.correctCells', { cells })
    : await change('import.correct', only);
  return error ? edits.map(({ rowId, column }) => ({ rowId, column, message: error.message })) : [];
}

/** Step 5: the plan as the sheet it came from, every finding at its cell, and what is done about it. */
export function ReviewStep() {
  const { summary, revision, sheet: shown, show, code, pending } = useImport();
  const controller = useMemo(() => new GridController<PlanRowView>(), []);
  const density = useAppContext((c) => c.density);
  const readable = summary?.sheets.filter((s) => s.status === 'read') ?? [];
  const sheet = readable.find((s) => s.name === shown) ?? readable[0];
  const bands = (summary?.bands.length ?? 0) > 0;
  const question = { planId: summary?.planId ?? '', sheet: sheet?.name ?? null, show, code };
  const rows = useReviewRows(controller, question, revision);
  const specs = useMemo(() => planColumns(sheet, bands), [sheet, bands]);
  const columns = useColumns(`import.${specs.map((spec) => spec.key).join('')}`, specs);
  const findings = useFindingFocus(controller, rows, summary, sheet);

  useEffect(() => {
    controller.events = {
      onEdit: correct,
      onOpen: (row) => {
        if (comparable(row)) compare(row.key);
      },
      announce,
      onResize: (column, by) => {
        const now = columns.placed.find((c) => c.spec.key === column.key)?.width;
        if (now !== undefined) columns.resize(column, now + by);
      },
    };
  }, [controller, columns]);
  useKeys(
    Object.fromEntries([
      ['F8', () => void findings.go(1)],
      ['Shift+F8', () => void findings.go(-1)],
    ]),
  );

  const look = useMemo(
    () => ({
      number: (row: PlanRowView) => (row.kind === 'band' ? '' : String(row.row)),
      numberTitle: '',
      rowClass: (row: PlanRowView) =>
        row.outcome === 'held' ? 'held' : row.outcome === 'skipped' ? 'skipped' : '',
      wide: (row: PlanRowView) => (row.kind === 'band' ? <BandView row={row} /> : null),
      describe: (row: PlanRowView, key: string) => describeCell(sheet, row, key),
    }),
    [sheet],
  );
  if (!summary) return null;
  const filtered = show !== 'all' || code !== null;
  return (
    <>
      <ReviewBar summary={summary} onSeeCell={findings.seeCell} sheet={sheet} show={show} code={code} />
      <div className="im-review">
        <section
          className="im-left im-plan"
          data-pane
          tabIndex={-1}
          aria-label={t.review.gridLabel}
          aria-busy={pending > 0}
        >
          {rows.error ? <ErrorNote error={rows.error} /> : null}
          <Grid<PlanRowView>
            label={t.review.gridLabel}
            controller={controller}
            source={rows.source}
            columns={columns.placed}
            rowHeight={ROW_HEIGHT[density]}
            look={look}
            onResize={columns.resize}
            letters={(column) => lettersOfColumn(column.key)}
            empty={
              rows.loading ? null : (
                <EmptyState
                  action={
                    filtered ? <Button onClick={() => setShow('all', null)}>{t.review.showAll}</Button> : null
                  }
                >
                  {filtered ? t.review.noMatch : t.review.noRows}
                </EmptyState>
              )
            }
          />
        </section>
        <FindingPane summary={summary} controller={controller} findings={findings} code={code} />
      </div>
      <CompareDialog onClosed={() => controller.focus()} />
      <CommitFoot />
    </>
  );
}

/** A heading between the rows: read as satgas, not as a person. */
function BandView({ row }: { row: PlanRowView }) {
  return (
    <>
      <b>{row.band}</b> <span className="muted">· {t.review.band(row.row)}</span>
    </>
  );
}
