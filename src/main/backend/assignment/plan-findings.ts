import { codeFacts } from '../../../core/assignment/code.ts';
import { findingKey, type Override } from '../../../core/assignment/override.ts';
import { PlanIndex } from '../../../core/assignment/plan-index.ts';
import { reachDays } from '../../../core/assignment/rules.ts';
import type { OrderInput, PlanConflict } from '../../../core/assignment/types.ts';
import { isOrder } from '../../../core/order/series.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import { anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { eventsByKeys, unscheduledEvents } from '../../db/event.ts';
import { type LetterRow, listLetters } from '../../db/letter.ts';
import { listOverrides } from '../../db/override.ts';
import { one } from '../../db/statements.ts';
import { readTurn } from '../context.ts';
import { orderState, scopeReader } from '../letter/order-state.ts';
import { dutyDays, dutyOf, eventsInRange, type Plan, readPlan, readPlanAround } from './plan.ts';
import { everybody, planInput, shiftInputs } from './plan-input.ts';
import { readRules } from './rules.ts';

/** A finding, and why it was let stand. */
export interface Found extends PlanConflict {
  override: Override | null;
}

/** The plan of some days with its findings, worst first. */
export interface PlanState {
  plan: Plan;
  index: PlanIndex;
  findings: Found[];
  /** Issued orders by number. */
  orders: ReadonlyMap<string, LetterRow>;
}

/** How many plans are remembered: the month, the day, and what a screen or two beside them asks for. */
const REMEMBERED = 6;
const remembered = new WeakMap<Db, { changes: number; states: Map<string, PlanState> }>();

/**
 * The plan of the days from..to with its findings: about every event, shift and order of these days and every person
 * whose duty touches one of them. Days on both sides are read as far as the rules of rest reach: a night of the last
 * day meets what its people do the next morning. Remembered until something is written, so that the screens that show
 * one plan read it once.
 */
export function planState(db: Db, from: string, to: string): PlanState {
  const key = `${from} ${to}`;
  const changes = changesOf(db);
  const known = recall(db, changes, key);
  if (known) return known;
  const steps = readSteps(db, from, to);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    // A rollback takes back what was written but not the count of it.
    if (!db.inTransaction) remember(db, changes, key, value);
    return value;
  }
}

/** What is written meanwhile sends a reader back to the beginning so often; then `planState` reads at once. */
const TRIES = 3;
const preparing = new WeakMap<Db, Map<string, Promise<void>>>();

/**
 * Makes `planState` of these days ready, in steps between which the backend hears others. Who asks for the same days
 * meanwhile waits for the same. Throws DATA_LOCKED when the data are closed meanwhile.
 */
export function preparePlan(db: Db, from: string, to: string): Promise<void> {
  const key = `${from} ${to}`;
  const open = preparing.get(db) ?? new Map<string, Promise<void>>();
  preparing.set(db, open);
  const made = open.get(key) ?? prepareState(db, from, to).finally(() => open.delete(key));
  open.set(key, made);
  return made;
}

async function prepareState(db: Db, from: string, to: string): Promise<void> {
  const key = `${from} ${to}`;
  if (db.inTransaction) await readTurn(db, null);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const changes = changesOf(db);
    if (recall(db, changes, key)) return;
    const steps = readSteps(db, from, to);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return remember(db, changes, key, value);
      await readTurn(db, null);
      if (changesOf(db) !== changes) break;
    }
  }
}

const changesOf = (db: Db): number =>
  one<{ changes: number }>(db, 'SELECT total_changes() AS changes')?.changes ?? -1;

function recall(db: Db, changes: number, key: string): PlanState | undefined {
  const known = remembered.get(db);
  return known?.changes === changes ? known.states.get(key) : undefined;
}

function remember(db: Db, changes: number, key: string, state: PlanState): void {
  const known = remembered.get(db);
  const states = known?.changes === changes ? known.states : new Map<string, PlanState>();
  states.delete([...states.keys()].at(-REMEMBERED) ?? '');
  remembered.set(db, { changes, states: states.set(key, state) });
}

/** Reads and judges, with a place to rest between the parts. Nothing may be written before the end. */
function* readSteps(db: Db, from: string, to: string): Generator<void, PlanState, void> {
  const rules = readRules(db);
  const reach = reachDays(rules);
  const plan = readPlan(db, from, to, reach, reach);
  yield;
  const events = eventsInRange(plan);
  const shifts = shiftInputs(plan.posts.values(), from, to);
  const issued = issuedOrders(db, (days) => days.from <= to && days.to >= from);
  const orders = issued.map(({ order }) => order);
  yield;
  const input = planInput(db, plan, { people: everybody(db, plan), events, shifts, orders, rules });
  yield;
  const touches = (day: string) => from <= day && day <= to;
  const slots = new Set([
    ...plan.assignments.flatMap((a) => {
      const duty = dutyOf(plan, a);
      return duty && dutyDays(duty).some(touches) ? [duty.slot ?? duty.subject] : [];
    }),
    ...plan.polling.filter((duty) => dutyDays(duty).some(touches)).map((duty) => duty.subject),
    ...events.map((event) => event.key),
    ...shifts.map((shift) => shift.slot),
    ...issued.map(({ order }) => order.number),
  ]);
  yield;
  const index = new PlanIndex(input);
  yield;
  const all = yield* index.allInSteps();
  const findings = all.filter((finding) => finding.slots.some((slot) => slots.has(slot)));
  return {
    plan,
    index,
    findings: withOverrides(db, findings),
    orders: new Map(issued.map(({ order, row }) => [order.number, row])),
  };
}

