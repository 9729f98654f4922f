import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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

/** A write failure as an expected outcome. The message never holds the path of the user. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new AppError('DISK_FULL');
  if (code)
    return new AppError('FILE_WRITE_FAILED', undefined, { name: path.split(/[\\/]/).pop(), reason: code });
  return error;
}
