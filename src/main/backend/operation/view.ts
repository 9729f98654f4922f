import { satgasInOrder, satgasPath, satgasWithin } from '../../../core/operation/satgas-tree.ts';
import { votingStage } from '../../../core/operation/stage.ts';
import type { MemberRow, OperationView, SatgasView } from '../../../shared/contract/operation.ts';
import { anyoneByIds, briefPeopleByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import {
  listAnyonesMemberships,
  listCandidates,
  listMemberships,
  listSatgas,
  listStages,
  type MembershipRow,
  type OperationRow,
  type SatgasRow,
} from '../../db/operation.ts';

/** The rows of a satgas tree depth first, siblings in their order. */
export const satgasRowsInOrder = (nodes: readonly SatgasRow[]): { node: SatgasRow; depth: number }[] =>
  satgasInOrder(nodes.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id, row }))).map(
    ({ node, depth }) => ({ node: node.row, depth }),
  );

/** The rows as nodes for the tree rules. */
export const satgasNodes = (rows: readonly SatgasRow[]) =>
  rows.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id, kind: row.kind }));

/** Distinct people. */
export const countPeople = (memberships: readonly MembershipRow[]): number =>
  new Set(memberships.map((m) => m.person_id)).size;

/** An operation with all that hangs on it. */
export function operationView(db: Db, operation: OperationRow): OperationView {
  const memberships = listMemberships(db, operation.id);
  const stages = listStages(db, operation.id);
  const voting = votingStage(stages)?.id;
  return {
    ...operation,
    plans: JSON.parse(operation.plans) as OperationView['plans'],
    apel: operation.apel ? (JSON.parse(operation.apel) as OperationView['apel']) : null,
    stages: stages.map(({ id, key, name, start, end }) => ({
      id,
      key,
      name,
      start,
      end,
      voting: id === voting,
    })),
    candidates: listCandidates(db, operation.id).map((c) => ({
      ...c,
      names: JSON.parse(c.names) as string[],
      parties: JSON.parse(c.parties) as string[],
    })),
    satgas: satgasViews(db, listSatgas(db, operation.id), memberships),
    people: countPeople(memberships),
  };
}

function satgasViews(db: Db, nodes: SatgasRow[], memberships: readonly MembershipRow[]): SatgasView[] {
  const heads = new Map(
    briefPeopleByIds(
      db,
      nodes.flatMap((n) => [n.head_person_id ?? [], n.deputy_person_id ?? []].flat()),
    ).map((p) => [p.id, p]),
  );
  return satgasRowsInOrder(nodes).map(({ node, depth }) => {
    const inside = satgasWithin(satgasNodes(nodes), node.id);
    const leader = (id: string | null) => {
      const person = heads.get(id ?? '');
      return person ? { personId: person.id, name: person.name, rank: person.rank } : null;
    };
    return {
      id: node.id,
      key: node.key,
      name: node.name,
      kind: node.kind,
      parentId: node.parent_id,
      depth,
      head: leader(node.head_person_id),
      deputy: leader(node.deputy_person_id),
      own: memberships.filter((m) => m.satgas_id === node.id).length,
      total: countPeople(memberships.filter((m) => inside.has(m.satgas_id))),
    };
  });
}

/** Members of an operation in tree order, heads first in their satgas, then as the lists had them. */
export function memberRows(db: Db, operationId: string, who: 'living' | 'anyone' = 'living'): MemberRow[] {
  const nodes = listSatgas(db, operationId);
  const memberships = (who === 'living' ? listMemberships : listAnyonesMemberships)(db, operationId);
  const people = new Map(
    anyoneByIds(
      db,
      memberships.map((m) => m.person_id),
    ).map((p) => [p.id, p]),
  );
  const order = new Map(satgasRowsInOrder(nodes).map(({ node }, i) => [node.id, { node, i }]));
  return memberships
    .flatMap((m) => {
      const person = people.get(m.person_id);
      const place = order.get(m.satgas_id);
      if (!person || !place) return [];
      const row: MemberRow = {
        membershipId: m.id,
        personId: person.id,
        satgasId: m.satgas_id,
        satgas: place.node.name,
        name: person.name,
        rank: person.rank,
        number: person.nrp ?? person.nip,
        unit: person.unit,
        position: person.position,
        opsPosition: m.ops_position,
        isHead: place.node.head_person_id === person.id,
      };
      return [{ row, at: place.i, sort: m.sort }];
    })
    .sort((a, b) => a.at - b.at || Number(b.row.isHead) - Number(a.row.isHead) || a.sort - b.sort)
    .map(({ row }) => row);
}

/** Where a person stands in an operation. `top` is the satgas that a subsatgas counts for. */
export interface OperationPlace {
  satgasId: string;
  satgas: string;
  topId: string;
  top: string;
  kind: 'satgas' | 'staff';
  opsPosition: string | null;
  /** Position in the order of the annex. */
  order: number;
}

/**
 * The place of each member of an operation (of several memberships the first in tree order counts). For the people of
 * a day that may be past, `anyone`: also of those who have left the list since.
 */
export function placesInOperation(
  db: Db,
  operationId: string,
  who: 'living' | 'anyone' = 'living',
): Map<string, OperationPlace> {
  const nodes = listSatgas(db, operationId);
  const tree = satgasNodes(nodes);
  const places = new Map<string, OperationPlace>();
  for (const row of memberRows(db, operationId, who)) {
    const top = satgasPath(tree, row.satgasId)[0];
    if (!top || places.has(row.personId)) continue;
    places.set(row.personId, {
      satgasId: row.satgasId,
      satgas: row.satgas,
      topId: top.id,
      top: top.name,
      kind: top.kind,
      opsPosition: row.opsPosition,
      order: places.size,
    });
  }
  return places;
}
