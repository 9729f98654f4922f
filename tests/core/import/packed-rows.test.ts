import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBuffers, RowPacker, RowUnpacker } from '../../../src/core/import/packed-rows.ts';
import { parseSteps, parseWorkbook } from '../../../src/core/import/parse.ts';
import type { WorkbookData } from '../../../src/core/import/sheet.ts';
import type { ParsedRow } from '../../../src/core/import/types.ts';
import { annex, peopleRows, plainList } from '../../builders/import-lists.ts';
import { packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

/** The rows of a workbook after a journey in packs of `size`. */
function moved(workbook: WorkbookData, size: number): ParsedRow[] {
  const packer = new RowPacker();
  const unpacker = new RowUnpacker();
  const send = () => {
    const pack = packer.take();
    unpacker.add(structuredClone(pack, { transfer: packBuffers(pack) }));
  };
  const steps = parseSteps(workbook, {}, (row) => {
    packer.add(row);
    if (packer.size === size) send();
  });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    send();
    return unpacker.finish(workbook, step.value.sheets);
  }
}

const plain = ({ id, sheet, row, table, cells, unitBand, person, satgas, issues }: ParsedRow) => ({
  ...{ id, sheet, row, table, cells, unitBand, person, satgas, issues },
});

test.each([1, 2, 1000])('rows in packs of %i are the rows that were read', (size) => {
  const repeated = [...peopleRows(3), ['NO', 'NAMA', 'PANGKAT', 'NRP'], ...peopleRows(5)];
  const workbook = packedWorkbook([annex, plainList(peopleRows(4)), plainList(repeated, { name: 'Dua' })]);
  const { rows } = parseWorkbook(workbook);
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.some(({ issues }) => issues.length > 0)).toBe(true);
  expect(moved(workbook, size).map(plain)).toEqual(rows.map(plain));
});

test('whatever the cells hold, nothing is lost on the way', () => {
  const cell = fc.oneof(
    fc.constantFrom('BRIPKA', 'SAT LANTAS', 'É́', '', '#REF!', 'dik', 'PPPK', '-', 'L', 'P', 'CONTOH\nDUA'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.constant(null),
  );
  const row = fc.array(cell, { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (rows, size) => {
      const head = ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'L/P', 'KETERANGAN'];
      const known = ['BUDI CONTOH', 'BRIPKA', '85010123', 'BANIT', 'SAT LANTAS', 'L', null];
      const sheet: SheetSpec = { rows: [head, known, ...rows] };
      const workbook = packedWorkbook([sheet]);
      expect(moved(workbook, size).map(plain)).toEqual(parseWorkbook(workbook).rows.map(plain));
    }),
    { numRuns: 200 },
  );
});
