import { expect, test, vi } from 'vitest';
import { uuidv7 } from '../../../src/main/db/ids.ts';

const UUIDV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('keys have the form of UUIDv7, differ, and sort in the order in which they were made', () => {
  const before = Date.now();
  const keys = Array.from({ length: 20_000 }, uuidv7);
  for (const key of keys) expect(key).toMatch(UUIDV7);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys.map((key) => key.slice(20))).size).toBe(keys.length);
  const stamp = Number.parseInt((keys[0] ?? '').replace('-', '').slice(0, 12), 16);
  expect(Math.abs(stamp - before)).toBeLessThan(5000);
});

test('they sort so also when a millisecond is full or the clock is set back', () => {
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  try {
    const keys = Array.from({ length: 10_000 }, uuidv7);
    vi.setSystemTime(Date.now() - 3_600_000);
    keys.push(uuidv7(), uuidv7());
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  } finally {
    vi.useRealTimers();
  }
});
