import type { ConflictCode } from '../../core/assignment/code.ts';
import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface OverrideRow {
  id: string;
  code: ConflictCode;
  person_id: string | null;
  /** JSON array of text, sorted. */
  subjects: string;
  reason: string;
  made_by: string;
  /** UTC, ISO 8601. */
  made_at: string;
}

export const listOverrides = (db: Db): OverrideRow[] =>
  all(
    db,
    'SELECT id, code, person_id, subjects, reason, made_by, made_at FROM override WHERE ended_at IS NULL ORDER BY id',
  );

/** The key of the live row about one finding; `slots` is JSON as stored. */
export const findOverride = (
  db: Db,
  { code, personId, slots }: { code: string; personId: string | null; slots: string },
): string | null =>
  one<{ id: string }>(
    db,
    'SELECT id FROM override WHERE code = ? AND person_id IS ? AND subjects = ? AND ended_at IS NULL',
    code,
    personId,
    slots,
  )?.id ?? null;
