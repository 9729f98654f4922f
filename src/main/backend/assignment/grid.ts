import { worstSeverity } from '../../../core/assignment/conflict.ts';
import { EVENT_CODE, POLLING_CODE } from '../../../core/assignment/grid-code.ts';
import type { DutyInput } from '../../../core/assignment/types.ts';
import { absenceCode } from '../../../core/personnel/absence-code.ts';
import { datePart, datesBetween, diffMinutes } from '../../../core/text/civil-date.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { type AssignmentRow, briefPeople } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { countAssigned } from '../event/view.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { placesInOperation } from '../operation/view.ts';
import { membersOf } from '../personnel/person-match.ts';
import { pollingCover } from '../polling/cover.ts';
import { countedDays, dutyDays, dutyOf, eventsInRange, type Plan } from './plan.ts';
import { type Found, planState } from './plan-findings.ts';

type Grid = Output<'assignment.grid'>;
type Cell = Grid['rows'][number]['cells'][number];

/** A row of the plan with its duty and the days it counts for, worked out once for the whole grid. */
interface Counted {
  row: AssignmentRow;
  duty: DutyInput;
  days: readonly string[];
}

/** Who does what on which day, in satgas and list order, with cover counts for each day. */
export function assignmentGrid(
  db: Db,
  { operationId, from, to, satgasIds, onlyAssigned }: Input<'assignment.grid'>,
): Grid {
  const { plan, findings } = planState(db, from, to);
  const days = new Set(datesBetween(from, to));
  const duties = plan.assignments.flatMap((row): Counted[] => {
    const duty = dutyOf(plan, row);
    return duty ? [{ row, duty, days: countedDays(row, duty) }] : [];
  });
  const cells = gridCells(plan, duties, findings, days);
  const places = operationId ? placesInOperation(db, operationId) : new Map();
  const wanted = satgasIds?.length && operationId ? membersOf(db, operationId, satgasIds) : null;
  const everyone = briefPeople(db);
  const hours = plannedHours([...duties.map(({ duty }) => duty), ...plan.polling], days);
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
  const cover = coverOf(db, plan, duties, { operationId, everyone: everyone.length, days, posts });
  return { rows, cover, posts };
}

/** The 24-hour guards that are kept on some of the days, with what they ask of each shift. */
const postsOf = (plan: Plan, operationId: string | null, from: string): Grid['posts'] =>
  [...plan.posts.values()]
    .filter((post) => ofOperation(post, operationId) && post.since <= plan.to && post.until >= from)
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
  duties: readonly Counted[],
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
  for (const { row, duty, days: counted } of duties) {
    const code = row.shift ?? EVENT_CODE;
    const own = {
      id: row.id,
      code,
      eventId: row.event_id,
      dutyPostId: row.duty_post_id,
      role: row.role,
      pinned: row.pinned === 1,
    };
    for (const day of counted) put(duty.personId, day, code, duty.title, own);
  }
  for (const absence of plan.absences) {
    const code = absenceCode(absence.kind);
    for (const day of days) {
      if (absence.since <= day && (absence.until === null || day <= absence.until))
        put(absence.person_id, day, code, absence.kind);
    }
  }
  for (const { personId, day, title } of pollingByPerson(plan)) put(personId, day, POLLING_CODE, title);
  const onPolling = plan.polling.map((duty) => ({ duty, days: [duty.day] }));
  markFindings([...duties, ...onPolling], people, findings);
  return people;
}

/** One duty a person and day of the vote: who guards a group, or leads several, has one line a place. */
function pollingByPerson({ polling }: Plan): { personId: string; day: string; title: string }[] {
  const byPerson = new Map<string, { personId: string; day: string; titles: string[] }>();
  for (const { personId, day, title } of polling) {
    const key = `${personId} ${day}`;
    const known = byPerson.get(key);
    if (known) known.titles.push(title);
    else byPerson.set(key, { personId, day, titles: [title] });
  }
  return [...byPerson.values()].map(({ personId, day, titles }) => ({
    personId,
    day,
    title: titles.length === 1 ? titles[0]! : `${titles[0]} dan ${titles.length - 1} TPS lain`,
  }));
}

