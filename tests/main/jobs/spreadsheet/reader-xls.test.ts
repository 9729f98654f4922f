import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { biffRecord } from '../../../builders/compound.ts';
import { cells } from '../../../builders/read-cells.ts';
import { temporaryFile } from '../../../builders/workbook.ts';

const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
};
const real = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const label = (row: number, column: number, text: string) =>
  biffRecord(0x0204, Buffer.concat([shorts(row, column, 0, text.length), Buffer.from(text, 'latin1')]));
const number = (row: number, column: number, value: number) =>
  biffRecord(0x0203, Buffer.concat([shorts(row, column, 0), real(value)]));

/** What the few lines of PHP write that so many web systems carry for "Export ke Excel". */
const byScript = (...records: Buffer[]): Buffer =>
  Buffer.concat([biffRecord(0x0809, shorts(0, 0x10, 0, 0)), ...records, biffRecord(0x000a)]);

const read = (bytes: Buffer) => readSpreadsheet(temporaryFile(bytes, '.xls'));
const LIST = [label(0, 0, 'NAMA'), label(0, 1, 'NRP'), label(1, 0, 'ANDR\xC9'), number(1, 1, 4050123)];

test('records without a compound file around them, as small scripts write them', async () => {
  const workbook = await read(byScript(...LIST));
  expect([workbook.format, ...cells(workbook)]).toEqual([
    'xls',
    'A1 text NAMA',
    'B1 text NRP',
    'A2 text ANDR\xC9',
    'B2 number 4050123',
  ]);
});

test('records that hold no cells are stepped over, whatever is in them', async () => {
  const noise = [0x0017, 0x00ec, 0x01ae, 0x0018, 0x04bc, 0x1002].map((kind) =>
    biffRecord(kind, Buffer.alloc(40, 0xff)),
  );
  expect(cells(await read(byScript(...noise, ...LIST)))).toEqual(cells(await read(byScript(...LIST))));
});

test('records that are too short, never end or belong to another age are damaged', async () => {
  const broken = [
    byScript(...LIST, biffRecord(0x00fd)),
    byScript(...LIST, biffRecord(0x00e5, shorts(0xffff, 0, 1))),
    byScript(...LIST, biffRecord(0x0208, shorts(1))),
    byScript(...LIST, biffRecord(0x0006, Buffer.alloc(8))),
    byScript(...LIST).subarray(0, -4),
    Buffer.concat([byScript(...LIST).subarray(0, -4), shorts(0x0204, 500)]),
    byScript(...LIST, biffRecord(0x0085, Buffer.alloc(10, 0x77))),
  ];
  for (const bytes of broken) await expect(read(bytes)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
});

test('a file of LibreOffice cut off anywhere is damaged, never half a list', async () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'spreadsheets');
  const whole = readFileSync(join(folder, '02-two-level-header.xls'));
  const all = cells(await read(whole)).length;
  expect(all).toBeGreaterThan(50);
  for (let length = 9; length < whole.length - 512; length += 131) {
    const outcome = await read(whole.subarray(0, length)).then(
      (workbook) => cells(workbook).length,
      (error: { code: string }) => error.code,
    );
    // What is cut off behind the records (properties) is missed by nobody.
    expect(['FILE_DAMAGED', all]).toContain(outcome);
  }
});
