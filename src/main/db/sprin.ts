import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface SprinRow {
  id: string;
  operation_id: string | null;
  /** JSON Scope. */
  scope: string;
  number: string | null;
  number_value: number | null;
  date: string;
  subject: string;
  /** JSON SprinContent. */
  content: string;
  state: 'draft' | 'issued' | 'void';
  issued_at: string | null;
  /** JSON SprinData as issued. */
  frozen: string | null;
  sha256: string | null;
}

const SPRIN = `SELECT id, operation_id, scope, number, number_value, date, subject, content, state, issued_at, frozen, sha256
  FROM sprin WHERE ended_at IS NULL`;

/** Drafts first, then issued orders, the latest first in each. */
export const listSprins = (db: Db, operationId: string | null): SprinRow[] =>
  all(
    db,
    `${SPRIN} AND (?1 IS NULL OR operation_id IS NULL OR operation_id = ?1)
     ORDER BY state = 'issued', date DESC, number_value DESC, id DESC`,
    operationId,
  );

export const findSprin = (db: Db, id: string): SprinRow | null => one(db, `${SPRIN} AND id = ?`, id);

/** Numbers of all orders that carry one. */
export const sprinNumbers = (db: Db): string[] =>
  all<{ number: string }>(db, `SELECT number FROM sprin WHERE ended_at IS NULL AND number IS NOT NULL`).map(
    (r) => r.number,
  );
