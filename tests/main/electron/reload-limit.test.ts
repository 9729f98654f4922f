import { expect, test } from 'vitest';
import { ReloadLimit } from '../../../src/main/electron/reload-limit.ts';

test('three reloads within a minute pass, the fourth does not', () => {
  const limit = new ReloadLimit();
  expect([0, 1_000, 30_000, 59_999].map((now) => limit.take(now))).toEqual([true, true, true, false]);
});

test('a minute after the first there is room for one more', () => {
  const limit = new ReloadLimit();
  for (const now of [0, 1_000, 2_000]) limit.take(now);
  expect([59_999, 60_000, 60_500, 61_000].map((now) => limit.take(now))).toEqual([false, true, false, true]);
});

test('now and then a reload always passes', () => {
  const limit = new ReloadLimit();
  const hourly = Array.from({ length: 50 }, (_, hour) => limit.take(hour * 3_600_000));
  expect(hourly).not.toContain(false);
});

test('trying again starts from nothing', () => {
  const limit = new ReloadLimit();
  for (const now of [0, 1, 2]) limit.take(now);
  limit.reset();
  expect(limit.take(3)).toBe(true);
});
