import { shiftMisfit } from '../../../core/bundle/duty-fit.ts';
import type { PostShift } from '../../../core/roster/post-cover.ts';
import { type Shift, shiftsOf, shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { clockRange } from '../../../core/text/format.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyPostRow, dutyPostsBetween, findDutyPost } from '../../db/event.ts';
import { dutiesOfPost } from '../../db/guard.ts';
import { endRows, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';

type Kept = Pick<DutyPostRow, 'pattern' | 'own_shifts' | 'need' | 'needs' | 'leader'>;

const known = new WeakMap<Kept, PostShift[]>();

/** The shifts of a pattern: of the post's own where it has one, else of a common one. */
export const patternShifts = ({
  pattern,
  own_shifts,
}: Pick<Kept, 'pattern' | 'own_shifts'>): readonly Shift[] =>
  own_shifts === null ? shiftsOf(pattern) : (JSON.parse(own_shifts) as Shift[]);

/** The shifts of a duty post with what it asks of each; worked out once for each row that was read. */
export function shiftsOfPost(post: Kept): readonly PostShift[] {
  let shifts = known.get(post);
  if (shifts === undefined) {
    const needs = JSON.parse(post.needs) as Record<string, number>;
    shifts = patternShifts(post).map((shift) => ({
      ...shift,
      need: needs[shift.code] ?? post.need,
      leader: post.leader === 1,
    }));
    known.set(post, shifts);
  }
  return shifts;
}

/** Every post of an operation, or of all, whenever it is kept. */
export const allPosts = (db: Db, operationId: string | null): DutyPostRow[] =>
  dutyPostsBetween(db, operationId, '0001-01-01', '9999-12-31');

/** A post by key; throws NOT_FOUND. */
export function requirePost(db: Db, id: string): DutyPostRow {
  const post = findDutyPost(db, id);
  if (!post) throw new AppError('NOT_FOUND', 'Pos jaga ini tidak ada lagi. Muat ulang layar.');
  return post;
}

/** A shift of a post on a day of its span; throws INPUT_INVALID. */
export function requireShift(post: DutyPostRow, date: string, code: string): PostShift {
  const shift = shiftsOfPost(post).find((s) => s.code === code);
  const misfit = shiftMisfit(spanOf(post), { date, shift: code, start: null, end: null });
  if (!shift || misfit)
    throw new AppError('INPUT_INVALID', `${post.place}: ${misfit?.message ?? 'giliran itu tidak ada'}.`);
  return shift;
}

/** "Pagi 06.00–14.00" */
export function shiftLabel(shift: Shift, date: string): string {
  const { start, end } = shiftWindow(shift, date);
  return `${shift.label} ${clockRange(start, end)}`;
}

const spanOf = (post: DutyPostRow) => ({
  pattern: post.pattern,
  shifts: patternShifts(post),
  from: post.since,
  to: post.until,
});

/**
 * Lets duties go that a post's span or pattern does not hold any more, and takes back own times that no longer belong
 * to their shift. Must run inside an action. Throws DUTY_MISFIT when some would have to go and that was not agreed.
 * @returns how many were ended
 */
export function releaseMisfits(
  { db, at }: Context,
  { id }: Pick<DutyPostRow, 'id'>,
  agreed: boolean,
): number {
  const post = requirePost(db, id);
  const span = spanOf(post);
  const gone: string[] = [];
  for (const duty of dutiesOfPost(db, id)) {
    const misfit = shiftMisfit(span, duty);
    if (misfit === null) continue;
    if (misfit.field === 'shift' || misfit.field === 'date') gone.push(duty.id);
    else updateRow(db, 'assignment', duty.id, { start: null, end: null });
  }
  if (gone.length > 0 && !agreed) {
    const message = `${gone.length} ploting di ${post.place} tidak cocok lagi dengan masa atau pola pos ini.`;
    throw new AppError('DUTY_MISFIT', message, { duties: gone.length });
  }
  return endRows(db, 'assignment', gone, at());
}
