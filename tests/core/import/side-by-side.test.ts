import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { partTables } from '../../../src/core/import/side-by-side.ts';
import type { ParseOptions } from '../../../src/core/import/types.ts';
import { type CellSpec, packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

const HEADER = ['NO', 'NAMA', 'PANGKAT', 'NRP'];
const person = (no: number): CellSpec[] => [no, `ORANG ${'ABCDEFGH'[no]}`, 'BRIPDA', `9901000${no}`];

const read = (sheet: SheetSpec, options: ParseOptions = {}) =>
  parseWorkbook(partTables(packedWorkbook([{ name: 'Daftar', ...sheet }])), options);
const peopleOf = (list: ReturnType<typeof read>) =>
  list.rows.map(({ sheet, row, person: { name, nrp }, cells, satgas }) =>
    [list.sheets[sheet]!.name, `${cells.nrp!.column}${row}`, name, nrp, ...(satgas?.names ?? [])].join(' '),
  );

describe('tables beside each other are read each for itself', () => {
  test('with a column between them, with titles of their own', () => {
    const list = read({
      rows: [
        ['SATGAS PREEMTIF', null, null, null, null, 'SATGAS PREVENTIF'],
        [...HEADER, null, ...HEADER],
        [...person(1), null, ...person(3)],
        [null, null, null, null, null, ...person(4)],
      ],
    });
    expect(peopleOf(list)).toEqual([
      'Daftar D3 ORANG B 99010001 PREEMTIF',
      'Daftar (F–I) I3 ORANG D 99010003 PREVENTIF',
      'Daftar (F–I) I4 ORANG E 99010004 PREVENTIF',
    ]);
    expect(list.issues).toEqual([]);
  });

  test('right beside each other, three of them, the second without numbering', () => {
    const list = read({
      rows: [
        [...HEADER, ...HEADER.slice(1), ...HEADER],
        [...person(1), ...person(2).slice(1), ...person(3)],
      ],
    });
    expect(peopleOf(list)).toEqual([
      'Daftar D2 ORANG B 99010001',
      'Daftar (E–G) G2 ORANG C 99010002',
      'Daftar (H–K) K2 ORANG D 99010003',
    ]);
  });

  test('where the header of the second stands lower', () => {
    const list = read({
      rows: [
        HEADER,
        person(1),
        [...person(2), null, ...HEADER],
        [null, null, null, null, null, ...person(3)],
      ],
    });
    expect(peopleOf(list)).toEqual([
      'Daftar D2 ORANG B 99010001',
      'Daftar D3 ORANG C 99010002',
      'Daftar (F–I) I4 ORANG D 99010003',
    ]);
  });

  test('titles and bands that span them hold for all; a total of all is compared with none', () => {
    const list = read({
      rows: [
        ['SATGAS HUMAS'],
        [...HEADER, ...HEADER],
        [...person(1), ...person(2)],
        ['SATGAS GAKKUM'],
        [...person(3), ...person(4)],
        ['JUMLAH', null, null, 4],
      ],
      merges: ['A4:H4'],
    });
    expect(peopleOf(list)).toEqual([
      'Daftar D3 ORANG B 99010001 HUMAS',
      'Daftar D5 ORANG D 99010003 GAKKUM',
      'Daftar (E–H) H3 ORANG C 99010002 HUMAS',
      'Daftar (E–H) H5 ORANG E 99010004 GAKKUM',
    ]);
    expect(list.issues).toEqual([]);
  });

  test('the name of the sheet chooses all of its tables', () => {
    const sheet = {
      rows: [
        [...HEADER, ...HEADER],
        [...person(1), ...person(2)],
      ],
    };
    expect(read(sheet, { sheets: ['Daftar'] }).rows.length).toBe(2);
    expect(read(sheet, { sheets: ['Daftar (E–H)'] }).rows.length).toBe(1);
    const long = read({ ...sheet, name: 'DAFTAR PERSONEL PENGAMANAN 2024' });
    expect(long.sheets.map(({ name }) => name)).toEqual([
      'DAFTAR PERSONEL PENGAMANAN 2024',
      'DAFTAR PERSONEL PENGAMANA (E–H)',
    ]);
  });
});

describe('what is one table stays one', () => {
  test.each<[string, CellSpec[][]]>([
    [
      'two numberings',
      [
        ['NO', ...HEADER],
        [1, ...person(1)],
      ],
    ],
    [
      'the people above beside each',
      [
        [...HEADER, 'NAMA ATASAN', 'NRP ATASAN'],
        [...person(1), 'BUDI', '80010001'],
      ],
    ],
    [
      'a second name only',
      [
        ['NO', 'NAMA', ...HEADER.slice(1)],
        [1, 'ORANG', ...person(1).slice(1)],
      ],
    ],
    ['an empty table on the right', [[...HEADER, ...HEADER], person(1)]],
    ['another table below, further right', [HEADER, person(1), [], [null, ...HEADER], [null, ...person(2)]]],
  ])('%s', (_, rows) => {
    const workbook = packedWorkbook([{ rows }]);
    expect(partTables(workbook)).toBe(workbook);
  });
});
