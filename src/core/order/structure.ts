import { type SatgasNode, satgasInOrder } from '../operation/satgas-tree.ts';
import { titleWords } from './unit-words.ts';

/** An office in the structure of an operation, and which office of the unit holds it. */
export interface StructurePost {
  /** "KAOPSRES", "SATGAS PREEMTIF", "Subsatgas Deteksi" */
  title: string;
  /** "Kapolresta Kupang Kota"; null when nobody is named yet. */
  holder: string | null;
}

/** A satgas with what stands below it, in order. `depth` is 1 right below the satgas. */
export interface StructureSatgas extends StructurePost {
  below: (StructurePost & { depth: number })[];
}

/** Who commands whom in an operation. */
export interface OperationStructure {
  /** The line of command from the top: Kaops, Wakaops, Karendalops. */
  command: StructurePost[];
  /** Beside the line of command: supervision on the left, the secretariat on the right. */
  beside: { left: StructurePost | null; right: StructurePost | null };
  staff: StructurePost[];
  satgas: StructureSatgas[];
}

/** A node of the tree; 'staff' is the band of leaders and staff. */
export interface StructureNode extends SatgasNode {
  kind: 'satgas' | 'staff';
  /** Office of the head in the unit: "KASAT BINMAS". */
  head: string | null;
}

/** A member of the staff with the office in the operation and the one in the unit. */
export interface StructureMember {
  opsPosition: string | null;
  position: string | null;
}

const COMMAND = [/^KAOPS/i, /^WAKAOPS/i, /^KARENDALOPS/i];
const LEFT = /^KAWASOPS/i;
const RIGHT = /^KASETOPS/i;

/**
 * The structure from the tree of satgas and the people of its staff: offices are recognized by their names, those
 * that are none of the line of command are staff, each office once.
 */
export function operationStructure(
  nodes: readonly StructureNode[],
  members: readonly StructureMember[],
): OperationStructure {
  const offices = new Map<string, StructurePost>();
  for (const { opsPosition, position } of members) {
    const title = opsPosition?.trim().toUpperCase() ?? '';
    if (title !== '' && !offices.has(title)) offices.set(title, { title, holder: office(position) });
  }
  const take = (pattern: RegExp): StructurePost | null => {
    const title = [...offices.keys()].find((each) => pattern.test(each));
    const found = title === undefined ? undefined : offices.get(title);
    if (title !== undefined) offices.delete(title);
    return found ?? null;
  };
  const command = COMMAND.map(take).filter((post) => post !== null);
  const beside = { left: take(LEFT), right: take(RIGHT) };
  return { command, beside, staff: [...offices.values()], satgas: satgasOf(nodes) };
}

function satgasOf(nodes: readonly StructureNode[]): StructureSatgas[] {
  const satgas: StructureSatgas[] = [];
  const staff = new Set<string>();
  for (const { node, depth } of satgasInOrder(nodes)) {
    if (node.kind === 'staff' || (node.parentId !== null && staff.has(node.parentId))) {
      staff.add(node.id);
      continue;
    }
    const holder = office(node.head);
    if (depth === 0) satgas.push({ title: withWord('SATGAS', node.name).toUpperCase(), holder, below: [] });
    else satgas.at(-1)?.below.push({ title: titleWords(withWord('SUBSATGAS', node.name)), holder, depth });
  }
  return satgas;
}

const office = (position: string | null): string | null => position && titleWords(position);

/** "SATGAS PREEMTIF", whether the word is in the name or not. */
const withWord = (word: string, name: string): string =>
  /^(SUB)*SATGAS\b/i.test(name) ? name : `${word} ${name}`;
