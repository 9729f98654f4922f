import {
  type CivilDate,
  type CivilDateTime,
  datePart,
  dateParts,
  diffDays,
  weekdayIndex,
} from './civil-date.ts';
import { toRoman } from './roman.ts';

export const DAY_NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
/** Two-letter days of month rosters. */
const DAY_CODES = ['Sn', 'Sl', 'Rb', 'Km', 'Jm', 'Sb', 'Mg'] as const;
/** Three-letter days of calendars. */
export const DAY_SHORTS = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'] as const;
export const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
export const MONTH_SHORTS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agu',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const;

/** 'Rabu' */
export function dayName(date: CivilDate): string {
  return DAY_NAMES[weekdayIndex(date)]!;
}

/** 'Rab' */
export function dayShort(date: CivilDate): string {
  return DAY_SHORTS[weekdayIndex(date)]!;
}

/** 'Rb' */
export function dayCode(date: CivilDate): string {
  return DAY_CODES[weekdayIndex(date)]!;
}

/** 'November 2024' */
export function monthYear(date: CivilDate): string {
  const { year, month } = dateParts(date);
  return `${MONTH_NAMES[month - 1]} ${year}`;
}

/** '6 November 2024' */
export function longDate(date: CivilDate): string {
  return `${dateParts(date).day} ${monthYear(date)}`;
}

/** 'Rabu, 6 November 2024' */
export function dayLongDate(date: CivilDate): string {
  return `${dayName(date)}, ${longDate(date)}`;
}

/** 'hari Rabu tanggal 6 November 2024', the form inside a sentence of a letter. */
export function letterDate(date: CivilDate): string {
  return `hari ${dayName(date)} tanggal ${longDate(date)}`;
}

/** '6 Nov 2024' */
export function shortDate(date: CivilDate): string {
  return `${dayMonth(date)} ${dateParts(date).year}`;
}

/** 'Rabu, 6 Nov 2024' */
export function dayShortDate(date: CivilDate): string {
  return `${dayName(date)}, ${shortDate(date)}`;
}

/** '6 Nov' */
export function dayMonth(date: CivilDate): string {
  const { month, day } = dateParts(date);
  return `${day} ${MONTH_SHORTS[month - 1]}`;
}

/** '6-11-2024', the form of narrow table columns. */
export function numericDate(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return `${day}-${month}-${year}`;
}

/** 'XI', the month of a letter number. */
export function romanMonth(date: CivilDate): string {
  return toRoman(dateParts(date).month);
}

/** '21 Februari 2026 s.d. 2 Maret 2026'; a single day gives one date. */
export function dateRange(from: CivilDate, to: CivilDate): string {
  return from === to ? longDate(from) : `${longDate(from)} s.d. ${longDate(to)}`;
}

/** The range in capitals, as annex titles print it: '21 FEBRUARI 2026 S.D. 2 MARET 2026'. */
export function dateRangeUpper(from: CivilDate, to: CivilDate): string {
  return dateRange(from, to).toUpperCase();
}

/** Short range for screens: '4–8 Nov', '28 Okt–2 Nov', with years only if they differ. */
export function dayMonthRange(from: CivilDate, to: CivilDate): string {
  if (from === to) return dayMonth(from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${shortDate(from)}–${shortDate(to)}`;
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${dateParts(from).day}–${dayMonth(to)}`
    : `${dayMonth(from)}–${dayMonth(to)}`;
}

/** The clock of a local time or of 'HH:mm', with the Indonesian dot: '14.30'. */
export function clock(time: CivilDateTime): string {
  return time.slice(-5).replace(':', '.');
}

/** '16.00–21.00'; without an end '16.00–selesai'. */
export function clockRange(start: CivilDateTime, end: CivilDateTime | null): string {
  return `${clock(start)}–${end === null ? 'selesai' : clock(end)}`;
}

/**
 * A period in words, zone named once: '08.00 WITA s.d. selesai', '16.00 s.d. 21.00 WITA',
 * '22.00 s.d. 06.00 WITA hari berikutnya', and with the date if it ends later still.
 */
export function clockSpan(start: CivilDateTime, end: CivilDateTime | null, zone: string): string {
  if (end === null) return `${clock(start)} ${zone} s.d. selesai`;
  const text = `${clock(start)} s.d. ${clock(end)} ${zone}`;
  const days = diffDays(datePart(start), datePart(end));
  if (days === 0) return text;
  return days === 1 ? `${text} hari berikutnya` : `${text} tanggal ${longDate(datePart(end))}`;
}

/** A length of time in words: '1 jam', '30 menit', '1 jam 30 menit'. `minutes` ≥ 0. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} menit`;
  return rest === 0 ? `${thousands(hours)} jam` : `${thousands(hours)} jam ${rest} menit`;
}

/** Whole number with thousands dots: 6014 → '6.014'. */
export function thousands(n: number): string {
  const digits = String(Math.abs(Math.trunc(n))).replace(/\B(?=(\d{3})+$)/g, '.');
  return n <= -1 ? `-${digits}` : digits;
}

/** Decimal comma and at most `places` decimals, no trailing zeros: 2.5 → '2,5', 1234.5 → '1.234,5'. */
export function decimal(n: number, places = 1): string {
  const [whole = '0', fraction = ''] = Math.abs(n).toFixed(places).split('.');
  const tail = fraction.replace(/0+$/, '');
  const text = `${thousands(Number(whole))}${tail === '' ? '' : `,${tail}`}`;
  return n < 0 && text !== '0' ? `-${text}` : text;
}

/** 'pagi' 04–10, 'siang' 11–14, 'sore' 15–17, 'malam' 18–03: the word after "Selamat". `hour` 0–23. */
export function greeting(hour: number): 'pagi' | 'siang' | 'sore' | 'malam' {
  if (hour >= 4 && hour < 11) return 'pagi';
  if (hour >= 11 && hour < 15) return 'siang';
  return hour >= 15 && hour < 18 ? 'sore' : 'malam';
}

/**
 * A file name that every desktop system accepts: 'Sprin/705/X/OPS.1.3/2024' → 'Sprin_705_X_OPS.1.3_2024'.
 * Separators and reserved signs become '_', runs shrink, dots and spaces at the ends go; never empty, at most
 * 120 characters, and never a device name of Windows.
 */
export function fileNameSafe(text: string): string {
  const cleaned = [...text.normalize('NFC')]
    .map((sign) => (/[\\/:*?"<>|\p{C}\s]/u.test(sign) ? '_' : sign))
    .slice(0, 120)
    .join('')
    .replace(/_+/g, '_')
    .replace(/^[._]+|[._]+$/g, '');
  if (cleaned === '') return 'tanpa-nama';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cleaned) ? `_${cleaned}` : cleaned;
}

/** "a", "a dan b", "a, b, dan c" */
export function listed(items: readonly string[]): string {
  if (items.length < 3) return items.join(' dan ');
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1)}`;
}

/** The first letter small, for the middle of a sentence; an abbreviation at the beginning ("KRYD gabungan") stays. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The first letter large, for the beginning of a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
