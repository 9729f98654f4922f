import { createHash } from 'node:crypto';
import type { Db } from './driver.ts';
import { all, one, ownerUnit, prepared } from './statements.ts';

export interface LayoutRow {
  id: string;
  shape: string;
  name: string;
  /** JSON of an `ImportLayout`. */
  content: string;
  used_at: string;
  uses: number;
}

const LAYOUT = 'SELECT id, shape, name, content, used_at, uses FROM import_layout WHERE ended_at IS NULL';

/** Layouts of lists, the latest used first. */
export const listLayouts = (db: Db): LayoutRow[] => all(db, `${LAYOUT} ORDER BY used_at DESC, id`);

export const findLayout = (db: Db, id: string): LayoutRow | null => one(db, `${LAYOUT} AND id = ?`, id);

/** A key that follows from what a row is about: what is forgotten and remembered again is one row. */
const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);

/** Remembers the layout of a shape, in the place of a former one; a name that somebody gave stays. */
export function saveLayout(db: Db, shape: string, name: string, content: string, at: string): void {
  prepared(
    db,
    `INSERT INTO import_layout (id, owner_unit, shape, name, content, used_at, uses)
     VALUES (@id, @owner, @shape, @name, @content, @at, 1)
     ON CONFLICT (id) DO UPDATE SET content = @content, used_at = @at, ended_at = NULL,
       name = CASE WHEN ended_at IS NULL THEN name ELSE @name END,
       uses = CASE WHEN ended_at IS NULL THEN uses + 1 ELSE 1 END`,
  ).run({ id: keyOf(shape), owner: ownerUnit(db), shape, name, content, at });
}

export const MAPPING_KINDS = ['rank', 'unit', 'position'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

export interface MappingRow {
  id: string;
  kind: MappingKind;
  value: string;
  target: string;
  saved_at: string;
}

/** What lists write and what the post means by it. */
export const listMappings = (db: Db): MappingRow[] =>
  all(
    db,
    'SELECT id, kind, value, target, saved_at FROM import_mapping WHERE ended_at IS NULL ORDER BY kind, value',
  );

/** Remembers what is meant by a value. Returns the key of the row. */
export function saveMapping(db: Db, kind: MappingKind, value: string, target: string, at: string): string {
  const id = keyOf(kind, value);
  prepared(
    db,
    `INSERT INTO import_mapping (id, owner_unit, kind, value, target, saved_at)
     VALUES (@id, @owner, @kind, @value, @target, @at)
     ON CONFLICT (id) DO UPDATE SET target = @target, saved_at = @at, ended_at = NULL
       WHERE target <> @target OR ended_at IS NOT NULL`,
  ).run({ id, owner: ownerUnit(db), kind, value, target, at });
  return id;
}

export const mappingKey = (kind: MappingKind, value: string): string => keyOf(kind, value);
