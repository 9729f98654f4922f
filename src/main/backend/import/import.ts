import { planTexts } from '../../../core/import/plan-texts.ts';
import type { ImportDecisions, ImportPlan, ImportReport } from '../../../core/import/plan-types.ts';
import { importReport } from '../../../core/import/report.ts';
import { ISSUE_CODES, type IssueCode, type SheetOverride } from '../../../core/import/types.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { findAction } from '../../db/action.ts';
import type { Db } from '../../db/driver.ts';
import { actionOfBatch, listBatches } from '../../db/import-batch.ts';
import { runLongAction } from '../../db/journal.ts';
import { insertRow } from '../../db/statements.ts';
import { localBackup } from '../backup.ts';
import { type Context, type JobContext, readTurn, turn } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { obstacleSentence, undoWithWords } from '../journal/obstacle.ts';
import { planPaste } from '../personnel/paste.ts';
import { decisionHandlers, placeOf, put, requireRow, rowIdsOf, toggle } from './decide.ts';
import { remember } from './memory.ts';
import { dropPlan, inTurn, type OpenPlan, openPlan, requirePlan } from './plans.ts';
import { unwatched } from './reading.ts';
import { keepRejected, rejectedOf, saveRejected } from './rejected.ts';
import { chooseReading, decide, freshen, walk } from './undo.ts';
import { planRows, planSummary } from './view.ts';
import { rowsToWrite, writeSteps } from './write.ts';

type Names =
  | 'import.plan'
  | 'import.planPaste'
  | 'import.summary'
  | 'import.rows'
  | 'import.setSheet'
  | 'import.setColumn'
  | 'import.mapValue'
  | 'import.mapValues'
  | 'import.correct'
  | 'import.correctCells'
  | 'import.skipRow'
  | 'import.skipRows'
  | 'import.setOperation'
  | 'import.back'
  | 'import.forth'
  | 'import.accept'
  | 'import.decide'
  | 'import.keepOld'
  | 'import.choose'
  | 'import.endMissing'
  | 'import.candidates'
  | 'import.missing'
  | 'import.saveRejected'
  | 'import.drop'
  | 'import.commit'
  | 'import.batches'
  | 'import.obstacle'
  | 'import.undo';

/** Rows written between two looks at the cancel signal. */
const CHUNK_ROWS = 400;

const isIssueCode = (code: string): code is IssueCode => (ISSUE_CODES as readonly string[]).includes(code);

/** An open plan as the command reports it. Call it before the commit, which closes the plan. */
export function importReportOf({ db }: Context, planId: string): ImportReport {
  const { list, plan, fileName } = requirePlan(db, planId);
  return importReport(list, plan, { file: fileName, batch: null });
}

/** What was typed into cells, with these added; null gives back what the file holds. */
function typedOver(
  corrections: ImportDecisions['corrections'],
  cells: Input<'import.correctCells'>['cells'],
): Record<string, string> {
  const all = new Map(Object.entries(corrections ?? {}));
  for (const { sheet, cell, value } of cells) {
    if (value === null) all.delete(`${sheet}!${cell}`);
    else all.set(`${sheet}!${cell}`, value);
  }
  return Object.fromEntries(all);
}

/** Adds what the user says about one value; an empty one takes it back. */
function mapValue(
  decisions: ImportDecisions,
  { kind, value, to }: Pick<Input<'import.mapValue'>, 'kind' | 'value' | 'to'>,
): ImportDecisions {
  const mappings = { ...decisions.mappings, [kind]: put(decisions.mappings?.[kind], value, to || null) };
  return { ...decisions, mappings };
}

/** Changes how one sheet is read and reads the file again. Throws SHEET_NOT_FOUND. */
const readSheetAgain = (
  context: JobContext,
  planId: string,
  sheet: string,
  what: string,
  change: (override: SheetOverride) => SheetOverride,
) =>
  chooseReading(context, planId, ({ list, choices }) => {
    if (!list.sheets.some(({ name }) => name === sheet)) throw new AppError('SHEET_NOT_FOUND');
    const overrides = { ...choices.overrides, [sheet]: change(choices.overrides[sheet] ?? {}) };
    return { what, choices: { ...choices, overrides } };
  });

