import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wouldCycle } from '../../../src/core/operation/satgas-tree.ts';
import {
  type Move,
  moveByDrop,
  moveByKey,
  visibleNodes,
} from '../../../src/renderer/src/features/operation/tree-model.ts';
import type { SatgasView } from '../../../src/shared/contract/operation.ts';

/** 'a', 'a/b', 'a/c', 'd': depth first. */
const tree = (paths: string[]): SatgasView[] =>
  paths.map((path) => {
    const parts = path.split('/');
    return {
      id: parts.at(-1)!,
      key: path,
      name: path,
      kind: 'satgas',
      parentId: parts.at(-2) ?? null,
      depth: parts.length - 1,
      head: null,
      deputy: null,
      own: 0,
      total: 0,
    };
  });
const nodes = tree(['a', 'a/b', 'a/b/x', 'a/c', 'd', 'e']);

/** What the server does with a move, as child lists. */
function apply(list: SatgasView[], id: string, move: Move): Record<string, string[]> {
  const children: Record<string, string[]> = {};
  const under = (parent: string | null): string[] => {
    const key = parent ?? '-';
    children[key] ??= [];
    return children[key];
  };
  for (const node of list) if (node.id !== id) under(node.parentId).push(node.id);
  const target = under(move.parentId);
  if (move.beforeId === null) target.push(id);
  else target.splice(target.indexOf(move.beforeId), 0, id);
  return children;
}

describe('moving a satgas', () => {
  it('moves among siblings with up and down', () => {
    expect(apply(nodes, 'c', moveByKey(nodes, 'c', 'up')!).a).toEqual(['c', 'b']);
    expect(apply(nodes, 'a', moveByKey(nodes, 'a', 'down')!)['-']).toEqual(['d', 'a', 'e']);
    expect(apply(nodes, 'd', moveByKey(nodes, 'd', 'down')!)['-']).toEqual(['a', 'e', 'd']);
    expect(moveByKey(nodes, 'a', 'up')).toBeNull();
    expect(moveByKey(nodes, 'e', 'down')).toBeNull();
  });

  it('goes in under the sibling above and out behind the parent', () => {
    expect(apply(nodes, 'c', moveByKey(nodes, 'c', 'in')!).b).toEqual(['x', 'c']);
    expect(apply(nodes, 'c', moveByKey(nodes, 'c', 'out')!)['-']).toEqual(['a', 'c', 'd', 'e']);
    expect(moveByKey(nodes, 'a', 'in')).toBeNull();
    expect(moveByKey(nodes, 'd', 'out')).toBeNull();
  });

  it('drops before, inside and after', () => {
    expect(apply(nodes, 'e', moveByDrop(nodes, 'e', 'a', 'before')!)['-']).toEqual(['e', 'a', 'd']);
    expect(apply(nodes, 'e', moveByDrop(nodes, 'e', 'b', 'inside')!).b).toEqual(['x', 'e']);
    expect(apply(nodes, 'e', moveByDrop(nodes, 'e', 'b', 'after')!).a).toEqual(['b', 'e', 'c']);
  });

  it('refuses a circle and a drop that changes nothing', () => {
    expect(moveByDrop(nodes, 'a', 'x', 'inside')).toBeNull();
    expect(moveByDrop(nodes, 'a', 'a', 'inside')).toBeNull();
    expect(moveByDrop(nodes, 'b', 'a', 'inside')).toBeNull();
    expect(moveByDrop(nodes, 'b', 'c', 'before')).toBeNull();
    expect(moveByDrop(nodes, 'c', 'b', 'after')).toBeNull();
  });

  it('never moves a node below itself', () => {
    const id = fc.constantFrom(...nodes.map((n) => n.id));
    const place = fc.constantFrom('before', 'inside', 'after') as fc.Arbitrary<'before' | 'inside' | 'after'>;
    fc.assert(
      fc.property(id, id, place, (a, b, where) => {
        const move = moveByDrop(nodes, a, b, where);
        if (move !== null) expect(wouldCycle(nodes, a, move.parentId)).toBe(false);
      }),
    );
  });

  it('hides everything below a folded node', () => {
    expect(visibleNodes(nodes, new Set(['a'])).map((n) => n.id)).toEqual(['a', 'd', 'e']);
    expect(visibleNodes(nodes, new Set(['b'])).map((n) => n.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
