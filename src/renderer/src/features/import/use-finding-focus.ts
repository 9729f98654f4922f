import { useCallback, useEffect } from 'react';
import type { ImportSheetView, PlanRowView, PlanSummary } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { showToast } from '../../lib/toast.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import type { WindowSource } from '../../ui/grid/source.ts';
import { lettersOf, neighbour, rowOf, type Stop, splitAddress } from './cells.ts';
import { setShow, showSheet, useImport } from './import-store.ts';
import { issueAt } from './plan-columns.tsx';
import { placeOfRow } from './use-review-rows.ts';
import { useStops } from './use-stops.ts';

export interface FindingFocus {
  /** All places that F8 goes through. */
  stops: readonly Stop[];
  /** To the next or the former finding, wherever it is. */
  go: (step: 1 | -1) => Promise<void>;
  /** To the first finding of a code. */
  goToCode: (code: string) => Promise<void>;
  /** To a cell by its address, on the sheet it names. */
  seeCell: (address: string) => Promise<void>;
  /** To a row by its key, "Sheet1!57". */
  seeRow: (key: string) => Promise<void>;
}

const NO_SUMMARY: PlanSummary['sheets'] = [];

/** Ties cursor and findings together: the cursor's finding is explained, and F8 moves the cursor to the next. */
export function useFindingFocus(
  controller: GridController<PlanRowView>,
  { source, ready }: { source: WindowSource<PlanRowView>; ready: Promise<void> },
  summary: PlanSummary | null,
  sheet: ImportSheetView | undefined,
): FindingFocus {
  const { revision, code } = useImport();
  const { stops, sheets, latest } = useStops(summary ?? emptySummary, code, revision);

  const explain = useCallback(() => {
    const { row: index, col } = controller.state.selection.active;
    const row = source.rowAt(index);
    if (!row) return;
    const key = controller.columns[col]?.key;
    const issue = issueAt(sheet, row, key);
    const stop = issue && {
      sheet: row.sheet,
      row: row.row,
      key: row.key,
      cell: issue.cell,
      code: issue.code,
    };
    useImport.setState({ focus: stop && issue ? { stop, issue } : null });
  }, [controller, source, sheet]);

  useEffect(() => {
    explain();
    const stopCursor = controller.store.subscribe((state, before) => {
      if (state.selection.active !== before.selection.active) explain();
    });
    const stopRows = source.subscribe(explain);
    return () => {
      stopCursor();
      stopRows();
    };
  }, [controller, source, explain]);

  /** Puts the cursor on a row and column of the listing that is shown, once it is there. */
  const place = useCallback(
    async (row: number, letters: string | null) => {
      await ready;
      const index = await placeOfRow(source, row);
      // Totals and titles have no row here: the nearest one would explain something else.
      if (source.rowAt(index)?.row !== row) {
        showToast({ text: t.review.notListed(row), tone: 'info' });
        return;
      }
      const col = letters === null ? -1 : controller.columns.findIndex((column) => column.key === letters);
      controller.place({ row: index, col: Math.max(col, 0) });
      controller.focus();
    },
    [controller, source, ready],
  );

  const goTo = useCallback(
    async (sheetName: string | null, row: number, letters: string | null) => {
      const state = useImport.getState();
      const target = sheetName ?? state.sheet;
      const elsewhere = target !== null && target !== (sheet?.name ?? state.sheet);
      if (!elsewhere) return place(row, letters);
      const arrived = nextChange(source);
      showSheet(target);
      await arrived;
      await place(row, letters);
    },
    [place, source, sheet],
  );

  const go = useCallback(
    async (step: 1 | -1) => {
      const all = await latest();
      const active = source.rowAt(controller.state.selection.active.row);
      const key = controller.columns[controller.state.selection.active.col]?.key;
      const focus = useImport.getState().focus?.stop;
      const here = active && {
        sheet: active.sheet,
        row: active.row,
        key: active.key,
        cell: focus?.key === active.key ? focus.cell : key ? `${key}${active.row}` : null,
        code: '',
      };
      const next = neighbour(all, sheets, here ?? null, step);
      if (next) await goTo(next.sheet, next.row, next.cell && lettersOf(next.cell));
    },
    [controller, source, latest, sheets, goTo],
  );

  const goToCode = useCallback(
    async (wanted: string) => {
      const first =
        stops.find((stop) => stop.code === wanted) ?? firstCellOf(summary?.findings ?? [], wanted, sheets);
      if (first) await goTo(first.sheet, first.row, first.cell && lettersOf(first.cell));
    },
    [stops, summary, sheets, goTo],
  );

  /** To a row and column, whatever the listing shows now. */
  const see = useCallback(
    async (name: string | null, row: number, letters: string | null) => {
      if (useImport.getState().show !== 'all' || useImport.getState().code) {
        const arrived = nextChange(source);
        setShow('all', null);
        await arrived;
      }
      await goTo(name, row, letters);
    },
    [goTo, source],
  );
  const seeCell = useCallback(
    async (address: string) => {
      const { sheet: name, cell } = splitAddress(address);
      const row = rowOf(cell);
      if (row !== null) await see(name, row, lettersOf(cell));
    },
    [see],
  );
  const seeRow = useCallback(
    async (key: string) => {
      const { sheet: name, cell } = splitAddress(key);
      await see(name, Number(cell), null);
    },
    [see],
  );
  return { stops, go, goToCode, seeCell, seeRow };
}

const emptySummary = { planId: '', sheets: NO_SUMMARY, findings: [] } as unknown as PlanSummary;

/** The next time that a source shows something else. */
function nextChange(source: WindowSource<PlanRowView>): Promise<void> {
  return new Promise((resolve) => {
    const stop = source.subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** The first cell that the summary names for a finding: for codes that F8 does not go through. */
function firstCellOf(findings: PlanSummary['findings'], code: string, sheets: readonly string[]) {
  const address = findings.find((finding) => finding.code === code)?.firstCells[0];
  if (!address) return null;
  const { sheet, cell } = splitAddress(address);
  const row = rowOf(cell);
  return row === null ? null : { sheet: sheet ?? sheets[0] ?? null, row, cell };
}
