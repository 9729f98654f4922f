/** A satgas or subsatgas as a node of a tree of any depth; keys are unique in an operation. */
export interface SatgasNode {
  key: string;
  name: string;
  /** Key of the parent; null at the top. */
  parent: string | null;
}

/** A node with its depth (0 at the top), in the order of lists. */
export interface PlacedSatgas<S extends SatgasNode> {
  node: S;
  depth: number;
}

/**
 * The nodes depth first, siblings in their given order: the order of an annex. Nodes whose parent is missing or
 * that hang in a ring are placed at the top, so that nobody disappears from a list.
 */
export function satgasOrder<S extends SatgasNode>(nodes: readonly S[]): PlacedSatgas<S>[] {
  const keys = new Set(nodes.map((node) => node.key));
  const children = new Map<string, S[]>();
  for (const node of nodes) {
    if (node.parent === null || !keys.has(node.parent)) continue;
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [node]);
    else siblings.push(node);
  }
  const placed: PlacedSatgas<S>[] = [];
  const seen = new Set<string>();
  const visit = (node: S, depth: number): void => {
    if (seen.has(node.key)) return;
    seen.add(node.key);
    placed.push({ node, depth });
    for (const child of children.get(node.key) ?? []) visit(child, depth + 1);
  };
  for (const node of nodes) if (node.parent === null || !keys.has(node.parent)) visit(node, 0);
  for (const node of nodes) visit(node, 0);
  return placed;
}

/** The nodes from the top to the given one: [PREVENTIF, PAM OBJEK KEGIATAN]; empty for an unknown key. */
export function satgasPath<S extends SatgasNode>(nodes: readonly S[], key: string): S[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const path: S[] = [];
  for (let node = byKey.get(key); node !== undefined && !path.includes(node); ) {
    path.unshift(node);
    node = node.parent === null ? undefined : byKey.get(node.parent);
  }
  return path;
}

/** The top node above (or at) a key: the satgas that a subsatgas counts for; null for an unknown key. */
export function satgasRoot<S extends SatgasNode>(nodes: readonly S[], key: string): S | null {
  return satgasPath(nodes, key)[0] ?? null;
}

/** The key and every key below it. */
export function satgasWithin(nodes: readonly SatgasNode[], key: string): Set<string> {
  return new Set(
    nodes.filter((node) => satgasPath(nodes, node.key).some((n) => n.key === key)).map((node) => node.key),
  );
}

/** Whether hanging `key` under `parent` would make a satgas part of itself. */
export function wouldCycle(nodes: readonly SatgasNode[], key: string, parent: string | null): boolean {
  if (parent === null) return false;
  return parent === key || satgasPath(nodes, parent).some((node) => node.key === key);
}

/** A key from a name: 'Pam Objek Kegiatan' → 'pam-objek-kegiatan', with '-2', '-3' … if it is taken. */
export function satgasKey(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 70) || 'satgas';
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`;
  return key;
}
