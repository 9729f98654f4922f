import { expect, it } from 'vitest';
import { numberWithWord } from '../../../../src/core/documents/parts/person.ts';

it('calls eighteen digits an NIP and every other number an NRP', () => {
  expect(numberWithWord('198804172010122003')).toBe('NIP 198804172010122003');
  expect(numberWithWord('81010136')).toBe('NRP 81010136');
  expect(numberWithWord('1109 0012 334 455/K')).toBe('NRP 1109 0012 334 455/K');
});
