import { describe, expect, test } from 'vitest';
import { PAGE_RANGE, tidyPageRange } from '../../src/shared/page-range.ts';

describe('pages to print', () => {
  test.each(['2', '2-3', '2 - 3, 5', '1,4,9-12'])('%s is understood', (given) => {
    expect(PAGE_RANGE.test(given)).toBe(true);
  });
  test.each(['', '0', '2-', 'semua', '2;3', '-o x', '1,,2'])('%s is not', (given) => {
    expect(PAGE_RANGE.test(given)).toBe(false);
  });
  test('they go to the printer rising, without blanks', () => {
    expect(tidyPageRange('5, 3 - 2')).toBe('2-3,5');
    expect(tidyPageRange('7')).toBe('7');
  });
});
