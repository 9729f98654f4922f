import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPassphrase, recoverPassphrase, writeKeyring } from '../../../src/main/db/keyring.ts';
import { temporaryFolder } from '../../builders/backend.ts';

test('the keyring knows the passphrase without holding it, and gives it back for the recovery code', () => {
  const folder = temporaryFolder();
  const code = writeKeyring(folder, 'kata sandi saya');
  expect(checkPassphrase(folder, 'kata sandi saya')).toBe(true);
  expect(checkPassphrase(folder, 'kata sandi Saya')).toBe(false);
  expect(recoverPassphrase(folder, code)).toBe('kata sandi saya');
  const text = readFileSync(join(folder, 'keyring.json'), 'utf8');
  expect(text).not.toContain('kata sandi');
  expect(text).not.toContain(Buffer.from('kata sandi saya').toString('hex'));
  expect(text).not.toContain(code);
  expect(text).not.toContain(code.replaceAll('-', ''));
});

test('the code forgives what a hand does to it, but not one other letter', () => {
  const folder = temporaryFolder();
  const code = writeKeyring(folder, 'kata sandi saya');
  const hand = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(recoverPassphrase(folder, ` ${hand} `)).toBe('kata sandi saya');
  const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
  expect(() => recoverPassphrase(folder, other)).toThrow(
    expect.objectContaining({ code: 'RECOVERY_CODE_WRONG' }),
  );
});

test('two keyrings of one passphrase share nothing, and a changed one answers no', () => {
  const [a, b] = [temporaryFolder(), temporaryFolder()];
  expect(writeKeyring(a, 'kata sandi saya')).not.toBe(writeKeyring(b, 'kata sandi saya'));
  const path = join(a, 'keyring.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { check: { data: string } };
  file.check.data = file.check.data.replace(/^../, (two) => (two === '00' ? '11' : '00'));
  writeFileSync(path, JSON.stringify(file));
  expect(checkPassphrase(a, 'kata sandi saya')).toBe(false);
  expect(checkPassphrase(temporaryFolder(), 'kata sandi saya')).toBeNull();
});
