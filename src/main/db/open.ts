import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { isLongEnough } from '../../shared/passphrase.ts';
import { backupBeforeMigration } from './backup.ts';
import { type Db, openEncrypted, rekey } from './driver.ts';
import { toAppError } from './errors.ts';
import { fileError, makePrivateFolder, removePartFiles, syncFolder, writeFileAtomic } from './files.ts';
import {
  adoptKeyring,
  checkPassphrase,
  dropKeyring,
  prepareKeyring,
  settleKeyring,
  writeKeyring,
} from './keyring.ts';
import { checkVersion, migrate, SCHEMA_VERSION } from './migrate.ts';

const databasePath = (dataDir: string): string => join(dataDir, 'posko.db');

/** Stands in the folder while its first content is written: a first run that was cut short is no data. */
const unfinishedMark = (dataDir: string): string => join(dataDir, 'belum-selesai');

/** Whether the folder already holds a Posko database. */
export const hasData = (dataDir: string): boolean =>
  existsSync(databasePath(dataDir)) && !existsSync(unfinishedMark(dataDir));

/** Throws PASSPHRASE_WEAK when shorter than eight characters. */
export function requireStrong(passphrase: string): void {
  if (!isLongEnough(passphrase)) throw new AppError('PASSPHRASE_WEAK');
}

/**
 * Makes a new data folder: encrypted from the first byte. `fill` writes the first rows; only when it is through
 * does the folder hold data, so a full disk or a crash leaves a place where the first run can be done again.
 * Returns the open database and the recovery code to print. Throws DATA_EXISTS, PASSPHRASE_WEAK, DISK_FULL.
 */
export function createDatabase(
  dataDir: string,
  passphrase: string,
  fill: (db: Db) => void = () => undefined,
): { db: Db; recoveryCode: string } {
  if (hasData(dataDir)) throw new AppError('DATA_EXISTS');
  requireStrong(passphrase);
  let db: Db | null = null;
  try {
    makePrivateFolder(dataDir);
    makePrivateFolder(join(dataDir, 'backups'));
    clearUnfinished(dataDir);
    writeFileAtomic(unfinishedMark(dataDir), '');
    const recoveryCode = writeKeyring(dataDir, passphrase);
    db = configured(openEncrypted(databasePath(dataDir), passphrase, { mustExist: false }));
    migrate(db);
    fill(db);
    rmSync(unfinishedMark(dataDir));
    syncFolder(dataDir);
    return { db, recoveryCode };
  } catch (error) {
    db?.close();
    clearUnfinished(dataDir);
    throw fileError(toAppError(error), databasePath(dataDir));
  }
}

/** Sets aside what an interrupted first run left. It holds nobody's work, yet nothing is ever deleted unseen. */
export function clearUnfinished(dataDir: string): void {
  const mark = unfinishedMark(dataDir);
  if (!existsSync(mark)) return;
  for (const suffix of ['', '-wal', '-journal']) {
    const left = databasePath(dataDir) + suffix;
    if (existsSync(left)) renameSync(left, join(dataDir, 'backups', `belum-selesai.db${suffix}`));
  }
  rmSync(join(dataDir, 'keyring.json'), { force: true });
  rmSync(mark);
}

/**
 * Opens the folder's database for this process alone (an exclusive lock that the system frees when the
 * process dies). A file of an older version is backed up, then migrated.
 * Throws DATA_MISSING, PASSPHRASE_WRONG, DATA_IN_USE, DATABASE_DAMAGED, DATABASE_NEWER.
 */
export function openDatabase(dataDir: string, passphrase: string): Db {
  if (!hasData(dataDir)) throw new AppError('DATA_MISSING');
  const known = checkPassphrase(dataDir, passphrase);
  if (known === false) throw new AppError('PASSPHRASE_WRONG');
  const cutShort = existsSync(`${databasePath(dataDir)}-journal`);
  const db = openEncrypted(databasePath(dataDir), passphrase, { mustExist: true });
  try {
    configured(db);
    const version = checkVersion(db);
    if (version === 0) throw new AppError('DATABASE_DAMAGED');
    if (version < SCHEMA_VERSION) backupBeforeMigration(db, dataDir, version);
    migrate(db);
    settleKeyring(dataDir, passphrase);
    // The lock is held: nobody else writes here.
    for (const folder of [dataDir, join(dataDir, 'backups')]) removePartFiles(folder);
    return db;
  } catch (error) {
    db.close();
    throw openError(error, known, cutShort);
  }
}

/**
 * A file that cannot be decrypted is a wrong passphrase, unless the keyring proved the passphrase right. So is a
 * rollback journal that cannot: a write that was cut short left it, and under another key its pages look damaged.
 */
function openError(error: unknown, passphraseKnown: boolean | null, cutShort: boolean): unknown {
  const code = (error as { code?: string } | null)?.code;
  const unreadable = code === 'SQLITE_NOTADB' || (cutShort && code === 'SQLITE_CORRUPT');
  if (unreadable && passphraseKnown === null) return new AppError('PASSPHRASE_WRONG');
  return toAppError(error);
}

/**
 * Settings of every connection. FULL: a commit survives a power cut (the build's default in WAL is NORMAL).
 * recursive_triggers: REPLACE must fire the journal's triggers. temp_store: no clear text in temporary files.
 */
function configured(db: Db): Db {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32768');
  db.pragma('cell_size_check = ON');
  return db;
}

/** Closes cleanly: the write-ahead log is folded into the file. A damaged file is let go of too. */
export function closeDatabase(db: Db): void {
  try {
    db.pragma('optimize');
  } catch {
    // Statistics are only for speed; what is wrong with the file has its own sentence when somebody reads it.
  } finally {
    db.close();
  }
}

/**
 * Encrypts the data under a new passphrase and writes a new keyring. Returns the new recovery code. The old
 * recovery sheet is void from then on; older backups keep their old passphrase.
 */
export function changePassphrase(db: Db, dataDir: string, passphrase: string): string {
  requireStrong(passphrase);
  const recoveryCode = prepareKeyring(dataDir, passphrase);
  try {
    db.pragma('journal_mode = DELETE');
    rekey(db, passphrase);
  } catch (error) {
    dropKeyring(dataDir);
    throw error;
  } finally {
    db.pragma('journal_mode = WAL');
  }
  adoptKeyring(dataDir);
  return recoveryCode;
}
