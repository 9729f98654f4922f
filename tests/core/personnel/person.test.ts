import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABSENCE_KINDS,
  comparePeople,
  type Ranked,
  statusLabel,
} from '../../../src/core/personnel/person.ts';
import { RANKS } from '../../../src/core/personnel/rank.ts';

const person = (rank: string | null, nrp: string | null, nameKey = 'A'): Ranked => ({ rank, nrp, nameKey });

describe('order of lists', () => {
  test('rank, then NRP, then name; unknown last', () => {
    const people = [
      person('PANGKAT BARU', '70010001'),
      person('PPPK', null),
      person('PENATA', null),
      person(null, '70010001'),
      person('BRIPDA', '04050123'),
      person('BRIPDA', null, 'B'),
      person('BRIPDA', null, 'A'),
      person('BRIPDA', '99010001'),
      person('KOMPOL', '84100104'),
      person('SERTU', '31020123'),
      person('AKP', '87030105'),
    ];
    expect(people.sort(comparePeople).map((p) => [p.rank, p.nrp ?? p.nameKey])).toEqual([
      ['KOMPOL', '84100104'],
      ['AKP', '87030105'],
      ['BRIPDA', '04050123'],
      ['BRIPDA', '99010001'],
      ['BRIPDA', 'A'],
      ['BRIPDA', 'B'],
      ['PENATA', 'A'],
      ['PPPK', 'A'],
      ['SERTU', '31020123'],
      ['PANGKAT BARU', '70010001'],
      [null, '70010001'],
    ]);
  });

  test('is consistent', () => {
    const any = fc.record({
      rank: fc.option(fc.constantFrom(...RANKS.map((rank) => rank.short), 'X')),
      nrp: fc.option(fc.constantFrom('85010123', '04050123', '99010001')),
      nameKey: fc.constantFrom('A', 'B'),
    });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(comparePeople(a, b)) + Math.sign(comparePeople(b, a))).toBe(0);
        if (comparePeople(a, b) <= 0 && comparePeople(b, c) <= 0)
          expect(comparePeople(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('status words', () => {
  expect(statusLabel('CUTI')).toBe('Cuti');
  expect(statusLabel('SPRIPIM')).toBe('SPRIPIM');
  expect(ABSENCE_KINDS).toContain('SAKIT');
  expect(ABSENCE_KINDS).not.toContain('AKTIF');
});
