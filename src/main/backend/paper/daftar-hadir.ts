import type { AbsenceReason, DaftarHadirData } from '../../../core/documents/daftar-hadir-data.ts';
import type { SignatureData } from '../../../core/documents/data.ts';
import { shortSatgas } from '../../../core/documents/words.ts';
import type { AttendanceCode } from '../../../core/event/attendance.ts';
import { isCampaign } from '../../../core/event/kind.ts';
import { stageAt, stageDay } from '../../../core/operation/stage.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { fullRank, rankByShort } from '../../../core/personnel/rank.ts';
import { timePart } from '../../../core/text/civil-date.ts';
import { clock, clockSpan, dayLongDate, lowerFirst, upperFirst } from '../../../core/text/format.ts';
import { AppError } from '../../../shared/errors.ts';
import { anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { type AttendanceRow, attendanceOf } from '../../db/event-detail.ts';
import type { Context } from '../context.ts';
import { expectedPeople } from '../event/apel.ts';
import { activityLine, placeLine } from '../event/words.ts';
import { attendees, readScope, type ScopeData } from '../scope.ts';
import { listedPerson, listFrame, paperUnit } from './parts.ts';
import type { PaperSource } from './source.ts';

/** The words of the sheet's foot for the codes of an attendance. */
const REASONS: Readonly<Record<Exclude<AttendanceCode, 'H'>, AbsenceReason>> = {
  S: 'Sakit',
  I: 'Izin',
  C: 'Cuti',
  D: 'Dinas luar',
  DIK: 'Dik',
  BKO: 'BKO',
  TK: 'TK',
  LD: 'Lepas dinas',
};

/** An apel chosen alone lists everyone of the events that it precedes, any other scope those assigned to it. */
const peopleOf = (db: Db, scope: ScopeData): PersonBrief[] =>
  scope.event?.kind === 'apel' ? anyoneByIds(db, expectedPeople(db, scope.event)) : attendees(scope);

/** What was written of each person at the event; empty unless everyone has a code: half a sheet is none. */
function written(db: Db, scope: ScopeData, people: readonly PersonBrief[]): Map<string, AttendanceRow> {
  const rows = scope.event ? attendanceOf(db, scope.event.id) : [];
  const byPerson = new Map(rows.map((row) => [row.person_id, row]));
  return people.every((person) => byPerson.has(person.id)) ? byPerson : new Map();
}

/**
 * The attendance sheet of the roll call of a day, or of one event: to sign, or filled in where everyone's attendance
 * was written. Throws SCOPE_EMPTY.
 */
export function daftarHadirData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): DaftarHadirData {
  const { db } = context;
  const unit = paperUnit(db);
  const people = peopleOf(db, scope);
  if (people.length === 0) throw new AppError('SCOPE_EMPTY');
  const occasion =
    scope.event && scope.event.kind !== 'apel'
      ? eventOccasion(db, scope, scope.event)
      : rollCallOccasion(db, scope, unit.timeZone);
  const codes = written(db, scope, people);
  const frame = listFrame(context, scope.operation, paper);
  return {
    ...frame,
    signature: occasion.rollCall
      ? { ...(apelLeader(db, scope) ?? frame.signature), title: ['PIMPINAN APEL'] }
      : frame.signature,
    date: scope.from,
    title: occasion.rollCall ? 'DAFTAR HADIR APEL' : 'DAFTAR HADIR PERSONEL',
    heads: [
      { label: 'Kegiatan', value: occasion.activity },
      { label: 'Hari, tanggal', value: dayLongDate(scope.from) },
      { label: 'Pukul', value: occasion.time },
      { label: 'Tempat', value: capital(occasion.place) },
      { label: 'Pimpinan apel', value: occasion.leader },
    ],
    runningTitle: `Daftar hadir ${occasion.running}, ${dayLongDate(scope.from)}`,
    phase: codes.size > 0 ? 'after' : 'before',
    people: people.map((person) => {
      const place = scope.places.get(person.id);
      const row = codes.get(person.id);
      return {
        ...listedPerson(person),
        satgas: place ? shortSatgas(titleWords(place.top)) : null,
        note: row?.note ?? null,
        absence: !row || row.code === 'H' ? null : REASONS[row.code],
      };
    }),
  };
}

interface Occasion {
  rollCall: boolean;
  activity: string;
  time: string | null;
  place: string | null;
  leader: string | null;
  /** What the head of the later pages calls it. */
  running: string;
}

/** The only apel among the events, else the daily roll call of the operation. What neither says is left out. */
function rollCallOccasion(db: Db, { operation, events, stages, from }: ScopeData, zone: string): Occasion {
  const [apel, ...more] = events.filter((event) => event.kind === 'apel');
  const only = more.length === 0 ? apel : undefined;
  const daily = operation?.apel
    ? (JSON.parse(operation.apel) as { time: string; place: string | null; leader: string | null })
    : null;
  const time = only ? only.start && timePart(only.start) : daily?.time;
  const duties = events.filter((event) => event.kind !== 'apel');
  const campaign = stageAt(stages, from)?.key === 'kampanye' && duties.some((e) => isCampaign(e.kind));
  const purpose = campaign
    ? ` pengamanan kampanye hari ke-${stageDay(stages, from)}`
    : duties[0] && duties.length === 1
      ? ` ${lowerFirst(duties[0].title)}`
      : '';
  return {
    rollCall: true,
    activity: only?.title ?? `Apel kesiapan${purpose}`,
    time: time ? `${clock(time)} ${zone}` : null,
    place: only ? only.venue : (daily?.place ?? null),
    leader: only ? leaderName(db, only) : (daily?.leader ?? null),
    running: 'apel kesiapan',
  };
}

/** Who leads the only apel of the scope signs its sheet; null when nobody is named. */
function apelLeader(db: Db, scope: ScopeData): SignatureData | null {
  const [apel, ...more] = scope.events.filter((event) => event.kind === 'apel');
  const [leader] = apel?.leader_id && more.length === 0 ? anyoneByIds(db, [apel.leader_id]) : [];
  if (!leader) return null;
  const rank = leader.rank ?? '';
  return {
    title: [],
    name: leader.name,
    rank: rankByShort(rank) ? fullRank(rank) : rank.toUpperCase(),
    number: leader.nrp ?? leader.nip,
  };
}

/** "IPDA ROBERTUS MAUBANA, S.H." */
function leaderName(db: Db, event: EventRow): string | null {
  const [leader] = event.leader_id ? anyoneByIds(db, [event.leader_id]) : [];
  return leader ? [leader.rank, leader.name].filter(Boolean).join(' ') : null;
}

/** One event that is no apel: its people sign where and when it takes place. */
function eventOccasion(db: Db, scope: ScopeData, event: EventRow): Occasion {
  const activity = activityLine(db, scope, event);
  return {
    rollCall: false,
    activity,
    time: event.start ? clockSpan(event.start, event.end, paperUnit(db).timeZone) : event.approx,
    place: placeLine(db, event),
    leader: null,
    running: lowerFirst(activity),
  };
}

const capital = (text: string | null): string | null => (text ? upperFirst(text) : null);

export const daftarHadirSource: PaperSource<DaftarHadirData> = {
  needs: ['operation', 'day', 'event'],
  data: (context, scope, paper) => daftarHadirData(context, readScope(context.db, scope), paper),
};
