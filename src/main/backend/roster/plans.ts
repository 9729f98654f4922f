import { createHash } from 'node:crypto';
import { isLeaderRole } from '../../../core/assignment/role.ts';
import { DIMENSIONS, type Dimension, loadOf, spreadOf } from '../../../core/roster/ledger.ts';
import { leaderRole } from '../../../core/roster/rules.ts';
import type { DutyLoad, Filling } from '../../../core/roster/types.ts';
import { unfilledSlots } from '../../../core/roster/unfilled.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { RosterPlanView } from '../../../shared/contract/roster.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { uuidv7 } from '../../db/ids.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { JobHandler, MutationHandler } from '../handlers.ts';
import { personOf } from './duties.ts';
import { type ReadProblem, readProblem, type SlotSource } from './problem.ts';
import { solveRoster } from './solve.ts';

/** A person in a slot as a plan wants it. */
interface Placed {
  source: SlotSource;
  personId: string;
  role: string;
  /** The present assignment of the same person there, or null for a new one. */
  row: AssignmentRow | null;
}

/** A plan that was worked out and may be taken. */
interface OpenRoster {
  wanted: Input<'roster.plan'>;
  /** What the plan was made from: when it differs, the plan is stale. */
  fingerprint: string;
  placed: Placed[];
  removed: AssignmentRow[];
}

/** Plans of a locked folder are gone with its connection. */
const stores = new WeakMap<Db, Map<string, OpenRoster>>();
const KEPT = 3;

function keep(db: Db, plan: OpenRoster): string {
  const store = stores.get(db) ?? new Map<string, OpenRoster>();
  stores.set(db, store);
  const id = uuidv7();
  store.set(id, plan);
  for (const old of [...store.keys()].slice(0, -KEPT)) store.delete(old);
  return id;
}

/** Everything that a plan hangs on, as one short text. */
function fingerprintOf({ problem, sources }: ReadProblem): string {
  const free = sources.map(({ free: rows }) => rows.map((row) => [row.id, row.person_id]));
  return createHash('sha256')
    .update(JSON.stringify([problem, free]))
    .digest('hex');
}

export const planRoster: JobHandler<'roster.plan'> = async (context, wanted) => {
  const read = readProblem(context.db, wanted);
  const { problem, sources, people, skipped } = read;
  const { seed, timeLimitSeconds: seconds } = wanted;
  const solved = await solveRoster(context, problem, { seed, seconds });
  const placed = placesOf(read, solved.filling);
  const stays = new Set(placed.flatMap(({ row }) => row?.id ?? []));
  const removed = sources.flatMap(({ free }) => free.filter((row) => !stays.has(row.id)));
  const planId = keep(context.db, { wanted, fingerprint: fingerprintOf(read), placed, removed });
  const named = anyoneByIds(
    context.db,
    removed.map((row) => row.person_id),
  );
  const brief = new Map([...named, ...people].map((p) => [p.id, p]));
  const sourceOf = new Map(sources.flatMap((source) => source.free.map((row) => [row.id, source] as const)));
  const { score } = solved;
  const view: RosterPlanView = {
    planId,
    score: score.total,
    bound: Math.min(solved.bound.score, score.total),
    gap: solved.gap,
    proven: solved.gap === 0,
    parts: score.parts,
    broken: score.broken,
    seed,
    seconds: Math.round(solved.seconds * 10) / 10,
    stopped: solved.stopped,
    people: problem.people.filter((p) => p.outside !== true).length,
    places: problem.slots.reduce((sum, slot) => sum + slot.need, 0),
    assignments: assignmentsOf(sources, placed, brief),
    removed: removed.map((row) => ({
      assignmentId: row.id,
      ...slotView(sourceOf.get(row.id)!),
      ...personView(brief, row.person_id),
      role: row.role,
    })),
    added: placed.filter(({ row }) => row === null).length,
    kept: stays.size,
    unfilled: unfilledSlots(problem, solved.filling).map(({ index, missing, reasons, message }) => ({
      ...slotView(sources[index]!),
      missing,
      reasons,
      message,
    })),
    skipped,
    before: spreadsOf(read, (source) => source.free.map((row) => row.person_id)),
    after: spreadsOf(read, (source) => placed.filter((p) => p.source === source).map((p) => p.personId)),
  };
  return view;
};

