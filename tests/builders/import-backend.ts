import { journalledTables } from '../../src/main/db/journal.ts';
import type { TestBackend } from './backend.ts';
import { excelJsFile, type SheetSpec, temporaryFile } from './workbook.ts';

/** A workbook of these sheets, as a file. */
export const listFile = async (...sheets: SheetSpec[]): Promise<string> =>
  temporaryFile(await excelJsFile(sheets));

export const plan = (posko: TestBackend, path: string, operationId: string | null = null, jobId?: string) =>
  posko.ok('import.plan', { file: { $path: path }, operationId }, jobId);

/** Plans and commits a file. */
export async function importFile(posko: TestBackend, path: string, operationId: string | null = null) {
  const { planId } = await plan(posko, path, operationId);
  return posko.ok('import.commit', { planId });
}

/** All living rows of the post. */
export const state = ({ db }: TestBackend): unknown =>
  journalledTables(db).map(({ name, columns }) => [
    name,
    db
      .prepare(
        `SELECT ${columns.map((c) => `"${c}"`).join(', ')} FROM ${name} WHERE ended_at IS NULL ORDER BY id`,
      )
      .all(),
  ]);

/** Rows of a table, ended ones included. */
export const count = (posko: TestBackend, table: string): number =>
  posko.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
