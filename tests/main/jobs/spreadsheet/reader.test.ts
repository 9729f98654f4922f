import * as SheetJs from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { isDateFormat } from '../../../../src/main/jobs/spreadsheet/xlsx-parts.ts';
import { cells } from '../../../builders/read-cells.ts';
import { handMadeFile, handMadeParts, temporaryFile } from '../../../builders/workbook.ts';
import { zipFile } from '../../../builders/zip.ts';

/** A workbook whose only sheet, texts and workbook settings are given as XML. */
function rawWorkbook(sheet: string | Buffer, options: { strings?: string; date1904?: boolean } = {}): string {
  const parts = handMadeParts([{ rows: [] }], { date1904: options.date1904 ?? false }).map((part) => {
    if (part.name === 'xl/worksheets/blatt1.xml') return { ...part, data: sheet };
    if (part.name === 'xl/strings.xml' && options.strings !== undefined)
      return { ...part, data: options.strings };
    return part;
  });
  return temporaryFile(zipFile(parts));
}

const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test('rich text is joined, phonetic readings are left out, control escapes are resolved', async () => {
  const strings =
    '<sst><si><r><rPr><b/></rPr><t>BUDI </t></r><r><t xml:space="preserve">CONTOH</t></r>' +
    '<rPh sb="0" eb="1"><t>ブディ</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b</t></si><si/><si><t/></si></sst>';
  const path = rawWorkbook(
    sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
    ),
    { strings },
  );
  expect(cells(await readSpreadsheet(path))).toEqual(['A1 text BUDI CONTOH', 'B1 text a\rb']);
});

test('inline rich text, CDATA, comments, entities and attributes in any order', async () => {
  const path = rawWorkbook(
    sheetXml(
      `<row spans="1:4" r='2'><c t="inlineStr" r="A2"><is><r><t>A &amp; </t></r><r><t><![CDATA[<B>]]></t></r></is></c>` +
        `<c t='str' s="0" r='B2'><f>X1&gt;1</f><v><!-- tersimpan -->C&#x41;&#66;</v></c><c r="C2"><v> 12.5 </v></c>` +
        '<c r="D2"><f>A1</f><v/></c></row>',
    ),
  );
  expect(cells(await readSpreadsheet(path))).toEqual([
    'A2 text A & <B>',
    'B2 text CAB',
    'C2 number 12.5',
    'D2 formula-without-value ',
  ]);
});

test('signs that need care: > in attributes, namespaces on any tag, line ends of Windows', async () => {
  const path = rawWorkbook(
    sheetXml(
      '<row xmlns:r="urn:r" note="a>b" r="4"><c xmlns:t="urn:t" note=\'"/>\' r="C4" t="inlineStr"><is><t>a\r\nb</t></is></c></row>',
    ),
  );
  expect(cells(await readSpreadsheet(path))).toEqual(['C4 text a\nb']);
});

test('chart sheets are no sheets, their names do not shift the others', async () => {
  const parts = handMadeParts([
    { name: 'Grafik', rows: [['x']] },
    { name: 'Daftar', rows: [['y']] },
  ]).map((part) =>
    part.name === 'xl/_rels/workbook.xml.rels'
      ? { ...part, data: String(part.data).replace('/worksheet"', '/chartsheet"') }
      : part,
  );
  const workbook = await readSpreadsheet(temporaryFile(zipFile(parts)));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Daftar']);
  expect(cells(workbook)).toEqual(['A1 text y']);
});

test('formats that show dates and times, and those that do not', () => {
  const dates = ['dd/mm/yyyy', '[$-421]dd mmmm yyyy;@', '[h]:mm', '[mm]', 'yyyy"-"mm', 'General;dd'].map(
    isDateFormat,
  );
  expect(dates).toEqual([true, true, true, true, true, false]);
  const others = [
    'General',
    '0',
    '00000000',
    '0.00E+00',
    '"hari" 0',
    '\\d0',
    '[Red]#,##0',
    '@',
    '_-Rp* #,##0_-',
  ];
  expect(others.map(isDateFormat)).toEqual(others.map(() => false));
});

test('dates: custom Indonesian format, t="d", the 1904 calendar, the 29 February of 1900', async () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>45602</v></c><c r="B1" t="d"><v>2024-11-06T00:00:00</v></c><c r="C1" s="1"><v>59</v></c><c r="D1"><v>45602</v></c></row>';
  expect(cells(await readSpreadsheet(rawWorkbook(sheetXml(rows))))).toEqual([
    'A1 date 2024-11-06',
    'B1 date 2024-11-06',
    'C1 date 1900-02-28',
    'D1 number 45602',
  ]);
  const from1904 = await readSpreadsheet(
    rawWorkbook(sheetXml('<row r="1"><c r="A1" s="1"><v>44140</v></c></row>'), { date1904: true }),
  );
  expect(cells(from1904)).toEqual(['A1 date 2024-11-06']);
});

