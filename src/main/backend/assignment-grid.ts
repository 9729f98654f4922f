import { worstSeverity } from '../../core/assignment/conflict.ts';
import { absenceCode } from '../../core/personnel/absence-code.ts';
import { datesBetween, diffMinutes } from '../../core/text/civil-date.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { type AssignmentRow, briefPeople } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import type { EventRow } from '../db/event.ts';
import { countAssigned } from './event-view.ts';
import { placesInOperation } from './operation-view.ts';
import { membersOf } from './person-match.ts';
import { countedDays, dutyDays, dutyOf, eventsInRange, type Plan, readPlan } from './plan.ts';
import { type Found, planState } from './plan-findings.ts';
import { shiftsOfPost } from './post-shift.ts';

type Grid = Output<'assignment.grid'>;
type Cell = Grid['rows'][number]['cells'][number];

/** Who does what on which day, in satgas and list order, with cover counts for each day. */
export function assignmentGrid(
  db: Db,
  { operationId, from, to, satgasIds, onlyAssigned }: Input<'assignment.grid'>,
): Grid {
  const plan = readPlan(db, from, to);
  const { findings } = planState(db, from, to);
  const days = new Set(datesBetween(from, to));
  const cells = gridCells(plan, findings, days);
  const places = operationId ? placesInOperation(db, operationId) : new Map();
  const wanted = satgasIds?.length && operationId ? membersOf(db, operationId, satgasIds) : null;
  const everyone = briefPeople(db);
  const hours = plannedHours(plan);
  const rows = everyone
    .filter((p) => (onlyAssigned ? cells.has(p.id) : cells.has(p.id) || places.has(p.id) || !operationId))
    .filter((p) => !wanted || wanted.has(p.id))
    .map((p) => {
      const place = places.get(p.id);
      const own = cells.get(p.id);
      return {
        at: place?.order ?? Number.MAX_SAFE_INTEGER,
        row: {
          personId: p.id,
          name: p.name,
          rank: p.rank,
          gender: p.gender,
          satgas: place?.satgas ?? null,
          satgasId: place?.satgasId ?? null,
          cells: [...(own?.values() ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1)),
          hours: hours.get(p.id) ?? 0,
        },
      };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  const posts = postsOf(plan, operationId, from);
  return { rows, cover: coverOf(db, plan, operationId, everyone.length, [...days], posts), posts };
}

/** The 24-hour guards that are kept on some day from `from` on, with what they ask of each shift. */
const postsOf = (plan: Plan, operationId: string | null, from: string): Grid['posts'] =>
  [...plan.posts.values()]
    .filter((post) => ofOperation(post, operationId) && post.until >= from)
    .map((post) => ({
      id: post.id,
      name: post.place,
      since: post.since,
      until: post.until,
      shifts: shiftsOfPost(post).map(({ code, label, from: start, to, need }) => ({
        code,
        label,
        from: start,
        to,
        need,
      })),
    }));

function gridCells(
  plan: Plan,
  findings: readonly Found[],
  days: ReadonlySet<string>,
): Map<string, Map<string, Cell>> {
  const people = new Map<string, Map<string, Cell>>();
  const put = (personId: string, day: string, code: string, title: string, duty?: Cell['duties'][number]) => {
    if (!days.has(day)) return;
    const row = people.get(personId) ?? new Map<string, Cell>();
    const cell = row.get(day) ?? { day, codes: [], titles: [], duties: [], worst: null };
    if (!cell.codes.includes(code)) cell.codes.push(code);
    cell.titles.push(title);
    if (duty !== undefined) cell.duties.push(duty);
    row.set(day, cell);
    people.set(personId, row);
  };
  for (const assignment of plan.assignments) {
    const duty = dutyOf(plan, assignment);
    if (!duty) continue;
    const code = assignment.shift ?? 'K';
    const own = {
      id: assignment.id,
      code,
      eventId: assignment.event_id,
      dutyPostId: assignment.duty_post_id,
      role: assignment.role,
      pinned: assignment.pinned === 1,
    };
    for (const day of countedDays(assignment, duty)) put(duty.personId, day, code, duty.title, own);
  }
  for (const absence of plan.absences) {
    const code = absenceCode(absence.kind);
    for (const day of days) {
      if (absence.since <= day && (absence.until === null || day <= absence.until))
        put(absence.person_id, day, code, absence.kind);
    }
  }
  markFindings(plan, people, findings);
  return people;
}

/** A finding about a person marks the days of the duties it names. */
function markFindings(plan: Plan, people: Map<string, Map<string, Cell>>, findings: readonly Found[]): void {
  const named = new Map<string, Found[]>();
  for (const finding of findings) {
    for (const slot of finding.personId === null ? [] : finding.slots) {
      const key = `${finding.personId} ${slot}`;
      named.set(key, [...(named.get(key) ?? []), finding]);
    }
  }
  for (const assignment of named.size === 0 ? [] : plan.assignments) {
    const duty = dutyOf(plan, assignment);
    const own = duty && named.get(`${duty.personId} ${duty.slot ?? duty.subject}`);
    if (!duty || !own) continue;
    for (const day of countedDays(assignment, duty)) {
      const cell = people.get(duty.personId)?.get(day);
      if (cell) cell.worst = worstSeverity([...own, ...(cell.worst ? [{ severity: cell.worst }] : [])]);
    }
  }
}

/** Planned hours of each person's executor duties with both times, in whole hours. */
function plannedHours(plan: Plan): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const assignment of plan.assignments) {
    if (assignment.nature !== 'pelaksana') continue;
    const duty = dutyOf(plan, assignment);
    if (!duty?.start || !duty.end) continue;
    minutes.set(duty.personId, (minutes.get(duty.personId) ?? 0) + diffMinutes(duty.start, duty.end));
  }
  return new Map([...minutes].map(([id, sum]) => [id, Math.round(sum / 60)]));
}

