import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, findAssignment } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { insertRow } from '../../db/statements.ts';

/** An assignment by key; throws NOT_FOUND. */
export function requireAssignment(db: Db, id: string): AssignmentRow {
  const row = findAssignment(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Ploting ini sudah tidak ada. Muat ulang layar.');
  return row;
}

/**
 * The same duty for another person: role, nature, times and point stay with the place. Put there by hand, so an
 * automatic plan leaves it alone.
 */
export function insertInPlace(db: Db, row: AssignmentRow, personId: string): void {
  const { event_id, duty_post_id, date, shift, role, nature, start, end, point } = row;
  const duty = { event_id, duty_post_id, date, shift, role, nature, start, end, point };
  insertRow(db, 'assignment', { ...duty, person_id: personId, pinned: 1 });
}
