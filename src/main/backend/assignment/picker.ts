import { type DutyInput, findConflicts } from '../../../core/assignment/conflict.ts';
import type { Suggestion } from '../../../core/roster/suggest.ts';
import { datePart, datesBetween } from '../../../core/text/civil-date.ts';
import { upperFirst } from '../../../core/text/format.ts';
import type { PickerRow } from '../../../shared/contract/event.ts';
import { assignmentsOfEvent, briefPeople, findAssignment, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { eventDay, requireEvent } from '../event/row.ts';
import type { QueryHandler } from '../handlers.ts';
import { placesInOperation } from '../operation/view.ts';
import { matchesWords, personFilters } from '../personnel/person-match.ts';
import { dutyDays, dutyOf, eventLabel, type Plan, readPlan } from './plan.ts';
import { absenceInputs, personInput } from './plan-input.ts';
import { eventPlace, rankPeople } from './suggestion.ts';

/** Everybody the filters let through who is not on the event: who can first, ranked as suggestions are. */
export const pickPeople: QueryHandler<'assignment.picker'> = ({ db }, input) => {
  const event = requireEvent(db, input.eventId);
  const places = event.operation_id ? placesInOperation(db, event.operation_id) : new Map();
  const there = new Set(assignmentsOfEvent(db, event.id).map((a) => a.person_id));
  const accepts = personFilters(db, event.operation_id, input);
  const people = briefPeople(db).filter(
    (p) => !there.has(p.id) && matchesWords(p, input.search) && accepts(p),
  );
  const replaced = input.replaces === undefined ? null : findAssignment(db, input.replaces);
  const place = eventPlace(db, event, replaced?.person_id ?? null);
  // Of several people who are added one may lead: it speaks for nobody until a place is somebody's.
  const leader = replaced === null ? false : null;
  const ranked = typeof place === 'string' ? [] : rankPeople(db, place, people, leader).rows;
  const order = new Map(ranked.map((suggestion, i) => [suggestion.personId, { suggestion, i }]));
  const why = obstacles(db, event, people);
  const rows = people.map((p): PickerRow => {
    const membership = places.get(p.id);
    const suggestion = order.get(p.id)?.suggestion ?? null;
    const reasons = against(why.get(p.id)?.reasons ?? [], suggestion);
    return {
      personId: p.id,
      name: p.name,
      rank: p.rank,
      number: p.nrp ?? p.nip,
      unit: p.unit,
      position: p.position,
      gender: p.gender,
      satgas: membership?.satgas ?? null,
      opsPosition: membership?.opsPosition ?? null,
      free: reasons.length === 0,
      reasons,
      merits: suggestion?.reasons ?? [],
      dutiesThatDay: why.get(p.id)?.duties ?? 0,
    };
  });
  const offered = input.onlyFree ? rows.filter((r) => r.free) : rows;
  const rankOf = (row: PickerRow): number => order.get(row.personId)?.i ?? 0;
  const sorted = [...offered].sort((a, b) => Number(b.free) - Number(a.free) || rankOf(a) - rankOf(b));
  return { rows: sorted.slice(0, input.limit), total: sorted.length, hidden: rows.length - offered.length };
};

/** Codes of obstacles that a finding has said already. */
const SAID = new Set<string>(['DOUBLE_BOOK', 'ABSENT']);

/** What the findings say, then the limits of rest that they do not: nobody is told twice of one duty. */
function against(findings: readonly string[], suggestion: Suggestion | null): string[] {
  const limits = (suggestion?.obstacles ?? []).filter(({ code }) => findings.length === 0 || !SAID.has(code));
  return [...findings, ...limits.map(({ message }) => upperFirst(message))];
}

/** The days an event's plan looks at, first and last. */
function daysOf(event: EventRow): { from: string; to: string } | null {
  const day = eventDay(event);
  return day ? { from: day, to: event.end ? datePart(event.end) : day } : null;
}

/** An event as the duty of one person who is not on it yet. */
const candidateDuty = (db: Db, event: EventRow, person: PersonBrief): DutyInput => ({
  assignmentId: '',
  personId: person.id,
  nrp: person.nrp ?? person.nip,
  nature: 'pelaksana',
  role: 'anggota',
  subject: event.key,
  slot: event.key,
  title: eventLabel(db, event),
  start: event.start,
  end: event.end,
  day: eventDay(event),
});

function conflictsWith(db: Db, plan: Plan, event: EventRow, people: readonly PersonBrief[]) {
  const wanted = new Set(people.map((p) => p.id));
  const present = [
    ...plan.assignments.filter((a) => a.event_id !== event.id).flatMap((a) => dutyOf(plan, a) ?? []),
    ...plan.polling,
  ].filter((duty) => wanted.has(duty.personId));
  const added = people.map((p) => candidateDuty(db, event, p));
  const absences = absenceInputs(plan).filter((a) => wanted.has(a.personId));
  const duties = [...present, ...added];
  const input = { duties, people: people.map(personInput), absences, events: [], jurisdiction: [] };
  return findConflicts(input).filter((c) => c.subjects.includes(event.key));
}

/** For each person: sentences that speak against the event, and the number of duties on its days. */
function obstacles(
  db: Db,
  event: EventRow,
  people: readonly PersonBrief[],
): Map<string, { reasons: string[]; duties: number }> {
  const days = daysOf(event);
  const found = new Map<string, { reasons: string[]; duties: number }>();
  if (!days) return found;
  const plan = readPlan(db, days.from, days.to);
  const entry = (id: string) => {
    const there = found.get(id) ?? { reasons: [], duties: 0 };
    found.set(id, there);
    return there;
  };
  for (const conflict of conflictsWith(db, plan, event, people)) {
    if (conflict.severity === 'error' && conflict.personId)
      entry(conflict.personId).reasons.push(conflict.message);
  }
  const span = new Set(datesBetween(days.from, days.to));
  const duties = [...plan.assignments.flatMap((a) => dutyOf(plan, a) ?? []), ...plan.polling];
  for (const duty of duties) {
    if (dutyDays(duty).some((d) => span.has(d))) entry(duty.personId).duties++;
  }
  return found;
}
