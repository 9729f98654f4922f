import { describe, expect, it } from 'vitest';
import {
  addMonths,
  isWeekend,
  monthDays,
  monthSpan,
  monthWeeks,
  weekDays,
  weekTitle,
} from '../../../src/renderer/src/lib/calendar.ts';

describe('calendar of the screens', () => {
  it('starts a week on Monday', () => {
    expect(weekDays('2024-11-06')).toEqual([
      '2024-11-04',
      '2024-11-05',
      '2024-11-06',
      '2024-11-07',
      '2024-11-08',
      '2024-11-09',
      '2024-11-10',
    ]);
    expect(weekDays('2024-11-10')[0]).toBe('2024-11-04');
    expect(weekDays('2024-11-11')[0]).toBe('2024-11-11');
  });

  it('names a week once for what its days share', () => {
    expect(weekTitle('2024-11-06')).toBe('4–10 November 2024');
    expect(weekTitle('2024-10-31')).toBe('28 Oktober–3 November 2024');
    expect(weekTitle('2025-01-01')).toBe('30 Des 2024–5 Jan 2025');
  });

  it('knows the days and weeks of a month', () => {
    expect(monthSpan('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthDays('2024-11-06')).toHaveLength(30);
    const weeks = monthWeeks('2024-11-06');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe('2024-10-28');
    expect(weeks.at(-1)?.at(-1)).toBe('2024-12-01');
    expect(monthWeeks('2027-02-01')).toHaveLength(4);
  });

  it('keeps to the last day when the next month is shorter', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-11-06', 2)).toBe('2025-01-06');
    expect(addMonths('2024-01-06', -1)).toBe('2023-12-06');
  });

  it('marks Saturday and Sunday', () => {
    expect(weekDays('2024-11-06').map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});
