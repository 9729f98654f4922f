import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from './ids.ts';

/**
 * Writes a file so that a reader sees either the old or the whole new content, also after a power cut:
 * temporary name in the same folder, fsync, rename, fsync of the folder.
 * Throws DISK_FULL or FILE_WRITE_FAILED; the old file is then untouched and no part file remains.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${uuidv7()}.tmp`);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileError(error, path);
  }
}

/** Makes renames in a folder durable. Windows cannot open folders: there the rename is journalled by NTFS. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes the part files of a process that was killed while it wrote into this folder. */
export function removePartFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/^\.[0-9a-f-]{36}\.tmp(-journal|-wal)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** A write failure as an expected outcome. The message never holds the path of the user. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  // Other errors carry a code too; only the system's own are about files.
  if (!syscall) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new AppError('DISK_FULL');
  return new AppError('FILE_WRITE_FAILED', undefined, { name: path.split(/[\\/]/).pop(), reason: code });
}
