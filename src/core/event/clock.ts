import { addDays, type CivilDate, type CivilDateTime, datePart, timePart } from '../text/civil-date.ts';

/** How long before the start a clock time still means the same day: people come early. */
const EARLY_HOURS = 6;

/**
 * A clock time of an event as local time. An event in the evening goes on past midnight: a time that lies well before
 * its start belongs to the next day. Without a start it belongs to the day.
 */
export function timeOfEvent(
  event: { start: CivilDateTime | null; day: CivilDate | null },
  time: string,
): CivilDateTime | null {
  const day = event.start ? datePart(event.start) : event.day;
  if (day === null) return null;
  if (event.start === null) return `${day}T${time}`;
  const hours = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60;
  const next = hours(time) < hours(timePart(event.start)) - EARLY_HOURS;
  return `${next ? addDays(day, 1) : day}T${time}`;
}
