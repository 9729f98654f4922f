import { expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { type CellSpec, packedWorkbook } from '../../builders/workbook.ts';

const listOf = (...numbers: CellSpec[]) => [
  {
    rows: [
      ['NAMA', 'PANGKAT', 'NRP'],
      ...numbers.map((number, i): CellSpec[] => [`ORANG ${'ABCDEFGH'[i]}`, 'BRIPDA', number]),
    ],
  },
];

test('an NRP in a cell that shows a date keeps its digits', () => {
  const workbook = packedWorkbook(listOf({ date: 1_010_001 }, { date: 4_050_123 }, { date: 85_010_130 }));
  const numbers = () => parseWorkbook(workbook).rows.map(({ person }) => person.nrp);
  expect(numbers()).toEqual(['01010001', '04050123', '85010130']);
  const from1904 = { ...workbook, date1904: true };
  // The readers have put dates of this calendar into the other one.
  from1904.sheets[0]!.values[from1904.sheets[0]!.values.indexOf(1_010_001)] = 1_010_001 + 1462;
  expect(parseWorkbook(from1904).rows[0]!.person.nrp).toBe('01010001');
});

test('a date in a column of numbers is no number, whatever its digits look like', () => {
  // 1 March 2005: 20050301 would pass for an NRP.
  const [row] = parseWorkbook(packedWorkbook(listOf({ date: 38_412 }))).rows;
  expect(row!.cells.nrp!.raw).toBe('2005-03-01');
  expect(row!.person.nrp).toBeNull();
  expect(row!.issues.map(({ code, value }) => [code, value])).toEqual([['NRP_MISSING', '2005-03-01']]);
});
