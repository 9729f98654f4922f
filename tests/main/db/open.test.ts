import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBackup, restoreBackup } from '../../../src/main/db/backup.ts';
import { openEncrypted } from '../../../src/main/db/driver.ts';
import { toAppError } from '../../../src/main/db/errors.ts';
import { checkVersion, MIGRATIONS, SCHEMA_VERSION } from '../../../src/main/db/migrate.ts';
import { changePassphrase, createDatabase, openDatabase } from '../../../src/main/db/open.ts';
import { openSample, PASSPHRASE, temporaryFolder } from '../../builders/backend.ts';
import { newDatabase } from '../../builders/database.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

test('a commit survives a power cut, references hold, and no clear text reaches a temporary file', () => {
  const db = newDatabase();
  const pragma = (name: string) => db.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('recursive_triggers')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('temp_store')).toBe(2);
  expect(pragma('locking_mode')).toBe('exclusive');
  expect(pragma('user_version')).toBe(SCHEMA_VERSION);
  expect(pragma('application_id')).toBe(0x504f534b);
});

describe('a folder', () => {
  test.skipIf(process.platform === 'win32')('is only for its owner, and so is every file in it', async () => {
    const before = process.umask(0o022);
    onTestFinished(() => void process.umask(before));
    const dataDir = join(temporaryFolder(), 'data');
    const rights = () =>
      Object.fromEntries(
        readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((name) => [name, (statSync(join(dataDir, name)).mode & 0o777).toString(8)]),
      );
    const db = newDatabase(dataDir);
    await createBackup(
      db,
      PASSPHRASE,
      join(dataDir, 'backups', 'posko-2024-11-06.posko'),
      async () => undefined,
    );
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
    const files = {
      backups: '700',
      'backups/posko-2024-11-06.posko': '600',
      'keyring.json': '600',
      'posko.db': '600',
    };
    expect(rights()).toEqual({ ...files, 'posko.db-wal': '600' });
    db.close();

    const stick = join(temporaryFolder(), 'stik.posko');
    copyFileSync(join(dataDir, 'backups', 'posko-2024-11-06.posko'), stick);
    chmodSync(stick, 0o444);
    restoreBackup(dataDir, stick, PASSPHRASE, 'x');
    expect(rights()).toEqual({ ...files, 'backups/sebelum-pulih-x.db': '600' });
  });

  test('tells a wrong passphrase from a damaged file, with and without its keyring', () => {
    const dataDir = temporaryFolder();
    newDatabase(dataDir).close();
    expect(codeOf(() => openDatabase(dataDir, 'bukan kata sandi'))).toBe('PASSPHRASE_WRONG');
    const file = join(dataDir, 'posko.db');
    const bytes = readFileSync(file);
    bytes.fill(7, 0, 4096);
    writeFileSync(file, bytes);
    expect(codeOf(() => openDatabase(dataDir, PASSPHRASE))).toBe('DATABASE_DAMAGED');
    writeFileSync(join(dataDir, 'keyring.json'), '{ rusak');
    expect(codeOf(() => openDatabase(dataDir, PASSPHRASE))).toBe('PASSPHRASE_WRONG');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('opens with the passphrase alone when the keyring is lost', () => {
    const dataDir = temporaryFolder();
    newDatabase(dataDir).close();
    writeFileSync(join(dataDir, 'keyring.json'), '');
    openDatabase(dataDir, PASSPHRASE).close();
  });

  test('without data, or with data, is said so', () => {
    const dataDir = temporaryFolder();
    expect(codeOf(() => openDatabase(dataDir, PASSPHRASE))).toBe('DATA_MISSING');
    newDatabase(dataDir);
    expect(codeOf(() => createDatabase(dataDir, PASSPHRASE))).toBe('DATA_EXISTS');
  });

  test('of a newer Posko, or of another program, is refused and not touched', () => {
    const dataDir = temporaryFolder();
    const db = newDatabase(dataDir);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    expect(codeOf(() => openDatabase(dataDir, PASSPHRASE))).toBe('DATABASE_NEWER');
    const file = join(temporaryFolder(), 'lain.db');
    const other = openEncrypted(file, PASSPHRASE, { mustExist: false });
    other.exec('CREATE TABLE a (b); PRAGMA user_version = 1');
    expect(codeOf(() => checkVersion(other))).toBe('DATABASE_FILE_INVALID');
    other.close();
  });

  test('keeps its rows under a new passphrase and no longer opens with the old one', () => {
    const dataDir = temporaryFolder();
    const db = newDatabase(dataDir);
    db.prepare("INSERT INTO region (code, name, kind) VALUES ('53', 'Contoh', 'provinsi')").run();
    changePassphrase(db, dataDir, 'sandi yang baru');
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
    expect(codeOf(() => openDatabase(dataDir, PASSPHRASE))).toBe('PASSPHRASE_WRONG');
    const again = openDatabase(dataDir, 'sandi yang baru');
    expect(again.prepare('SELECT name FROM region').pluck().get()).toBe('Contoh');
    again.close();
  });
});

test('migrations are numbered without a gap', () => {
  expect(MIGRATIONS.map((m) => m.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  for (const { name } of MIGRATIONS) expect(name).toMatch(/^\d{4}_[a-z0-9_]+\.sql$/);
});

test('the schema is the one that was looked at', async () => {
  const db = newDatabase();
  const rows = db
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'person_fts_%' ORDER BY type, name",
    )
    .all() as { type: string; name: string; sql: string }[];
  const dump = rows.map((r) => `-- ${r.type} ${r.name}\n${r.sql.replace(/[ \t]+$/gm, '')};\n`).join('\n');
  await expect(dump).toMatchFileSnapshot('../../golden/schema.sql');
});

test('no name, number or place of the data is readable in any file of the folder', async () => {
  const posko = await openSample();
  await posko.ok('backup.create', { file: null });
  const { name, nrp } = posko.db
    .prepare('SELECT name, nrp FROM person WHERE nrp IS NOT NULL LIMIT 1')
    .get() as {
    name: string;
    nrp: string;
  };
  const words = [name, nrp, name.split(' ')[0] ?? name, 'Oebufu', 'SQLite format'];
  const files = readdirSync(posko.dataDir, { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  );
  expect(files.map((f) => f.name)).toContain('posko.db');
  expect(files.some((f) => f.name.endsWith('.posko'))).toBe(true);
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const word of words) expect(bytes.includes(word), `${word} in ${file.name}`).toBe(false);
  }
});

test('results of SQLite become sentences that a person can act on', () => {
  const db = newDatabase();
  const sqlError = (code: string) => {
    const error = new Error('x') as Error & { code: string };
    Object.setPrototypeOf(error, Object.getPrototypeOf(makeSqliteError()));
    error.code = code;
    return error;
  };
  const makeSqliteError = () => {
    try {
      db.prepare('SELECT * FROM tidak_ada').run();
    } catch (error) {
      return error as object;
    }
    throw new Error('no error');
  };
  const code = (c: string) => (toAppError(sqlError(c)) as { code: string }).code;
  expect(code('SQLITE_FULL')).toBe('DISK_FULL');
  expect(code('SQLITE_BUSY')).toBe('DATA_IN_USE');
  expect(code('SQLITE_CORRUPT')).toBe('DATABASE_DAMAGED');
  expect(code('SQLITE_IOERR_READ')).toBe('DATABASE_DAMAGED');
  const bug = new TypeError('bug');
  expect(toAppError(bug)).toBe(bug);
});

test('a path that is a folder is no database', () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'posko.db'));
  expect(codeOf(() => openDatabase(dataDir, PASSPHRASE))).not.toBe('none');
});
