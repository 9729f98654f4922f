import { isLeaderRole } from '../../../core/assignment/role.ts';
import type {
  DaftarJagaData,
  GuardHandover,
  GuardLog,
  GuardShift,
} from '../../../core/documents/daftar-jaga-data.ts';
import type { SignatureData } from '../../../core/documents/data.ts';
import { listName } from '../../../core/documents/parts/person.ts';
import { fullRank, rankByShort } from '../../../core/personnel/rank.ts';
import { LOG_KIND_LABELS } from '../../../core/roster/log-kind.ts';
import type { PostShift } from '../../../core/roster/post-cover.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { addDays, datePart, timePart } from '../../../core/text/civil-date.ts';
import { clock, dayMonth, duration, longDate, upperFirst } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyLogRow, dutyLogOf, handoversOf } from '../../db/guard.ts';
import type { Context } from '../context.ts';
import { reguByPerson } from '../guard/regu.ts';
import {
  type GuardDuty,
  type Guarded,
  type GuardPlace,
  guardScope,
  isPadalRole,
  leadersFirst,
  minutesOf,
  operationName,
  readGuards,
} from './guards.ts';
import { paperUnit, printStamp, requireSignature } from './parts.ts';
import type { PaperSource } from './source.ts';

/** Who is who, and in which regu. */
interface Look {
  person(id: string | null): PersonBrief | null;
  regu(id: string): string | null;
  zone: string;
}

/** Daftar jaga of a day. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function daftarJagaData(context: Context, scope: Scope, paper: 'a4' | 'f4'): DaftarJagaData {
  const { db } = context;
  const { operation, day } = guardScope(db, scope);
  const unit = paperUnit(db);
  readGuards(db, operation, day, day);
  // The shift before hands over to the first of the day, the last of the day to the first of the next.
  const { places } = readGuards(db, operation, addDays(day, -1), addDays(day, 1));
  const kept = places
    .map((place) => ({ ...place, posts: place.posts.filter((guarded) => on(guarded, day).length > 0) }))
    .filter(({ posts }) => posts.length > 0);
  const people = lookOf(db, operation.id, kept, unit.timeZone);
  return {
    paper,
    state: 'issued',
    unit,
    stamp: printStamp(context),
    day,
    operation: operationName(operation),
    posts: kept.map((place) => sheet(db, place, day, people)),
  };
}

const on = ({ duties }: Guarded, day: string): GuardDuty[] => duties.filter((duty) => duty.date === day);

function lookOf(db: Db, operationId: string, places: readonly GuardPlace[], zone: string): Look {
  const ids = places.flatMap(({ posts }) => posts.flatMap(({ duties }) => duties.map((d) => d.person_id)));
  const people = new Map(anyoneByIds(db, [...new Set(ids)]).map((person) => [person.id, person]));
  const regu = reguByPerson(db, operationId);
  return {
    person: (id) => {
      if (id === null) return null;
      return people.get(id) ?? anyoneByIds(db, [id])[0] ?? null;
    },
    regu: (id) => regu.get(id) ?? null,
    zone,
  };
}

function sheet(
  db: Db,
  { place, posts }: GuardPlace,
  day: string,
  look: Look,
): DaftarJagaData['posts'][number] {
  const windows = posts.flatMap(({ shifts }) => shifts.map((shift) => shiftWindow(shift, day)));
  const start = windows.map((window) => window.start).sort()[0] ?? `${day}T00:00`;
  const end =
    windows
      .map((window) => window.end)
      .sort()
      .at(-1) ?? `${addDays(day, 1)}T00:00`;
  const next = datePart(end) > day ? ' hari berikutnya' : '';
  const regular = posts.filter(({ padal }) => !padal);
  return {
    place,
    time: `${clock(start)} ${look.zone} s.d. ${clock(end)} ${look.zone}${next} (${duration(minutesOf({ start, end }))})`,
    shifts: posts.flatMap((guarded) => guarded.shifts.map((shift) => shiftOf(guarded, shift, day, look))),
    handovers: (regular.length > 0 ? regular : posts).flatMap((guarded) => handovers(db, guarded, day, look)),
    log: posts
      .flatMap(({ post }) => dutyLogOf(db, post.id, start, end))
      .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
      .map((row) => logLine(row, day, look)),
    signature: padalSignature(posts, day, look) ?? requireSignature(db, 'ops'),
  };
}

function shiftOf(guarded: Guarded, shift: PostShift, day: string, look: Look): GuardShift {
  const own = ordered(guarded, shift, day, look);
  const { start, end } = shiftWindow(shift, day);
  const span = `PUKUL ${clock(start)} – ${clock(end)} ${look.zone}`;
  return {
    title: guarded.padal
      ? `PADAL 1 × 24 JAM, PUKUL ${clock(start)} ${look.zone} TANGGAL ${dayAndMonth(day)} S.D. ${clock(end)} ${look.zone} TANGGAL ${longDate(datePart(end)).toUpperCase()}`
      : `SHIFT ${shift.label.toUpperCase()}, ${span}`,
    regu: guarded.padal ? null : reguOf(own, look),
    padal: guarded.padal,
    people: own.flatMap((duty) => {
      const person = look.person(duty.person_id);
      if (!person) return [];
      return [
        {
          key: person.id,
          name: person.name,
          rank: person.rank ?? '',
          number: person.nrp ?? person.nip,
          leader: isLeaderRole(duty.role),
          duty: dutyWord(duty.role),
          point: duty.point ?? (guarded.padal ? 'Seluruh pos' : null),
        },
      ];
    }),
    missing: Math.max(0, shift.need - own.length),
  };
}

/** "7 NOVEMBER" */
const dayAndMonth = (day: string): string =>
  longDate(day)
    .toUpperCase()
    .replace(/ \d{4}$/, '');