export const importHandlers: Handlers<Names> = {
  'import.plan': async (context, { file, operationId, keepOperation, sheets, accepts }) =>
    planSummary(
      await openPlan(context, { path: file.$path }, operationId, {
        ...(keepOperation ? { keepOperation } : {}),
        ...(sheets ? { sheets } : {}),
        ...(accepts ? { accepts: accepts.filter(isIssueCode) } : {}),
      }),
    ),
  'import.planPaste': async (context, input) => planSummary(await planPaste(context, input)),
  'import.summary': (context, { planId }) =>
    inTurn(context.db, planId, async (open) => {
      await freshen(unwatched(context), open);
      return planSummary(open);
    }),
  'import.rows': ({ db }, query) => planRows(requirePlan(db, query.planId), query),
  'import.setSheet': (context, { planId, sheet, include, headerRow, hiddenRows }) =>
    readSheetAgain(context, planId, sheet, `lembar ${sheet}`, ({ headerRow: former, columns }) => ({
      include,
      hiddenRows,
      // Columns chosen by hand belong to the header they were chosen under.
      ...(headerRow === null ? {} : { headerRow }),
      ...(columns && former === (headerRow ?? undefined) ? { columns } : {}),
    })),
  'import.setColumn': (context, { planId, sheet, column, field }) =>
    readSheetAgain(context, planId, sheet, `kolom ${column}`, (override) => ({
      ...override,
      columns: { ...override.columns, [column]: field === 'ignore' ? null : field },
    })),
  'import.mapValue': (context, { planId, kind, value, to }) =>
    decide(context, planId, `nilai ${value}`, (decisions) => mapValue(decisions, { kind, value, to })),
  'import.mapValues': (context, { planId, values }) =>
    decide(context, planId, `${values.length} nilai`, (decisions) => values.reduce(mapValue, decisions)),
  'import.correct': (context, { planId, sheet, cell, value }) =>
    decide(context, planId, `isi sel ${cell}`, (decisions) => ({
      ...decisions,
      corrections: put(decisions.corrections, `${sheet}!${cell}`, value),
    })),
  'import.skipRow': (context, { planId, key, skip }) =>
    decide(context, planId, `${skip ? 'lewati' : 'ambil'} ${placeOf(key)}`, (decisions, open) => ({
      ...decisions,
      skipRows: toggle(decisions.skipRows, [requireRow(open, key).rowId], skip),
    })),
  'import.correctCells': (context, { planId, cells }) =>
    decide(context, planId, `isi ${cells.length} sel`, (decisions) => ({
      ...decisions,
      corrections: typedOver(decisions.corrections, cells),
    })),
  'import.skipRows': (context, { planId, keys, skip }) =>
    decide(
      context,
      planId,
      (open) => `${skip ? 'lewati' : 'ambil'} ${rowIdsOf(open, keys).length} baris`,
      (decisions, open) => ({
        ...decisions,
        skipRows: toggle(decisions.skipRows, rowIdsOf(open, keys), skip),
      }),
    ),
  'import.setOperation': (context, { planId, operationId }) =>
    decide(context, planId, 'pilihan operasi', (decisions) => decisions, operationId),
  'import.back': (context, { planId }) => walk(context, planId, 'past'),
  'import.forth': (context, { planId }) => walk(context, planId, 'undone'),
  ...decisionHandlers,
  'import.saveRejected': saveRejected,
  // At once: who waits for a turn hears that the plan is gone.
  'import.drop': async ({ db }, { planId }) => {
    dropPlan(db, planId);
    return null;
  },
  'import.commit': async (context, { planId }) => {
    const shown = requirePlan(context.db, planId).plan;
    return context.exclusive(() => inTurn(context.db, planId, (open) => commit(context, open, shown)));
  },
  'import.batches': ({ db, workers }) => {
    // The screen of imports asks this first; whoever looks at it is about to choose a file.
    workers.warm();
    return listBatches(db).map((batch) => ({
      id: batch.id,
      fileName: batch.file_name,
      importedAt: batch.imported_at,
      counts: JSON.parse(batch.counts) as Record<string, number>,
      undone: batch.ended_at !== null,
    }));
  },
  'import.obstacle': ({ db }, { batch }) => {
    const { actionId, undone } = requireBatch(db, batch);
    const action = findAction(db, actionId);
    return { message: undone || !action ? BATCH_UNDONE : obstacleSentence(db, action) };
  },
  'import.undo': (context, { batch }) => {
    const found = requireBatch(context.db, batch);
    if (found.undone) throw new AppError('UNDO_BLOCKED', BATCH_UNDONE);
    undoWithWords(context, found.actionId);
    return null;
  },
};

