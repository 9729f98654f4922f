import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** Rights of everything with the post's data: the person who runs Posko, nobody else. Windows has its own. */
const PRIVATE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** Makes a folder of the post's data. One that is there keeps its rights. */
export const makePrivateFolder = (path: string): void => makeFolder(path, PRIVATE_FOLDER);

/** Makes a folder and those above it. Node's own `recursive` never ends below folders that take none, such as /proc. */
function makeFolder(path: string, mode: number): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process was faster.
    if (!isFolder(path)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Makes an empty file that only its owner may read, for a library to fill; one that is there stays. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', PRIVATE));
}

/** Takes a file away from others: a copy has the rights of what it was copied from. Not every file system has any. */
export function makePrivate(path: string): void {
  try {
    chmodSync(path, PRIVATE);
  } catch {
    // A stick formatted for Windows knows no rights; what is on it is encrypted.
  }
}

/** Makes the folder of a file to come. Throws FILE_IS_FOLDER, FOLDER_IS_FILE or FILE_WRITE_FAILED. */
export function prepareTarget(path: string, folderMode = 0o777): void {
  try {
    refuseFolder(path);
    makeFolder(dirname(path), folderMode);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Throws FILE_IS_FOLDER where a file must be. */
export function refuseFolder(path: string): void {
  if (isFolder(path)) throw new AppError('FILE_IS_FOLDER');
}

/**
 * Writes a file so that a reader sees either the old or the whole new content, also after a power cut:
 * temporary name in the same folder, fsync, rename, fsync of the folder. A folder that is not there is made.
 * Throws DISK_FULL, FILE_IS_FOLDER, FOLDER_IS_FILE or FILE_WRITE_FAILED; the old file is then untouched and no part
 * file remains.
 */
export const writeFileAtomic = (path: string, content: string | Uint8Array): void =>
  stageFile(path, content).place();

/** A file whose content is on the disk under a temporary name. */
export interface StagedFile {
  /** Gives it its name. Throws FILE_WRITE_FAILED; then nothing remains of it. */
  place(): void;
  discard(): void;
}

/** The first half of `writeFileAtomic`, for a file that must not appear before something else has happened. */
export function stageFile(path: string, content: string | Uint8Array): StagedFile {
  prepareTarget(path);
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  const discard = () => rmSync(temporary, { force: true });
  /** Nothing stays behind of what fails. */
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      discard();
      throw fileError(error, path);
    }
  };
  attempt(() => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const handle = openSync(temporary, 'wx', PRIVATE);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
  const place = () =>
    attempt(() => {
      renameSync(temporary, path);
      syncFolder(dirname(path));
    });
  return { place, discard };
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

/** A failure to write as an expected outcome. The message never holds the path of the user. */
export function fileError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new AppError('DISK_FULL');
  if (code === 'EISDIR') return new AppError('FILE_IS_FOLDER');
  if (code === 'EEXIST' || code === 'ENOTDIR') return new AppError('FOLDER_IS_FILE');
  return new AppError('FILE_WRITE_FAILED', undefined, { name: path.split(/[\\/]/).pop(), reason: code });
}

/** A failure to read as an expected outcome. */
export function readError(error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('FILE_NOT_FOUND');
  if (code === 'EISDIR') return new AppError('FILE_IS_FOLDER');
  return new AppError('FILE_READ_FAILED', undefined, { reason: code });
}

/** The system's code of an error about a file; other errors carry a code too, but no call of the system. */
function systemCode(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return syscall && code ? code : null;
}
