import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodiesText, bodyName, strengthByBody } from '../../../src/core/event/body.ts';

const polri = (id: string) => ({ id, category: 'polri' as const, unit: 'SAT SAMAPTA' });
const external = (id: string, unit: string | null) => ({ id, category: 'external' as const, unit });

test('units tell their body', () => {
  const names = [
    'KORAMIL 1605-03',
    'tni ad',
    'SATPOL PP KOTA',
    'Sat Pol PP',
    'LINMAS KEL. OEBUFU',
    'PANWASLU',
  ];
  expect(names.map(bodyName)).toEqual(['TNI', 'TNI', 'Satpol PP', 'Satpol PP', 'Linmas', 'Panwascam']);
  expect(bodyName('Senkom')).toBe('Senkom');
  expect(bodyName(null)).toBe('Instansi lain');
});

describe('strength by body', () => {
  test('Polri first, then the others; PNS are of Polri', () => {
    const people = [
      external('l', 'LINMAS'),
      external('t', 'KODIM CONTOH'),
      polri('p'),
      { id: 'n', category: 'pns' as const, unit: 'BAG OPS' },
    ];
    const events = [{ personIds: ['l', 't', 'p', 'n'], partners: [] }];
    expect(bodiesText(strengthByBody(people, events))).toBe('Polri 2, TNI 1, Linmas 1');
  });

  test('someone on two events counts once; heads that were only counted are added to named ones', () => {
    const people = [external('t', 'KODIM CONTOH'), polri('p')];
    const events = [
      { personIds: ['t', 'p'], partners: [{ body: 'TNI', heads: 3 }] },
      { personIds: ['t'], partners: [{ body: 'Linmas', heads: 12 }] },
    ];
    // One named soldier of three at the first event: two more who are not named.
    expect(bodiesText(strengthByBody(people, events))).toBe('Polri 1, TNI 3, Linmas 12');
  });

  test('a count lower than the names adds nobody', () => {
    const people = [external('a', 'TNI'), external('b', 'TNI')];
    const events = [{ personIds: ['a', 'b'], partners: [{ body: 'TNI', heads: 1 }] }];
    expect(strengthByBody(people, events)).toEqual([{ body: 'TNI', people: 2 }]);
  });

  test('never fewer than the distinct people', () => {
    const person = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), tni: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(person)), fc.nat(5), (events, heads) => {
        const people = [...new Map(events.flat().map((p) => [p.id, p])).values()];
        const bodies = strengthByBody(
          people.map((p) => (p.tni ? external(p.id, 'TNI') : polri(p.id))),
          events.map((group) => ({ personIds: group.map((p) => p.id), partners: [{ body: 'TNI', heads }] })),
        );
        const sum = bodies.reduce((all, { people: n }) => all + n, 0);
        expect(sum).toBeGreaterThanOrEqual(people.length);
        expect(sum).toBeLessThanOrEqual(people.length + heads * events.length);
      }),
    );
  });
});
