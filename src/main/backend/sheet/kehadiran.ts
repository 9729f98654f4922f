import { type AttendanceCode, suggestedCode } from '../../../core/event/attendance.ts';
import { type Attended, attendanceRecap, OPEN } from '../../../core/reports/attendance-recap.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { timePart } from '../../../core/text/civil-date.ts';
import { clock, dayMonth, dayShort } from '../../../core/text/format.ts';
import { counted } from '../../../core/text/spell.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { absencesBetween, anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { attendanceOf } from '../../db/event-detail.ts';
import type { Context } from '../context.ts';
import { expectedPeople } from '../event/apel.ts';
import { eventDay } from '../event/row.ts';
import { operationLine, paperUnit } from '../paper/parts.ts';
import { writtenCodes } from '../presence.ts';
import { daysOf, readScope, type ScopeData } from '../scope.ts';
import { daysLine, sheetFrame } from './parts.ts';

/** Days in one sheet that can still be read on paper. */
const MOST_OCCASIONS = 31;

interface Occasion {
  header: string;
  /** Who was expected. */
  expected: ReadonlySet<string>;
  codes: ReadonlyMap<string, AttendanceCode>;
}

/**
 * Kehadiran: each roll call and event of a day whose attendance was written, or each such day of an operation. Where
 * nothing was written on a day, what the register of absences says. Throws SCOPE_MISSING, SCOPE_EMPTY.
 */
export function attendanceSheet(context: Context, about: Scope): SheetDefinition {
  const { db } = context;
  const scope = readScope(db, about);
  const days = daysOf(scope);
  const oneDay = days.from === days.to;
  const occasions = oneDay ? occasionsOfDay(db, scope) : occasionsOfDays(db, scope);
  const ids = new Set(occasions.flatMap(({ expected, codes }) => [...expected, ...codes.keys()]));
  if (ids.size === 0)
    throw new AppError('SCOPE_EMPTY', 'Belum ada kehadiran pada cakupan ini. Isi di Kegiatan, tab Apel.');
  const people = anyoneByIds(db, [...ids]);
  const notes = notesOf(db, scope, oneDay);
  return attendanceRecap({
    ...sheetFrame(context),
    titles: [
      'DAFTAR KEHADIRAN PERSONEL',
      operationLine(scope.operation, paperUnit(db)),
      ...(scope.event ? [scope.event.title.toUpperCase()] : []),
      daysLine(days),
      `${counted(people.length)} personel`,
    ],
    occasions: occasions.map(({ header }) => header),
    people: people.map((person) => ({ ...listed(scope, person), ...attended(person.id, occasions, notes) })),
    countsOnly: occasions.length > MOST_OCCASIONS,
  });
}

const listed = ({ places }: ScopeData, { id, name, rank, nrp, nip, unit }: PersonBrief) => ({
  name,
  rank,
  number: nrp ?? nip,
  unit,
  satgas: places.get(id)?.top ?? null,
});

const attended = (id: string, occasions: readonly Occasion[], notes: ReadonlyMap<string, string[]>) => ({
  codes: occasions.map(({ expected, codes }): Attended => codes.get(id) ?? (expected.has(id) ? OPEN : null)),
  note: notes.get(id)?.join('; ') ?? null,
});

/** Roll calls, and other events whose attendance was written; without any of them the register of the day. */
function occasionsOfDay(db: Db, scope: ScopeData): Occasion[] {
  const found = scope.events.flatMap((event): Occasion[] => {
    const codes = writtenCodes(db, [event]);
    if (codes.size === 0 && event.kind !== 'apel') return [];
    return [{ header: eventHeader(event), expected: new Set(expectedPeople(db, event)), codes }];
  });
  return found.some(({ codes }) => codes.size > 0) ? found : [registered(db, scope, found)];
}

const eventHeader = ({ title, start }: EventRow): string =>
  [title.toUpperCase(), start && clock(timePart(start))].filter(Boolean).join('\n');

/** Who is kept away by the register; of the others nobody has said anything. */
function registered(db: Db, scope: ScopeData, rollCalls: readonly Occasion[]): Occasion {
  const called = rollCalls.flatMap(({ expected }) => [...expected]);
  const expected = new Set(called.length > 0 ? called : scope.force.map(({ id }) => id));
  const absences = new Map(
    absencesBetween(db, scope.from, scope.from).map((absence) => [absence.person_id, absence.kind]),
  );
  const codes = new Map<string, AttendanceCode>();
  for (const { id, status } of anyoneByIds(db, [...expected])) {
    const code = suggestedCode(absences.get(id) ?? status);
    if (code !== null && code !== 'H') codes.set(id, code);
  }
  return { header: 'MENURUT CATATAN', expected, codes };
}

/** One for each day on which anything was written. */
function occasionsOfDays(db: Db, scope: ScopeData): Occasion[] {
  const days = [...new Set(scope.events.flatMap((event) => eventDay(event) ?? []))].sort();
  return days.flatMap((day): Occasion[] => {
    const events = scope.events.filter((event) => eventDay(event) === day);
    const codes = writtenCodes(db, events);
    if (codes.size === 0) return [];
    const expected = new Set(events.flatMap((event) => expectedPeople(db, event)));
    return [{ header: `${dayShort(day)}\n${dayMonth(day)}`, expected, codes }];
  });
}

/** What was remarked of each person, over several days with the day. */
function notesOf(db: Db, { events }: ScopeData, oneDay: boolean): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  for (const event of events) {
    const day = eventDay(event);
    for (const { person_id: id, note } of attendanceOf(db, event.id)) {
      if (note === null) continue;
      const text = oneDay || day === null ? note : `${dayMonth(day)}: ${note}`;
      const own = notes.get(id) ?? [];
      if (!own.includes(text)) notes.set(id, [...own, text]);
    }
  }
  return notes;
}
