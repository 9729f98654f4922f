import { lowerFirst } from '../../../../core/text/format.ts';

/** How the schedule of a day is laid out. Pure. */

const HOUR = 60;
const DAY = 24 * HOUR;
const USUAL_START = 6 * HOUR;

/** First and last minute of the axis: from 06.00, or earlier when something that has an end starts earlier. */
export function axisOf(spans: readonly { from: number | null; to: number | null }[]): {
  from: number;
  to: number;
} {
  const early = spans
    .map((span) => span.from)
    // Midnight is where a guard that runs all day begins, and no reason to show the night.
    .filter((from): from is number => from !== null && from > 0 && from < USUAL_START);
  const first = early.length > 0 ? Math.min(...early) : USUAL_START;
  return { from: Math.floor(first / (2 * HOUR)) * 2 * HOUR, to: DAY };
}

/** Full even hours inside the axis, as minutes; the ends are left out. */
export function ticksOf(axis: { from: number; to: number }): number[] {
  const ticks: number[] = [];
  for (let minute = axis.from + 2 * HOUR; minute < axis.to; minute += 2 * HOUR) ticks.push(minute);
  return ticks;
}

/** Place of a minute on the axis, 0 … 100, clipped to it. */
export function share(minute: number, axis: { from: number; to: number }): number {
  return Math.min(100, Math.max(0, ((minute - axis.from) / (axis.to - axis.from)) * 100));
}

/** 870 → '14.30'. */
export function minuteClock(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / HOUR))}.${two(minute % HOUR)}`;
}

/** '10.42' → 642; null for a text that is no clock. */
export function clockMinute(clock: string): number | null {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(clock);
  return match ? Number(match[1]) * HOUR + Number(match[2]) : null;
}

/**
 * What is written bold and what quietly: 'Tatap muka dan dialog, Kel. Oeba' of kind 'tatap muka' →
 * { name: 'Kel. Oeba', kind: 'tatap muka dan dialog' }. A title that does not begin with its kind stays whole.
 */
export function eventName(title: string, kind: string): { name: string; kind: string } {
  const comma = title.indexOf(', ');
  const head = comma < 0 ? '' : title.slice(0, comma);
  if (!head.toLowerCase().startsWith(kind.toLowerCase())) return { name: title, kind };
  return { name: title.slice(comma + 2), kind: lowerFirst(head) };
}

/** Upper end and steps of a count axis: 154 → { top: 200, step: 50 }; never below 4. */
export function countAxis(max: number): { top: number; step: number } {
  const wanted = Math.max(4, max) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step =
    [1, 2, 2.5, 5, 10].map((f) => f * power).find((s) => s >= wanted && Number.isInteger(s)) ?? 10 * power;
  return { top: Math.ceil(Math.max(4, max) / step) * step, step };
}
