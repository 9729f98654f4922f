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

/** The key of the post's own unit, or 'posko' before it has one. A scalar of SQL: one statement a row, never stale. */
const OWNER_UNIT = `coalesce((SELECT unit.key FROM identity JOIN unit ON unit.id = identity.unit_id
  WHERE identity.id = 'identity' AND identity.ended_at IS NULL), 'posko')`;

/** The post's own key, as `owner_unit` of every row it makes. */
export const ownerUnit = (db: Db): string =>
  one<{ key: string }>(db, `SELECT ${OWNER_UNIT} AS key`)?.key ?? 'posko';

/**
 * Inserts a row under a new key and returns the key. Column names come from our own code only.
 * @param fields columns besides id; `owner_unit` only where it is not the post's own key yet.
 */
export function insertRow(db: Db, table: string, fields: Fields, id: string = uuidv7()): string {
  const columns = ['id', ...Object.keys(fields)];
  const values = columns.map((c) => `@${c}`);
  if (fields.owner_unit === undefined) {
    columns.push('owner_unit');
    values.push(OWNER_UNIT);
  }
  const names = columns.map((c) => `"${c}"`).join(', ');
  const sql = `INSERT INTO ${table} (${names}) VALUES (${values.join(', ')})`;
  prepared(db, sql).run({ ...fields, id });
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
