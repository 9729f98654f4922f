import type { BundleUnit } from '../../../core/bundle/bundle.ts';
import { unitKey } from '../../../core/unit/unit-name.ts';
import type { IdentityInput } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { findRegion } from '../../db/region.ts';
import { endRows, type Fields, insertRow, one, updateRow } from '../../db/statements.ts';
import {
  findIdentity,
  findUnit,
  findUnitByNameKey,
  type IdentityRow,
  listSignatories,
  listUnits,
  type SignatoryRow,
} from '../../db/unit.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';

type Names =
  | 'unit.identity'
  | 'unit.updateIdentity'
  | 'unit.list'
  | 'unit.create'
  | 'unit.rename'
  | 'unit.setArea';

const IDENTITY = 'identity';

/** The post's identity. Throws NOT_FOUND before the data folder has one. */
export function requireIdentity(db: Db): IdentityRow {
  const identity = findIdentity(db);
  if (!identity) throw new AppError('NOT_FOUND', 'Identitas satuan belum diisi. Isi dahulu di Pengaturan.');
  return identity;
}

const list = (json: string): string[] => JSON.parse(json) as string[];

export const unitHandlers: Handlers<Names> = {
  'unit.identity': ({ db }) => {
    const row = requireIdentity(db);
    return {
      unitId: row.unit_id,
      key: row.key,
      name: row.name,
      level: row.level,
      parent: row.parent_name,
      city: row.city,
      timeZone: row.time_zone,
      letterhead: list(row.letterhead),
      jurisdiction: list(row.jurisdiction),
      isSample: row.is_sample === 1,
      signatories: listSignatories(db).map(({ on_behalf, ...s }) => ({ ...s, onBehalf: on_behalf })),
    };
  },
  'unit.updateIdentity': (context, input) => {
    writeIdentity(context, input, requireIdentity(context.db).is_sample === 1);
    return null;
  },
  'unit.list': ({ db }) => {
    const post = findIdentity(db);
    return listUnits(db).map(({ jurisdiction, ...unit }) => ({
      ...unit,
      jurisdiction: list(unit.id === post?.unit_id ? post.jurisdiction : jurisdiction),
    }));
  },
  'unit.create': ({ db }, { name, parentId }, note) => {
    if (parentId && !findUnit(db, parentId)) throw new AppError('NOT_FOUND');
    refuseTaken(db, name, null);
    note({ label: `Tambah kesatuan ${name}` });
    const fields = { key: freeKey(db, 'unit', name), name, name_key: unitKey(name), level: 'part' };
    return { id: insertRow(db, 'unit', { ...fields, parent_id: parentId ?? requireIdentity(db).unit_id }) };
  },
  'unit.rename': ({ db }, { id, name }, note) => {
    const unit = findUnit(db, id);
    if (!unit) throw new AppError('NOT_FOUND');
    refuseTaken(db, name, id);
    updateRow(db, 'unit', id, { name, name_key: unitKey(name) });
    note({ label: `Ubah nama kesatuan ${unit.name} menjadi ${name}` });
    return null;
  },
  'unit.setArea': ({ db }, { id, jurisdiction }, note) => {
    const unit = findUnit(db, id);
    if (!unit) throw new AppError('NOT_FOUND');
    if (id === requireIdentity(db).unit_id)
      throw new AppError(
        'INPUT_INVALID',
        'Wilayah hukum satuan sendiri diubah di Pengaturan, Satuan dan kop.',
      );
    const unknown = jurisdiction.find((code) => !findRegion(db, code));
    if (unknown)
      throw new AppError('INPUT_INVALID', `Kode wilayah ${unknown} tidak dikenal. Pilih dari daftar.`);
    writeArea(db, id, jurisdiction);
    note({ label: `Ubah wilayah ${unit.name}` });
    return null;
  },
};

/** Writes the area of a unit, each code once and in order; must run inside an action. */
export function writeArea(db: Db, id: string, codes: readonly string[]): void {
  updateRow(db, 'unit', id, { jurisdiction: JSON.stringify([...new Set(codes)].sort()) });
}

function refuseTaken(db: Db, name: string, own: string | null): void {
  const taken = findUnitByNameKey(db, unitKey(name));
  if (taken && taken.id !== own) {
    throw new AppError(
      'DUPLICATE_KEY',
      `Kesatuan ini sudah ada dengan nama ${taken.name}. Pakai yang sudah ada.`,
    );
  }
}

