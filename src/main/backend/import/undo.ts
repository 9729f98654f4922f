import type { ImportDecisions } from '../../../core/import/plan-types.ts';
import { AppError } from '../../../shared/errors.ts';
import { lastDataChange } from '../../db/journal.ts';
import { type Context, type JobContext, readTurn } from '../context.ts';
import { inTurn, type OpenPlan } from './plans.ts';
import { compareList, type ReadChoices, type ReadContext, readList, unwatched } from './reading.ts';
import { planSummary } from './view.ts';

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

/** Takes over a decision. What was taken back before can no longer be done again. */
async function take(context: ReadContext, open: OpenPlan, what: string, state: PlanState): Promise<void> {
  const former = stateOf(open);
  await goTo(context, open, state);
  open.past.push({ what, state: former });
  if (open.past.length > KEPT) open.past.shift();
  open.undone.length = 0;
}

/**
 * Brings a plan to a state: reads the file again if it was or is to be read in another way, and compares. The plan
 * changes all at once when that is done; a failure and a cancel leave it as it was.
 */
async function goTo(context: ReadContext, open: OpenPlan, state: PlanState): Promise<void> {
  const read = state.choices === open.choices ? null : await readAgain(context, open, state.choices);
  const compared = await compareList(context, (read ?? open).list, state);
  Object.assign(open, state, read, compared);
}

async function readAgain(
  context: ReadContext,
  open: OpenPlan,
  choices: ReadChoices,
): Promise<Pick<OpenPlan, 'list' | 'workbook' | 'preview'>> {
  const { sha256, ...read } = await readList(context, open.source, choices);
  if (sha256 === open.sha256) return read;
  throw new AppError('PLAN_EXPIRED', 'Berkas berubah sejak dibaca pertama kali. Pilih berkasnya lagi.');
}

/** Compares a plan again if the data changed since. */
export async function freshen(context: ReadContext, open: OpenPlan): Promise<void> {
  const { db, signal } = context;
  await readTurn(db, signal);
  if (open.knownChange !== lastDataChange(db)) await goTo(context, open, stateOf(open));
}

/** Changes what was decided and plans again. `what` may depend on how the plan stands then. */
export function decide(
  context: Context,
  planId: string,
  what: string | ((open: OpenPlan) => string),
  change: (decisions: ImportDecisions, open: OpenPlan) => ImportDecisions,
  operationId?: string | null,
) {
  return inTurn(context.db, planId, async (open) => {
    const state = { ...stateOf(open), decisions: change(open.decisions, open) };
    if (operationId !== undefined) state.operationId = operationId;
    await take(unwatched(context), open, typeof what === 'string' ? what : what(open), state);
    return planSummary(open);
  });
}

/** How a plan is to be read from now on: a decision that can be taken back. null = as it is. */
export interface Reading extends Partial<PlanState> {
  what: string;
  choices: ReadChoices;
}

/** Reads the file again as `choose` says. */
export function chooseReading(
  context: JobContext,
  planId: string,
  choose: (open: OpenPlan) => Reading | null,
) {
  return inTurn(context.db, planId, async (open) => {
    const reading = choose(open);
    if (reading !== null) {
      const { what, ...state } = reading;
      await take(context, open, what, { ...stateOf(open), ...state });
    }
    return planSummary(open);
  });
}

/** Takes the last decision back (`past`), or does again what was taken back last (`undone`). */
export function walk(context: JobContext, planId: string, from: 'past' | 'undone') {
  return inTurn(context.db, planId, async (open) => {
    const step = open[from].at(-1);
    if (!step) throw new AppError('NOT_FOUND', 'Tidak ada langkah impor untuk itu.');
    const now = stateOf(open);
    await goTo(context, open, step.state);
    open[from].pop();
    open[from === 'past' ? 'undone' : 'past'].push({ what: step.what, state: now });
    return planSummary(open);
  });
}
