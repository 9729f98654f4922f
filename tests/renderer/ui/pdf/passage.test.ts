import { describe, expect, it } from 'vitest';
import { findPassage, type PlacedText } from '../../../../src/renderer/src/ui/pdf/passage.ts';

/** Lines of one column, ten points apart, each letter a point wide. */
const page = (...lines: string[]): PlacedText[] =>
  lines.map((str, i) => ({ str, x: 10, y: 700 - i * 10, width: str.replace(/\s/g, '').length, height: 8 }));

describe('a passage on a page', () => {
  it('is found over lines, in whatever capitals and spaces, with another sign at its end', () => {
    const texts = page('Dasar', 'UNDANG-UNDANG  Nomor 2', 'Tahun 2002;', 'Untuk');
    expect(findPassage(texts, 'Undang-Undang Nomor 2 Tahun 2002.')).toEqual([
      { x: 10, y: 690, width: 19, height: 8 },
      { x: 10, y: 680, width: 9, height: 8 },
    ]);
  });

  it('is a part of a line, taken by the letters before it', () => {
    expect(findPassage(page('Nomor : Sprin/812/XI'), 'Sprin/812/XI')).toEqual([
      { x: 16, y: 700, width: 12, height: 8 },
    ]);
  });

  it('is found by its beginning when it goes on elsewhere', () => {
    const long = 'melaksanakan apel kesiapan pada hari Rabu tanggal 6 November';
    expect(findPassage(page('2.', 'melaksanakan apel kesiapan pada', 'hari Kamis'), long)).toEqual([
      { x: 10, y: 690, width: 28, height: 8 },
      { x: 10, y: 680, width: 4, height: 8 },
    ]);
  });

  it('is one box a line, though every word of it stands for itself', () => {
    const word = (str: string, x: number, y: number) => ({ str, x, y, width: str.length, height: 8 });
    const texts = [word('pakaian', 10, 700), word('dinas', 30, 700), word('PDL-II', 10, 690)];
    expect(findPassage(texts, 'pakaian dinas PDL-II')).toEqual([
      { x: 10, y: 700, width: 25, height: 8 },
      { x: 10, y: 690, width: 6, height: 8 },
    ]);
  });

  it('is not there', () => {
    expect(findPassage(page('Dasar'), 'Untuk')).toEqual([]);
    expect(findPassage(page('Dasar'), ' . ')).toEqual([]);
    expect(findPassage([], 'Untuk')).toEqual([]);
  });
});
