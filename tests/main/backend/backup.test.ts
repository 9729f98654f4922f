import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  openBackend,
  openSample,
  PASSPHRASE,
  personFields,
  startBackend,
  temporaryFolder,
} from '../../builders/backend.ts';

describe('backups', () => {
  test('of the folder are named by the clock of the post, noted and rotated', async () => {
    const posko = await openBackend();
    for (let i = 0; i < 8; i++) {
      await posko.ok('backup.create', { file: null });
      posko.clock.now += 60_000;
    }
    const files = readdirSync(join(posko.dataDir, 'backups')).sort();
    expect(files).toHaveLength(5);
    expect(files.at(-1)).toBe('posko-2024-11-06-104900.posko');
    const overview = await posko.ok('session.overview', {});
    expect(overview.lastBackup).toEqual({ at: '2024-11-06T02:49:00.000Z', place: 'local' });
    expect(overview.lastExternalBackupAt).toBeNull();
    expect(await posko.ok('backup.list', {})).toHaveLength(8);
  });

  test('on a stick are remembered as such and can be verified there', async () => {
    const posko = await openSample();
    const path = join(temporaryFolder(), 'cadangan.posko');
    const made = await posko.ok('backup.create', { file: { $path: path } });
    expect(made).toMatchObject({ name: 'cadangan.posko', people: 151, bytes: statSync(path).size });
    const { name: _name, ...check } = made;
    expect(await posko.ok('backup.verify', { file: { $path: path } })).toEqual(check);
    expect((await posko.ok('session.overview', {})).lastExternalBackupAt).toBe('2024-11-06T02:42:00.000Z');
  });

  test('bring a folder back on another computer, with its recovery sheet made anew', async () => {
    const source = await openSample();
    const path = join(temporaryFolder(), 'cadangan.posko');
    await source.ok('backup.create', { file: { $path: path } });
    const target = startBackend();
    const wrong = { file: { $path: path }, passphrase: 'bukan kata sandi' };
    expect((await target.refused('session.restore', wrong)).code).toBe('DATABASE_FILE_INVALID');
    expect((await target.ok('session.status', {})).state).toBe('empty');
    const restored = await target.ok('session.restore', { file: { $path: path }, passphrase: PASSPHRASE });
    expect(restored).toEqual({ people: 151, kept: null });
    expect((await target.ok('session.overview', {})).people).toBe(151);
    expect((await target.ok('data.verify', {})).problems).toEqual([]);
  });

  test('restored over present data keep that data aside', async () => {
    const posko = await openBackend();
    const path = join(temporaryFolder(), 'cadangan.posko');
    await posko.ok('backup.create', { file: { $path: path } });
    await posko.ok('personnel.create', personFields());
    const { kept } = await posko.ok('session.restore', { file: { $path: path }, passphrase: PASSPHRASE });
    expect(kept).toMatch(/^sebelum-pulih-/);
    expect((await posko.ok('session.overview', {})).people).toBe(0);
    expect(readdirSync(join(posko.dataDir, 'backups'))).toContain(kept);
  });
});

describe('verify', () => {
  test('finds a hole in the search index and a row that the journal does not explain', async () => {
    const posko = await openSample();
    expect(await posko.ok('data.verify', {})).toMatchObject({ problems: [], rows: expect.any(Number) });
    posko.db.prepare('DELETE FROM person_fts WHERE rowid = 1').run();
    expect((await posko.ok('data.verify', {})).problems).toEqual(['indeks pencarian: 1 orang tidak cocok']);
    posko.db.exec('DROP TRIGGER journal_unit_update');
    posko.db.prepare("UPDATE unit SET sort = 99 WHERE level = 'polres'").run();
    expect((await posko.ok('data.verify', {})).problems).toContain(
      'jurnal: 1 baris unit berbeda dari catatan terakhirnya',
    );
  });
});

describe('bundles through files', () => {
  test('a dump loaded into an empty folder dumps the same text', async () => {
    const source = await openSample();
    const first = { $path: join(temporaryFolder(), 'satu.json') };
    const { bytes } = await source.ok('data.dump', { file: first });
    expect(statSync(first.$path).size).toBe(bytes);
    const target = await openBackend();
    const loaded = await target.ok('data.load', { file: first });
    expect(loaded.changes).toBeGreaterThan(500);
    expect(await target.ok('data.load', { file: first })).toMatchObject({ actionId: null, changes: 0 });
    const second = { $path: join(temporaryFolder(), 'dua.json') };
    await target.ok('data.dump', { file: second });
    expect(readFileSync(second.$path, 'utf8')).toBe(readFileSync(first.$path, 'utf8'));
  });

  test('a file that is no bundle is refused in words', async () => {
    const posko = await openBackend();
    const load = async (text: string) => {
      const path = join(temporaryFolder(), 'a.json');
      writeFileSync(path, text);
      return posko.refused('data.load', { file: { $path: path } });
    };
    expect(await load('bukan json')).toMatchObject({
      code: 'BUNDLE_INVALID',
      message: expect.stringContaining('JSON'),
    });
    expect(await load('{"posko":1,"peoples":[]}')).toMatchObject({
      code: 'BUNDLE_INVALID',
      message: expect.stringContaining('peoples'),
    });
    const missing = { file: { $path: join(temporaryFolder(), 'tidak ada.json') } };
    expect((await posko.refused('data.load', missing)).code).toBe('FILE_NOT_FOUND');
  });
});
