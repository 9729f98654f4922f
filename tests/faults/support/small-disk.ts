import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../builders/backend.ts';

/** Whether this process may mount a disk of its own: root on Linux, and the container allows it. */
export const canMount = tryMount();

function tryMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  // A mount in a namespace of its own, gone with the process that tried it.
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt']).status === 0;
}

export interface SmallDisk {
  readonly folder: string;
  /** Fills the disk up to this many free bytes. */
  fill(free: number): void;
  /** Gives the space back. */
  empty(): void;
}

/** A disk of this size, until the test ends. Only where `canMount`. */
export function smallDisk(bytes: number): SmallDisk {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`);
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  const ballast = join(folder, '.penuh');
  return {
    folder,
    fill(free) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free), 1));
    },
    empty() {
      rmSync(ballast, { force: true });
    },
  };
}
