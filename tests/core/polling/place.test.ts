import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollingClass } from '../../../src/core/polling/class.ts';
import { originFinder, originOfAreas } from '../../../src/core/polling/origin.ts';
import { type Candidate, placePeople, type Slot } from '../../../src/core/polling/place.ts';
import {
  isHome,
  type SectorDemand,
  type Supply,
  solveTransport,
} from '../../../src/core/polling/transport.ts';

const slot = (sector: string, need: number, more: Partial<Slot> = {}): Slot => ({
  sector,
  district: sector,
  class: 'kurang-rawan',
  need,
  women: 0,
  ...more,
});

const DISTRICTS = ['53.71.01', '53.71.02', '53.01.06', '53.04.17'];
const ORIGINS = [
  ...DISTRICTS,
  ...['53.71', '53.01', null],
  // Units over two kecamatan, over a kabupaten and a kecamatan.
  ...['53.71.01+53.71.02', '53.01.06+53.04.17', '53.01+53.71.02'],
];

const slots = fc
  .array(
    fc.record({
      district: fc.constantFrom(...DISTRICTS),
      rayon: fc.constantFrom(null, null, 'RAYON I'),
      need: fc.integer({ min: 1, max: 3 }),
      class: fc.constantFrom<PollingClass>('kurang-rawan', 'rawan', 'sangat-rawan', 'khusus'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) =>
    list.map((s) => slot(s.rayon ?? s.district, s.need, { district: s.district, class: s.class })),
  );

const people = fc
  .array(
    fc.record({
      origin: fc.constantFrom(...ORIGINS),
      rankOrder: fc.integer({ min: 14, max: 20 }),
      gender: fc.constantFrom<'L' | 'P' | null>('L', 'L', 'L', 'P', null),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((p, i): Candidate => ({ id: `p${i}`, ...p })));

describe('placing people', () => {
  it('puts nobody twice, fills what can be filled, and says what it lacks', () => {
    fc.assert(
      fc.property(slots, people, fc.nat(99), (given, pool, seed) => {
        const result = placePeople(given, pool, seed);
        const ids = result.placed.map((p) => p.personId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => pool.some((p) => p.id === id))).toBe(true);
        const wanted = given.reduce((sum, s) => sum + s.need, 0);
        expect(ids.length).toBe(Math.min(wanted, pool.length));
        expect(result.short).toBe(wanted - ids.length);
        expect(result.spare).toBe(pool.length - ids.length);
        given.forEach((s, i) => {
          expect(result.placed.filter((p) => p.slot === i).length).toBeLessThanOrEqual(s.need);
        });
      }),
    );
  });

  it('gives the same answer for the same seed, whatever the order of the people', () => {
    fc.assert(
      fc.property(slots, people, fc.nat(99), (given, pool, seed) => {
        const sorted = (r: ReturnType<typeof placePeople>) =>
          r.placed.map((p) => `${p.slot} ${p.personId}`).sort();
        expect(sorted(placePeople(given, [...pool].reverse(), seed))).toEqual(
          sorted(placePeople(given, pool, seed)),
        );
      }),
    );
  });

  it('counts travellers as they stand, never below the bound', () => {
    fc.assert(
      fc.property(slots, people, (given, pool) => {
        const result = placePeople(given, pool, 1);
        const origins = new Map(pool.map((p) => [p.id, p.origin]));
        const districts = (sector: string) => given.filter((s) => s.sector === sector).map((s) => s.district);
        const travel = result.placed.filter(
          (p) => !isHome(origins.get(p.personId) ?? null, districts(given[p.slot]?.sector ?? '')),
        );
        expect(result.travellers).toBe(travel.length);
        expect(result.lowerBound).toBeLessThanOrEqual(result.travellers);
      }),
    );
  });

  it('gives every group a senior before any group has a second, and spreads policewomen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }),
        fc.nat(99),
        (needs, seed) => {
          const given = needs.map((need) => slot('53.71.01', need));
          const total = needs.reduce((a, b) => a + b, 0);
          const pool = Array.from({ length: total }, (_, i): Candidate => {
            return { id: `p${i}`, rankOrder: 10 + (i % 9), gender: i % 5 === 0 ? 'P' : 'L', origin: null };
          });
          const result = placePeople(given, pool, seed);
          const of = (i: number) =>
            result.placed
              .filter((p) => p.slot === i)
              .map((p) => pool.find((q) => q.id === p.personId))
              .filter((p) => p !== undefined);
          const women = given.map((_, i) => of(i).filter((p) => p.gender === 'P').length);
          const paired = women.filter((_, i) => (needs[i] ?? 0) >= 2);
          if (paired.length > 0 && Math.max(...women) >= 2)
            expect(Math.min(...paired)).toBeGreaterThanOrEqual(1);
          const men = given.map((_, i) =>
            of(i)
              .filter((p) => p.gender === 'L')
              .map((p) => p.rankOrder)
              .sort((a, b) => a - b),
          );
          const firsts = men.flatMap((list) => list.slice(0, 1));
          const seconds = men.flatMap((list) => list.slice(1));
          if (seconds.length > 0) expect(Math.max(...firsts)).toBeLessThanOrEqual(Math.min(...seconds));
        },
      ),
    );
  });

  it('gives the second person of a kecamatan to the most endangered group when there are too few', () => {
    fc.assert(
      fc.property(slots, fc.integer({ min: 1, max: 40 }), fc.nat(99), (given, count, seed) => {
        const one = given.map((s) => ({ ...s, sector: '53.71.01', district: '53.71.01' }));
        const pool = Array.from(
          { length: count },
          (_, i): Candidate => ({
            ...{ id: `p${i}`, rankOrder: 14 + (i % 6), origin: '53.71.01' },
            gender: i % 4 ? 'L' : 'P',
          }),
        );
        const { placed } = placePeople(one, pool, seed);
        const at = one.map((s, i) => ({ ...s, have: placed.filter((p) => p.slot === i).length }));
        const urgency = ['sangat-rawan', 'khusus', 'rawan', 'kurang-rawan'];
        for (const full of at)
          for (const poor of at) {
            if (poor.have >= poor.need) continue;
            const ahead = urgency.indexOf(full.class) > urgency.indexOf(poor.class);
            expect(full.have - poor.have).toBeLessThanOrEqual(ahead ? 0 : 1);
          }
      }),
    );
  });

  it('fills the most endangered places first when people are few', () => {
    const given = [
      slot('53.71.01', 2),
      slot('53.71.02', 2, { class: 'sangat-rawan' }),
      slot('53.71.01', 2, { class: 'rawan' }),
    ];
    const pool = ['a', 'b', 'c'].map(
      (id): Candidate => ({ id, rankOrder: 15, gender: 'L', origin: '53.71.01' }),
    );
    const result = placePeople(given, pool, 7);
    const at = (i: number) => result.placed.filter((p) => p.slot === i).length;
    expect([at(0), at(1), at(2)]).toEqual([0, 2, 1]);
    expect(result.short).toBe(3);
  });
});

