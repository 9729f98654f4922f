import { create } from 'zustand';
import type { ImportIssueView, ImportSheetView, PlanSummary } from '../../../../shared/contract/import.ts';
import { asCallError, type CallError, call, type WindowInput } from '../../lib/call.ts';
import { onPosko } from '../../lib/events.ts';
import type { Stop } from './cells.ts';
import type { Step } from './steps.ts';

export type Show = WindowInput<'import.rows'>['show'];

export interface ImportResult {
  batch: string;
  fileName: string;
  counts: Readonly<Record<string, number>>;
  undone: boolean;
}

interface ImportState {
  step: Step;
  /** The plan as the backend sees it now. */
  summary: PlanSummary | null;
  /** Grows with every change of the plan: what shows its rows reads them again. */
  revision: number;
  /** Changes on their way. */
  pending: number;
  /** Why the last change of the plan failed. */
  error: CallError | null;
  result: ImportResult | null;
  /** Sheet shown in steps 2, 3 and 5. */
  sheet: string | null;
  /** Sheets whose hidden rows are to be read, as the user chose. */
  hiddenRows: Readonly<Record<string, boolean>>;
  show: Show;
  /** Only rows with this finding (step 5). */
  code: string | null;
  /** The finding that the right side explains. */
  focus: { stop: Stop; issue: ImportIssueView } | null;
}

const START: ImportState = {
  step: 'file',
  summary: null,
  revision: 0,
  pending: 0,
  error: null,
  result: null,
  sheet: null,
  hiddenRows: {},
  show: 'all',
  code: null,
  focus: null,
};

/**
 * The import that is under way. The plan itself lives in the backend; here is only where the user is. It outlives
 * the screen: going to Personel and back finds the same step.
 */
export const useImport = create<ImportState>(() => START);

onPosko((event) => {
  if (event.type === 'locked') useImport.setState(START);
});

export const goTo = (step: Step) => useImport.setState({ step });
export const showSheet = (sheet: string) => useImport.setState({ sheet, focus: null });
/** Reads a sheet in another way; what is not named stays as it is. */
export function setSheet(
  sheet: ImportSheetView,
  part: { include?: boolean; headerRow?: number; hiddenRows?: boolean },
): void {
  const hiddenRows = part.hiddenRows ?? useImport.getState().hiddenRows[sheet.name] ?? false;
  useImport.setState((s) => ({ hiddenRows: { ...s.hiddenRows, [sheet.name]: hiddenRows } }));
  void change('import.setSheet', {
    sheet: sheet.name,
    include: part.include ?? sheet.status === 'read',
    headerRow: part.headerRow ?? sheet.headerRow,
    hiddenRows,
  });
}

export const setShow = (show: Show, code: string | null) => useImport.setState({ show, code });

/** A file was read: its plan is there. */
export function planned(summary: PlanSummary): void {
  const first = summary.sheets.find((sheet) => sheet.status === 'read') ?? summary.sheets[0];
  useImport.setState({ ...START, step: 'sheets', summary, sheet: first?.name ?? null });
}

export function written(result: ImportResult): void {
  useImport.setState({ ...START, step: 'result', result });
}

export function startOver(): void {
  useImport.setState(START);
}

/** Lets go of the plan; nothing was written. */
export async function dropPlan(): Promise<void> {
  const planId = useImport.getState().summary?.planId;
  startOver();
  if (planId) await call('import.drop', { planId }).catch(() => null);
}

type Change =
  | 'import.setSheet'
  | 'import.setColumn'
  | 'import.mapValue'
  | 'import.correct'
  | 'import.skipRow'
  | 'import.setOperation'
  | 'import.summary';
type Without<N extends Change> = Omit<WindowInput<N>, 'planId'>;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes the plan and takes over the new summary. Changes go one after another. Answers null, or the failure,
 * which also stays in `error` until the next change.
 */
export function change<N extends Change>(name: N, input: Without<N>): Promise<CallError | null> {
  const planId = useImport.getState().summary?.planId;
  if (!planId) return Promise.resolve(null);
  useImport.setState((s) => ({ pending: s.pending + 1, error: null }));
  const run = queue.then(async () => {
    try {
      const summary = (await call(name, { ...input, planId } as WindowInput<N>)) as PlanSummary;
      if (useImport.getState().summary?.planId === planId) {
        useImport.setState((s) => ({ summary, revision: s.revision + 1 }));
      }
      return null;
    } catch (thrown) {
      const error = asCallError(thrown);
      if (error.code === 'PLAN_EXPIRED') useImport.setState({ ...START, error });
      else useImport.setState({ error });
      return error;
    } finally {
      useImport.setState((s) => ({ pending: Math.max(0, s.pending - 1) }));
    }
  });
  queue = run;
  return run;
}
