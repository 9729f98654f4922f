import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PresentDuty, type RollInput, rollRegu } from '../../../src/core/roster/roll.ts';
import { ROTATIONS } from '../../../src/core/roster/rotation.ts';
import { shiftsOf } from '../../../src/core/roster/shift-pattern.ts';

const FROM = '2024-11-01';
const TO = '2024-11-30';

const input = (given: Partial<RollInput> = {}): RollInput => ({
  shifts: shiftsOf('3x8'),
  lines: ROTATIONS[0]!.lines,
  regu: ['a', 'b', 'c', 'd'].map((key) => ({ key, leaderId: `${key}1`, personIds: [`${key}1`, `${key}2`] })),
  start: FROM,
  from: FROM,
  to: TO,
  present: [],
  absences: [],
  clear: false,
  ...given,
});

const standing = (given: Partial<RollInput> = {}): PresentDuty[] =>
  rollRegu(input(given)).add.map((duty, i) => ({ ...duty, assignmentId: `a${i}`, pinned: false }));

it('puts every regu where its line says, the leader as karu', () => {
  const { add } = rollRegu(input({ to: '2024-11-02' }));
  expect(
    add.map(({ personId, date, shift, role }) => `${date.slice(8)} ${shift} ${personId} ${role}`),
  ).toEqual([
    '01 P a1 karu',
    '01 P a2 anggota',
    '01 S b1 karu',
    '01 S b2 anggota',
    '01 M c1 karu',
    '01 M c2 anggota',
    '02 S a1 karu',
    '02 S a2 anggota',
    '02 M b1 karu',
    '02 M b2 anggota',
    '02 P d1 karu',
    '02 P d2 anggota',
  ]);
});

it('leaves out who is away on any day that the shift touches', () => {
  const absences = [{ personId: 'c1', kind: 'SAKIT', from: '2024-11-02', to: '2024-11-02' }];
  const { away, add } = rollRegu(input({ to: FROM, absences }));
  expect(away).toEqual([{ personId: 'c1', date: FROM, shift: 'M', kind: 'SAKIT' }]);
  expect(add.some((duty) => duty.personId === 'c1')).toBe(false);
});

it('rolled a second time changes nothing, whatever days, and others go only when asked and not pinned', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.boolean(), (days, clear, pinned) => {
      const to = `2024-11-${String(days).padStart(2, '0')}`;
      const present = standing({ to });
      const stranger = { assignmentId: 'x', personId: 'z', date: FROM, shift: 'P', pinned };
      const again = rollRegu(input({ to, clear, present: [...present, stranger] }));
      expect(again.add).toEqual([]);
      expect(again.remove).toEqual(clear && !pinned ? ['x'] : []);
      expect(again.keep).toHaveLength(present.length + (clear && !pinned ? 0 : 1));
    }),
  );
});
