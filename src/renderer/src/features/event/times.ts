import {
  addDays,
  type CivilDate,
  type CivilDateTime,
  datePart,
  diffMinutes,
  timePart,
} from '../../../../core/text/civil-date.ts';
import { clock } from '../../../../core/text/format.ts';
import { parseClock } from '../../../../core/text/parse.ts';

/** The times of an event as they are stored. */
export interface EventTimes {
  day: CivilDate | null;
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  approx: string | null;
}

/** What is typed in the three fields: a date, "14.00" or "siang", "17.30" or nothing. */
export interface TypedTimes {
  day: CivilDate;
  start: string;
  end: string;
}

export type TimeProblem = 'end-not-a-clock' | 'end-without-start' | 'same-clock';

/** '1430' and '930' as fast typists write them, besides what `parseClock` reads. */
function readClock(text: string): string | null {
  const digits = /^\s*(\d{1,2})(\d{2})\s*$/.exec(text);
  return parseClock(digits === null ? text : `${digits[1]}.${digits[2]}`);
}

/**
 * Stored times from typed ones. A start that is no clock is kept as an approximate time ("siang"). An end that
 * is not after the start belongs to the next day ("20.00–02.00").
 */
export function readTimes(typed: TypedTimes): { times: EventTimes } | { problem: TimeProblem } {
  const startText = typed.start.trim();
  const endText = typed.end.trim();
  const start = readClock(startText);
  if (start === null) {
    if (endText !== '' && !/^selesai$/i.test(endText)) return { problem: 'end-without-start' };
    return {
      times: {
        day: typed.day,
        start: null,
        end: null,
        approx: startText === '' ? null : startText.slice(0, 40),
      },
    };
  }
  const at = `${typed.day}T${start}`;
  if (endText === '' || /^selesai$/i.test(endText)) {
    return { times: { day: typed.day, start: at, end: null, approx: null } };
  }
  const end = readClock(endText);
  if (end === null) return { problem: 'end-not-a-clock' };
  if (end === start) return { problem: 'same-clock' };
  const endDay = end > start ? typed.day : addDays(typed.day, 1);
  return { times: { day: typed.day, start: at, end: `${endDay}T${end}`, approx: null } };
}

/** Over so many hours an end on the next day is rather a slip of the hand than a long night. */
const LONG_NIGHT_HOURS = 12;

/** An end on another day than the start, which two clocks alone do not show; null for the same day. */
export function nextDayEnd({
  start,
  end,
}: Pick<EventTimes, 'start' | 'end'>): { end: CivilDateTime; hours: number; doubtful: boolean } | null {
  if (start === null || end === null || datePart(start) === datePart(end)) return null;
  const hours = Math.round(diffMinutes(start, end) / 60);
  return { end, hours, doubtful: hours > LONG_NIGHT_HOURS };
}

/** The fields that show stored times; inverse of `readTimes`. */
export function typedTimes(times: EventTimes, fallback: CivilDate): TypedTimes {
  if (times.start === null) return { day: times.day ?? fallback, start: times.approx ?? '', end: '' };
  return {
    day: datePart(times.start),
    start: clock(times.start),
    end: times.end === null ? '' : clock(times.end),
  };
}

/** Same clocks on another day, the end keeping its distance in days. */
export function moveToDay(times: EventTimes, day: CivilDate): EventTimes {
  const moved = readTimes({
    day,
    start: times.start === null ? (times.approx ?? '') : timePart(times.start),
    end: times.end === null ? '' : timePart(times.end),
  });
  return 'times' in moved ? moved.times : { ...times, day };
}
