import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupsToRemove, createBackup, restoreBackup, verifyBackup } from '../../../src/main/db/backup.ts';
import { type Db, openEncrypted } from '../../../src/main/db/driver.ts';
import { runAction } from '../../../src/main/db/journal.ts';
import { changePassphrase, openDatabase } from '../../../src/main/db/open.ts';
import { insertRow } from '../../../src/main/db/statements.ts';
import { PASSPHRASE, temporaryFolder } from '../../builders/backend.ts';
import { newDatabase } from '../../builders/database.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const addUnit = (db: Db, name: string) =>
  runAction(db, '2024-11-06T02:42:00.000Z', { kind: 'test', label: 'Uji', actor: 'x' }, () =>
    insertRow(db, 'unit', { key: name, name, name_key: name, level: 'part' }),
  );
const backUp = (db: Db, target: string, passphrase = PASSPHRASE) =>
  createBackup(db, passphrase, target, async () => undefined);
const units = (db: Db) => db.prepare('SELECT name FROM unit ORDER BY name').pluck().all();

describe('a backup', () => {
  test('holds rows that are committed but still in the write-ahead log', async () => {
    const db = newDatabase();
    db.pragma('wal_autocheckpoint = 0');
    addUnit(db, 'SATU');
    const target = join(temporaryFolder(), 'cadangan.posko');
    const check = await backUp(db, target);
    addUnit(db, 'SESUDAHNYA');
    expect(check).toEqual(verifyBackup(target, PASSPHRASE));
    const dataDir = temporaryFolder();
    restoreBackup(dataDir, target, PASSPHRASE, 'x');
    const copy = openDatabase(dataDir, PASSPHRASE);
    expect(units(copy)).toEqual(['SATU']);
    copy.close();
  });

  test('with one flipped byte, cut short, or of another passphrase does not pass', async () => {
    const db = newDatabase();
    addUnit(db, 'SATU');
    const folder = temporaryFolder();
    const target = join(folder, 'cadangan.posko');
    await backUp(db, target);
    const bytes = readFileSync(target);
    const broken = join(folder, 'rusak.posko');
    for (const at of [20_000, bytes.length - 3000]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(broken, flipped);
      expect(() => verifyBackup(broken, PASSPHRASE), `byte ${at}`).toThrow();
    }
    writeFileSync(broken, bytes.subarray(0, bytes.length - 4096));
    expect(() => verifyBackup(broken, PASSPHRASE)).toThrow();
    writeFileSync(broken, 'bukan cadangan');
    expect(() => verifyBackup(broken, PASSPHRASE)).toThrow(code('DATABASE_FILE_INVALID'));
    expect(() => verifyBackup(target, 'sandi lain')).toThrow(code('DATABASE_FILE_INVALID'));
    expect(() => verifyBackup(join(folder, 'tidak ada'), PASSPHRASE)).toThrow(code('FILE_NOT_FOUND'));
  });

  test('is encrypted under the passphrase of now, also when it was changed since the data were opened', async () => {
    const dataDir = temporaryFolder();
    const db = newDatabase(dataDir);
    addUnit(db, 'SATU');
    const [before, after] = ['lama.posko', 'baru.posko'].map((name) => join(temporaryFolder(), name));
    await backUp(db, before ?? '');
    const next = 'sandi yang baru';
    changePassphrase(db, dataDir, next);
    await backUp(db, after ?? '', next);
    db.close();
    const open = openDatabase(dataDir, next);
    onTestFinished(() => void open.close());
    for (const [file, right, wrong] of [
      [before, PASSPHRASE, next],
      [after, next, PASSPHRASE],
    ]) {
      expect(() => verifyBackup(file ?? '', wrong ?? '')).toThrow(code('DATABASE_FILE_INVALID'));
      expect(verifyBackup(file ?? '', right ?? '').rows).toBe(2 + 1);
    }
    // The key of the open data opens a copy of them and nothing else.
    const options = { mustExist: true, readonly: true, copyOf: open };
    const copies = [before, after].map((file) => openEncrypted(file ?? '', PASSPHRASE, options));
    expect(units(copies[0] as Db)).toEqual(['SATU']);
    expect(units(copies[1] as Db)).toEqual(['SATU']);
    for (const copy of copies) copy.close();
  });

  test('that is broken off leaves no part of itself, and neither does one that is damaged on the way', async () => {
    const db = newDatabase();
    addUnit(db, 'SATU');
    const folder = temporaryFolder();
    const target = join(folder, 'cadangan.posko');
    let parts = 0;
    const stop = async () => {
      parts += 1;
      if (parts === 5) throw new Error('stop');
    };
    await expect(createBackup(db, PASSPHRASE, target, stop)).rejects.toThrow('stop');
    expect(readdirSync(folder)).toEqual([]);
    let broken = false;
    const breakCopy = async () => {
      if (broken) return;
      broken = true;
      const [copy] = readdirSync(folder);
      const bytes = readFileSync(join(folder, copy ?? ''));
      // Every page but those of the schema, which were read when the copy was opened.
      for (let at = 4096 + 1000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(folder, copy ?? ''), bytes);
    };
    await expect(createBackup(db, PASSPHRASE, target, breakCopy)).rejects.toThrow(code('BACKUP_INVALID'));
    expect(readdirSync(folder)).toEqual([]);
    await backUp(db, target);
    expect(readdirSync(folder)).toEqual(['cadangan.posko']);
  });

  test('that cannot be written leaves no part of itself', async () => {
    const db = newDatabase();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'berkas'), '');
    await expect(backUp(db, join(folder, 'berkas', 'cadangan.posko'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['berkas']);
  });
});

