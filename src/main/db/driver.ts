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
}

/**
 * Opens a file as SQLCipher database with the given passphrase; the key comes from the cipher's own KDF
 * (PBKDF2-HMAC-SHA512, 256,000 rounds, salt in the file). No page is read yet: a wrong passphrase shows at
 * the first read as SQLITE_NOTADB.
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
  db.pragma("cipher = 'sqlcipher'");
  keyed(db).key(Buffer.from(passphrase, 'utf8'));
  return db;
}

/** Encrypts the open database anew under another passphrase. Not possible in WAL mode: caller switches. */
export function rekey(db: Db, passphrase: string): void {
  keyed(db).rekey(Buffer.from(passphrase, 'utf8'));
}

interface Keyed {
  key(passphrase: Buffer): void;
  rekey(passphrase: Buffer): void;
}

// The types of better-sqlite3 do not know the two methods that the encrypting build adds.
const keyed = (db: Db): Keyed => db as unknown as Keyed;
