import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNatural } from '../../../src/core/text/compare.ts';

describe('natural order', () => {
  test('numbers by value, letters without case', () => {
    const list = ['TPS 10', 'tps 2', 'TPS 001', 'Kanit 3', 'TPS 2A', 'TPS 2'];
    expect(list.sort(compareNatural)).toEqual(['Kanit 3', 'TPS 001', 'TPS 2', 'tps 2', 'TPS 2A', 'TPS 10']);
  });

  test('numbers longer than a double', () => {
    expect(compareNatural('198001012005011001', '198001012005011002')).toBeLessThan(0);
  });

  test('is a total order', () => {
    const text = fc.stringMatching(/^[aB0-9 .]{0,8}$/);
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
        expect(compareNatural(a, b) === 0).toBe(a === b);
        if (compareNatural(a, b) <= 0 && compareNatural(b, c) <= 0)
          expect(compareNatural(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
