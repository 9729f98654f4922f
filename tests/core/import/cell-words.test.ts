import { describe, expect, test } from 'vitest';
import { isDitto } from '../../../src/core/import/cell-words.ts';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { type CellSpec, packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

const HEADER = ['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'L/P'];
const person = (no: number, ...rest: CellSpec[]): CellSpec[] => [
  no,
  `ORANG ${'ABCDEFGH'[no]}`,
  rest[0] ?? null,
  `8501000${no}`,
  ...rest.slice(1),
];
const read = (rows: CellSpec[][], more: Partial<SheetSpec> = {}) =>
  parseWorkbook(packedWorkbook([{ name: 'Daftar', rows: [HEADER, ...rows], ...more }])).rows;
const said = (rows: ReturnType<typeof read>) =>
  rows.flatMap(({ issues }) => issues.map(({ code, cell, value, result }) => [code, cell, value, result]));

test.each(['"', '″', '〃', "''", ',,', '-"-', '- ” -', 'sda', 'S.D.A.', 's d a', 'Idem', 'ditto', ' " '])(
  '%s means what stands above',
  (mark) => expect(isDitto(mark)).toBe(true),
);
test.each(['', '-', '--', "'", ',', 'SDM', 'SIDA', 'DIT', 'BA', 'SAT SDA', '"BUDI"', 'ID'])(
  '%s does not',
  (text) => expect(isDitto(text)).toBe(false),
);

describe('ditto marks', () => {
  test('are filled from above, through marks and headings, and told', () => {
    const rows = read([
      person(1, 'BRIPKA', 'BA LANTAS', 'SAT LANTAS'),
      person(2, 'sda', '"', 's.d.a.'),
      ['JUMLAH', null, null, 1],
      person(3, '-"-', 'idem', '〃'),
    ]);
    expect(rows.map(({ person: { rank, position, unit } }) => [rank, position, unit])).toEqual([
      ['BRIPKA', 'BA LANTAS', 'SAT LANTAS'],
      ['BRIPKA', 'BA LANTAS', 'SAT LANTAS'],
      ['BRIPKA', 'BA LANTAS', 'SAT LANTAS'],
    ]);
    expect(said(rows).slice(0, 3)).toEqual([
      ['DITTO_FILLED', 'C3', 'sda', 'BRIPKA'],
      ['DITTO_FILLED', 'E3', '"', 'BA LANTAS'],
      ['DITTO_FILLED', 'F3', 's.d.a.', 'SAT LANTAS'],
    ]);
  });

  test('follow merged cells, and stand for nothing below an empty cell or a header', () => {
    const merged = read(
      [person(1, 'BRIPKA', 'BA', 'SAT LANTAS'), person(2, 'BRIPKA', 'BA'), person(3, 'BRIPKA', 'BA', '"')],
      {
        merges: ['F2:F3'],
      },
    );
    expect(merged.map(({ person: { unit } }) => unit)).toEqual(['SAT LANTAS', 'SAT LANTAS', 'SAT LANTAS']);
    const empty = read([person(1, 'sda', 'BA'), person(2, 'BRIPKA', null), person(3, 'BRIPKA', '"')]);
    expect(empty.map(({ person: { rank, position } }) => [rank, position])).toEqual([
      [null, 'BA'],
      ['BRIPKA', null],
      ['BRIPKA', null],
    ]);
    expect(said(empty)).toEqual([
      ['CELL_ERROR', 'C2', 'sda', null],
      ['CELL_ERROR', 'E4', '"', null],
    ]);
  });

  test('are no name and no number', () => {
    const [, row] = read([person(1, 'BRIPKA'), [2, '"', 'BRIPKA', 'sda']]);
    expect(row!.person).toMatchObject({ name: '', nrp: null });
    expect(said([row!]).map(([code]) => code)).toEqual(['NRP_MISSING', 'NAME_MISSING']);
  });

  test('in a run of a hundred thousand are followed once each', () => {
    const rows = Array.from({ length: 100_000 }, (_, i): CellSpec[] => [
      i,
      `ORANG ${i}`,
      i === 0 ? 'BRIPKA' : '"',
      `${85_010_000 + i}`,
    ]);
    expect(read(rows).every(({ person }) => person.rank === 'BRIPKA')).toBe(true);
  }, 10_000);
});

test('(kosong) in the file empties the field by word', () => {
  const [row] = read([person(1, '( Kosong )', '(kosong)', 'SAT LANTAS')]);
  expect(row!.person).toMatchObject({
    rank: null,
    position: null,
    unit: 'SAT LANTAS',
    emptied: ['rank', 'position'],
  });
  expect(row!.issues).toEqual([]);
});

test('what is no sex that anybody knows is told and not stored', () => {
  const values = ['L', 'F', 'M', 'PEREMP', 'laki-laki', '-', '1', 'X'];
  const rows = read(values.map((value, i) => [i, `ORANG ${i}A`, 'BRIPKA', `8501000${i}`, null, null, value]));
  expect(rows.map(({ person }) => person.gender)).toEqual(['L', 'P', 'L', 'P', 'L', null, null, null]);
  expect(said(rows).map(([code, cell, value]) => [code, cell, value])).toEqual([
    ['GENDER_UNKNOWN', 'G8', '1'],
    ['GENDER_UNKNOWN', 'G9', 'X'],
  ]);
});
