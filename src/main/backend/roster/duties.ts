import { DAY_BANDS, dayBand } from '../../../core/event/timing.ts';
import { STATUSES } from '../../../core/personnel/person.ts';
import { rankByShort, recapGroup } from '../../../core/personnel/rank.ts';
import { districtOf } from '../../../core/region/region.ts';
import type { LedgerPerson } from '../../../core/roster/ledger.ts';
import type { DoneDuty } from '../../../core/roster/types.ts';
import { addMinutes, datePart } from '../../../core/text/civil-date.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { briefPeople, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { listPlaces } from '../../db/event.ts';
import { listMemberships } from '../../db/operation.ts';
import { dutyOf, type Plan } from '../assignment/plan.ts';
import { placesInOperation } from '../operation/view.ts';
import { personFilters } from '../personnel/person-match.ts';

type Pool = Input<'roster.ledger'>['pool'];

/** How long an event is taken to last when nobody wrote its end. */
const OPEN_END_MINUTES = 4 * 60;

/** When an event keeps people busy: its times, or what its words ("siang") and the lack of an end come to; null = no day. */
export function busyTimes(
  event: Pick<EventRow, 'start' | 'end' | 'day' | 'approx'>,
): { start: string; end: string } | null {
  if (event.start) return { start: event.start, end: event.end ?? addMinutes(event.start, OPEN_END_MINUTES) };
  if (!event.day) return null;
  const band = DAY_BANDS.find(({ key }) => key === dayBand({ start: null, end: null, approx: event.approx }));
  const from = band?.from ?? 6;
  const until = band === undefined ? 18 : band.to;
  const hours = (until - from + 24) % 24;
  const start = `${event.day}T${String(from).padStart(2, '0')}:00`;
  return { start, end: addMinutes(start, hours * 60) };
}

/** Events that count as rawan, and places of the first priority. */
const isRawanEvent = (event: EventRow): boolean => event.risk === 'rawan' || event.risk === 'sangat-rawan';

/** Places whose guard counts as rawan: those of the first priority. */
export const rawanPlaces = (db: Db): Set<string> =>
  new Set(listPlaces(db).flatMap((place) => (place.priority === 1 ? [place.id] : [])));

/** What the rules of rosters look at in an event. */
export const eventNature = (event: EventRow): { rawan: boolean; district: string | null } => ({
  rawan: isRawanEvent(event),
  district: event.region ? districtOf(event.region) : null,
});

/** A duty with the assignment it comes from. */
export interface StoredDuty extends DoneDuty {
  assignmentId: string;
}

/** Every duty of a plan with times on both sides, those at polling places included. */
export function storedDuties(db: Db, plan: Plan): StoredDuty[] {
  const rawan = rawanPlaces(db);
  const polling = plan.polling.flatMap(({ day, start, end, ...duty }): StoredDuty[] => {
    if (day === null || start === null || end === null) return [];
    const { assignmentId, personId, subject, title } = duty;
    const who = { assignmentId, personId, subject, title };
    return [{ ...who, date: day, start, end, kind: 'event', rawan: false, district: null }];
  });
  const planned = plan.assignments.flatMap((row): StoredDuty[] => {
    const duty = dutyOf(plan, row);
    if (!duty) return [];
    const who = { assignmentId: row.id, personId: row.person_id, subject: duty.subject, title: duty.title };
    const event = row.event_id ? plan.events.get(row.event_id) : undefined;
    if (event) {
      const times = busyTimes({ ...event, start: duty.start, end: duty.end });
      if (!times || times.end <= times.start) return [];
      return [{ ...who, ...times, date: datePart(times.start), kind: 'event', ...eventNature(event) }];
    }
    const post = row.duty_post_id ? plan.posts.get(row.duty_post_id) : undefined;
    if (!post || !row.date || !duty.start || !duty.end) return [];
    const district = post.region ? districtOf(post.region) : null;
    const { start, end } = duty;
    return [{ ...who, start, end, date: row.date, kind: 'guard', rawan: rawan.has(post.place_id), district }];
  });
  return [...planned, ...polling];
}

const AVAILABLE = new Set<string>(STATUSES.filter((status) => status.available).map((status) => status.code));

/**
 * The people of a pool in the order of their numbers, Polri who can serve only; people named one by one are all in it.
 * Without any choice: the members of the operation, or everybody where there is none.
 */
export function poolPeople(db: Db, pool: Pool, operationId: string | null): PersonBrief[] {
  const operation = pool.operationId ?? operationId;
  const accepts = personFilters(db, operation, { satgasIds: pool.satgasIds, unitIds: pool.unitIds });
  const named = pool.personIds?.length ? new Set(pool.personIds) : null;
  const chosen = named !== null || Boolean(pool.satgasIds?.length) || Boolean(pool.unitIds?.length);
  const members =
    !chosen && operation ? new Set(listMemberships(db, operation).map((m) => m.person_id)) : null;
  return briefPeople(db)
    .filter((p) => (named ? named.has(p.id) : p.category === 'polri' && AVAILABLE.has(p.status)))
    .filter((p) => accepts(p) && (members === null || members.size === 0 || members.has(p.id)))
    .sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : numberOf(a) > numberOf(b) ? 1 : 0));
}

/**
 * The people of a pool who stand guard: no PATI and PAMEN, and no staff of the operation unless its band was chosen.
 * People named one by one are all in it.
 */
export function guardPool(db: Db, pool: Pool, operationId: string | null): PersonBrief[] {
  const people = poolPeople(db, pool, operationId);
  if (pool.personIds?.length) return people;
  const operation = pool.operationId ?? operationId;
  const places = operation && !pool.satgasIds?.length ? placesInOperation(db, operation) : new Map();
  return people.filter((p) => !COMMANDING.includes(recapGroup(p.rank)) && places.get(p.id)?.kind !== 'staff');
}

/** Rank groups that command and do not stand guard. */
const COMMANDING: readonly string[] = ['PATI', 'PAMEN'];

const numberOf = (person: PersonBrief): string => person.nrp ?? person.nip ?? '~';

/** People as the ledger counts them, with their absences. */
export function ledgerPeople(plan: Plan, people: readonly PersonBrief[]): LedgerPerson[] {
  const absences = new Map<string, { kind: string; from: string; to: string | null }[]>();
  for (const { person_id, kind, since, until } of plan.absences) {
    absences.set(person_id, [...(absences.get(person_id) ?? []), { kind, from: since, to: until }]);
  }
  return people.map((p) => ({
    id: p.id,
    number: p.nrp ?? p.nip,
    rankClass: rankClassOf(p.rank),
    unit: p.unit,
    absences: absences.get(p.id) ?? [],
  }));
}

/** Bintara tinggi are counted apart from bintara: they lead. */
function rankClassOf(rank: string | null): string {
  const known = rank === null ? null : rankByShort(rank);
  return known?.group === 'BINTARA TINGGI' ? 'BINTARA TINGGI' : recapGroup(rank);
}

/** How answers name a person. */
export const personOf = (person: PersonBrief) => ({
  personId: person.id,
  name: person.name,
  rank: person.rank,
  number: person.nrp ?? person.nip,
  unit: person.unit,
});
