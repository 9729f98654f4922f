import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bareName,
  capitalName,
  nameKey,
  properName,
  shortName,
  tidyName,
} from '../../../src/core/personnel/name.ts';

describe('name key', () => {
  test.each([
    ['BUDI SANTOSO, S.H.', 'BUDI SANTOSO'],
    ['Budi Santoso, SH', 'BUDI SANTOSO'],
    ['Budi Santoso S.H', 'BUDI SANTOSO'],
    ['Budi Santoso, S. H', 'BUDI SANTOSO'],
    ['BUDI SANTOSO SH MH', 'BUDI SANTOSO'],
    ['Budi Santoso S.I.K, M.H', 'BUDI SANTOSO'],
    ['Budi Santoso,S.Pd, MM', 'BUDI SANTOSO'],
    ['R.J.H. CONTOH, S.H., S.I.K., M.Si', 'R J H CONTOH'],
    ['R. J. H. CONTOH', 'R J H CONTOH'],
    ['Drs. CONTOH NAMA, M.H.', 'CONTOH NAMA'],
    ['Drs.CONTOH NAMA', 'CONTOH NAMA'],
    ['H. ABDUL CONTOH', 'ABDUL CONTOH'],
    ['H ABDUL CONTOH', 'ABDUL CONTOH'],
    ['Dr. Hj. SITI CONTOH, S.Sos., M.Si.', 'SITI CONTOH'],
    ['H.J. TEFUNAI', 'H J TEFUNAI'],
    ['URBANUS H. NEBATU, S.H.', 'URBANUS H NEBATU'],
    ["MARTEN MOTA'AIN", 'MARTEN MOTAAIN'],
    ['MARTEN MOTA’AIN', 'MARTEN MOTAAIN'],
    ['ANNE-MARIE  CONTOH', 'ANNE MARIE CONTOH'],
    ['José Contoh', 'JOSE CONTOH'],
    ['PAULUS WILARAGA, S.Tr.K., S.I.K.', 'PAULUS WILARAGA'],
    ['AGUSTINUS', 'AGUSTINUS'],
    ['SUPRIYADI, A.Md.Kep', 'SUPRIYADI'],
    ['CONTOH, NAMA', 'CONTOH NAMA'],
    ['KRISTIAN K.', 'KRISTIAN K'],
    ['MAKSIMUS S.T.', 'MAKSIMUS'],
    ['BUDI ST', 'BUDI ST'],
    ['', ''],
  ])('%s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('is its own key, whatever is written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z.,' -]{0,30}$/), (name) => {
        const key = nameKey(name);
        expect(key).toMatch(/^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
        expect(nameKey(name.toLowerCase())).toBe(nameKey(name.toUpperCase()));
        expect(nameKey(`  ${name} `)).toBe(key);
      }),
    );
  });

  test('is the same whether the spaces are plain or doubled, with words that can be titles too', () => {
    const word = fc.oneof(
      fc.constantFrom('H', 'PROF', 'Drs', 'SH', 'sh', 'MM', 'ST', 'MA', 'K', 'DR'),
      fc.stringMatching(/^[A-Za-z]{1,6}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(nameKey(words.join(' '))).toBe(nameKey(words.join('  ')));
        expect(tidyName(words.join(' '))).toBe(tidyName(words.join('\u200b \n')));
      }),
      { numRuns: 500 },
    );
  });

  test('titles and spaces never change it', () => {
    const word = fc.stringMatching(/^[B-GI-Z][A-Z]{4,9}$/);
    const title = fc.constantFrom('S.H.', 'S.I.K.', 'M.Si', 'S.Tr.K.', 'M.H', 'SH', 'S.Sos.', 'M.M.');
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('', ' K.', ' R.J.'),
        word,
        fc.array(title, { maxLength: 3 }),
        (a, initials, b, titles) => {
          const bare = `${a}${initials} ${b}`;
          fc.pre(nameKey(bare).split(' ').length === bare.replaceAll('.', ' ').split(/ +/).length);
          expect(nameKey([bare, ...titles].join(', '))).toBe(nameKey(bare));
        },
      ),
    );
  });
});

describe('printed forms', () => {
  test.each([
    ['adrianus j. pandewula, S.I.K., M.H.', 'ADRIANUS J. PANDEWULA, S.I.K., M.H.'],
    ['Drs. bernardus tiwalana', 'Drs. BERNARDUS TIWALANA'],
    ['H. Marthen Lada, S.Tr.K.', 'H. MARTHEN LADA, S.Tr.K.'],
    ['i gst. made contoh', 'I GST. MADE CONTOH'],
    ['budi contoh S.Sos', 'BUDI CONTOH S.Sos'],
    ['Kadek Tunboko, S.Tr.K., QIA', 'KADEK TUNBOKO, S.Tr.K., QIA'],
    ['Kadek Tunboko, CFrA, S.H.', 'KADEK TUNBOKO, CFRA, S.H.'],
    ['', ''],
  ])('%s is printed as %s', (stored, printed) => {
    expect(capitalName(stored)).toBe(printed);
  });

  test('tidy keeps everything but spaces', () => {
    expect(tidyName('  BUDI \u00a0 SANTOSO,  S.H. ')).toBe('BUDI SANTOSO, S.H.');
    expect(tidyName('BUDI\u200b SANTOSO,SH')).toBe('BUDI SANTOSO,SH');
    expect(tidyName('\n')).toBe('');
  });

  test('for running text', () => {
    expect(properName('ADRIANUS J. PANDEWULA, S.I.K., M.H.')).toBe('Adrianus J. Pandewula, S.I.K., M.H.');
    expect(properName('Drs. BERNARDUS TIWALANA')).toBe('Drs. Bernardus Tiwalana');
    expect(properName('R.J.H. CONTOH S.H.')).toBe('R.J.H. Contoh S.H.');
    expect(properName('BUDI SANTOSO')).toBe('Budi Santoso');
    expect(properName("MARIA D'ORNAY O’CONTOH, S.H.")).toBe("Maria D'Ornay O’Contoh, S.H.");
    expect(properName("MA'RUF A'AN MOTA'AIN BUD'I")).toBe("Ma'ruf A'an Mota'ain Bud'i");
  });

  test('for narrow lists', () => {
    expect(bareName('FRANSISKUS K. MAUBANA, S.Tr.K.')).toBe('FRANSISKUS K. MAUBANA');
    expect(shortName('YOHANIS FRANSISKUS TEBUAMA, S.H.', 20)).toBe('YOHANIS F. TEBUAMA');
    expect(shortName('BUDI SANTOSO, S.H.')).toBe('BUDI SANTOSO');
    expect(shortName('MAKSIMILIANUS', 5)).toBe('MAKSIMILIANUS');
  });
});
