import type { Db } from './driver.ts';

/** From so many rows on an action is written straight into the file. */
const MANY_ROWS = 20_000;

/** Pages that do not fit are encrypted and written several times. Used only as far as there are pages. */
const CACHE_KIB = 65_536;

/**
 * Straight into the file, a page that does not fit is in its place at once, and reading it back is cheap: with a
 * quarter of the pages the whole takes as long, and the commit, which cannot pause, has that much less to write.
 */
const STRAIGHT_CACHE_KIB = 16_384;

/** The log is folded into the file when the answer is out and the first calls after it have been served. */
const FOLD_AFTER_MS = 500;

/**
 * Settings of the connection while thousands of rows are written; called outside a transaction. Returns what ends
 * them, also outside one.
 *
 * Some thousand rows: more memory for pages, and no folding of the write-ahead log within the commit. The commit is
 * on the disk once the log is (synchronous = FULL); folding reads and encrypts every page of it once more, as long
 * again as writing it.
 *
 * Tens of thousands: no such log at all. New pages go to the end of the file, what was there before into a rollback
 * journal, and the commit is the end of that journal. A process that is killed leaves the journal, and whoever opens
 * the file next puts everything back as it was. Each page is encrypted once, and nothing needs folding afterwards.
 * @param rows how many rows are about to be written
 */
export function settingsForManyRows(db: Db, rows: number): () => void {
  return rows < MANY_ROWS || !withoutLog(db) ? thousandsOfRows(db) : tensOfThousands(db);
}

/** Whether the log could be done away with; where it could not, all goes on with it. */
const withoutLog = (db: Db): boolean => db.pragma('journal_mode = DELETE', { simple: true }) === 'delete';

function tensOfThousands(db: Db): () => void {
  const cache = db.pragma('cache_size', { simple: true });
  db.pragma(`cache_size = -${STRAIGHT_CACHE_KIB}`);
  return () => {
    db.pragma(`cache_size = ${cache}`);
    try {
      db.pragma('journal_mode = WAL');
    } catch {
      // A full disk. Commits are as safe without the log, only slower; the next opening tries again.
    }
  };
}

function thousandsOfRows(db: Db): () => void {
  const cache = db.pragma('cache_size', { simple: true });
  const pages = db.pragma('wal_autocheckpoint', { simple: true });
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma('wal_autocheckpoint = 0');
  return () => {
    db.pragma(`cache_size = ${cache}`);
    db.pragma(`wal_autocheckpoint = ${pages}`);
    setTimeout(() => foldLog(db), FOLD_AFTER_MS).unref();
  };
}

/** What is not folded now, because the data were closed, something is being written or the disk is full, is later. */
function foldLog(db: Db): void {
  if (!db.open || db.inTransaction) return;
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // The rows are safe in the log. The next commit tries again, and tells whoever is at work then.
  }
}
