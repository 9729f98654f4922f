import { expect, test } from 'vitest';
import { shrunkSize } from '../../../src/renderer/src/lib/shrink-photo.ts';

test('photos get 1600 px at most on their longer side, and are never enlarged', () => {
  expect(shrunkSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(shrunkSize(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  expect(shrunkSize(800, 600)).toEqual({ width: 800, height: 600 });
  expect(shrunkSize(40_000, 10)).toEqual({ width: 1600, height: 1 });
});
