import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { syncFolder, writeFileAtomic } from './files.ts';

/**
 * `keyring.json` beside the database. It never holds a key or a passphrase in clear:
 * - `check`: a fixed text sealed under the passphrase. It tells a wrong passphrase from a damaged database
 *   (the cipher answers both with the same error).
 * - `recovery`: the passphrase sealed under the recovery code that is printed on the recovery sheet.
 * Losing this file loses only these two comforts; the database opens with the passphrase alone.
 *
 * While a passphrase changes, `keyring-baru.json` stands beside it for the new one: whichever of the two the
 * database turns out to have after a crash, its keyring is there.
 */
interface Sealed {
  salt: string;
  iv: string;
  tag: string;
  data: string;
}
interface KeyringFile {
  version: 1;
  check: Sealed;
  recovery: Sealed | null;
}

const CHECK_TEXT = 'posko';
// Crockford's alphabet: no I, L, O, U, so that a code copied by hand from paper is not misread.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const keyringPath = (dataDir: string): string => join(dataDir, 'keyring.json');
const nextKeyringPath = (dataDir: string): string => join(dataDir, 'keyring-baru.json');

function seal(secret: string, text: string): Sealed {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(secret, salt), iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const hex = (b: Buffer) => b.toString('hex');
  return { salt: hex(salt), iv: hex(iv), tag: hex(cipher.getAuthTag()), data: hex(data) };
}

/** The sealed text, or null when the secret is wrong. */
function unseal(secret: string, sealed: Sealed): string | null {
  const hex = (text: string) => Buffer.from(text, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(secret, hex(sealed.salt)), hex(sealed.iv));
  decipher.setAuthTag(hex(sealed.tag));
  try {
    return Buffer.concat([decipher.update(hex(sealed.data)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const deriveKey = (secret: string, salt: Buffer): Buffer =>
  scryptSync(secret.normalize('NFC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });

function readKeyring(path: string): KeyringFile | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeyringFile;
  } catch {
    return null;
  }
}

const knows = (path: string, passphrase: string): boolean | null => {
  const keyring = readKeyring(path);
  return keyring && unseal(passphrase, keyring.check) === CHECK_TEXT;
};

/**
 * Whether the passphrase is the one of this folder: true/false, or null when only the database can tell, because
 * the folder has no readable keyring or a change of the passphrase was cut short.
 */
export function checkPassphrase(dataDir: string, passphrase: string): boolean | null {
  const known = knows(keyringPath(dataDir), passphrase);
  const next = knows(nextKeyringPath(dataDir), passphrase);
  if (next === null) return known;
  return known || next ? null : false;
}

/** Writes a new keyring and returns the recovery code to print: 5 groups of 5 characters, 125 bits. */
export function writeKeyring(dataDir: string, passphrase: string): string {
  const code = prepareKeyring(dataDir, passphrase);
  adoptKeyring(dataDir);
  return code;
}

/** Puts the keyring of the next passphrase beside the present one, and returns its recovery code. */
export function prepareKeyring(dataDir: string, passphrase: string): string {
  const code = newRecoveryCode();
  const file: KeyringFile = {
    version: 1,
    check: seal(passphrase, CHECK_TEXT),
    recovery: seal(plainCode(code), passphrase),
  };
  writeFileAtomic(nextKeyringPath(dataDir), `${JSON.stringify(file)}\n`);
  return code;
}

/** The database has the next passphrase now. */
export function adoptKeyring(dataDir: string): void {
  renameSync(nextKeyringPath(dataDir), keyringPath(dataDir));
  syncFolder(dataDir);
}

/** The database still has its former passphrase. */
export function dropKeyring(dataDir: string): void {
  rmSync(nextKeyringPath(dataDir), { force: true });
}

/** Ends a change of the passphrase that was cut short: the keyring of the one that opened the database stays. */
export function settleKeyring(dataDir: string, passphrase: string): void {
  if (!existsSync(nextKeyringPath(dataDir))) return;
  if (knows(nextKeyringPath(dataDir), passphrase)) adoptKeyring(dataDir);
  else dropKeyring(dataDir);
}

/** The passphrase behind a recovery code. Throws RECOVERY_CODE_WRONG. */
export function recoverPassphrase(dataDir: string, code: string): string {
  const keyring = readKeyring(keyringPath(dataDir));
  const passphrase = keyring?.recovery ? unseal(plainCode(code), keyring.recovery) : null;
  if (passphrase === null) throw new AppError('RECOVERY_CODE_WRONG');
  return passphrase;
}

function newRecoveryCode(): string {
  const characters = [...randomBytes(25)].map((byte) => ALPHABET[byte % 32]).join('');
  return (characters.match(/.{5}/g) ?? []).join('-');
}

/** Forgives what a hand does to a code: case, spaces, hyphens, O for 0, I and L for 1. */
const plainCode = (code: string): string =>
  code
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
