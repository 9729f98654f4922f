import { basename } from 'node:path';
import type { ImportDecisions, ImportPlan, ValueMappings } from '../../../core/import/plan-types.ts';
import type { WorkbookData } from '../../../core/import/sheet.ts';
import type { ParsedList } from '../../../core/import/types.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { uuidv7 } from '../../db/ids.ts';
import { type ListSource, PASTED_NAME, type SheetPreview } from '../../jobs/tasks.ts';
import type { JobContext } from '../context.ts';
import { forgetExisting } from './existing-data.ts';
import { type FittingLayout, rememberedMappings } from './memory.ts';
import { compareList, type ReadChoices, readAsRemembered } from './reading.ts';
import type { PlanStep } from './undo.ts';

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
}

/** Plans of a locked folder are gone with its connection. */
const stores = new WeakMap<Db, Map<string, OpenPlan>>();
const KEPT = 3;
/** Rows of all kept plans together: 100 MB or so. */
const KEPT_ROWS = 150_000;

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
  storeOf(db).delete(id);
  forgetUnused(db);
}

/** The people that plans are compared with are held only as long as there is a plan. */
function forgetUnused(db: Db): void {
  if (storeOf(db).size === 0) forgetExisting(db);
}

const turns = new WeakMap<OpenPlan, Promise<unknown>>();

/**
 * Decisions about a plan, readings of its file and its writing go one after another: each starts from what the one
 * before it left, and is the only one to change the plan. Throws PLAN_EXPIRED, also when the plan went while it
 * waited, and DATA_LOCKED.
 */
export async function inTurn<T>(db: Db, planId: string, work: (open: OpenPlan) => Promise<T>): Promise<T> {
  const open = requirePlan(db, planId);
  const before = turns.get(open) ?? Promise.resolve();
  const run = before.then(() => {
    if (!db.open) throw new AppError('DATA_LOCKED');
    if (storeOf(db).get(planId) !== open) throw new AppError('PLAN_EXPIRED');
    return work(open);
  });
  turns.set(
    open,
    run.catch(() => undefined),
  );
  return run.finally(() => forgetUnused(db));
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
  try {
    const open = await newPlan(context, source, operationId, options);
    const store = storeOf(context.db);
    store.set(open.id, open);
    dropOldest(store);
    return open;
  } finally {
    forgetUnused(context.db);
  }
}

async function newPlan(
  context: JobContext,
  source: ListSource,
  operationId: string | null,
  options: Partial<ReadChoices> & { keepOperation?: boolean },
): Promise<OpenPlan> {
  const { keepOperation = false, ...given } = options;
  const { layout, choices, received } = await readAsRemembered(context, source, given);
  const { list, workbook, sha256, preview } = received;
  const mappings = rememberedMappings(context.db);
  const decisions: ImportDecisions = { mappings, ...(options.accepts ? { accepts: options.accepts } : {}) };
  const leftAlone = layout?.takesSatgas === false && !keepOperation;
  const taken = leftAlone ? null : operationId;
  const compared = await compareList(context, list, { operationId: taken, decisions });
  return {
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
  };
}
