import { touchedDates } from '../event/timing.ts';
import { statusLabel } from '../personnel/person.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { dayMonth, dayMonthRange } from '../text/format.ts';
import type { AbsenceInput, DutyInput, PlanConflict, TimedConflict } from './types.ts';

/**
 * Duties during an absence (ABSENT), one entry an assignment: the duty touches a day of an absence, both of whose
 * ends count whole. A duty without a start is judged by its day.
 */
export function absenceConflicts(
  duties: readonly DutyInput[],
  absences: readonly AbsenceInput[],
): TimedConflict[] {
  const people = new Map<string, AbsenceInput[]>();
  for (const absence of absences) {
    const own = people.get(absence.personId);
    if (own === undefined) people.set(absence.personId, [absence]);
    else own.push(absence);
  }
  return duties.flatMap((duty) => {
    const own = people.get(duty.personId);
    const hit = own === undefined ? null : firstHit(duty, own);
    return hit === null ? [] : [{ at: hit.date, conflict: absent(duty, hit.absence, hit.date) }];
  });
}

function firstHit(
  duty: DutyInput,
  absences: readonly AbsenceInput[],
): { absence: AbsenceInput; date: CivilDate } | null {
  const touched = touchedDates(duty);
  const dates = touched.length === 0 && duty.day !== null ? [duty.day] : touched;
  for (const date of dates) {
    const absence = absences.find((a) => a.from <= date && (a.to === null || date <= a.to));
    if (absence !== undefined) return { absence, date };
  }
  return null;
}

function absent(duty: DutyInput, { kind, from, to }: AbsenceInput, date: CivilDate): PlanConflict {
  const span = to === null ? `sejak ${dayMonth(from)}` : dayMonthRange(from, to);
  return {
    code: 'ABSENT',
    severity: 'error',
    personId: duty.personId,
    nrp: duty.nrp,
    subjects: [duty.subject],
    message: `${statusLabel(kind)} ${span}, masih diploting di ${duty.title} ${dayMonth(date)}. Cari pengganti.`,
  };
}
