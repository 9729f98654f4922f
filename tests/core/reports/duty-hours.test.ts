import { expect, test } from 'vitest';
import { dutyHours } from '../../../src/core/reports/duty-hours.ts';
import { ledger } from '../../../src/core/roster/ledger.ts';

const person = (id: string, rankClass: string) => ({
  id,
  number: `9000000${id}`,
  rankClass,
  unit: 'SAT SAMAPTA',
  absences: [],
});
const duty = (personId: string, date: string, from: string, end: string) => ({
  personId,
  subject: 'jaga',
  title: 'JAGA',
  date,
  start: `${date}T${from}`,
  end,
  kind: 'guard' as const,
  rawan: true,
  district: null,
});

test('lists people by rank class with the spread of hours, numbers through, sums below', () => {
  const people = [
    person('1', 'PAMA'),
    person('2', 'BINTARA'),
    { ...person('3', 'BINTARA'), absences: [{ kind: 'TK', from: '2024-11-05', to: '2024-11-06' }] },
  ];
  const duties = [
    duty('2', '2024-11-02', '22:00', '2024-11-03T06:00'),
    duty('3', '2024-11-04', '06:00', '2024-11-04T18:30'),
  ];
  const { lines, byRankClass } = ledger(people, duties, { from: '2024-11-01', to: '2024-11-07' });
  const sheet = dutyHours({
    letterhead: [],
    titles: [],
    lines: lines.map((line) => ({ ...line, name: `ORANG ${line.personId}`, rank: 'BRIPKA' })),
    byRankClass,
    signature: null,
    paper: 'a4',
    foot: null,
  });
  expect(sheet.rows.map((row) => (row.kind === 'band' ? row.text : row.cells))).toEqual([
    'PAMA · 1 orang · jam 0–0, rata-rata 0, simpangan 0',
    [1, 'BRIPKA', 'ORANG 1', '90000001', 'SAT SAMAPTA', 0, 0, 0, 0, 0, null, 0, 0, 0],
    'BINTARA · 2 orang · jam 8–12,5, rata-rata 10,3, simpangan 2,3',
    [2, 'BRIPKA', 'ORANG 2', '90000002', 'SAT SAMAPTA', 1, 8, 1, 1, 1, 5, 0, 0, 0],
    [3, 'BRIPKA', 'ORANG 3', '90000003', 'SAT SAMAPTA', 1, 12.5, 0, 0, 1, 3, 0, 0, 2],
    [null, null, null, null, null, 2, 20.5, 1, 1, 2, null, 0, 0, 2],
  ]);
  expect(sheet.columns).toHaveLength(14);
  // Civil servants stand there with the eighteen digits of their NIP.
  expect(sheet.columns[3]).toMatchObject({ header: 'NRP / NIP', width: 21 });
  expect(sheet.notes?.at(-1)).toContain('U: tanpa keterangan');
});
