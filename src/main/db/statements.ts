import type { Db, Statement } from './driver.ts';
import { uuidv7 } from './ids.ts';

const cache = new WeakMap<Db, Map<string, Statement>>();

/** A statement, compiled once for each connection. `sql` must be a fixed text: values are bound, never joined in. */
export function prepared(db: Db, sql: string): Statement {
  let statements = cache.get(db);
  if (!statements) {
    statements = new Map();
    cache.set(db, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

/** Values as SQLite takes them. */
export type Value = string | number | null;
export type Fields = Record<string, Value>;

/**
 * Numbered placeholders (?1, ?2 …) let one value stand in several places; the driver takes them as an object.
 */
const bound = (sql: string, values: Value[]): (Value | Record<string, Value>)[] =>
  /\?\d/.test(sql) ? [Object.fromEntries(values.map((value, i) => [String(i + 1), value]))] : values;

/** Rows of a query, as the repository's own row type. A test compares these types with the columns. */
export const all = <Row>(db: Db, sql: string, ...values: Value[]): Row[] =>
  prepared(db, sql).all(...bound(sql, values)) as Row[];

/** The first row, or null. */
export const one = <Row>(db: Db, sql: string, ...values: Value[]): Row | null =>
  (prepared(db, sql).get(...bound(sql, values)) as Row | undefined) ?? null;

/** The post's own key, as `owner_unit` of every row it makes: the key of its unit, or 'posko' before it has one. */
export function ownerUnit(db: Db): string {
  const row = one<{ key: string }>(
    db,
    'SELECT unit.key AS key FROM identity JOIN unit ON unit.id = identity.unit_id WHERE identity.ended_at IS NULL',
  );
  return row?.key ?? 'posko';
}

/**
 * Inserts a row under a new key and returns the key. Column names come from our own code only.
 * @param fields columns besides id and owner_unit.
 */
export function insertRow(db: Db, table: string, fields: Fields, id: string = uuidv7()): string {
  const row: Fields = { id, owner_unit: ownerUnit(db), ...fields };
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`;
  prepared(db, sql).run(row);
  return id;
}

/** Writes the given columns of a live row, if any of them differs: an unchanged row leaves no journal entry. */
export function updateRow(db: Db, table: string, id: string, fields: Fields): boolean {
  const columns = Object.keys(fields);
  if (columns.length === 0) return false;
  const set = columns.map((c) => `"${c}" = @${c}`).join(', ');
  const differs = columns.map((c) => `"${c}" IS NOT @${c}`).join(' OR ');
  const sql = `UPDATE ${table} SET ${set} WHERE id = @id AND ended_at IS NULL AND (${differs})`;
  return prepared(db, sql).run({ ...fields, id }).changes > 0;
}

/** Ends live rows (tombstones). Returns how many. */
export function endRows(db: Db, table: string, ids: readonly string[], at: string): number {
  const statement = prepared(db, `UPDATE ${table} SET ended_at = ? WHERE id = ? AND ended_at IS NULL`);
  return ids.reduce((count, id) => count + statement.run(at, id).changes, 0);
}
