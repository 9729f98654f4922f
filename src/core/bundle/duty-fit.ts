import { type Shift, shiftWindow } from '../roster/shift-pattern.ts';
import {
  addDays,
  addMinutes,
  type CivilDate,
  type CivilDateTime,
  datePart,
  diffDays,
  diffMinutes,
} from '../text/civil-date.ts';

/** Times of one person's duty where they differ from those of the event or shift. */
export interface OwnTimes {
  start: CivilDateTime | null;
  end: CivilDateTime | null;
}

/** What does not fit, and the field that says so. */
export interface Misfit {
  field: 'shift' | 'date' | 'start' | 'end';
  message: string;
}

/**
 * Why a duty cannot stand on a post's roster, or null. Its letter is one of the pattern's and its day one of the
 * post's, because no roster would show another; its own times belong to the shift.
 */
export function shiftMisfit(
  post: { pattern: string; shifts: readonly Shift[]; from: CivilDate; to: CivilDate },
  duty: OwnTimes & { date: CivilDate; shift: string },
): Misfit | null {
  const { shifts } = post;
  const shift = shifts.find((s) => s.code === duty.shift);
  if (!shift) {
    const letters = shifts.map((s) => s.code).join(', ');
    const said = duty.shift.toUpperCase();
    const meant = shifts.find((s) => s.code === said || s.label.toUpperCase() === said);
    const message = `shift "${duty.shift}" tidak ada pada pola ${post.pattern} (${letters})`;
    return { field: 'shift', message: meant ? `${message}; maksudnya "${meant.code}"?` : message };
  }
  if (duty.date < post.from || duty.date > post.to) {
    const message = `tanggal ${duty.date} di luar masa jaga ${post.from} s.d. ${post.to}`;
    return { field: 'date', message };
  }
  return timesMisfit(shiftWindow(shift, duty.date), duty, 'shift');
}

/** When an event is: with a clock, or only on a day. */
interface EventTimes {
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  day: CivilDate | null;
}

/**
 * Why a duty with times of its own does not belong to its event, or null. People may come before and stay after the
 * event, yet on its days and without a gap.
 */
export function eventMisfit(event: EventTimes, duty: OwnTimes): Misfit | null {
  if (event.start) return timesMisfit({ start: event.start, end: event.end }, duty, 'kegiatan');
  return event.day === null ? null : dayMisfit(event.day, addDays(event.day, 1), duty, 'kegiatan');
}

/**
 * A duty's own times after its event has moved. An event that moves as a whole takes them along, by minutes or by
 * days, so that who comes an hour early still does. Times that do not belong to the new event are dropped: the duty
 * then lasts as long as the event.
 */
export function movedWithEvent(before: EventTimes, after: EventTimes, duty: OwnTimes): OwnTimes {
  const move = moveOf(before, after);
  const moved = {
    start: duty.start === null ? null : move(duty.start),
    end: duty.end === null ? null : move(duty.end),
  };
  return eventMisfit(after, moved) === null ? moved : { start: null, end: null };
}

function moveOf(before: EventTimes, after: EventTimes): (time: CivilDateTime) => CivilDateTime {
  const shift = before.start && after.start ? diffMinutes(before.start, after.start) : null;
  const endShift = before.end && after.end ? diffMinutes(before.end, after.end) : null;
  const whole = endShift === null ? before.end === after.end : endShift === shift;
  if (shift !== null && whole) return (time) => addMinutes(time, shift);
  const from = before.start ? datePart(before.start) : before.day;
  const to = after.start ? datePart(after.start) : after.day;
  const days = from === null || to === null ? 0 : diffDays(from, to);
  return (time) => `${addDays(datePart(time), days)}${time.slice(10)}`;
}

function timesMisfit(
  of: { start: CivilDateTime; end: CivilDateTime | null },
  duty: OwnTimes,
  word: string,
): Misfit | null {
  const first = datePart(of.start);
  // An open end may be after midnight.
  const onDays = dayMisfit(first, of.end ? datePart(of.end) : addDays(first, 1), duty, word);
  if (onDays) return onDays;
  const message = `waktu tugas di luar waktu ${word} (${of.start} s.d. ${of.end ?? 'selesai'})`;
  if (duty.end !== null && duty.end < of.start) return { field: 'end', message };
  if (duty.start !== null && of.end !== null && duty.start > of.end) return { field: 'start', message };
  const [start, end] = [duty.start ?? of.start, duty.end ?? of.end];
  return end !== null && end <= start ? { field: duty.start ? 'start' : 'end', message } : null;
}

function dayMisfit(first: CivilDate, last: CivilDate, duty: OwnTimes, word: string): Misfit | null {
  for (const field of ['start', 'end'] as const) {
    const time = duty[field];
    if (time === null || (datePart(time) >= first && datePart(time) <= last)) continue;
    const days = first === last ? first : `${first} s.d. ${last}`;
    return { field, message: `${time} di luar hari ${word} (${days})` };
  }
  return null;
}
