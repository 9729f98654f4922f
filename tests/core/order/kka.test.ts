import { expect, test } from 'vitest';
import { KKA_CODE, kkaOf, SHIPPED_KKA, tidyKka, withKka } from '../../../src/core/order/kka.ts';
import { DEFAULT_PATTERNS, LETTER_SERIES } from '../../../src/core/order/series.ts';

test('codes of classification are written as numbers print them', () => {
  for (const { code } of SHIPPED_KKA) expect(tidyKka(code)).toMatch(KKA_CODE);
  expect(tidyKka(' ops. 1.3. ')).toBe('OPS.1.3.');
  expect(KKA_CODE.test('OPS-1')).toBe(false);
});

test('the code of a pattern is found and put in its place', () => {
  for (const series of LETTER_SERIES) {
    const pattern = DEFAULT_PATTERNS[series];
    expect(kkaOf(pattern)).toBe('OPS.1.3.');
    expect(withKka(pattern, 'OPS.1.3.')).toBe(pattern);
    expect(kkaOf(withKka(pattern, 'PAM.3.2.'))).toBe('PAM.3.2.');
  }
  expect(kkaOf('Sprin / {nomor} / {bulan} / {tahun}')).toBeNull();
  expect(withKka('Sprin/{nomor}/{bulan}/{tahun}', 'OPS.2.')).toBe('Sprin/{nomor}/{bulan}/OPS.2./{tahun}');
  expect(withKka('B/{nomor}', 'OPS.2.')).toBe('B/{nomor}/OPS.2.');
});