test('numbers keep what the cell holds: leading zeros are gone, eighteen digits show as Excel shows them', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>4050123</v></c><c r="B1"><v>198001012005011001</v></c><c r="C1"><v>1.98001012005011E+17</v></c></row>';
  expect(cells(await readSpreadsheet(rawWorkbook(sheetXml(rows))))).toEqual([
    'A1 number 4050123',
    'B1 number 1.98001012005011E+17',
    'C1 number 1.98001012005011E+17',
  ]);
});

test('a number format that shows leading zeros changes nothing, and what is no number is shown as it stands', async () => {
  const parts = handMadeParts([{ rows: [] }]).map((part) => {
    if (part.name === 'xl/styles.xml')
      return { ...part, data: String(part.data).replace(/formatCode="[^"]*"/, 'formatCode="00000000"') };
    if (part.name !== 'xl/worksheets/blatt1.xml') return part;
    const rows =
      '<row r="1"><c r="A1" s="1"><v>4050123</v></c><c r="B1"><v>empat</v></c><c r="C1"><v>1e999</v></c><c r="D1"><v> </v></c></row>';
    return { ...part, data: sheetXml(rows) };
  });
  expect(cells(await readSpreadsheet(temporaryFile(zipFile(parts))))).toEqual([
    'A1 number 4050123',
    'B1 text empat',
    'C1 text 1e999',
  ]);
});

test('very hidden sheets, rows hidden by a filter, a dimension that lies, strict Office Open XML', async () => {
  const parts = handMadeParts([
    { name: 'Daftar', rows: [['NAMA'], ['BUDI'], ['MARIA']], hiddenRows: [3] },
    { name: 'Rahasia', hidden: true, rows: [['x']] },
  ]).map(({ name, data }) => ({
    name,
    data: String(data)
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006',
        'http://purl.oclc.org/ooxml/officeDocument',
      )
      .replace('state="hidden"', 'state="veryHidden"')
      .replace('<workbook ', '<workbook conformance="strict" ')
      .replace('<sheetData>', '<dimension ref="A1:A1"/><sheetViews><sheetView/></sheetViews><sheetData>')
      .replace('</sheetData>', '</sheetData><autoFilter ref="A1:A3"/>'),
  }));
  const workbook = await readSpreadsheet(temporaryFile(zipFile(parts)));
  expect(cells(workbook)).toEqual(['A1 text NAMA', 'A2 text BUDI', 'A3 text MARIA']);
  expect([...workbook.sheets[0]!.hiddenRows]).toEqual([3]);
  expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
});

test('hidden rows and sheets, merges, and columns from BI on left out', async () => {
  const path = temporaryFile(
    handMadeFile([
      {
        name: 'Daftar',
        rows: [['a', 'b'], ['c'], [...Array(60).fill(null), 'jauh']],
        merges: ['A1:B1'],
        hiddenRows: [2],
      },
      { name: 'Rahasia', hidden: true, rows: [['x']] },
    ]),
  );
  const workbook = await readSpreadsheet(path);
  expect(cells(workbook)).toEqual(['A1 text a', 'B1 text b', 'A2 text c']);
  expect([...workbook.sheets[0]!.hiddenRows]).toEqual([2]);
  expect([...workbook.sheets[0]!.merges]).toEqual([1, 0, 1, 1]);
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Daftar', false],
    ['Rahasia', true],
  ]);
});

test('rows and cells out of order come back in order', async () => {
  const path = rawWorkbook(
    sheetXml(
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>8</v></c></row>',
    ),
  );
  expect(cells(await readSpreadsheet(path))).toEqual(['A1 number 8', 'A3 number 1', 'B3 number 2']);
});

test('rows and cells without addresses lie beside each other', async () => {
  const path = rawWorkbook(
    sheetXml(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row>',
    ),
  );
  expect(cells(await readSpreadsheet(path))).toEqual([
    'A1 number 1',
    'B1 number 2',
    'A2 number 3',
    'A5 number 4',
  ]);
});

test('a number that a cell shows as a date, and that no date can be, stays a number', async () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>85010130</v></c><c r="B1" s="1"><v>2958465</v></c><c r="C1" s="1"><v>2958466</v></c>' +
    '<c r="D1" s="1"><v>-3</v></c><c r="E1" t="d"><v>12988-11-08</v></c></row>';
  const read = async (date1904: boolean) =>
    cells(await readSpreadsheet(rawWorkbook(sheetXml(rows), { date1904 })));
  const asNumbers = ['C1 number 2958466', 'D1 number -3', 'E1 number 4050123'];
  expect(await read(false)).toEqual(['A1 number 85010130', 'B1 date 9999-12-31', ...asNumbers]);
  expect(await read(true)).toEqual(['A1 number 85010130', 'B1 number 2958465', ...asNumbers]);
});

