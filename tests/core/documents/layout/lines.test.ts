import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLine, tearsHoles } from '../../../../src/core/documents/layout/ink.ts';
import { type Line, Typesetter } from '../../../../src/core/documents/layout/lines.ts';
import type { Placed } from '../../../../src/core/documents/layout/placed.ts';
import { fixedMeasure } from '../../../builders/fixed-measure.ts';

const set = new Typesetter(fixedMeasure);
/** At size 10 a letter is 5 points wide. */
const base = { size: 10 };
const letters = (count: number) => count * 5;

function texts(lines: readonly Line[]): string[] {
  return lines.map((line) => {
    const out: Placed[] = [];
    placeLine(out, set, line, 0, 0, 0, 'left');
    return out.map((item) => (item.kind === 'text' ? item.text : '')).join('|');
  });
}

describe('breaking lines', () => {
  it('breaks at spaces, first fit', () => {
    expect(texts(set.lines('satu dua tiga', letters(8), base))).toEqual(['satu dua', 'tiga']);
    expect(texts(set.lines('satu dua tiga', letters(7), base))).toEqual(['satu', 'dua', 'tiga']);
  });

  it('does not break at a no-break space, and prints an ordinary one', () => {
    expect(texts(set.lines('tanggal 6\u00a0November', letters(12), base))).toEqual(['tanggal', '6 November']);
  });

  it('gives a group up before it tears a word', () => {
    expect(texts(set.lines('S.Tr.K.,\u00a0S.I.K.', letters(8), base))).toEqual(['S.Tr.K.,', 'S.I.K.']);
  });

  it('gives up only the group that is too wide', () => {
    const text = 'PENGATUR\u00a0MUDA\u00a0TK\u00a0I 2010\u00a02\u00a0003';
    expect(texts(set.lines(text, letters(13), base))).toEqual(['PENGATUR MUDA', 'TK I', '2010 2 003']);
  });

  it('divides at a soft hyphen only if it must', () => {
    const word = 'Kamseltib\u00adcarlantas';
    expect(texts(set.lines(word, letters(18), base))).toEqual(['Kamseltibcarlantas']);
    expect(texts(set.lines(word, letters(12), base))).toEqual(['Kamseltib-', 'carlantas']);
  });

  it('divides a hopeless word after strokes, then anywhere', () => {
    expect(texts(set.lines('R/RENOPS/15/VIII', letters(10), base))).toEqual(['R/RENOPS/', '15/VIII']);
    expect(texts(set.lines('abcdefghij', letters(4), base))).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('leaves out characters that no font prints', () => {
    expect(texts(set.lines('BU\u200bDI\u0007\ufeff', letters(10), base))).toEqual(['BUDI']);
    expect(texts(set.lines('A\u2003B\u202fC', letters(10), base))).toEqual(['A B C']);
  });

  it('obeys forced breaks, also empty lines', () => {
    expect(texts(set.lines('a\n\nb', letters(10), base))).toEqual(['a', '', 'b']);
  });

  it('loses no letter, and no line is too wide', () => {
    const word = fc.stringMatching(/^[a-z/-]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
        const lines = set.lines(words.join(' '), letters(width), base);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(letters(width) + 0.02);
        expect(texts(lines).join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

describe('justified lines', () => {
  const placed = (text: string, width: number) => {
    const out: Placed[] = [];
    const lines = set.lines(text, width, base);
    const [line] = lines;
    if (line) placeLine(out, set, line, 100, 0, width, 'justify');
    return out.flatMap((item) => (item.kind === 'text' ? [{ x: item.x, text: item.text }] : []));
  };

  it('end exactly at the edge of the column', () => {
    const width = letters(12) + 3;
    const words = placed('satu dua tiga empat', width);
    const last = words.at(-1);
    expect(words.map((word) => word.text)).toEqual(['satu ', 'dua']);
    expect((last?.x ?? 0) + letters(3)).toBeCloseTo(100 + width, 5);
  });

  it('stretch the spaces inside unbreakable groups too', () => {
    const words = placed('pada 6\u00a0Mei hari ini', letters(13));
    expect(words.map((word) => word.text)).toEqual(['pada ', '6 ', 'Mei']);
    expect((words[2]?.x ?? 0) - (words[1]?.x ?? 0)).toBeGreaterThan(letters(2));
  });

  it('are given up below 79 % of the column', () => {
    const width = letters(100);
    const lines = (count: number) => set.lines(`${'x'.repeat(count - 2)} x ${'y'.repeat(99)}`, width, base);
    expect(tearsHoles(lines(78), width)).toBe(true);
    expect(tearsHoles(lines(80), width)).toBe(false);
  });
});
