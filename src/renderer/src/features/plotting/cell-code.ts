import { EVENT_CODE } from '../../../../core/assignment/grid-code.ts';
import { ABSENCE_CODES } from '../../../../core/personnel/absence-code.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { Output } from '../../../../shared/contract/index.ts';

export type Post = Output<'assignment.grid'>['posts'][number];

/** Codes that may be typed: those of the shifts, of events and of absences. */
export const knownCodes = (posts: readonly Post[]): string[] => [
  ...new Set([
    ...posts.flatMap((post) => post.shifts.map((shift) => shift.code)),
    EVENT_CODE,
    ...ABSENCE_CODES,
  ]),
];

export interface Typed {
  /** What is typed so far, in capitals; empty = nothing. */
  text: string;
  /** The code that is meant, once no other begins with it. */
  code: string | null;
}

/**
 * One more letter of a code. A letter that fits no code begins anew, so that a slip of the finger never blocks; one
 * that fits nothing at all is dropped.
 */
export function typeLetter(before: string, letter: string, codes: readonly string[]): Typed {
  const upper = letter.toUpperCase();
  for (const text of [before + upper, upper]) {
    const fitting = codes.filter((code) => code.startsWith(text));
    if (fitting.length > 0) return { text, code: fitting.length === 1 && fitting[0] === text ? text : null };
  }
  return { text: '', code: null };
}

/** Whether a post has this shift on this day. */
export const hasShift = (post: Post, code: string, day: CivilDate): boolean =>
  post.since <= day && day <= post.until && post.shifts.some((shift) => shift.code === code);
