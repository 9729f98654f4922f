import type { AssignmentView } from '../../../../shared/contract/event.ts';
import type { SatgasView } from '../../../../shared/contract/operation.ts';

/** The people of one satgas on an event. */
export interface SatgasBlock {
  key: string;
  /** "PREVENTIF › PATROLI"; of people without a satgas the words given. */
  title: string;
  people: AssignmentView[];
}

/** People of an event under their satgas, in the order of the tree; those without one come last. */
export function satgasBlocks(
  assignments: readonly AssignmentView[],
  nodes: readonly SatgasView[],
  none: string,
): SatgasBlock[] {
  const place = new Map(nodes.map((node, at) => [node.name, { node, at }]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const blocks = new Map<string, SatgasBlock & { at: number }>();
  for (const assignment of assignments) {
    const key = assignment.satgas ?? '';
    let block = blocks.get(key);
    if (block === undefined) {
      const known = place.get(key);
      const parent = known?.node.parentId ? byId.get(known.node.parentId) : undefined;
      const title = key === '' ? none : [parent?.name, key].filter(Boolean).join(' › ');
      const at = key === '' ? Number.MAX_SAFE_INTEGER : (known?.at ?? nodes.length);
      block = { key, title, people: [], at };
      blocks.set(key, block);
    }
    block.people.push(assignment);
  }
  return [...blocks.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ key, title, people }) => ({ key, title, people }));
}
