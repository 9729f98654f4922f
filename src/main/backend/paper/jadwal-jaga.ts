import type { GuardMonth, GuardRow, JadwalJagaData } from '../../../core/documents/jadwal-jaga-data.ts';
import { absenceCode } from '../../../core/personnel/absence-code.ts';
import { coverFaults } from '../../../core/roster/cover.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { addDays, datePart, dateParts, datesBetween, daysInMonth } from '../../../core/text/civil-date.ts';
import { clock, clockRange, monthYear } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { listRegu, listReguMembers, type ReguRow } from '../../db/guard.ts';
import type { OperationRow } from '../../db/operation.ts';
import { countedDays, dutyOf, type Plan } from '../assignment/plan.ts';
import type { Context } from '../context.ts';
import { rotationOf } from '../guard/duty-post.ts';
import { reguLabel } from '../guard/regu.ts';
import { type Guarded, type GuardPlace, guardScope, minutesOf, operationName, readGuards } from './guards.ts';
import { listFrame, paperUnit } from './parts.ts';
import type { PaperSource } from './source.ts';

/** Codes of the matrix that are neither a shift nor an absence. */
const FREE = 'L';
const ELSEWHERE = 'TL';
const RESERVE = '·';

/** A regu with its people in order, its leader first. */
interface Squad {
  row: ReguRow;
  people: string[];
}

/** Jadwal jaga of the month that a day lies in. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function jadwalJagaData(context: Context, scope: Scope, paper: 'a4' | 'f4'): JadwalJagaData {
  const { db } = context;
  const { operation, day } = guardScope(db, scope);
  const { year, month } = dateParts(day);
  const first = `${day.slice(0, 8)}01`;
  const last = addDays(first, daysInMonth(year, month) - 1);
  const { plan, places } = readGuards(db, operation, first, last);
  const unit = paperUnit(db);
  const squads = squadsOf(db, operation);
  return {
    ...listFrame(context, operation, paper),
    operationLine: `OPERASI ${operationName(operation).toUpperCase()}`,
    month: first,
    posts: places.map((place) => matrix(db, place, plan, squads, unit.timeZone)),
  };
}

function squadsOf(db: Db, operation: OperationRow): Squad[] {
  const members = listReguMembers(db, operation.id);
  return listRegu(db, operation.id).map((row) => {
    const people = members.flatMap((member) => (member.regu_id === row.id ? member.person_id : []));
    const led = people.filter((id) => id === row.leader_id);
    return { row, people: [...led, ...people.filter((id) => id !== row.leader_id)] };
  });
}

function matrix(db: Db, { place, posts }: GuardPlace, plan: Plan, squads: Squad[], zone: string): GuardMonth {
  const days = datesBetween(plan.from, plan.to);
  const code = codesBy(posts, plan, days);
  const bands = posts.flatMap((guarded) => bandsOf(db, guarded, posts, squads, days, code, zone));
  const counted = posts.filter((each) => !each.padal || posts.length === 1).flatMap(({ shifts }) => shifts);
  const used = new Set(bands.flatMap(({ people }) => people.flatMap(({ cells }) => cells)));
  return {
    place,
    aroundTheClock: posts.some((guarded) => keptAllDay(guarded, days)),
    counted: [...counted.map((shift) => shift.code), FREE],
    bands,
    covers: posts.flatMap((guarded) => coversOf(guarded, days)),
    legend: legend(posts, days[0] ?? '', used, code.absences, zone),
  };
}

/** Whether the shifts of a post leave no minute of a day open. */
function keptAllDay({ shifts }: Guarded, days: readonly string[]): boolean {
  const day = days[1] ?? '';
  const windows = [addDays(day, -1), day].flatMap((date) =>
    shifts.map((shift) => ({ label: shift.label, ...shiftWindow(shift, date) })),
  );
  return coverFaults(windows, { start: `${day}T00:00`, end: `${addDays(day, 1)}T00:00` }).every(
    ({ kind }) => kind !== 'gap',
  );
}

/** What stands in a cell, by person and day. */
function codesBy(posts: readonly Guarded[], plan: Plan, days: readonly string[]) {
  const here = new Set(posts.map(({ post }) => post.id));
  const duties = new Map<string, string[]>();
  const elsewhere = new Set<string>();
  for (const { duties: own, shifts } of posts) {
    const order = shifts.map((shift) => shift.code);
    for (const { person_id, date, shift } of own) {
      const key = `${person_id} ${date}`;
      const both = [...(duties.get(key) ?? []), shift];
      duties.set(
        key,
        both.sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      );
    }
  }
  for (const row of plan.assignments) {
    if (row.duty_post_id && here.has(row.duty_post_id)) continue;
    const duty = dutyOf(plan, row);
    if (duty) for (const day of countedDays(row, duty)) elsewhere.add(`${row.person_id} ${day}`);
  }
  for (const { personId, day } of plan.polling) elsewhere.add(`${personId} ${day}`);
  const absent = new Map<string, string>();
  const absences = new Map<string, string>();
  for (const { person_id, kind, since, until } of plan.absences) {
    absences.set(absenceCode(kind), kind);
    for (const day of days)
      if (since <= day && (until === null || day <= until))
        absent.set(`${person_id} ${day}`, absenceCode(kind));
  }
  return {
    /** Code to kind of the absences of these days. */
    absences,
    of: ({ post }: Guarded, personId: string, day: string, free: string): string => {
      const key = `${personId} ${day}`;
      const shifts = duties.get(key);
      if (shifts) return shifts.join('/');
      if (day < post.since || day > post.until) return '';
      return absent.get(key) ?? (elsewhere.has(key) ? ELSEWHERE : free);
    },
  };
}

