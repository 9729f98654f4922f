/**
 * Civil dates and local times as strings. Planned things never pass through the clock zone of the computer:
 * a `Date` built from '2024-11-06' shifts by a day west of Greenwich, so the arithmetic here is integers only.
 */

/** 'YYYY-MM-DD', proleptic Gregorian, years 0001–9999. */
export type CivilDate = string;

/** 'YYYY-MM-DDTHH:mm', wall time of the unit's own zone, 00:00–23:59. */
export type CivilDateTime = string;

/** Days in the month of a (possibly leap) year; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is a real calendar date in the form 'YYYY-MM-DD'. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text is 'YYYY-MM-DDTHH:mm' with a real date and a clock of 00:00–23:59. */
export function isCivilDateTime(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isCivilDate(text.slice(0, 10));
}

/** Year, month (1–12) and day (1–31). Throws RangeError on anything that is no civil date. */
export function dateParts(date: CivilDate): { year: number; month: number; day: number } {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The string of a date given by its parts. Throws RangeError if there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return text;
}

/** Plans name the same few days a million times: so many are remembered. */
const MOST_DAYS = 20_000;
const dayNumbers = new Map<CivilDate, number>();

/** Days since 1970-01-01 (negative before). Throws RangeError on anything that is no civil date. */
export function dayNumber(date: CivilDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const days = countDays(dateParts(date));
  if (dayNumbers.size >= MOST_DAYS) dayNumbers.clear();
  dayNumbers.set(date, days);
  return days;
}

function countDays({ year, month, day }: ReturnType<typeof dateParts>): number {
  // Years are counted from March, so that the leap day is the last day of the year (Hinnant's algorithm).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number; inverse of `dayNumber`. Throws RangeError outside the years 1–9999. */
export function fromDayNumber(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later (earlier if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`: diffDays('2024-11-06', '2024-11-27') = 21. */
export function diffDays(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day count that people say: `dayOf('2024-09-25', '2024-11-06')` = 43. Start day is 1. */
export function dayOf(start: CivilDate, date: CivilDate): number {
  return diffDays(start, date) + 1;
}

/** 0 = Senin … 6 = Minggu. */
export function weekdayIndex(date: CivilDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** Every date from `from` to `to`, both included; empty if `to` is earlier. */
export function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let n = dayNumber(from), last = dayNumber(to); n <= last; n += 1) dates.push(fromDayNumber(n));
  return dates;
}

/** The date of a local time. */
export function datePart(time: CivilDateTime): CivilDate {
  return time.slice(0, 10);
}

/** The clock 'HH:mm' of a local time. */
export function timePart(time: CivilDateTime): string {
  return time.slice(11, 16);
}

/** Minutes since 1970-01-01T00:00 on the wall clock. Throws RangeError on anything that is no local time. */
export function minuteNumber(time: CivilDateTime): number {
  // By digits, not by a pattern: plans ask for this a million times.
  const digit = (at: number): number => {
    const value = time.charCodeAt(at) - 48;
    return value >= 0 && value <= 9 ? value : Number.NaN;
  };
  const hour = digit(11) * 10 + digit(12);
  const minute = digit(14) * 10 + digit(15);
  const isTime = time.length === 16 && time[10] === 'T' && time[13] === ':' && hour <= 23 && minute <= 59;
  if (!isTime) throw new RangeError(`not a local time: ${time}`);
  return dayNumber(datePart(time)) * 1440 + hour * 60 + minute;
}

/** The local time of a minute number; inverse of `minuteNumber`. */
export function fromMinuteNumber(minutes: number): CivilDateTime {
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  return `${fromDayNumber(days)}T${pad2(Math.floor(rest / 60))}:${pad2(rest % 60)}`;
}

/** The local time `minutes` later. No zone of Indonesia has summer time, so wall minutes are real minutes. */
export function addMinutes(time: CivilDateTime, minutes: number): CivilDateTime {
  return fromMinuteNumber(minuteNumber(time) + minutes);
}

/** Minutes from `from` to `to`. */
export function diffMinutes(from: CivilDateTime, to: CivilDateTime): number {
  return minuteNumber(to) - minuteNumber(from);
}

function pad2(n: number): string {
  return String(n).padStart(2, '0');
}
