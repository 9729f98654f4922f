import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePollingClass } from '../../../src/core/polling/class.ts';
import { formGroups, groupLabel, numberSpans, type PollingPlace } from '../../../src/core/polling/group.ts';
import { classFigure, DEFAULT_PATTERNS, type PollingPatterns } from '../../../src/core/polling/pattern.ts';

const pattern = (police: number, places: number, linmas = 0, plan: number | null = null) => ({
  police,
  places,
  linmas,
  plan,
});

describe('the calculator', () => {
  it.each([
    // What Polres Kupang reported in 2024, and what whole pairs would give.
    { places: 927, pattern: pattern(2, 11), formula: 169, wholeGroups: 170 },
    { places: 107, pattern: pattern(2, 2), formula: 107, wholeGroups: 108 },
    { places: 42, pattern: pattern(2, 1), formula: 84, wholeGroups: 84 },
    { places: 0, pattern: pattern(2, 8), formula: 0, wholeGroups: 0 },
  ])('$places places', ({ places, pattern: given, formula, wholeGroups }) => {
    expect(classFigure(places, given)).toMatchObject({ formula, wholeGroups, plan: formula });
  });

  it('takes the figure that was set by hand', () => {
    expect(classFigure(927, pattern(2, 11, 22, 170))).toMatchObject({
      formula: 169,
      plan: 170,
      linmas: 1854,
    });
  });
});

const place = (region: string, number: number, more: Partial<PollingPlace> = {}): PollingPlace => ({
  id: `${region}/${number}`,
  region,
  number,
  class: 'kurang-rawan',
  sector: null,
  linmas: null,
  ...more,
});

const village = (region: string, count: number, more: Partial<PollingPlace> = {}) =>
  Array.from({ length: count }, (_, i) => place(region, i + 1, more));

describe('groups', () => {
  it('are formed inside a village by number; what is left over meets in the district', () => {
    const groups = formGroups(
      [...village('53.71.04.1001', 18), ...village('53.71.04.1010', 3), ...village('53.71.01.1001', 2)],
      DEFAULT_PATTERNS,
    );
    const names = new Map([
      ['53.71.04.1001', 'Oebobo'],
      ['53.71.04.1010', 'Liliba'],
      ['53.71.01.1001', 'Namosain'],
    ]);
    expect(groups.map((g) => [groupLabel(g, (c) => names.get(c) ?? c), g.need, g.linmas])).toEqual([
      ['TPS 001–002', 1, 4],
      ['TPS 001–008', 2, 16],
      ['TPS 009–016', 2, 16],
      ['TPS 017–018 Oebobo, 001–003 Liliba', 2, 10],
    ]);
  });

  it('do not begin in a neighbouring village while a village can fill one', () => {
    const groups = formGroups(
      [...village('53.71.04.1001', 5), ...village('53.71.04.1010', 10)],
      DEFAULT_PATTERNS,
    );
    expect(groups.map((g) => groupLabel(g, (code) => code.slice(-2)))).toEqual([
      'TPS 001–008',
      'TPS 001–005 01, 009–010 10',
    ]);
  });

  it('keep rayons apart and count Linmas that a place names', () => {
    const groups = formGroups(
      [
        ...village('53.71.04.1001', 4, { sector: 'Rayon I' }),
        ...village('53.71.04.1010', 4, { sector: 'RAYON II', linmas: 3 }),
      ],
      DEFAULT_PATTERNS,
    );
    expect(groups.map((g) => [g.sector, g.places.length, g.need, g.linmas])).toEqual([
      ['RAYON I', 4, 1, 8],
      ['RAYON II', 4, 1, 12],
    ]);
  });

  it('write numbers as spans', () => {
    expect(numberSpans([1, 3, 4, 5, 9])).toBe('001, 003–005, 009');
  });

  const places = fc
    .uniqueArray(
      fc.record({
        region: fc.constantFrom('53.71.04.1001', '53.71.04.1010', '53.71.01.1001', '53.01.06.2002'),
        number: fc.integer({ min: 1, max: 60 }),
        class: fc.constantFrom('kurang-rawan', 'rawan', 'sangat-rawan', 'khusus'),
        sector: fc.constantFrom(null, 'RAYON I'),
      }),
      { selector: (p) => `${p.region}/${p.number}`, maxLength: 120 },
    )
    .map((list) => list.map((p) => place(p.region, p.number, p as Partial<PollingPlace>)));
  const patterns = (plan: number | null): PollingPatterns => ({
    ...DEFAULT_PATTERNS,
    'kurang-rawan': pattern(2, 11, 22, plan),
  });

  it('hold every place once, never more than B, never two districts or sectors, and enough police', () => {
    fc.assert(
      fc.property(places, (list) => {
        const groups = formGroups(list, patterns(null));
        expect(groups.flatMap((g) => g.places.map((p) => p.id)).sort()).toEqual(list.map((p) => p.id).sort());
        for (const group of groups) {
          const { police, places: most } = patterns(null)[group.class];
          expect(group.places.length).toBeLessThanOrEqual(most);
          expect(new Set(group.places.map((p) => `${p.region.slice(0, 8)} ${p.sector}`)).size).toBe(1);
          expect(group.need * most).toBeGreaterThanOrEqual(group.places.length * police);
        }
      }),
    );
  });

  it('need exactly what the plan says, and nobody is alone while others have two', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 80 }), (list, plan) => {
        const groups = formGroups(list, patterns(plan)).filter((g) => g.class === 'kurang-rawan');
        if (groups.length === 0) return;
        expect(groups.reduce((sum, g) => sum + g.need, 0)).toBe(plan);
        const needs = groups.map((g) => g.need);
        if (Math.min(...needs) === 0) expect(Math.max(...needs)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('classes as lists write them', () => {
  it.each([
    ['KURANG RAWAN', 'kurang-rawan'],
    ['K. Rawan', 'kurang-rawan'],
    ['KR', 'kurang-rawan'],
    ['Aman', 'kurang-rawan'],
    [' rawan ', 'rawan'],
    ['TPS Rawan', 'rawan'],
    ['SANGAT  RAWAN', 'sangat-rawan'],
    ['s.rawan', 'sangat-rawan'],
    ['Lokasi khusus', 'khusus'],
    ['TPS KHUSUS', 'khusus'],
    ['RAWAN I', null],
    ['RAWAN 1', null],
    ['', null],
    ['-', null],
  ])('%s', (text, kind) => {
    expect(parsePollingClass(text)).toBe(kind);
  });
});
