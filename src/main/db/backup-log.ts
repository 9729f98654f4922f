import type { BackupCheck } from './backup.ts';
import type { Db } from './driver.ts';
import { uuidv7 } from './ids.ts';
import { all, one, prepared } from './statements.ts';

export interface BackupLogRow {
  id: string;
  madeAt: string;
  fileName: string;
  place: 'local' | 'external';
  bytes: number;
  rows: number;
}

/** A proven backup is noted: a fact about a file, so it is not journalled. */
export function logBackup(
  db: Db,
  entry: { madeAt: string; fileName: string; place: 'local' | 'external' },
  check: BackupCheck,
): void {
  prepared(
    db,
    'INSERT INTO backup_log (id, made_at, file_name, place, bytes, rows, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(uuidv7(), entry.madeAt, entry.fileName, entry.place, check.bytes, check.rows, check.sha256);
}

/** Latest first. */
export const listBackupLog = (db: Db, limit: number): BackupLogRow[] =>
  all(
    db,
    `SELECT id, made_at AS madeAt, file_name AS fileName, place, bytes, rows FROM backup_log
     ORDER BY made_at DESC, id DESC LIMIT ?`,
    limit,
  );

/** When the latest backup was made, of any place or of the one given. */
export const lastBackup = (
  db: Db,
  place: 'local' | 'external' | null,
): { madeAt: string; place: 'local' | 'external' } | null =>
  one(
    db,
    `SELECT made_at AS madeAt, place FROM backup_log WHERE ?1 IS NULL OR place = ?1
     ORDER BY made_at DESC, id DESC LIMIT 1`,
    place,
  );
