import type { RuleSettings } from '../../../core/assignment/rules.ts';
import {
  type AbsenceInput,
  type EventInput,
  type PersonInput,
  type PlanInput,
  type ShiftInput,
  shiftSlot,
} from '../../../core/assignment/types.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { datesBetween } from '../../../core/text/civil-date.ts';
import { dayMonth } from '../../../core/text/format.ts';
import { briefPeople, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { DutyPostRow, EventRow } from '../../db/event.ts';
import { listNamesakes } from '../../db/person-merge.ts';
import { jurisdictionOf } from '../../db/unit.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { dutyOf, type Plan } from './plan.ts';

/** What of a plan is judged beside its duties: events and shifts as a whole, and the people who are known. */
interface Judged {
  people: readonly PersonBrief[];
  events: readonly EventRow[];
  shifts: readonly ShiftInput[];
  orders: NonNullable<PlanInput['orders']>;
  rules: RuleSettings;
}

/** A plan as the rules see it. */
export function planInput(db: Db, plan: Plan, { people, events, shifts, orders, rules }: Judged): PlanInput {
  return {
    duties: [...plan.assignments.flatMap((a) => dutyOf(plan, a) ?? []), ...plan.polling],
    people: people.map(personInput),
    absences: absenceInputs(plan),
    events: events.map((event) => eventInput(plan, event)),
    shifts,
    orders,
    jurisdiction: jurisdictionOf(db),
    apart: listNamesakes(db).map(({ personId, otherId }) => [personId, otherId]),
    rules,
  };
}

/** Absences as the rules see them. */
export const absenceInputs = (plan: Plan): AbsenceInput[] =>
  plan.absences.map((a) => ({ personId: a.person_id, kind: a.kind, from: a.since, to: a.until }));

/** Everybody of the list, because a draft may put anyone on a duty; and who has left it since and still has one. */
export function everybody(db: Db, plan: Plan): PersonBrief[] {
  const known = new Map(briefPeople(db).map((person) => [person.id, person]));
  for (const [id, person] of plan.people) if (!known.has(id)) known.set(id, person);
  return [...known.values()];
}

export const personInput = ({
  id,
  gender,
  name,
  name_key,
  rank,
  nrp,
  nip,
  status,
}: PersonBrief): PersonInput => ({
  id,
  gender,
  name,
  nameKey: name_key,
  rank,
  nrp,
  nip,
  status,
});

const eventInput = (plan: Plan, event: EventRow): EventInput => ({
  key: event.key,
  title: plan.labels.get(event.id) ?? event.title,
  kind: event.kind,
  kinds: JSON.parse(event.kinds) as string[],
  start: event.start,
  end: event.end,
  region: event.region,
  venue: event.venue,
  need: event.need,
  expectedCrowd: event.expected_crowd,
  leaderId: event.leader_id,
  sttpNumber: event.sttp_number,
  sttpDate: event.sttp_date,
  sttpStart: event.sttp_start,
  sttpEnd: event.sttp_end,
  sttpNotified: event.sttp_notified,
  sttpPlace: event.sttp_place,
  flags: JSON.parse(event.flags) as string[],
});

/** Every shift of the standing guards on the days from..to that are days of the guard. */
export const shiftInputs = (posts: Iterable<DutyPostRow>, from: string, to: string): ShiftInput[] =>
  [...posts].flatMap((post) =>
    datesBetween(from < post.since ? post.since : from, to > post.until ? post.until : to).flatMap((date) =>
      shiftsOfPost(post).map((shift) => ({
        slot: shiftSlot(post.key, date, shift.code),
        subject: post.key,
        title: `${post.place} ${dayMonth(date)} ${shift.label}`,
        start: shiftWindow(shift, date).start,
        need: shift.need,
        leader: shift.leader,
      })),
    ),
  );
