import { describe, expect, it } from 'vitest';
import { withCells } from '../../../src/renderer/src/features/plotting/cell-apply.ts';
import type { CellSet } from '../../../src/renderer/src/features/plotting/cell-block.ts';
import type { Output } from '../../../src/shared/contract/index.ts';

const DAY = '2024-11-06';
const duty = (code: string, eventId: string | null, dutyPostId: string | null) => ({
  id: code,
  code,
  eventId,
  dutyPostId,
  role: 'anggota',
  pinned: false,
});
const row = (personId: string, cells: Output<'assignment.grid'>['rows'][number]['cells']) => ({
  personId,
  name: personId,
  rank: null,
  gender: null,
  satgas: null,
  satgasId: null,
  cells,
  hours: 0,
});
const grid: Output<'assignment.grid'> = {
  rows: [
    row('a', [
      {
        day: DAY,
        codes: ['K', 'P', 'CT'],
        titles: ['Oebufu', 'KPU', 'CUTI'],
        duties: [duty('K', 'e', null), duty('P', null, 'kpu')],
        worst: 'error',
      },
    ]),
    row('b', []),
  ],
  cover: [],
  posts: [],
};
const write = (personId: string, ...sets: (CellSet | null)[]) =>
  withCells(
    grid,
    sets.map((set) => ({ personId, day: DAY, set })),
    (set) => `judul ${set.code}`,
  );
const shift = (code: string): CellSet => ({ code, dutyPostId: 'kpu', eventId: null, role: 'anggota' });

describe('the grid before the answer', () => {
  it('puts a shift in the place of another, beside events and absences', () => {
    const [first, second] = write('a', shift('M')).rows;
    expect(first?.cells).toMatchObject([
      { codes: ['K', 'M', 'CT'], titles: ['Oebufu', 'judul M', 'CUTI'], worst: 'error' },
    ]);
    expect(second).toBe(grid.rows[1]);
  });
  it('puts an absence in the place of another, and takes everything away', () => {
    const sick = { code: 'SKT', dutyPostId: null, eventId: null, role: 'anggota' };
    expect(write('a', sick).rows[0]?.cells[0]).toMatchObject({ codes: ['K', 'P', 'SKT'] });
    expect(write('a', null).rows[0]?.cells).toEqual([]);
  });
  it('fills a free day, and writes nothing twice', () => {
    expect(write('b', shift('P')).rows[1]?.cells[0]).toMatchObject({ codes: ['P'], titles: ['judul P'] });
    expect(write('a', shift('P')).rows[0]?.cells[0]?.duties).toHaveLength(2);
  });
  it('leaves a polling place where it is', () => {
    const vote = { day: DAY, codes: ['K', 'CT', 'TPS'], titles: ['Oebufu', 'CUTI', 'TPS 001 Oeba'] };
    const before = { ...grid, rows: [row('a', [{ ...vote, duties: [duty('K', 'e', null)], worst: null }])] };
    const [after] = withCells(before, [{ personId: 'a', day: DAY, set: null }], () => '').rows;
    expect(after?.cells).toMatchObject([{ codes: ['TPS'], titles: ['TPS 001 Oeba'], duties: [] }]);
  });
});
