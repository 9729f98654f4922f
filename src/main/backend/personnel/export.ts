import { satgasPath } from '../../../core/operation/satgas-tree.ts';
import { unitKey } from '../../../core/unit/unit-name.ts';
import { briefPeople, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { listMemberships, listOperations, listSatgas } from '../../db/operation.ts';
import { all } from '../../db/statements.ts';
import { satgasNodes } from '../operation/view.ts';
import { matchesWords } from './person-match.ts';

/** A person as `posko personnel list --json` gives them. */
export interface ExportedPerson {
  id: string;
  nrp: string | null;
  nip: string | null;
  name: string;
  nameKey: string;
  rank: string | null;
  category: PersonBrief['category'];
  unit: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  status: string;
  note: string | null;
  memberships: { operation: string; satgas: string[]; opsPosition: string | null }[];
}

/**
 * Living people in the order of lists with their memberships.
 * @param filter `search`: words that begin a word of name, number, unit, position or rank; `unit`: a unit's name
 *   in any of its spellings, or a part of it.
 */
export function personnelExport(
  db: Db,
  filter: { search?: string | undefined; unit?: string | undefined },
): ExportedPerson[] {
  const memberships = membershipsByPerson(db);
  const extras = new Map(
    all<{ id: string; phone: string | null; note: string | null }>(
      db,
      'SELECT id, phone, note FROM person WHERE ended_at IS NULL',
    ).map((p) => [p.id, p]),
  );
  const unit = filter.unit ? filter.unit.toUpperCase().trim() : null;
  const inUnit = (p: PersonBrief) =>
    !unit || p.unit === unitKey(unit) || (p.unit ?? '').toUpperCase().includes(unit);
  return briefPeople(db)
    .filter((p) => inUnit(p) && matchesWords(p, filter.search))
    .map((p) => ({
      id: p.id,
      nrp: p.nrp,
      nip: p.nip,
      name: p.name,
      nameKey: p.name_key,
      rank: p.rank,
      category: p.category,
      unit: p.unit,
      position: p.position,
      gender: p.gender,
      phone: extras.get(p.id)?.phone ?? null,
      status: p.status,
      note: extras.get(p.id)?.note ?? null,
      memberships: memberships.get(p.id) ?? [],
    }));
}

function membershipsByPerson(db: Db): Map<string, ExportedPerson['memberships']> {
  const found = new Map<string, ExportedPerson['memberships']>();
  for (const operation of listOperations(db)) {
    const nodes = satgasNodes(listSatgas(db, operation.id));
    for (const m of listMemberships(db, operation.id)) {
      const list = found.get(m.person_id) ?? [];
      const satgas = satgasPath(nodes, m.satgas_id).map((node) => node.name);
      list.push({ operation: operation.key, satgas, opsPosition: m.ops_position });
      found.set(m.person_id, list);
    }
  }
  return found;
}
