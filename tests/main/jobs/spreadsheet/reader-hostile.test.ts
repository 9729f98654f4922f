import { tmpdir } from 'node:os';
import * as SheetJs from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { compoundFile, lockedWorkbook, lockedXls, oldWordFile } from '../../../builders/compound.ts';
import { handMadeFile, handMadeParts, temporaryFile } from '../../../builders/workbook.ts';
import { zipFile } from '../../../builders/zip.ts';

const LIST = [
  {
    rows: [
      ['NAMA', 'NRP'],
      ['BUDI CONTOH', '85010123'],
    ],
  },
];

async function codeOf(bytes: Buffer | string, extension?: string, limits = {}): Promise<string> {
  const path = temporaryFile(bytes, extension);
  const error = await readSpreadsheet(path, { limits }).then(
    () => ({ code: 'READ', message: '' }),
    (reason: { code: string; message: string }) => reason,
  );
  if (error.code !== 'READ') expect(error.message).toMatch(/\p{L}+ .*\./u);
  return error.code;
}

/** The list with one part replaced or, with null, left out. */
function withPart(name: string, data: string | Buffer | null, extra = {}): Buffer {
  return zipFile(
    handMadeParts(LIST).flatMap((part) =>
      part.name !== name ? [part] : data === null ? [] : [{ ...part, data, ...extra }],
    ),
  );
}

test('the sound file of these tests is read', async () => {
  expect(await codeOf(handMadeFile(LIST))).toBe('READ');
});

