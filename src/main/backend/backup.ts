import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  automaticBackups,
  type BackupCheck,
  backupsToRemove,
  countRows,
  createBackup,
  integrityProblems,
  verifyBackup,
} from '../db/backup.ts';
import { listBackupLog, logBackup } from '../db/backup-log.ts';
import { dumpBundle, loadBundle } from './bundle/bundle.ts';
import { type Context, type JobContext, localClock, turn } from './context.ts';
import { storeProblems } from './data-check.ts';
import type { Handlers } from './handlers.ts';
import { requireIdentity } from './master/unit.ts';
import { saveOutput } from './output.ts';
import { readJson } from './read-file.ts';

type Names = 'backup.create' | 'backup.verify' | 'backup.list' | 'data.verify' | 'data.load' | 'data.dump';

const LISTED = 200;
const BACKING_UP = { stage: 'Mencadangkan', done: 0, total: null };

/**
 * A backup in the folder's own `backups`, named by the post's wall clock; old ones are rotated out. Only inside
 * `exclusive`: it pauses to hear of a cancel.
 */
export async function localBackup(context: JobContext): Promise<{ name: string; check: BackupCheck }> {
  const { db, passphrase, options } = context;
  const local = new Date(options.now() + zoneOffset(context));
  const stamp = local.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const name = `posko-${stamp}.posko`;
  const folder = join(options.dataDir, 'backups');
  const check = await createBackup(db, passphrase, join(folder, name), () => turn(context, BACKING_UP));
  logBackup(db, { madeAt: context.at(), fileName: name, place: 'local' }, check);
  for (const old of backupsToRemove(automaticBackups(options.dataDir)))
    rmSync(join(folder, old), { force: true });
  return { name, check };
}

/** Milliseconds from UTC to the post's wall clock. */
function zoneOffset({ db }: Context): number {
  return Date.parse(`${localClock(0, requireIdentity(db).time_zone)}Z`);
}

export const backupHandlers: Handlers<Names> = {
  'backup.create': (context, { file }) =>
    context.exclusive(async () => {
      if (!file) {
        const { name, check } = await localBackup(context);
        return { name, ...check };
      }
      const { db, passphrase } = context;
      const check = await createBackup(db, passphrase, file.$path, () => turn(context, BACKING_UP));
      const name = basename(file.$path);
      logBackup(db, { madeAt: context.at(), fileName: name, place: 'external' }, check);
      return { name, ...check };
    }),
  'backup.verify': async ({ passphrase }, { file }) => verifyBackup(file.$path, passphrase),
  'backup.list': ({ db }) => listBackupLog(db, LISTED),
  'data.verify': ({ db }) => ({
    problems: [...integrityProblems(db), ...storeProblems(db)],
    rows: countRows(db),
  }),
  'data.load': async (context, { file }) => loadBundle(context, readJson(file.$path)),
  'data.dump': async (context, { file }) => {
    const text = `${JSON.stringify(dumpBundle(context), null, 1)}\n`;
    await saveOutput(context, file.$path, text, { kind: 'data', title: 'seluruh data' });
    return { bytes: Buffer.byteLength(text) };
  },
};
