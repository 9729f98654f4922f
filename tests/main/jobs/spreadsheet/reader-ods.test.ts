import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { odsContent, odsFile } from '../../../builders/ods.ts';
import { cells, merges } from '../../../builders/read-cells.ts';
import { temporaryFile } from '../../../builders/workbook.ts';

const read = (tables: string, styles = '') =>
  readSpreadsheet(temporaryFile(odsFile(odsContent(tables, styles)), '.ods'));
const table = (rows: string, attributes = 'table:name="Daftar"') =>
  `<table:table ${attributes}>${rows}</table:table>`;
const row = (content: string, attributes = '') =>
  `<table:table-row ${attributes}>${content}</table:table-row>`;
const text = (content: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}>${content}</table:table-cell>`;
const p = (content: string) => `<text:p>${content}</text:p>`;

test('texts as typed: paragraphs, runs of spaces, tabs, breaks, spans; comments and drawings left out', async () => {
  const workbook = await read(
    table(
      row(
        text(
          `<office:annotation><text:p>catatan</text:p></office:annotation>${p('BUDI<text:s text:c="2"/>C.')}${p('NRP<text:tab/>1')}`,
        ) +
          text(p('<text:span>A</text:span>&amp;<text:a>B<text:line-break/></text:a>\n   C')) +
          text(`<draw:frame><draw:text-box><text:p>gambar</text:p></draw:text-box></draw:frame>${p('isi')}`) +
          text(
            p(
              '<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>',
            ),
          ) +
          text(`${p('a')}<text:p/>${p('b')}`),
      ),
    ),
  );
  expect(cells(workbook)).toEqual([
    'A1 text BUDI  C.\nNRP\t1',
    'B1 text A&B\nC',
    'C1 text isi',
    'D1 text 漢字',
    'E1 text a\n\nb',
  ]);
});

test('numbers, money, dates, times, yes and no, errors, formulas with and without a value', async () => {
  const cell = (attributes: string, content = '') =>
    `<table:table-cell ${attributes}>${content}</table:table-cell>`;
  const workbook = await read(
    table(
      row(
        cell('office:value-type="float" office:value="4050123"', p('04.050.123')) +
          cell('office:value-type="currency" office:value="12.5"') +
          cell('office:value-type="date" office:date-value="2024-11-06"', p('Rabu')) +
          cell('office:value-type="date" office:date-value="2024-11-06T12:00:00"') +
          cell('office:value-type="time" office:time-value="PT14H30M00S"') +
          cell('office:value-type="boolean" office:boolean-value="true"') +
          cell(
            'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
            p('#DIV/0!'),
          ) +
          cell('table:formula="of:=[.A9]" office:value-type="string" office:string-value="BUDI"', p('BUDI')) +
          cell('table:formula="of:=[.A9]"'),
      ),
    ),
  );
  expect(cells(workbook)).toEqual([
    'A1 number 4050123',
    'B1 number 12.5',
    'C1 date 2024-11-06',
    'D1 date 2024-11-06',
    'E1 date 14:30',
    'F1 bool TRUE',
    'G1 error #DIV/0!',
    'H1 text BUDI',
    'I1 formula-without-value ',
  ]);
  expect(workbook.sheets[0]!.values[3]).toBe(45_602.5);
});

test('repeated rows and cells are spread out, empty ones cost nothing, merged cells keep their place', async () => {
  const workbook = await read(
    table(
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="3"') +
        row(
          `${text(p('x'), 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="3"/>${text(p('y'))}`,
          'table:number-rows-repeated="2"',
        ) +
        row(
          `${text(p('judul'), 'table:number-columns-spanned="3" table:number-rows-spanned="2"')}<table:covered-table-cell table:number-columns-repeated="2"/>${text(p('z'))}`,
        ) +
        row('<table:table-cell/>', 'table:number-rows-repeated="1048570"'),
    ),
  );
  expect(cells(workbook)).toEqual([
    'A4 text x',
    'B4 text x',
    'F4 text y',
    'A5 text x',
    'B5 text x',
    'F5 text y',
    'A6 text judul',
    'D6 text z',
  ]);
  expect(merges(workbook)).toEqual(['A6:C7']);
});

test('hidden sheets and rows; copies of other files, changes and nested tables are no sheets', async () => {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const workbook = await read(
    `<table:tracked-changes><table:table table:name="lama">${row(text(p('q')))}</table:table></table:tracked-changes>` +
      table(
        row(text(p('a'))) +
          row(text(p('b')), 'table:number-rows-repeated="2" table:visibility="collapse"') +
          `<table:table-row-group>${row(text(p('c')))}</table:table-row-group>` +
          row(text(p('d')), 'table:visibility="filter"') +
          row(text(`${p('e')}<table:table table:is-sub-table="true">${row(text(p('anak')))}</table:table>`)),
        'table:name="Daftar" table:style-name="ta1"',
      ) +
      table(`<table:table-source xlink:href="lain.ods"/>${row(text(p('salinan')))}`, 'table:name="lain"') +
      table(row(text(p('x'))), 'table:name="Arsip" table:style-name="ta2"'),
    styles,
  );
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Daftar', false],
    ['Arsip', true],
  ]);
  expect(cells(workbook)).toEqual([
    'A1 text a',
    'A2 text b',
    'A3 text b',
    'A4 text c',
    'A5 text d',
    'A6 text e',
  ]);
  expect([...workbook.sheets[0]!.hiddenRows]).toEqual([2, 3, 5]);
});

test('bombs end at once: repeated rows with content, spaces without end, deep nesting, document types', async () => {
  const code = (tables: string) =>
    read(tables).then(
      () => 'READ',
      (error: { code: string }) => error.code,
    );
  const million = row(
    text(p('x'), 'table:number-columns-repeated="16384"'),
    'table:number-rows-repeated="1000000"',
  );
  expect(await code(table(million))).toBe('FILE_TOO_LARGE');
  expect(await code(table(row(text(p('x')), 'table:number-rows-repeated="99999999"')))).toBe(
    'FILE_TOO_LARGE',
  );
  expect(await code(table(row(text(p('x<text:s text:c="999999999"/>')))))).toBe('FILE_TOO_LARGE');
  expect(await code(table(row(text(p('<text:s text:c="30000"/>'.repeat(50_000))))))).toBe('FILE_TOO_LARGE');
  const deep = `${'<text:p>'.repeat(200_000)}x${'</text:p>'.repeat(200_000)}`;
  expect(await code(table(row(text(deep))))).toBe('READ');
  const typed = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${odsContent(table(row(text(p('&b;')))))}`;
  await expect(readSpreadsheet(temporaryFile(odsFile(typed)))).rejects.toMatchObject({
    code: 'FILE_DAMAGED',
  });
  const many = Array.from({ length: 1001 }, (_, i) => table('', `table:name="${i}"`)).join('');
  expect(await code(many)).toBe('FILE_TOO_LARGE');
});

