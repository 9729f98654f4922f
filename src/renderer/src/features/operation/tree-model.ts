import { wouldCycle } from '../../../../core/operation/satgas-tree.ts';
import type { SatgasView } from '../../../../shared/contract/operation.ts';

/** Where `satgas.move` puts a node: under a parent, before a sibling (null = last). */
export interface Move {
  parentId: string | null;
  beforeId: string | null;
}

export type MoveKey = 'up' | 'down' | 'in' | 'out';

/** The nodes under a parent, in order. `nodes` are depth first. */
export function childrenOf(nodes: readonly SatgasView[], parentId: string | null): SatgasView[] {
  return nodes.filter((node) => node.parentId === parentId);
}

/** The nodes that show when some are folded: without everything below a folded one. */
export function visibleNodes(nodes: readonly SatgasView[], folded: ReadonlySet<string>): SatgasView[] {
  const hidden = new Set<string>();
  return nodes.filter((node) => {
    const parent = node.parentId;
    if (parent !== null && (hidden.has(parent) || folded.has(parent))) {
      hidden.add(node.id);
      return false;
    }
    return true;
  });
}

/**
 * The move behind a key: up and down among siblings; in = last child of the sibling above; out = right after
 * the parent. Null where there is nowhere to go.
 */
export function moveByKey(nodes: readonly SatgasView[], id: string, key: MoveKey): Move | null {
  const node = nodes.find((n) => n.id === id);
  if (node === undefined) return null;
  const siblings = childrenOf(nodes, node.parentId);
  const at = siblings.findIndex((n) => n.id === id);
  const above = siblings[at - 1];
  if (key === 'up') return above === undefined ? null : { parentId: node.parentId, beforeId: above.id };
  if (key === 'down') {
    if (siblings[at + 1] === undefined) return null;
    return { parentId: node.parentId, beforeId: siblings[at + 2]?.id ?? null };
  }
  if (key === 'in') return above === undefined ? null : { parentId: above.id, beforeId: null };
  const parent = nodes.find((n) => n.id === node.parentId);
  if (parent === undefined) return null;
  const uncles = childrenOf(nodes, parent.parentId);
  const next = uncles[uncles.findIndex((n) => n.id === parent.id) + 1];
  return { parentId: parent.parentId, beforeId: next?.id ?? null };
}

export type DropPlace = 'before' | 'inside' | 'after';

/** The move behind a drop on another node; null when it would change nothing or make a circle. */
export function moveByDrop(
  nodes: readonly SatgasView[],
  id: string,
  targetId: string,
  place: DropPlace,
): Move | null {
  const target = nodes.find((n) => n.id === targetId);
  const node = nodes.find((n) => n.id === id);
  if (target === undefined || node === undefined || wouldCycle(nodes, id, targetId)) return null;
  if (place === 'inside') return node.parentId === targetId ? null : { parentId: targetId, beforeId: null };
  const siblings = childrenOf(nodes, target.parentId);
  const at = siblings.findIndex((n) => n.id === targetId);
  const before = place === 'before' ? target : siblings[at + 1];
  if (before?.id === id) return null;
  if (
    node.parentId === target.parentId &&
    siblings[siblings.findIndex((n) => n.id === id) + 1]?.id === before?.id
  )
    return null;
  return { parentId: target.parentId, beforeId: before?.id ?? null };
}
