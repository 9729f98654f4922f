import { isLeaderRole } from '../../../core/assignment/role.ts';
import { reachDays } from '../../../core/assignment/rules.ts';
import { canLead } from '../../../core/roster/rules.ts';
import { type Suggestion, suggest, type Vacancy } from '../../../core/roster/suggest.ts';
import type { RosterSlot } from '../../../core/roster/types.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AssignmentRow, PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import {
  type DutyPostRow,
  dutyPostsBetween,
  type EventRow,
  findDutyPost,
  findEventByKey,
} from '../../db/event.ts';
import { requireEvent } from '../event/row.ts';
import type { QueryHandler } from '../handlers.ts';
import { placesInOperation } from '../operation/view.ts';
import {
  guardPool,
  ledgerPeople,
  personOf,
  rawanPlaces,
  type StoredDuty,
  storedDuties,
} from '../roster/duties.ts';
import { eventSlot, rosterPeople, rosterRules, shiftSlots } from '../roster/problem.ts';
import { readPlan } from './plan.ts';

/** Days whose duties say who did how much, when a vacancy is to be filled. */
const LEDGER_DAYS = 30;

/** A place to be filled. */
export interface Place {
  slot: Omit<RosterSlot, 'pins'>;
  operationId: string | null;
  /** Whether an assignment stands there. */
  isHere: (row: AssignmentRow) => boolean;
  /** Whose place it is; null = one more is wanted. */
  replaces: string | null;
}

/** People for a place, best first, and the assignment whose place it is. */
export interface Ranking {
  rows: Suggestion[];
  assignmentId: string | null;
}

export const suggestPeople: QueryHandler<'roster.suggest'> = (
  { db },
  { vacancy, pool, leader, onlyAble, limit },
) => {
  const place = placeOf(db, vacancy);
  const people = guardPool(db, pool, place.operationId);
  const { rows, assignmentId } = rankPeople(db, place, people, leader ?? null);
  const offered = onlyAble ? rows.filter((row) => row.can) : rows;
  const brief = new Map(people.map((p) => [p.id, p]));
  const satgas = place.operationId ? placesInOperation(db, place.operationId) : new Map();
  const { date, start, end, title } = place.slot;
  return {
    date,
    start,
    end,
    title,
    assignmentId,
    rows: offered.slice(0, limit).map(({ number: _number, personId, ...row }) => ({
      ...personOf(brief.get(personId)!),
      satgas: satgas.get(personId)?.satgas ?? null,
      ...row,
    })),
    total: offered.length,
    able: rows.filter((row) => row.can).length,
  };
};

/**
 * Everybody of these people who does not stand there yet, best first. Who comes in the place of somebody should be of
 * the same satgas and rank class, and lead only where nobody else there does.
 * @param leader whether a leader is wanted, whatever the place says; null = as the place says
 */