/** Tries every way to send people to sectors: the least number of travellers among those that send most. */
function bestByTrying(
  demands: readonly SectorDemand[],
  supplies: readonly Supply[],
): { sent: number; travellers: number } {
  const room = demands.map((d) => d.need.reduce((a, b) => a + b, 0));
  const folk = supplies.flatMap((s) => Array.from({ length: s.people }, () => s.origin));
  let best = { sent: -1, travellers: 0 };
  const go = (at: number, sent: number, travellers: number): void => {
    if (at === folk.length) {
      if (sent > best.sent || (sent === best.sent && travellers < best.travellers))
        best = { sent, travellers };
      return;
    }
    go(at + 1, sent, travellers);
    demands.forEach((demand, i) => {
      if (room[i] === 0) return;
      room[i]!--;
      go(at + 1, sent + 1, travellers + Number(!isHome(folk[at] ?? null, demand.districts)));
      room[i]!++;
    });
  };
  go(0, 0, 0);
  return best;
}

describe('who goes where by numbers', () => {
  const demands = fc.uniqueArray(
    fc.record({
      sector: fc.constantFrom('A', 'B', 'C'),
      districts: fc.uniqueArray(fc.constantFrom(...DISTRICTS), { minLength: 1, maxLength: 2 }),
      need: fc.integer({ min: 0, max: 3 }).map((n) => [n]),
    }),
    { selector: (d) => d.sector, minLength: 1, maxLength: 3 },
  );
  const supplies = fc.uniqueArray(
    fc.record({ origin: fc.constantFrom(...ORIGINS), people: fc.integer({ min: 0, max: 3 }) }),
    { selector: (s) => s.origin, maxLength: 3 },
  );

  it('is as good as trying every way', () => {
    fc.assert(
      fc.property(demands, supplies, (wanted, given) => {
        const best = bestByTrying(wanted, given);
        const found = solveTransport(wanted, given);
        expect({ sent: found.sent, travellers: found.travellers }).toEqual(best);
        expect(found.lowerBound).toBeLessThanOrEqual(best.travellers);
      }),
      { numRuns: 300 },
    );
  });

  it('meets its bound when sectors are districts', () => {
    const wanted = DISTRICTS.map((district, i) => ({
      sector: district,
      districts: [district],
      need: [10 * (i + 1)],
    }));
    const given = [
      { origin: '53.71.01', people: 40 },
      { origin: '53.71.02', people: 5 },
      { origin: '53.01', people: 3 },
      { origin: null, people: 7 },
      { origin: '53.04.17', people: 90 },
    ];
    // 15 are missing in 53.71.02 and 27 in 53.01.06 after the Polres; 7 of 42 come from nowhere.
    expect(solveTransport(wanted, given)).toMatchObject({
      sent: 100,
      short: 0,
      travellers: 35,
      lowerBound: 35,
    });
  });
});

