import { expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { type CellSpec, packedWorkbook } from '../../builders/workbook.ts';

const HEADER = ['NO', 'NAMA', 'PANGKAT', 'NRP'];
const PEOPLE: CellSpec[][] = [
  [1, 'ORANG A', 'BRIPKA', '85010001'],
  [2, 'ORANG B', 'PENATA', '198001012005011001'],
];
const mismatches = (rows: CellSpec[][]) =>
  parseWorkbook(packedWorkbook([{ name: 'Daftar', rows }])).issues.map(({ cell, result }) => [cell, result]);

test('totals of classes of people count together', () => {
  const totals = (polri: number, pns: number, all: number): CellSpec[][] => [
    HEADER,
    ...PEOPLE,
    ['JUMLAH POLRI', null, null, polri],
    ['JUMLAH PNS', null, null, pns],
    ['TOTAL', null, null, all],
  ];
  expect(mismatches(totals(1, 1, 2))).toEqual([]);
  expect(mismatches(totals(2, 1, 2))).toEqual([['D5', '2']]);
  expect(mismatches(totals(1, 1, 3))).toEqual([['D6', '2']]);
});

test('a total above the header means all people', () => {
  expect(mismatches([['JUMLAH PERSONEL : 9 ORANG'], HEADER, ...PEOPLE])).toEqual([['A1', '2']]);
  expect(mismatches([['JUMLAH PERSONEL : 2 ORANG'], HEADER, ...PEOPLE])).toEqual([]);
});
