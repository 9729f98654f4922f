import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finished } from './command.ts';

/** Bytes of the write-ahead log, 0 when there is none. */
export function walSize(dataDir: string): number {
  return statSync(join(dataDir, 'posko.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
}

/** Waits until the log of a running process has grown to this size, or until the process ended. */
export const whenWalHolds = (dataDir: string, bytes: number, ended: Promise<Finished>): Promise<void> =>
  when(() => walSize(dataDir) >= bytes, ended);

/** Waits until a running process has begun to write a file into the folder. */
export const whenFileIn = (folder: string, name: RegExp, ended: Promise<Finished>): Promise<void> =>
  when(() => existsSync(folder) && readdirSync(folder).some((file) => name.test(file)), ended);

/** Looks again and again without a pause: a clock tick is too coarse for moments that last a few milliseconds. */
async function when(reached: () => boolean, ended: Promise<Finished>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && !reached()) await new Promise((resolve) => setImmediate(resolve));
}

/** Name of a file that is still being written. */
export const PART_FILE = /\.tmp$/;

/** Waits some milliseconds or until the process ends, whichever comes first. */
export const pause = (milliseconds: number, ended: Promise<unknown>): Promise<unknown> =>
  Promise.race([ended, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