export function rankPeople(
  db: Db,
  { slot, operationId, isHere, replaces }: Place,
  people: readonly PersonBrief[],
  leader: boolean | null,
): Ranking {
  const rules = rosterRules(db);
  const reach = reachDays(rules);
  const plan = readPlan(db, slot.date, addDays(slot.end.slice(0, 10), reach), Math.max(LEDGER_DAYS, reach));
  const there = plan.assignments.filter(isHere);
  const replaced = there.find((row) => row.person_id === replaces);
  if (replaces !== null && !replaced)
    throw new AppError('NOT_FOUND', 'Ploting ini sudah tidak ada. Muat ulang layar.');
  const others = there.filter((row) => row !== replaced);
  const places = operationId ? placesInOperation(db, operationId) : new Map();
  const satgasOf = (id: string): string | null => places.get(id)?.satgas ?? null;
  const leads = ({ person_id, role }: AssignmentRow): boolean =>
    isLeaderRole(role) ||
    canLead(plan.people.get(person_id)?.rank ?? null, places.get(person_id)?.opsPosition ?? null);
  const wantsLeader = leader ?? (slot.leader && !(replaced && others.some(leads)));
  const vacancy: Vacancy = {
    ...slot,
    leader: wantsLeader,
    woman: slot.woman && !others.some((row) => plan.people.get(row.person_id)?.gender === 'P'),
    satgas: replaced ? satgasOf(replaced.person_id) : null,
    rankClasses: wantsLeader ? [] : classesOf(replaced ? [replaced] : there),
    ...seniorityAt(others, wantsLeader || (replaced !== undefined && isLeaderRole(replaced.role))),
  };
  const here = new Set(there.map((row) => row.person_id));
  const duties = storedDuties(db, plan);
  const described = rosterPeople(
    db,
    plan,
    people.filter((p) => !here.has(p.id)),
    {
      fixed: duties,
      rules,
      operationId,
      from: slot.date,
      to: slot.date,
      ledgerDays: LEDGER_DAYS,
    },
  );
  const last = lastDuties(duties, slot.start);
  const candidates = described.map((p) => ({
    ...p,
    satgas: satgasOf(p.id),
    lastDuty: last.get(p.id) ?? null,
  }));
  return { rows: suggest(vacancy, candidates, rules), assignmentId: replaced?.id ?? null };

  /** The rank classes of those who do not lead: who joins them should be of their kind. */
  function classesOf(rows: readonly AssignmentRow[]): string[] {
    const crew = rows.flatMap((row) =>
      isLeaderRole(row.role) ? [] : (plan.people.get(row.person_id) ?? []),
    );
    return [...new Set(ledgerPeople(plan, crew).map((person) => person.rankClass))];
  }

  /** The highest rank among those who are led there, for who is to lead; that of who leads, for who joins. */
  function seniorityAt(rows: readonly AssignmentRow[], leading: boolean): Pick<Vacancy, 'leads' | 'ledBy'> {
    const orders = rows
      .filter((row) => isLeaderRole(row.role) !== leading)
      .flatMap((row) => plan.people.get(row.person_id) ?? [])
      .filter((person) => person.rank !== null)
      .map((person) => person.rank_order);
    const highest = orders.length === 0 ? null : Math.min(...orders);
    return leading ? { leads: highest, ledBy: null } : { leads: null, ledBy: highest };
  }
}

/** The last duty of each person that ended before. */
function lastDuties(duties: readonly StoredDuty[], before: string): Map<string, StoredDuty> {
  const last = new Map<string, StoredDuty>();
  for (const duty of duties) {
    const known = last.get(duty.personId);
    if (duty.end <= before && (known === undefined || duty.end > known.end)) last.set(duty.personId, duty);
  }
  return last;
}

/** An event as a place; the reason in words when nobody knows when it is. */
export function eventPlace(db: Db, event: EventRow, replaces: string | null): Place | string {
  const slot = eventSlot(db, { ...event, need: event.need ?? 1 });
  if (typeof slot === 'string') return slot;
  return { slot, operationId: event.operation_id, isHere: (row) => row.event_id === event.id, replaces };
}

const GONE = 'Pos jaga ini sudah tidak ada. Muat ulang layar.';

function placeOf(db: Db, given: Input<'roster.suggest'>['vacancy']): Place {
  if ('dutyPostId' in given) {
    return shiftPlace(db, { post: findDutyPost(db, given.dutyPostId), ...given, replaces: null });
  }
  if ('eventId' in given) return knownPlace(eventPlace(db, requireEvent(db, given.eventId), null));
  const { slot, personId: replaces } = given;
  const event = findEventByKey(db, slot);
  if (event) return knownPlace(eventPlace(db, event, replaces));
  const [key, date = '', shift = ''] = slot.split('/');
  const post = dutyPostsBetween(db, null, date, date).find((row) => row.key === key) ?? null;
  return shiftPlace(db, { post, date, shift, replaces });
}

function knownPlace(place: Place | string): Place {
  if (typeof place === 'string') throw new AppError('INPUT_INVALID', place);
  return place;
}

function shiftPlace(
  db: Db,
  {
    post,
    date,
    shift,
    replaces,
  }: { post: DutyPostRow | null; date: string; shift: string; replaces: string | null },
): Place {
  if (!post) throw new AppError('NOT_FOUND', GONE);
  const rawan = rawanPlaces(db).has(post.place_id);
  const slot = shiftSlots(db, post, date, rawan).find((s) => s.shift === shift);
  if (!slot) throw new AppError('NOT_FOUND', 'Giliran itu tidak ada pada pola pos jaga ini.');
  const isHere = (row: AssignmentRow) =>
    row.duty_post_id === post.id && row.date === date && row.shift === shift;
  return { slot, operationId: post.operation_id, isHere, replaces };
}
