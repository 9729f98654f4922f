import { statusLabel } from '../personnel/person.ts';
import { dayNumber, fromDayNumber } from '../text/civil-date.ts';
import { dayMonth, dayMonthRange } from '../text/format.ts';
import { type Prepared, personFinding } from './prepared.ts';
import type { AbsenceInput, PersonInput, PlanConflict } from './types.ts';

/** Sent to another unit: whoever is plotted meanwhile is plotted outside the own one. */
const SENT_AWAY = 'BKO KELUAR';

/** An absence with its days as numbers. */
export interface Away {
  kind: string;
  from: number;
  /** Infinity = open end. */
  to: number;
}

export const away = ({ kind, from, to }: AbsenceInput): Away => ({
  kind,
  from: dayNumber(from),
  to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
});

/**
 * Duties during an absence, one entry an assignment: ABSENT, or BKO_OUT for someone who is sent to another unit, by
 * an absence or by status. The duty touches a day of the absence, both of whose ends count whole; a duty without a
 * start is judged by its day. The absence that meets the duty's first day counts, of several the first given.
 */
export function absenceConflicts(
  duties: readonly Prepared[],
  absences: readonly Away[],
  person: PersonInput | undefined,
): PlanConflict[] {
  const sent = person?.status === SENT_AWAY;
  if (absences.length === 0 && !sent) return [];
  return duties.flatMap((duty) => {
    const hit = firstHit(duty, absences);
    if (hit !== null) return [absent(duty, hit.absence, hit.day)];
    return sent ? [sentAway(duty)] : [];
  });
}

function firstHit(
  { firstDay, lastDay }: Prepared,
  absences: readonly Away[],
): { absence: Away; day: number } | null {
  let hit: { absence: Away; day: number } | null = null;
  for (const absence of absences) {
    const day = Math.max(firstDay, absence.from);
    if (day <= Math.min(lastDay, absence.to) && (hit === null || day < hit.day)) hit = { absence, day };
  }
  return hit;
}

function absent(prepared: Prepared, { kind, from, to }: Away, day: number): PlanConflict {
  const since = fromDayNumber(from);
  const span =
    to === Number.POSITIVE_INFINITY ? `sejak ${dayMonth(since)}` : dayMonthRange(since, fromDayNumber(to));
  const date = fromDayNumber(day);
  return personFinding(
    kind === SENT_AWAY ? 'BKO_OUT' : 'ABSENT',
    [prepared],
    date,
    `${statusLabel(kind)} ${span}, masih diploting di ${prepared.duty.title} ${dayMonth(date)}. Cari pengganti.`,
  );
}

function sentAway(prepared: Prepared): PlanConflict {
  const { duty, firstDay } = prepared;
  const date = Number.isNaN(firstDay) ? null : fromDayNumber(firstDay);
  const when = date === null ? '' : ` ${dayMonth(date)}`;
  const message = `Berstatus ${statusLabel(SENT_AWAY)}, masih diploting di ${duty.title}${when}. Cari pengganti, atau ubah statusnya.`;
  return personFinding('BKO_OUT', [prepared], date, message);
}
