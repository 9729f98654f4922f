import { nameKey, tidyName } from '../../../core/personnel/name.ts';
import { type PersonCategory, parseRank, UNKNOWN_RANK_ORDER } from '../../../core/personnel/rank.ts';
import { unitKey } from '../../../core/unit/unit-name.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { type Fields, insertRow, one } from '../../db/statements.ts';

/** What a person is called and counted as; the rest of the columns is stored as given. */
export interface PersonInput {
  nrp?: string | null;
  nip?: string | null;
  name?: string;
  rank?: string | null;
  category?: PersonCategory | null;
  unit?: string | null;
  position?: string | null;
  gender?: 'L' | 'P' | null;
  phone?: string | null;
  status?: string;
  note?: string | null;
}

/**
 * Columns of `person` for the fields that were given, with all that follows from them: the key of the name, the
 * short rank with its order and category, the unit (made when the post does not have it yet). The one place
 * where a person's values become columns: window, import and bundle go through it. A merge
 * copies columns of stored rows as they are.
 * @param unitId finds the key of a unit; for many people one that remembers.
 */
export function personColumns(
  db: Db,
  given: PersonInput,
  unitId: (name: string) => string = (name) => resolveUnit(db, name),
): Fields {
  const fields: Fields = {};
  for (const key of ['nrp', 'nip', 'position', 'gender', 'phone', 'note', 'status'] as const) {
    const value = given[key];
    if (value !== undefined) fields[key] = value === '' ? null : value;
  }
  if (given.name !== undefined) {
    fields.name = tidyName(given.name);
    fields.name_key = nameKey(given.name);
  }
  if (given.rank !== undefined) {
    const rank = given.rank ? parseRank(given.rank) : null;
    fields.rank = rank?.short ?? given.rank;
    fields.rank_order = rank?.order ?? UNKNOWN_RANK_ORDER;
    if (rank) fields.category = rank.category;
  }
  if (given.category) fields.category = given.category;
  if (given.unit !== undefined) fields.unit_id = given.unit ? unitId(given.unit) : null;
  return fields;
}

/** Inserts a person and returns the key. Throws DUPLICATE_NUMBER. */
export function insertPerson(db: Db, given: PersonInput & { name: string }): string {
  const columns = personColumns(db, { rank: null, ...given });
  const category = columns.category ?? (given.nip ? 'pns' : 'polri');
  return insertRow(db, 'person', { status: 'AKTIF', ...columns, category });
}

/** Refuses keys of people who are not on the list (any more). Throws NOT_FOUND. */
export function requirePeople(db: Db, ids: readonly string[]): void {
  const sql = `SELECT count(*) AS n FROM json_each(?) WHERE value NOT IN (SELECT id FROM person WHERE ended_at IS NULL)`;
  const missing = one<{ n: number }>(db, sql, JSON.stringify(ids))?.n ?? 0;
  if (missing > 0)
    throw new AppError('NOT_FOUND', `${missing} orang sudah tidak ada di daftar. Muat ulang layar.`);
}

/** Finds units one after the other and looks for each name only once. */
export function unitFinder(db: Db): (name: string) => string {
  const found = new Map<string, string>();
  return (name) => {
    const id = found.get(name) ?? resolveUnit(db, name);
    found.set(name, id);
    return id;
  };
}

/** The unit of that name, by its key (SATLANTAS = SAT LANTAS); made as a part of the post when there is none. */
export function resolveUnit(db: Db, name: string): string {
  const canonical = unitKey(name);
  const found = one<{ id: string }>(
    db,
    'SELECT id FROM unit WHERE name_key = ? AND ended_at IS NULL',
    canonical,
  );
  if (found) return found.id;
  const post = one<{ unit_id: string }>(db, 'SELECT unit_id FROM identity WHERE ended_at IS NULL');
  return insertRow(db, 'unit', {
    key: canonical
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80),
    name: canonical,
    name_key: canonical,
    level: 'part',
    parent_id: post?.unit_id ?? null,
    sort: 0,
  });
}
