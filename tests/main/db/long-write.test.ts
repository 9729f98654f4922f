import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackup, integrityProblems, restoreBackup } from '../../../src/main/db/backup.ts';
import { type Db, openEncrypted } from '../../../src/main/db/driver.ts';
import { insertRows } from '../../../src/main/db/insert-rows.ts';
import { runAction, runLongAction } from '../../../src/main/db/journal.ts';
import { closeDatabase, openDatabase } from '../../../src/main/db/open.ts';
import { PASSPHRASE, temporaryFolder } from '../../builders/backend.ts';
import { newDatabase } from '../../builders/database.ts';

const AT = '2024-11-06T02:42:00.000Z';
const INFO = { kind: 'test', label: 'Uji', actor: 'x' };
/** As many as an import announces that is written straight into the file. */
const MANY = 20_000;
const STEP = 500;

const insert = (db: Db, from: number) =>
  insertRows(
    db,
    'person',
    ['id', 'owner_unit', 'name', 'name_key', 'rank_order', 'category'],
    Array.from({ length: STEP }, (_, i) => [`p${from + i}`, 'x', `ORANG ${from + i}`, 'O', 1, 'polri']),
  );

/** Writes people in steps; `look` sees the moments at which a process could be killed. */
const write = (db: Db, rows: number, look: (step: number) => void, announced = MANY) =>
  runLongAction(
    db,
    AT,
    INFO,
    async () => {
      // Pages go to the disk all the time, as they do when there are far more of them.
      db.pragma('cache_size = 20');
      for (let step = 0; step < rows / STEP; step++) {
        insert(db, 1000 + step * STEP);
        db.prepare("UPDATE person SET note = 'langkah ' || ? WHERE id < 'p0100'").run(step);
        look(step);
      }
    },
    async () => look(-1),
    announced,
  );

/** A database with some people who change during the write. */
function withPeople(): { db: Db; dataDir: string } {
  const dataDir = temporaryFolder();
  const db = newDatabase(dataDir);
  runAction(db, AT, INFO, () => insert(db, 0));
  return { db, dataDir };
}

const people = (db: Db) =>
  db.prepare('SELECT count(*) AS n, count(note) AS notes FROM person').get() as { n: number; notes: number };
const BEFORE = { n: 500, notes: 0 };

/** The files as a kill at this moment would leave them. */
function crash(dataDir: string): string {
  const copy = join(temporaryFolder(), 'data');
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

/** Opens what a crash left, checks all of it, and tells who is there. */
function opened(dataDir: string): ReturnType<typeof people> {
  const db = openDatabase(dataDir, PASSPHRASE);
  try {
    expect(integrityProblems(db)).toEqual([]);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    return people(db);
  } finally {
    closeDatabase(db);
  }
}

test('thousands of rows go straight into the file, and afterwards the log is there again', async () => {
  const { db, dataDir } = withPeople();
  const modes = new Set<unknown>();
  await write(db, 2000, () => modes.add(db.pragma('journal_mode', { simple: true })));
  expect([...modes]).toEqual(['delete']);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(existsSync(join(dataDir, 'posko.db-journal'))).toBe(false);
  expect(people(db).n).toBe(2500);
  runAction(db, AT, INFO, () => insert(db, 9000));
  expect(opened(crash(dataDir)).n).toBe(3000);
});

test('an action that announces fewer rows keeps to the log', async () => {
  const { db } = withPeople();
  const modes = new Set<unknown>();
  await write(db, 1000, () => modes.add(db.pragma('journal_mode', { simple: true })), MANY - 1);
  expect([...modes]).toEqual(['wal']);
});

test('a process killed at any moment of it leaves all or nothing', async () => {
  const { db, dataDir } = withPeople();
  const sizes: number[] = [];
  const crashes: string[] = [];
  await write(db, 3000, () => {
    crashes.push(crash(dataDir));
    sizes.push(statSync(join(dataDir, 'posko.db')).size);
  });
  // Rows were in the file already (some 400 bytes each with their entry), and pages of before were overwritten.
  expect((sizes.at(-1) ?? 0) - (sizes[0] ?? 0)).toBeGreaterThan(1_000_000);
  for (const left of crashes) {
    expect(statSync(join(left, 'posko.db-journal')).size).toBeGreaterThan(10_000);
    expect(opened(left)).toEqual(BEFORE);
  }
  expect(opened(crash(dataDir))).toEqual({ n: 3500, notes: people(db).notes });
});

test('broken off or on a full disk, it leaves all as before', async () => {
  const { db, dataDir } = withPeople();
  const stop = (step: number) => {
    if (step === 3) throw new Error('stop');
  };
  await expect(write(db, 3000, stop)).rejects.toThrow('stop');
  expect(people(db)).toEqual(BEFORE);
  db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + 100}`);
  await expect(write(db, 3000, () => undefined)).rejects.toThrow('full');
  db.pragma('max_page_count = 1000000');
  expect(people(db)).toEqual(BEFORE);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(opened(crash(dataDir))).toEqual(BEFORE);
  await write(db, 1000, () => undefined);
  expect(people(db).n).toBe(1500);
});

test('a wrong passphrase cannot spoil what a killed process left', async () => {
  const { db, dataDir } = withPeople();
  let left = '';
  await write(db, 2000, () => {
    left = crash(dataDir);
  });
  // Without the keyring nothing but the file itself can tell that the passphrase is wrong.
  rmSync(join(left, 'keyring.json'));
  for (const _time of [1, 2])
    expect(() => openDatabase(left, 'kata sandi salah')).toThrow('Kata sandi salah');
  expect(opened(left)).toEqual(BEFORE);
});

test('a restore over what a killed process left brings the backup, and keeps the state before the write', async () => {
  const { db, dataDir } = withPeople();
  const backup = join(temporaryFolder(), 'cadangan.posko');
  await createBackup(db, PASSPHRASE, backup, async () => undefined);
  runAction(db, AT, INFO, () => insert(db, 9000));
  let left = '';
  await write(db, 2000, () => {
    left = crash(dataDir);
  });
  const kept = restoreBackup(left, backup, PASSPHRASE, '2024-11-06');
  expect(opened(left)).toEqual(BEFORE);
  const aside = openEncrypted(join(left, 'backups', kept ?? ''), PASSPHRASE, { mustExist: true });
  expect(people(aside)).toEqual({ n: 1000, notes: 0 });
  expect(integrityProblems(aside)).toEqual([]);
  aside.close();
});
