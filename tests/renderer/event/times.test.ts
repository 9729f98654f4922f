import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveToDay,
  nextDayEnd,
  readTimes,
  typedTimes,
} from '../../../src/renderer/src/features/event/times.ts';

const day = '2024-11-06';

describe('typed times of an event', () => {
  it.each([
    ['14.00', '17.30', '2024-11-06T14:00', '2024-11-06T17:30'],
    ['1400', '1730', '2024-11-06T14:00', '2024-11-06T17:30'],
    ['930', '11', '2024-11-06T09:30', '2024-11-06T11:00'],
    ['8:05', '', '2024-11-06T08:05', null],
    ['16.00', 'selesai', '2024-11-06T16:00', null],
    ['20.00', '02.00', '2024-11-06T20:00', '2024-11-07T02:00'],
  ])('reads %s to %s', (start, end, from, to) => {
    expect(readTimes({ day, start, end })).toEqual({ times: { day, start: from, end: to, approx: null } });
  });

  it('keeps words as an approximate time', () => {
    expect(readTimes({ day, start: ' siang ', end: '' })).toEqual({
      times: { day, start: null, end: null, approx: 'siang' },
    });
    expect(readTimes({ day, start: '', end: '' })).toEqual({
      times: { day, start: null, end: null, approx: null },
    });
  });

  it('names what does not fit', () => {
    expect(readTimes({ day, start: 'siang', end: '17.00' })).toEqual({ problem: 'end-without-start' });
    expect(readTimes({ day, start: '14.00', end: 'sore' })).toEqual({ problem: 'end-not-a-clock' });
    expect(readTimes({ day, start: '14.00', end: '14.00' })).toEqual({ problem: 'same-clock' });
    expect(readTimes({ day, start: '14.00', end: '25.00' })).toEqual({ problem: 'end-not-a-clock' });
  });

  it('shows what it read', () => {
    const clock = fc
      .integer({ min: 0, max: 1439 })
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}.${String(m % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(clock, fc.option(clock, { nil: '' }), (start, end) => {
        fc.pre(start !== end);
        const read = readTimes({ day, start, end });
        if (!('times' in read)) throw new Error('clocks must be read');
        expect(typedTimes(read.times, '2000-01-01')).toEqual({ day, start, end });
        expect(read.times.end === null || read.times.end > (read.times.start ?? '')).toBe(true);
      }),
    );
  });

  it('moves to another day with its clocks', () => {
    const night = { day, start: '2024-11-06T20:00', end: '2024-11-07T02:00', approx: null };
    expect(moveToDay(night, '2024-11-30')).toEqual({
      day: '2024-11-30',
      start: '2024-11-30T20:00',
      end: '2024-12-01T02:00',
      approx: null,
    });
    expect(moveToDay({ day, start: null, end: null, approx: 'siang' }, '2024-11-07')).toEqual({
      day: '2024-11-07',
      start: null,
      end: null,
      approx: 'siang',
    });
  });
});

describe('an end on the next day', () => {
  const read = (start: string, end: string) => {
    const result = readTimes({ day, start, end });
    return 'times' in result ? nextDayEnd(result.times) : result.problem;
  };

  it('is said, and doubted when the night would be longer than half a day', () => {
    expect(read('20.00', '02.00')).toEqual({ end: '2024-11-07T02:00', hours: 6, doubtful: false });
    expect(read('14.00', '13.00')).toEqual({ end: '2024-11-07T13:00', hours: 23, doubtful: true });
  });

  it('is not said of an end on the same day or an open one', () => {
    expect(read('14.00', '17.30')).toBeNull();
    expect(read('14.00', '')).toBeNull();
    expect(read('siang', '')).toBeNull();
  });
});
