import type { Db } from './driver.ts';
import { one } from './statements.ts';

/** A duty post by the key that people type. */
export const findDutyPostByKey = (db: Db, key: string): { id: string; operation_id: string | null } | null =>
  one(db, 'SELECT id, operation_id FROM duty_post WHERE key = ? AND ended_at IS NULL', key);
