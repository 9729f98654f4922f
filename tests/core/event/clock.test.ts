import { expect, test } from 'vitest';
import { timeOfEvent } from '../../../src/core/event/clock.ts';

test('a clock time goes to the day of the event, past midnight to the next', () => {
  const night = { start: '2023-11-23T21:00', day: null };
  expect(timeOfEvent(night, '23:45')).toBe('2023-11-23T23:45');
  expect(timeOfEvent(night, '20:50')).toBe('2023-11-23T20:50');
  expect(timeOfEvent(night, '00:30')).toBe('2023-11-24T00:30');
  expect(timeOfEvent({ start: '2024-11-06T09:00', day: null }, '07:00')).toBe('2024-11-06T07:00');
  expect(timeOfEvent({ start: '2024-11-06T02:00', day: null }, '01:00')).toBe('2024-11-06T01:00');
  expect(timeOfEvent({ start: null, day: '2024-09-01' }, '13:00')).toBe('2024-09-01T13:00');
  expect(timeOfEvent({ start: null, day: null }, '13:00')).toBeNull();
});
