import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import type { PaperListRow } from '../../db/paper-list.ts';
import { endRows, type Fields, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { freeKey } from '../keys.ts';

/**
 * A list of the post over a shipped one: shipped rows stay as they are until the post changes them or takes them off,
 * and its own stand beside them.
 */
export interface PaperList<T extends object, Row extends PaperListRow = PaperListRow> {
  table: string;
  shipped: readonly (T & { readonly key: string })[];
  rows: (db: Db) => Row[];
  /** The value of a row, and its columns. */
  read: (row: Row) => T;
  write: (value: T) => Fields;
  /** What a row is called in the journal; keys of new rows are made of it. */
  name: (value: T) => string;
  compare: (a: T, b: T) => number;
}

export type Listed<T> = T & {
  key: string;
  /** As it came with Posko, changed by the post, or its own. */
  origin: 'shipped' | 'changed' | 'own';
  hidden: boolean;
};

/** All rows in order, those taken off the list too. */
export function listed<T extends object, Row extends PaperListRow>(
  db: Db,
  list: PaperList<T, Row>,
): Listed<T>[] {
  const rows = new Map(list.rows(db).map((row) => [row.key, row]));
  const items = list.shipped.map((shipped): Listed<T> => {
    const row = rows.get(shipped.key);
    rows.delete(shipped.key);
    if (!row) return { ...shipped, origin: 'shipped', hidden: false };
    return { ...list.read(row), key: row.key, origin: 'changed', hidden: row.hidden === 1 };
  });
  const own = [...rows.values()].map(
    (row): Listed<T> => ({ ...list.read(row), key: row.key, origin: 'own', hidden: false }),
  );
  return [...items, ...own].sort(list.compare);
}

/** The rows that are on the list. */
export const active = <T extends object, Row extends PaperListRow>(
  db: Db,
  list: PaperList<T, Row>,
): Listed<T>[] => listed(db, list).filter(({ hidden }) => !hidden);

/** Writes a row: a new one (key null), or the one of that key, which comes back on the list. Returns its key. */
export function saveItem<T extends object, Row extends PaperListRow>(
  db: Db,
  list: PaperList<T, Row>,
  key: string | null,
  value: T,
): string {
  const taken = active(db, list).find((item) => item.key !== key && list.name(item) === list.name(value));
  if (taken) throw new AppError('DUPLICATE_KEY', `${list.name(value)} sudah ada di daftar.`);
  const row = key === null ? null : requireItem(db, list, key).row;
  const fields = { ...list.write(value), hidden: 0 };
  if (row) updateRow(db, list.table, row.id, fields);
  const made = key ?? freeKey(db, list.table, list.name(value));
  if (!row) insertRow(db, list.table, { key: made, ...fields });
  return made;
}

/** Takes a row off the list: the post's own is ended, a shipped one hidden. Returns what it was called. */
export function removeItem<T extends object, Row extends PaperListRow>(
  { db, at }: Pick<Context, 'db' | 'at'>,
  list: PaperList<T, Row>,
  key: string,
): string {
  const { item, row } = requireItem(db, list, key);
  if (item.origin === 'own' && row) endRows(db, list.table, [row.id], at());
  else if (row) updateRow(db, list.table, row.id, { hidden: 1 });
  else insertRow(db, list.table, { key, ...list.write(item), hidden: 1 });
  return list.name(item);
}

/** Gives a row that was changed or taken off the shipped form again. Returns what it is called. */
export function resetItem<T extends object, Row extends PaperListRow>(
  { db, at }: Pick<Context, 'db' | 'at'>,
  list: PaperList<T, Row>,
  key: string,
): string {
  const { item, row } = requireItem(db, list, key);
  if (item.origin === 'own')
    throw new AppError('IN_USE', 'Baris buatan sendiri tidak memiliki bentuk bawaan.');
  if (row) endRows(db, list.table, [row.id], at());
  return list.name(list.shipped.find((shipped) => shipped.key === key) ?? item);
}

function requireItem<T extends object, Row extends PaperListRow>(
  db: Db,
  list: PaperList<T, Row>,
  key: string,
): { item: Listed<T>; row: Row | null } {
  const item = listed(db, list).find((each) => each.key === key);
  if (!item) throw new AppError('NOT_FOUND', 'Baris ini sudah tidak ada. Muat ulang layar.');
  return { item, row: list.rows(db).find((row) => row.key === key) ?? null };
}
