import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { PickedFile } from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';

/** More files than anyone chooses in a day; the oldest token goes first. */
const MAX_TOKENS = 500;

/** What the system may open on the user's wish. Nothing that can run: the program behind it gets a document. */
const OPENABLE = new Set(['.pdf', '.xlsx', '.csv', '.png', '.jpg', '.jpeg', '.txt']);

/**
 * Paths the user chose in this run, each under a random token. The window holds tokens, this holds paths.
 */
export class FileTokens {
  readonly #paths = new Map<string, string>();

  /** Hands out a token for an absolute path. */
  grant(path: string): PickedFile {
    const token = randomUUID();
    this.#paths.set(token, path);
    for (const oldest of this.#paths.keys()) {
      if (this.#paths.size <= MAX_TOKENS) break;
      this.#paths.delete(oldest);
    }
    return { token, name: basename(path) };
  }

  /** The path behind a token. Throws FILE_NOT_FOUND for a token that was never given or is too old. */
  path(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined)
      throw new AppError('FILE_NOT_FOUND', 'Pilihan berkas sudah tidak berlaku. Pilih lagi.');
    return path;
  }

  /** The path behind a token when it is a document that may be opened in another program; else null. */
  openable(token: string): string | null {
    const path = this.path(token);
    return OPENABLE.has(extname(path).toLowerCase()) ? path : null;
  }
}

/** A proposed file name without what Windows or Linux cannot hold in one; never empty, at most 120 signs. */
export function safeFileName(name: string): string {
  const clean = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = extname(clean);
  const stem = clean.slice(0, clean.length - extension.length).slice(0, 120 - extension.length);
  return stem ? stem + extension : `berkas${extension}`;
}
