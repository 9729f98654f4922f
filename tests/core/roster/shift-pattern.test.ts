import { describe, expect, it } from 'vitest';
import {
  COMMON_PATTERNS,
  SHIFT_PATTERNS,
  shiftsOf,
  shiftWindow,
} from '../../../src/core/roster/shift-pattern.ts';
import { diffMinutes } from '../../../src/core/text/civil-date.ts';

describe('shift patterns', () => {
  it.each(Object.keys(SHIFT_PATTERNS))('%s covers 24 hours without gap or overlap', (pattern) => {
    const windows = shiftsOf(pattern).map((shift) => shiftWindow(shift, '2024-11-06'));
    windows.forEach((window, i) => {
      const next = windows[i + 1];
      if (next) expect(next.start).toBe(window.end);
    });
    const first = windows[0];
    const last = windows.at(-1);
    expect(first && last && diffMinutes(first.start, last.end)).toBe(24 * 60);
  });

  it('are data with a label of their own', () => {
    expect(COMMON_PATTERNS.map(({ code, label }) => [code, label])).toEqual([
      ['3x8', '3 × 8 jam'],
      ['2x12', '2 × 12 jam'],
      ['1x24', '1 × 24 jam'],
    ]);
  });

  it('lets the night shift end on the next day', () => {
    const night = shiftsOf('3x8').find((s) => s.code === 'M');
    expect(night && shiftWindow(night, '2024-12-31')).toEqual({
      start: '2024-12-31T22:00',
      end: '2025-01-01T06:00',
    });
  });

  it('takes an unknown pattern as one whole day', () => {
    expect(shiftsOf('naik-turun').map((s) => s.code)).toEqual(['24']);
  });
});
