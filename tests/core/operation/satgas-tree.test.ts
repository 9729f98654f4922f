import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type SatgasNode,
  satgasInOrder,
  satgasPath,
  satgasWithin,
  wouldCycle,
} from '../../../src/core/operation/satgas-tree.ts';
import { satgasTemplate } from '../../../src/core/operation/template.ts';

const node = (id: string, parentId: string | null): SatgasNode => ({ id, name: id.toUpperCase(), parentId });
const TREE = [
  node('preventif', null),
  node('patroli', 'preventif'),
  node('gakkum', null),
  node('pam', 'preventif'),
  node('ring1', 'pam'),
  node('pidum', 'gakkum'),
];

/** Any forest: each node hangs under an earlier one or at the top, then the list is shuffled. */
const forest = fc
  .array(fc.integer({ min: -1, max: 20 }), { minLength: 1, maxLength: 20 })
  .map((parents) => parents.map((p, i) => node(`n${i}`, p < 0 || p >= i ? null : `n${p}`)))
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

describe('satgas tree', () => {
  test('depth first, siblings as given', () => {
    expect(satgasInOrder(TREE).map(({ node: { id }, depth }) => [id, depth])).toEqual([
      ['preventif', 0],
      ['patroli', 1],
      ['pam', 1],
      ['ring1', 2],
      ['gakkum', 0],
      ['pidum', 1],
    ]);
  });

  test('path and part', () => {
    expect(satgasPath(TREE, 'ring1').map((n) => n.id)).toEqual(['preventif', 'pam', 'ring1']);
    expect(satgasPath(TREE, 'nobody')).toEqual([]);
    expect([...satgasWithin(TREE, 'preventif')].sort()).toEqual(['pam', 'patroli', 'preventif', 'ring1']);
  });

  test('rings are refused', () => {
    expect(wouldCycle(TREE, 'preventif', 'ring1')).toBe(true);
    expect(wouldCycle(TREE, 'pam', 'pam')).toBe(true);
    expect(wouldCycle(TREE, 'pam', 'gakkum')).toBe(false);
    expect(wouldCycle(TREE, 'pam', null)).toBe(false);
  });

  test('nobody disappears: orphans and rings stand at the top', () => {
    const broken = [node('a', 'b'), node('b', 'a'), node('c', 'gone'), node('d', 'a')];
    expect(
      satgasInOrder(broken)
        .map(({ node: { id } }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(satgasPath(broken, 'a').map((n) => n.id)).toEqual(['b', 'a']);
  });

  test('every node once, after its parent and one deeper', () => {
    fc.assert(
      fc.property(forest, (nodes) => {
        const placed = satgasInOrder(nodes);
        expect(placed.map((p) => p.node.id).sort()).toEqual(nodes.map((n) => n.id).sort());
        for (const [i, { node: n, depth }] of placed.entries()) {
          const parent = placed.findIndex((p) => p.node.id === n.parentId);
          expect(depth).toBe(n.parentId === null ? 0 : placed[parent]!.depth + 1);
          if (n.parentId !== null) expect(parent).toBeLessThan(i);
          expect(satgasPath(nodes, n.id)).toHaveLength(depth + 1);
        }
      }),
    );
  });

  test('a move that is not refused keeps it a tree', () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (nodes, a, b) => {
        const child = nodes[a % nodes.length]!;
        const parent = nodes[b % nodes.length]!;
        const moved = nodes.map((n) => (n.id === child.id ? { ...n, parentId: parent.id } : n));
        // In a tree every path ends at a node without a parent.
        const isTree = moved.every((n) => satgasPath(moved, n.id)[0]!.parentId === null);
        expect(wouldCycle(nodes, child.id, parent.id)).toBe(!isTree);
      }),
    );
  });
});

test('templates: six satgas for a Polres, seven for a Polda, staff first', () => {
  const names = (level: 'polres' | 'polda') => satgasTemplate(level).map((band) => band.name);
  expect(names('polres')).toEqual([
    'PIM STAF',
    'PREEMTIF',
    'PREVENTIF',
    'KAMSELTIBCARLANTAS',
    'GAKKUM',
    'HUMAS',
    'BANOPS',
  ]);
  expect(names('polda').filter((name) => !names('polres').includes(name))).toEqual(['TINDAK']);
  expect(satgasTemplate('polres')[0]?.kind).toBe('staff');
  expect(satgasTemplate('polres')[2]?.parts).toContain('PAM OBJEK KEGIATAN');
});
