import { thousands } from '../../../../core/text/format.ts';
import type { ImportSheetView, PlanSummary } from '../../../../shared/contract/import.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { pasteText } from '../../../../shared/text/paste.ts';
import { asCallError, type CallError, call, type WindowInput } from '../../lib/call.ts';
import { onJobProgress } from '../../lib/events.ts';
import { type ChosenFile, saveFile } from '../../lib/files.ts';
import type { JobName } from '../../lib/hooks.ts';
import type { PastedList } from '../../lib/pasted.ts';
import { navigate } from '../../lib/router.ts';
import { dropUndoOffers, showToast } from '../../lib/toast.ts';
import {
  type ImportJob,
  type ImportResult,
  planned,
  START,
  sheetChoice,
  startOver,
  useImport,
  written,
} from './import-store.ts';
import { isPasted, PASTED_NAME, toTell } from './steps.ts';

/** Carries out a long task; its progress is in the store. Answers null when it failed or was cancelled. */
async function task<N extends JobName>(
  kind: ImportJob['kind'],
  fileName: string,
  name: N,
  input: WindowInput<N>,
): Promise<Output<N> | null> {
  if (useImport.getState().job) return null;
  const id = crypto.randomUUID();
  const mine = () => useImport.getState().job?.id === id;
  useImport.setState({ job: { kind, id, fileName, progress: null }, error: null });
  const stop = onJobProgress(id, (progress) => {
    if (mine()) useImport.setState((s) => ({ job: s.job && { ...s.job, progress } }));
  });
  try {
    const value = await call(name, input, id);
    return mine() ? value : null;
  } catch (thrown) {
    if (mine()) fail(asCallError(thrown));
    return null;
  } finally {
    stop();
    if (mine()) useImport.setState({ job: null });
  }
}

/** Keeps a failure on the screen. A cancelled task is none; a plan that is gone begins anew. */
function fail(error: CallError): CallError {
  if (error.code === 'PLAN_EXPIRED') useImport.setState({ ...START, error });
  else if (error.code !== 'JOB_CANCELLED') useImport.setState({ error });
  return error;
}

/** Stops the task that runs; all stays as it was before it. */
export function cancelTask(): void {
  const id = useImport.getState().job?.id;
  if (id) window.posko.cancel(id);
}

/** Reads a file and plans it. A former plan stays until the new one is there. */
export async function readFile(file: ChosenFile, operationId: string | null): Promise<void> {
  const former = useImport.getState().summary?.planId;
  const summary = await task('read', file.name, 'import.plan', { file: file.ref, operationId });
  if (!summary) return;
  planned(summary, 'sheets', file);
  if (former) await call('import.drop', { planId: former }).catch(() => null);
}

/** Reads a pasted list and plans it; one whose columns had to be guessed is shown column by column first. */
export async function readPasted({ text, columns }: PastedList, operationId: string | null): Promise<void> {
  const former = useImport.getState().summary?.planId;
  const input = { text, operationId, ...(columns ? { columns: [...columns] } : {}) };
  const summary = await task('read', PASTED_NAME, 'import.planPaste', input);
  if (!summary) return;
  const guessed = !columns && summary.sheets.every((sheet) => sheet.headerRow === null);
  planned(summary, guessed ? 'columns' : 'review');
  if (former) await call('import.drop', { planId: former }).catch(() => null);
}

/** All of a pasted list is written: back to where it was pasted. */
function pasteWritten(counts: Readonly<Record<string, number>>): void {
  startOver();
  dropUndoOffers();
  if (window.location.hash.startsWith('#/import')) navigate('personnel');
  // People that a pasted block does not name are no news.
  showToast({ text: pasteText.written(t.countLine({ ...counts, missing: 0 }, thousands)), undo: true });
}

/** Writes the plan. The result is shown, also when the screen was left meanwhile. */
export async function writePlan(summary: PlanSummary): Promise<void> {
  const { planId, fileName } = summary;
  const told = toTell(summary);
  const value = await task('write', fileName, 'import.commit', { planId });
  if (!value) {
    await change('import.summary', {}, { keepError: true });
    return;
  }
  const { batch, counts, rejected } = value;
  if (isPasted(summary) && rejected === 0) {
    pasteWritten(counts);
    return;
  }
  const result: ImportResult = { batch, fileName, counts, undone: false, rejected, ...told };
  written(result);
  if (!window.location.hash.startsWith('#/import')) showToast({ text: t.result.done(fileName) });
}