/** The people of a shift: who leads first, then by rank. */
function ordered(guarded: Guarded, shift: PostShift, day: string, look: Look): GuardDuty[] {
  const rank = (duty: GuardDuty) => look.person(duty.person_id)?.rank_order ?? 999;
  const number = (duty: GuardDuty) => look.person(duty.person_id)?.nrp ?? '~';
  return on(guarded, day)
    .filter((duty) => duty.shift === shift.code)
    .sort((a, b) => leadersFirst(a, b) || rank(a) - rank(b) || (number(a) < number(b) ? -1 : 1));
}

/** The regu that most of a shift belong to. */
function reguOf(duties: readonly GuardDuty[], look: Look): string | null {
  const counts = new Map<string, number>();
  for (const { person_id } of duties) {
    const label = look.regu(person_id);
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > duties.length ? most[0] : null;
}

function dutyWord(role: string): string {
  if (isPadalRole(role)) return 'Perwira pengendali';
  if (role === 'anggota') return 'Anggota jaga';
  return upperFirst(role);
}

/** The padal of the day, when there is one. */
function padalSignature(posts: readonly Guarded[], day: string, look: Look): SignatureData | null {
  const ids = new Set(
    posts.flatMap((guarded) =>
      on(guarded, day).flatMap((duty) => (isPadalRole(duty.role) ? duty.person_id : [])),
    ),
  );
  const [only, ...more] = ids;
  const person = only === undefined || more.length > 0 ? null : look.person(only);
  if (!person) return null;
  const rank = person.rank ?? '';
  return {
    title: ['PERWIRA PENGENDALI'],
    name: person.name,
    rank: rankByShort(rank) ? fullRank(rank) : rank.toUpperCase(),
    number: person.nrp ?? person.nip,
  };
}

/** Every change of shift that begins or ends a shift of the day. */
function handovers(db: Db, guarded: Guarded, day: string, look: Look): GuardHandover[] {
  const { post, shifts } = guarded;
  const first = shifts[0];
  const last = shifts.at(-1);
  if (!first || !last) return [];
  const slots = [
    { shift: last, date: addDays(day, -1) },
    ...shifts.map((shift) => ({ shift, date: day })),
    { shift: first, date: addDays(day, 1) },
  ].filter(({ date }) => post.since <= date && date <= post.until);
  const written = handoversOf(db, post.id, addDays(day, -1), day);
  return slots.slice(1).flatMap((taker, i): GuardHandover[] => {
    const giver = slots[i];
    if (!giver) return [];
    const row = written.find((each) => each.date === giver.date && each.shift === giver.shift.code);
    const at = row?.at ?? shiftWindow(taker.shift, taker.date).start;
    const gives = ordered(guarded, giver.shift, giver.date, look);
    const takes = ordered(guarded, taker.shift, taker.date, look);
    return [
      {
        time: clock(timePart(at)),
        day: datePart(at) > day ? dayMonth(datePart(at)) : null,
        from: reguOf(gives, look) ?? giver.shift.label,
        to: reguOf(takes, look) ?? taker.shift.label,
        giver: signer(look.person(row?.from_person_id ?? leaderOf(gives))),
        taker: signer(look.person(row?.to_person_id ?? leaderOf(takes))),
        situation: row?.situation ?? null,
        equipment: row?.equipment ?? null,
        note: row?.note ?? null,
      },
    ];
  });
}

function logLine({ at, kind, text, person_id }: DutyLogRow, day: string, look: Look): GuardLog {
  const person = look.person(person_id);
  return {
    time: clock(timePart(at)),
    day: datePart(at) > day ? dayMonth(datePart(at)) : null,
    kind: LOG_KIND_LABELS[kind],
    text,
    by: person && [person.rank, listName(person.name)].filter(Boolean).join(' '),
  };
}

const leaderOf = (duties: readonly GuardDuty[]): string | null =>
  duties.find(({ role }) => isLeaderRole(role))?.person_id ?? null;

const signer = (person: PersonBrief | null): GuardHandover['giver'] =>
  person && { name: person.name, rank: person.rank ?? '', number: person.nrp ?? person.nip };

export const daftarJagaSource: PaperSource<DaftarJagaData> = {
  needs: ['operation', 'day'],
  data: daftarJagaData,
};