test('content that ends early or is missing is damaged', async () => {
  const whole = odsContent(table(row(text(p('x')))));
  for (let length = 60; length < whole.length; length += 20) {
    await expect(readSpreadsheet(temporaryFile(odsFile(whole.slice(0, length))))).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
    });
  }
  await expect(readSpreadsheet(temporaryFile(odsFile(null)))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
});

test('the flat form in one XML file is read the same', async () => {
  const content = odsContent(table(row(text(p('ANDRÉ')))));
  const flat = content
    .replaceAll('office:document-content', 'office:document')
    .replace(' xmlns:table', ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet" xmlns:table');
  const workbook = await readSpreadsheet(temporaryFile(flat, '.fods'));
  expect([workbook.format, ...cells(workbook)]).toEqual(['ods', 'A1 text ANDRÉ']);
});

test('numbers in cells made dates: what LibreOffice kept of them, and what it lost', async () => {
  const date = (value: string) =>
    `<table:table-cell office:value-type="date" office:date-value="${value}">${p('#FMT')}</table:table-cell>`;
  const workbook = await read(table(row(date('12988-11-08') + date('32767-12-31') + date('4665-04-18'))));
  expect(cells(workbook)).toEqual(['A1 number 4050123', 'B1 error #NUM!', 'C1 date 4665-04-18']);
});
