import type { Db } from './driver.ts';

/** Pages that do not fit are encrypted and written several times. Used only as far as there are pages. */
const CACHE_KIB = 65_536;

/** The log is folded into the file when the answer is out and the first calls after it have been served. */
const FOLD_AFTER_MS = 500;

/**
 * Settings of the connection while thousands of rows are written: more memory for pages, and no folding of the
 * write-ahead log within the commit. The commit is on the disk once the log is (synchronous = FULL); folding reads
 * and encrypts every page of it once more, as long again as writing it. Returns what ends the settings.
 */
export function settingsForManyRows(db: Db): () => void {
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
