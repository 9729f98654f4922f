import { type CivilDate, type CivilDateTime, dayNumber } from '../text/civil-date.ts';

/** Minutes of a day. */
export const DAY = 1440;

const days = new Map<CivilDate, number>();
const MOST_DAYS = 20_000;

/** `dayNumber`, remembered: plans name the same few days a million times. */
export function dayOfDate(date: CivilDate): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = dayNumber(date);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(date, day);
  return day;
}

/** `minuteNumber` of a local time that was checked when it came in. */
export function minuteOf(time: CivilDateTime): number {
  const digit = (at: number): number => time.charCodeAt(at) - 48;
  const clock = (digit(11) * 10 + digit(12)) * 60 + digit(14) * 10 + digit(15);
  return dayOfDate(time.slice(0, 10)) * DAY + clock;
}

/** Minutes since midnight of 'HH:mm'. */
export const minuteOfClock = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
