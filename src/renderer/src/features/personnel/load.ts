import { addDays, type CivilDate, diffDays } from '../../../../core/text/civil-date.ts';

export interface DutyDate {
  readonly date: CivilDate;
  readonly conflict: boolean;
}

export interface AbsenceSpan {
  readonly since: CivilDate;
  readonly until: CivilDate | null;
}

/** Days of the window that loads are counted over, the shown day included. */
export const LOAD_DAYS = 30;

/** What a person carried in the 30 days up to a day, and what lies ahead of it. */
export function loadOf(duties: readonly DutyDate[], absences: readonly AbsenceSpan[], day: CivilDate) {
  const from = addDays(day, 1 - LOAD_DAYS);
  const within = duties.filter((duty) => duty.date >= from && duty.date <= day);
  const absent = new Set<number>();
  for (const { since, until } of absences) {
    const last = until === null ? LOAD_DAYS - 1 : Math.min(diffDays(from, until), LOAD_DAYS - 1);
    for (let at = Math.max(diffDays(from, since), 0); at <= last; at++) absent.add(at);
  }
  return {
    tasks: within.length,
    days: new Set(within.map((duty) => duty.date)).size,
    ahead: duties.filter((duty) => duty.date > day).length,
    absentDays: absent.size,
  };
}

export type DayMark = 'clash' | 'duty' | 'absent' | null;

/** What a day of the month grid shows: a clash before a duty, a duty before an absence. */
export function markOf(
  date: CivilDate,
  duties: readonly DutyDate[],
  absences: readonly AbsenceSpan[],
): DayMark {
  const own = duties.filter((duty) => duty.date === date);
  if (own.some((duty) => duty.conflict)) return 'clash';
  if (own.length > 0) return 'duty';
  return absences.some((a) => a.since <= date && (a.until === null || a.until >= date)) ? 'absent' : null;
}
