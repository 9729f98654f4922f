import { expect, it } from 'vitest';
import {
  linesSchema,
  patternProblem,
  rotationSchema,
  shiftsSchema,
} from '../../../src/core/roster/own-pattern.ts';

const shifts = [{ code: 'A' }, { code: 'B' }];

it('codes are unique, none means a day off, and lines use them', () => {
  expect(patternProblem(shifts, [['A', 'B', 'T', 'L', 'C']])).toBeNull();
  expect(patternProblem([{ code: 'A' }, { code: 'A' }], [])).toContain('dua giliran');
  expect(patternProblem([{ code: 'L' }], [])).toContain('lepas');
  expect(patternProblem([{ code: 'K' }], [])).toContain('kegiatan');
  expect(patternProblem([{ code: 'A' }, { code: 'SKT' }], [])).toContain('sakit');
  expect(patternProblem(shifts, [['A'], ['Q']])).toContain('Kode Q');
});

it('what is stored has clocks, codes and days of the right shape', () => {
  const shift = { code: 'A', label: 'Awal', from: '06:00', to: '18:00' };
  expect(shiftsSchema.safeParse([shift]).success).toBe(true);
  expect(shiftsSchema.safeParse([{ ...shift, from: '24:00' }]).success).toBe(false);
  expect(shiftsSchema.safeParse([{ ...shift, code: 'pagi' }]).success).toBe(false);
  expect(shiftsSchema.safeParse([]).success).toBe(false);
  expect(linesSchema.safeParse([[]]).success).toBe(false);
  expect(rotationSchema.safeParse({ code: '3x8-4', regu: ['regu-1'], start: '2024-11-01' }).success).toBe(
    true,
  );
  expect(rotationSchema.safeParse({ code: '3x8-4', regu: [], start: '2024-11-01' }).success).toBe(false);
});
