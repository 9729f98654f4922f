import type { Db } from '../db/driver.ts';
import { one } from '../db/statements.ts';

/**
 * A readable key from a text, free in its table: 'Rapat umum, Alun-alun' → 'rapat-umum-alun-alun', with -2, -3 …
 * when it is taken. Keys name rows in bundles and on the command line.
 * @param where extra SQL condition of the uniqueness, with one value ('operation_id = ?').
 */
export function freeKey(db: Db, table: string, text: string, where?: { sql: string; value: string }): string {
  const base = slug(text) || table;
  const condition = where ? `AND ${where.sql}` : '';
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`;
    const sql = `SELECT 1 AS taken FROM ${table} WHERE key = ? AND ended_at IS NULL ${condition}`;
    if (!one(db, sql, ...(where ? [key, where.value] : [key]))) return key;
  }
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
