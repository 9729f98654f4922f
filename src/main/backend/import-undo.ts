import type { ImportDecisions } from '../../core/import/plan-types.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, JobContext } from './context.ts';
import { type OpenPlan, planAgain, type ReadChoices, readAgain, requirePlan } from './import-plans.ts';
import { planSummary } from './import-view.ts';

/** All that the user decided about a plan at one time. */
export type PlanState = Pick<OpenPlan, 'operationId' | 'choices' | 'decisions' | 'layout'>;

/** One decision about a plan: what it was, in a few words, and how the plan stood on its other side. */
export interface PlanStep {
  what: string;
  state: PlanState;
}

/** Decisions that can be taken back, at most. */
const KEPT = 500;

const stateOf = ({ operationId, choices, decisions, layout }: OpenPlan): PlanState => ({
  operationId,
  choices,
  decisions,
  layout,
});

/** Keeps what a decision replaced; what was taken back before can no longer be done again. */
function remember(open: OpenPlan, what: string, state: PlanState): void {
  open.past.push({ what, state });
  if (open.past.length > KEPT) open.past.shift();
  open.undone.length = 0;
}

/** Changes what was decided and plans again. A failure leaves the plan as it was. */
export async function decide(
  { db }: Context,
  planId: string,
  what: string,
  change: (decisions: ImportDecisions) => ImportDecisions,
  operationId?: string | null,
) {
  const open = requirePlan(db, planId);
  const former = stateOf(open);
  open.decisions = change(open.decisions);
  if (operationId !== undefined) open.operationId = operationId;
  try {
    await planAgain(db, open);
  } catch (error) {
    Object.assign(open, former);
    throw error;
  }
  remember(open, what, former);
  return planSummary(open);
}

const turns = new WeakMap<OpenPlan, Promise<unknown>>();

/** Readings of one plan go one after another: each starts from what the one before it left. */
export function inTurn<T>(open: OpenPlan, read: () => Promise<T>): Promise<T> {
  const run = (turns.get(open) ?? Promise.resolve()).then(read);
  turns.set(
    open,
    run.catch(() => undefined),
  );
  return run;
}

/**
 * Reads the file again with other choices, and what goes with them, as a decision that can be taken back. A failure
 * leaves the plan as it was.
 */
export async function chooseReading(
  context: JobContext,
  open: OpenPlan,
  what: string,
  choices: ReadChoices,
  other: Partial<Pick<PlanState, 'operationId' | 'layout'>> = {},
): Promise<void> {
  const former = stateOf(open);
  const { operationId, layout } = former;
  Object.assign(open, other);
  try {
    await readAgain(context, open, choices);
  } catch (error) {
    // What was decided while the file was read stays.
    Object.assign(open, { operationId, layout });
    throw error;
  }
  remember(open, what, former);
}

/** Goes to how the plan stood before; reads the file again only if it was read in another way then. */
async function restore(context: JobContext, open: OpenPlan, state: PlanState): Promise<void> {
  const former = stateOf(open);
  const { choices, ...other } = state;
  Object.assign(open, other);
  try {
    if (choices === open.choices) await planAgain(context.db, open);
    else await readAgain(context, open, choices);
  } catch (error) {
    Object.assign(open, former);
    throw error;
  }
}

/** Takes the last decision back (`past`), or does again what was taken back last (`undone`). */
export function walk(context: JobContext, planId: string, from: 'past' | 'undone') {
  const open = requirePlan(context.db, planId);
  return inTurn(open, () => walkOne(context, open, from));
}

async function walkOne(context: JobContext, open: OpenPlan, from: 'past' | 'undone') {
  const step = open[from].at(-1);
  if (!step) throw new AppError('NOT_FOUND', 'Tidak ada langkah impor untuk itu.');
  const now = stateOf(open);
  await restore(context, open, step.state);
  open[from].pop();
  open[from === 'past' ? 'undone' : 'past'].push({ what: step.what, state: now });
  return planSummary(open);
}
