import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 100;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Takes a lock left by a process that is gone out of the way. @param {string} file */
function dropStale(file) {
  let holder;
  try {
    holder = Number(readFileSync(file, 'utf8'));
  } catch {
    return;
  }
  // An empty file is a lock whose holder has created it and is about to write its number.
  if (!holder || isAlive(holder)) return;
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Someone else was faster; the next round decides.
  }
}

/**
 * Runs `work` while no other process that uses the same lock file does. A lock whose process died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      dropStale(file);
      await wait(POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * A folder that is either complete or absent: `make` fills a temporary folder beside it, one rename publishes it.
 * Two callers at once build it once; a caller that is killed leaves nothing half-made under the final name.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} make
 * @param {(folder: string) => boolean} isComplete
 */
export async function publishOnce(folder, make, isComplete) {
  if (isComplete(folder)) return;
  await withLock(`${folder}.lock`, async () => {
    if (isComplete(folder)) return;
    const temporary = mkdtempSync(join(dirname(folder), '.tmp-'));
    try {
      await make(temporary);
      rmSync(folder, { recursive: true, force: true });
      renameSync(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
}
