import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type Db, openEncrypted } from './driver.ts';
import { toAppError } from './errors.ts';
import {
  fileError,
  makePrivate,
  makePrivateFile,
  makePrivateFolder,
  PRIVATE_FOLDER,
  prepareTarget,
  refuseFolder,
  removePartFiles,
  syncFolder,
} from './files.ts';
import { uuidv7 } from './ids.ts';
import { journalledTables } from './journal.ts';
import { checkVersion } from './migrate.ts';

export interface BackupCheck {
  /** Rows in all journalled tables plus journal entries. */
  rows: number;
  /** Live people. */
  people: number;
  bytes: number;
  sha256: string;
}

/** Rows of every journalled table and the journal: what a copy must have exactly as many of. */
export function countRows(db: Db): number {
  const tables = [...journalledTables(db).map((t) => t.name), 'action', 'change'];
  return tables.reduce(
    (sum, t) => sum + (db.prepare(`SELECT count(*) FROM ${t}`).pluck().get() as number),
    0,
  );
}

/**
 * Writes a consistent encrypted copy (SQLite's VACUUM INTO: one read transaction, pages of the write-ahead
 * log included, same cipher and passphrase), opens the copy, runs SQLite's checks, compares the row counts
 * and only then gives it its name. A plain file copy would miss committed rows and is never used.
 * Throws BACKUP_INVALID, DISK_FULL and what `prepareTarget` throws; no part file remains. Only one at a time in a
 * folder.
 * @param pause called between the parts of the proof; breaks the backup off by throwing
 */
export async function createBackup(
  db: Db,
  passphrase: string,
  target: string,
  pause: () => Promise<void>,
): Promise<BackupCheck> {
  prepareTarget(target, PRIVATE_FOLDER);
  const temporary = join(dirname(target), `.${uuidv7()}.tmp`);
  try {
    // A stick that was pulled, or a process that was killed, left its part file here.
    removePartFiles(dirname(target));
    const expected = countRows(db);
    vacuumInto(db, temporary);
    const check = await provenCopy(db, passphrase, temporary, pause);
    if (check.rows !== expected)
      throw new AppError('BACKUP_INVALID', undefined, { expected, found: check.rows });
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return check;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileError(toAppError(error), target);
  }
}

/** The proof of a copy made just now, table by table: the whole at once would take seconds with 100,000 people. */
async function provenCopy(
  db: Db,
  passphrase: string,
  file: string,
  pause: () => Promise<void>,
): Promise<BackupCheck> {
  const copy = openEncrypted(file, passphrase, { mustExist: true, readonly: true, copyOf: db });
  try {
    for (const table of copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()) {
      await pause();
      refuseProblems(integrityProblems(copy, `('${table}')`));
    }
    await pause();
    return contentOf(copy, file);
  } catch (error) {
    throw backupError(error);
  } finally {
    copy.close();
  }
}

/**
 * Opens a backup read-only, checks pages, foreign keys and version, and counts its rows.
 * Throws FILE_NOT_FOUND, FILE_IS_FOLDER, DATABASE_FILE_INVALID, DATABASE_NEWER, BACKUP_INVALID.
 */
export function verifyBackup(file: string, passphrase: string): BackupCheck {
  if (!existsSync(file)) throw new AppError('FILE_NOT_FOUND');
  refuseFolder(file);
  const copy = openEncrypted(file, passphrase, { mustExist: true, readonly: true });
  try {
    if (checkVersion(copy) === 0) throw new AppError('DATABASE_FILE_INVALID');
    refuseProblems(integrityProblems(copy));
    return contentOf(copy, file);
  } catch (error) {
    throw backupError(error);
  } finally {
    copy.close();
  }
}

function refuseProblems(problems: readonly string[]): void {
  if (problems.length > 0)
    throw new AppError('BACKUP_INVALID', undefined, { problems: problems.slice(0, 5) });
}

function contentOf(copy: Db, file: string): BackupCheck {
  const people = copy.prepare('SELECT count(*) FROM person WHERE ended_at IS NULL').pluck().get() as number;
  return { rows: countRows(copy), people, bytes: statSync(file).size, sha256: fileHash(file) };
}

/** What is wrong with a backup is not wrong with the data: its own sentences. */
function backupError(thrown: unknown): unknown {
  if ((thrown as { code?: string }).code === 'SQLITE_NOTADB') return new AppError('DATABASE_FILE_INVALID');
  const error = toAppError(thrown);
  const damaged = error instanceof AppError && error.code === 'DATABASE_DAMAGED';
  return damaged ? new AppError('BACKUP_INVALID') : error;
}

/** SQLite's own checks of pages, constraints and references. Empty = sound. @param of "('table')", or all */
export function integrityProblems(db: Db, of = ''): string[] {
  const pages = (db.pragma(`integrity_check${of}`) as { integrity_check: string }[]).map(
    (r) => r.integrity_check,
  );
  const keys = db.pragma(`foreign_key_check${of}`) as { table: string }[];
  return [...pages.filter((p) => p !== 'ok'), ...keys.map((k) => `foreign key: ${k.table}`)];
}

