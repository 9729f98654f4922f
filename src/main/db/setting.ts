import type { Db } from './driver.ts';
import { all } from './statements.ts';

export interface SettingRow {
  id: string;
  /** JSON. */
  value: string;
}

export const listSettings = (db: Db): SettingRow[] =>
  all(db, 'SELECT id, value FROM setting WHERE ended_at IS NULL ORDER BY id');
