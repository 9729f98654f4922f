import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kopProblem, suggestHeadTitle, suggestKop, tidyKop } from '../../../src/renderer/src/lib/kop.ts';

const POLRI = 'KEPOLISIAN NEGARA REPUBLIK INDONESIA';

describe('the kop rule: at most 3 lines of at most 41 characters', () => {
  test('41 characters pass, 42 do not', () => {
    expect(kopProblem([POLRI, 'A'.repeat(41)])).toBeNull();
    expect(kopProblem([POLRI, 'A'.repeat(42)])).toEqual({ kind: 'long', line: 2, length: 42 });
  });

  test('spaces around and between words do not count', () => {
    expect(kopProblem([`  ${'A'.repeat(20)}    ${'B'.repeat(20)} `])).toBeNull();
  });

  test('empty, and a gap in the middle', () => {
    expect(kopProblem(['', ' ', ''])).toEqual({ kind: 'empty' });
    expect(kopProblem([POLRI, '', 'RESOR BELU'])).toEqual({ kind: 'gap' });
    expect(kopProblem([POLRI, 'RESOR BELU', ''])).toBeNull();
  });

  test('what passes is never longer than the rule, and tidying twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 5 }), (lines) => {
        const tidy = tidyKop(lines);
        expect(tidyKop(tidy)).toEqual(tidy);
        if (kopProblem(lines) !== null) return;
        expect(tidy.length).toBeLessThanOrEqual(3);
        for (const line of tidy) expect([...line].length).toBeLessThanOrEqual(41);
      }),
    );
  });
});

describe('the kop that is offered', () => {
  test.each([
    ['Polresta Kupang Kota', 'NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'],
    ['POLRESTA DENPASAR', 'BALI', 'RESOR KOTA DENPASAR'],
    ['POLRESTABES SEMARANG', 'JAWA TENGAH', 'RESOR KOTA BESAR SEMARANG'],
    ['POLRES METRO JAKARTA PUSAT', 'METRO JAYA', 'RESOR METRO JAKARTA PUSAT'],
    ['POLRES BELU', 'NUSA TENGGARA TIMUR', 'RESOR BELU'],
  ])('%s', (name, region, third) => {
    expect(suggestKop('polres', name, region, null)).toEqual([POLRI, `DAERAH ${region}`, third]);
  });

  test('a Polda and a Polsek', () => {
    expect(tidyKop(suggestKop('polda', 'POLDA NTT', 'NUSA TENGGARA TIMUR', null))).toEqual([
      POLRI,
      'DAERAH NUSA TENGGARA TIMUR',
    ]);
    expect(suggestKop('polsek', 'POLSEK ALAK', null, 'POLRESTA KUPANG KOTA')).toEqual([
      POLRI,
      'RESOR KUPANG KOTA',
      'SEKTOR ALAK',
    ]);
  });

  test('the title of the head follows from the last line', () => {
    expect(suggestHeadTitle([POLRI, 'DAERAH NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'])).toBe(
      'KEPALA KEPOLISIAN RESOR KUPANG KOTA',
    );
    expect(suggestHeadTitle([POLRI])).toBe('');
  });
});
