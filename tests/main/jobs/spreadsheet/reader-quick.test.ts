import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { cells } from '../../../builders/read-cells.ts';
import { type CellSpec, handMadeParts, temporaryFile } from '../../../builders/workbook.ts';
import { zipFile } from '../../../builders/zip.ts';

/** The cells of a sheet whose XML was changed before it was zipped. */
async function read(rows: CellSpec[][], change: (xml: string) => string): Promise<string[]> {
  const parts = handMadeParts([{ rows }]).map(({ name, data }) => ({ name, data: change(String(data)) }));
  return cells(await readSpreadsheet(temporaryFile(zipFile(parts))));
}

/** As most programs write it: read without the scanner. */
const plain = (xml: string) => xml.replaceAll('<t xml:space="preserve">', '<t>');
/** A space more in each tag: read by the scanner. */
const spaced = (xml: string) =>
  xml.replaceAll('<c r=', '<c  r=').replaceAll('<si><t xml:space="preserve">', '<si ><t>');

const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.constantFrom<CellSpec>(null, 'BUDI CONTOH', 'É', 'a & b', '<', 'x_x0041_y', 'satu\ndua', '_', ' ', true),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[^\x20-\x7e\n]/g, '')),
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.constantFrom<CellSpec>(-1, 0, 0.5, 1.98e17, 999_999_999_999_999, 1e15, { date: 45_000 }),
  fc.constantFrom<CellSpec>({ formula: 'A1', value: 5 }, { formula: 'A1' }, { error: '#REF!' }),
);

test('cells and texts that are read quickly are those that the scanner finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 8 }), async (rows) => {
      expect(await read(rows, plain)).toEqual(await read(rows, spaced));
    }),
    { numRuns: 150 },
  );
});

test('nothing is lost where the inflated bytes come in pieces', async () => {
  const rows = Array.from({ length: 9000 }, (_, i): CellSpec[] => [
    `NAMA ${i}`,
    i,
    { date: 40_000 + i },
    i % 7 === 0 ? `É ${i}` : 'SAT',
  ]);
  const found = await read(rows, plain);
  expect(found).toHaveLength(36_000);
  expect(found).toEqual(await read(rows, spaced));
});

test('a reference beyond the shared texts is a damaged file, however it is written', async () => {
  for (const how of [plain, spaced]) {
    const broken = (xml: string) => how(xml).replace('<v>0</v>', '<v>7</v>');
    await expect(read([['BUDI CONTOH']], broken)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  }
});
