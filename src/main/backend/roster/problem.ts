import { reachDays } from '../../../core/assignment/rules.ts';
import { shiftSlot } from '../../../core/assignment/types.ts';
import { districtOf } from '../../../core/region/region.ts';
import { type LedgerLine, ledger } from '../../../core/roster/ledger.ts';
import { canLead, USUAL_WEIGHTS } from '../../../core/roster/rules.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import type {
  RosterPerson,
  RosterProblem,
  RosterRules,
  RosterSlot,
  RosterWeights,
} from '../../../core/roster/types.ts';
import { addDays, datesBetween, diffDays } from '../../../core/text/civil-date.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyPostRow, type EventRow, findDutyPost } from '../../db/event.ts';
import { eventLabel, eventsInRange, type Plan, readPlan } from '../assignment/plan.ts';
import { readRules } from '../assignment/rules.ts';
import { requireEvent } from '../event/row.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { reguByPerson } from '../guard/regu.ts';
import { turnsOn } from '../guard/regu-turn.ts';
import { placesInOperation } from '../operation/view.ts';
import {
  busyTimes,
  eventNature,
  guardPool,
  ledgerPeople,
  rawanPlaces,
  type StoredDuty,
  storedDuties,
} from './duties.ts';

type Wanted = Input<'roster.plan'>;

/** Days of a plan at most. */
const MOST_DAYS = 62;
/** A unit keeps a post when it did at least this share of the duties there. */
const KEEPER_SHARE = 0.5;

/** A slot with the rows it comes from. */
export interface SlotSource {
  slot: RosterSlot;
  event: EventRow | null;
  post: DutyPostRow | null;
  /** Present assignments that a plan may take away. */
  free: AssignmentRow[];
}

/** A problem as read from the data, with what its answer is told with. */
export interface ReadProblem {
  problem: RosterProblem;
  sources: SlotSource[];
  people: PersonBrief[];
  skipped: { eventId: string; title: string; message: string }[];
}

/** The hard rules of the post: the limits by which its findings judge. */
export function rosterRules(db: Db): RosterRules {
  const { rest, stretchHours, travelHours, night, dutyDays } = readRules(db);
  return { rest, stretchHours, travelHours, night, dutyDays };
}

/** Reads what a plan is to be made of. Throws NOT_FOUND, INPUT_INVALID, SCOPE_EMPTY. */
export function readProblem(db: Db, wanted: Wanted): ReadProblem {
  const { from, to } = spanOf(wanted);
  const rules = rosterRules(db);
  const reach = reachDays(rules);
  const plan = readPlan(db, from, addDays(to, reach), Math.max(wanted.ledgerDays, reach));
  const { sources, skipped } = slotsOf(db, plan, wanted);
  if (sources.length === 0) {
    throw new AppError(
      'SCOPE_EMPTY',
      'Tidak ada tempat yang perlu diisi pada rentang ini. Periksa pos, kegiatan, dan harinya.',
    );
  }
  const operationId = sources[0]?.post?.operation_id ?? sources[0]?.event?.operation_id ?? null;
  const pool = guardPool(db, wanted.pool, operationId);
  if (pool.length === 0)
    throw new AppError(
      'SCOPE_EMPTY',
      'Tidak ada personel yang dapat dipilih. Perluas satgas atau satuannya.',
    );
  const inPool = new Set(pool.map((p) => p.id));
  const pinned = [...new Set(sources.flatMap(({ slot }) => slot.pins.map((pin) => pin.personId)))];
  const outside = anyoneByIds(
    db,
    pinned.filter((id) => !inPool.has(id)),
  );
  const people = [...pool, ...outside];
  const planned = new Set(sources.flatMap(({ free }) => free.map((row) => row.id)));
  const pins = pinIds(plan, sources);
  const fixed = storedDuties(db, plan).filter(
    (duty) => !planned.has(duty.assignmentId) && !pins.has(duty.assignmentId),
  );
  const described = rosterPeople(db, plan, people, {
    fixed,
    rules,
    operationId,
    from,
    to,
    ledgerDays: wanted.ledgerDays,
  });
  const problem: RosterProblem = {
    people: described.map((person) => (inPool.has(person.id) ? person : { ...person, outside: true })),
    slots: withKeepers(sources, fixed, people, from),
    rules,
    weights: weightsOf(wanted),
  };
  return {
    problem,
    sources: sources.map((source, s) => ({ ...source, slot: problem.slots[s]! })),
    people,
    skipped,
  };
}

