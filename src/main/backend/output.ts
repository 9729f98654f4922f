import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type StagedFile, stageFile } from '../db/files.ts';
import { runAction } from '../db/journal.ts';
import { findOutput, insertOutput, type OutputRow, printsOfLetter } from '../db/output.ts';
import { updateRow } from '../db/statements.ts';
import type { Context, JobContext } from './context.ts';
import type { Handlers } from './handlers.ts';

/* What leaves the program is written in the journal in the same action, so that nothing leaves unseen. */

/** What a paper, workbook, text or bundle says of itself for the journal. */
export interface OutputFacts {
  kind: string;
  title: string;
  letter?: { id: string; number: string | null } | null;
  pages?: number;
  rows?: number;
  sha256?: string;
}

/** How a paper goes to a printer. */
export interface PrintFacts {
  printer: string;
  copies: number;
  /** "2-3, 5"; null: all pages. */
  pageRange: string | null;
  /** Whether it carries the mark of who printed it and when. */
  marked: boolean;
}

const columns = ({ kind, title, letter, pages, rows, sha256 }: OutputFacts) => ({
  kind,
  title,
  letter_id: letter?.id ?? null,
  letter_number: letter?.number ?? null,
  pages: pages ?? null,
  rows: rows ?? null,
  sha256: sha256 ?? null,
});

/**
 * Writes a file and its line of the journal. The line is on the disk before the file has its name: a file without a
 * line would have left unseen; a line without its file says that it failed, or that the power was cut there.
 */
export async function saveOutput(
  context: JobContext,
  path: string,
  bytes: Uint8Array | string,
  facts: OutputFacts,
): Promise<void> {
  const row = { ...columns(facts), way: 'file', destination: basename(path) } as const;
  await context.exclusive(async () => {
    const staged = stageFile(path, bytes);
    const id = noteFile(context, staged, row);
    try {
      staged.place();
    } catch (error) {
      const reason = error instanceof AppError ? error.message : 'Berkas tidak tertulis.';
      const info = { kind: 'output.fail', label: `Gagal menyimpan ${nameOf(row)}`, actor: context.actor };
      runAction(context.db, context.at(), info, () =>
        updateRow(context.db, 'output', id, { failure: reason }),
      );
      throw error;
    }
  });
}

type FileRow = ReturnType<typeof columns> & { way: 'file'; destination: string };

/** The line of a file that waits for its name; the file goes when the line cannot be written. */
function noteFile(context: JobContext, staged: StagedFile, row: FileRow): string {
  const info = { kind: 'output.file', label: `Simpan berkas ${nameOf(row)}`, actor: context.actor };
  const fields = { ...row, copy_count: null, page_range: null, marked: 0 };
  try {
    return runAction(context.db, context.at(), info, () => insertOutput(context.db, fields)).value;
  } catch (error) {
    staged.discard();
    throw error;
  }
}

/** The line of the journal of a paper that now goes to a printer. Answers its key, to note a failure. */
export async function notePrint(
  context: JobContext,
  { printer, copies, pageRange, marked }: PrintFacts,
  facts: OutputFacts,
): Promise<string> {
  const row = { ...columns(facts), way: 'print', destination: printer } as const;
  const info = { kind: 'output.print', label: `Cetak ${nameOf(row)}`, actor: context.actor };
  let id = '';
  await context.exclusive(async () =>
    runAction(context.db, context.at(), info, () => {
      id = insertOutput(context.db, {
        ...row,
        copy_count: copies,
        page_range: pageRange,
        marked: marked ? 1 : 0,
      });
    }),
  );
  return id;
}

/** The recovery sheet is about to be printed, where the user says. What stands on it is not written anywhere. */
export function noteRecoverySheet(context: Context): void {
  const row = {
    ...columns({ kind: 'recovery', title: 'lembar pemulihan', pages: 1 }),
    way: 'print',
  } as const;
  const info = { kind: 'output.print', label: `Cetak ${row.title}`, actor: context.actor };
  runAction(context.db, context.at(), info, () => {
    insertOutput(context.db, {
      ...row,
      destination: 'pilihan pengguna',
      copy_count: 1,
      page_range: null,
      marked: 0,
    });
  });
}

/** "Surat Perintah Sprin/812/XI/OPS.1.3./2024" */
export const nameOf = ({ title, letter_number }: Pick<OutputRow, 'title' | 'letter_number'>): string =>
  [title, letter_number].filter(Boolean).join(' ');

/** "3 halaman, 2 salinan, halaman 2-3, pencetak Ruang Ops, bercatatan cetak" */
export function outputDetail(row: Omit<OutputRow, 'id' | 'letter_id' | 'kind' | 'title'>): string {
  return [
    row.pages === null ? null : `${row.pages} halaman`,
    row.rows === null ? null : `${row.rows} baris`,
    row.page_range === null ? null : `hanya halaman ${row.page_range}`,
    row.copy_count === null ? null : `${row.copy_count} salinan`,
    row.way === 'print' ? `pencetak ${row.destination}` : row.destination,
    row.marked === 1 ? 'dengan catatan cetak' : null,
    row.failure === null ? null : 'gagal',
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export const outputHandlers: Handlers<'output.fail' | 'output.ofLetter'> = {
  'output.ofLetter': ({ db }, { letterId }) => printsOfLetter(db, letterId),
  'output.fail': ({ db }, { id, reason }, note) => {
    const row = findOutput(db, id);
    if (!row) throw new AppError('NOT_FOUND', 'Cetakan itu tidak ada pada jurnal.');
    updateRow(db, 'output', id, { failure: reason });
    note({ label: `Gagal mencetak ${nameOf(row)}`, reason });
    return null;
  },
};
