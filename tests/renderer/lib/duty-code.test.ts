import { expect, it } from 'vitest';
import { isDuty, lookOf } from '../../../src/renderer/src/lib/duty-code.ts';

it('tells duties from absences', () => {
  expect(['K', 'P', 'S', 'M', '24'].every(isDuty)).toBe(true);
  expect(['CT', 'SKT', 'IZ', 'DIK', 'DL', 'BKO', 'LD'].some(isDuty)).toBe(false);
  expect(['P', 'M', 'CT'].map(lookOf)).toEqual(['morning', 'night', 'absent']);
});
