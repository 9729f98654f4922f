import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { type CellSpec, packedWorkbook } from '../../builders/workbook.ts';

const read = (...rows: CellSpec[][]) => parseWorkbook(packedWorkbook([{ name: 'Daftar', rows }]));
const columns = (list: ReturnType<typeof read>) =>
  list.sheets[0]!.columns.map(({ column, field }) => `${column} ${field ?? '-'}`);
const issuesOf = (list: ReturnType<typeof read>) =>
  [...list.issues, ...list.rows.flatMap(({ issues }) => issues)].map(({ code, cell }) => `${code} ${cell}`);

describe('a column for NRP and one for NIP', () => {
  const header = ['NO', 'NAMA', 'PANGKAT', 'NRP', 'NIP'];

  test('give each person the number of either, or both', () => {
    const list = read(
      header,
      [1, 'ANDI UJI', 'BRIPKA', '85010001', null],
      [2, 'SITI UJI', 'PENATA', '-', '198001012005012001'],
      [3, 'BUDI UJI', null, null, '198001012005011001'],
      [4, 'CICI UJI', 'PENATA', '85010003', '198001012005011003'],
    );
    expect(columns(list)).toEqual(['A -', 'B name', 'C rank', 'D nrp', 'E nip']);
    expect(list.rows.map(({ person: { nrp, nip } }) => [nrp, nip])).toEqual([
      ['85010001', null],
      [null, '198001012005012001'],
      [null, '198001012005011001'],
      ['85010003', '198001012005011003'],
    ]);
    expect(issuesOf(list)).toEqual([]);
  });

  test('whichever comes first, and however few use it', () => {
    const list = read(
      ['NAMA', 'PANGKAT', 'NIP', 'NRP'],
      ['SITI UJI', 'PENATA', '198001012005012001', null],
      ['ANDI UJI', 'PENATA', '198001012005011002', null],
    );
    expect(columns(list)).toEqual(['A name', 'B rank', 'C nip', 'D nrp']);
    expect(list.rows.map(({ person }) => person.nip)).toEqual(['198001012005012001', '198001012005011002']);
  });

  test('say when a row holds two different numbers of one kind, or none', () => {
    const list = read(
      header,
      [1, 'ANDI UJI', 'BRIPKA', '85010001', '85010002'],
      [2, 'BUDI UJI', 'BRIPKA', null, null],
    );
    expect(list.rows.map(({ person }) => person.nrp)).toEqual(['85010001', null]);
    expect(issuesOf(list)).toEqual(['NRP_LENGTH E2', 'NRP_MISSING D3']);
  });

  test('a damaged NIP stands at its own cell', () => {
    const list = read(header, [1, 'SITI UJI', 'PENATA', null, '1.98001012005012E+17']);
    expect(issuesOf(list)).toEqual(['NIP_PRECISION_LOST E2']);
  });

  test('one of them alone is the number', () => {
    expect(columns(read(['NAMA', 'PANGKAT', 'NIP'], ['SITI', 'PENATA', '198001012005012001']))).toEqual([
      'A name',
      'B rank',
      'C nrp',
    ]);
  });
});

test('first and last names in two columns are one name', () => {
  const list = read(
    ['NO', 'NAMA DEPAN', 'NAMA BELAKANG', 'PANGKAT', 'NRP'],
    [1, 'ANDI', 'UJI, S.H.', 'BRIPKA', '85010001'],
  );
  expect(list.rows[0]!.person).toMatchObject({ name: 'ANDI UJI, S.H.', nameKey: 'ANDI UJI' });
  expect(issuesOf(list)).toEqual([]);
});

test('a second column of names that holds others is told about', () => {
  const list = read(
    ['NO', 'NAMA', 'NAMA', 'PANGKAT', 'NRP'],
    [1, 'ANDI UJI', 'ANDI', 'BRIPKA', '85010001'],
    [2, null, 'BUDI UJI', 'BRIPKA', '85010002'],
  );
  expect(issuesOf(list)).toEqual(['COLUMN_TWICE B1']);
  const same = read(['NAMA', 'NAMA', 'NRP'], ['ANDI', 'ANDI', '85010001']);
  expect(issuesOf(same)).toEqual([]);
});

test('a subsatgas in a column of its own is a level of the satgas', () => {
  const list = read(
    ['NAMA', 'PANGKAT', 'NRP', 'SATGAS', 'SUB SATGAS'],
    ['ANDI', 'BRIPKA', '85010001', 'PREVENTIF', 'PAM OBJEK'],
    ['BUDI', 'BRIPKA', '85010002', 'PREVENTIF', 'SUBSATGAS PAM OBJEK'],
    ['CICI', 'BRIPKA', '85010003', 'HUMAS', '-'],
    ['SATGAS GAKKUM'],
    ['DEDI', 'BRIPKA', '85010004', null, 'SIDIK'],
  );
  expect(list.rows.map(({ satgas }) => satgas?.names)).toEqual([
    ['PREVENTIF', 'PAM OBJEK'],
    ['PREVENTIF', 'PAM OBJEK'],
    ['HUMAS'],
    ['GAKKUM', 'SIDIK'],
  ]);
});
