import type { LetterKind } from '../../core/order/content.ts';
import type { LetterState } from '../../core/order/life.ts';
import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

/** A letter without the data of its papers, which are long: `letterPapers` reads them. */
export interface LetterRow {
  id: string;
  kind: LetterKind;
  operation_id: string | null;
  /** JSON Scope. */
  scope: string;
  number: string | null;
  number_value: number | null;
  number_year: number | null;
  date: string;
  subject: string;
  /** JSON, of the shape of its kind. */
  content: string;
  state: LetterState;
  /** Key of the letter that this one changes. */
  amends: string | null;
  /** Why it was returned. */
  note: string | null;
  approved_by: string | null;
  approved_office: string | null;
  /** UTC. */
  approved_at: string | null;
  /** UTC. */
  issued_at: string | null;
  sha256: string | null;
  void_reason: string | null;
}

const LETTER = `SELECT id, kind, operation_id, scope, number, number_value, number_year, date, subject, content, state, amends, note,
    approved_by, approved_office, approved_at, issued_at, sha256, void_reason
  FROM letter WHERE ended_at IS NULL`;

/** Letters in work first, then those that were issued, the latest first in each. */
export const listLetters = (db: Db, operationId: string | null): LetterRow[] =>
  all(
    db,
    `${LETTER} AND (?1 IS NULL OR operation_id IS NULL OR operation_id = ?1)
     ORDER BY frozen IS NOT NULL, date DESC, number_value DESC, id DESC`,
    operationId,
  );

export const findLetter = (db: Db, id: string): LetterRow | null => one(db, `${LETTER} AND id = ?`, id);

/** JSON data of a letter's paper, as it was approved and as it was issued. */
export interface LetterPapers {
  approved: string | null;
  frozen: string | null;
}

export const letterPapers = (db: Db, id: string): LetterPapers =>
  one(db, 'SELECT approved, frozen FROM letter WHERE id = ?', id) ?? { approved: null, frozen: null };

/** The amendment of a letter: the one in force, else the one that is being written. */
export const amendmentOf = (db: Db, id: string): LetterRow | null =>
  one(db, `${LETTER} AND amends = ? AND state <> 'void' ORDER BY frozen IS NULL, id DESC`, id);
