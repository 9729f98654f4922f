import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, type WorkbookData } from '../../../../src/core/import/sheet.ts';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { temporaryFile } from '../../../builders/workbook.ts';

/** Rows of the only sheet, empty cells as ''. */
function table(workbook: WorkbookData): string[][] {
  const sheet = workbook.sheets[0]!;
  const rows: string[][] = [];
  sheet.rowNumbers.forEach((row, index) => {
    const texts: string[] = [];
    for (let cell = sheet.rowStarts[index]!; cell < sheet.rowStarts[index + 1]!; cell++) {
      while (texts.length < sheet.columns[cell]!) texts.push('');
      texts.push(cellText(workbook, sheet, cell));
    }
    rows[row - 1] = texts;
  });
  return rows;
}

const read = async (bytes: Buffer | string, extension = '.csv') =>
  readSpreadsheet(temporaryFile(bytes, extension));
const LIST = [
  ['NAMA', 'NRP', 'KET'],
  ['BUDI CONTOH, S.H.', '04050123', ''],
  ['MARIA "MIA" TEFA', '05080456', 'BKO; POLDA'],
];

test.each([
  [';', 'csv'],
  [',', 'csv'],
  ['\t', 'tsv'],
  ['|', 'csv'],
])('delimiter %j is found and every value stays text', async (delimiter, format) => {
  const quote = (value: string) => (/[;,|\t"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const text = LIST.map((row) => row.map(quote).join(delimiter)).join('\r\n');
  const workbook = await read(text);
  expect(workbook.format).toBe(format);
  expect(table(workbook)).toEqual(LIST.map((row) => (row.at(-1) === '' ? row.slice(0, -1) : row)));
});

test('UTF-8 and UTF-16 of both orders, with and without a mark, and Windows-1252 give the same names', async () => {
  const text = 'NAMA;NRP\r\nANDRÉ “NOLDI” D’COSTA;85010123\r\n';
  const swapped = Buffer.from(text, 'utf16le').swap16();
  const windows = Buffer.from(
    text.replace('É', '\xC9').replace('“', '\x93').replace('”', '\x94').replace('’', '\x92'),
    'latin1',
  );
  const files = [
    Buffer.from(text, 'utf8'),
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf8')]),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
    Buffer.from(text, 'utf16le'),
    swapped,
    windows,
  ];
  for (const file of files) {
    expect(table(await read(file))).toEqual([
      ['NAMA', 'NRP'],
      ['ANDRÉ “NOLDI” D’COSTA', '85010123'],
    ]);
  }
});

test('a file that breaks the encoding that it begins with is damaged', async () => {
  const files = [
    Buffer.from('\xEF\xBB\xBFNAMA;NRP\r\nANDR\xC9;85010123\r\n', 'latin1'),
    Buffer.from('\uFEFFNAMA;NRP\r\nBUDI;85010123', 'utf16le').subarray(0, -1),
    Buffer.from('\uFEFFNAMA;NRP\r\nBUDI\uD800;85010123', 'utf16le'),
  ];
  for (const file of files) await expect(read(file)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
});

test('a stray quote does not swallow the people up to the next one', async () => {
  const text =
    'NAMA;PANGKAT;NRP\r\n"BUDI;AIPDA;85010123\r\nMARIA;BRIPDA;86020123\r\n"RUBEN;AIPDA;87030123\r\n';
  expect(table(await read(text)).slice(1)).toEqual([
    ['"BUDI', 'AIPDA', '85010123'],
    ['MARIA', 'BRIPDA', '86020123'],
    ['"RUBEN', 'AIPDA', '87030123'],
  ]);
  expect(table(await read(text.replace('"RUBEN', 'RUBEN')))).toHaveLength(4);
});

test('="05080456" is what stands inside; the Ctrl+Z of old programs is no content', async () => {
  expect(table(await read('NAMA;NRP\r\nBUDI;="05080456"\r\nMARIA;"=""05080457"""\r\n\x1a'))).toEqual([
    ['NAMA', 'NRP'],
    ['BUDI', '05080456'],
    ['MARIA', '05080457'],
  ]);
});

test('a cell or a list beyond what Excel holds is too large, wherever its quotes are', async () => {
  const long = 'NAMA '.repeat(20_000);
  const files = [`NAMA;NRP\n${long};1\n`, `NAMA;NRP\n"${long}";1\n`, 'NAMA;NRP\n'.repeat(1_048_577)];
  for (const file of files) await expect(read(file)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
});

test('title lines with other delimiters do not win over the table', async () => {
  const text =
    'DAFTAR PERSONEL, POLRES CONTOH\n\nNAMA;PANGKAT;NRP\nBUDI, S.H.;AKP;85010123\nMARIA, S.I.K.;IPDA;86020123\nNOLDI;AIPDA;87020123\n';
  expect(table(await read(text))[3]).toEqual(['BUDI, S.H.', 'AKP', '85010123']);
});

test('of two delimiters on every line the one with more fields wins, a sep= line over any', async () => {
  const text = 'A;B,C,D\nE;F,G,H\n'.repeat(5);
  expect(table(await read(text))[0]).toEqual(['A;B', 'C', 'D']);
  expect(table(await read(`sep=;\n${text}`))[1]).toEqual(['A', 'B,C,D']);
});

test('line breaks and doubled quotes inside quoted fields; a sep= line names the delimiter', async () => {
  expect(table(await read('sep=,\r\n"AIPDA\nNRP 83030303","a ""b"""\r\nx,y'))).toEqual([
    undefined,
    ['AIPDA\nNRP 83030303', 'a "b"'],
    ['x', 'y'],
  ]);
});

test('what is written field by field is read back', async () => {
  const field = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((value) => !/[\p{Cc}\p{Cs}\uFEFF]/u.test(value));
  const row = fc.tuple(fc.constant('x'), field, field, fc.constant('y'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 8 }),
      fc.constantFrom(';', ','),
      async (rows, delimiter) => {
        const text = rows
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        expect(table(await read(`NAMA${delimiter}NRP${delimiter}A${delimiter}B\n${text}`)).slice(1)).toEqual(
          rows,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('a text that is no list is refused, whatever its name says', async () => {
  await expect(read('Yth. Bapak Kapolres\nMohon petunjuk.', '.xlsx')).rejects.toMatchObject({
    code: 'FILE_NOT_SPREADSHEET',
  });
  const letter = 'Kepada Yth.,\nKapolres Contoh,\ndi tempat\nDengan hormat\nMohon petunjuk\nTerima kasih\n';
  await expect(read(letter, '.doc')).rejects.toMatchObject({ code: 'FILE_NOT_SPREADSHEET' });
  await expect(read('<html><body>', '.xls')).rejects.toMatchObject({ code: 'FILE_NOT_SPREADSHEET' });
  await expect(read(' \r\n \r\n')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
});
