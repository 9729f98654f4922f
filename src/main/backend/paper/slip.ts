import { isLeaderRole } from '../../../core/assignment/role.ts';
import type { Slip, SlipData, SlipDuty } from '../../../core/documents/slip-data.ts';
import type { SprinData } from '../../../core/documents/sprin-data.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { capitalName } from '../../../core/personnel/name.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { datePart } from '../../../core/text/civil-date.ts';
import { clock, clockSpan, dayLongDate, listed, thousands, upperFirst } from '../../../core/text/format.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, findDutyPost } from '../../db/event.ts';
import { letterPapers } from '../../db/letter.ts';
import { findPerson } from '../../db/person.ts';
import { issuedOrders } from '../assignment/plan-findings.ts';
import type { Context } from '../context.ts';
import { expectedPeople } from '../event/apel.ts';
import { eventDay } from '../event/row.ts';
import { activityLine, placeLine } from '../event/words.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { readSettings } from '../master/setting.ts';
import { groupWithVillage, type PollingBoard, padalOf, pollingBoard } from '../polling/board.ts';
import { pollingHours, villageOfSubject } from '../polling/duty.ts';
import { attendees, readScope, type ScopeData } from '../scope.ts';
import { listedPerson, operationLine, paperUnit, printStamp } from './parts.ts';
import type { PaperSource } from './source.ts';
import { defaultContent } from './sprin-data.ts';

/** Duties of people by their key, in order of time. */
type Duties = Map<string, { at: string; duty: SlipDuty }[]>;

/** A duty slip for everyone on duty at an event, or on a day. Throws SCOPE_EMPTY. */
export function slipData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): SlipData {
  const { db } = context;
  const unit = paperUnit(db);
  if (scope.force.length === 0) throw new AppError('SCOPE_EMPTY');
  const duties = dutiesOf(db, scope, unit.timeZone);
  const apel = apelLines(db, scope, unit.timeZone);
  // Whom the attendance sheet of the daily roll call does not list is not told to come to it.
  const mustered = new Set(attendees(scope).map(({ id }) => id));
  const orders = ordersOf(db, scope);
  const dress = dressIn(defaultContent(db, scope, paper).content.tasks);
  return {
    paper,
    unit,
    stamp: printStamp(context),
    operationLine: operationLine(scope.operation, unit),
    slips: scope.force.flatMap((person): Slip[] => {
      const own = duties.get(person.id) ?? [];
      if (own.length === 0) return [];
      const order = orders.get(person.id);
      return [
        {
          person: listedPerson(person),
          duties: own.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ duty }) => duty),
          apel: apel.get(person.id) ?? (mustered.has(person.id) ? apel.get(null) : null) ?? null,
          dress: order ? order.dress : dress,
          order: order?.number ?? null,
        },
      ];
    }),
  };
}

/** "AKP SIMON D. PRATAMAYA, S.H., M.H." */
const officer = (person: { rank: string | null; name: string } | undefined): string | null =>
  person ? [person.rank, capitalName(person.name)].filter(Boolean).join(' ') : null;

function dutiesOf(db: Db, scope: ScopeData, zone: string): Duties {
  const duties: Duties = new Map();
  const add = (personId: string, at: string, duty: SlipDuty): void => {
    const own = duties.get(personId);
    if (own) own.push({ at, duty });
    else duties.set(personId, [{ at, duty }]);
  };
  const people = new Map(scope.people.map((person) => [person.id, person]));
  const events = new Map(scope.events.map((event) => [event.id, event]));
  const leaders = leadersOf(db, scope, people);
  const phoneOf = phones(db);
  for (const row of scope.assignments) {
    const event = row.event_id === null ? undefined : events.get(row.event_id);
    const made = event ? eventDuty(db, scope, event, row, zone) : guardDuty(db, row, zone);
    if (!made) continue;
    const leader = leaders.get(slotOf(row));
    const task = taskOf(scope, row);
    const led = leader !== undefined && leader.id !== row.person_id;
    add(row.person_id, made.at, {
      ...made.duty,
      task,
      leader: led ? officer(leader) : null,
      leaderPhone: led ? phoneOf(leader.id) : null,
    });
  }
  addPolling(db, scope, add, phoneOf);
  return duties;
}

