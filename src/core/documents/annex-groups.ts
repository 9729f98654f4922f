/** Puts the people of an order into the bands of its annex. */
import { type SatgasNode, satgasInOrder } from '../operation/satgas-tree.ts';
import { comparePeople } from '../personnel/person.ts';
import type { AnnexBand, AnnexPerson } from './sprin-data.ts';

/** A satgas of the operation; 'staff' is the band of leaders and staff (PIM STAF). */
export interface AnnexSatgas extends SatgasNode {
  kind: 'satgas' | 'staff';
  headId: string | null;
}

/** A person of the order with the satgas (or subsatgas) they serve in and their place in its list, if it has one. */
export interface AnnexMember extends AnnexPerson {
  nameKey: string;
  satgasId: string | null;
  sort: number | null;
}

const STAFF_TITLE = 'PIM STAF';
const TASKS_TITLE = 'SATUAN TUGAS';
const OTHERS_TITLE = 'PERSONEL LAIN';
const EVERYONE_TITLE = 'PERSONEL';

/**
 * Bands as an annex prints them: staff first, then SATUAN TUGAS with the satgas in the operation's order, people
 * without a satgas last. In each band the head comes first, then the order of the list, then rank and NRP. Empty
 * bands are left out.
 */
export function annexGroups(members: AnnexMember[], satgas: AnnexSatgas[]): AnnexBand[] {
  const placed = satgasInOrder(satgas);
  const known = new Set(satgas.map((node) => node.id));
  const others = members.filter((member) => member.satgasId === null || !known.has(member.satgasId));
  if (others.length === members.length) return [section(EVERYONE_TITLE, sorted(members, null))];
  const bands = new Map<string, AnnexBand>();
  const staff: AnnexBand[] = [];
  const tasks = section(TASKS_TITLE, []);
  for (const { node } of placed) {
    const people = sorted(
      members.filter((member) => member.satgasId === node.id),
      node.headId,
    );
    const parent = node.parentId === null ? undefined : bands.get(node.parentId);
    const band: AnnexBand = parent
      ? { level: 'subsatgas', title: named('SUBSATGAS', node.name), people, children: [] }
      : node.kind === 'staff'
        ? section(node.name.toUpperCase() || STAFF_TITLE, people)
        : { level: 'satgas', title: named('SATGAS', node.name), people, children: [] };
    bands.set(node.id, band);
    if (parent) parent.children.push(band);
    else if (node.kind === 'staff') staff.push(band);
    else tasks.children.push(band);
  }
  const all = [...staff, tasks, section(OTHERS_TITLE, sorted(others, null))];
  return all.map(withoutEmpty).filter((band) => band !== null);
}

function section(title: string, people: AnnexPerson[]): AnnexBand {
  return { level: 'section', title, people, children: [] };
}

function named(word: string, name: string): string {
  const upper = name.toUpperCase();
  return upper.startsWith(`${word} `) || upper.startsWith('SUBSATGAS ') ? upper : `${word} ${upper}`;
}

function sorted(members: AnnexMember[], headId: string | null): AnnexPerson[] {
  const rank = (member: AnnexMember) => ({ rank: member.rank, nrp: member.number, nameKey: member.nameKey });
  return members
    .toSorted(
      (a, b) =>
        Number(b.key === headId) - Number(a.key === headId) ||
        (a.sort ?? Number.MAX_SAFE_INTEGER) - (b.sort ?? Number.MAX_SAFE_INTEGER) ||
        comparePeople(rank(a), rank(b)),
    )
    .map(({ nameKey: _key, satgasId: _satgas, sort: _sort, ...person }) => person);
}

function withoutEmpty(band: AnnexBand): AnnexBand | null {
  const children = band.children.map(withoutEmpty).filter((child) => child !== null);
  return band.people.length === 0 && children.length === 0 ? null : { ...band, children };
}