function spanOf({ what }: Wanted): { from: string; to: string } {
  if ('day' in what) return { from: what.day, to: what.day };
  if (what.to < what.from)
    throw new AppError('INPUT_INVALID', 'Hari terakhir lebih awal daripada hari pertama.');
  if (diffDays(what.from, what.to) >= MOST_DAYS) {
    throw new AppError('INPUT_INVALID', `Paling banyak ${MOST_DAYS} hari sekaligus. Bagi rentangnya.`);
  }
  return what;
}

const weightsOf = ({ weights }: Wanted): RosterWeights => {
  const chosen = Object.entries(weights ?? {}).filter(([, value]) => value !== undefined);
  return { ...USUAL_WEIGHTS, ...Object.fromEntries(chosen) };
};

function slotsOf(db: Db, plan: Plan, wanted: Wanted): Pick<ReadProblem, 'sources' | 'skipped'> {
  const { what, keepExisting } = wanted;
  const skipped: ReadProblem['skipped'] = [];
  const sources: SlotSource[] = [];
  const rowsOf = new Map<string, AssignmentRow[]>();
  for (const row of plan.assignments) {
    const key = row.event_id ?? shiftSlot(row.duty_post_id ?? '', row.date ?? '', row.shift ?? '');
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  }
  const add = (source: Omit<SlotSource, 'free' | 'slot'>, slot: Omit<RosterSlot, 'pins'>, rowKey: string) => {
    const rows = rowsOf.get(rowKey) ?? [];
    const stays = (row: AssignmentRow) => keepExisting || row.pinned === 1;
    const pins = rows.filter(stays).map((row) => ({ personId: row.person_id, role: row.role }));
    sources.push({ ...source, slot: { ...slot, pins }, free: rows.filter((row) => !stays(row)) });
  };
  if ('day' in what) {
    const day = { ...plan, from: what.day, to: what.day };
    const chosen = what.eventIds?.map((id) => requireEvent(db, id)) ?? eventsInRange(day);
    for (const event of chosen) {
      const slot = eventSlot(db, event);
      if (typeof slot === 'string') skipped.push({ eventId: event.id, title: event.title, message: slot });
      else add({ event, post: null }, slot, event.id);
    }
  } else {
    const rawan = rawanPlaces(db);
    for (const id of new Set(what.dutyPostIds)) {
      const post = findDutyPost(db, id);
      if (!post) throw new AppError('NOT_FOUND', 'Pos jaga ini sudah tidak ada. Muat ulang layar.');
      for (const date of datesBetween(what.from, what.to)) {
        if (date < post.since || date > post.until) continue;
        for (const slot of shiftSlots(db, post, date, rawan.has(post.place_id))) {
          add({ event: null, post }, slot, shiftSlot(post.id, date, slot.shift ?? ''));
        }
      }
    }
  }
  return { sources, skipped };
}

/** The slots of a post on one day. */
export function shiftSlots(
  db: Db,
  post: DutyPostRow,
  date: string,
  rawan: boolean,
): Omit<RosterSlot, 'pins'>[] {
  const turns = turnsOn(db, post, date);
  return shiftsOfPost(post).map((shift) => ({
    key: shiftSlot(post.key, date, shift.code),
    subject: post.key,
    title: post.place,
    date,
    shift: shift.code,
    ...shiftWindow(shift, date),
    kind: 'guard',
    need: shift.need,
    leader: shift.leader,
    woman: false,
    rawan,
    district: post.region ? districtOf(post.region) : null,
    regu: turns.get(shift.code) ?? null,
    unit: null,
  }));
}

