import { basename } from 'node:path';
import { planSteps } from '../../core/import/plan.ts';
import type { ImportDecisions, ImportPlan, ValueMappings } from '../../core/import/plan-types.ts';
import type { WorkbookData } from '../../core/import/sheet.ts';
import type { IssueCode, ParsedList, SheetOverride } from '../../core/import/types.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import { uuidv7 } from '../db/ids.ts';
import { lastChange } from '../db/journal.ts';
import { type ReceivedList, receiveList } from '../jobs/receive-list.ts';
import { type ListSource, PASTED_NAME, type SheetPreview } from '../jobs/tasks.ts';
import type { JobContext } from './context.ts';
import { existingData, forgetExisting, prepareExisting } from './existing-data.ts';
import { type FittingLayout, fittingLayout, rememberedMappings } from './import-memory.ts';
import type { PlanStep } from './import-undo.ts';

/** How the file is to be read; grows with what the user sets by hand. */
export interface ReadChoices {
  sheets?: readonly string[];
  accepts?: readonly IssueCode[];
  overrides: Record<string, SheetOverride>;
}

/** A list that was read and compared, and what the user decided about it so far. Nothing of it is stored. */
export interface OpenPlan {
  readonly id: string;
  readonly source: ListSource;
  readonly fileName: string;
  readonly sha256: string;
  /** The operation with which the list was opened; a layout may have left satgas alone. */
  readonly askedOperationId: string | null;
  operationId: string | null;
  choices: ReadChoices;
  list: ParsedList;
  /** All cells of the file, mapped or not. */
  workbook: WorkbookData;
  preview: SheetPreview[];
  decisions: ImportDecisions;
  /** Decisions so far, latest last, and those taken back. */
  readonly past: PlanStep[];
  readonly undone: PlanStep[];
  plan: ImportPlan;
  /** The remembered layout that fits, also when the user took it off. */
  layout: FittingLayout | null;
  /** What values of lists meant before this list. */
  readonly mappings: ValueMappings;
  /** Number of the last change of the data that the plan knows. */
  knownChange: number;
  /** Ends when the comparisons that were asked for are done; never fails. */
  planning: Promise<void>;
}

/** Plans of a locked folder are gone with its connection. */
const stores = new WeakMap<Db, Map<string, OpenPlan>>();
const KEPT = 3;
/** Rows of all kept plans together: 100 MB or so. */
const KEPT_ROWS = 150_000;
const COMPARING = 'Membandingkan dengan data';

function storeOf(db: Db): Map<string, OpenPlan> {
  let store = stores.get(db);
  if (!store) {
    store = new Map();
    stores.set(db, store);
  }
  return store;
}

/** The open plan, which becomes the latest used. Throws PLAN_EXPIRED. */
export function requirePlan(db: Db, id: string): OpenPlan {
  const store = storeOf(db);
  const plan = store.get(id);
  if (!plan) throw new AppError('PLAN_EXPIRED');
  store.delete(id);
  store.set(id, plan);
  return plan;
}

export function dropPlan(db: Db, id: string): void {
  const store = storeOf(db);
  store.delete(id);
  if (store.size === 0) forgetExisting(db);
}

/** Keeps the last plans, as many as are not too much together. */
function dropOldest(store: Map<string, OpenPlan>): void {
  let rows = 0;
  [...store.values()].reverse().forEach(({ id, list }, at) => {
    rows += list.rows.length;
    if (at > 0 && (at >= KEPT || rows > KEPT_ROWS)) store.delete(id);
  });
}

/** Reads a list in the worker and plans it. The last three plans are kept. Throws the codes of `parseList`. */
export async function openPlan(
  context: JobContext,
  source: ListSource,
  operationId: string | null,
  options: Partial<ReadChoices> & { keepOperation?: boolean } = {},
): Promise<OpenPlan> {
  const { db } = context;
  const { keepOperation = false, ...given } = options;
  const { layout, choices, received } = await readAsRemembered(context, source, given);
  const { list, workbook, sha256, preview } = received;
  const mappings = rememberedMappings(db);
  const decisions: ImportDecisions = { mappings, ...(options.accepts ? { accepts: options.accepts } : {}) };
  const leftAlone = layout?.takesSatgas === false && !keepOperation;
  const taken = leftAlone ? null : operationId;
  const compared = await planInSteps(context, list, taken, decisions);
  const open: OpenPlan = {
    id: uuidv7(),
    source,
    fileName: 'path' in source ? basename(source.path) : PASTED_NAME,
    sha256,
    askedOperationId: operationId,
    operationId: taken,
    choices,
    list,
    workbook,
    preview,
    past: [],
    undone: [],
    decisions,
    layout,
    mappings,
    ...compared,
    planning: Promise.resolve(),
  };
  const store = storeOf(db);
  store.set(open.id, open);
  dropOldest(store);
  return open;
}

