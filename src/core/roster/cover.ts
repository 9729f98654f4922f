import { type CivilDateTime, diffMinutes } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { clock, dayMonth, duration } from '../text/format.ts';

/** A stretch of time that somebody or a shift covers, half-open. */
export interface CoverWindow {
  /** How sentences call it: "Pagi 6 Nov". */
  label: string;
  start: CivilDateTime;
  end: CivilDateTime;
}

/** A stretch that nothing covers (`gap`) or that two windows cover (`overlap`). */
export interface CoverFault {
  kind: 'gap' | 'overlap';
  start: CivilDateTime;
  end: CivilDateTime;
  minutes: number;
  message: string;
}

/**
 * Whether the windows cover every minute of [start, end): each gap and each overlap of neighbours, in order of time.
 * What lies outside the span does not count.
 */
export function coverFaults(
  windows: readonly CoverWindow[],
  span: { start: CivilDateTime; end: CivilDateTime },
): CoverFault[] {
  const inside = windows
    .filter((w) => w.end > span.start && w.start < span.end && w.end > w.start)
    .sort((a, b) => compareText(a.start, b.start) || compareText(a.end, b.end));
  const faults: CoverFault[] = [];
  let covered = span.start;
  let last: CoverWindow | null = null;
  for (const window of inside) {
    if (window.start > covered) faults.push(gap(covered, window.start));
    else if (last !== null && window.start < covered) {
      const end = window.end < covered ? window.end : covered;
      faults.push(overlap(last, window, window.start < span.start ? span.start : window.start, end));
    }
    if (window.end > covered || last === null) {
      covered = window.end > covered ? window.end : covered;
      last = window;
    }
  }
  if (covered < span.end) faults.push(gap(covered, span.end));
  return faults;
}

const moment = (time: CivilDateTime): string => `${dayMonth(time.slice(0, 10))} pukul ${clock(time)}`;

function gap(start: CivilDateTime, end: CivilDateTime): CoverFault {
  const minutes = diffMinutes(start, end);
  const message = `Tidak terjaga ${duration(minutes)}: ${moment(start)} s.d. ${moment(end)}. Tambah shift atau orang.`;
  return { kind: 'gap', start, end, minutes, message };
}

function overlap(a: CoverWindow, b: CoverWindow, start: CivilDateTime, end: CivilDateTime): CoverFault {
  const minutes = diffMinutes(start, end);
  const message = `${a.label} dan ${b.label} bertumpuk ${duration(minutes)}: ${moment(start)} s.d. ${moment(end)}. Samakan jamnya.`;
  return { kind: 'overlap', start, end, minutes, message };
}