/** The telephone of a person, as far as the post lets slips carry it. */
function phones(db: Db): (id: string) => string | null {
  if (!readSettings(db).leaderPhones) return () => null;
  const known = new Map<string, string | null>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const phone = findPerson(db, id)?.phone ?? null;
    known.set(id, phone);
    return phone;
  };
}

/** What an assignment belongs to: an event, or a shift of a post on a day. */
const slotOf = (row: AssignmentRow): string => row.event_id ?? `${row.duty_post_id}/${row.date}/${row.shift}`;

/** Who leads each event and shift: the event's own leader, else the first of those with a leader's role. */
function leadersOf(
  db: Db,
  { assignments, events }: ScopeData,
  people: ReadonlyMap<string, PersonBrief>,
): Map<string, PersonBrief> {
  const leaders = new Map<string, PersonBrief>();
  const named = events.flatMap((event) => event.leader_id ?? []);
  const byId = new Map(anyoneByIds(db, named).map((person) => [person.id, person]));
  for (const event of events) {
    const leader = event.leader_id === null ? undefined : byId.get(event.leader_id);
    if (leader) leaders.set(event.id, leader);
  }
  for (const row of assignments) {
    const person = people.get(row.person_id);
    if (person && isLeaderRole(row.role) && !leaders.has(slotOf(row))) leaders.set(slotOf(row), person);
  }
  return leaders;
}

/** "Anggota – Satgas Preventif" */
function taskOf({ places }: ScopeData, { role, person_id }: AssignmentRow): string {
  const place = places.get(person_id);
  const word = upperFirst(role);
  return place?.kind === 'satgas' ? `${word} – Satgas ${titleWords(place.top)}` : word;
}

interface MadeDuty {
  at: string;
  duty: SlipDuty;
}

const NOTHING = {
  place: null,
  point: null,
  task: null,
  leader: null,
  leaderPhone: null,
  note: null,
} as const;

function eventDuty(db: Db, scope: ScopeData, event: EventRow, row: AssignmentRow, zone: string): MadeDuty {
  // A duty with times of its own is not the whole event's.
  const start = row.start ?? event.start;
  const end = row.start ? row.end : event.end;
  const date = start ? datePart(start) : eventDay(event);
  return {
    at: start ?? `${date ?? ''}T`,
    duty: {
      ...NOTHING,
      activity: activityLine(db, scope, event),
      date,
      time: start ? clockSpan(start, end, zone) : event.approx,
      place: placeLine(db, event),
      point: row.point,
      note: row.note,
    },
  };
}

function guardDuty(db: Db, row: AssignmentRow, zone: string): MadeDuty | null {
  const post = row.duty_post_id === null ? null : findDutyPost(db, row.duty_post_id);
  const shift = post && shiftsOfPost(post).find(({ code }) => code === row.shift);
  if (!post || !shift || row.date === null) return null;
  const { start, end } = shiftWindow(shift, row.date);
  return {
    at: start,
    duty: {
      ...NOTHING,
      activity: `Jaga ${post.place}, shift ${shift.label}`,
      date: row.date,
      time: clockSpan(start, end, zone),
      place: post.place,
      point: row.point,
      note: row.note,
    },
  };
}

/** People at polling places, on the day of the vote. */
function addPolling(
  db: Db,
  { operation, polling }: ScopeData,
  add: (personId: string, at: string, duty: SlipDuty) => void,
  phoneOf: (id: string) => string | null,
): void {
  if (!operation || polling.length === 0) return;
  const board = pollingBoard(db, operation.id);
  const { day } = board;
  if (day === null) return;
  board.groups.forEach((group, at) => {
    const padal = padalOf(board, group);
    for (const member of board.members[at] ?? []) {
      const led = padal !== null && padal.person_id !== member.person_id;
      add(member.person_id, pollingHours(day).start, {
        ...NOTHING,
        activity: 'Pengamanan TPS pada pemungutan suara',
        date: day,
        time: null,
        place: groupWithVillage(board, group),
        task: 'Anggota',
        leader: led ? officer(padal) : null,
        leaderPhone: led ? phoneOf(padal.person_id) : null,
      });
    }
  });
  addPadal(board, day, polling, add);
}