describe('a sheet that no program would open is damaged, not taken for what is left of it', () => {
  const cell = (content: string) => `<c r="A1" t="inlineStr"><is><t>${content}</t></is></c>`;
  test.each([
    ['an element that nothing closes', '<worksheet><sheetData><row r="1"></row></worksheet>'],
    [
      'tags that close each other crosswise',
      sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></c></is></row>`),
    ],
    ['a tag that closes nothing', `${sheetXml('')}</x>`],
    ['an element open at the end', `<a>${sheetXml('')}`],
    ['an entity of nobody', sheetXml(`<row r="1">${cell('BUDI &foo; B')}</row>`)],
    ['an ampersand alone', sheetXml(`<row r="1">${cell('BUDI & ANI')}</row>`)],
    ['a control sign', sheetXml(`<row r="1">${cell('BUDI \u0001')}</row>`)],
    ['a reference to a control sign', sheetXml(`<row r="1">${cell('BUDI &#1;')}</row>`)],
    ['a row number twice', sheetXml(`<row r="1">${cell('A')}</row><row r="1">${cell('B')}</row>`)],
    ['an address twice', sheetXml(`<row r="1">${cell('A')}<c r="B1"><v>1</v></c>${cell('B')}</row>`)],
  ])('%s', async (_, sheet) => {
    await expect(readSpreadsheet(rawWorkbook(sheet))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  test('bytes that are no UTF-8; a sign that stands for one is a sign like others', async () => {
    const sheet = sheetXml(`<row r="1">${cell('BUDI \ufffd')}</row>`);
    expect(cells(await readSpreadsheet(rawWorkbook(sheet)))).toEqual(['A1 text BUDI \ufffd']);
    const bytes = Buffer.from(sheet.replace('\ufffd', '\xe9'), 'latin1');
    await expect(readSpreadsheet(rawWorkbook(bytes))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

test('a sheet larger than many chunks is read whole, with progress up to its size', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [i, `NAMA PANJANG KE ${i} É`, 85_010_000 + i]);
  const progress: [number, number][] = [];
  const workbook = await readSpreadsheet(temporaryFile(handMadeFile([{ rows }], { inline: true })), {
    onProgress: (done, total) => progress.push([done, total]),
  });
  const read = cells(workbook);
  expect(read.length).toBe(90_000);
  expect(read.slice(-3)).toEqual([
    'A30000 number 29999',
    'B30000 text NAMA PANJANG KE 29999 É',
    'C30000 number 85039999',
  ]);
  expect(new Set(read.filter((_, i) => i % 3 === 1)).size).toBe(30_000);
  expect(progress.length).toBeGreaterThan(3);
  expect(progress.at(-1)![0]).toBe(progress.at(-1)![1]);
});

test('cancelling stops with JOB_CANCELLED', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [i, `ORANG ${i}`]);
  const path = temporaryFile(handMadeFile([{ rows }], { inline: true }));
  const stop = new AbortController();
  const reading = readSpreadsheet(path, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
});

test.each(['xls', 'xlsb'] as const)(
  '.%s gives texts, numbers, dates, merges and hidden sheets',
  async (format) => {
    const book = SheetJs.utils.book_new();
    const sheet = SheetJs.utils.aoa_to_sheet(
      [
        ['NAMA', 'NRP'],
        ['BUDI CONTOH', '04050123'],
        ['MARIA TEFA', 85010123],
        [new Date(Date.UTC(2024, 10, 6))],
      ],
      { UTC: true },
    );
    sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 4, c: 1 } }];
    SheetJs.utils.book_append_sheet(book, sheet, 'Daftar');
    SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet([['x']]), 'Lain');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = SheetJs.write(book, {
      type: 'buffer',
      bookType: format === 'xls' ? 'biff8' : 'xlsb',
    }) as Buffer;
    const workbook = await readSpreadsheet(temporaryFile(bytes, '.dat'));
    expect(workbook.format).toBe(format);
    expect(cells(workbook)).toEqual([
      'A1 text NAMA',
      'B1 text NRP',
      'A2 text BUDI CONTOH',
      'B2 text 04050123',
      'A3 text MARIA TEFA',
      'B3 number 85010123',
      'A4 date 2024-11-06',
    ]);
    expect([...workbook.sheets[0]!.merges]).toEqual([4, 0, 5, 1]);
    expect(workbook.sheets[1]!.hidden).toBe(true);
  },
);

test('a workbook with macros is .xlsm; its macros are no concern', async () => {
  const parts = handMadeParts([{ rows: [['NAMA']] }]).map((part) =>
    part.name === '[Content_Types].xml'
      ? {
          ...part,
          data: String(part.data).replace(
            /application[^"]*sheet\.main\+xml/,
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          ),
        }
      : part,
  );
  const macros = { name: 'xl/vbaProject.bin', data: Buffer.alloc(2000, 0xd0) };
  const workbook = await readSpreadsheet(temporaryFile(zipFile([...parts, macros]), '.xlsm'));
  expect([workbook.format, ...cells(workbook)]).toEqual(['xlsm', 'A1 text NAMA']);
});
