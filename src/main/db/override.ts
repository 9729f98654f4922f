import type { Db } from './driver.ts';
import { all } from './statements.ts';

export interface OverrideRow {
  id: string;
  code: string;
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
