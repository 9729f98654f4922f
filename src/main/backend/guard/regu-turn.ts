import { rollOut } from '../../../core/roster/rotation.ts';
import type { Db } from '../../db/driver.ts';
import type { DutyPostRow } from '../../db/event.ts';
import { reguByKey } from '../../db/guard.ts';
import { rotationOf } from './duty-post.ts';
import { reguLabel } from './regu.ts';
import { linesOf } from './shift-pattern.ts';

/** The regu whose turn each shift of a post is on a day, by the shift's code; nothing where no regu roll. */
export function turnsOn(db: Db, post: DutyPostRow, date: string): Map<string, string> {
  const turns = new Map<string, string>();
  const rotation = rotationOf(post);
  const lines = rotation && linesOf(db, post, rotation.code);
  if (!rotation || !lines) return turns;
  for (const { regu, shift } of rollOut({ lines }, rotation.start, date, date)) {
    const row = shift === null ? null : reguByKey(db, post.operation_id ?? '', rotation.regu[regu] ?? '');
    if (row && shift !== null && !turns.has(shift)) turns.set(shift, reguLabel(row));
  }
  return turns;
}
