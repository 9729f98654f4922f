import { addDays, type CivilDate, type CivilDateTime } from '../text/civil-date.ts';

/** One shift of a 24-hour pattern. `from` and `to` are local clock times; `to` not after `from` ends next day. */
export interface Shift {
  /** Letter of the grid: P pagi, S siang, M malam, 24 for a whole day. */
  code: string;
  label: string;
  from: string;
  to: string;
}

/** Common patterns of 24-hour guards: three times eight, twice twelve, and once twenty-four hours. */
export const SHIFT_PATTERNS: Readonly<Record<string, readonly Shift[]>> = {
  '3x8': [
    { code: 'P', label: 'Pagi', from: '06:00', to: '14:00' },
    { code: 'S', label: 'Siang', from: '14:00', to: '22:00' },
    { code: 'M', label: 'Malam', from: '22:00', to: '06:00' },
  ],
  '2x12': [
    { code: 'P', label: 'Pagi', from: '07:00', to: '19:00' },
    { code: 'M', label: 'Malam', from: '19:00', to: '07:00' },
  ],
  '1x24': [{ code: '24', label: '24 jam', from: '06:00', to: '06:00' }],
};

/** Shifts of a pattern; an unknown pattern is one whole day. */
export const shiftsOf = (pattern: string): readonly Shift[] =>
  SHIFT_PATTERNS[pattern] ?? SHIFT_PATTERNS['1x24'] ?? [];

/** Start and end of a shift that begins on `date`, in local time. */
export function shiftWindow(shift: Shift, date: CivilDate): { start: CivilDateTime; end: CivilDateTime } {
  const endDate = shift.to > shift.from ? date : addDays(date, 1);
  return { start: `${date}T${shift.from}`, end: `${endDate}T${shift.to}` };
}
