import type { TimeZone } from '../../core/text/time-zone.ts';
import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface UnitRow {
  id: string;
  key: string;
  name: string;
  name_key: string;
  level: 'mabes' | 'polda' | 'polres' | 'polsek' | 'part';
  parent_id: string | null;
  sort: number;
}

const UNIT = 'SELECT id, key, name, name_key, level, parent_id, sort FROM unit WHERE ended_at IS NULL';

export const findUnit = (db: Db, id: string): UnitRow | null => one(db, `${UNIT} AND id = ?`, id);

/** The unit whose name has this comparison key (`unitKey` of core/unit). */
export const findUnitByNameKey = (db: Db, nameKey: string): UnitRow | null =>
  one(db, `${UNIT} AND name_key = ?`, nameKey);

export interface UnitCountRow {
  id: string;
  name: string;
  level: UnitRow['level'];
  parentId: string | null;
  people: number;
  /** JSON array of codes; empty for the post itself, whose area stands in its identity. */
  jurisdiction: string;
}

/** All units with their living people: the post first, then its parts by name. */
export const listUnits = (db: Db): UnitCountRow[] =>
  all(
    db,
    `SELECT u.id, u.name, u.level, u.parent_id AS parentId, count(p.id) AS people, u.jurisdiction
     FROM unit u LEFT JOIN person p ON p.unit_id = u.id AND p.ended_at IS NULL
     WHERE u.ended_at IS NULL GROUP BY u.id ORDER BY u.level = 'part', u.sort, u.name`,
  );

export interface IdentityRow {
  unit_id: string;
  key: string;
  name: string;
  level: 'mabes' | 'polda' | 'polres' | 'polsek';
  parent_name: string | null;
  city: string;
  time_zone: TimeZone;
  /** JSON arrays of text. */
  letterhead: string;
  jurisdiction: string;
  is_sample: 0 | 1;
}

/** The post's identity, or null before it has one. */
export const findIdentity = (db: Db): IdentityRow | null =>
  one(
    db,
    `SELECT i.unit_id, u.key, u.name, u.level, i.parent_name, i.city, i.time_zone, i.letterhead, i.jurisdiction,
       i.is_sample
     FROM identity i JOIN unit u ON u.id = i.unit_id WHERE i.ended_at IS NULL`,
  );

/**
 * Codes of all regions in which the post has something to do: its own and those of its units. Empty = its own are not
 * set.
 */
export function jurisdictionOf(db: Db): string[] {
  const own = JSON.parse(findIdentity(db)?.jurisdiction ?? '[]') as string[];
  if (own.length === 0) return [];
  const units = all<{ code: string }>(
    db,
    `SELECT DISTINCT a.value AS code FROM unit u, json_each(u.jurisdiction) a
     WHERE u.ended_at IS NULL ORDER BY a.value`,
  );
  return [...new Set([...own, ...units.map(({ code }) => code)])];
}

export interface SignatoryRow {
  id: string;
  role: 'head' | 'ops' | 'other';
  on_behalf: string | null;
  via: string | null;
  acting: 'Plh.' | 'Plt.' | null;
  title: string;
  name: string;
  rank: string;
  nrp: string | null;
}

/** Those who sign: the head first, then Kabagops, then others. */
export const listSignatories = (db: Db): SignatoryRow[] =>
  all(
    db,
    `SELECT id, role, on_behalf, via, acting, title, name, rank, nrp FROM signatory WHERE ended_at IS NULL
     ORDER BY CASE role WHEN 'head' THEN 0 WHEN 'ops' THEN 1 ELSE 2 END, sort, id`,
  );
