import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../src/renderer/src/features/event/moved.ts';

describe('an event on another day', () => {
  it('keeps its clock, also over midnight and over the end of a month', () => {
    const event = { day: '2024-10-31', start: '2024-10-31T20:00', end: '2024-11-01T02:00' };
    expect(movedTo(event, '2024-11-30')).toEqual({
      day: '2024-11-30',
      start: '2024-11-30T20:00',
      end: '2024-12-01T02:00',
    });
  });
  it('gives a day to a notice that has none, and moves one without a clock', () => {
    const notice = { day: null, start: null, end: null };
    expect(movedTo(notice, '2024-11-08')).toEqual({ day: '2024-11-08', start: null, end: null });
    expect(movedTo({ ...notice, day: '2024-11-06' }, '2024-11-05').day).toBe('2024-11-05');
  });
});
