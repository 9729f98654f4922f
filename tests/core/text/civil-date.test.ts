import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  civilDate,
  datePart,
  dateParts,
  datesBetween,
  dayNumber,
  dayOf,
  diffDays,
  diffMinutes,
  fromDayNumber,
  fromMinuteNumber,
  isCivilDate,
  isCivilDateTime,
  minuteNumber,
  timePart,
  weekdayIndex,
} from '../../../src/core/text/civil-date.ts';

/** Any day of the years 1900–2200. */
const anyDate = fc.integer({ min: -25567, max: 84006 }).map(fromDayNumber);

describe('civil dates', () => {
  test('day numbers count from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11017);
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  test('agree with the UTC calendar of the language', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const utc = new Date(`${date}T00:00:00Z`);
        expect(dayNumber(date)).toBe(utc.getTime() / 86_400_000);
        expect(weekdayIndex(date)).toBe((utc.getUTCDay() + 6) % 7);
        expect(dateParts(date)).toEqual({
          year: utc.getUTCFullYear(),
          month: utc.getUTCMonth() + 1,
          day: utc.getUTCDate(),
        });
      }),
    );
  });

  test('adding and taking away days are inverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(diffDays(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('month ends and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
  });

  test('hari ke counts the first day as 1', () => {
    expect(dayOf('2024-09-25', '2024-11-06')).toBe(43);
    expect(dayOf('2024-09-25', '2024-10-17')).toBe(23);
    expect(dayOf('2024-08-27', '2024-11-06')).toBe(72);
    expect(dayOf('2024-08-27', '2024-12-25')).toBe(121);
  });

  test('refuses days that do not exist', () => {
    for (const text of [
      '2024-02-30',
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '06-11-2024',
      '',
    ]) {
      expect(isCivilDate(text), text).toBe(false);
    }
    expect(() => civilDate(2023, 2, 29)).toThrow(RangeError);
    expect(() => dayNumber('kemarin')).toThrow(RangeError);
  });

  test('local times', () => {
    expect(isCivilDateTime('2024-11-06T23:59')).toBe(true);
    for (const text of ['2024-11-06T24:00', '2024-11-06T9:00', '2024-11-06 09:00', '2024-02-30T09:00']) {
      expect(isCivilDateTime(text), text).toBe(false);
    }
    expect(datePart('2024-11-06T16:05')).toBe('2024-11-06');
    expect(timePart('2024-11-06T16:05')).toBe('16:05');
    expect(addMinutes('2024-12-31T23:30', 45)).toBe('2025-01-01T00:15');
    expect(addMinutes('2024-01-01T00:10', -20)).toBe('2023-12-31T23:50');
    expect(diffMinutes('2024-11-06T22:00', '2024-11-07T06:00')).toBe(480);
  });

  test('minutes are counted of exactly those texts that are local times', () => {
    const part = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
    const nearly = fc
      .tuple(fc.constantFrom('2024-11-06', '2024-02-30', '2024-02-29'), part(0, 29), part(0, 69))
      .map(([date, hour, minute]) => `${date}T${hour}:${minute}`);
    const broken = fc
      .tuple(nearly, fc.nat(15), fc.constantFrom(' ', 'x', ':', '/', ''))
      .map(([time, at, letter]) => time.slice(0, at) + letter + time.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(nearly, broken), (time) => {
        if (!isCivilDateTime(time)) expect(() => minuteNumber(time), time).toThrow(RangeError);
        else expect(fromMinuteNumber(minuteNumber(time))).toBe(time);
      }),
    );
  });

  test('dates between include both ends', () => {
    expect(datesBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(datesBetween('2024-03-01', '2024-02-28')).toEqual([]);
  });
});
