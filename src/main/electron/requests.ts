import { z } from 'zod';
import type {
  FileKind,
  OpenFileOptions,
  PrintOptions,
  SaveFileOptions,
  ThemeChoice,
} from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import { PAGE_RANGE } from '../../shared/page-range.ts';
import { FILTERS } from './file-kinds.ts';

/*
 * What the window may ask of the shell. Its own pages never send anything else; a page that was taken over must not
 * be able to fill the memory, the clipboard or a system dialog with what it likes.
 */

/** Titles of dialogs, papers and proposed names: the longest title of an event, and words around it. */
const MAX_TITLE = 500;
/** The longest path that Windows knows. */
const MAX_PATH = 32_767;
const MAX_COPIED = 1_000_000;
/** Many times the longest order with its annex. */
const MAX_PDF_BYTES = 64 * 1024 * 1024;

const title = z.string().max(MAX_TITLE);
const kind = z.enum(Object.keys(FILTERS) as [FileKind, ...FileKind[]]);

export const openFileRequest: z.ZodType<OpenFileOptions> = z.strictObject({
  kind,
  title: title.exactOptional(),
});

export const saveFileRequest: z.ZodType<SaveFileOptions> = z.strictObject({
  kind,
  suggestedName: title,
  title: title.exactOptional(),
});

export const chooseFolderRequest: z.ZodType<{ title?: string }> = z.strictObject({
  title: title.exactOptional(),
});

export const printRequest: z.ZodType<PrintOptions> = z.strictObject({
  pdf: z.instanceof(Uint8Array<ArrayBufferLike>).refine((pdf) => pdf.byteLength <= MAX_PDF_BYTES),
  title,
  paper: z.enum(['a4', 'f4']),
  printer: title.exactOptional(),
  copies: z.int().min(1).max(99).exactOptional(),
  pageRange: z.string().max(100).regex(PAGE_RANGE).exactOptional(),
  duplex: z.boolean().exactOptional(),
});

export const themeRequest: z.ZodType<ThemeChoice> = z.enum(['light', 'dark', 'system']);
export const tokenRequest = z.string().max(64);
export const jobRequest = z.string().min(1).max(64);
export const pathRequest = z.string().max(MAX_PATH);
export const copyRequest = z.string().max(MAX_COPIED);

/** What was sent when it fits, else INPUT_INVALID. */
export function checked<T>(schema: z.ZodType<T>, sent: unknown): T {
  const { success, data } = schema.safeParse(sent);
  if (!success) throw new AppError('INPUT_INVALID');
  return data;
}
