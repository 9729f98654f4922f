import { basename } from 'node:path';
import { isPollingClass } from '../../../core/polling/class.ts';
import type { PollingList } from '../../../core/polling/list.ts';
import { type PollingAnswers, type PollingPlan, planPolling } from '../../../core/polling/plan.ts';
import { VillageFinder } from '../../../core/polling/village.ts';
import { regionAddress } from '../../../core/region/region.ts';
import type { PollingPlanView } from '../../../shared/contract/polling.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { uuidv7 } from '../../db/ids.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { lastDataChange, runLongAction } from '../../db/journal.ts';
import { listPollingPlaces, PLACE_COLUMNS } from '../../db/polling.ts';
import { allRegions, findRegion } from '../../db/region.ts';
import { ownerUnit, updateRow } from '../../db/statements.ts';
import { jurisdictionOf } from '../../db/unit.ts';
import { localBackup } from '../backup.ts';
import { type JobContext, turn } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { requireOperation } from './polling.ts';

type Names = 'polling.planImport' | 'polling.answer' | 'polling.dropImport' | 'polling.commitImport';

interface OpenList {
  id: string;
  operationId: string;
  fileName: string;
  list: PollingList;
  answers: { kind: 'class' | 'village'; key: string; to: string }[];
  plan: PollingPlan;
  knownChange: number;
}

/** Lists of a locked folder are gone with its connection. Only the last one is kept. */
const open = new WeakMap<Db, OpenList>();

const ISSUES_SHOWN = 500;
const CHUNK_ROWS = 2000;

export const pollingImportHandlers: Handlers<Names> = {
  'polling.planImport': async (context, { operationId, file }) => {
    const { db } = context;
    requireOperation(db, operationId);
    const { list } = await context.workers.run(
      'readPolling',
      { path: file.$path },
      { signal: context.signal, progress: context.progress },
    );
    const opened: OpenList = {
      id: uuidv7(),
      operationId,
      fileName: basename(file.$path),
      list,
      answers: [],
      plan: planOf(db, operationId, list, []),
      knownChange: lastDataChange(db),
    };
    open.set(db, opened);
    return viewOf(db, opened);
  },
  'polling.answer': ({ db }, { planId, kind, key, to }) => {
    const opened = requireList(db, planId);
    if (to !== null && (kind === 'class' ? !isPollingClass(to) : !findRegion(db, to)))
      throw new AppError('INPUT_INVALID');
    opened.answers = opened.answers.filter((answer) => answer.kind !== kind || answer.key !== key);
    if (to !== null) opened.answers.push({ kind, key, to });
    planAgain(db, opened);
    return viewOf(db, opened);
  },
  'polling.dropImport': ({ db }, { planId }) => {
    if (open.get(db)?.id === planId) open.delete(db);
    return null;
  },
  'polling.commitImport': (context, { planId }) => commit(context, planId),
};

function requireList(db: Db, planId: string): OpenList {
  const opened = open.get(db);
  if (opened?.id !== planId) throw new AppError('PLAN_EXPIRED');
  return opened;
}

function planOf(db: Db, operationId: string, list: PollingList, answers: OpenList['answers']): PollingPlan {
  const jurisdiction = jurisdictionOf(db);
  const of = (kind: 'class' | 'village') =>
    Object.fromEntries(answers.filter((a) => a.kind === kind).map(({ key, to }) => [key, to]));
  return planPolling(
    list,
    listPollingPlaces(db, operationId),
    new VillageFinder(allRegions(db), jurisdiction),
    jurisdiction,
    { classes: of('class') as PollingAnswers['classes'], villages: of('village') },
  );
}

function planAgain(db: Db, opened: OpenList): void {
  opened.plan = planOf(db, opened.operationId, opened.list, opened.answers);
  opened.knownChange = lastDataChange(db);
}

function viewOf(db: Db, { id, fileName, list, plan, answers }: OpenList): PollingPlanView {
  const issues = oncePerText(plan.issues);
  return {
    planId: id,
    fileName,
    counts: plan.counts,
    sheets: list.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns as Record<string, string> })),
    issues: issues.slice(0, ISSUES_SHOWN),
    issuesTotal: issues.length,
    questions: plan.questions.map(({ candidates, ...question }) => ({
      ...question,
      candidates: candidates.map((code) => ({
        code,
        label: regionAddress(code, (part) => findRegion(db, part), 'regency'),
      })),
    })),
    answers: answers.map((answer) => ({ ...answer })),
  };
}

/** Findings with equal words once, at their first cell. */
function oncePerText(issues: PollingPlan['issues']): PollingPlanView['issues'] {
  const found = new Map<string, PollingPlanView['issues'][number]>();
  for (const issue of issues) {
    const key = `${issue.code}\n${issue.message}`;
    const known = found.get(key);
    if (known) known.cells++;
    else found.set(key, { ...issue, cells: 1 });
  }
  return [...found.values()];
}

function commit(context: JobContext, planId: string) {
  const { db } = context;
  return context.exclusive(async () => {
    if (context.signal.aborted) throw new AppError('JOB_CANCELLED');
    const opened = requireList(db, planId);
    if (opened.knownChange !== lastDataChange(db)) {
      const before = JSON.stringify([opened.plan.insert, opened.plan.update]);
      planAgain(db, opened);
      if (JSON.stringify([opened.plan.insert, opened.plan.update]) !== before)
        throw new AppError('PLAN_STALE');
    }
    const { missing: _missing, ...counts } = opened.plan.counts;
    if (counts.new + counts.changed === 0) {
      open.delete(db);
      return counts;
    }
    await localBackup(context);
    const info = {
      kind: 'polling.import',
      label: `Impor TPS dari ${opened.fileName}: ${counts.new} baru, ${counts.changed} berubah`,
      actor: context.actor,
    };
    const total = counts.new + counts.changed;
    const pause = (done: number) => turn(context, { stage: 'Menyimpan', done, total });
    await runLongAction(
      db,
      context.at(),
      info,
      () => write(db, opened, pause),
      () => pause(total),
    );
    open.delete(db);
    return counts;
  });
}

async function write(
  db: Db,
  { plan, operationId }: OpenList,
  pause: (done: number) => Promise<void>,
): Promise<void> {
  const owner = ownerUnit(db);
  for (let at = 0; at < plan.insert.length; at += CHUNK_ROWS) {
    const rows = plan.insert
      .slice(at, at + CHUNK_ROWS)
      .map((place) => [uuidv7(), owner, operationId, ...PLACE_COLUMNS.map((column) => place[column])]);
    insertRows(db, 'polling_place', ['id', 'owner_unit', 'operation_id', ...PLACE_COLUMNS], rows);
    await pause(at + rows.length);
  }
  for (const [i, place] of plan.update.entries()) {
    updateRow(
      db,
      'polling_place',
      place.id ?? '',
      Object.fromEntries(place.changes.map((field) => [field, place[field]])),
    );
    if (i % CHUNK_ROWS === 0) await pause(plan.insert.length + i);
  }
}
