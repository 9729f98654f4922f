import type { Db } from './driver.ts';
import { all, prepared } from './statements.ts';

/** Changes taken into the index by one step: some ten milliseconds. */
const CHUNK_CHANGES = 1000;

const INSERT = `INSERT INTO person_fts (rowid, name, number, unit, position, note)
  SELECT p.rid, p.name, coalesce(p.nrp, '') || ' ' || coalesce(p.nip, ''), u.name, p.position, p.note
  FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.ended_at IS NULL AND p.rid IN`;
const CHANGED = `(SELECT person.rid FROM change CROSS JOIN person ON person.id = change.row_id
  WHERE change.seq > @from AND change.seq <= @to AND change.entity = 'person'`;
const RENAMED = `SELECT DISTINCT row_id AS id FROM change WHERE seq > ? AND seq <= ? AND entity = 'unit'
  AND before IS NOT NULL AND before ->> 'name' IS NOT after ->> 'name'`;
const OF_UNIT = '(SELECT person.rid FROM person WHERE person.unit_id = @id';
/** Whoever changes again after this chunk comes into the index with that change. */
const SETTLED = 'NOT EXISTS (SELECT 1 FROM change WHERE change.row_id = person.id AND change.seq > @to)';

/** Number of the last journalled change; 0 before the first. */
export const lastChange = (db: Db): number =>
  prepared(db, 'SELECT coalesce(max(seq), 0) FROM change').pluck().get() as number;

/**
 * Brings the search index to what the changes of the open action up to `to` (a number of the journal) made of people
 * and of the names of their units. Row by row, by triggers, the index would be written to disk for every row: with a
 * savepoint around each statement it cannot gather words. The steps belong into the transaction of the changes; each
 * yields the number that the index has come to. How far that is stands in the open action: what takes back a part
 * of the action takes back this too.
 */
export function* searchSteps(db: Db, to: number): Generator<number, void> {
  for (let done = indexed(db); done < to; ) {
    const chunk = { from: done, to: Math.min(to, done + CHUNK_CHANGES) };
    // Rows that are new in this chunk are not in the index yet.
    prepared(db, `DELETE FROM person_fts WHERE rowid IN ${CHANGED} AND change.before IS NOT NULL)`).run(
      chunk,
    );
    prepared(db, `${INSERT} ${CHANGED})`).run(chunk);
    for (const { id } of all<{ id: string }>(db, RENAMED, chunk.from, chunk.to)) {
      prepared(db, `DELETE FROM person_fts WHERE rowid IN ${OF_UNIT})`).run({ id });
      prepared(db, `${INSERT} ${OF_UNIT} AND ${SETTLED})`).run({ id, to: chunk.to });
    }
    done = chunk.to;
    prepared(db, 'UPDATE open_action SET indexed = ?').run(done);
    yield done;
  }
}

/**
 * Takes whole chunks of what the open action has changed so far; the rest stays until there is more of it. Whoever
 * writes thousands of rows keeps up on the way, while the pages of the rows are still in memory: at the end each
 * would have to be read and decrypted again.
 */
export function keepSearchUp(db: Db): void {
  const last = lastChange(db);
  for (const _step of searchSteps(db, last - ((last - indexed(db)) % CHUNK_CHANGES)));
}

/** Number of the last change that the open action has brought into the index. */
const indexed = (db: Db): number => prepared(db, 'SELECT indexed FROM open_action').pluck().get() as number;
