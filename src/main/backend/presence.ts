import { type AttendanceCode, suggestedCode } from '../../core/event/attendance.ts';
import { absencesBetween } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import { attendanceOf } from '../db/event-detail.ts';
import { daysOf, type ScopeData } from './scope.ts';

/** Who of the people of a day is there. */
interface Presence {
  /** What keeps away those who are not there. */
  away: Map<string, AttendanceCode>;
  /** For how many of them somebody wrote an attendance; the others are judged by the register of absences. */
  written: number;
}

/**
 * Presence on the day of a scope, or null for a span of days. What was written at a roll call goes before what was
 * written at another event; who was present at one of several is present.
 */
export function presenceOn(db: Db, scope: ScopeData): Presence | null {
  const { from, to } = daysOf(scope);
  if (from !== to) return null;
  const written = writtenCodes(db, scope.events);
  const register = new Map(
    absencesBetween(db, scope.from, scope.from).map((absence) => [absence.person_id, absence.kind]),
  );
  const away = new Map<string, AttendanceCode>();
  for (const { id, status } of scope.force) {
    const code = written.get(id) ?? suggestedCode(register.get(id) ?? status);
    if (code !== null && code !== 'H') away.set(id, code);
  }
  return { away, written: scope.force.filter(({ id }) => written.has(id)).length };
}

/** What was written of each person at some events of one day: one code, by the rule of `presenceOn`. */
export function writtenCodes(db: Db, events: ScopeData['events']): Map<string, AttendanceCode> {
  const codes = new Map<string, AttendanceCode>();
  for (const group of [events.filter(isApel), events.filter((event) => !isApel(event))]) {
    const own = new Map<string, AttendanceCode>();
    for (const row of group.flatMap((event) => attendanceOf(db, event.id)))
      if (row.code === 'H' || !own.has(row.person_id)) own.set(row.person_id, row.code);
    for (const [id, code] of own) if (!codes.has(id)) codes.set(id, code);
  }
  return codes;
}

const isApel = ({ kind }: { kind: string }): boolean => kind === 'apel';
