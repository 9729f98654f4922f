import { type DutyInput, shiftSlot } from '../../../core/assignment/types.ts';
import { touchedDates } from '../../../core/event/timing.ts';
import { districtOf } from '../../../core/region/region.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { addDays, datePart } from '../../../core/text/civil-date.ts';
import {
  type AbsenceRow,
  type AssignmentRow,
  absencesBetween,
  absencesOfPeople,
  anyoneByIds,
  assignmentsAround,
  assignmentsBetween,
  type PersonBrief,
} from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import {
  type DutyPostRow,
  dutyPostsBetween,
  type EventRow,
  eventsBetween,
  eventsByIds,
} from '../../db/event.ts';
import { findRegion } from '../../db/region.ts';
import { one } from '../../db/statements.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { type PollingDuty, pollingDuties, votingDays } from '../polling/duty.ts';

/** Everything planned for some days: what the conflict rules and the counts look at. */
export interface Plan {
  from: string;
  to: string;
  events: Map<string, EventRow>;
  posts: Map<string, DutyPostRow>;
  assignments: AssignmentRow[];
  absences: AbsenceRow[];
  /** Duties at polling places. */
  polling: PollingDuty[];
  people: Map<string, PersonBrief>;
  /** How sentences call an event: its kelurahan, or what its title names after the comma. */
  labels: Map<string, string>;
}

const EARLIEST = '0001-01-01';
const LATEST = '9999-12-31';
/** Before and after this no further days are read: the calendar ends there. */
const EARLY = '0001-12-31';
const LATE = '9999-01-01';

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((r) => [r.id, r]));

/**
 * Reads the plan of from..to (both included). The day before is read too: a duty of that evening can reach into
 * the first day.
 * @param before how many days before are read
 * @param after how many days after are read
 */
export function readPlan(db: Db, from: string, to: string, before = 1, after = 0): Plan {
  const start = from > EARLY ? addDays(from, -before) : EARLIEST;
  const last = to < LATE ? addDays(to, after) : LATEST;
  return planOf(db, {
    from,
    to,
    events: eventsBetween(db, null, start, last),
    posts: dutyPostsBetween(db, null, start, last),
    assignments: assignmentsBetween(db, start, last),
    absences: absencesBetween(db, start, last),
    polling: pollingDuties(db, start, last),
  });
}

/** Everything that some people, events and shifts of guards have to do with, on all days. */
export function readPlanAround(
  db: Db,
  people: readonly string[],
  events: readonly EventRow[],
  shifts: readonly { postId: string; date: string }[],
): Plan {
  const assignments = assignmentsAround(
    db,
    people,
    events.map((e) => e.id),
    shifts,
  );
  const ids = new Set([...events.map((e) => e.id), ...assignments.flatMap((a) => a.event_id ?? [])]);
  return planOf(db, {
    from: EARLIEST,
    to: LATEST,
    events: eventsByIds(db, [...ids]),
    posts: dutyPostsBetween(db, null, EARLIEST, LATEST),
    assignments,
    absences: absencesOfPeople(db, people),
    polling: pollingDuties(db, EARLIEST, LATEST, people),
  });
}

interface PlanRows {
  from: string;
  to: string;
  events: EventRow[];
  posts: DutyPostRow[];
  assignments: AssignmentRow[];
  absences: AbsenceRow[];
  polling: PollingDuty[];
}

function planOf(db: Db, { events: dated, posts, ...rows }: PlanRows): Plan {
  // Somebody can have hours at an event that has no day itself.
  const there = new Set(dated.map((e) => e.id));
  const undated = rows.assignments.flatMap((a) =>
    a.event_id !== null && a.start !== null && !there.has(a.event_id) ? [a.event_id] : [],
  );
  const events = undated.length === 0 ? dated : [...dated, ...eventsByIds(db, [...new Set(undated)])];
  const leaders = events.flatMap((e) => e.leader_id ?? []);
  const ids = new Set([
    ...rows.assignments.map((a) => a.person_id),
    ...rows.polling.map((duty) => duty.personId),
    ...leaders,
  ]);
  return {
    ...rows,
    events: byId(events),
    posts: byId(posts),
    people: byId(anyoneByIds(db, [...ids])),
    labels: new Map(events.map((e) => [e.id, eventLabel(db, e)])),
  };
}

