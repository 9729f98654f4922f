import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { districtOf, isWithin, regionLabel } from '../../../core/region/region.ts';
import { parseRegionCsv } from '../../../core/region/region-csv.ts';
import type { RegionView } from '../../../shared/contract/region.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { listPlaces } from '../../db/event.ts';
import {
  countRegions,
  findRegion,
  type RegionRow,
  saveRegions,
  searchAreas,
  searchVillages,
} from '../../db/region.ts';
import { insertRow, one, updateRow } from '../../db/statements.ts';
import { jurisdictionOf } from '../../db/unit.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';

type Names =
  | 'region.search'
  | 'region.areas'
  | 'region.status'
  | 'region.importFile'
  | 'place.list'
  | 'place.save';

/** Candidates looked at before the post's own villages are put first. */
const SEARCH_POOL = 2000;

/** Adds the shipped region codes (resources/regions/*.csv) that the data folder does not have yet. */
export function seedRegions(db: Db, resourcesDir: string): void {
  const folder = join(resourcesDir, 'regions');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)
    .filter((n) => n.endsWith('.csv'))
    .sort()) {
    saveRegions(db, parseRegionCsv(readFileSync(join(folder, name), 'utf8')).regions);
  }
}

export const regionHandlers: Handlers<Names> = {
  'region.search': ({ db }, { text, limit }) => {
    return ownFirst(db, searchVillages(db, text.replace(/[%_]/g, ''), SEARCH_POOL), limit);
  },
  'region.areas': ({ db }, { text, codes, limit }) => [
    ...codes.map((code) => regionView(db, findRegion(db, code) ?? { code, name: code, kind: 'kecamatan' })),
    ...ownFirst(db, searchAreas(db, text.replace(/[%_]/g, ''), SEARCH_POOL), limit).filter(
      ({ code }) => !codes.includes(code),
    ),
  ],
  'region.status': ({ db }) => countRegions(db),
  'region.importFile': async ({ db }, { file }) => {
    const { regions, problems } = parseRegionCsv(readText(file.$path));
    return { ...saveRegions(db, regions), rejected: problems.length };
  },
  'place.list': ({ db }) => listPlaces(db),
  'place.save': ({ db }, { id, ...fields }) => {
    if (fields.region && !findRegion(db, fields.region)) {
      throw new AppError('INPUT_INVALID', `Kode wilayah ${fields.region} tidak dikenal. Pilih dari daftar.`);
    }
    if (!id) return { id: insertRow(db, 'place', { key: freeKey(db, 'place', fields.name), ...fields }) };
    if (!one(db, 'SELECT id FROM place WHERE id = ? AND ended_at IS NULL', id))
      throw new AppError('NOT_FOUND');
    updateRow(db, 'place', id, fields);
    return { id };
  },
};

/** Regions of the post's own area before others, else as they were found. */
function ownFirst(db: Db, rows: readonly RegionRow[], limit: number): RegionView[] {
  const jurisdiction = jurisdictionOf(db);
  const own = (row: RegionRow) => Number(isWithin(jurisdiction, row.code));
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => own(b.row) - own(a.row) || a.at - b.at)
    .slice(0, limit)
    .map(({ row }) => regionView(db, row));
}

function regionView(db: Db, row: RegionRow): RegionView {
  const district = districtOf(row.code);
  const parent = district && district !== row.code ? findRegion(db, district) : null;
  return {
    code: row.code,
    name: row.name,
    label: regionLabel(row),
    parent: parent ? regionLabel(parent) : null,
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new AppError('FILE_NOT_FOUND');
  }
}
