import { describe, expect, it } from 'vitest';
import { HOLIDAYS, holidayName, isFreeDay } from '../../../src/core/roster/holidays.ts';
import { isCivilDate } from '../../../src/core/text/civil-date.ts';

describe('holidays', () => {
  it('are real days in order, each once, of the three years', () => {
    const dates = HOLIDAYS.map(({ date }) => date);
    expect(dates.every(isCivilDate)).toBe(true);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const year of ['2024', '2025', '2026']) {
      expect(dates.filter((date) => date.startsWith(year)).length).toBeGreaterThanOrEqual(16);
      expect(dates).toContain(`${year}-08-17`);
      expect(dates).toContain(`${year}-12-25`);
    }
  });

  it('count like the ends of weeks', () => {
    expect(holidayName('2024-11-27')).toBe('Pemungutan suara Pilkada');
    expect(['2024-11-27', '2024-11-30', '2024-12-01'].map(isFreeDay)).toEqual([true, true, true]);
    expect(['2024-11-06', '2024-11-29'].map(isFreeDay)).toEqual([false, false]);
  });
});