describe('restoring', () => {
  test('keeps the present state aside and never starts from a damaged backup', async () => {
    const dataDir = temporaryFolder();
    const db = newDatabase(dataDir);
    addUnit(db, 'LAMA');
    const target = join(temporaryFolder(), 'cadangan.posko');
    await backUp(db, target);
    addUnit(db, 'BARU');
    db.close();
    const present = readFileSync(join(dataDir, 'posko.db'));
    const damaged = join(temporaryFolder(), 'rusak.posko');
    writeFileSync(damaged, readFileSync(target).fill(1, 9000, 9100));
    expect(() => restoreBackup(dataDir, damaged, PASSPHRASE, 'x')).toThrow();
    expect(readFileSync(join(dataDir, 'posko.db')).equals(present)).toBe(true);

    const kept = restoreBackup(dataDir, target, PASSPHRASE, '2024-11-06');
    expect(kept).toBe('sebelum-pulih-2024-11-06.db');
    expect(readFileSync(join(dataDir, 'backups', kept ?? '')).equals(present)).toBe(true);
    const restored = openDatabase(dataDir, PASSPHRASE);
    expect(units(restored)).toEqual(['LAMA']);
    restored.close();
    expect(existsSync(join(dataDir, 'posko.db-wal'))).toBe(false);
    expect(readdirSync(dataDir).filter((n) => n.endsWith('.tmp'))).toEqual([]);
  });
});

describe('rotation', () => {
  const stamp = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 235959 }))
    .map(
      ([day, time]) => `posko-2024-11-${String(day).padStart(2, '0')}-${String(time).padStart(6, '0')}.posko`,
    );

  test('always keeps the newest five and the newest of each of the last fourteen days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(stamp, { maxLength: 60 }), (files) => {
        const removed = new Set(backupsToRemove(files));
        const sorted = [...files].sort().reverse();
        for (const file of sorted.slice(0, 5)) expect(removed.has(file)).toBe(false);
        const days = [...new Set(sorted.map((f) => f.slice(0, 16)))];
        for (const day of days.slice(0, 14)) {
          expect(removed.has(sorted.find((f) => f.startsWith(day)) ?? '')).toBe(false);
        }
        expect(files.length - removed.size).toBeLessThanOrEqual(5 + 14);
      }),
    );
  });
});
