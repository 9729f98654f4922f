import { describe, expect, it } from 'vitest';
import { annexLines, peopleOf } from '../../../src/core/documents/annex-bands.ts';
import { type AnnexMember, type AnnexSatgas, annexGroups } from '../../../src/core/documents/annex-groups.ts';
import { annexBands } from '../../builders/papers.ts';

const person = (
  key: string,
  rank: string,
  satgasId: string | null,
  sort: number | null = null,
): AnnexMember => ({
  key,
  name: key.toUpperCase(),
  rank,
  number: null,
  position: null,
  opsPosition: null,
  note: null,
  nameKey: key.toUpperCase(),
  satgasId,
  sort,
});

const satgas: AnnexSatgas[] = [
  { id: 'p', name: 'PREVENTIF', parentId: null, kind: 'satgas', headId: 'kasat' },
  { id: 'p1', name: 'PATROLI', parentId: 'p', kind: 'satgas', headId: null },
  { id: 's', name: 'PIM STAF', parentId: null, kind: 'staff', headId: null },
  { id: 'h', name: 'HUMAS', parentId: null, kind: 'satgas', headId: null },
];

describe('bands of an annex', () => {
  it('puts staff first, the head before higher ranks, and leaves empty satgas out', () => {
    const bands = annexGroups(
      [
        person('bripka', 'BRIPKA', 'p1'),
        person('iptu', 'IPTU', 'p1'),
        person('kompol', 'KOMPOL', 'p'),
        person('kasat', 'AKP', 'p'),
        person('chief', 'AKBP', 's'),
        person('guest', 'SERTU', null),
      ],
      satgas,
    );
    expect(
      annexLines(bands, true).map((line) => (line.kind === 'band' ? line.title : line.person.key)),
    ).toEqual([
      'PIM STAF',
      'chief',
      'SATUAN TUGAS',
      '1. SATGAS PREVENTIF',
      'kasat',
      'kompol',
      'SUBSATGAS PATROLI',
      'iptu',
      'bripka',
      'PERSONEL LAIN',
      'guest',
    ]);
  });

  it('keeps the order of a list that has one', () => {
    const bands = annexGroups([person('b', 'AKP', 'h', 2), person('a', 'BRIPDA', 'h', 1)], satgas);
    expect(peopleOf(bands).map((each) => each.key)).toEqual(['a', 'b']);
  });

  it('prints one plain list where nobody has a satgas', () => {
    const bands = annexGroups([person('b', 'BRIPDA', null), person('a', 'AKP', 'gone')], []);
    expect(bands.map((band) => [band.title, band.people.map((each) => each.key)])).toEqual([
      ['PERSONEL', ['a', 'b']],
    ]);
  });
});

describe('lines of an annex', () => {
  const lines = annexLines(annexBands(151), true);
  const people = lines.filter((line) => line.kind === 'person');

  it('numbers URUT through and SAT GAS from 1 in each satgas', () => {
    expect(people.map((line) => line.number)).toEqual(Array.from({ length: 151 }, (_, index) => index + 1));
    const starts = people.filter((line) => line.inSatgas === 1).map((line) => line.number);
    expect(starts).toEqual([1, 13, 34, 96, 118, 132, 140]);
  });

  it('numbers the satgas and interrupts the table before each but the first', () => {
    const bands = lines.filter((line) => line.kind === 'band' && line.level !== 'subsatgas');
    expect(bands.map((line) => (line.kind === 'band' ? [line.title, line.gap] : []))).toEqual([
      ['PIM STAF', false],
      ['SATUAN TUGAS', true],
      ['1. SATGAS PREEMTIF', false],
      ['2. SATGAS PREVENTIF', true],
      ['3. SATGAS KAMSELTIBCARLANTAS', true],
      ['4. SATGAS GAKKUM', true],
      ['5. SATGAS HUMAS', true],
      ['6. SATGAS BANOPS', true],
    ]);
  });

  it('leaves the lines of subsatgas out on request, never a person', () => {
    const flat = annexLines(annexBands(151), false);
    expect(flat.some((line) => line.kind === 'band' && line.level === 'subsatgas')).toBe(false);
    expect(flat.filter((line) => line.kind === 'person')).toEqual(people);
  });
});