const BATCH_UNDONE = 'Impor ini sudah dibatalkan.';

function requireBatch(db: Db, batch: string): NonNullable<ReturnType<typeof actionOfBatch>> {
  const found = actionOfBatch(db, batch);
  if (!found) throw new AppError('NOT_FOUND', 'Impor itu tidak ada pada jurnal.');
  return found;
}

/**
 * Writes a plan: a proven backup first, then one action. The batch is a row of that action, so that undoing the
 * action takes the batch back too. A cancel between two chunks, a full disk or a crash leaves all as before. It runs
 * alone and in the plan's turn: nothing changes the plan meanwhile, and it is written once.
 * Throws PLAN_STALE when the data, or a decision still under way, made another plan of the one that was `shown`: it is
 * to be looked at again.
 */
async function commit(
  context: JobContext,
  open: OpenPlan,
  shown: ImportPlan,
): Promise<{
  batch: string;
  actionId: string | null;
  counts: Record<string, number>;
  rejected: number;
}> {
  const { db } = context;
  if (context.signal.aborted) throw new AppError('JOB_CANCELLED');
  await refuseStale(context, open, shown);
  await localBackup(context);
  const { merged: _merged, ...counts } = open.plan.counts;
  const rejected = await rejectedOf(context, open);
  const info = { kind: 'import', label: importLabel(open), actor: context.actor };
  const write = async () => {
    await writeAll(context, open);
    remember(db, open, context.at());
    return insertRow(db, 'import_batch', {
      file_name: open.fileName,
      file_sha256: open.sha256,
      imported_at: context.at(),
      counts: JSON.stringify(counts),
    });
  };
  const rows = rowsToWrite(open.plan.writeSet);
  const pause = (done: number, total: number) =>
    turn(context, { stage: 'Menyusun indeks pencarian', done, total });
  const { value: batch, actionId } = await runLongAction(db, context.at(), info, write, pause, rows);
  keepRejected(db, open.id, batch, rejected);
  dropPlan(db, open.id);
  return { batch, actionId, counts, rejected: rejected.rows };
}

/** Compared with the data of now, the plan must still say and do what it said. */
async function refuseStale(context: JobContext, open: OpenPlan, shown: ImportPlan): Promise<void> {
  await freshen(context, open);
  if (open.plan === shown) return;
  const pause = () => readTurn(context.db, context.signal);
  if (!(await isSamePlan(shown, open.plan, pause))) throw new AppError('PLAN_STALE');
}

async function isSamePlan(a: ImportPlan, b: ImportPlan, pause: () => Promise<void>): Promise<boolean> {
  const others = planTexts(b);
  for (const text of planTexts(a)) {
    if (others.next().value !== text) return false;
    await pause();
  }
  return others.next().done === true;
}

async function writeAll(context: JobContext, { plan, operationId }: OpenPlan): Promise<void> {
  const total = rowsToWrite(plan.writeSet);
  let done = 0;
  let paused = 0;
  for (const rows of writeSteps(context.db, plan.writeSet, operationId, context.at())) {
    done += rows;
    if (done - paused < CHUNK_ROWS) continue;
    paused = done;
    await turn(context, { stage: 'Menyimpan', done, total });
  }
  await turn(context, { stage: 'Menyimpan', done: total, total });
}

function importLabel({ fileName, source, plan: { counts } }: OpenPlan): string {
  const parts = [
    [counts.new, 'baru'],
    [counts.changed, 'berubah'],
    [counts.ended, 'dikeluarkan'],
  ].filter(([n]) => Number(n) > 0);
  const what = parts.length > 0 ? parts.map(([n, word]) => `${n} ${word}`).join(', ') : 'tanpa perubahan';
  return 'text' in source
    ? `Tempel ${counts.new + counts.changed} orang: ${what}`
    : `Impor ${fileName}: ${what}`;
}
