import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../src/core/text/civil-date.ts';
import { clock, dayLongDate, longDate, numericDate, shortDate } from '../../../src/core/text/format.ts';
import { parseClock, parseClockRange, parseDate } from '../../../src/core/text/parse.ts';

describe('dates as people type them', () => {
  test.each([
    ['Rabu (6/11)', '2024-11-06'],
    ['(17/10/2024)', '2024-10-17'],
    ['(1/9)', '2024-09-01'],
    ['(23/11/2023)', '2023-11-23'],
    ['26/8', '2024-08-26'],
    ['Nov 7, 2024 - 11:20', '2024-11-07'],
    ['23-11-2023', '2023-11-23'],
    ['6.11.24', '2024-11-06'],
    ['2024-11-06', '2024-11-06'],
    ['Rabu, 6 November 2024', '2024-11-06'],
    ['6 NOV', '2024-11-06'],
    ['1 Agt 2024', '2024-08-01'],
    ['kamis (17/10/2024)', '2024-10-17'],
  ])('%s', (text, date) => {
    expect(parseDate(text, 2024)).toBe(date);
  });

  test('day comes before month, and impossible dates are none', () => {
    expect(parseDate('13/12/2024')).toBe('2024-12-13');
    expect(parseDate('12/13/2024')).toBeNull();
    expect(parseDate('31/11/2024')).toBeNull();
    expect(parseDate('6/11')).toBeNull();
    for (const text of ['', 'besok', 'Sprin 812', '151 personel'])
      expect(parseDate(text, 2024), text).toBeNull();
  });

  test('every printed form reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10957, max: 47481 }).map(fromDayNumber), (date) => {
        for (const form of [longDate, dayLongDate, shortDate, numericDate])
          expect(parseDate(form(date))).toBe(date);
      }),
    );
  });
});

describe('clocks as people type them', () => {
  test('one clock', () => {
    expect(parseClock('14.30')).toBe('14:30');
    expect(parseClock('pukul 8:05 WITA')).toBe('08:05');
    expect(parseClock('Pkl. 7')).toBe('07:00');
    for (const text of ['24.00', '14.60', 'selesai', '', '1430']) expect(parseClock(text), text).toBeNull();
  });

  test('a period', () => {
    expect(parseClockRange('16.00–21.00')).toEqual({ start: '16:00', end: '21:00' });
    expect(parseClockRange('14:30 s/d 17:00')).toEqual({ start: '14:30', end: '17:00' });
    expect(parseClockRange('16.00 sd 21.00')).toEqual({ start: '16:00', end: '21:00' });
    expect(parseClockRange('08.00 WITA s.d. selesai')).toEqual({ start: '08:00', end: null });
    expect(parseClockRange('08.00')).toEqual({ start: '08:00', end: null });
    expect(parseClockRange('siang')).toBeNull();
    expect(parseClockRange('08.00 - siang')).toBeNull();
  });

  test('every clock reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (m) => {
        const time = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
        expect(parseClock(clock(time))).toBe(time);
      }),
    );
  });
});
