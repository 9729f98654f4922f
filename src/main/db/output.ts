import type { Db } from './driver.ts';
import { all, insertRow, one } from './statements.ts';

/** What left the program, see the migration. */
export interface OutputRow {
  id: string;
  way: 'print' | 'file';
  kind: string;
  title: string;
  letter_id: string | null;
  letter_number: string | null;
  pages: number | null;
  rows: number | null;
  copies: number | null;
  page_range: string | null;
  destination: string;
  marked: number;
  sha256: string | null;
  failure: string | null;
}

const OUTPUT = `SELECT id, way, kind, title, letter_id, letter_number, pages, rows, copies, page_range, destination, marked,
  sha256, failure FROM output`;

export const findOutput = (db: Db, id: string): OutputRow | null =>
  one(db, `${OUTPUT} WHERE id = ? AND ended_at IS NULL`, id);

/** What was printed or saved of a letter, first to last. */
export const outputsOfLetter = (db: Db, letterId: string): OutputRow[] =>
  all(db, `${OUTPUT} WHERE letter_id = ? AND ended_at IS NULL ORDER BY id`, letterId);

export const insertOutput = (db: Db, fields: Omit<OutputRow, 'id' | 'failure'>): string =>
  insertRow(db, 'output', { ...fields });