/** Issued orders whose days are asked for, against the plan. */
export function issuedOrders(
  db: Db,
  asked: (days: { from: string; to: string }) => boolean,
): { row: LetterRow; order: OrderInput }[] {
  const scopes = scopeReader(db);
  return listLetters(db, null).flatMap((row) => {
    if (row.state !== 'issued' || row.number === null || !isOrder(row.kind)) return [];
    const { days, ...state } = orderState(db, row, scopes);
    const own = days ?? { from: row.date, to: row.date };
    return asked(own) ? [{ row, order: { ...state, number: row.number, from: own.from } }] : [];
  });
}

/** The findings, each with the permission it was given. */
export function withOverrides(db: Db, findings: readonly PlanConflict[]): Found[] {
  const given = new Map(
    listOverrides(db).map((row) => [
      findingKey({
        code: row.code,
        personId: row.person_id,
        slots: JSON.parse(row.subjects) as string[],
      }),
      { id: row.id, reason: row.reason, by: row.made_by, at: row.made_at },
    ]),
  );
  return findings.map((finding) => ({
    ...finding,
    override: given.size === 0 ? null : (given.get(findingKey(finding)) ?? null),
  }));
}

/**
 * Findings of events that have no day yet, which no days can ask for: people missing, permits, people who are not
 * there at all. What somebody's own hours at such an event clash with belongs to the days of these hours.
 */
export function undatedFindings(db: Db): ConflictView[] {
  const events = unscheduledEvents(db, null);
  if (events.length === 0) return [];
  const plan = readPlanAround(db, [], events, []);
  const people = everybody(db, plan);
  const rules = readRules(db);
  const index = new PlanIndex(planInput(db, plan, { people, events, shifts: [], orders: [], rules }));
  const findings = withOverrides(
    db,
    index.all().filter(({ at }) => at === null),
  );
  return findingViews({ plan, orders: new Map() }, findings);
}

/**
 * Findings of the days from..to as the window shows them; of an operation those in which one of its own events,
 * guards or orders has a part.
 */
export function findingsBetween(
  db: Db,
  from: string,
  to: string,
  operationId: string | null = null,
): ConflictView[] {
  const state = planState(db, from, to);
  const { plan, orders, findings } = state;
  const planned = [...plan.events.values(), ...plan.posts.values()];
  const own = new Set([
    ...planned.filter((p) => p.operation_id === operationId).map((p) => p.key),
    ...plan.polling.filter((d) => d.operationId === operationId).map((d) => d.subject),
    ...[...orders].filter(([, row]) => row.operation_id === operationId).map(([number]) => number),
  ]);
  const ours = findings.filter((c) => operationId === null || c.subjects.some((subject) => own.has(subject)));
  return findingViews(state, ours);
}

type Named = Pick<PlanState, 'orders'> & { plan: Pick<Plan, 'events' | 'people'> };

/** Findings with the names and keys the window needs. */
export function findingViews({ plan, orders }: Named, findings: readonly Found[]): ConflictView[] {
  const ids = new Map([...plan.events.values()].map((e) => [e.key, e.id]));
  return findings.map((finding) => {
    const person = finding.personId ? plan.people.get(finding.personId) : undefined;
    const { mayOverride, remedy } = codeFacts(finding.code);
    return {
      ...finding,
      name: person?.name ?? null,
      rank: person?.rank ?? null,
      eventIds: finding.subjects.flatMap((key) => ids.get(key) ?? []),
      letterId: finding.code === 'DOC_STALE' ? (orders.get(finding.subjects[0] ?? '')?.id ?? null) : null,
      mayOverride,
      remedy,
    };
  });
}

/** Findings about some duties with the names and keys the window needs, read for them alone. */
export function viewsOf(db: Db, findings: readonly PlanConflict[]): ConflictView[] {
  const events = eventsByKeys(
    db,
    findings.flatMap((finding) => finding.subjects),
  );
  const people = anyoneByIds(
    db,
    findings.flatMap((finding) => finding.personId ?? []),
  );
  const plan = {
    events: new Map(events.map((e) => [e.id, e])),
    people: new Map(people.map((p) => [p.id, p])),
  };
  return findingViews({ plan, orders: new Map() }, withOverrides(db, findings));
}
