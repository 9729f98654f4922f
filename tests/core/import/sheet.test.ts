import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellText,
  columnIndex,
  columnLetters,
  findCell,
  numberText,
  packWorkbook,
  rowIndexFrom,
  SheetBuilder,
  serialText,
  TextPool,
  unpackWorkbook,
} from '../../../src/core/import/sheet.ts';
import { packedWorkbook } from '../../builders/workbook.ts';

test('columns have letters', () => {
  expect([0, 25, 26, 59, 701].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'BH', 'ZZ']);
  fc.assert(fc.property(fc.nat({ max: 701 }), (column) => columnIndex(columnLetters(column)) === column));
  expect(columnIndex('a1')).toBe(-1);
});

test('numbers show as sheets show them', () => {
  expect([4050123, 0.1 + 0.2, -7, 1e15, 1.98001012005011e17, 123456789012345].map(numberText)).toEqual([
    '4050123',
    '0.3',
    '-7',
    '1E+15',
    '1.98001012005011E+17',
    '123456789012345',
  ]);
});

test('serial days are civil dates, whatever the zone', () => {
  expect([1, 59, 61, 45602, 45602.75, 0.5].map(serialText)).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2024-11-06',
    '2024-11-06',
    '12:00',
  ]);
});

test('cells added in any order are found at their address', () => {
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 40 }),
    column: fc.nat({ max: 59 }),
    value: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const builder = new SheetBuilder('x');
      const last = new Map<string, number>();
      for (const { row, column, value } of cells) {
        builder.add(row, column, 'number', value);
        last.set(`${row} ${column}`, value);
      }
      const sheet = builder.build();
      expect(sheet.values.length).toBe(last.size);
      for (const [key, value] of last) {
        const [row, column] = key.split(' ').map(Number) as [number, number];
        const index = rowIndexFrom(sheet, row);
        expect(sheet.rowNumbers[index]).toBe(row);
        expect(sheet.values[findCell(sheet, index, column)]).toBe(value);
      }
    }),
  );
});

test('a workbook crosses threads by its buffers', () => {
  const workbook = packedWorkbook([{ rows: [['BUDI CONTOH', 85010123, '', 'SAT É']], merges: ['A1:B1'] }]);
  const { packed, buffers } = packWorkbook(workbook);
  const moved = unpackWorkbook(structuredClone(packed, { transfer: buffers }));
  expect([moved.texts.length, moved.texts.at(1), moved.texts.at(2)]).toEqual([2, 'SAT É', undefined]);
  expect(workbook.sheets[0]!.values.length).toBe(0);
  expect([cellText(moved, moved.sheets[0]!, 0), cellText(moved, moved.sheets[0]!, 1)]).toEqual([
    'BUDI CONTOH',
    '85010123',
  ]);
});

test('texts added to a pool are kept once', () => {
  const pool = new TextPool(['a']);
  expect([pool.add('b'), pool.add('b'), pool.add('c')]).toEqual([1, 1, 2]);
  expect(pool.texts).toEqual(['a', 'b', 'c']);
});
