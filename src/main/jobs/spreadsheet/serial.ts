const FIRST_DAY = Date.UTC(1900, 0, 1);
const FIRST_OF_MARCH = Date.UTC(1900, 2, 1);

/**
 * ISO 8601 date or date and time, civil → Excel serial (1900 system); null for anything else. Excel counts a
 * 29 February 1900 that never was.
 */
export function isoSerial(iso: string): number | null {
  if (!/^\d{4,5}-\d\d-\d\d/.test(iso)) return null;
  const zoned = /[zZ]$|[+-]\d\d:\d\d$/.test(iso);
  // A year of five digits is a number that was made a date by mistake.
  const full = /^\d{5}-/.test(iso) ? `+0${iso}` : iso;
  const time = Date.parse(!zoned && iso.includes('T') ? `${full}Z` : full);
  if (Number.isNaN(time)) return null;
  const serial = time / 86_400_000 + 25_569;
  return time >= FIRST_DAY && time < FIRST_OF_MARCH ? serial - 1 : serial;
}
