import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, SPELL_MAX, spellNumber } from '../../../src/core/text/spell.ts';

/** Reads the words back, by rules that share nothing with the writer. */
function read(words: string): number {
  const digits: Record<string, number> = {
    nol: 0,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
  };
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of words.split(' ')) {
    if (word in digits) last = digits[word]!;
    else if (word === 'sepuluh') last = 10;
    else if (word === 'sebelas') last = 11;
    else if (word === 'belas') last += 10;
    else if (word === 'puluh') {
      group += last * 10;
      last = 0;
    } else if (word === 'seratus') {
      group += 100;
      last = 0;
    } else if (word === 'ratus') {
      group += last * 100;
      last = 0;
    } else if (word === 'seribu') {
      total += 1000;
      group = 0;
      last = 0;
    } else {
      const size = { ribu: 1e3, juta: 1e6, miliar: 1e9 }[word];
      if (size === undefined) throw new Error(`unknown word ${word}`);
      total += (group + last) * size;
      group = 0;
      last = 0;
    }
  }
  return total + group + last;
}

describe('spelled numbers', () => {
  test.each([
    [0, 'nol'],
    [8, 'delapan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [41, 'empat puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [151, 'seratus lima puluh satu'],
    [211, 'dua ratus sebelas'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [2024, 'dua ribu dua puluh empat'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000, 'satu miliar'],
  ])('%i', (n, words) => {
    expect(spellNumber(n)).toBe(words);
  });

  test('every number reads back', () => {
    for (let n = 0; n < 20_000; n += 1) expect(read(spellNumber(n))).toBe(n);
    fc.assert(fc.property(fc.integer({ min: 0, max: SPELL_MAX }), (n) => read(spellNumber(n)) === n));
  });

  test('no doubled, leading or trailing spaces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SPELL_MAX }), (n) => /^\S+( \S+)*$/.test(spellNumber(n))),
    );
  });

  test('counted', () => {
    expect(counted(151)).toBe('151 (seratus lima puluh satu)');
    expect(counted(6014)).toBe('6.014 (enam ribu empat belas)');
  });

  test('refuses what it cannot spell', () => {
    for (const n of [-1, 1.5, Number.NaN, SPELL_MAX + 1]) expect(() => spellNumber(n)).toThrow(RangeError);
  });
});
