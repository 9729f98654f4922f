import { describe, expect, it } from 'vitest';
import { glueName, glueProse } from '../../../src/core/documents/glue.ts';
import {
  listName,
  numberInline,
  numberLines,
  rankAndNumber,
  rankAndNumberCell,
} from '../../../src/core/documents/parts/person.ts';
import { listItems } from '../../../src/core/documents/words.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '_');

describe('unbreakable groups', () => {
  it.each([
    ['pada 6 November 2024', 'pada 6_November 2024'],
    ['TANGGAL 6 NOVEMBER 2024', 'TANGGAL 6_NOVEMBER 2024'],
    ['Undang-Undang Nomor 2 Tahun 2002', 'Undang-Undang Nomor_2 Tahun_2002'],
    ['pukul 07.30 WITA bertempat', 'pukul_07.30_WITA bertempat'],
    ['di 8 (delapan) kelurahan', 'di 8_(delapan) kelurahan'],
    ['151 (seratus lima puluh satu) orang', '151_(seratus lima puluh satu) orang'],
    ['Pasal 5 ayat (1)', 'Pasal_5 ayat_(1)'],
    ['kampanye hari ke-43, ± 150 orang', 'kampanye hari_ke-43, ±_150 orang'],
    ['regu 2 Maretang', 'regu 2 Maretang'],
  ])('%s', (text, expected) => {
    expect(shown(glueProse(text))).toBe(expected);
  });

  it('keeps the titles after the comma together', () => {
    expect(shown(glueName('ADRIANUS J. PANDEWULA, S.I.K., M.H.'))).toBe(
      'ADRIANUS J. PANDEWULA, S.I.K.,_M.H.',
    );
    expect(glueName('BUDI DJAMURI')).toBe('BUDI DJAMURI');
  });
});

describe('list punctuation', () => {
  it('puts ";" and a last "." whatever the text ends with', () => {
    expect(listItems(['satu;', 'dua.', ' tiga , '])).toEqual(['satu;', 'dua;', 'tiga.']);
    expect(listItems(['“Turangga-2024”'])).toEqual(['“Turangga-2024”.']);
  });
});

describe('people in lists', () => {
  it('groups an NIP 8 6 1 3 and leaves an NRP alone', () => {
    expect(shown(numberInline('198804172010122003'))).toBe('19880417_201012_2_003');
    expect(shown(numberLines('198804172010122003'))).toBe('19880417\n201012_2_003');
    expect(numberLines('04050123')).toBe('04050123');
    expect(numberLines(null)).toBe('-');
  });

  it('prints rank and number, or the rank alone', () => {
    expect(shown(rankAndNumber('IPDA', '81010136'))).toBe('IPDA_/ 81010136');
    expect(shown(rankAndNumber('KOMBES POL', null))).toBe('KOMBES_POL_/ -');
    expect(rankAndNumber('', null)).toBe('-');
  });

  it('begins a line of a column with a number longer than an NRP', () => {
    expect(shown(rankAndNumberCell('PENATA I', '198804172010122003'))).toBe(
      'PENATA_I_/\n19880417_201012_2_003',
    );
    expect(shown(rankAndNumberCell('IPDA', '81010136'))).toBe('IPDA_/ 81010136');
  });

  it('prints names in capitals, titles as stored and together', () => {
    expect(shown(listName('Gabriel Ladoku, S.Tr.K., S.I.K.'))).toBe('GABRIEL LADOKU, S.Tr.K.,_S.I.K.');
  });
});
