import type { Db } from './driver.ts';
import { rowJson, tableColumns } from './journal.ts';
import { keepSearchUp } from './search-index.ts';
import { prepared, type Value } from './statements.ts';

/** Rows of one INSERT. */
const ROWS_AT_ONCE = 50;

/**
 * Inserts rows into a journalled table inside the open action, and then their journal entries by the set: half the
 * work of a trigger for each row. The table's trigger stands aside meanwhile (`inserting` of the open action). The
 * entries are made from the rows as they are stored and are counted; one too few fails. When anything fails here the
 * mark stays, and with it the action cannot be ended, whatever the caller makes of the error. The search index keeps
 * up with the rows.
 * @param columns names from our own code; `rows` hold their values in this order.
 */
export function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  if (rows.length === 0) return;
  const last = prepared(db, `SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get() as number;
  const marked = prepared(db, 'UPDATE open_action SET inserting = ? WHERE inserting IS NULL').run(table);
  // The triggers say what is wrong when there is no open action; an open mark is an earlier call that failed.
  if (marked.changes === 0 && db.prepare('SELECT 1 FROM open_action').get())
    throw new Error('a set of rows before this one did not end');
  const insert = `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES `;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const many = insert + Array(ROWS_AT_ONCE).fill(row).join(', ');
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const chunk = rows.slice(at, at + ROWS_AT_ONCE);
    if (chunk.length === ROWS_AT_ONCE) prepared(db, many).run(chunk.flat());
    else for (const values of chunk) prepared(db, insert + row).run(values);
  }
  const entries = prepared(
    db,
    `INSERT INTO change (action_seq, entity, row_id, after)
     SELECT (SELECT action_seq FROM open_action), '${table}', id, ${rowJson(tableColumns(db, table))}
     FROM ${table} WHERE rowid > ? ORDER BY rowid`,
  ).run(last);
  if (entries.changes !== rows.length) throw new Error(`${entries.changes} entries of ${rows.length} rows`);
  prepared(db, 'UPDATE open_action SET inserting = NULL').run();
  keepSearchUp(db);
}
