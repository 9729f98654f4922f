import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { writeFileAtomic } from './files.ts';

/**
 * `keyring.json` beside the database. It never holds a key or a passphrase in clear:
 * - `check`: a fixed text sealed under the passphrase. It tells a wrong passphrase from a damaged database
 *   (the cipher answers both with the same error).
 * - `recovery`: the passphrase sealed under the recovery code that is printed on the recovery sheet.
 * Losing this file loses only these two comforts; the database opens with the passphrase alone.
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

function readKeyring(dataDir: string): KeyringFile | null {
  const path = keyringPath(dataDir);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeyringFile;
  } catch {
    return null;
  }
}

/**
 * Whether the passphrase is the one of this folder: true/false, or null when the folder has no readable
 * keyring and only the database can tell.
 */
export function checkPassphrase(dataDir: string, passphrase: string): boolean | null {
  const keyring = readKeyring(dataDir);
  if (!keyring) return null;
  return unseal(passphrase, keyring.check) === CHECK_TEXT;
}

/** Writes a new keyring and returns the recovery code to print: 5 groups of 5 characters, 125 bits. */
export function writeKeyring(dataDir: string, passphrase: string): string {
  const code = newRecoveryCode();
  const file: KeyringFile = {
    version: 1,
    check: seal(passphrase, CHECK_TEXT),
    recovery: seal(plainCode(code), passphrase),
  };
  writeFileAtomic(keyringPath(dataDir), `${JSON.stringify(file)}\n`);
  return code;
}

/** The passphrase behind a recovery code. Throws RECOVERY_CODE_WRONG. */
export function recoverPassphrase(dataDir: string, code: string): string {
  const keyring = readKeyring(dataDir);
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
