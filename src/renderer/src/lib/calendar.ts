import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  datesBetween,
  daysInMonth,
  weekdayIndex,
} from '../../../core/text/civil-date.ts';
import { longDate, MONTH_NAMES, shortDate } from '../../../core/text/format.ts';

/** The Monday of the week that holds the date. */
export function weekStart(date: CivilDate): CivilDate {
  return addDays(date, -weekdayIndex(date));
}

/** The seven days of the week that holds the date, Monday first. */
export function weekDays(date: CivilDate): CivilDate[] {
  const start = weekStart(date);
  return datesBetween(start, addDays(start, 6));
}

/** First and last day of the month that holds the date. */
export function monthSpan(date: CivilDate): { from: CivilDate; to: CivilDate } {
  const { year, month } = dateParts(date);
  return { from: civilDate(year, month, 1), to: civilDate(year, month, daysInMonth(year, month)) };
}

/** Every day of the month that holds the date. */
export function monthDays(date: CivilDate): CivilDate[] {
  const { from, to } = monthSpan(date);
  return datesBetween(from, to);
}

/** The weeks (Monday first) that a month touches, days of the neighbouring months included. */
export function monthWeeks(date: CivilDate): CivilDate[][] {
  const { from, to } = monthSpan(date);
  const weeks: CivilDate[][] = [];
  for (let start = weekStart(from); start <= to; start = addDays(start, 7)) weeks.push(weekDays(start));
  return weeks;
}

/** The same day `months` later, or the last day of a shorter month: 31 Jan + 1 = 29 Feb in a leap year. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return civilDate(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Saturday or Sunday. */
export function isWeekend(date: CivilDate): boolean {
  return weekdayIndex(date) >= 5;
}

/** '4–10 November 2024', '28 Oktober–3 November 2024', '30 Des 2024–5 Jan 2025'. */
export function weekTitle(date: CivilDate): string {
  const start = weekStart(date);
  const end = addDays(start, 6);
  const from = dateParts(start);
  const to = dateParts(end);
  if (from.year !== to.year) return `${shortDate(start)}–${shortDate(end)}`;
  if (from.month === to.month) return `${from.day}–${longDate(end)}`;
  return `${from.day} ${MONTH_NAMES[from.month - 1]}–${longDate(end)}`;
}
