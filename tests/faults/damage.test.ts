import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEncrypted } from '../../src/main/db/driver.ts';
import { SCHEMA_VERSION } from '../../src/main/db/migrate.ts';
import { PASSPHRASE, personFields, startBackend, TODAY } from '../builders/backend.ts';
import { posko, refusal } from './support/command.ts';
import {
  contentOf,
  copyOf,
  emptyPost,
  fileHashes,
  open,
  rounds,
  samplePost,
  seeded,
} from './support/post.ts';

const PAGE = 4096;
const DAMAGED = {
  code: 'DATABASE_DAMAGED',
  message: 'Berkas data rusak. Berkas tidak diubah; pulihkan dari cadangan terakhir yang teruji.',
};

/** Writes these bytes over a place in a file. */
function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

/** Flips one bit. */
function flip(file: string, at: number): void {
  overwrite(file, at, Uint8Array.of((readFileSync(file)[at] ?? 0) ^ 0x10));
}

/** What a person meets on a damaged folder: refused in words at the door or at the first look, or all is sound. */
async function meet(dataDir: string, whole: string[]): Promise<'refused' | 'found' | 'sound'> {
  const post = startBackend(dataDir);
  const unlocked = await post.backend.call({ name: 'session.unlock', input: { passphrase: PASSPHRASE } });
  if (!unlocked.ok) {
    expect(unlocked.error).toMatchObject(DAMAGED);
    await post.backend.close();
    return 'refused';
  }
  const verified = await post.backend.call({ name: 'data.verify', input: {} });
  if (!verified.ok) {
    expect(verified.error).toMatchObject(DAMAGED);
    await post.backend.close();
    return 'found';
  }
  const { problems } = verified.value as { problems: string[] };
  const sound = problems.length === 0;
  if (sound) expect(whole).toContain(contentOf(post));
  await post.backend.close();
  return sound ? 'sound' : 'found';
}

describe('a damaged database', () => {
  test('one flipped bit is found wherever it is, and nobody reads a changed value', async () => {
    const random = seeded('flip');
    const post = await samplePost();
    const whole = [contentOf(await open(copyOf(post)))];
    const { size } = statSync(join(post, 'posko.db'));
    const places = [0, 17, 100, PAGE, size - 1];
    while (places.length < rounds(8)) places.push(Math.floor(random() * size));
    for (const at of places) {
      const dataDir = copyOf(post);
      flip(join(dataDir, 'posko.db'), at);
      expect(await meet(dataDir, whole), `byte ${at} of ${size}`).not.toBe('sound');
    }
  });

  test('a page of zeros, a half written page, a file cut short', async () => {
    const post = await samplePost();
    const { size } = statSync(join(post, 'posko.db'));
    const damage: Record<string, (file: string) => void> = {
      'first page zero': (file) => overwrite(file, 0, Buffer.alloc(PAGE)),
      'a page zero': (file) => overwrite(file, 20 * PAGE, Buffer.alloc(PAGE)),
      'half a page of another time': (file) =>
        overwrite(file, 30 * PAGE, readFileSync(file).subarray(31 * PAGE, 31 * PAGE + PAGE / 2)),
      'two pages exchanged': (file) =>
        overwrite(file, 40 * PAGE, readFileSync(file).subarray(41 * PAGE, 42 * PAGE)),
      'cut at a page': (file) => truncateSync(file, 30 * PAGE),
      'cut in a page': (file) => truncateSync(file, size - 100),
      'without its last page': (file) => truncateSync(file, size - PAGE),
      'one page left': (file) => truncateSync(file, PAGE),
      'cut to nothing': (file) => truncateSync(file, 0),
      'another file': (file) => writeFileSync(file, 'SQLite format 3\0'.repeat(1000)),
    };
    const outcomes: Record<string, string> = {};
    for (const [what, harm] of Object.entries(damage)) {
      const dataDir = copyOf(post);
      harm(join(dataDir, 'posko.db'));
      outcomes[what] = await meet(dataDir, []);
    }
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'sound')).toEqual([]);
  });

  test('the command says it, and leaves the file as it is for whoever can mend it', async () => {
    const dataDir = await samplePost();
    overwrite(join(dataDir, 'posko.db'), 0, Buffer.alloc(PAGE, 7));
    const before = fileHashes(dataDir);
    for (const args of [['personnel', 'list'], ['verify']]) {
      const answer = await posko(dataDir, [...args, '--json']);
      expect(refusal(answer)).toMatchObject(DAMAGED);
      expect(answer.stderr).toBe(`${DAMAGED.message} [DATABASE_DAMAGED]\n`);
    }
    expect(fileHashes(dataDir)).toEqual(before);
  });

  test('damage met while working is named, and the backend goes on', async () => {
    const dataDir = await samplePost();
    // Every page but those that opening needs.
    const { size } = statSync(join(dataDir, 'posko.db'));
    for (let at = 12 * PAGE; at < size; at += PAGE) flip(join(dataDir, 'posko.db'), at + 50);
    const post = startBackend(dataDir);
    const unlocked = await post.backend.call({ name: 'session.unlock', input: { passphrase: PASSPHRASE } });
    if (!unlocked.ok) {
      expect(unlocked.error).toMatchObject(DAMAGED);
      return;
    }
    const asked = { operationId: null, day: TODAY, filter: {}, sort: 'name', descending: false } as const;
    expect(await post.refused('personnel.index', asked)).toMatchObject(DAMAGED);
    expect(await post.refused('backup.create', { file: null })).toMatchObject(DAMAGED);
    expect((await post.ok('session.status', {})).state).toBe('open');
  });
});

