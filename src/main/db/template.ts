import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface TemplateRow {
  id: string;
  key: string;
  text: string;
}

const TEMPLATE = 'SELECT id, key, text FROM template WHERE ended_at IS NULL';

/** The texts that the post writes in its own way. */
export const listTemplates = (db: Db): TemplateRow[] => all(db, `${TEMPLATE} ORDER BY key`);

export const findTemplate = (db: Db, key: string): TemplateRow | null =>
  one(db, `${TEMPLATE} AND key = ?`, key);

export interface TemplateVersionRow {
  id: string;
  key: string;
  text: string;
  /** UTC; null = the present one. */
  ended_at: string | null;
  /** UTC stamp and name of who wrote it. */
  at: string;
  actor: string;
}

/** All versions that were ever written of a text, or of every text (key null), the latest first. */
export const templateVersions = (db: Db, key: string | null): TemplateVersionRow[] =>
  all(
    db,
    `SELECT t.id, t.key, t.text, t.ended_at, a.at, a.actor FROM template t
     JOIN change c ON c.row_id = t.id AND c.entity = 'template' AND c.before IS NULL
     JOIN action a ON a.seq = c.action_seq
     WHERE (?1 IS NULL OR t.key = ?1) ORDER BY c.seq DESC`,
    key,
  );
