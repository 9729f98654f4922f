import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../../src/core/documents/annex-bands.ts';
import {
  type ListChange,
  listDifference,
  numbersAfter,
  printedNumbers,
} from '../../../src/core/documents/list-difference.ts';
import type { AnnexBand, AnnexPerson } from '../../../src/core/documents/sprin-data.ts';

const person = (key: string, opsPosition: string | null = 'ANGGOTA'): AnnexPerson => ({
  key,
  name: key.toUpperCase(),
  rank: 'BRIPKA',
  number: null,
  position: null,
  opsPosition,
  note: null,
});
const satgas = (title: string, people: AnnexPerson[]): AnnexBand => ({
  level: 'satgas',
  title: `SATGAS ${title}`,
  people,
  children: [],
});
const list = (...children: AnnexBand[]): AnnexBand[] => [
  { level: 'section', title: 'PIM STAF', people: [person('kepala', 'KAOPSRES')], children: [] },
  { level: 'section', title: 'SATUAN TUGAS', people: [], children },
];
const told = (changes: ListChange[]) =>
  changes.map(({ kind, before, after }) => [
    kind,
    before && `${before.number} ${before.person.key}`,
    after?.person.key ?? null,
  ]);

describe('how one list became another', () => {
  it('is nothing when everybody stays, in whatever order', () => {
    const before = list(satgas('PREVENTIF', [person('a'), person('b')]));
    expect(listDifference(before, list(satgas('PREVENTIF', [person('b'), person('a')])))).toEqual([]);
  });

  it('says who took whose place, moved, came and left, with the old numbers', () => {
    const before = list(
      satgas('PREVENTIF', [person('a'), person('b', 'PADAL'), person('c')]),
      satgas('GAKKUM', [person('d'), person('x')]),
    );
    const after = list(
      satgas('PREVENTIF', [person('a'), person('e'), person('f', 'PADAL'), person('d')]),
      satgas('HUMAS', [person('g')]),
    );
    // f stands in for b, the other padal, though e is in the list before; e for c. x has no heir in Gakkum.
    expect(told(listDifference(before, after))).toEqual([
      ['replaced', '3 b', 'f'],
      ['replaced', '4 c', 'e'],
      ['moved', '5 d', 'd'],
      ['added', null, 'g'],
      ['removed', '6 x', null],
    ]);
    const moved = listDifference(before, after).find(({ kind }) => kind === 'moved');
    expect([moved?.before?.duty, moved?.after?.duty]).toEqual([
      'ANGGOTA SATGAS GAKKUM',
      'ANGGOTA SATGAS PREVENTIF',
    ]);
  });

  it('names the band only where the position does not', () => {
    const before = list(satgas('TURLALIN', [person('a', 'ANGGOTA SUBSATGAS TURLALIN'), person('b', null)]));
    const duties = listDifference(before, list()).map(({ before: was }) => was?.duty);
    expect(duties).toEqual(['ANGGOTA SUBSATGAS TURLALIN', 'ANGGOTA SATGAS TURLALIN']);
  });

  it('keeps the printed number of a place through amendments of amendments', () => {
    const first = list(satgas('A', [person('a'), person('b')]));
    const second = list(satgas('A', [person('a'), person('c'), person('n')]));
    const numbers = numbersAfter(printedNumbers(first), listDifference(first, second), second);
    expect(numbers).toEqual({ kepala: 1, a: 2, c: 3, n: 4 });
    const third = list(satgas('A', [person('c')]));
    expect(told(listDifference(second, third, numbers))).toEqual([
      ['removed', '2 a', null],
      ['removed', '4 n', null],
    ]);
  });

  const bands = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefghij'), fc.constantFrom('A', 'B', 'C')), {
      selector: ([key]) => key,
    })
    .map((placed) =>
      list(
        ...['A', 'B', 'C'].map((title) =>
          satgas(
            title,
            placed.filter(([, at]) => at === title).map(([key]) => person(key)),
          ),
        ),
      ),
    );

  it('leads from the one to the other, each person told of once', () => {
    fc.assert(
      fc.property(bands, bands, (before, after) => {
        const changes = listDifference(before, after);
        const keys = new Set(peopleOf(before).map(({ key }) => key));
        for (const { before: was, kind } of changes) if (was && kind !== 'moved') keys.delete(was.person.key);
        for (const { after: is } of changes) if (is) keys.add(is.person.key);
        expect([...keys].sort()).toEqual(
          peopleOf(after)
            .map(({ key }) => key)
            .sort(),
        );
        const named = changes.flatMap(({ kind, before: was, after: is }) =>
          kind === 'moved' ? [was?.person.key] : [was?.person.key, is?.person.key],
        );
        const present = named.filter((key) => key !== undefined);
        expect(new Set(present).size).toBe(present.length);
        const numbers = Object.values(numbersAfter(printedNumbers(before), changes, after));
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
