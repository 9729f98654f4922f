import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import { NOBODY } from '../../builders/import-read.ts';
import { type CellSpec, packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

const HEADER = ['NO', 'NAMA', 'PANGKAT', 'NRP'];
const person = (no: number): CellSpec[] => [no, `ORANG ${'ABCDEFGH'[no]}`, 'BRIPDA', `9901000${no}`];
const read = (rows: CellSpec[][], more: Partial<SheetSpec> = {}) =>
  parseWorkbook(packedWorkbook([{ name: 'Daftar', rows: [HEADER, person(1), ...rows, person(2)], ...more }]));

describe('a name alone in its row', () => {
  test('is neither a satgas nor lost: it waits for a person', () => {
    const list = read([[null, 'BUDI SANTOSO']]);
    expect(list.sheets[0]!.bands).toEqual([]);
    expect(list.rows.map(({ person: { name }, satgas }) => [name, satgas])).toEqual([
      ['ORANG B', null],
      ['BUDI SANTOSO', null],
      ['ORANG C', null],
    ]);
    const plan = planImport(list, NOBODY);
    expect(plan.counts).toMatchObject({ new: 2, held: 1 });
    expect(plan.issues.find(({ code }) => code === 'NAME_ALONE')).toMatchObject({
      cell: 'B3',
      severity: 'error',
    });
  });

  test('is taken once its number is typed, or when the finding is accepted', () => {
    const list = read([[null, 'BUDI SANTOSO']]);
    const typed = planImport(list, NOBODY, { corrections: { 'Daftar!D3': '99010003' } });
    expect(typed.counts).toMatchObject({ new: 3, held: 0 });
    expect(planImport(list, NOBODY, { accepts: ['NAME_ALONE'] }).counts).toMatchObject({ new: 3, held: 0 });
  });

  test.each<[string, CellSpec[][], Partial<SheetSpec>]>([
    ['a word that names a group', [[null, 'PAM OBJEK VITAL']], {}],
    ['a number in it', [[null, 'REGU II']], {}],
    ['a merged cell', [[null, 'ANOA']], { merges: ['B3:D3'] }],
    ['a numbering', [[null, 'B. ANOA']], {}],
  ])('is a heading with %s', (_, rows, more) => {
    const list = read(rows, more);
    expect(list.rows.length).toBe(2);
    expect(list.sheets[0]!.bands.length).toBe(1);
  });
});

test('a heading that could be a name is told once', () => {
  const list = read([['ANOA'], person(3), ['ANOA'], person(4), ['TURJAWALI']]);
  expect(list.issues.map(({ code, severity, cell, value }) => [code, severity, cell, value])).toEqual([
    ['GROUP_ASSUMED', 'info', 'A3', 'ANOA'],
  ]);
});
