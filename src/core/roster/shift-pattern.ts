import { addDays, type CivilDate, type CivilDateTime } from '../text/civil-date.ts';

/** One shift of a 24-hour pattern. `from` and `to` are local clock times; `to` not after `from` ends next day. */
export interface Shift {
  /** Letter of the grid: P pagi, S siang, M malam, 24 for a whole day. */
  code: string;
  label: string;
  from: string;
  to: string;
  /** Least number of people; absent = what the post needs. */
  need?: number;
  /** Whether somebody must lead it; absent = what the post says. */
  leader?: boolean;
}

/** A pattern as data: a post may add its own. */
export interface ShiftPattern {
  code: string;
  label: string;
  shifts: readonly Shift[];
}

const WHOLE_DAY: ShiftPattern = {
  code: '1x24',
  label: '1 × 24 jam',
  shifts: [{ code: '24', label: '24 jam', from: '06:00', to: '06:00' }],
};

/** Common patterns of 24-hour guards: three times eight, twice twelve, and once twenty-four hours. */
export const COMMON_PATTERNS: readonly ShiftPattern[] = [
  {
    code: '3x8',
    label: '3 × 8 jam',
    shifts: [
      { code: 'P', label: 'Pagi', from: '06:00', to: '14:00' },
      { code: 'S', label: 'Siang', from: '14:00', to: '22:00' },
      { code: 'M', label: 'Malam', from: '22:00', to: '06:00' },
    ],
  },
  {
    code: '2x12',
    label: '2 × 12 jam',
    shifts: [
      { code: 'P', label: 'Pagi', from: '07:00', to: '19:00' },
      { code: 'M', label: 'Malam', from: '19:00', to: '07:00' },
    ],
  },
  WHOLE_DAY,
];

/** The shifts of the common patterns by their code. */
export const SHIFT_PATTERNS: Readonly<Record<string, readonly Shift[]>> = Object.fromEntries(
  COMMON_PATTERNS.map(({ code, shifts }) => [code, shifts]),
);

/** Shifts of a pattern; an unknown pattern is one whole day. */
export const shiftsOf = (pattern: string): readonly Shift[] => SHIFT_PATTERNS[pattern] ?? WHOLE_DAY.shifts;

/** Start and end of a shift that begins on `date`, in local time. */
export function shiftWindow(shift: Shift, date: CivilDate): { start: CivilDateTime; end: CivilDateTime } {
  const endDate = shift.to > shift.from ? date : addDays(date, 1);
  return { start: `${date}T${shift.from}`, end: `${endDate}T${shift.to}` };
}