/** A finding about a person marks the days of the duties it names. */
function markFindings(
  duties: readonly Pick<Counted, 'duty' | 'days'>[],
  people: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
  findings: readonly Found[],
): void {
  const named = new Map<string, Found[]>();
  for (const finding of findings) {
    for (const slot of finding.personId === null ? [] : finding.slots) {
      const key = `${finding.personId} ${slot}`;
      named.set(key, [...(named.get(key) ?? []), finding]);
    }
  }
  for (const { duty, days } of named.size === 0 ? [] : duties) {
    const own = named.get(`${duty.personId} ${duty.slot ?? duty.subject}`);
    for (const day of own ? days : []) {
      const cell = people.get(duty.personId)?.get(day);
      if (own && cell)
        cell.worst = worstSeverity([...own, ...(cell.worst ? [{ severity: cell.worst }] : [])]);
    }
  }
}

/**
 * Hours of each person's duties with both times that begin on these days, as the ledger counts them, in whole hours;
 * what is done at once counts once.
 */
function plannedHours(duties: readonly DutyInput[], days: ReadonlySet<string>): Map<string, number> {
  const spans = new Map<string, { start: string; end: string }[]>();
  for (const { personId, start, end } of duties) {
    if (start === null || end === null || !days.has(datePart(start))) continue;
    const own = spans.get(personId);
    if (own) own.push({ start, end });
    else spans.set(personId, [{ start, end }]);
  }
  return new Map([...spans].map(([id, own]) => [id, Math.round(minutesOf(own) / 60)]));
}

/** Minutes that some spans cover together. */
function minutesOf(spans: readonly { start: string; end: string }[]): number {
  let minutes = 0;
  let until = '';
  for (const { start, end } of [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (end <= until) continue;
    minutes += diffMinutes(start > until ? start : until, end);
    until = end;
  }
  return minutes;
}

/** What the cover is asked for. `everyone` counts the living people of the list. */
interface Asked {
  operationId: string | null;
  everyone: number;
  days: ReadonlySet<string>;
  posts: Grid['posts'];
}

/**
 * Need and strength of each day's events and people whose duty counts for the day, of one operation if one is
 * chosen; and people free all day: with neither a duty of any operation that touches it nor an absence.
 */
function coverOf(
  db: Db,
  plan: Plan,
  duties: readonly Counted[],
  { operationId, everyone, days, posts }: Asked,
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
  for (const { row, duty, days: own } of duties) {
    const ours = ofOperation(subjectOf(plan, row), operationId);
    for (const day of ours ? own : []) put(counted, day, duty.personId);
    for (const day of dutyDays(duty)) put(busy, day, duty.personId);
  }
  for (const duty of plan.polling) {
    put(busy, duty.day, duty.personId);
    if (operationId === null || duty.operationId === operationId) put(counted, duty.day, duty.personId);
  }
  const standing = new Map<string, number>();
  for (const { duty_post_id: post, date, shift } of plan.assignments) {
    const slot = `${post} ${date} ${shift}`;
    if (post !== null) standing.set(slot, (standing.get(slot) ?? 0) + 1);
  }
  const eventsByDay = new Map<string, EventRow[]>();
  for (const event of events)
    for (const day of dutyDays(event)) eventsByDay.set(day, [...(eventsByDay.get(day) ?? []), event]);
  return [...days].map((day) => {
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
      pollingMissing: operationId === null ? null : (pollingCover(db, operationId, day)?.missing ?? null),
      free: Math.max(0, everyone - away.size),
    };
  });
}

const subjectOf = (plan: Plan, row: AssignmentRow) =>
  plan.events.get(row.event_id ?? '') ?? plan.posts.get(row.duty_post_id ?? '');

const ofOperation = (subject: { operation_id: string | null } | undefined, id: string | null): boolean =>
  id === null || subject?.operation_id === id;
