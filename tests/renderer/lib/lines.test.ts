import { expect, it } from 'vitest';
import { linesOf } from '../../../src/renderer/src/lib/lines.ts';

it('takes one entry from each line, without empty ones and without blanks around', () => {
  expect(linesOf('  Massa tertib. \n\n \nArus lancar.\n', 200)).toEqual(['Massa tertib.', 'Arus lancar.']);
  expect(linesOf('', 200)).toEqual([]);
  expect(linesOf('abcd ef', 5)).toEqual(['abcd']);
});
