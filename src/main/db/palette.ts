import type { Db } from './driver.ts';
import { all } from './statements.ts';

/** A LIKE pattern for texts that hold `text` anywhere, its own wildcards taken literally (escape '\'). */
const holding = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

export interface FoundEvent {
  id: string;
  title: string;
  day: string | null;
}

/** Events whose title, place or key holds the text, latest first. */
export const searchEvents = (db: Db, text: string, limit: number): FoundEvent[] =>
  all(
    db,
    `SELECT id, title, coalesce(substr(start, 1, 10), day) AS day FROM event
     WHERE ended_at IS NULL AND (title LIKE ?1 ESCAPE '\\' OR venue LIKE ?1 ESCAPE '\\' OR key LIKE ?1 ESCAPE '\\')
     ORDER BY day DESC, id LIMIT ?2`,
    holding(text),
    limit,
  );

export interface FoundLetter {
  id: string;
  number: string | null;
  subject: string;
}

/** Letters whose number or subject holds the text, latest first. */
export const searchLetters = (db: Db, text: string, limit: number): FoundLetter[] =>
  all(
    db,
    `SELECT id, number, subject FROM letter
     WHERE ended_at IS NULL AND (number LIKE ?1 ESCAPE '\\' OR subject LIKE ?1 ESCAPE '\\')
     ORDER BY date DESC, id DESC LIMIT ?2`,
    holding(text),
    limit,
  );
