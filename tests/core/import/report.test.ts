import { expect, test } from 'vitest';
import { ISSUE_SEVERITIES, ISSUE_TITLES, rowRanges } from '../../../src/core/import/issue.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import { importReport } from '../../../src/core/import/report.ts';
import { ISSUE_CODES } from '../../../src/core/import/types.ts';
import { plainList } from '../../builders/import-lists.ts';
import { NOBODY, parse } from '../../builders/import-read.ts';

test('the answer holds exactly the fixed fields', () => {
  const list = parse([
    plainList([
      [1, 'NOLDI PENUSAET', 'BRIPDA', 4050123, null, null],
      [2, 'NOLDI PENUSAET', 'BRIPDA', '04050123', null, null],
    ]),
    { name: 'REKAP', rows: [['SATKER', 'JUMLAH']] },
  ]);
  const report = importReport(list, planImport(list, NOBODY), { file: 'list.xlsx', batch: null });
  expect(report).toEqual({
    file: 'list.xlsx',
    format: 'xlsx',
    batch: null,
    sheets: [
      {
        name: 'Sheet1',
        status: 'read',
        reason: null,
        headerRow: 1,
        columns: [
          { column: 'B', field: 'name', header: 'NAMA' },
          { column: 'C', field: 'rank', header: 'PANGKAT' },
          { column: 'D', field: 'nrp', header: 'NRP / NIP' },
          { column: 'E', field: 'position', header: 'JABATAN' },
          { column: 'F', field: 'note', header: 'KET' },
        ],
        people: 2,
      },
      {
        name: 'REKAP',
        status: 'skipped',
        reason: 'Tidak ada kolom nama dan NRP.',
        headerRow: null,
        columns: [],
        people: 0,
      },
    ],
    counts: { new: 1, changed: 0, unchanged: 0, held: 0, missing: 0 },
    issues: [
      {
        code: 'NRP_ZERO_RESTORED',
        severity: 'info',
        sheet: 'Sheet1',
        cell: 'D2',
        value: '4050123',
        result: '04050123',
        message: 'Nol di depan NRP D2 dipulihkan: 4050123 menjadi 04050123. Periksa bila ragu.',
      },
      {
        code: 'NRP_DUPLICATE_SAME_PERSON',
        severity: 'info',
        sheet: 'Sheet1',
        cell: 'D3',
        value: '04050123',
        result: 'D2',
        message: 'NOLDI PENUSAET tertulis juga di D2. Dihitung satu orang; tugasnya digabung.',
      },
      {
        code: 'SHEET_WITHOUT_PEOPLE',
        severity: 'info',
        sheet: 'REKAP',
        cell: null,
        value: 'REKAP',
        result: null,
        message: 'Lembar “REKAP” dilewati: tidak ada baris personel. Pilih kepala tabelnya bila keliru.',
      },
    ],
  });
});

test('every code has a title and a severity', () => {
  expect(Object.keys(ISSUE_TITLES).sort()).toEqual([...ISSUE_CODES].sort());
  expect(Object.keys(ISSUE_SEVERITIES).sort()).toEqual([...ISSUE_CODES].sort());
});

test('rows are named in ranges', () => {
  expect(rowRanges([3, 7, 8, 9, 12])).toBe('3, 7–9, 12');
  expect(rowRanges([1, 3, 5], 2)).toBe('1, 3, …');
});
