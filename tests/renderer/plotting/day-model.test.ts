import { expect, it } from 'vitest';
import { satgasBlocks } from '../../../src/renderer/src/features/plotting/day-model.ts';
import type { AssignmentView } from '../../../src/shared/contract/event.ts';
import type { SatgasView } from '../../../src/shared/contract/operation.ts';

const node = (id: string, name: string, parentId: string | null): SatgasView => ({
  id,
  key: id,
  name,
  kind: 'satgas',
  parentId,
  depth: parentId === null ? 0 : 1,
  head: null,
  deputy: null,
  own: 0,
  total: 0,
});
const on = (name: string, satgas: string | null) => ({ name, satgas }) as AssignmentView;

it('puts people under their satgas in the order of the tree, those without one last', () => {
  const nodes = [node('a', 'PREVENTIF', null), node('b', 'PATROLI', 'a'), node('c', 'HUMAS', null)];
  const people = [
    on('Ana', null),
    on('Beni', 'HUMAS'),
    on('Cici', 'PATROLI'),
    on('Didi', 'PREVENTIF'),
    on('Eka', 'PATROLI'),
    on('Feri', 'LAMA'),
  ];
  const blocks = satgasBlocks(people, nodes, 'Tanpa satgas');
  expect(blocks.map((b) => `${b.title}: ${b.people.map((p) => p.name).join(' ')}`)).toEqual([
    'PREVENTIF: Didi',
    'PREVENTIF › PATROLI: Cici Eka',
    'HUMAS: Beni',
    'LAMA: Feri',
    'Tanpa satgas: Ana',
  ]);
});
