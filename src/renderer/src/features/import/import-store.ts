import { create } from 'zustand';
import type { Area, JobProgress } from '../../../../shared/contract/define.ts';
import type { ImportIssueView, ImportSheetView, PlanSummary } from '../../../../shared/contract/import.ts';
import { importText } from '../../../../shared/text/import.ts';
import type { CallError, WindowInput } from '../../lib/call.ts';
import { onPosko } from '../../lib/events.ts';
import type { ChosenFile } from '../../lib/files.ts';
import { setOpenWork } from '../../lib/open-work.ts';
import type { Stop } from './cells.ts';
import type { Step } from './steps.ts';

export type Show = WindowInput<'import.rows'>['show'];

export interface ImportResult {
  batch: string;
  fileName: string;
  counts: Readonly<Record<string, number>>;
  undone: boolean;
  /** Rows that were not written and can be saved as a workbook. */
  rejected: number;
  /** People under satgas headings that were read as headings only. */
  withoutSatgas: number;
  /** Whether satgas got members, by how many rows (null: rows were left out), and how many satgas were made. */
  satgas: { any: boolean; rows: number | null; made: number };
  /** Remarks that speak of a status, which no import records, with the first cells. */
  statuses: { count: number; cells: readonly string[] };
  /** Values whose meaning was chosen here and is kept for later lists. */
  remembered: number;
}

/** A long task of the import. It goes on when the screen is left. */
export interface ImportJob {
  kind: 'read' | 'again' | 'write' | 'save';
  id: string;
  fileName: string;
  progress: JobProgress | null;
}

interface ImportState {
  step: Step;
  /** The plan as the backend sees it now. */
  summary: PlanSummary | null;
  /** Grows with every change of the plan: what shows its rows reads them again. */
  revision: number;
  /** Changes on their way. */
  pending: number;
  job: ImportJob | null;
  /** Why the last change or task failed. */
  error: CallError | null;
  /** The step that was taken back or done again last, in words. */
  walked: string | null;
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
  /** Key of the row that is laid beside others. */
  comparing: string | null;
  /** Data that the plan was compared with has changed: what it says of stored values may be wrong. */
  stale: boolean;
  /** The file of the plan; null for a pasted list. */
  source: ChosenFile | null;
  /** An import that a lock ended; its file can be read again. */
  interrupted: { fileName: string; file: ChosenFile | null } | null;
}

export const START: ImportState = {
  step: 'file',
  summary: null,
  revision: 0,
  pending: 0,
  job: null,
  error: null,
  walked: null,
  result: null,
  sheet: null,
  hiddenRows: {},
  show: 'all',
  code: null,
  focus: null,
  comparing: null,
  stale: false,
  source: null,
  interrupted: null,
};

/** What a plan is compared with. */
const COMPARED: readonly Area[] = ['personnel', 'unit', 'operation'];

/**
 * The import that is under way. The plan itself lives in the backend; here is only where the user is. It outlives
 * the screen: going to Personel and back finds the same step.
 */
export const useImport = create<ImportState>(() => START);

onPosko((event) => {
  if (event.type === 'locked') endByLock();
  if (event.type !== 'changed' || !event.areas.some((area) => COMPARED.includes(area))) return;
  const { summary, job } = useImport.getState();
  // While a plan is written nobody else changes anything: the news is its own, and the plan is gone.
  if (summary && job?.kind !== 'write') useImport.setState({ stale: true });
});

// A lock ends the plan, since it holds what the data holds: only the file is remembered, by the name it has.
function endByLock(): void {
  const { summary, source, interrupted, step } = useImport.getState();
  const lost = summary === null ? interrupted : { fileName: summary.fileName, file: source };
  useImport.setState({ ...START, interrupted: step === 'result' ? null : lost });
}

// What a lock would end, for whoever asks before it.
useImport.subscribe(({ summary }) => {
  setOpenWork(summary === null ? null : importText.openWork(summary.fileName));
});

export const goTo = (step: Step) => useImport.setState({ step, comparing: null });
export const showSheet = (sheet: string) => useImport.setState({ sheet, focus: null });
export const setShow = (show: Show, code: string | null) => useImport.setState({ show, code });
export const compare = (comparing: string | null) => useImport.setState({ comparing });

/** A file or a pasted list was read: its plan is there. */
export function planned(summary: PlanSummary, step: Step = 'sheets', source: ChosenFile | null = null): void {
  const first = summary.sheets.find((sheet) => sheet.status === 'read') ?? summary.sheets[0];
  useImport.setState({ ...START, step, summary, source, sheet: first?.name ?? null });
}

/** The last step: the plan is written and gone. */
export function written(result: ImportResult): void {
  useImport.setState({ ...START, step: 'result', result });
}

export function startOver(): void {
  useImport.setState(START);
}

/** The screen was left: a result has been seen, an import under way waits. */
export function leaveScreen(): void {
  if (useImport.getState().step === 'result') startOver();
}

/** What is chosen about a sheet; what is not named stays as it is. */
export function sheetChoice(
  sheet: ImportSheetView,
  part: { include?: boolean; headerRow?: number; hiddenRows?: boolean },
): Omit<WindowInput<'import.setSheet'>, 'planId'> {
  const hiddenRows = part.hiddenRows ?? useImport.getState().hiddenRows[sheet.name] ?? false;
  useImport.setState((s) => ({ hiddenRows: { ...s.hiddenRows, [sheet.name]: hiddenRows } }));
  return {
    sheet: sheet.name,
    include: part.include ?? sheet.status === 'read',
    headerRow: part.headerRow ?? sheet.headerRow,
    hiddenRows,
  };
}
