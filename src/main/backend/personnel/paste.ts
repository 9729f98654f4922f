import { columnLetters } from '../../../core/import/sheet.ts';
import type { ImportField, SheetOverride } from '../../../core/import/types.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { PASTED_NAME } from '../../jobs/tasks.ts';
import type { JobContext } from '../context.ts';
import { type OpenPlan, openPlan } from '../import/plans.ts';

const MB = 1_000_000;
/** A pasted block is held in memory several times; 5 MB are some 50,000 people. */
const MOST_BYTES = 5 * MB;

/** Plans a block of cells from the clipboard like a file. Throws FILE_TOO_LARGE, FILE_EMPTY, NO_TABLE_FOUND. */
export async function planPaste(
  context: JobContext,
  { text, operationId, columns }: Input<'import.planPaste'>,
): Promise<OpenPlan> {
  if (Buffer.byteLength(text) > MOST_BYTES) {
    throw new AppError(
      'FILE_TOO_LARGE',
      `Tempelan melebihi batas ${MOST_BYTES / MB} MB. Simpan daftarnya sebagai berkas Excel, lalu impor berkas itu.`,
      { limit: MOST_BYTES },
    );
  }
  // Without columns of its own a block is read as lists of its shape were read before.
  const given = columns ? { overrides: { [PASTED_NAME]: targetColumns(columns) } } : {};
  const open = await openPlan(context, { text }, operationId, given).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'NO_TABLE_FOUND') throw error;
    throw new AppError(
      'NO_TABLE_FOUND',
      'Tidak ada orang pada tempelan ini. Salin barisnya bersama kolom nama dan NRP atau pangkat, lalu tempel lagi.',
    );
  });
  return open;
}

/** The columns under which the block was pasted: they hold, whatever the cells look like. */
function targetColumns(fields: readonly (ImportField | 'ignore')[]): SheetOverride {
  const columns = fields.map((field, at) => [columnLetters(at), field === 'ignore' ? null : field]);
  return { headerRow: null, columns: Object.fromEntries(columns) };
}
