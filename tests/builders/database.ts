import { onTestFinished } from 'vitest';
import type { Db } from '../../src/main/db/driver.ts';
import { createDatabase } from '../../src/main/db/open.ts';
import { PASSPHRASE, temporaryFolder } from './backend.ts';

/** An encrypted database of its own with the newest schema and no rows. */
export function newDatabase(dataDir = temporaryFolder()): Db {
  const { db } = createDatabase(dataDir, PASSPHRASE);
  onTestFinished(() => {
    if (db.open) db.close();
  });
  return db;
}
