import type { Db } from './driver.ts';
import { all, one, prepared } from './statements.ts';

export interface RegionRow {
  code: string;
  name: string;
  kind: 'provinsi' | 'kabupaten' | 'kota' | 'kecamatan' | 'kelurahan' | 'desa';
}

export const findRegion = (db: Db, code: string): RegionRow | null =>
  one(db, 'SELECT code, name, kind FROM region WHERE code = ?', code);

/** Whether the list has any village of a kabupaten or kota. */
export const hasVillages = (db: Db, regency: string): boolean =>
  one(db, `SELECT 1 FROM region WHERE code GLOB ? || '.??.????' LIMIT 1`, regency) !== null;

/** Every region by code. */
export const allRegions = (db: Db): RegionRow[] =>
  all(db, 'SELECT code, name, kind FROM region ORDER BY code');

/** Villages whose code starts with the text, or whose name has a word that starts with it; by name. */
export const searchVillages = (db: Db, text: string, limit: number): RegionRow[] =>
  all(
    db,
    `SELECT code, name, kind FROM region WHERE length(code) = 13
     AND (code LIKE ?1 || '%' OR name LIKE ?1 || '%' OR name LIKE '% ' || ?1 || '%')
     ORDER BY name LIKE ?1 || '%' DESC, name, code LIMIT ?2`,
    text,
    limit,
  );

/** Kecamatan, kabupaten and kota whose code starts with the text, or whose name has a word that starts with it. */
export const searchAreas = (db: Db, text: string, limit: number): RegionRow[] =>
  all(
    db,
    `SELECT code, name, kind FROM region WHERE length(code) IN (5, 8)
     AND (code LIKE ?1 || '%' OR name LIKE ?1 || '%' OR name LIKE '% ' || ?1 || '%')
     ORDER BY length(code) DESC, name LIKE ?1 || '%' DESC, name, code LIMIT ?2`,
    text,
    limit,
  );

export interface RegionCounts {
  villages: number;
  districts: number;
}

export const countRegions = (db: Db): RegionCounts =>
  one(
    db,
    'SELECT count(*) FILTER (WHERE length(code) = 13) AS villages, count(*) FILTER (WHERE length(code) = 8) AS districts FROM region',
  ) ?? { villages: 0, districts: 0 };

/**
 * Adds codes and corrects names. Region codes are reference data and not journalled.
 * @returns how many codes are new and how many changed.
 */
export function saveRegions(db: Db, regions: readonly RegionRow[]): { added: number; updated: number } {
  const find = prepared(db, 'SELECT name, kind FROM region WHERE code = ?');
  const insert = prepared(db, 'INSERT INTO region (code, name, kind) VALUES (?, ?, ?)');
  const update = prepared(db, 'UPDATE region SET name = ?, kind = ? WHERE code = ?');
  let added = 0;
  let updated = 0;
  db.transaction(() => {
    for (const { code, name, kind } of regions) {
      const present = find.get(code) as { name: string; kind: string } | undefined;
      if (!present) {
        insert.run(code, name, kind);
        added++;
      } else if (present.name !== name || present.kind !== kind) {
        update.run(name, kind, code);
        updated++;
      }
    }
  }).immediate();
  return { added, updated };
}