/**
 * Puts a checked backup in the place of the folder's database. The present files are kept aside under
 * `backups/` first, so that a restore never destroys the present state. The database must be closed.
 * Returns the name under which the former state is kept, or null when there was none.
 * Throws DATA_IN_USE when another process has the folder open, and what `verifyBackup` throws.
 */
export function restoreBackup(
  dataDir: string,
  file: string,
  passphrase: string,
  stamp: string,
): string | null {
  verifyBackup(file, passphrase);
  const database = join(dataDir, 'posko.db');
  const incoming = join(dataDir, `.${uuidv7()}.tmp`);
  try {
    makePrivateFolder(join(dataDir, 'backups'));
    copyWithLog(file, incoming, passphrase);
    verifyBackup(incoming, passphrase);
    if (existsSync(database)) refuseInUse(database);
    const kept = existsSync(database) ? keepAside(dataDir, passphrase, stamp) : null;
    renameSync(incoming, database);
    syncFolder(dataDir);
    return kept;
  } catch (error) {
    for (const suffix of ['', ...LOGS]) rmSync(incoming + suffix, { force: true });
    throw fileError(toAppError(error), file);
  }
}

/** A process that has the data open would go on writing into a file that is no longer there. */
function refuseInUse(database: string): void {
  // The lock is met before any page is decrypted, so no passphrase is needed.
  const probe = openEncrypted(database, '-', { mustExist: true, readonly: true });
  try {
    probe.pragma('user_version');
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_BUSY')) throw error;
  } finally {
    probe.close();
  }
}

/**
 * What a killed process leaves beside the database: committed rows that are not in it yet, and former pages of a
 * commit that was not reached.
 */
const LOGS = ['-wal', '-journal'];

/**
 * Copies (not moves) the present files, so that a power cut never leaves the folder without a database. A log is
 * removed only when its copy is safe: left beside the restored file it would damage it.
 */
function keepAside(dataDir: string, passphrase: string, stamp: string): string {
  const name = `sebelum-pulih-${stamp}.db`;
  copyWithLog(join(dataDir, 'posko.db'), join(dataDir, 'backups', name), passphrase);
  syncFolder(join(dataDir, 'backups'));
  for (const log of LOGS) rmSync(join(dataDir, `posko.db${log}`), { force: true });
  return name;
}

/**
 * Copies a closed database. The log that a killed process left beside it is folded into the copy, or stays beside it
 * when the passphrase is not the one of that file.
 */
function copyWithLog(from: string, to: string, passphrase: string): void {
  copyPrivate(from, to);
  const logs = LOGS.filter((log) => existsSync(from + log));
  for (const log of logs) copyPrivate(from + log, to + log);
  if (logs.length === 0) return;
  const copy = openEncrypted(to, passphrase, { mustExist: true });
  try {
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // A page of the journal under another key is a damaged one to the cipher.
    const other = logs.includes('-journal') ? ['SQLITE_NOTADB', 'SQLITE_CORRUPT'] : ['SQLITE_NOTADB'];
    if (!other.includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    copy.close();
  }
}

/** A copy of the old version before the schema changes; the migration does not start without it. */
export function backupBeforeMigration(db: Db, dataDir: string, version: number): void {
  const target = join(dataDir, 'backups', `sebelum-versi-${version + 1}.db`);
  if (existsSync(target)) return;
  makePrivateFolder(dirname(target));
  const temporary = join(dirname(target), `.${uuidv7()}.tmp`);
  vacuumInto(db, temporary);
  renameSync(temporary, target);
  syncFolder(dirname(target));
}

/**
 * Keeps the newest `keep` automatic backups and, beyond these, one for each of the last 14 days that has one.
 * @param files names that start with `posko-YYYY-MM-DD`, newest last when sorted.
 */
export function backupsToRemove(files: readonly string[], keep = 5): string[] {
  const sorted = [...files].sort().reverse();
  const days = new Set<string>();
  return sorted.filter((file, index) => {
    const day = file.slice(0, 16);
    const firstOfDay = !days.has(day);
    days.add(day);
    return index >= keep && !(firstOfDay && days.size <= 14);
  });
}

/** Automatic backups of a folder, oldest first. */
export function automaticBackups(dataDir: string): string[] {
  const folder = join(dataDir, 'backups');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^posko-\d{4}-\d{2}-\d{2}.*\.posko$/.test(basename(name)))
    .sort();
}

/** The content of a database as a new file on the disk. */
function vacuumInto(db: Db, file: string): void {
  // SQLite fills an empty file, and would make one that all may read.
  makePrivateFile(file);
  db.prepare('VACUUM INTO ?').run(file);
  syncFile(file);
}

function copyPrivate(from: string, to: string): void {
  copyFileSync(from, to);
  makePrivate(to);
  syncFile(to);
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function fileHash(path: string): string {
  const hash = createHash('sha256');
  const part = Buffer.alloc(1 << 20);
  const handle = openSync(path, 'r');
  try {
    for (let read = readSync(handle, part); read > 0; read = readSync(handle, part)) {
      hash.update(part.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