type Codes = ReturnType<typeof codesBy>;

/**
 * The people of a post: the regu that roll over it, or of which somebody stands there, then everybody else who stands
 * there.
 */
function bandsOf(
  db: Db,
  guarded: Guarded,
  posts: readonly Guarded[],
  squads: readonly Squad[],
  days: readonly string[],
  code: Codes,
  zone: string,
): GuardMonth['bands'] {
  const standing = new Set(
    guarded.duties.flatMap((duty) => (days.includes(duty.date) ? duty.person_id : [])),
  );
  const rolled = rotationOf(guarded.post)?.regu ?? null;
  const lists: { title: string; ids: string[]; free: string }[] = [];
  const taken = new Set<string>();
  if (!guarded.padal)
    for (const { row, people } of squads) {
      const whole = rolled?.includes(row.key) ?? false;
      const ids = people.filter((id) => !taken.has(id) && (whole || (rolled === null && standing.has(id))));
      for (const id of ids) taken.add(id);
      if (ids.length > 0) lists.push({ title: reguLabel(row).toUpperCase(), ids, free: FREE });
    }
  const others = [...standing].filter((id) => !taken.has(id));
  const people = new Map(anyoneByIds(db, [...taken, ...others]).map((person) => [person.id, person]));
  const sorted = [...people.keys()].filter((id) => !taken.has(id));
  if (sorted.length > 0)
    lists.push(
      lists.length > 0
        ? { title: 'CADANGAN (pengganti)', ids: sorted, free: RESERVE }
        : { title: otherTitle(guarded, posts, zone), ids: sorted, free: FREE },
    );
  return lists.map(({ title, ids, free }) => ({
    title,
    people: ids.flatMap((id): GuardRow[] => {
      const person = people.get(id);
      return person ? [rowOf(person, guarded, days, (day) => code.of(guarded, id, day, free))] : [];
    }),
  }));
}

function otherTitle({ padal, shifts }: Guarded, posts: readonly Guarded[], zone: string): string {
  const [shift] = shifts;
  if (padal && shift)
    return `PERWIRA PENGENDALI (PADAL) – 1 × 24 JAM, PUKUL ${clock(shift.from)} – ${clock(shift.to)} ${zone}`;
  return posts.length > 1
    ? `PERSONEL JAGA ${shifts.map(({ label }) => label.toUpperCase()).join(', ')}`
    : 'PERSONEL JAGA';
}

function rowOf(
  person: PersonBrief,
  { shifts, duties }: Guarded,
  days: readonly string[],
  cell: (day: string) => string,
): GuardRow {
  let minutes = 0;
  for (const duty of duties) {
    const shift = shifts.find(({ code }) => code === duty.shift);
    if (duty.person_id !== person.id || !shift || !days.includes(duty.date)) continue;
    const { start, end } = shiftWindow(shift, duty.date);
    minutes += minutesOf({ start: duty.start ?? start, end: duty.end ?? end });
  }
  return {
    key: person.id,
    name: person.name,
    rank: person.rank ?? '',
    cells: days.map(cell),
    hours: minutes / 60,
  };
}

/** "06–14", with the minutes where there are any. */
const shortHours = (from: string, to: string): string =>
  [from, to].map((time) => (time.endsWith(':00') ? time.slice(0, 2) : clock(time))).join('–');

function coversOf({ post, shifts, duties, padal }: Guarded, days: readonly string[]): GuardMonth['covers'] {
  return shifts.map((shift) => ({
    code: shift.code,
    length: minutesOf(shiftWindow(shift, post.since)) / 60,
    label: padal ? 'PADAL' : shift.label.toUpperCase(),
    hours: shortHours(shift.from, shift.to),
    need: shift.need,
    counts: days.map((day) =>
      day < post.since || day > post.until
        ? null
        : duties.filter((duty) => duty.date === day && duty.shift === shift.code).length,
    ),
  }));
}

function legend(
  posts: readonly Guarded[],
  day: string,
  used: ReadonlySet<string>,
  absences: ReadonlyMap<string, string>,
  zone: string,
): string[] {
  const shifts = [...posts]
    .sort((a, b) => Number(a.padal) - Number(b.padal))
    .flatMap(({ shifts: own, padal }) =>
      own.map((shift) => {
        const { start, end } = shiftWindow(shift, day);
        const name = padal ? 'padal 1 × 24 jam' : shift.label;
        const next = datePart(end) > datePart(start) ? ' hari berikutnya' : '';
        return `${shift.code} = ${name}, pukul ${clockRange(start, end)} ${zone}${next}`;
      }),
    );
  const words: [string, string][] = [
    [FREE, 'lepas dinas'],
    [ELSEWHERE, 'tugas di tempat lain'],
    ...[...absences].map(([code, kind]): [string, string] => [code, kind.toLowerCase()]),
    [RESERVE, 'tidak dijadwalkan'],
  ];
  const known = words.filter(([code]) => used.has(code)).map(([code, word]) => `${code} = ${word}`);
  return [...shifts, ...(known.length > 0 ? [known.join('; ')] : []), 'Kolom abu-abu = Sabtu dan Minggu'];
}

export const jadwalJagaSource: PaperSource<JadwalJagaData> = {
  needs: ['operation', 'day'],
  data: jadwalJagaData,
  about: (_db, { day }) => day && monthYear(day),
};
