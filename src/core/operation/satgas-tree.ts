/** A satgas or subsatgas as a node of a tree of any depth. Works with row ids as well as with bundle keys. */
export interface SatgasNode {
  id: string;
  name: string;
  /** Null at the top. */
  parentId: string | null;
}

/** A node with its depth (0 at the top). */
export interface PlacedSatgas<S extends SatgasNode> {
  node: S;
  depth: number;
}

/**
 * The nodes depth first, siblings in their given order: the order of an annex. Nodes whose parent is missing or
 * that hang in a ring are placed at the top, so that nobody disappears from a list.
 */
export function satgasInOrder<S extends SatgasNode>(nodes: readonly S[]): PlacedSatgas<S>[] {
  const ids = new Set(nodes.map((node) => node.id));
  const children = new Map<string, S[]>();
  for (const node of nodes) {
    if (node.parentId === null || !ids.has(node.parentId)) continue;
    const siblings = children.get(node.parentId);
    if (siblings === undefined) children.set(node.parentId, [node]);
    else siblings.push(node);
  }
  const placed: PlacedSatgas<S>[] = [];
  const seen = new Set<string>();
  const visit = (node: S, depth: number): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    placed.push({ node, depth });
    for (const child of children.get(node.id) ?? []) visit(child, depth + 1);
  };
  for (const node of nodes) if (node.parentId === null || !ids.has(node.parentId)) visit(node, 0);
  for (const node of nodes) visit(node, 0);
  return placed;
}

/** The nodes from the top to the given one: [PREVENTIF, PAM OBJEK KEGIATAN]; empty for an unknown id. */
export function satgasPath<S extends SatgasNode>(nodes: readonly S[], id: string): S[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: S[] = [];
  for (let node = byId.get(id); node !== undefined && !path.includes(node); ) {
    path.unshift(node);
    node = node.parentId === null ? undefined : byId.get(node.parentId);
  }
  return path;
}

/** The id and every id below it. */
export function satgasWithin(nodes: readonly SatgasNode[], id: string): Set<string> {
  const within = new Set([id]);
  // Parents stand before their children in this order, so one pass is enough.
  for (const { node } of satgasInOrder(nodes)) {
    if (node.parentId !== null && within.has(node.parentId)) within.add(node.id);
  }
  return within;
}

/** Whether hanging `id` under `parentId` would make a satgas part of itself. */
export function wouldCycle(nodes: readonly SatgasNode[], id: string, parentId: string | null): boolean {
  return parentId !== null && satgasWithin(nodes, id).has(parentId);
}
