import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genderOfNip, groupedNip, isNrp, normaliseNumber } from '../../../src/core/personnel/number.ts';

const brief = (cell: string | number | null, options = {}) => {
  const { value, class: kind, issues } = normaliseNumber(cell, options);
  return [value, kind, ...issues];
};

/** Any valid NRP. */
const nrp = fc
  .tuple(
    fc.integer({ min: 60, max: 119 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(
    ([y, m, n]) =>
      `${String(y % 100).padStart(2, '0')}${String(m).padStart(2, '0')}${String(n).padStart(4, '0')}`,
  );

describe('NRP', () => {
  test.each([
    ['text as it should be', '85010123', ['85010123', 'nrp']],
    ['number as it should be', 85010123, ['85010123', 'nrp']],
    ['number without its zero', 4050123, ['04050123', 'nrp', 'NRP_ZERO_RESTORED']],
    ['number without three zeros', 30130, ['00030130', 'nrp', 'NRP_ZERO_RESTORED']],
    ['month 50 after the zero', 8501012, [null, 'nrp', 'NRP_MONTH_INVALID']],
    ['month 13 in eight digits', '85130123', [null, 'nrp', 'NRP_MONTH_INVALID']],
    ['month 00', 85000123, [null, 'nrp', 'NRP_MONTH_INVALID']],
    ['apostrophe', "'05080456", ['05080456', 'nrp', 'NRP_CLEANED']],
    ['label and spaces', 'NRP. 9 0 0 1 0 0 1 1', ['90010011', 'nrp', 'NRP_CLEANED']],
    ['no-break and zero-width spaces', '8501\u00a00123\u200b', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['dots', '85.01.0123', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['colon', 'NRP : 85010123', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['outer spaces', ' 85010123 ', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['seven digits as text are not repaired', '4050123', ['4050123', 'other', 'NRP_LENGTH']],
    ['nine digits are never cut', '850101234', ['850101234', 'other', 'NRP_LENGTH']],
    ['nine digits as a number', 850101234, ['850101234', 'other', 'NRP_LENGTH']],
    ['four digits as a number', 1234, ['1234', 'other', 'NRP_LENGTH']],
    ['letters inside', '85O10123', ['85O10123', 'other', 'NRP_LENGTH']],
    ['letters behind a label', 'NRP. 85O10123 ', ['85O10123', 'other', 'NRP_LENGTH']],
    ['two numbers in a cell', '85010123/86020234', ['85010123/86020234', 'other', 'NRP_LENGTH']],
    ['two numbers on two lines', '85010001\n99010002', ['85010001 99010002', 'other', 'NRP_LENGTH']],
    ['NRP and NIP', '85010141\n198001012005011001', ['85010141 198001012005011001', 'other', 'NRP_LENGTH']],
    ['a date', '2005-03-01', [null, null, 'NRP_MISSING']],
    ['an NRP of a child or a pensioner', '30010149', ['30010149', 'nrp', 'NRP_AGE']],
    ['the same cleaned', '59.12.0149', ['59120149', 'nrp', 'NRP_CLEANED', 'NRP_AGE']],
    ['the oldest and the youngest', '60010149', ['60010149', 'nrp']],
    ['a fraction', 85010123.5, ['85010123.5', 'other', 'NRP_LENGTH']],
    ['a number below zero', -85010123, ['-85010123', 'other', 'NRP_LENGTH']],
    ['a paragraph', `1 ${'x'.repeat(40)}`, [null, 'other', 'NRP_LENGTH']],
    ['41 digits', '1'.repeat(41), [null, 'other', 'NRP_LENGTH']],
    ['Arabic digits', '٨٥٠١٠١٢٣', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['full-width digits', '８５０１０１２３', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['words instead of a number', 'BELUM ADA', [null, null, 'NRP_MISSING']],
    ['a number written as text', '85010123.0', ['85010123', 'nrp', 'NRP_CLEANED']],
    ['the same without its zero', '4050123.0', ['04050123', 'nrp', 'NRP_CLEANED', 'NRP_ZERO_RESTORED']],
    ['empty', '', [null, null, 'NRP_MISSING']],
    ['null', null, [null, null, 'NRP_MISSING']],
    ['dash', ' - ', [null, null, 'NRP_MISSING']],
    ['only a label', 'NRP', [null, null, 'NRP_MISSING']],
    ['zero', 0, [null, null, 'NRP_MISSING']],
  ] as const)('%s', (_, cell, expected) => {
    expect(brief(cell)).toEqual([...expected]);
  });

  test('a numeric cell that comes as text is told by the reader', () => {
    expect(brief('4050123', { numeric: true })).toEqual(['04050123', 'nrp', 'NRP_ZERO_RESTORED']);
  });

  test.each([
    ['text', '85130123', '85130123'],
    ['a number written as text', '85130123.0', '85130123'],
    ['a number without its zero', 5130123, '05130123'],
    ['dots', '85.13.0123', '85130123'],
  ])('an accepted month keeps the digits: %s', (_, cell, kept) => {
    const { value, class: kind, issues } = normaliseNumber(cell, { acceptMonth: true });
    expect([value, kind]).toEqual([kept, 'nrp']);
    expect(issues).toContain('NRP_MONTH_INVALID');
  });

  test('other bodies have other numbers', () => {
    expect(brief('31990123', { external: true })).toEqual(['31990123', 'other', 'NRP_LENGTH']);
    expect(brief('11070012340185', { external: true })).toEqual(['11070012340185', 'other', 'NRP_LENGTH']);
  });

  test('every NRP survives a numeric cell', () => {
    fc.assert(
      fc.property(nrp, (text) => {
        fc.pre(Number(text) >= 10_000);
        const { value, issues } = normaliseNumber(Number(text));
        expect(value).toBe(text);
        expect(issues).toEqual(text.startsWith('0') ? ['NRP_ZERO_RESTORED'] : []);
      }),
    );
  });

  test('every NRP survives noise, and nothing is said about clean ones', () => {
    const noise = fc.constantFrom(' ', '.', '\u00a0', '\u200b', "'", '`', '’', '-', ':');
    fc.assert(
      fc.property(
        nrp,
        fc.array(noise, { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        (text, signs, label) => {
          expect(normaliseNumber(text).issues).toEqual([]);
          const noisy =
            (label ? 'NRP ' : '') + [...text].map((digit, i) => signs[i] + digit).join('') + signs[8];
          expect(normaliseNumber(noisy)).toMatchObject({
            value: text,
            class: 'nrp',
            issues: ['NRP_CLEANED'],
            original: noisy,
          });
        },
      ),
    );
  });

  test('bare digits and digits with a sign behind them give the same', () => {
    const digits = fc.oneof(fc.stringMatching(/^\d{0,20}$/), fc.stringMatching(/^0{0,3}\d{5,8}$/), nrp);
    const options = fc.record({ numeric: fc.boolean(), external: fc.boolean(), acceptMonth: fc.boolean() });
    fc.assert(
      fc.property(digits, options, (text, given) => {
        fc.pre(/[1-9]/.test(text));
        const bare = normaliseNumber(text, given);
        const marked = normaliseNumber(`${text};`, given);
        expect([marked.value, marked.class]).toEqual([bare.value, bare.class]);
        expect(marked.issues.filter((code) => code !== 'NRP_CLEANED')).toEqual(bare.issues);
      }),
      { numRuns: 500 },
    );
  });

  test('a value never has fewer digits than the cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[0-9 .'`-]{1,22}$/), fc.integer({ min: 0, max: 2 ** 53 - 1 })),
        (cell) => {
          const { value } = normaliseNumber(cell);
          const digits = String(cell).replace(/\D/g, '');
          if (value !== null && !/[.,]0{1,2}$/.test(String(cell).trim()))
            expect(value.endsWith(digits)).toBe(true);
        },
      ),
    );
  });
});

describe('NIP', () => {
  test.each([
    ['eighteen digits as text', '198001012005011001', ['198001012005011001', 'nip']],
    ['back-tick', '`198001012005011001', ['198001012005011001', 'nip', 'NRP_CLEANED']],
    ['grouped', 'NIP. 19800101 200501 1 001', ['198001012005011001', 'nip', 'NRP_CLEANED']],
    ['as a number', 198001012005011000, [null, 'nip', 'NIP_PRECISION_LOST']],
    ['rounded, stored as text', '198001012005011000', [null, 'nip', 'NIP_PRECISION_LOST']],
    ['scientific', '1.98001012005011E+17', [null, 'nip', 'NIP_PRECISION_LOST']],
    ['scientific with comma', '1,97702E+17', [null, 'nip', 'NIP_PRECISION_LOST']],
    ['labelled and rounded', 'NIP 198001012005011000', [null, 'nip', 'NIP_PRECISION_LOST']],
    ['PPPK label', 'NI PPPK 199003152023212045', ['199003152023212045', 'nip', 'NRP_CLEANED']],
  ] as const)('%s', (_, cell, expected) => {
    expect(brief(cell)).toEqual([...expected]);
  });

  test('no number of sixteen digits or more is believed', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e15, max: 1e20, noNaN: true }), (n) => {
        expect(normaliseNumber(Math.round(n))).toMatchObject({ value: null, issues: ['NIP_PRECISION_LOST'] });
      }),
    );
  });

  test('sex and groups', () => {
    expect(genderOfNip('198001012005011001')).toBe('L');
    expect(genderOfNip('198001012005012001')).toBe('P');
    expect(genderOfNip('198001012005013001')).toBeNull();
    expect(genderOfNip('85010123')).toBeNull();
    expect(groupedNip('198001012005011001')).toBe('19800101 200501 1 001');
    expect(groupedNip('85010123')).toBe('85010123');
  });
});

test('isNrp', () => {
  expect(isNrp('00120001')).toBe(true);
  for (const text of ['8501012', '85130123', '85000123', '850101234', '8501012x', ''])
    expect(isNrp(text)).toBe(false);
});
