import { type CivilDateTime, dayNumber, minuteNumber } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { clock, dayMonth } from '../text/format.ts';
import { type ConflictCode, codeFacts } from './code.ts';
import { DAY } from './moment.ts';
import type { DutyInput, PlanConflict } from './types.ts';

/** A duty with its times in minutes, worked out once. */
export interface Prepared {
  readonly duty: DutyInput;
  readonly slot: string;
  /** Half-open [from, to) in minutes; NaN when the duty lacks one of both times, or ends before it begins. */
  readonly from: number;
  readonly to: number;
  /** First and last local day the duty touches; NaN when it has no day. An open end counts for the first day. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** @param isEvent whether the subject is an event, whose rows are one duty whatever their times */
export function prepare(duty: DutyInput, isEvent: boolean): Prepared {
  const { subject, start, end, day } = duty;
  const slot = duty.slot ?? (isEvent ? subject : `${subject}/${start}/${end}`);
  if (start === null) {
    const only = day === null ? Number.NaN : dayNumber(day);
    return { duty, slot, from: Number.NaN, to: Number.NaN, firstDay: only, lastDay: only };
  }
  const from = minuteNumber(start);
  const firstDay = Math.floor(from / DAY);
  const to = end === null ? Number.NaN : minuteNumber(end);
  return to > from
    ? { duty, slot, from, to, firstDay, lastDay: Math.floor((to - 1) / DAY) }
    : { duty, slot, from: Number.NaN, to: Number.NaN, firstDay, lastDay: firstDay };
}

/** Whether the duty can meet another: it has both times. */
export const isTimed = (duty: Prepared): boolean => duty.to > duty.from;

/** By start, then end, then what they are: duties without both times last. */
export const inTime = (a: Prepared, b: Prepared): number => {
  const [x, y] = [isTimed(a), isTimed(b)];
  if (x !== y) return x ? -1 : 1;
  return (x ? a.from - b.from || a.to - b.to : 0) || compareText(a.slot, b.slot);
};

/** Two rows of one event, or of one shift. */
export const isOneDuty = (a: Prepared, b: Prepared): boolean =>
  a.slot === b.slot ||
  (a.duty.subject === b.duty.subject &&
    a.from === b.from &&
    a.to === b.to &&
    a.slot !== a.duty.subject &&
    b.slot !== b.duty.subject);

/** A clock, with its date if it is another day than the one spoken of. */
export function clockBeside(time: CivilDateTime, other: CivilDateTime): string {
  const day = time.slice(0, 10);
  return day === other.slice(0, 10) ? clock(time) : `${dayMonth(day)} ${clock(time)}`;
}

/** A finding of a person about some duties. */
export function personFinding(
  code: ConflictCode,
  duties: readonly [Prepared, ...Prepared[]],
  at: PlanConflict['at'],
  message: string,
): PlanConflict {
  const [{ duty }] = duties;
  return {
    code,
    severity: codeFacts(code).severity,
    personId: duty.personId,
    nrp: duty.nrp,
    subjects: sorted(duties.map((d) => d.duty.subject)),
    slots: sorted(duties.map((d) => d.slot)),
    at,
    message,
  };
}

/** A finding of an event or a shift as a whole. */
export const slotFinding = (
  code: ConflictCode,
  { subject, slot, at }: { subject: string; slot: string; at: PlanConflict['at'] },
  message: string,
): PlanConflict => ({
  code,
  severity: codeFacts(code).severity,
  personId: null,
  nrp: null,
  subjects: [subject],
  slots: [slot],
  at,
  message,
});

const sorted = (texts: string[]): string[] => texts.sort(compareText);
