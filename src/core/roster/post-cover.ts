import { addDays, type CivilDate } from '../text/civil-date.ts';
import { clockRange, dayMonth, dayName } from '../text/format.ts';
import { type CoverFault, coverFaults } from './cover.ts';
import { type Shift, shiftWindow } from './shift-pattern.ts';

/** A shift with what a post asks of it. */
export interface PostShift extends Shift {
  need: number;
  leader: boolean;
}

/** Who stands in one shift of a post on one day. */
export interface ShiftFill {
  date: CivilDate;
  shift: PostShift;
  have: number;
  /** Somebody there leads. */
  led: boolean;
}

/** One shift of a post that lacks people or a padal. */
export interface ShiftGap {
  date: CivilDate;
  shift: string;
  missing: number;
  leaderMissing: boolean;
  message: string;
}

/** The shifts that lack somebody, in the order given, each with a sentence that says when and what. */
export function shiftGaps(fills: readonly ShiftFill[]): ShiftGap[] {
  return fills.flatMap(({ date, shift, have, led }) => {
    const missing = Math.max(0, shift.need - have);
    const leaderMissing = shift.leader && !led;
    if (missing === 0 && !leaderMissing) return [];
    const { start, end } = shiftWindow(shift, date);
    const lacks = [
      ...(missing > 0 ? [`kurang ${missing} orang (${have}/${shift.need})`] : []),
      ...(leaderMissing ? ['belum ada padal'] : []),
    ];
    const when = `${dayName(date)} ${dayMonth(date)}, ${shift.label} ${clockRange(start, end)}`;
    return [{ date, shift: shift.code, missing, leaderMissing, message: `${when}: ${lacks.join(', ')}.` }];
  });
}

/** Stretches of a round of 24 hours that no shift covers, or that two cover; judged on the day given. */
export function patternFaults(shifts: readonly Shift[], date: CivilDate): CoverFault[] {
  const first = shifts[0];
  if (first === undefined) return [];
  const [before, after] = [addDays(date, -1), addDays(date, 1)];
  const windows = [before, date, after].flatMap((day) =>
    shifts.map((shift) => ({ label: shift.label, ...shiftWindow(shift, day) })),
  );
  const { start } = shiftWindow(first, date);
  return coverFaults(windows, { start, end: `${after}${start.slice(10)}` });
}
