import { expect, test } from 'vitest';
import { editDistance } from '../../../src/core/text/edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'ABC', 3],
  ['BRIPKA', 'BRIPKA', 0],
  ['BRIBKA', 'BRIPKA', 1],
  ['BRIKPA', 'BRIPKA', 1],
  ['BRIPT', 'BRIPTU', 1],
  ['SAMAPATA', 'SAMAPTA', 1],
  ['LANTAS', 'INTEL', 4],
])('%s and %s are %i apart, in both directions', (a, b, apart) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([apart, apart]);
});
