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
])('delimiter %j is found and every value stays text', async (delimiter, format) => {
  const quote = (value: string) => (/[;,\t"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const text = LIST.map((row) => row.map(quote).join(delimiter)).join('\r\n');
  const workbook = await read(text);
  expect(workbook.format).toBe(format);
  expect(table(workbook)).toEqual(LIST.map((row) => (row.at(-1) === '' ? row.slice(0, -1) : row)));
});

test('UTF-8 with mark, UTF-16 of both orders and Windows-1252 give the same names', async () => {
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
    windows,
  ];
  for (const file of files) {
    expect(table(await read(file))).toEqual([
      ['NAMA', 'NRP'],
      ['ANDRÉ “NOLDI” D’COSTA', '85010123'],
    ]);
  }
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
  await expect(read('<html><body><table>', '.xls')).rejects.toMatchObject({ code: 'FILE_NOT_SPREADSHEET' });
  await expect(read(' \r\n \r\n')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
});