describe('a damaged log', () => {
  /** A folder as a kill leaves it, with three people only in the log, and its content after 0, 1, 2, 3 of them. */
  async function withLog(): Promise<{ crashed: string; contents: string[] }> {
    const post = await open(await emptyPost());
    const contents = [contentOf(post)];
    for (let i = 0; i < 3; i++) {
      await post.ok('personnel.create', personFields());
      contents.push(contentOf(post));
    }
    return { crashed: copyOf(post.dataDir), contents };
  }

  test('torn at any length it gives the data of some moment, whole', async () => {
    const random = seeded('torn');
    const { crashed, contents } = await withLog();
    expect(await meet(copyOf(crashed), contents.slice(3))).toBe('sound');
    const { size } = statSync(join(crashed, 'posko.db-wal'));
    const lengths = [0, 31, 32, size - 1, size - PAGE];
    while (lengths.length < rounds(7)) lengths.push(Math.floor(random() * size));
    for (const length of lengths) {
      const dataDir = copyOf(crashed);
      truncateSync(join(dataDir, 'posko.db-wal'), length);
      await meet(dataDir, contents);
    }
  });

  test('with a flipped bit it gives the data of some moment, whole', async () => {
    const random = seeded('log flip');
    const { crashed, contents } = await withLog();
    const { size } = statSync(join(crashed, 'posko.db-wal'));
    for (let round = 0; round < rounds(4); round++) {
      const dataDir = copyOf(crashed);
      flip(join(dataDir, 'posko.db-wal'), Math.floor(random() * size));
      await meet(dataDir, contents);
    }
  });
});

test('a database of a newer program is refused by name and left alone', async () => {
  const dataDir = await samplePost();
  const raw = openEncrypted(join(dataDir, 'posko.db'), PASSPHRASE, { mustExist: true });
  raw.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  raw.close();
  const before = fileHashes(dataDir);
  const newer = {
    code: 'DATABASE_NEWER',
    message: 'Data dibuat Posko yang lebih baru. Pasang pembaruan; data tidak diubah.',
    details: { file: SCHEMA_VERSION + 1, program: SCHEMA_VERSION },
  };
  const post = startBackend(dataDir);
  expect(await post.refused('session.unlock', { passphrase: PASSPHRASE })).toEqual(newer);
  expect((await post.ok('session.status', {})).state).toBe('locked');
  await post.backend.close();
  expect(refusal(await posko(dataDir, ['verify', '--json']))).toEqual(newer);
  expect(fileHashes(dataDir)).toEqual(before);
});