/** "Oebufu" for an event with a kelurahan, "Alun-alun Kota Kupang" for "Rapat umum, Alun-alun Kota Kupang". */
export function eventLabel(db: Db, event: Pick<EventRow, 'region' | 'title' | 'venue'>): string {
  const region = event.region ? findRegion(db, event.region) : null;
  return region?.name ?? event.title.split(/,\s*/).at(-1) ?? event.title;
}

/** One assignment as the rules see it, with the times of its event or shift; null for an ended event. */
export function dutyOf(plan: Plan, row: AssignmentRow): DutyInput | null {
  const person = plan.people.get(row.person_id);
  if (!person) return null;
  const who = {
    assignmentId: row.id,
    personId: person.id,
    nrp: person.nrp ?? person.nip,
    role: row.role,
    nature: row.nature,
  };
  const event = row.event_id ? plan.events.get(row.event_id) : undefined;
  if (event) {
    return {
      ...who,
      subject: event.key,
      slot: event.key,
      title: plan.labels.get(event.id) ?? event.title,
      start: row.start ?? event.start,
      end: row.end ?? event.end,
      day: event.start ? datePart(event.start) : event.day,
      district: event.region && districtOf(event.region),
    };
  }
  const post = row.duty_post_id ? plan.posts.get(row.duty_post_id) : undefined;
  if (!post || !row.date) return null;
  const shift = shiftsOfPost(post).find((s) => s.code === row.shift);
  const window = shift ? shiftWindow(shift, row.date) : null;
  return {
    ...who,
    subject: post.key,
    slot: shiftSlot(post.key, row.date, row.shift ?? ''),
    title: post.place,
    start: row.start ?? window?.start ?? null,
    end: row.end ?? window?.end ?? null,
    day: row.date,
    district: post.region && districtOf(post.region),
  };
}

/** Local days of a duty or an event: every day its hours touch, or the day of one without a clock. */
export const dutyDays = (duty: { start: string | null; end: string | null; day: string | null }): string[] =>
  duty.start ? touchedDates(duty) : duty.day ? [duty.day] : [];

/**
 * Local days a duty counts for. A guard's shift counts for the day it starts on, even
 * when it ends the next morning; an event counts for every day that it touches.
 */
export const countedDays = (row: AssignmentRow, duty: DutyInput): string[] =>
  row.date ? [row.date] : dutyDays(duty);

/** Events of the plan that touch its days: those that ended the evening before are left out. */
export const eventsInRange = (plan: Plan): EventRow[] =>
  [...plan.events.values()].filter((e) => dutyDays(e).some((day) => plan.from <= day && day <= plan.to));

/** First and last day that anything is planned on; null when nothing is. */
export function plannedDays(db: Db): { from: string; to: string } | null {
  const row = one<{ from: string | null; to: string | null }>(
    db,
    `SELECT min(d) AS "from", max(d) AS "to" FROM (
       SELECT coalesce(substr(start, 1, 10), day) AS d FROM event WHERE ended_at IS NULL
       UNION ALL SELECT substr("end", 1, 10) FROM event WHERE ended_at IS NULL
       UNION ALL SELECT date FROM assignment WHERE duty_post_id IS NOT NULL AND ended_at IS NULL
       UNION ALL SELECT since FROM duty_post WHERE ended_at IS NULL
       UNION ALL SELECT until FROM duty_post WHERE ended_at IS NULL
       UNION ALL SELECT v.value ->> 'day' FROM json_each(?) v WHERE EXISTS (
         SELECT 1 FROM polling_place t WHERE t.operation_id = v.value ->> 'operationId' AND t.ended_at IS NULL))`,
    JSON.stringify(votingDays(db)),
  );
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}
