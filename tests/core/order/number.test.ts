import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankOrderNumber,
  completeOrderNumber,
  formatOrderNumber,
  fullNumber,
  parseOrderNumber,
  patternProblem,
} from '../../../src/core/order/number.ts';
import { DEFAULT_PATTERNS, LETTER_SERIES } from '../../../src/core/order/series.ts';

const DEFAULT_NUMBER_PATTERN = DEFAULT_PATTERNS.sprin;

describe('order numbers', () => {
  it('formats the sample number', () => {
    expect(formatOrderNumber(DEFAULT_NUMBER_PATTERN, 812, '2024-11-05')).toBe('Sprin/812/XI/OPS.1.3./2024');
  });

  it('leaves a gap on drafts', () => {
    expect(blankOrderNumber(DEFAULT_NUMBER_PATTERN, '2024-09-01')).toBe('Sprin/      /IX/OPS.1.3./2024');
  });

  it.each([
    ['SPRIN/705/X/OPS.1.3/2024', { prefix: 'SPRIN', serial: 705, month: 10, code: 'OPS.1.3', year: 2024 }],
    ['Sprin/368/II/OPS.1.3./2026', { prefix: 'Sprin', serial: 368, month: 2, code: 'OPS.1.3.', year: 2026 }],
    ['Sprin / 4954 / XI / 2020', { prefix: 'Sprin', serial: 4954, month: 11, code: null, year: 2020 }],
    [
      'Nomor : Sprin/12/I/PAM.3.2./2024',
      { prefix: 'Sprin', serial: 12, month: 1, code: 'PAM.3.2.', year: 2024 },
    ],
    [
      'Sprin/9/III/HUK.6.6/2025/Reskrim',
      { prefix: 'Sprin', serial: 9, month: 3, code: 'HUK.6.6', year: 2025 },
    ],
    [
      'B/ND-12/II/OPS.1.3./2024/Baglog',
      { prefix: 'B/ND', serial: 12, month: 2, code: 'OPS.1.3.', year: 2024 },
    ],
    [
      'R/RENOPS/7/VIII/OPS.1.3./2024',
      { prefix: 'R/RENOPS', serial: 7, month: 8, code: 'OPS.1.3.', year: 2024 },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseOrderNumber(text)).toEqual(expected);
  });

  it.each([
    '',
    'Sprin',
    'Sprin/      /XI/OPS.1.3./2024',
    'Sprin/1/XIII/OPS.1.3./2024',
    'Sprin/1/XI//2024',
    '812/XI/2024',
  ])('refuses %j', (text) => {
    expect(parseOrderNumber(text)).toBeNull();
  });

  it('reads back whatever it formats', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2000, max: 2099 }),
        (serial, month, year) => {
          const date = `${year}-${String(month).padStart(2, '0')}-15`;
          const number = parseOrderNumber(formatOrderNumber(DEFAULT_NUMBER_PATTERN, serial, date));
          expect(number).toEqual({ prefix: 'Sprin', serial, month, code: 'OPS.1.3.', year });
        },
      ),
    );
  });

  it('says what is wrong with a pattern', () => {
    expect(patternProblem(DEFAULT_NUMBER_PATTERN)).toBeNull();
    expect(patternProblem('Sprin/{bulan}/{tahun}')).toContain('{nomor}');
    expect(patternProblem('Sprin/{nomor}/XI')).toContain('{tahun}');
    expect(patternProblem('Sprin/{nomor}/{bln}/{tahun}')).toContain('{bln}');
  });
});

describe('a number as somebody types it', () => {
  it.each([
    ['812', 'Sprin/812/XI/OPS.1.3./2024'],
    [' 812 ', 'Sprin/812/XI/OPS.1.3./2024'],
    ['Nomor: 812', 'Sprin/812/XI/OPS.1.3./2024'],
    ['sprin/812', 'Sprin/812/XI/OPS.1.3./2024'],
    ['Sprin/812/XI', 'Sprin/812/XI'],
    ['Sprin/812/XI/OPS.1.3./2024', 'Sprin/812/XI/OPS.1.3./2024'],
    ['812a', '812a'],
    ['Sprin/812\n/XI ', 'Sprin/812 /XI'],
    ['', ''],
  ])('%j becomes %j', (typed, number) => {
    expect(completeOrderNumber(DEFAULT_NUMBER_PATTERN, typed, '2024-11-05')).toBe(number);
  });

  it.each([
    ['Sprin/812/XI/OPS.1.3./2024', 812, 2024],
    ['SPRIN / 812 / XI / OPS.1.3. / 2024', 812, 2024],
    ['SPRIN/705/X/OPS.1.3/2024', 705, 2024],
    ['Sprin/368/II/OPS.1.3./2026', 368, 2026],
    ['Sprin/12/I/PAM.3.2./2024', 12, 2024],
    ['Sprin/9/III/HUK.6.6/2025/Reskrim', 9, 2025],
  ])('%j is full with serial %j of %j', (text, serial, year) => {
    expect(fullNumber(DEFAULT_NUMBER_PATTERN, text)).toEqual({ serial, year });
  });

  it.each([
    '812',
    'Sprin/812/XI',
    'Sprin/      /XI/OPS.1.3./2024',
    'Sprin/812/XIII/OPS.1.3./2024',
    'Sprin/0/XI/OPS.1.3./2024',
  ])('%j is not full', (text) => {
    expect(fullNumber(DEFAULT_NUMBER_PATTERN, text)).toBeNull();
  });

  it.each(LETTER_SERIES)('the pattern of %s is read as it is written', (series) => {
    const pattern = DEFAULT_PATTERNS[series];
    expect(patternProblem(pattern)).toBeNull();
    expect(fullNumber(pattern, formatOrderNumber(pattern, 7, '2024-08-23'))).toEqual({
      serial: 7,
      year: 2024,
    });
  });

  it('knows a pattern in another order of parts', () => {
    const pattern = '{nomor}/SPRIN (OPS)/{bulan}/{tahun}';
    expect(completeOrderNumber(pattern, '7', '2024-09-01')).toBe('7/SPRIN (OPS)/IX/2024');
    expect(fullNumber(pattern, '7/SPRIN (OPS)/IX/2024')).toEqual({ serial: 7, year: 2024 });
    expect(fullNumber(pattern, '7/SPRIN/IX/2024')).toBeNull();
    expect(fullNumber('{nomor}/{tahun}/{nomor}', '7/2024/7')).toEqual({ serial: 7, year: 2024 });
    expect(fullNumber('NOTA/{nomor}/{tahun}', 'No. NOTA/7/2024')).toEqual({ serial: 7, year: 2024 });
  });

  it('is full whenever it was completed, in every month', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('R/Sprin-{nomor}/{bulan}/{tahun}', 'SPRIN/{nomor}/{tahun}/{bulan}'),
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 1, max: 12 }),
        (pattern, serial, month) => {
          const number = completeOrderNumber(
            pattern,
            String(serial),
            `2024-${String(month).padStart(2, '0')}-15`,
          );
          expect(fullNumber(pattern, number)).toEqual({ serial, year: 2024 });
        },
      ),
    );
  });
});
