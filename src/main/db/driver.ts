import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { makePrivateFile } from './files.ts';

/**
 * The only file that imports the SQLite driver. The npm name `better-sqlite3` is an alias of
 * better-sqlite3-multiple-ciphers (same interface, encrypted files).
 */
export type Db = Database.Database;
export type Statement = Database.Statement;
export const SqliteError = Database.SqliteError;

/** Options of a raw connection. `nativeBinding`: path of another build of the addon (older Electron). */
interface DriverOptions {
  readonly?: boolean;
  mustExist: boolean;
  /** The open database that this file is a copy of, under the same passphrase: its key need not be derived again. */
  copyOf?: Db;
}

/** What the pages of a file are encrypted with. Held in memory only, as long as its connection. */
interface FileKey {
  salt: Buffer;
  key: Buffer;
}

const keys = new WeakMap<Db, FileKey>();

const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Rounds of SQLCipher 4. */
const KDF_ROUNDS = 256_000;

/**
 * Opens a file as SQLCipher database with the given passphrase. The key is SQLCipher's own (PBKDF2-HMAC-SHA512,
 * 256,000 rounds, salt in the first bytes of the file); deriving it takes a quarter of a second. No page is read
 * yet: a wrong passphrase shows at the first read as SQLITE_NOTADB.
 */
export function openEncrypted(file: string, passphrase: string, options: DriverOptions): Db {
  const binding = process.env.POSKO_SQLITE_BINDING;
  // SQLite makes files that all may read, and gives the log and the journal the rights of their database.
  if (!options.mustExist) makePrivateFile(file);
  const db = new Database(file, {
    timeout: 1500,
    fileMustExist: options.mustExist,
    readonly: options.readonly ?? false,
    ...(binding ? { nativeBinding: binding } : {}),
  });
  try {
    const { key, salt } = keyOf(db, file, passphrase, options.copyOf);
    db.pragma("cipher = 'sqlcipher'");
    keyed(db).key(Buffer.from(`x'${key.toString('hex')}${salt.toString('hex')}'`, 'ascii'));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A copy has the salt of its original. Any other salt needs a key of its own, whatever the caller believes. */
function keyOf(db: Db, file: string, passphrase: string, copyOf: Db | undefined): FileKey {
  const salt = saltOf(file);
  const known = copyOf && keys.get(copyOf);
  const same = known?.salt.equals(salt) ? known.key : null;
  const key = same ?? pbkdf2Sync(Buffer.from(passphrase, 'utf8'), salt, KDF_ROUNDS, KEY_BYTES, 'sha512');
  const fileKey = { salt, key };
  keys.set(db, fileKey);
  return fileKey;
}

/** The salt that a file begins with; a new one for a file that is still empty. */
function saltOf(file: string): Buffer {
  if (statSync(file).size < SALT_BYTES) return randomBytes(SALT_BYTES);
  const salt = Buffer.alloc(SALT_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, salt, 0, SALT_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  return salt;
}

/** Encrypts the open database anew under another passphrase. Not possible in WAL mode: caller switches. */
export function rekey(db: Db, passphrase: string): void {
  // The cipher takes a new salt: copies of this database derive their key from the passphrase again.
  keys.delete(db);
  keyed(db).rekey(Buffer.from(passphrase, 'utf8'));
}

interface Keyed {
  key(passphrase: Buffer): void;
  rekey(passphrase: Buffer): void;
}

// The types of better-sqlite3 do not know the two methods that the encrypting build adds.
const keyed = (db: Db): Keyed => db as unknown as Keyed;