/** Rejected rows of the open plan, or of the import just written, as a workbook where the user wants it. */
export async function saveRejected(
  of: { planId: string } | { batch: string },
  fileName: string,
): Promise<void> {
  const base = fileName.replace(/\.[^.]+$/, '');
  const file = await saveFile({
    kind: 'workbook',
    title: t.rejected.dialog,
    suggestedName: t.rejected.fileName(base),
  });
  if (!file) return;
  const value = await task('save', file.name, 'import.saveRejected', { ...of, file: file.ref });
  if (value) showToast({ text: t.rejected.saved(value.rows, file.name) });
}

/** Lets go of the plan; nothing was written. */
export async function dropPlan(): Promise<void> {
  cancelTask();
  const { summary } = useImport.getState();
  const planId = summary?.planId;
  startOver();
  // A pasted list came from Personel: back to it, there is no file to choose another of.
  if (summary && isPasted(summary)) navigate('personnel');
  if (planId) await call('import.drop', { planId }).catch(() => null);
}

type Change =
  | 'import.setSheet'
  | 'import.setColumn'
  | 'import.useLayout'
  | 'import.mapValue'
  | 'import.mapValues'
  | 'import.correct'
  | 'import.correctCells'
  | 'import.skipRow'
  | 'import.skipRows'
  | 'import.setOperation'
  | 'import.accept'
  | 'import.decide'
  | 'import.keepOld'
  | 'import.choose'
  | 'import.endMissing'
  | 'import.back'
  | 'import.forth'
  | 'import.summary';

/** Changes that may have to read the file again. */
const READS: ReadonlySet<Change> = new Set([
  'import.setSheet',
  'import.setColumn',
  'import.useLayout',
  'import.back',
  'import.forth',
]);

/** Rows asked for at once. */
const PAGE = 500;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes the plan and takes over the new summary. Changes go one after another. Answers null, or the failure,
 * which also stays in `error` until the next change.
 */
export function change<N extends Change>(
  name: N,
  input: Omit<WindowInput<N>, 'planId'>,
  options: { keepError?: boolean } = {},
): Promise<CallError | null> {
  const planId = useImport.getState().summary?.planId;
  if (!planId) return Promise.resolve(null);
  useImport.setState((s) => ({ pending: s.pending + 1, ...(options.keepError ? {} : { error: null }) }));
  const run = queue.then(async () => {
    try {
      await carryOut(name, { ...input, planId } as WindowInput<N>);
      return null;
    } catch (thrown) {
      return fail(asCallError(thrown));
    } finally {
      useImport.setState((s) => ({ pending: Math.max(0, s.pending - 1) }));
    }
  });
  queue = run;
  return run;
}

async function carryOut<N extends Change>(name: N, input: WindowInput<N>): Promise<void> {
  const { planId } = input as { planId: string };
  const before = useImport.getState().summary;
  let summary: PlanSummary | null;
  if (READS.has(name)) {
    const again = task('again', before?.fileName ?? '', name as 'import.setSheet', input as never);
    summary = await again;
  } else summary = (await call(name, input)) as PlanSummary;
  if (!summary || useImport.getState().summary?.planId !== planId) return;
  const walked =
    name === 'import.back'
      ? t.walk.undone(before?.back ?? '')
      : name === 'import.forth'
        ? t.walk.redone(before?.forth ?? '')
        : null;
  useImport.setState((s) => ({ summary, revision: s.revision + 1, walked }));
}

/** Has the plan compared again after the data changed under it. */
export function refreshPlan(): void {
  if (!useImport.getState().stale) return;
  useImport.setState({ stale: false });
  void change('import.summary', {}, { keepError: true });
}

/** Leaves out all rows that a finding holds, as one step. */
export async function skipHeld(code: string): Promise<void> {
  const planId = useImport.getState().summary?.planId;
  if (!planId) return;
  const keys: string[] = [];
  const question = { planId, sheet: null, show: 'held', code, limit: PAGE } as const;
  try {
    for (let total = 1; keys.length < total; ) {
      const page = await call('import.rows', { ...question, offset: keys.length });
      if (page.rows.length === 0) break;
      keys.push(...page.rows.map((row) => row.key));
      total = page.total;
    }
  } catch (thrown) {
    fail(asCallError(thrown));
    return;
  }
  if (keys.length > 0) await change('import.skipRows', { keys, skip: true });
}

/** Reads a sheet in another way. */
export function setSheet(
  sheet: ImportSheetView,
  part: { include?: boolean; headerRow?: number; hiddenRows?: boolean },
): void {
  void change('import.setSheet', sheetChoice(sheet, part));
}