/** Who leads polling places: how many, in which villages. */
function addPadal(
  board: PollingBoard,
  day: string,
  polling: ScopeData['polling'],
  add: (personId: string, at: string, duty: SlipDuty) => void,
): void {
  const places = new Map<string, Map<string, number>>();
  for (const { personId, role, subject } of polling) {
    if (role === 'anggota') continue;
    const village = villageOfSubject(subject);
    const own = places.get(personId) ?? new Map<string, number>();
    places.set(personId, own.set(village, (own.get(village) ?? 0) + 1));
  }
  for (const [personId, villages] of places)
    add(personId, pollingHours(day).start, {
      ...NOTHING,
      activity: 'Pengamanan TPS pada pemungutan suara',
      date: day,
      time: null,
      place: listed([...villages].map(([code, count]) => `${thousands(count)} TPS di ${board.label(code)}`)),
      task: 'Perwira pengendali',
    });
}

/** The roll call of each person: the apel they belong to; under null the daily one of the operation. */
function apelLines(db: Db, scope: ScopeData, zone: string): Map<string | null, string> {
  const lines = new Map<string | null, string>();
  const { operation, from, to } = scope;
  if (operation?.apel && from === to) {
    const daily = JSON.parse(operation.apel) as { time: string; place: string | null; leader: string | null };
    lines.set(null, apelLine(from, `${clock(daily.time)} ${zone}`, daily.place, daily.leader));
  }
  const day = readScope(db, { operationId: operation?.id ?? null, eventId: null, day: from });
  for (const event of day.events) {
    if (event.kind !== 'apel') continue;
    const [leader] = event.leader_id ? anyoneByIds(db, [event.leader_id]) : [];
    const time = event.start ? `${clock(event.start)} ${zone}` : event.approx;
    const line = apelLine(eventDay(event) ?? from, time, event.venue, officer(leader));
    for (const id of expectedPeople(db, event)) if (!lines.has(id)) lines.set(id, line);
  }
  return lines;
}

const apelLine = (day: string, time: string | null, place: string | null, leader: string | null): string =>
  [
    time === null ? dayLongDate(day) : `${dayLongDate(day)} pukul ${time}`,
    place,
    leader === null ? null : `dipimpin ${leader}`,
  ]
    .filter((part) => part !== null)
    .join(', ');

/** The latest issued order of the days that names a person, with the dress it asks for. */
function ordersOf(db: Db, { from, to }: ScopeData): Map<string, { number: string; dress: string | null }> {
  const orders = new Map<string, { number: string; dress: string | null }>();
  const issued = issuedOrders(db, (days) => days.from <= to && days.to >= from);
  for (const { row, order } of issued.toSorted((a, b) => (a.row.date < b.row.date ? -1 : 1))) {
    const { tasks } = JSON.parse(letterPapers(db, row.id).frozen ?? '{}') as Partial<SprinData>;
    for (const id of order.people) orders.set(id, { number: order.number, dress: dressIn(tasks ?? []) });
  }
  return orders;
}

/** "menggunakan pakaian dinas PDL-II Two Tone" → "pakaian dinas PDL-II Two Tone" */
function dressIn(tasks: readonly string[]): string | null {
  const task = tasks.find((each) => /^(menggunakan|memakai)\s+pakaian\b/i.test(each));
  return task?.replace(/^\S+\s+/, '').replace(/[\s;.]+$/, '') ?? null;
}

export const slipSource: PaperSource<SlipData> = {
  needs: ['operation', 'day', 'event'],
  data: (context, scope, paper) => slipData(context, readScope(context.db, scope), paper),
};
