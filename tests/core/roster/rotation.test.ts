import { describe, expect, it } from 'vitest';
import { OFF_CODES, ROTATIONS, reguNames, rollOut } from '../../../src/core/roster/rotation.ts';
import { clashOf, USUAL_RULES } from '../../../src/core/roster/rules.ts';
import { shiftsOf, shiftWindow } from '../../../src/core/roster/shift-pattern.ts';

describe('rotation of regu', () => {
  it.each(ROTATIONS.map((rotation) => [rotation.code, rotation] as const))(
    '%s fills every shift of every day with exactly one regu, and nobody without rest',
    (_, rotation) => {
      const shifts = shiftsOf(rotation.pattern);
      const days = rollOut(rotation, '2024-11-01', '2024-10-20', '2024-11-30');
      const dates = [...new Set(days.map((day) => day.date))];
      expect(dates).toHaveLength(42);
      for (const date of dates) {
        const codes = days.filter((day) => day.date === date).flatMap((day) => day.shift ?? []);
        expect(codes.sort()).toEqual(shifts.map((shift) => shift.code).sort());
      }
      // Two regu of 24 hours rest exactly as long as they stand.
      rotation.lines.forEach((_line, regu) => {
        const duties = days
          .filter((day) => day.regu === regu && day.shift !== null)
          .map((day) => {
            const window = shiftWindow(shifts.find((shift) => shift.code === day.shift)!, day.date);
            return { ...window, date: day.date, kind: 'guard' as const, district: null };
          });
        duties.slice(1).forEach((duty, i) => {
          expect(clashOf(duties[i]!, duty, USUAL_RULES)).toBeNull();
        });
      });
    },
  );

  it('starts every line at its first code on the anchor, and goes on by days', () => {
    const rotation = ROTATIONS.find(({ code }) => code === '1x24-3')!;
    const first = rollOut(rotation, '2024-11-01', '2024-11-01', '2024-11-03').filter((day) => day.regu === 0);
    expect(first.map((day) => day.shift ?? OFF_CODES[day.off!])).toEqual(['24', 'Turun', 'Lepas']);
    const before = rollOut(rotation, '2024-11-01', '2024-10-31', '2024-10-31');
    expect(before.map((day) => day.shift ?? day.off)).toEqual(['L', '24', 'T']);
  });

  it('takes own lines, of different lengths', () => {
    const days = rollOut({ lines: [['P'], ['S', 'L'], []] }, '2024-11-01', '2024-11-01', '2024-11-02');
    expect(days.map((day) => [day.regu, day.shift, day.off])).toEqual([
      [0, 'P', null],
      [1, 'S', null],
      [0, 'P', null],
      [1, null, 'L'],
    ]);
  });

  it('numbers regu in Roman', () => {
    expect(reguNames(4)).toEqual(['Regu I', 'Regu II', 'Regu III', 'Regu IV']);
  });
});
