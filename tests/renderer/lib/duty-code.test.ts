import { expect, it } from 'vitest';
import { absenceLook, dutyLook } from '../../../src/renderer/src/lib/duty-code.ts';

it('draws duties by tint, absences hatched', () => {
  expect(['K', 'TPS', 'P', 'S', 'M', '24', 'A'].map(dutyLook)).toEqual([
    ...['event', 'event', 'morning', 'day', 'night', 'round', 'round'],
  ]);
  expect(['CT', 'BKO', 'LD'].map(absenceLook)).toEqual(['absent', 'absent', 'off']);
});
