import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ATTENDANCE_CODES,
  type AttendanceCode,
  attendanceCounts,
  suggestedCode,
  typedCode,
} from '../../../src/core/event/attendance.ts';
import { ABSENCE_KINDS } from '../../../src/core/personnel/person.ts';

describe('counts of an attendance sheet', () => {
  test('JUMLAH − KURANG = HADIR, with the reasons in the order of the sheet', () => {
    expect(attendanceCounts(['H', 'H', 'S', 'TK', 'S', 'H'])).toEqual({
      total: 6,
      present: 3,
      missing: 3,
      open: 0,
      reasons: [
        { code: 'S', people: 2 },
        { code: 'TK', people: 1 },
      ],
    });
  });

  test('who was not asked yet is neither present nor missing', () => {
    expect(attendanceCounts(['H', null, null])).toMatchObject({ total: 3, present: 1, missing: 0, open: 2 });
  });

  test('always add up', () => {
    const code = fc.option(fc.constantFrom(...ATTENDANCE_CODES.map((entry) => entry.code)));
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const counts = attendanceCounts(codes);
        expect(counts.present + counts.missing + counts.open).toBe(counts.total);
        expect(counts.reasons.reduce((sum, { people }) => sum + people, 0)).toBe(counts.missing);
      }),
    );
  });
});

test('letters give codes; the first of several that begin so', () => {
  const typed = ['h', 's', 'i', 'c', 'd', 'di', 'b', 't', 'l', 'dik'].map(typedCode);
  expect(typed).toEqual(['H', 'S', 'I', 'C', 'D', 'DIK', 'BKO', 'TK', 'LD', 'DIK']);
  expect(typedCode('x')).toBeNull();
  expect(typedCode(' ')).toBeNull();
});

test('what the register knows suggests a code', () => {
  const codes: (AttendanceCode | null)[] = ['SAKIT', 'BKO KELUAR', 'AKTIF', 'BKO MASUK'].map(suggestedCode);
  expect(codes).toEqual(['S', 'BKO', null, null]);
  // The eight kinds of the sheet; custody, pension and the like are no reason that a sheet prints.
  expect(ABSENCE_KINDS.filter((kind) => suggestedCode(kind) !== null)).toHaveLength(8);
});
