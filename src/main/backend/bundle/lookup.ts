import type { BundleProblem } from '../../../core/bundle/bundle.ts';
import { unknownWord } from '../../../core/text/nearest.ts';
import type { Db } from '../../db/driver.ts';
import { all, type Fields, insertRow, one, updateRow } from '../../db/statements.ts';

/** Keys of rows by their bundle key, filled while loading. */
export interface Known {
  operations: Map<string, string>;
  /** People without a number by their `ref`. */
  refs: Map<string, string>;
  problems: BundleProblem[];
}

/** The row of that key, changed where it differs, or a new row. Returns its id. */
export function upsertByKey(
  db: Db,
  table: string,
  key: string,
  fields: Fields,
  scope?: { column: string; id: string },
): string {
  const where = scope ? `AND ${scope.column} = ?` : '';
  const sql = `SELECT id FROM ${table} WHERE key = ? AND ended_at IS NULL ${where}`;
  const found = one<{ id: string }>(db, sql, ...(scope ? [key, scope.id] : [key]));
  const row = { ...(scope ? { [scope.column]: scope.id } : {}), ...fields };
  if (!found) return insertRow(db, table, { key, ...row });
  updateRow(db, table, found.id, row);
  return found.id;
}

export function findPerson(db: Db, number: string): string | null {
  const sql = 'SELECT id FROM person WHERE (nrp = ?1 OR nip = ?1) AND ended_at IS NULL';
  return one<{ id: string }>(db, sql, number)?.id ?? null;
}

export function operationOf(db: Db, key: string, path: string, known: Known): string | null {
  const id =
    known.operations.get(key) ??
    one<{ id: string }>(db, 'SELECT id FROM operation WHERE key = ? AND ended_at IS NULL', key)?.id;
  if (!id)
    known.problems.push({
      path,
      message: `operasi ${unknownWord(key, keysOf(db, 'operation'), 'tidak ada')}`,
    });
  return id ?? null;
}

export function childOf(
  db: Db,
  table: 'satgas' | 'stage' | 'candidate',
  operationId: string,
  key: string,
  path: string,
  known: Known,
): string | null {
  const sql = `SELECT id FROM ${table} WHERE operation_id = ? AND key = ? AND ended_at IS NULL`;
  const id = one<{ id: string }>(db, sql, operationId, key)?.id ?? null;
  if (!id) {
    const keys = keysOf(db, table, operationId);
    known.problems.push({ path, message: unknownWord(key, keys, 'tidak ada pada operasi itu') });
  }
  return id;
}

export function personOf(db: Db, number: string, path: string, known: Known): string | null {
  const id = known.refs.get(number) ?? findPerson(db, number);
  if (!id) known.problems.push({ path, message: `tidak ada orang dengan NRP atau NIP ${number}` });
  return id;
}

export function rowOf(
  db: Db,
  table: 'place' | 'event' | 'duty_post' | 'incident',
  key: string,
  path: string,
  known: Known,
): string | null {
  const id =
    one<{ id: string }>(db, `SELECT id FROM ${table} WHERE key = ? AND ended_at IS NULL`, key)?.id ?? null;
  if (!id) known.problems.push({ path, message: unknownWord(key, keysOf(db, table), 'tidak ada') });
  return id;
}

/** Keys that a reference could have meant: of a table, or of one operation's rows of it. */
const keysOf = (
  db: Db,
  table: 'operation' | 'place' | 'event' | 'duty_post' | 'incident' | 'satgas' | 'stage' | 'candidate',
  operationId?: string,
): string[] => {
  const where = operationId === undefined ? '' : 'AND operation_id = ?';
  const sql = `SELECT key FROM ${table} WHERE ended_at IS NULL ${where} ORDER BY key`;
  return all<{ key: string }>(db, sql, ...(operationId === undefined ? [] : [operationId])).map(
    ({ key }) => key,
  );
};
