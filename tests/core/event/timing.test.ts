import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareTimes,
  dayBand,
  type EventTime,
  staffing,
  timeLabel,
  touchedDates,
  touchesDate,
} from '../../../src/core/event/timing.ts';
import {
  addDays,
  addMinutes,
  datePart,
  fromMinuteNumber,
  minuteNumber,
} from '../../../src/core/text/civil-date.ts';

const at = (start: string | null, end: string | null = null, approx: string | null = null): EventTime => ({
  start,
  end,
  approx,
});

describe('the dates of an event', () => {
  test('its end is excluded', () => {
    const night = at('2024-11-06T22:00', '2024-11-07T06:00');
    expect(touchesDate(night, '2024-11-05')).toBe(false);
    expect(touchesDate(night, '2024-11-06')).toBe(true);
    expect(touchesDate(night, '2024-11-07')).toBe(true);
    expect(touchesDate(night, '2024-11-08')).toBe(false);
    expect(touchedDates(at('2024-11-06T22:00', '2024-11-07T00:00'))).toEqual(['2024-11-06']);
    expect(touchedDates(at('2024-11-06T22:00', '2024-11-07T00:01'))).toEqual(['2024-11-06', '2024-11-07']);
  });

  test('an open end is the day of the start; no start is no date', () => {
    expect(touchedDates(at('2024-11-06T08:00'))).toEqual(['2024-11-06']);
    expect(touchedDates(at(null, null, 'siang'))).toEqual([]);
    expect(touchesDate(at(null, '2024-11-06T10:00'), '2024-11-06')).toBe(false);
  });

  test('touches exactly the dates on which one of its minutes lies', () => {
    const minute = fc.integer({
      min: minuteNumber('2024-02-27T00:00'),
      max: minuteNumber('2024-03-02T00:00'),
    });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 4000 }), (from, length) => {
        const start = fromMinuteNumber(from);
        const end = addMinutes(start, length);
        const dates = new Set<string>();
        for (let m = 0; m < length; m += 1) dates.add(datePart(addMinutes(start, m)));
        expect(touchedDates(at(start, end))).toEqual([...dates]);
        for (let d = '2024-02-25'; d < '2024-03-08'; d = addDays(d, 1)) {
          expect(touchesDate(at(start, end), d)).toBe(dates.has(d));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('bands and labels', () => {
  test('bands of the calendar', () => {
    const hours = ['05:59', '06:00', '10:59', '11:00', '14:59', '15:00', '17:59', '18:00', '00:00'];
    expect(hours.map((hour) => dayBand(at(`2024-11-06T${hour}`)))).toEqual([
      'malam',
      'pagi',
      'pagi',
      'siang',
      'siang',
      'sore',
      'sore',
      'malam',
      'malam',
    ]);
    expect(dayBand(at(null, null, 'Siang hari'))).toBe('siang');
    expect(dayBand(at(null, null, 'menyesuaikan'))).toBeNull();
    expect(dayBand(at(null))).toBeNull();
  });

  test('labels never invent a clock', () => {
    expect(timeLabel(at('2024-11-06T16:00', '2024-11-06T21:00'))).toBe('16.00–21.00');
    expect(timeLabel(at('2024-11-06T14:00'))).toBe('14.00–selesai');
    expect(timeLabel(at(null, null, 'siang'))).toBe('siang');
    expect(timeLabel(at(null))).toBeNull();
  });

  test('order of a day', () => {
    const list = [
      at('2024-11-06T16:00'),
      at(null),
      at('2024-11-06T09:00'),
      at(null, null, 'malam'),
      at(null, null, 'pagi'),
    ];
    expect(list.sort(compareTimes).map((event) => event.start?.slice(11) ?? event.approx)).toEqual([
      'pagi',
      'malam',
      '09:00',
      '16:00',
      null,
    ]);
  });

  test('need and have', () => {
    expect(staffing(44, 42)).toEqual({ need: 44, have: 42, missing: 2 });
    expect(staffing(44, 47).missing).toBe(0);
    expect(staffing(null, 0).missing).toBe(0);
  });
});
