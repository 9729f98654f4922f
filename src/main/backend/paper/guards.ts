import { isLeaderRole } from '../../../core/assignment/role.ts';
import type { PostShift } from '../../../core/roster/post-cover.ts';
import { diffMinutes } from '../../../core/text/civil-date.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AssignmentRow } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyPostRow, dutyPostsBetween } from '../../db/event.ts';
import { findOperation, type OperationRow } from '../../db/operation.ts';
import { type Plan, readPlan } from '../assignment/plan.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { operationOn } from '../scope.ts';

/** A duty at a post. */
export type GuardDuty = AssignmentRow & { date: string; shift: string };

/** A post with its shifts and who stands there. */
export interface Guarded {
  post: DutyPostRow;
  shifts: readonly PostShift[];
  duties: GuardDuty[];
  /** One whole day, held only by a padal: the post of the officer in control. */
  padal: boolean;
}

/** Posts at one place that make one paper: the padal's first. */
export interface GuardPlace {
  place: string;
  posts: Guarded[];
}

const PADAL = /\b(padal|pengendali)\b/i;

/** Whether a role is that of the officer in control of the whole post. */
export const isPadalRole = (role: string): boolean => PADAL.test(role);

/** What a paper of standing guards is about. Throws SCOPE_MISSING. */
export function guardScope(db: Db, scope: Scope): { operation: OperationRow; day: string } {
  const { day } = scope;
  if (!day) throw new AppError('SCOPE_MISSING', 'Jaga dicetak menurut tanggal. Sebutkan harinya.');
  const operation = scope.operationId ? findOperation(db, scope.operationId) : operationOn(db, day);
  if (!operation) throw new AppError('SCOPE_MISSING', 'Pos jaga melekat pada operasi. Sebutkan operasinya.');
  return { operation, day };
}

/**
 * The posts of an operation that are kept and manned on the days from..to, by place, with the plan of these days and
 * the one before. Throws SCOPE_EMPTY when nobody stands guard.
 */
export function readGuards(
  db: Db,
  operation: OperationRow,
  from: string,
  to: string,
): { plan: Plan; places: GuardPlace[] } {
  const plan = readPlan(db, from, to);
  const found = dutyPostsBetween(db, operation.id, from, to).flatMap((post): Guarded[] => {
    const duties = plan.assignments.filter(
      (row): row is GuardDuty => row.duty_post_id === post.id && row.date !== null && row.shift !== null,
    );
    if (!duties.some(({ date }) => from <= date && date <= to)) return [];
    return [{ post, shifts: shiftsOfPost(post), duties, padal: isPadalPost(shiftsOfPost(post), duties) }];
  });
  if (found.length === 0)
    throw new AppError(
      'SCOPE_EMPTY',
      'Belum ada yang berjaga pada tanggal itu. Isi dahulu di Operasi, tab Pos jaga.',
    );
  return { plan, places: byPlace(found) };
}

const isPadalPost = (shifts: readonly PostShift[], duties: readonly GuardDuty[]): boolean =>
  shifts.length === 1 && isWholeDay(shifts[0]) && duties.every(({ role }) => isPadalRole(role));

const isWholeDay = (shift: PostShift | undefined): boolean => shift !== undefined && shift.from === shift.to;

/** Posts at one place share a paper as long as no code means two things on it. */
function byPlace(found: readonly Guarded[]): GuardPlace[] {
  const places: (GuardPlace & { id: string; codes: Set<string> })[] = [];
  for (const each of found) {
    const codes = each.shifts.map((shift) => shift.code);
    const open = places.find(
      (place) => place.id === each.post.place_id && codes.every((code) => !place.codes.has(code)),
    );
    if (open) {
      open.posts.push(each);
      for (const code of codes) open.codes.add(code);
    } else
      places.push({ id: each.post.place_id, place: each.post.place, posts: [each], codes: new Set(codes) });
  }
  for (const { posts } of places) posts.sort((a, b) => Number(b.padal) - Number(a.padal));
  return places.map(({ place, posts }) => ({ place, posts }));
}

/** Leaders first, else as they come. */
export const leadersFirst = (a: { role: string }, b: { role: string }): number =>
  Number(isLeaderRole(b.role)) - Number(isLeaderRole(a.role));

/** Minutes of a shift or of what was written of it. */
export const minutesOf = (window: { start: string; end: string }): number =>
  diffMinutes(window.start, window.end);

/** "MANTAP PRAJA TURANGGA-2024" in its own letters. */
export const operationName = ({ name, sandi }: OperationRow): string =>
  [name, sandi].filter(Boolean).join(' ');
