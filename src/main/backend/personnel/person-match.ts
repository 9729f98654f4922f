import { satgasWithin } from '../../../core/operation/satgas-tree.ts';
import { recapGroup } from '../../../core/personnel/rank.ts';
import type { PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { listMemberships, listSatgas } from '../../db/operation.ts';
import { satgasNodes } from '../operation/view.ts';

/** Whether every word of a search begins a word of the person's name, number, unit or position. */
export function matchesWords(person: PersonBrief, search: string | undefined): boolean {
  const words = (search ?? '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return true;
  const text = ` ${[person.name, person.nrp, person.nip, person.unit, person.position, person.rank]
    .join(' ')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.every((word) => text.includes(` ${word}`));
}

interface Filters {
  satgasIds?: readonly string[] | undefined;
  unitIds?: readonly string[] | undefined;
  rankGroups?: readonly string[] | undefined;
  gender?: 'L' | 'P' | undefined;
}

/** The picker's filters as one test. A satgas stands for itself and everything below it. */
export function personFilters(
  db: Db,
  operationId: string | null,
  filters: Filters,
): (person: PersonBrief) => boolean {
  const { satgasIds, unitIds, rankGroups, gender } = filters;
  const members = satgasIds?.length && operationId ? membersOf(db, operationId, satgasIds) : null;
  return (person) =>
    (!members || members.has(person.id)) &&
    (!unitIds?.length || unitIds.includes(person.unit_id ?? '')) &&
    (!rankGroups?.length || rankGroups.includes(recapGroup(person.rank))) &&
    (!gender || person.gender === gender);
}

/** People in the given satgas or below them. */
export function membersOf(db: Db, operationId: string, satgasIds: readonly string[]): Set<string> {
  const nodes = satgasNodes(listSatgas(db, operationId));
  const inside = new Set(satgasIds.flatMap((id) => [...satgasWithin(nodes, id)]));
  return new Set(
    listMemberships(db, operationId)
      .filter((m) => inside.has(m.satgas_id))
      .map((m) => m.person_id),
  );
}
