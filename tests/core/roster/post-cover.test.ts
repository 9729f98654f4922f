import { expect, it } from 'vitest';
import { patternFaults, shiftGaps } from '../../../src/core/roster/post-cover.ts';
import { COMMON_PATTERNS } from '../../../src/core/roster/shift-pattern.ts';

const night = { code: 'M', label: 'Malam', from: '22:00', to: '06:00', need: 3, leader: true };

it('a shift lacks people, or a padal, or nothing', () => {
  const date = '2024-11-06';
  const of = (have: number, led: boolean) => shiftGaps([{ date, shift: night, have, led }]);
  expect(of(1, true)).toEqual([
    {
      date,
      shift: 'M',
      missing: 2,
      leaderMissing: false,
      message: 'Rabu 6 Nov, Malam 22.00–06.00: kurang 2 orang (1/3).',
    },
  ]);
  expect(of(3, false)[0]!.message).toBe('Rabu 6 Nov, Malam 22.00–06.00: belum ada padal.');
  expect(of(3, true)).toEqual([]);
  expect(shiftGaps([{ date, shift: { ...night, need: 0, leader: false }, have: 0, led: false }])).toEqual([]);
});

it.each(COMMON_PATTERNS.map((p) => [p.code, p.shifts] as const))('%s covers 24 hours', (_code, shifts) => {
  expect(patternFaults(shifts, '2024-11-06')).toEqual([]);
});

it('an own pattern tells where nobody stands and where two do', () => {
  const shift = (code: string, from: string, to: string) => ({ code, label: code, from, to });
  const faults = patternFaults([shift('A', '06:00', '14:00'), shift('B', '13:00', '05:00')], '2024-11-06');
  expect(faults.map(({ kind, start, end }) => `${kind} ${start.slice(11)} ${end.slice(11)}`)).toEqual([
    'overlap 13:00 14:00',
    'gap 05:00 06:00',
  ]);
  const late = patternFaults([shift('A', '06:00', '14:00'), shift('B', '14:00', '07:00')], '2024-11-06');
  expect(late.map(({ kind, start, end }) => `${kind} ${start.slice(11)} ${end.slice(11)}`)).toEqual([
    'overlap 06:00 07:00',
  ]);
  expect(patternFaults([], '2024-11-06')).toEqual([]);
});
