import { readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import { readError } from '../db/files.ts';

/** The text of a file that a person chose. Throws FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_READ_FAILED. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw readError(error);
  }
}

/** A JSON file that a person chose. Throws BUNDLE_INVALID and what `readText` throws. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new AppError('BUNDLE_INVALID', 'Berkas ini bukan JSON yang utuh. Pilih berkas data Posko (.json).');
  }
}
