import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface BatchRow {
  id: string;
  file_name: string;
  imported_at: string;
  /** JSON: people by outcome. */
  counts: string;
  /** Set when the import was taken back. */
  ended_at: string | null;
}

/** Every import, also those taken back, latest first. */
export const listBatches = (db: Db): BatchRow[] =>
  all(
    db,
    'SELECT id, file_name, imported_at, counts, ended_at FROM import_batch ORDER BY imported_at DESC, id DESC',
  );

/** The action that wrote a batch, and whether the batch still stands. */
export const actionOfBatch = (db: Db, batch: string): { actionId: string; undone: 0 | 1 } | null =>
  one(
    db,
    `SELECT action.id AS actionId, import_batch.ended_at IS NOT NULL AS undone
     FROM import_batch JOIN change ON change.row_id = import_batch.id AND change.before IS NULL
     JOIN action ON action.seq = change.action_seq WHERE import_batch.id = ?`,
    batch,
  );
