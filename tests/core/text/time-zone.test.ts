import { expect, it } from 'vitest';
import { TIME_ZONES, UTC_OFFSET_MS } from '../../../src/core/text/time-zone.ts';

it('is seven, eight and nine hours ahead of UTC', () => {
  expect(TIME_ZONES.map((zone) => UTC_OFFSET_MS[zone] / 3_600_000)).toEqual([7, 8, 9]);
});
