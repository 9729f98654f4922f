import {
  type AbsenceInput,
  type DutyInput,
  type EventInput,
  findConflicts,
  type PlanConflict,
} from '../../core/assignment/conflict.ts';
import { touchedDates } from '../../core/event/timing.ts';
import { shiftsOf, shiftWindow } from '../../core/roster/shift-pattern.ts';
import { addDays, datePart } from '../../core/text/civil-date.ts';
import type { ConflictView } from '../../shared/contract/event.ts';
import {
  type AbsenceRow,
  type AssignmentRow,
  absencesBetween,
  anyoneByIds,
  assignmentsBetween,
  type PersonBrief,
} from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import { type DutyPostRow, dutyPostsBetween, type EventRow, eventsBetween } from '../db/event.ts';
import { findRegion } from '../db/region.ts';
import { one } from '../db/statements.ts';

/** Everything planned for some days: what the conflict rules and the counts look at. */
export interface Plan {
  from: string;
  to: string;
  events: Map<string, EventRow>;
  posts: Map<string, DutyPostRow>;
  assignments: AssignmentRow[];
  absences: AbsenceRow[];
  people: Map<string, PersonBrief>;
  /** How sentences call an event: its kelurahan, or what its title names after the comma. */
  labels: Map<string, string>;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((r) => [r.id, r]));

/**
 * Reads the plan of from..to (both included). The day before is read too: a duty of that evening can reach into
 * the first day.
 */
export function readPlan(db: Db, from: string, to: string): Plan {
  const start = addDays(from, -1);
  const events = eventsBetween(db, null, start, to);
  const assignments = assignmentsBetween(db, start, to);
  return {
    from,
    to,
    events: byId(events),
    posts: byId(dutyPostsBetween(db, null, start, to)),
    assignments,
    absences: absencesBetween(db, start, to),
    people: byId(anyoneByIds(db, [...new Set(assignments.map((a) => a.person_id))])),
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
      title: plan.labels.get(event.id) ?? event.title,
      start: row.start ?? event.start,
      end: row.end ?? event.end,
      day: event.start ? datePart(event.start) : event.day,
    };
  }
  const post = row.duty_post_id ? plan.posts.get(row.duty_post_id) : undefined;
  if (!post || !row.date) return null;
  const shift = shiftsOf(post.pattern).find((s) => s.code === row.shift);
  const window = shift ? shiftWindow(shift, row.date) : null;
  return {
    ...who,
    subject: post.key,
    title: post.place,
    start: row.start ?? window?.start ?? null,
    end: row.end ?? window?.end ?? null,
    day: row.date,
  };
}

/** Absences as the rules see them. */
export const absenceInputs = (plan: Plan): AbsenceInput[] =>
  plan.absences.map((a) => ({ personId: a.person_id, kind: a.kind, from: a.since, to: a.until }));

/** Findings about people and about events that touch the days of the plan, worst first. */
export function findingsOf(db: Db, plan: Plan): PlanConflict[] {
  const duties = plan.assignments.flatMap((a) => dutyOf(plan, a) ?? []);
  const touches = (day: string) => plan.from <= day && day <= plan.to;
  const inRange = new Set(duties.filter((d) => dutyDays(d).some(touches)).map((d) => d.subject));
  for (const event of eventsInRange(plan)) inRange.add(event.key);
  const found = findConflicts({
    duties,
    people: [...plan.people.values()],
    absences: absenceInputs(plan),
    events: eventsInRange(plan).map((e) => eventInput(plan, e)),
    jurisdiction: jurisdiction(db),
  });
  return found.filter((c) => c.subjects.some((subject) => inRange.has(subject)));
}

const eventInput = (plan: Plan, event: EventRow): EventInput => ({
  key: event.key,
  title: plan.labels.get(event.id) ?? event.title,
  kind: event.kind,
  start: event.start,
  end: event.end,
  region: event.region,
  need: event.need,
  leaderId: event.leader_id,
  sttpNumber: event.sttp_number,
  sttpStart: event.sttp_start,
  sttpEnd: event.sttp_end,
  flags: JSON.parse(event.flags) as string[],
});

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

/** Codes of the regions the post is responsible for; empty = not set. */
function jurisdiction(db: Db): string[] {
  const row = one<{ jurisdiction: string }>(db, 'SELECT jurisdiction FROM identity WHERE ended_at IS NULL');
  return row ? (JSON.parse(row.jurisdiction) as string[]) : [];
}

/**
 * Findings of the days from..to as the window shows them; of an operation those in which one of its own events or
 * guards has a part.
 */
export function findingsBetween(
  db: Db,
  from: string,
  to: string,
  operationId: string | null = null,
): ConflictView[] {
  const plan = readPlan(db, from, to);
  const planned = [...plan.events.values(), ...plan.posts.values()];
  const own = new Set(planned.filter((p) => p.operation_id === operationId).map((p) => p.key));
  return findingsOf(db, plan)
    .filter((c) => operationId === null || c.subjects.some((subject) => own.has(subject)))
    .map((c) => findingView(plan, c));
}

/** A finding with the names and keys the window needs. */
function findingView(plan: Plan, conflict: PlanConflict): ConflictView {
  const person = conflict.personId ? plan.people.get(conflict.personId) : undefined;
  const ids = new Map([...plan.events.values()].map((e) => [e.key, e.id]));
  return {
    ...conflict,
    name: person?.name ?? null,
    rank: person?.rank ?? null,
    eventIds: conflict.subjects.flatMap((key) => ids.get(key) ?? []),
  };
}

/** First and last day that anything is planned on; null when nothing is. */
export function plannedDays(db: Db): { from: string; to: string } | null {
  const row = one<{ from: string | null; to: string | null }>(
    db,
    `SELECT min(d) AS "from", max(d) AS "to" FROM (
       SELECT coalesce(substr(start, 1, 10), day) AS d FROM event WHERE ended_at IS NULL
       UNION ALL SELECT substr("end", 1, 10) FROM event WHERE ended_at IS NULL
       UNION ALL SELECT date FROM assignment WHERE duty_post_id IS NOT NULL AND ended_at IS NULL)`,
  );
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}