/** Writes an open plan; what was pinned stays untouched. */
export const takePlan: MutationHandler<'roster.take'> = (context, { planId }, note) => {
  const { db } = context;
  const plan = stores.get(db)?.get(planId);
  if (!plan) throw new AppError('PLAN_EXPIRED', 'Rencana jaga ini sudah tidak berlaku. Hitung lagi.');
  if (fingerprintOf(readAgain(db, plan.wanted)) !== plan.fingerprint) {
    stores.get(db)?.delete(planId);
    throw new AppError(
      'PLAN_STALE',
      'Data berubah sejak rencana jaga ini dihitung. Hitung lagi, lalu ambil.',
    );
  }
  endRows(
    db,
    'assignment',
    plan.removed.map((row) => row.id),
    context.at(),
  );
  let added = 0;
  for (const { source, personId, role, row } of plan.placed) {
    if (row) {
      if (isLeaderRole(row.role) !== isLeaderRole(role)) updateRow(db, 'assignment', row.id, { role });
      continue;
    }
    const { event, post, slot } = source;
    const where = event
      ? { event_id: event.id }
      : { duty_post_id: post?.id ?? null, date: slot.date, shift: slot.shift };
    insertRow(db, 'assignment', { ...where, person_id: personId, role, nature: 'pelaksana', pinned: 0 });
    added += 1;
  }
  stores.get(db)?.delete(planId);
  const removed = plan.removed.length;
  note({ label: `Ambil rencana jaga: ${added} ditambah, ${removed} dicabut` });
  return { added, removed, kept: plan.placed.length - added };
};

/** The same problem as it is now; one that is gone (a post, an event) differs from every plan. */
function readAgain(db: Db, wanted: Input<'roster.plan'>): ReadProblem {
  try {
    return readProblem(db, wanted);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(
      'PLAN_STALE',
      'Data berubah sejak rencana jaga ini dihitung. Hitung lagi, lalu ambil.',
    );
  }
}

/** The people of a filling with their roles: the most senior of those who can lead leads, if nobody pinned does. */
function placesOf({ problem, sources }: ReadProblem, filling: Filling): Placed[] {
  return sources.flatMap((source, s): Placed[] => {
    const { slot, free } = source;
    const own = (filling[s] ?? []).map((p) => problem.people[p]!);
    const led = !slot.leader || slot.pins.some((pin) => isLeaderRole(pin.role));
    const [leader] = own
      .filter((p) => p.canLead)
      .sort((a, b) => a.rankOrder - b.rankOrder || own.indexOf(a) - own.indexOf(b));
    return own.map((person) => ({
      source,
      personId: person.id,
      role: !led && person === leader ? leaderRole(person.rank) : 'anggota',
      row: free.find((row) => row.person_id === person.id) ?? null,
    }));
  });
}

const slotView = ({ slot, event, post }: SlotSource) => ({
  eventId: event?.id ?? null,
  dutyPostId: post?.id ?? null,
  subject: slot.subject,
  title: slot.title,
  date: slot.date,
  shift: slot.shift,
});

const personView = (brief: ReadonlyMap<string, PersonBrief>, id: string) => personOf(brief.get(id)!);

function assignmentsOf(
  sources: readonly SlotSource[],
  placed: readonly Placed[],
  brief: ReadonlyMap<string, PersonBrief>,
): RosterPlanView['assignments'] {
  const bySource = new Map<SlotSource, Placed[]>();
  for (const one of placed) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  return sources.flatMap((source) => [
    ...source.slot.pins.map(({ personId, role }) => ({
      ...slotView(source),
      ...personView(brief, personId),
      role,
      state: 'pinned' as const,
    })),
    ...(bySource.get(source) ?? []).map(({ personId, role, row }) => ({
      ...slotView(source),
      ...personView(brief, personId),
      role,
      state: row ? ('kept' as const) : ('added' as const),
    })),
  ]);
}

/** Spread of loads over the pool: the past, pins, and whoever `standing` says. */
function spreadsOf(
  { problem, sources }: ReadProblem,
  standing: (source: SlotSource) => string[],
): RosterPlanView['before'] {
  const loads = new Map<string, DutyLoad>(
    problem.people.filter((p) => p.outside !== true).map((p) => [p.id, { ...p.past }]),
  );
  for (const source of sources) {
    const added = loadOf(source.slot, problem.rules.night);
    for (const id of [...source.slot.pins.map((pin) => pin.personId), ...standing(source)]) {
      const load = loads.get(id);
      if (load) for (const dimension of DIMENSIONS) load[dimension] += added[dimension];
    }
  }
  const all = [...loads.values()];
  const of = (dimension: Dimension) => spreadOf(all.map((load) => load[dimension]));
  return { hours: of('hours'), nights: of('nights'), holidays: of('holidays'), rawan: of('rawan') };
}
