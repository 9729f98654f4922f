import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJs from '@e965/xlsx';
import { expect, test } from 'vitest';
import { parseWorkbook } from '../../../../src/core/import/parse.ts';
import type { WorkbookData } from '../../../../src/core/import/sheet.ts';
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

test.skipIf(process.platform !== 'linux')(
  'a link to itself, and a file that the system does not give out',
  async () => {
    const link = join(mkdtempSync(join(tmpdir(), 'posko-')), 'lingkar.xlsx');
    symlinkSync(link, link);
    await expect(readSpreadsheet(link)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(readSpreadsheet('/proc/self/mem')).rejects.toMatchObject({
      code: expect.stringMatching(/^FILE_(?:READ_FAILED|NOT_FOUND)$/),
    });
  },
);

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

const SHEET_PART = 'xl/worksheets/blatt1.xml';
const sheetOf = (rows: string, behind = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`;
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Seconds that this process has computed: other work of the machine does not count. */
const computed = () => process.cpuUsage().user / 1e6;

/** Reads a sheet, within the time and memory that any list may take. */
async function boundedRead(sheet: string): Promise<WorkbookData> {
  const path = temporaryFile(withPart(SHEET_PART, sheet));
  const before = process.memoryUsage().rss;
  const started = computed();
  const workbook = await readSpreadsheet(path);
  expect(computed() - started).toBeLessThan(8);
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  return workbook;
}

test('a million formatted blank rows, 16,384 columns, elements nested 500,000 deep', async () => {
  const blank = Array.from(
    { length: 1_000_000 },
    (_, i) => `<row r="${i + 2}" spans="1:12" s="1" customFormat="1"><c r="A${i + 2}" s="1"/></row>`,
  );
  const rows = await boundedRead(sheetOf(`<row r="1">${inline('A1', 'NAMA')}</row>${blank.join('')}`));
  expect(rows.sheets[0]!.rowNumbers.length).toBe(1);
  const wide = Array.from({ length: 40 }, () => `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`).join('');
  expect((await boundedRead(sheetOf(wide))).sheets[0]!.columns.length).toBe(40 * 60);
  const deep = `${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}`;
  expect((await boundedRead(sheetOf(deep))).sheets[0]!.rowNumbers.length).toBe(0);
});

test('a single cell of ten megabytes, in the sheet and in the shared texts, names where it is', async () => {
  const text = 'NAMA '.repeat(2_000_000);
  const files = [
    withPart(SHEET_PART, sheetOf(`<row r="1">${inline('A1', text)}</row>`)),
    withPart('xl/strings.xml', `<sst><si><t>${text}</t></si></sst>`),
    withPart(SHEET_PART, sheetOf(`<row r="1">${inline('A1', 'NAMA '.repeat(8_000))}</row>`)),
  ];
  for (const file of files) expect(await codeOf(file)).toBe('FILE_TOO_LARGE');
  await expect(readSpreadsheet(temporaryFile(files[2]!))).rejects.toThrow('Sel Sheet1!A1 berisi lebih dari');
});

test('one long text that very many cells share is as bad as many long texts', async () => {
  const strings = `<sst><si><t>${'NAMA '.repeat(5_000)}</t></si></sst>`;
  const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(20_001);
  const parts = handMadeParts(LIST).map((part) => {
    if (part.name === SHEET_PART) return { ...part, data: sheetOf(rows) };
    return part.name === 'xl/strings.xml' ? { ...part, data: strings } : part;
  });
  expect(await codeOf(zipFile(parts))).toBe('FILE_TOO_LARGE');
});

test('document types are refused in every part: entity bombs, external entities, notations', async () => {
  const types = [
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    '<!DOCTYPE x [<!NOTATION n SYSTEM "n">]>',
  ];
  const parts = handMadeParts(LIST).filter(({ name }) => name.startsWith('xl/'));
  for (const type of types) {
    for (const { name, data } of parts)
      expect(await codeOf(withPart(name, `${type}${data}`))).toBe('FILE_DAMAGED');
  }
  for (const reference of ['&a;', '&#xD800;', '&#99999999;', '&#0;']) {
    const sheet = sheetOf(`<row r="1">${inline('A1', reference)}</row>`);
    expect(await codeOf(withPart(SHEET_PART, sheet))).toBe('FILE_DAMAGED');
  }
});

test('many parts that are each small enough are too large together', async () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ name: `xl/${i}.bin`, data: Buffer.alloc(100_000) }));
  const file = zipFile([...handMadeParts(LIST), ...many]);
  expect(await codeOf(file)).toBe('READ');
  expect(await codeOf(file, undefined, { totalBytes: 5_000_000 })).toBe('FILE_TOO_LARGE');
});

test('two parts with one name, whatever their letters, and one part under many sheets', async () => {
  const parts = handMadeParts(LIST);
  const twice = { name: SHEET_PART, data: sheetOf('') };
  expect(await codeOf(zipFile([...parts, twice]))).toBe('FILE_DAMAGED');
  expect(await codeOf(zipFile([...parts, { ...twice, name: 'XL/Worksheets/BLATT1.xml' }]))).toBe(
    'FILE_DAMAGED',
  );
  const book = String(parts.find(({ name }) => name === 'xl/workbook.xml')!.data);
  const sheet = /<sheet [^>]*>/.exec(book)![0];
  const many = (count: number, id: (i: number) => string) =>
    book.replace(sheet, Array.from({ length: count }, (_, i) => sheet.replace('rId1', id(i))).join(''));
  expect(
    await codeOf(
      withPart(
        'xl/workbook.xml',
        many(3_000, () => 'rId1'),
      ),
    ),
  ).toBe('FILE_DAMAGED');
  const sheets = Array.from({ length: 1_001 }, (_, i) => ({ name: `S${i}`, rows: [['x']] }));
  expect(await codeOf(handMadeFile(sheets))).toBe('FILE_TOO_LARGE');
});

test('relationships that are missing, lead in a circle, outside or nowhere', async () => {
  const relations = 'xl/_rels/workbook.xml.rels';
  const to = (target: string, mode = '') =>
    `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"${mode}/></Relationships>`;
  expect(await codeOf(withPart(relations, null))).toBe('FILE_DAMAGED');
  for (const target of [
    'workbook.xml',
    '../../../../etc/passwd',
    '/etc/passwd',
    'http://127.0.0.1:9/x',
    '',
  ]) {
    expect(await codeOf(withPart(relations, to(target)))).toBe('FILE_DAMAGED');
  }
  expect(await codeOf(withPart(relations, to('file:///etc/passwd', ' TargetMode="External"')))).toBe(
    'FILE_DAMAGED',
  );
  expect(await codeOf(withPart('xl/strings.xml', null))).toBe('FILE_DAMAGED');
  expect(await codeOf(withPart('xl/styles.xml', null))).toBe('READ');
});

