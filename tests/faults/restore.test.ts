import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IDENTITY, PASSPHRASE, personFields, startBackend, temporaryFolder } from '../builders/backend.ts';
import { posko, refusal } from './support/command.ts';
import { contentOf, copyOf, emptyPost, fileHashes, open, samplePost, soundContent } from './support/post.ts';
import { walSize } from './support/watch.ts';

const INVALID = {
  code: 'BACKUP_INVALID',
  message: 'Cadangan rusak atau tidak lengkap. Pakai cadangan lain, atau buat lagi di tempat lain.',
};
const NOT_OURS = {
  code: 'DATABASE_FILE_INVALID',
  message: 'Berkas ini bukan cadangan Posko, atau kata sandinya berbeda.',
};

/** A closed sample post and a proven backup of it. */
async function withBackup(): Promise<{ dataDir: string; backup: string }> {
  const dataDir = await samplePost();
  const backup = join(temporaryFolder(), 'cadangan.posko');
  const post = await open(dataDir);
  await post.ok('backup.create', { file: { $path: backup } });
  await post.backend.close();
  return { dataDir, backup };
}

describe('a restore', () => {
  test('brings the backup back and keeps the former state, which can be brought back the same way', async () => {
    const { dataDir, backup } = await withBackup();
    const old = await soundContent(dataDir);
    const post = await open(dataDir);
    await post.ok('personnel.create', personFields({ name: 'ORANG BARU' }));
    const present = contentOf(post);

    const { people, kept } = await post.ok('session.restore', {
      file: { $path: backup },
      passphrase: PASSPHRASE,
    });
    expect(people).toBe(151);
    expect(contentOf(post)).toBe(old);
    const aside = join(dataDir, 'backups', kept ?? '');
    expect(existsSync(aside)).toBe(true);

    await post.ok('session.restore', { file: { $path: aside }, passphrase: PASSPHRASE });
    expect(contentOf(post)).toBe(present);
    await post.backend.close();
    expect(await soundContent(dataDir)).toBe(present);
  });

  test('keeps what a killed process had committed to the log, and brings that back too', async () => {
    const { dataDir, backup } = await withBackup();
    const living = await open(dataDir);
    await living.ok('personnel.create', personFields());
    const present = contentOf(living);
    // The files as a kill at this moment would leave them.
    const crashed = copyOf(dataDir);
    expect(walSize(crashed)).toBeGreaterThan(0);

    const post = startBackend(crashed);
    const { kept } = await post.ok('session.restore', { file: { $path: backup }, passphrase: PASSPHRASE });
    const aside = { $path: join(crashed, 'backups', kept ?? '') };
    await post.ok('session.restore', { file: aside, passphrase: PASSPHRASE });
    expect(contentOf(post)).toBe(present);
  });

  test('works in an empty folder, and takes the passphrase of the backup', async () => {
    const { dataDir, backup } = await withBackup();
    const content = await soundContent(dataDir);
    const elsewhere = startBackend(join(temporaryFolder(), 'data'));
    const answer = await elsewhere.ok('session.restore', { file: { $path: backup }, passphrase: PASSPHRASE });
    expect(answer).toEqual({ people: 151, kept: null });
    expect(contentOf(elsewhere)).toBe(content);

    const other = startBackend(join(temporaryFolder(), 'data'));
    const passphrase = 'kata sandi lain';
    await other.ok('session.create', { passphrase, identity: IDENTITY, paper: 'a4', sample: false });
    await other.ok('session.restore', { file: { $path: backup }, passphrase: PASSPHRASE });
    await other.ok('session.lock', {});
    expect((await other.refused('session.unlock', { passphrase })).code).toBe('PASSPHRASE_WRONG');
    await other.ok('session.unlock', { passphrase: PASSPHRASE });
  });

  test('refuses another passphrase and files of another kind, and the present state stays as it is', async () => {
    const { backup } = await withBackup();
    const dataDir = await emptyPost();
    const before = fileHashes(dataDir);
    const text = join(temporaryFolder(), 'catatan.posko');
    writeFileSync(text, 'bukan cadangan '.repeat(1000));
    expect(refusal(await posko(dataDir, ['restore', text, '--json']))).toMatchObject(NOT_OURS);
    const wrong = await posko(dataDir, ['restore', backup, '--json'], { passphrase: 'kata sandi lain' });
    expect(refusal(wrong)).toMatchObject(NOT_OURS);
    const missing = join(temporaryFolder(), 'tidak-ada.posko');
    expect(refusal(await posko(dataDir, ['restore', missing, '--json'])).code).toBe('FILE_NOT_FOUND');
    expect(fileHashes(dataDir)).toEqual(before);
  });
});

test('a backup with one changed byte, cut short or of nothing is refused, wherever the byte is', async () => {
  const { dataDir, backup } = await withBackup();
  const whole = readFileSync(backup);
  const post = await open(dataDir);
  const content = contentOf(post);
  const broken = join(temporaryFolder(), 'rusak.posko');
  const file = { $path: broken };
  const refuse = async (bytes: Buffer, what: string) => {
    writeFileSync(broken, bytes);
    const verified = await post.refused('backup.verify', { file });
    expect([INVALID.message, NOT_OURS.message], what).toContain(verified.message);
    expect([INVALID.code, NOT_OURS.code], what).toContain(verified.code);
    expect((await post.refused('session.restore', { file, passphrase: PASSPHRASE })).code).toBe(
      verified.code,
    );
  };
  for (const part of [0.0001, 0.2, 0.5, 0.999]) {
    const at = Math.floor(whole.length * part);
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await refuse(bytes, `byte ${at}`);
  }
  await refuse(whole.subarray(0, whole.length / 2), 'half');
  await refuse(whole.subarray(0, whole.length - 4096), 'without its last page');
  await refuse(Buffer.alloc(0), 'empty');
  expect(contentOf(post)).toBe(content);
  writeFileSync(broken, whole);
  await post.ok('backup.verify', { file });
});
