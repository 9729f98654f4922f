import { AppError } from '../../shared/errors.ts';
import type { Db } from './driver.ts';
import { installJournal } from './journal.ts';

/** Marks a file as Posko's: "POSK". */
const APPLICATION_ID = 0x504f534b;

interface Migration {
  version: number;
  name: string;
  sql: string;
}

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All migrations in order. Names are `NNNN_name.sql`; the number is the `user_version` they lead to. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { version: Number(name.slice(0, 4)), name, sql };
  })
  .sort((a, b) => a.version - b.version);

export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

/** The version of an open file. Throws DATABASE_NEWER when this program is too old for it. */
export function checkVersion(db: Db): number {
  const version = db.pragma('user_version', { simple: true }) as number;
  const application = db.pragma('application_id', { simple: true }) as number;
  if (version > 0 && application !== APPLICATION_ID) throw new AppError('DATABASE_FILE_INVALID');
  if (version > SCHEMA_VERSION) {
    throw new AppError('DATABASE_NEWER', undefined, { file: version, program: SCHEMA_VERSION });
  }
  return version;
}

/**
 * Brings the file to the newest schema, each step in its own transaction together with its version number,
 * so that a power cut leaves either the old or the new version.
 */
export function migrate(db: Db): void {
  const current = checkVersion(db);
  if (current === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
  for (const migration of MIGRATIONS.filter((m) => m.version > current)) {
    db.transaction(() => {
      db.exec(migration.sql);
      installJournal(db);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}
