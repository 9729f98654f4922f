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
  copy_count: number | null;
  page_range: string | null;
  destination: string;
  marked: number;
  sha256: string | null;
  failure: string | null;
}

const OUTPUT = `SELECT id, way, kind, title, letter_id, letter_number, pages, rows, copy_count, page_range, destination, marked,
  sha256, failure FROM output`;

export const findOutput = (db: Db, id: string): OutputRow | null =>
  one(db, `${OUTPUT} WHERE id = ? AND ended_at IS NULL`, id);

/** What was printed or saved of a letter, first to last. */
export const outputsOfLetter = (db: Db, letterId: string): OutputRow[] =>
  all(db, `${OUTPUT} WHERE letter_id = ? AND ended_at IS NULL ORDER BY id`, letterId);

/** How often a letter was printed, failures left out. */
export interface PrintsRow {
  times: number;
  copies: number;
  /** UTC; null: never. */
  last: string | null;
}

export const printsOfLetter = (db: Db, letterId: string): PrintsRow =>
  one<PrintsRow>(
    db,
    `SELECT count(*) AS times, coalesce(sum(copy_count), 0) AS copies, max(action.at) AS last
     FROM output JOIN change ON change.row_id = output.id AND change.before IS NULL
       JOIN action ON action.seq = change.action_seq
     WHERE letter_id = ? AND way = 'print' AND failure IS NULL AND output.ended_at IS NULL`,
    letterId,
  ) ?? { times: 0, copies: 0, last: null };

export const insertOutput = (db: Db, fields: Omit<OutputRow, 'id' | 'failure'>): string =>
  insertRow(db, 'output', { ...fields });