it('lets people of a unit over two kecamatan stay at home in both', () => {
  const person = (id: string, origin: string): Candidate => ({ id, rankOrder: 15, gender: 'L', origin });
  const both = originOfAreas(['53.71.02', '53.71.01', '53.71.02'])!;
  expect(both).toBe('53.71.01+53.71.02');
  const pool = [person('a', both), person('b', both), person('c', '53.71.02')];
  const result = placePeople([slot('53.71.01', 2), slot('53.71.02', 1)], pool, 1);
  expect(result).toMatchObject({ travellers: 0, lowerBound: 0, short: 0 });
  expect(result.placed.find((p) => p.slot === 1)?.personId).toBe('c');
  expect(originOfAreas([])).toBeNull();
});

describe('where a unit is at home', () => {
  const find = originFinder(
    [
      { code: '53.71.01', name: 'Alak' },
      { code: '53.71.05', name: 'Kota Raja' },
      { code: '53.01.06', name: 'Kupang Timur' },
      { code: '53.04.09', name: 'Merdeka' },
      { code: '53.01.09', name: 'Merdeka' },
    ],
    [
      { code: '53.71', name: 'Kupang' },
      { code: '53.01', name: 'Kupang' },
      { code: '53.04', name: 'Belu' },
    ],
  );
  it.each([
    ['POLSEK ALAK', null, '53.71.01'],
    ['Polsek Kotaraja', null, '53.71.05'],
    ['UNIT SAMAPTA POLSEK KUPANG TIMUR', null, '53.01.06'],
    ['POLSEK ALAK POLRESTA KUPANG KOTA', null, '53.71.01'],
    ['POLSEK MERDEKA', null, null],
    ['POLSEK MERDEKA', 'POLRES BELU', '53.04.09'],
    ['POLRES BELU', null, '53.04'],
    ['SAT SAMAPTA POLRES KUPANG', null, '53.01'],
    ['POLRESTA KUPANG KOTA', null, '53.71'],
    ['SAT SAMAPTA', null, null],
    ['SAT SAMAPTA', 'POLRES BELU', '53.04'],
    ['POLSEK ENTAH', 'POLRES BELU', '53.04'],
    [null, null, null],
  ])('%s of %s', (unit, parent, code) => {
    expect(find(unit, parent)).toBe(code);
  });
});