/** Writes identity and signatories as typed; must run inside an action. */
export function writeIdentity(context: Context, input: IdentityInput, isSample: boolean): void {
  const { db } = context;
  saveIdentity(db, { ...input, is_sample: isSample ? 1 : 0 });
  saveSignatory(context, 'head', input.head);
  saveSignatory(context, 'ops', input.ops);
}

interface IdentityFields {
  key: string;
  name: string;
  level: IdentityRow['level'];
  parent: string | null;
  city: string;
  timeZone: IdentityRow['time_zone'];
  letterhead: readonly string[];
  jurisdiction: readonly string[];
  /** Left out: stays as it is. */
  is_sample?: 0 | 1;
}

function saveIdentity(db: Db, given: IdentityFields): void {
  const unitId = savePost(db, given);
  const fields: Fields = {
    unit_id: unitId,
    parent_name: given.parent,
    city: given.city,
    time_zone: given.timeZone,
    letterhead: JSON.stringify(given.letterhead),
    jurisdiction: JSON.stringify(given.jurisdiction),
    ...(given.is_sample === undefined ? {} : { is_sample: given.is_sample }),
  };
  if (one(db, 'SELECT id FROM identity WHERE id = ?', IDENTITY)) updateRow(db, 'identity', IDENTITY, fields);
  else insertRow(db, 'identity', { owner_unit: given.key, ...fields }, IDENTITY);
}

/** The post's own row among the units: made once, renamed afterwards. Returns its id. */
function savePost(db: Db, { key, name, level }: IdentityFields): string {
  const fields = { key, name, name_key: unitKey(name), level };
  const present = findIdentity(db);
  if (!present) return insertRow(db, 'unit', { owner_unit: key, ...fields });
  refuseTaken(db, name, present.unit_id);
  updateRow(db, 'unit', present.unit_id, fields);
  return present.unit_id;
}

function saveSignatory(context: Context, role: 'head' | 'ops', given: IdentityInput['ops']): void {
  const present = listSignatories(context.db).find((s) => s.role === role);
  if (!given) {
    if (present) endRows(context.db, 'signatory', [present.id], context.at());
    return;
  }
  const { onBehalf, ...rest } = given;
  saveSignatoryRow(context.db, present ?? null, { role, ...rest, on_behalf: onBehalf });
}

function saveSignatoryRow(db: Db, present: SignatoryRow | null, fields: Fields): void {
  if (present) updateRow(db, 'signatory', present.id, fields);
  else insertRow(db, 'signatory', fields);
}

/** Writes the unit object of a data bundle; must run inside an action. Signatories it does not name stay. */
export function writeBundleUnit(db: Db, unit: BundleUnit): void {
  saveIdentity(db, unit);
  const present = listSignatories(db);
  const others = unit.signatories.filter((s) => s.role === 'other');
  const named = [
    { role: 'head' as const, ...unit.signatory },
    ...unit.signatories.filter((s) => s.role === 'ops').slice(0, 1),
    ...others,
  ];
  for (const { onBehalf, ...given } of named) {
    const match = present.find(
      (p) => p.role === given.role && (given.role !== 'other' || p.title === given.title),
    );
    saveSignatoryRow(db, match ?? null, { ...given, on_behalf: onBehalf });
  }
}

/** The identity as the unit object of a data bundle, or null before there is one. */
export function readBundleUnit(db: Db): BundleUnit | null {
  const identity = findIdentity(db);
  const signatories = listSignatories(db).map(({ id: _, role, on_behalf, ...given }) => ({
    role,
    signatory: { ...given, onBehalf: on_behalf },
  }));
  const head = signatories.find((s) => s.role === 'head')?.signatory;
  if (!identity || !head) return null;
  return {
    key: identity.key,
    name: identity.name,
    level: identity.level,
    parent: identity.parent_name,
    city: identity.city,
    timeZone: identity.time_zone,
    letterhead: list(identity.letterhead),
    jurisdiction: list(identity.jurisdiction),
    signatory: head,
    signatories: signatories.flatMap(({ role, signatory }) =>
      role === 'head' ? [] : [{ role, ...signatory }],
    ),
  };
}
