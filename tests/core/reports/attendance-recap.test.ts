import { describe, expect, it } from 'vitest';
import { ATTENDANCE_CODES } from '../../../src/core/event/attendance.ts';
import { type Attended, attendanceRecap } from '../../../src/core/reports/attendance-recap.ts';

const frame = { letterhead: [], titles: [], signature: null, paper: 'f4' as const, foot: null };
const person = (name: string, codes: readonly Attended[]) => ({
  ...{ name, rank: 'BRIPKA', number: '90010001', unit: null, satgas: null, note: null },
  codes,
});
const PEOPLE = [
  person('A', ['H', 'S']),
  person('B', ['H', '·']),
  person('C', [null, 'TK']),
  person('D', ['DIK', 'H']),
];
const recap = (countsOnly = false) =>
  attendanceRecap({ ...frame, occasions: ['APEL', 'RAPAT UMUM'], people: PEOPLE, countsOnly });

/** What a row's counts come to, without the remark. */
const counts = (sheet: ReturnType<typeof recap>, from: number) =>
  sheet.rows.flatMap((row) =>
    row.kind === 'row'
      ? [row.cells.slice(from, -1).map((cell) => (typeof cell === 'object' ? cell?.value : cell))]
      : [],
  );

describe('the recap of attendance', () => {
  it('counts of each person how often present and what kept them away', () => {
    const headers = recap().columns.map(({ header }) => header);
    const away = ATTENDANCE_CODES.slice(1).map(({ code }) => code);
    expect(headers.slice(6, -1)).toEqual(['APEL', 'RAPAT UMUM', 'HADIR', ...away, 'KURANG']);
    expect(counts(recap(), 8)).toEqual([
      [1, 1, 0, 0, 0, 0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 1, 0, 1],
      [1, 0, 0, 0, 0, 1, 0, 0, 0, 1],
    ]);
  });

  it('has the foot of each sheet: present, missing, not yet written, and all who were expected', () => {
    const feet = recap().rows.flatMap((row) =>
      row.kind === 'total'
        ? [
            [
              row.label,
              ...row.cells.slice(6, 8).map((cell) => (typeof cell === 'object' ? cell?.value : cell)),
            ],
          ]
        : [],
    );
    expect(feet).toEqual([
      ['HADIR', 2, 1],
      ['KURANG', 1, 2],
      ['BELUM DIISI', 0, 1],
      ['JUMLAH PERSONEL', 3, 4],
    ]);
  });

  it('leaves the occasions out where a page cannot hold them, with the same counts', () => {
    const short = recap(true);
    expect(short.columns).toHaveLength(recap().columns.length - 2);
    expect(counts(short, 6)).toEqual(counts(recap(), 8));
    expect(short.rows.flatMap((row) => (row.kind === 'total' ? [row.label] : []))).toEqual(['JUMLAH']);
  });
});
