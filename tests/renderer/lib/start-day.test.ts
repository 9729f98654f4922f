import { expect, test } from 'vitest';
import { startDay } from '../../../src/renderer/src/lib/start-day.ts';

const period = { start: '2024-08-27', end: '2024-12-25' };

test('today while the operation runs, both ends included, even on a day without events', () => {
  for (const today of ['2024-08-27', '2024-11-06', '2024-12-25'])
    expect(startDay(today, period, ['2024-10-01'])).toBe(today);
});

test('an operation that is over opens on its last day with events', () => {
  expect(startDay('2026-11-22', period, ['2024-11-06', '2024-11-07', '2024-09-30'])).toBe('2024-11-07');
});

test('an operation to come opens on its first day with events', () => {
  expect(startDay('2024-01-01', period, ['2024-11-06', '2024-09-30'])).toBe('2024-09-30');
});

test('today without operation or events', () => {
  expect(startDay('2026-11-22', null, [])).toBe('2026-11-22');
  expect(startDay('2026-11-22', period, [])).toBe('2026-11-22');
});
