import type { Db } from './driver.ts';
import { all } from './statements.ts';

/** A row that stands in for the shipped one of its key, or the post's own. */
export interface PaperListRow {
  id: string;
  key: string;
  /** The shipped row of this key is off the list. */
  hidden: 0 | 1;
}

export interface LegalBasisRow extends PaperListRow {
  kind: string;
  title: string | null;
  number: string | null;
  year: number | null;
  date: string | null;
  about: string | null;
  valid_from: string | null;
  valid_to: string | null;
  /** JSON array of text. */
  operations: string;
  usual: 0 | 1;
}

export const legalBasisRows = (db: Db): LegalBasisRow[] =>
  all(
    db,
    `SELECT id, key, hidden, kind, title, number, year, date, about, valid_from, valid_to, operations, usual
     FROM legal_basis WHERE ended_at IS NULL ORDER BY key`,
  );

export interface KkaRow extends PaperListRow {
  code: string;
  meaning: string;
  local: 0 | 1;
}

export const kkaRows = (db: Db): KkaRow[] =>
  all(db, 'SELECT id, key, hidden, code, meaning, local FROM kka WHERE ended_at IS NULL ORDER BY key');

export interface StockSentenceRow extends PaperListRow {
  text: string;
  /** JSON array. */
  event_kinds: string;
  usual: 0 | 1;
  sort: number;
}

export const stockSentenceRows = (db: Db): StockSentenceRow[] =>
  all(
    db,
    'SELECT id, key, hidden, text, event_kinds, usual, sort FROM stock_sentence WHERE ended_at IS NULL ORDER BY key',
  );

export interface CopyListRow extends PaperListRow {
  name: string;
  /** JSON array of text. */
  addresses: string;
}

export const copyListRows = (db: Db): CopyListRow[] =>
  all(db, 'SELECT id, key, hidden, name, addresses FROM copy_list WHERE ended_at IS NULL ORDER BY key');

export interface PaperDefaultRow {
  id: string;
  kind: string;
  classification: 'SR' | 'R' | 'T' | 'B' | null;
  signatory_id: string | null;
  copy_list_id: string | null;
  style: 'hemat' | 'perkap' | null;
}

export const paperDefaultRows = (db: Db): PaperDefaultRow[] =>
  all(
    db,
    `SELECT id, kind, classification, signatory_id, copy_list_id, style FROM paper_default
     WHERE ended_at IS NULL ORDER BY kind`,
  );
