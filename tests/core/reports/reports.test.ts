import { describe, expect, it } from 'vitest';
import { personnelList } from '../../../src/core/reports/personnel-list.ts';
import { plottingRecap } from '../../../src/core/reports/plotting-recap.ts';
import { REPORTS, reportEntry } from '../../../src/core/reports/registry.ts';
import { strengthRecap } from '../../../src/core/reports/strength-recap.ts';

/** What a cell comes to. */
const cameTo = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;

const COMMON = { letterhead: ['KOP'], titles: ['JUDUL'], signature: null, paper: 'a4' as const, foot: null };

describe('strength recap', () => {
  const people = [
    { satgas: 'PREVENTIF', rank: 'AKP', gender: 'L' as const, away: null },
    { satgas: 'PREVENTIF', rank: 'BRIPDA', gender: 'P' as const, away: 'S' as const },
    { satgas: 'HUMAS', rank: 'PENDA', gender: 'P' as const, away: null },
    { satgas: null, rank: 'AIPTU', gender: null, away: 'LD' as const },
  ];
  const order = { satgasOrder: ['PREEMTIF', 'PREVENTIF', 'HUMAS'], people };
  const sheet = strengthRecap({ ...COMMON, ...order, present: false });

  it('counts every person once, by satgas in the order of the operation, others last', () => {
    const rows = sheet.rows.flatMap((r) => (r.kind === 'row' ? [[r.cells[1], cameTo(r.cells.at(-1))]] : []));
    expect(rows).toEqual([
      ['PREVENTIF', 2],
      ['HUMAS', 1],
      ['TANPA SATGAS', 1],
    ]);
  });

  it('has totals that are the sums of the columns', () => {
    const total = sheet.rows.find((r) => r.kind === 'total');
    const rows = sheet.rows.flatMap((r) => (r.kind === 'row' ? [r.cells] : []));
    if (total?.kind !== 'total') throw new Error('no total');
    total.cells.forEach((value, column) => {
      if (value === null) return;
      expect(rows.reduce((sum, cells) => sum + Number(cameTo(cells[column])), 0)).toBe(value);
    });
    expect(total.cells.at(-1)).toBe(people.length);
  });

  it('adds up to JUMLAH by rank and by sex, also for people whose L/P nobody entered', () => {
    const sums = (group: string, cells: readonly unknown[], of: typeof sheet) =>
      of.columns.reduce((sum, c, at) => sum + (c.group === group ? Number(cells[at]) : 0), 0);
    for (const row of sheet.rows) {
      if (row.kind === 'band') continue;
      expect(sums('JENIS KELAMIN', row.cells, sheet)).toBe(cameTo(row.cells.at(-1)));
      expect(sums('GOLONGAN PANGKAT', row.cells, sheet)).toBe(cameTo(row.cells.at(-1)));
    }
    const headers = (of: typeof sheet) =>
      of.columns.filter((c) => c.group === 'JENIS KELAMIN').map((c) => c.header);
    expect(headers(sheet)).toEqual(['POLKI', 'POLWAN', 'PNS / LAIN', 'BELUM DIISI']);
    const full = strengthRecap({ ...COMMON, satgasOrder: [], people: people.slice(0, 2), present: false });
    expect(headers(full)).toEqual(['POLKI', 'POLWAN']);
  });

  it('tells of one day who is present and what keeps the others away', () => {
    const day = strengthRecap({ ...COMMON, ...order, present: true });
    const rows = day.rows.flatMap((r) => (r.kind === 'band' ? [] : [r.cells.map(cameTo).slice(-4)]));
    expect(rows).toEqual([
      [2, 1, 1, '1 sakit'],
      [1, 1, 0, null],
      [1, 0, 1, '1 lepas dinas'],
      [4, 2, 2, null],
    ]);
  });

  it('counts Polwan among the police only', () => {
    const polwan = sheet.columns.findIndex((c) => c.header === 'POLWAN');
    const total = sheet.rows.find((r) => r.kind === 'total');
    expect(total?.kind === 'total' && total.cells[polwan]).toBe(1);
  });
});

describe('plotting recap', () => {
  it('numbers the people of each event from one and prints the leader bold', () => {
    const person = {
      rank: 'AKP',
      number: '80010101',
      unit: null,
      position: null,
      satgas: null,
      opsPosition: null,
      point: null,
    };
    const sheet = plottingRecap({
      ...COMMON,
      distinct: '2 (dua)',
      events: [
        {
          heading: 'A',
          name: 'A',
          people: [
            { ...person, name: 'PADAL CONTOH', role: 'padal' },
            { ...person, name: 'B', role: 'anggota' },
          ],
        },
        { heading: 'B', name: 'B', people: [{ ...person, name: 'C', role: 'anggota' }] },
      ],
    });
    const rows = sheet.rows.flatMap((r) => (r.kind === 'row' ? [[r.cells[0], r.cells[1], r.bold]] : []));
    expect(rows).toEqual([
      [1, 'PADAL CONTOH', true],
      [2, 'B', false],
      [1, 'C', false],
    ]);
  });
});

describe('personnel list', () => {
  it('keeps a number with a leading zero as text', () => {
    const person = {
      name: 'BUDI CONTOH',
      rank: 'BRIPDA',
      number: '04050123',
      unit: null,
      position: null,
      satgas: null,
      opsPosition: null,
      gender: null,
      phone: '0812',
      note: null,
    };
    const sheet = personnelList({
      ...COMMON,
      unitName: 'POLRES CONTOH',
      dateLine: '',
      people: [person],
    });
    const column = sheet.columns.findIndex((c) => c.header === 'NRP / NIP');
    expect(sheet.columns[column]?.format).toBe('text');
    const [row] = sheet.rows;
    expect(row?.kind === 'row' && row.cells[column]).toBe('04050123');
  });
});

describe('report registry', () => {
  it('answers null for a kind that is not built', () => {
    expect(reportEntry('tidak-ada')).toBeNull();
    expect(REPORTS.map((r) => reportEntry(r.kind)?.title)).not.toContain(undefined);
  });
});
