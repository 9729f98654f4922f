import { type CivilDate, isCivilDate } from './civil-date.ts';
import { MONTH_NAMES, MONTH_SHORTS } from './format.ts';

/** Other spellings of months that lists and news use; keys without case. */
const MONTH_WORDS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, i): [string, number] => [name.toLowerCase(), i + 1]),
  ...MONTH_SHORTS.map((name, i): [string, number] => [name.toLowerCase(), i + 1]),
  ['agt', 8],
  ['ags', 8],
  ['agust', 8],
  ['aug', 8],
  ['may', 5],
  ['oct', 10],
  ['sept', 9],
  ['nop', 11],
  ['nopember', 11],
  ['dec', 12],
  ['pebruari', 2],
]);

/**
 * A date as people type it, day before month: '6/11' (with `year`), '(17/10/2024)', '23-11-2023', '6.11.24',
 * '2024-11-06', 'Rabu, 6 November 2024', '6 Nov', 'Nov 7, 2024 - 11:20'. Null if it is no date, or if the
 * year is missing and none is given.
 */
export function parseDate(text: string, year: number | null = null): CivilDate | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return build(iso[1]!, Number(iso[2]), iso[3]!, year);
  const numeric = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?!\d)/.exec(text);
  if (numeric !== null) return build(numeric[3], Number(numeric[2]), numeric[1]!, year);
  const dayFirst = /(?<!\d)(\d{1,2})\s+([a-z]+)\.?(?:\s+(\d{4}))?(?!\d)/i.exec(text);
  const month = MONTH_WORDS.get(dayFirst?.[2]?.toLowerCase() ?? '');
  if (dayFirst !== null && month !== undefined) return build(dayFirst[3], month, dayFirst[1]!, year);
  const monthFirst = /([a-z]+)\.?\s+(\d{1,2})(?:\s*,\s*(\d{4}))?(?!\d)/i.exec(text);
  const first = MONTH_WORDS.get(monthFirst?.[1]?.toLowerCase() ?? '');
  return monthFirst !== null && first !== undefined
    ? build(monthFirst[3], first, monthFirst[2]!, year)
    : null;
}

/** A clock as people type it: '14.30', '14:30', 'pukul 8.05 WITA', '08' → 'HH:mm'; null if it is none. */
export function parseClock(text: string): string | null {
  const match = /^\s*(?:pukul|pkl\.?|jam)?\s*(\d{1,2})(?:\s*[.:]\s*(\d{2}))?\s*(?:WIB|WITA|WIT)?\s*$/i.exec(
    text,
  );
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  return hour < 24 && minute < 60
    ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    : null;
}

/**
 * A period as people type it: '16.00–21.00', '08.00 WITA s.d. selesai', '14:30 s/d 17:00', '16.00 sd 21.00'.
 * `end` null means open ("selesai" or nothing after the start). Null if there is no clock.
 */
export function parseClockRange(text: string): { start: string; end: string | null } | null {
  const [left = '', right = null] = text.split(/\s*(?:–|—|-|s\.\s?d\.|s\/d|\bsd\b|sampai(?: dengan)?)\s*/i);
  const start = parseClock(left);
  if (start === null) return null;
  if (right === null || /^selesai\.?$/i.test(right.trim())) return { start, end: null };
  const end = parseClock(right);
  return end === null ? null : { start, end };
}

function build(
  yearText: string | undefined,
  month: number,
  day: string,
  fallback: number | null,
): CivilDate | null {
  const year =
    yearText === undefined ? fallback : yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  if (year === null) return null;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
}