/** The slot of an event, or why it is left out. */
export function eventSlot(db: Db, event: EventRow): Omit<RosterSlot, 'pins'> | string {
  const times = busyTimes(event);
  if (!times) return `${event.title}: hari dan jamnya belum ada. Isi dahulu.`;
  if (event.need === null) return `${event.title}: kebutuhan personelnya belum diisi.`;
  return {
    key: event.key,
    subject: event.key,
    title: eventLabel(db, event),
    date: times.start.slice(0, 10),
    shift: null,
    ...times,
    kind: 'event',
    need: event.need,
    leader: event.leader_id === null,
    woman: (JSON.parse(event.flags) as string[]).includes('searches-women'),
    ...eventNature(event),
    regu: null,
    unit: null,
  };
}

/** Assignments that are pins of the slots. */
function pinIds(plan: Plan, sources: readonly SlotSource[]): Set<string> {
  const slots = new Set(
    sources.map(
      ({ slot, event, post }) => event?.id ?? shiftSlot(post?.id ?? '', slot.date, slot.shift ?? ''),
    ),
  );
  const planned = new Set(sources.flatMap(({ free }) => free.map((row) => row.id)));
  return new Set(
    plan.assignments
      .filter((row) =>
        slots.has(row.event_id ?? shiftSlot(row.duty_post_id ?? '', row.date ?? '', row.shift ?? '')),
      )
      .filter((row) => !planned.has(row.id))
      .map((row) => row.id),
  );
}

interface Described {
  fixed: readonly StoredDuty[];
  rules: RosterRules;
  operationId: string | null;
  from: string;
  to: string;
  ledgerDays: number;
}

/** People with their past: the duties of the days before, and those beside the plan while it lasts. */
export function rosterPeople(
  db: Db,
  plan: Plan,
  people: readonly PersonBrief[],
  { fixed, rules, operationId, from, to, ledgerDays }: Described,
): RosterPerson[] {
  const places = operationId ? placesInOperation(db, operationId) : new Map();
  const regu = operationId ? reguByPerson(db, operationId) : new Map<string, string>();
  const counted = ledgerPeople(plan, people);
  const start = addDays(from, -ledgerDays);
  const known = ledger(counted, fixed, { from: start, to }, rules.night).lines;
  const before: LedgerLine[] =
    ledgerDays === 0 ? [] : ledger(counted, [], { from: start, to: addDays(from, -1) }).lines;
  const near = addDays(from, -reachDays(rules));
  const own = new Map<string, StoredDuty[]>();
  for (const duty of fixed) {
    if (duty.date >= near) own.set(duty.personId, [...(own.get(duty.personId) ?? []), duty]);
  }
  return people.map((p, i): RosterPerson => {
    const { hours, nights, holidays, rawan } = known[i]!;
    return {
      id: p.id,
      number: p.nrp ?? p.nip,
      name: p.name,
      rank: p.rank,
      rankOrder: p.rank_order,
      rankClass: counted[i]!.rankClass,
      unit: p.unit,
      regu: regu.get(p.id) ?? null,
      canLead: canLead(p.rank, places.get(p.id)?.opsPosition ?? null),
      woman: p.gender === 'P',
      absences: counted[i]!.absences,
      fixed: own.get(p.id) ?? [],
      past: { hours, nights, holidays, rawan },
      pastDays: before[i]?.days ?? 0,
    };
  });
}

/** Names the unit that usually keeps each post: the one with most of the duties there before the plan. */
function withKeepers(
  sources: readonly SlotSource[],
  duties: readonly StoredDuty[],
  people: readonly PersonBrief[],
  from: string,
): RosterSlot[] {
  const unitOf = new Map(people.map((p) => [p.id, p.unit]));
  const counts = new Map<string, Map<string, number>>();
  for (const duty of duties) {
    const unit = unitOf.get(duty.personId);
    if (duty.kind !== 'guard' || duty.date >= from || !unit) continue;
    const own = counts.get(duty.subject) ?? new Map<string, number>();
    counts.set(duty.subject, own.set(unit, (own.get(unit) ?? 0) + 1));
  }
  return sources.map(({ slot }) => {
    const own = [...(counts.get(slot.subject) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const total = own.reduce((sum, [, n]) => sum + n, 0);
    const [unit, n] = own[0] ?? [null, 0];
    return { ...slot, unit: total > 0 && n >= KEEPER_SHARE * total ? unit : null };
  });
}
