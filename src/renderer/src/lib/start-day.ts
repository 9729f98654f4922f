import { type CivilDate, diffDays } from '../../../core/text/civil-date.ts';

/**
 * The day to open with: today while the operation runs; otherwise the day nearest to today that has events, so
 * that an operation that is over (or only planned) does not open on an empty page; today when there is none.
 */
export function startDay(
  today: CivilDate,
  period: { start: CivilDate; end: CivilDate } | null,
  eventDays: readonly CivilDate[],
): CivilDate {
  if (!period || (today >= period.start && today <= period.end)) return today;
  let best: CivilDate | null = null;
  for (const day of eventDays) {
    if (best === null || Math.abs(diffDays(today, day)) < Math.abs(diffDays(today, best))) best = day;
  }
  return best ?? today;
}
