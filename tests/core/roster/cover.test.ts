import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverFaults } from '../../../src/core/roster/cover.ts';
import { shiftsOf, shiftWindow } from '../../../src/core/roster/shift-pattern.ts';
import { addMinutes, datesBetween, minuteNumber } from '../../../src/core/text/civil-date.ts';

const window = (label: string, start: string, end: string) => ({ label, start, end });

describe('cover', () => {
  it.each(['3x8', '2x12', '1x24'])('%s leaves no minute of a month open', (pattern) => {
    const shifts = shiftsOf(pattern);
    const windows = datesBetween('2024-11-01', '2024-11-30').flatMap((date) =>
      shifts.map((shift) => ({ label: `${shift.label} ${date}`, ...shiftWindow(shift, date) })),
    );
    const from = shifts[0]!.from;
    expect(coverFaults(windows, { start: `2024-11-01T${from}`, end: `2024-12-01T${from}` })).toEqual([]);
  });

  it('names gaps and overlaps', () => {
    const faults = coverFaults(
      [
        window('Pagi', '2024-11-06T06:00', '2024-11-06T14:30'),
        window('Siang', '2024-11-06T14:00', '2024-11-06T22:00'),
        window('Malam', '2024-11-06T23:00', '2024-11-07T05:00'),
      ],
      { start: '2024-11-06T06:00', end: '2024-11-07T06:00' },
    );
    expect(faults.map(({ kind, minutes, message }) => [kind, minutes, message])).toEqual([
      [
        'overlap',
        30,
        'Pagi dan Siang bertumpuk 30 menit: 6 Nov pukul 14.00 s.d. 6 Nov pukul 14.30. Samakan jamnya.',
      ],
      ['gap', 60, 'Tidak terjaga 1 jam: 6 Nov pukul 22.00 s.d. 6 Nov pukul 23.00. Tambah shift atau orang.'],
      ['gap', 60, 'Tidak terjaga 1 jam: 7 Nov pukul 05.00 s.d. 7 Nov pukul 06.00. Tambah shift atau orang.'],
    ]);
  });

  it('finds the same open minutes as somebody who looks at each of them', () => {
    const hour = (n: number) => addMinutes('2024-11-06T00:00', n * 60);
    const windows = fc.array(
      fc
        .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 1, max: 12 }))
        .map(([from, hours]) => window(`mulai ${from}`, hour(from), hour(from + hours))),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(windows, (all) => {
        const faults = coverFaults(all, { start: hour(0), end: hour(36) });
        for (let n = 0; n < 36; n++) {
          const at = hour(n);
          const over = all.filter((w) => w.start <= at && at < w.end).length;
          const inside = (kind: string) => faults.some((f) => f.kind === kind && f.start <= at && at < f.end);
          expect(inside('gap')).toBe(over === 0);
          expect(inside('overlap')).toBe(over > 1);
        }
        for (const fault of faults)
          expect(minuteNumber(fault.end) - minuteNumber(fault.start)).toBe(fault.minutes);
      }),
    );
  });
});
