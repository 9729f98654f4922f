import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clock,
  clockRange,
  clockSpan,
  dateRange,
  dateRangeUpper,
  dayCode,
  dayLongDate,
  dayMonth,
  dayMonthRange,
  dayName,
  dayShort,
  dayShortDate,
  decimal,
  duration,
  fileNameSafe,
  greeting,
  letterDate,
  longDate,
  monthYear,
  numericDate,
  romanMonth,
  shortDate,
  thousands,
} from '../../../src/core/text/format.ts';

describe('dates', () => {
  test('the forms of papers and screens', () => {
    expect(dayName('2024-11-06')).toBe('Rabu');
    expect(dayShort('2024-11-08')).toBe('Jum');
    expect(dayCode('2024-11-10')).toBe('Mg');
    expect(longDate('2024-11-06')).toBe('6 November 2024');
    expect(dayLongDate('2024-10-17')).toBe('Kamis, 17 Oktober 2024');
    expect(letterDate('2024-11-06')).toBe('hari Rabu tanggal 6 November 2024');
    expect(shortDate('2024-08-27')).toBe('27 Agu 2024');
    expect(dayShortDate('2024-11-06')).toBe('Rabu, 6 Nov 2024');
    expect(dayMonth('2024-12-25')).toBe('25 Des');
    expect(numericDate('2024-11-06')).toBe('6-11-2024');
    expect(monthYear('2024-02-01')).toBe('Februari 2024');
    expect(romanMonth('2024-11-06')).toBe('XI');
    expect(dayName('2024-09-01')).toBe('Minggu');
    expect(dayName('2024-11-01')).toBe('Jumat');
  });

  test('ranges', () => {
    expect(dateRange('2026-02-21', '2026-03-02')).toBe('21 Februari 2026 s.d. 2 Maret 2026');
    expect(dateRange('2026-02-21', '2026-02-21')).toBe('21 Februari 2026');
    expect(dateRangeUpper('2026-02-21', '2026-03-02')).toBe('21 FEBRUARI 2026 S.D. 2 MARET 2026');
    expect(dayMonthRange('2024-11-04', '2024-11-08')).toBe('4–8 Nov');
    expect(dayMonthRange('2024-10-28', '2024-11-02')).toBe('28 Okt–2 Nov');
    expect(dayMonthRange('2024-12-28', '2025-01-02')).toBe('28 Des 2024–2 Jan 2025');
    expect(dayMonthRange('2024-11-04', '2024-11-04')).toBe('4 Nov');
  });
});

describe('clocks', () => {
  test('use a dot and one zone', () => {
    expect(clock('2024-11-06T14:30')).toBe('14.30');
    expect(clock('07:05')).toBe('07.05');
    expect(clockRange('2024-11-06T16:00', '2024-11-06T21:00')).toBe('16.00–21.00');
    expect(clockRange('2024-11-06T16:00', null)).toBe('16.00–selesai');
    expect(clockSpan('2024-11-06T08:00', null, 'WITA')).toBe('08.00 WITA s.d. selesai');
    expect(clockSpan('2024-11-06T16:00', '2024-11-06T21:00', 'WITA')).toBe('16.00 s.d. 21.00 WITA');
    expect(clockSpan('2024-11-07T22:00', '2024-11-08T06:00', 'WIB')).toBe(
      '22.00 s.d. 06.00 WIB hari berikutnya',
    );
    expect(clockSpan('2024-11-07T22:00', '2024-11-09T06:00', 'WIB')).toBe(
      '22.00 s.d. 06.00 WIB tanggal 9 November 2024',
    );
  });

  test('lengths and greetings', () => {
    expect(duration(60)).toBe('1 jam');
    expect(duration(30)).toBe('30 menit');
    expect(duration(90)).toBe('1 jam 30 menit');
    expect(duration(0)).toBe('0 menit');
    expect([3, 4, 10, 11, 14, 15, 17, 18, 23, 0].map(greeting)).toEqual([
      'malam',
      'pagi',
      'pagi',
      'siang',
      'siang',
      'sore',
      'sore',
      'malam',
      'malam',
      'malam',
    ]);
  });
});

describe('numbers', () => {
  test('thousands dot, decimal comma', () => {
    expect(thousands(6014)).toBe('6.014');
    expect(thousands(999)).toBe('999');
    expect(thousands(1234567)).toBe('1.234.567');
    expect(thousands(-1500)).toBe('-1.500');
    expect(decimal(2.5)).toBe('2,5');
    expect(decimal(1234.56, 2)).toBe('1.234,56');
    expect(decimal(3)).toBe('3');
    expect(decimal(-0.04)).toBe('0');
    expect(decimal(-2.5)).toBe('-2,5');
  });

  test('thousands keep every digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        expect(thousands(n)).toMatch(/^\d{1,3}(\.\d{3})*$/);
        expect(Number(thousands(n).replaceAll('.', ''))).toBe(n);
      }),
    );
  });
});

describe('file names', () => {
  test('letter numbers', () => {
    expect(fileNameSafe('Sprin/705/X/OPS.1.3/2024')).toBe('Sprin_705_X_OPS.1.3_2024');
    expect(fileNameSafe('Sprin/368/II/OPS.1.3./2026')).toBe('Sprin_368_II_OPS.1.3._2026');
    expect(fileNameSafe('CON')).toBe('_CON');
    expect(fileNameSafe('com1.pdf')).toBe('_com1.pdf');
    expect(fileNameSafe('///')).toBe('tanpa-nama');
    expect(fileNameSafe('../../etc/passwd')).toBe('etc_passwd');
  });

  test('are always one safe path part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = fileNameSafe(text);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{C}\s]/u);
        expect(name).toMatch(/^[^.]/);
        expect(name).not.toMatch(/\.$/);
        expect([...name].length).toBeLessThanOrEqual(121);
      }),
    );
  });
});