/**
 * Need and strength of each day's events and people whose duty counts for the day, of one operation if one is
 * chosen; and people free all day: with neither a duty of any operation that touches it nor an absence.
 */
function coverOf(
  db: Db,
  plan: Plan,
  operationId: string | null,
  everyone: number,
  days: readonly string[],
  posts: Grid['posts'],
): Grid['cover'] {
  const events = eventsInRange(plan).filter((e) => ofOperation(e, operationId));
  const assigned = countAssigned(
    db,
    events.map((e) => e.id),
  );
  const counted = new Map<string, Set<string>>();
  const busy = new Map<string, Set<string>>();
  const put = (days: Map<string, Set<string>>, day: string, personId: string) =>
    days.set(day, (days.get(day) ?? new Set()).add(personId));
  for (const assignment of plan.assignments) {
    const duty = dutyOf(plan, assignment);
    if (!duty) continue;
    const ours = ofOperation(subjectOf(plan, assignment), operationId);
    for (const day of ours ? countedDays(assignment, duty) : []) put(counted, day, duty.personId);
    for (const day of dutyDays(duty)) put(busy, day, duty.personId);
  }
  const standing = new Map<string, number>();
  for (const { duty_post_id: post, date, shift } of plan.assignments) {
    const slot = `${post} ${date} ${shift}`;
    if (post !== null) standing.set(slot, (standing.get(slot) ?? 0) + 1);
  }
  const eventsByDay = new Map<string, EventRow[]>();
  for (const event of events)
    for (const day of dutyDays(event)) eventsByDay.set(day, [...(eventsByDay.get(day) ?? []), event]);
  return days.map((day) => {
    const ofDay = eventsByDay.get(day) ?? [];
    const shifts = posts
      .filter((post) => post.since <= day && day <= post.until)
      .flatMap((post) =>
        post.shifts.map(({ code, need }) => ({
          need,
          have: standing.get(`${post.id} ${day} ${code}`) ?? 0,
        })),
      );
    const have = (id: string) => assigned.get(id) ?? 0;
    const away = new Set(busy.get(day) ?? []);
    for (const a of plan.absences)
      if (a.since <= day && (a.until === null || day <= a.until)) away.add(a.person_id);
    return {
      day,
      events: ofDay.length,
      need: ofDay.reduce((sum, e) => sum + (e.need ?? 0), 0),
      have: ofDay.reduce((sum, e) => sum + have(e.id), 0),
      missing: ofDay.reduce((sum, e) => sum + Math.max(0, (e.need ?? 0) - have(e.id)), 0),
      guardNeed: shifts.reduce((sum, shift) => sum + shift.need, 0),
      guardHave: shifts.reduce((sum, shift) => sum + shift.have, 0),
      guardMissing: shifts.reduce((sum, shift) => sum + Math.max(0, shift.need - shift.have), 0),
      people: counted.get(day)?.size ?? 0,
      free: Math.max(0, everyone - away.size),
    };
  });
}

const subjectOf = (plan: Plan, row: AssignmentRow) =>
  plan.events.get(row.event_id ?? '') ?? plan.posts.get(row.duty_post_id ?? '');

const ofOperation = (subject: { operation_id: string | null } | undefined, id: string | null): boolean =>
  id === null || subject?.operation_id === id;