/**
 * Reads a list, and reads it once more when it has the shape of a remembered one on which the user had chosen
 * something. Columns that are given with a list hold: nothing remembered is asked then.
 */
async function readAsRemembered(
  context: JobContext,
  source: ListSource,
  given: Partial<ReadChoices>,
): Promise<{ layout: FittingLayout | null; choices: ReadChoices; received: ReceivedList }> {
  const choices: ReadChoices = { overrides: {}, ...given };
  const received = await readList(context, source, choices);
  const layout = given.overrides ? null : fittingLayout(context.db, received.preview);
  if (layout === null) return { layout, choices, received };
  // Sheets that were asked for by name are read, whatever was done with them before.
  if (given.sheets) for (const override of Object.values(layout.overrides)) delete override.include;
  const changed = Object.values(layout.overrides).some((override) => Object.keys(override).length > 0);
  if (!changed) return { layout, choices, received };
  const remembered = { ...choices, overrides: layout.overrides };
  return { layout, choices: remembered, received: await readList(context, source, remembered) };
}

async function readList(
  { workers, signal, progress }: JobContext,
  source: ListSource,
  options: ReadChoices,
): Promise<ReceivedList> {
  const { part, finish } = receiveList();
  return finish(await workers.run('parseList', { source, options }, { signal, progress, part }));
}

const WRITING_MS = 20;

/**
 * A turn for whoever else wants something of the backend. Comes back when no long action is half written: its rows
 * are seen on this connection and may yet be taken back. Throws JOB_CANCELLED and DATA_LOCKED.
 */
async function turn(db: Db, signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (;;) {
    if (signal?.aborted) throw new AppError('JOB_CANCELLED');
    if (!db.open) throw new AppError('DATA_LOCKED');
    if (!db.inTransaction) return;
    await new Promise((resolve) => setTimeout(resolve, WRITING_MS));
  }
}

/** Plans in steps, so that progress is reported and a cancel is heard. */
async function planInSteps(
  { db, signal, progress }: JobContext,
  list: ParsedList,
  operationId: string | null,
  decisions: ImportDecisions,
): Promise<{ plan: ImportPlan; knownChange: number }> {
  const total = list.rows.length;
  const pause = () => turn(db, signal);
  progress({ stage: COMPARING, done: 0, total });
  await pause();
  await prepareExisting(db, pause);
  const steps = planSteps(list, existingData(db, operationId), decisions);
  const knownChange = lastChange(db);
  for (;;) {
    const step = steps.next();
    if (step.done) return { plan: step.value, knownChange };
    progress({ stage: COMPARING, ...step.value });
    await pause();
  }
}

/** Reads the file again with other choices; a failure leaves the plan as it was. */
export async function readAgain(context: JobContext, open: OpenPlan, choices: ReadChoices): Promise<void> {
  const { list, workbook, sha256, preview } = await readList(context, open.source, choices);
  if (sha256 !== open.sha256) {
    throw new AppError('PLAN_EXPIRED', 'Berkas berubah sejak dibaca pertama kali. Pilih berkasnya lagi.');
  }
  Object.assign(open, { list, workbook, preview, choices });
  await planAgain(context.db, open);
}

/**
 * Compares again with the data as it is now and the decisions as they are now, in steps between which others have
 * their turn; of several decisions in a row the last one counts.
 */
export function planAgain(db: Db, open: OpenPlan): Promise<void> {
  const run = open.planning.then(() => compareAgain(db, open));
  open.planning = run.catch(() => undefined);
  return run;
}

async function compareAgain(db: Db, open: OpenPlan): Promise<void> {
  const pause = () => turn(db);
  await pause();
  await prepareExisting(db, pause);
  const knownChange = lastChange(db);
  const steps = planSteps(open.list, existingData(db, open.operationId), open.decisions);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      Object.assign(open, { plan: step.value, knownChange });
      return;
    }
    await pause();
  }
}