test('parts in an encoding that is not UTF-8 are damaged, never letters of another alphabet', async () => {
  const latin = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf(inline('A1', '\xC9'))}`,
    'latin1',
  );
  expect(await codeOf(withPart(SHEET_PART, latin))).toBe('FILE_DAMAGED');
  const wide = Buffer.from(`\uFEFF${sheetOf('')}`, 'utf16le');
  expect(await codeOf(withPart(SHEET_PART, wide))).toBe('FILE_DAMAGED');
  expect(await codeOf(withPart(SHEET_PART, `<?xml version='1.0' encoding='utf-8'?>${sheetOf('')}`))).toBe(
    'READ',
  );
});

test('20,000 merges, over one row each or all over the whole sheet, are read and looked at in time', async () => {
  const each = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${i + 1}:C${i + 1}"/>`).join('');
  const plain = await boundedRead(sheetOf('<row/>', `<mergeCells>${each}</mergeCells>`));
  expect(plain.sheets[0]!.merges.length).toBe(80_000);
  const everything = '<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000);
  const rows = Array.from(
    { length: 2_000 },
    (_, i) => `<row>${inline(`A${i + 1}`, 'NAMA')}${inline(`B${i + 1}`, 'NRP')}</row>`,
  );
  const workbook = await boundedRead(sheetOf(rows.join(''), `<mergeCells>${everything}</mergeCells>`));
  const started = computed();
  parseWorkbook(workbook);
  expect(computed() - started).toBeLessThan(8);
});
