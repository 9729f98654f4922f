import type { Db } from './driver.ts';
import { all, prepared } from './statements.ts';

/** Changes taken into the index by one statement: some ten milliseconds. */
const CHUNK_CHANGES = 2000;

const INSERT = `INSERT INTO person_fts (rowid, name, number, unit, position, note)
  SELECT p.rid, p.name, coalesce(p.nrp, '') || ' ' || coalesce(p.nip, ''), u.name, p.position, p.note
  FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.ended_at IS NULL AND p.rid IN`;
const CHANGED = `(SELECT person.rid FROM change CROSS JOIN person ON person.id = change.row_id
  WHERE change.seq > @from AND change.seq <= @to AND change.entity = 'person'`;
const RENAMED = `SELECT DISTINCT row_id AS id FROM change WHERE seq > ? AND seq <= ? AND entity = 'unit'
  AND before IS NOT NULL AND before ->> 'name' IS NOT after ->> 'name'`;

/**
 * Brings the search index to what the changes after `from` up to `to` (numbers of the journal) made of people and of
 * the names of their units. Row by row, by triggers, the index would be written to disk for every row: with a
 * savepoint around each statement it cannot gather words. The steps belong into the transaction of the changes; each
 * yields how many changes it has taken.
 */
export function* searchSteps(db: Db, from: number, to: number): Generator<number, void> {
  for (let done = from; done < to; done += CHUNK_CHANGES) {
    const chunk = { from: done, to: Math.min(to, done + CHUNK_CHANGES) };
    // Rows that are new in this chunk are not in the index yet.
    prepared(db, `DELETE FROM person_fts WHERE rowid IN ${CHANGED} AND change.before IS NOT NULL)`).run(
      chunk,
    );
    prepared(db, `${INSERT} ${CHANGED})`).run(chunk);
    yield chunk.to - from;
  }
  for (const { id } of all<{ id: string }>(db, RENAMED, from, to)) {
    const ofUnit = '(SELECT rid FROM person WHERE unit_id = ?)';
    prepared(db, `DELETE FROM person_fts WHERE rowid IN ${ofUnit}`).run(id);
    prepared(db, `${INSERT} ${ofUnit}`).run(id);
    yield to - from;
  }
}
