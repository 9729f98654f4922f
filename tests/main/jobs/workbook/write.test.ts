import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SheetDefinition } from '../../../../src/core/reports/types.ts';
import { writeWorkbook } from '../../../../src/main/jobs/workbook/write.ts';

const DEFINITION: SheetDefinition = {
  name: 'Uji',
  title: 'Uji',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'RESOR CONTOH'],
  titles: ['JUDUL'],
  columns: [
    { header: 'NAMA', width: 20, format: 'text' },
    { header: 'NRP', width: 12, format: 'text' },
    { header: 'PAMA', group: 'GOLONGAN', width: 8, format: 'number' },
    { header: 'BINTARA', group: 'GOLONGAN', width: 8, format: 'number' },
  ],
  rows: [
    { kind: 'row', cells: ['=1+1', '04050123', 1, 2] },
    { kind: 'row', cells: ['@SUM(A1)', '80010101', 3, 4] },
    { kind: 'total', label: 'JUMLAH', cells: [null, null, 4, 6] },
  ],
  signature: { place: 'Kupang, 6 November 2024', title: ['KABAGOPS'], name: 'BUDI CONTOH', rank: 'KOMPOL' },
  paper: 'f4',
  foot: null,
  orientation: 'landscape',
  autoFilter: false,
};

async function written(definition: SheetDefinition): Promise<ExcelJS.Worksheet> {
  const { xlsx } = await writeWorkbook({ definition });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Row of the cell that holds a text. */
function rowOf(sheet: ExcelJS.Worksheet, text: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (cell.value === text) found = number;
    });
  });
  return found;
}

describe('workbook', () => {
  it('keeps text that looks like a formula, and numbers with leading zeros, as text', async () => {
    const sheet = await written(DEFINITION);
    const row = sheet.getRow(rowOf(sheet, '=1+1'));
    expect(row.getCell(1).type).toBe(ExcelJS.ValueType.String);
    expect(row.getCell(2).value).toBe('04050123');
    expect(row.getCell(2).numFmt).toBe('@');
    expect(sheet.getRow(rowOf(sheet, '@SUM(A1)')).getCell(1).type).toBe(ExcelJS.ValueType.String);
  });

  it('writes totals as sums of exactly the rows above, with the cached value', async () => {
    const sheet = await written(DEFINITION);
    const at = rowOf(sheet, 'JUMLAH');
    const first = rowOf(sheet, '=1+1');
    expect(sheet.getRow(at).getCell(3).value).toEqual({ formula: `SUM(C${first}:C${at - 1})`, result: 4 });
    expect(sheet.getRow(at).getCell(4).value).toEqual({ formula: `SUM(D${first}:D${at - 1})`, result: 6 });
  });

  it('repeats and freezes both header rows and prints on Folio across', async () => {
    const sheet = await written(DEFINITION);
    const last = rowOf(sheet, 'BINTARA');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 14,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${last - 1}:${last}`,
    });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: last });
    expect(sheet.getCell(last - 1, 3).value).toBe('GOLONGAN');
  });

  it('lets no text be cut: cells and bands wrap, and a band is as high as its lines', async () => {
    const heading = `Rapat umum terbuka ${'dengan judul yang panjang '.repeat(4)}`.trim();
    const sheet = await written({
      ...DEFINITION,
      rows: [
        { kind: 'band', text: 'Apel' },
        { kind: 'band', text: heading },
        { kind: 'row', cells: ['I GEDE PUTU SURYA WIJAYA KUSUMA NEGARA', '80010101', 1, 2] },
      ],
    });
    const row = sheet.getRow(rowOf(sheet, 'I GEDE PUTU SURYA WIJAYA KUSUMA NEGARA'));
    expect(row.getCell(1).alignment.wrapText).toBe(true);
    expect(row.getCell(3).alignment.wrapText ?? false).toBe(false);
    expect(row.height).toBeGreaterThanOrEqual(3 * 13);
    const band = sheet.getRow(rowOf(sheet, heading));
    expect(band.getCell(1).alignment.wrapText).toBe(true);
    expect(band.height).toBeGreaterThanOrEqual(3 * 13);
    expect(sheet.getRow(rowOf(sheet, 'Apel')).height ?? 15).toBeLessThan(20);
  });
});
