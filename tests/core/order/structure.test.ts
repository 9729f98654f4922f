import { describe, expect, it } from 'vitest';
import { operationStructure, type StructureNode } from '../../../src/core/order/structure.ts';

const node = (id: string, name: string, more: Partial<StructureNode> = {}): StructureNode => ({
  id,
  name,
  parentId: null,
  kind: 'satgas',
  head: null,
  ...more,
});

describe('the structure of an operation', () => {
  const nodes = [
    node('s', 'PIM STAF', { kind: 'staff' }),
    node('p', 'PREVENTIF', { head: 'KASAT SAMAPTA' }),
    node('p1', 'PAM OBJEK KEGIATAN', { parentId: 'p' }),
    node('p11', 'SUBSATGAS RING 1', { parentId: 'p1' }),
    node('h', 'SATGAS HUMAS'),
  ];

  it('puts the offices in the line of command, beside it, and the rest in the staff', () => {
    const { command, beside, staff } = operationStructure(nodes, [
      { opsPosition: 'WAKAOPSRES', position: 'WAKAPOLRESTA KUPANG KOTA' },
      { opsPosition: 'KAOPSRES', position: 'KAPOLRESTA KUPANG KOTA' },
      { opsPosition: 'KAWASOPS', position: 'KASIWAS' },
      { opsPosition: 'BA POSKO OPS', position: 'BAMIN BAG OPS' },
      { opsPosition: 'BA POSKO OPS', position: 'BANIT SIUM' },
      { opsPosition: null, position: 'BAMIN BAG OPS' },
    ]);
    expect(command).toEqual([
      { title: 'KAOPSRES', holder: 'Kapolresta Kupang Kota' },
      { title: 'WAKAOPSRES', holder: 'Wakapolresta Kupang Kota' },
    ]);
    expect(beside).toEqual({ left: { title: 'KAWASOPS', holder: 'Kasiwas' }, right: null });
    expect(staff).toEqual([{ title: 'BA POSKO OPS', holder: 'Bamin Bag Ops' }]);
  });

  it('hangs every satgas and what is below it, however deep, without the staff', () => {
    expect(operationStructure(nodes, []).satgas).toEqual([
      {
        title: 'SATGAS PREVENTIF',
        holder: 'Kasat Samapta',
        below: [
          { title: 'Subsatgas Pam Objek Kegiatan', holder: null, depth: 1 },
          { title: 'Subsatgas Ring 1', holder: null, depth: 2 },
        ],
      },
      { title: 'SATGAS HUMAS', holder: null, below: [] },
    ]);
  });

  it('is empty for an operation that has nothing yet', () => {
    expect(operationStructure([], [])).toEqual({
      command: [],
      beside: { left: null, right: null },
      staff: [],
      satgas: [],
    });
  });
});
