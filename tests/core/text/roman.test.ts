import { describe, expect, test } from 'vitest';
import { fromRoman, toRoman } from '../../../src/core/text/roman.ts';

describe('Roman numerals', () => {
  test('all of them both ways', () => {
    const seen = new Set<string>();
    for (let n = 1; n <= 3999; n += 1) {
      const text = toRoman(n);
      seen.add(text);
      expect(fromRoman(text)).toBe(n);
    }
    expect(seen.size).toBe(3999);
    expect([1, 2, 4, 9, 11, 12, 40, 2024].map(toRoman)).toEqual([
      'I',
      'II',
      'IV',
      'IX',
      'XI',
      'XII',
      'XL',
      'MMXXIV',
    ]);
  });

  test('only well-formed numerals are read', () => {
    expect(fromRoman('xi')).toBe(11);
    for (const text of ['', 'IIII', 'VX', 'IIX', 'A', 'MMMM', 'X I'])
      expect(fromRoman(text), text).toBeNull();
    for (const n of [0, 4000, 1.5, -1]) expect(() => toRoman(n)).toThrow(RangeError);
  });
});