test('missing and unsuitable paths', async () => {
  await expect(readSpreadsheet('/tidak/ada.xlsx')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  await expect(readSpreadsheet(tmpdir())).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
});

test('empty file, pictures, PDF, plain zip, Word document', async () => {
  expect(await codeOf('')).toBe('FILE_EMPTY');
  expect(await codeOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('FILE_NOT_SPREADSHEET');
  expect(await codeOf('%PDF-1.7\n1 0 obj, x, y\n2 0 obj, x, y')).toBe('FILE_NOT_SPREADSHEET');
  expect(await codeOf(zipFile([{ name: 'surat.txt', data: 'a;b' }]))).toBe('FILE_NOT_SPREADSHEET');
  expect(await codeOf(zipFile([{ name: 'word/document.xml', data: '<w/>' }]))).toBe('FILE_NOT_SPREADSHEET');
});

test('locked files: .xlsx and .xls under a password, encrypted zip entries, locked ODS old and new', async () => {
  expect(await codeOf(lockedWorkbook())).toBe('FILE_ENCRYPTED');
  expect(await codeOf(lockedXls(), '.xls')).toBe('FILE_ENCRYPTED');
  expect(await codeOf(withPart('xl/styles.xml', 'x', { flags: 1 }))).toBe('FILE_ENCRYPTED');
  const kind = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };
  const manifest = { name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' };
  expect(await codeOf(zipFile([kind, { name: 'content.xml', data: 'xxxx' }, manifest]))).toBe(
    'FILE_ENCRYPTED',
  );
  expect(await codeOf(zipFile([kind, { name: 'encrypted-package', data: 'xxxx' }, manifest]))).toBe(
    'FILE_ENCRYPTED',
  );
});

test('compound files that are no workbook, or half of one', async () => {
  expect(await codeOf(oldWordFile(), '.xls')).toBe('FILE_NOT_SPREADSHEET');
  expect(await codeOf(compoundFile({ Workbook: 'x'.repeat(5000) }))).toBe('FILE_DAMAGED');
  const whole = SheetJs.write(SheetJs.utils.book_new(SheetJs.utils.aoa_to_sheet([['NAMA']])), {
    type: 'buffer',
    bookType: 'biff8',
  }) as Buffer;
  expect(await codeOf(whole)).toBe('READ');
  for (let length = 9; length < whole.length; length += 211) {
    expect(['FILE_DAMAGED', 'FILE_NOT_SPREADSHEET', 'READ']).toContain(
      await codeOf(whole.subarray(0, length)),
    );
  }
});

test('a file cut off anywhere is damaged, never half read', async () => {
  const whole = handMadeFile(LIST);
  for (let length = 8; length < whole.length; length += 97) {
    expect(await codeOf(whole.subarray(0, length))).toBe('FILE_DAMAGED');
  }
});

test('flipped bytes never give other cells than the file holds', async () => {
  const whole = handMadeFile(LIST);
  for (let at = 4; at < whole.length; at += 41) {
    const copy = Buffer.from(whole);
    copy[at] = copy[at]! ^ 0x55;
    expect(['FILE_DAMAGED', 'FILE_NOT_SPREADSHEET', 'FILE_ENCRYPTED', 'FILE_TOO_LARGE', 'READ']).toContain(
      await codeOf(copy),
    );
  }
});

test('damaged parts: no sheet, XML that ends early, wrong checksum, text numbers out of range, document types', async () => {
  const sheet = 'xl/worksheets/blatt1.xml';
  expect(await codeOf(withPart(sheet, null))).toBe('FILE_DAMAGED');
  expect(await codeOf(withPart(sheet, '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'))).toBe(
    'FILE_DAMAGED',
  );
  expect(await codeOf(withPart(sheet, '<worksheet><sheetData/></worksheet>', { claimedCrc: 1 }))).toBe(
    'FILE_DAMAGED',
  );
  expect(
    await codeOf(
      withPart(
        sheet,
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
      ),
    ),
  ).toBe('FILE_DAMAGED');
  expect(
    await codeOf(withPart(sheet, '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet><sheetData/></worksheet>')),
  ).toBe('FILE_DAMAGED');
  expect(await codeOf(withPart('xl/workbook.xml', '<workbook><sheets>'))).toBe('FILE_DAMAGED');
});

test('paths that leave the archive are refused', async () => {
  expect(await codeOf(zipFile([...handMadeParts(LIST), { name: '../../keluar.txt', data: 'x' }]))).toBe(
    'FILE_DAMAGED',
  );
});

test('a bomb that says its size is too large, one that lies is damaged, and honest packing passes', async () => {
  const rows = `<row>${'<c/>'.repeat(10)}</row>`.repeat(100_000);
  const bomb = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const part = 'xl/worksheets/blatt1.xml';
  const limits = { ratio: 200, ratioFloor: 1_000_000 };
  expect(await codeOf(withPart(part, bomb), undefined, limits)).toBe('FILE_TOO_LARGE');
  expect(await codeOf(withPart(part, bomb, { claimedSize: 5_000 }), undefined, limits)).toBe('FILE_DAMAGED');
  expect(await codeOf(withPart(part, bomb))).toBe('READ');
  expect(await codeOf(withPart(part, bomb), undefined, { totalBytes: 1_000_000 })).toBe('FILE_TOO_LARGE');
});

test('a part is not read beyond the size it claims', async () => {
  const bomb = `<worksheet><sheetData>${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`;
  const path = temporaryFile(withPart('xl/worksheets/blatt1.xml', bomb, { claimedSize: 400_000 }));
  const read: number[] = [];
  await expect(readSpreadsheet(path, { onProgress: (done) => read.push(done) })).rejects.toMatchObject({
    code: 'FILE_DAMAGED',
  });
  expect(Math.max(...read)).toBeLessThan(1_000_000);
});

test('too many parts, too large a file; the sentence states the limit', async () => {
  const parts = [
    ...handMadeParts(LIST),
    ...Array.from({ length: 60 }, (_, i) => ({ name: `xl/${i}.xml`, data: '' })),
  ];
  expect(await codeOf(zipFile(parts), undefined, { entries: 50 })).toBe('FILE_TOO_LARGE');
  const path = temporaryFile(handMadeFile(LIST));
  await expect(readSpreadsheet(path, { limits: { fileBytes: 100 } })).rejects.toThrow('batas');
  await expect(readSpreadsheet(path, { limits: { totalBytes: 2_000 } })).rejects.toThrow('batas');
});

test('20,000 merges and 200,000 formatted blank rows stay cheap', async () => {
  const merges = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${i + 1}:C${i + 1}"/>`).join('');
  const blank = Array.from(
    { length: 200_000 },
    (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/><c r="B${i + 3}" s="1"/></row>`,
  ).join('');
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blank}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  const workbook = await readSpreadsheet(temporaryFile(withPart('xl/worksheets/blatt1.xml', sheet)));
  expect(workbook.sheets[0]!.rowNumbers.length).toBe(1);
  expect(workbook.sheets[0]!.merges.length).toBe(80_000);
});
