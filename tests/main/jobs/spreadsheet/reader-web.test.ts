import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { cells, merges } from '../../../builders/read-cells.ts';
import { temporaryFile } from '../../../builders/workbook.ts';

const read = (text: string | Buffer) => readSpreadsheet(temporaryFile(text, '.xls'));

test('a web page under the name of .xls: tables one below the other, spans, hidden rows, entities, open tags', async () => {
  const workbook = await read(`\uFEFF<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ekspor</title>
    <style>td > p { color: red }</style><script>var a = "<table><tr><td>bukan";</script></head><body>
    <h3>DAFTAR PERSONEL</h3><!-- <table><tr><td>komentar --><table border=1>
    <tr><th colspan=3>SATGAS &amp; PREVENTIF</th></tr>
    <TR><TH rowspan="2">NAMA<TH>PANGKAT<TH>NRP / NIP
    <tr><td>NRP</td><td x:num="4050123">4,050,123</td></tr>
    <tr style="display: none"><td>TERSEMBUNYI<td>-<td>1</tr>
    <tr><td>BUDI&nbsp;&#67;ONTOH<br>S.H.</td><td title="a > b">  AIPDA\n </td><td style='mso-number-format:"\\@"'>04050123</td></tr>
    </table><table><tr><td>5 < 6</td><td></td><td>R&eacute;mi</td></tr></table></body></html>`);
  expect(workbook.format).toBe('html');
  expect(cells(workbook)).toEqual([
    'A1 text SATGAS & PREVENTIF',
    'A2 text NAMA',
    'B2 text PANGKAT',
    'C2 text NRP / NIP',
    'B3 text NRP',
    'C3 number 4050123',
    'A4 text TERSEMBUNYI',
    'B4 text -',
    'C4 text 1',
    'A5 text BUDI\u00a0CONTOH\nS.H.',
    'B5 text AIPDA',
    'C5 text 04050123',
    'A6 text 5 < 6',
    'C6 text Rémi',
  ]);
  expect(merges(workbook)).toEqual(['A1:C1', 'A2:A3']);
  expect([...workbook.sheets[0]!.hiddenRows]).toEqual([4]);
});

test('a piece of a page without a head, in Windows-1252, and tables inside tables', async () => {
  const old = await read(Buffer.from('<table><tr><td>ANDR\xC9</td></tr></table>', 'latin1'));
  expect(cells(old)).toEqual(['A1 text ANDRÉ']);
  const nested = await read(
    '<table><tr><td>KOP<table><tr><td>NAMA<td>NRP<tr><td>BUDI<td>85010123</table></table>',
  );
  expect(cells(nested)).toEqual([
    'A1 text KOP',
    'A2 text NAMA',
    'B2 text NRP',
    'A3 text BUDI',
    'B3 text 85010123',
  ]);
});

test('pages without a table, saved archives and other documents are refused in words that say what they are', async () => {
  const sentence = (text: string) => read(text).then(String, (error: Error) => error.message);
  expect(await sentence('<html><body><form>Silakan masuk</form></body></html>')).toContain(
    'halaman web tanpa tabel',
  );
  expect(await sentence('MIME-Version: 1.0\nContent-Type: multipart/related\n\nx')).toContain('halaman web');
  expect(await sentence('{\\rtf1\\ansi halo}')).toContain('dokumen Word');
  expect(await sentence('%PDF-1.4\n1 0 obj')).toContain('dokumen PDF');
  await expect(read('<?xml version="1.0"?><catatan/>')).rejects.toMatchObject({
    code: 'FILE_NOT_SPREADSHEET',
  });
});

test('bombs in pages: spans without end, tags never closed, a cell without end', async () => {
  const wide = await read(`<table>${'<tr><td colspan="999999999" rowspan="999999999">x'.repeat(5)}`);
  expect(cells(wide)).toEqual(['A1 text x']);
  await expect(read(`<table><tr><td>${'a'.repeat(40_000)}`)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
  expect(cells(await read(`<table><tr><td>x${'<b "'.repeat(200_000)}`))).toEqual(['A1 text x']);
  expect(cells(await read(`${'<table><tr><td>'.repeat(50_000)}x`))).toEqual(['A50000 text x']);
});

const WORKBOOK = (sheets: string) =>
  `<?xml version="1.0" encoding="ISO-8859-1"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets}</Workbook>`;

test('XML Spreadsheet 2003: places, merged cells, types, comments, hidden rows and sheets', async () => {
  const workbook = await read(
    WORKBOOK(`<Worksheet ss:Name="Daftar"><Table>
      <Row ss:Index="3"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">JUDUL</Data></Cell><Cell><Data ss:Type="String">C</Data></Cell></Row>
      <Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="Number">4050123</Data><Comment><ss:Data>catatan</ss:Data></Comment></Cell></Row>
      <Row><Cell><ss:Data ss:Type="String"><B>TE</B>BAL &amp;</ss:Data></Cell><Cell><Data ss:Type="DateTime">2024-11-06T00:00:00.000</Data></Cell>
      <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell ss:Formula="=A1"/></Row>
      </Table></Worksheet><Worksheet ss:Name="Arsip"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
      <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`),
  );
  expect(workbook.format).toBe('xml');
  expect(cells(workbook)).toEqual([
    'A3 text JUDUL',
    'C3 text C',
    'C4 number 4050123',
    'A5 text TEBAL &',
    'B5 date 2024-11-06',
    'C5 bool TRUE',
    'D5 error #DIV/0!',
    'E5 formula-without-value ',
  ]);
  expect(merges(workbook)).toEqual(['A3:B4']);
  expect([...workbook.sheets[0]!.hiddenRows]).toEqual([4]);
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Daftar', false],
    ['Arsip', true],
  ]);
});

test('XML Spreadsheet 2003 that is cut off, has a document type or impossible places is damaged', async () => {
  const sheet =
    '<Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>';
  const code = (text: string) =>
    read(text).then(
      () => 'READ',
      (error: { code: string }) => error.code,
    );
  expect(await code(WORKBOOK(sheet))).toBe('READ');
  expect(await code(WORKBOOK(sheet).slice(0, -30))).toBe('FILE_DAMAGED');
  expect(await code(WORKBOOK(`<!DOCTYPE x [<!ENTITY a "b">]>${sheet}`))).toBe('FILE_DAMAGED');
  expect(await code(WORKBOOK(sheet.replace('<Row>', '<Row ss:Index="-4">')))).toBe('FILE_DAMAGED');
  expect(await code(WORKBOOK(sheet.replace('<Row>', '<Row ss:Index="9999999">')))).toBe('FILE_TOO_LARGE');
  expect(await code(WORKBOOK(sheet.replace('>x<', `>${'x'.repeat(40_000)}<`)))).toBe('FILE_TOO_LARGE');
});
