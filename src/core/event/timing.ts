import {
  addDays,
  type CivilDate,
  type CivilDateTime,
  datePart,
  datesBetween,
  isCivilDateTime,
  timePart,
} from '../text/civil-date.ts';
import { clockRange } from '../text/format.ts';

/** When an event is. `start` null with `approx` ("siang") is a time that nobody fixed to a clock. */
export interface EventTime {
  start: CivilDateTime | null;
  /** Null: open end ("selesai"). */
  end: CivilDateTime | null;
  approx: string | null;
}

/** Bands of the week calendar, in order. `from` and `to` are hours; Malam runs past midnight. */
export const DAY_BANDS = [
  { key: 'pagi', label: 'Pagi', from: 6, to: 11 },
  { key: 'siang', label: 'Siang', from: 11, to: 15 },
  { key: 'sore', label: 'Sore', from: 15, to: 18 },
  { key: 'malam', label: 'Malam', from: 18, to: 6 },
] as const;
export type DayBand = (typeof DAY_BANDS)[number]['key'];

/** The band of an event: by its start, or by the word in `approx`; null if neither says. */
export function dayBand(event: EventTime): DayBand | null {
  if (event.start !== null) return bandOfHour(Number(timePart(event.start).slice(0, 2)));
  const word = event.approx?.toLowerCase() ?? '';
  return DAY_BANDS.find((band) => word.includes(band.key))?.key ?? null;
}

/**
 * Whether an event happens on a local date: every date that [start, end) touches. Its end is excluded, so one
 * that ends at midnight does not touch the next day. An open end counts for the day of the start. Events
 * without a start touch no date.
 */
export function touchesDate(event: Pick<EventTime, 'start' | 'end'>, date: CivilDate): boolean {
  if (event.start === null || date < datePart(event.start)) return false;
  return date <= lastDate(event.start, event.end);
}

/** Every local date that an event touches, in order; empty without a start. */
export function touchedDates(event: Pick<EventTime, 'start' | 'end'>): CivilDate[] {
  if (event.start === null) return [];
  return datesBetween(datePart(event.start), lastDate(event.start, event.end));
}

/** '16.00–21.00', '14.00–selesai', 'siang', or null if nothing is known. */
export function timeLabel(event: EventTime): string | null {
  return event.start === null ? event.approx : clockRange(event.start, event.end);
}

/** Order of a day's list: by start, then by end; events without a clock come first by band, unknown last. */
export function compareTimes(a: EventTime, b: EventTime): number {
  const left = sortKey(a);
  const right = sortKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How an event stands: people needed against people plotted. Without a need nothing is missing. */
export function staffing(
  need: number | null,
  have: number,
): { need: number | null; have: number; missing: number } {
  return { need, have, missing: need === null ? 0 : Math.max(0, need - have) };
}

function bandOfHour(hour: number): DayBand {
  return DAY_BANDS.find((band) => hour >= band.from && hour < band.to)?.key ?? 'malam';
}

function lastDate(start: CivilDateTime, end: CivilDateTime | null): CivilDate {
  const first = datePart(start);
  if (end === null || !isCivilDateTime(end) || end <= start) return first;
  const last = datePart(end);
  return timePart(end) === '00:00' ? addDays(last, -1) : last;
}

function sortKey(event: EventTime): string {
  if (event.start !== null) return `${event.start} ${event.end ?? '~'}`;
  const band = DAY_BANDS.findIndex((b) => b.key === dayBand(event));
  return band < 0 ? '~' : ` ${band}`;
}
