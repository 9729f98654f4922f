import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SheetDefinition } from '../../../../src/core/reports/types.ts';
import { writeWorkbook } from '../../../../src/main/jobs/workbook/write.ts';
import { workedFormulas } from '../../../builders/formula.ts';

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

  it('never marks as text what Excel would then show as a row of #', async () => {
    const [most, more] = ['a'.repeat(255), 'b'.repeat(256)];
    const sheet = await written({
      ...DEFINITION,
      rows: [most, more].map((text) => ({ kind: 'row', cells: [text, null, null, null] })),
    });
    expect(
      [most, more].map((text) => sheet.getRow(rowOf(sheet, text)).getCell(1).numFmt ?? 'General'),
    ).toEqual(['@', 'General']);
  });

  it.each(['=1+1', '+62 812', '-5', '@SUM(A1)', '\t=1+1', "=cmd|' /C calc'!A0", '04050123', '1E5'])(
    'keeps %j text in every kind of column, in bands, titles, notes and the signature',
    async (text) => {
      const formats = ['text', 'number', 'hours', 'date', 'time'] as const;
      const sheet = await written({
        ...DEFINITION,
        letterhead: [text],
        titles: [text],
        columns: formats.map((format) => ({ header: text, width: 12, format })),
        rows: [
          { kind: 'row', cells: formats.map(() => text) },
          { kind: 'band', text },
        ],
        notes: [text],
        signature: { place: text, title: [text], name: text, rank: text },
      });
      const seen: ExcelJS.Cell[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type !== ExcelJS.ValueType.Merge && cell.value !== null) seen.push(cell);
        }),
      );
      for (const { type, value } of seen) expect([type, value]).toEqual([ExcelJS.ValueType.String, text]);
      expect(seen).toHaveLength(2 + 5 + 5 + 1 + 1 + 4);
      // Somebody who edits such a cell does not make it a formula; headers are our own words.
      for (const { row, numFmt } of seen) if (Number(row) !== 5) expect(numFmt).toBe('@');
    },
  );

  it('writes dates and times as Excel counts them, in no zone, and leaves words among them', async () => {
    const sheet = await written({
      ...DEFINITION,
      columns: [
        { header: 'TANGGAL', width: 12, format: 'date' },
        { header: 'JAM', width: 7, format: 'time' },
      ],
      rows: [
        { kind: 'row', cells: ['2024-11-06', '07:30'] },
        { kind: 'row', cells: ['2024-02-29', '2024-02-29T23:59'] },
        { kind: 'row', cells: ['2024-02-30', 'siang'] },
      ],
    });
    const at = rowOf(sheet, 'TANGGAL') + 1;
    expect(sheet.getCell(at, 1).value).toEqual(new Date('2024-11-06T00:00:00Z'));
    expect(sheet.getCell(at, 1).numFmt).toBe('[$-421]d mmm yyyy');
    expect(sheet.getCell(at + 1, 1).value).toEqual(new Date('2024-02-29T00:00:00Z'));
    expect(sheet.getCell(at, 2).value).toEqual(new Date('1899-12-30T07:30:00Z'));
    expect(sheet.getCell(at, 2).numFmt).toBe('hh"."mm');
    expect(sheet.getCell(at + 1, 2).value).toEqual(new Date('1899-12-30T23:59:00Z'));
    expect([sheet.getCell(at + 2, 1).value, sheet.getCell(at + 2, 2).value]).toEqual(['2024-02-30', 'siang']);
  });

  it('works out rows and counts words; of several totals each adds up the rows alone', async () => {
    const sheet = await written({
      ...DEFINITION,
      columns: ['A', 'B', 'HADIR', 'SISA'].map((header, i) => ({
        header,
        width: 9,
        format: i < 2 ? ('text' as const) : ('number' as const),
      })),
      rows: [
        {
          kind: 'row',
          cells: [
            'H',
            'S"1',
            { value: 1, formula: { kind: 'count', from: 0, to: 1, texts: ['H', 'S"2'] } },
            { value: 0, formula: { kind: 'minus', column: 2, less: 2 } },
          ],
        },
        { kind: 'total', label: 'H', cells: [{ value: 1, texts: ['H'] }, null, 1, null] },
        { kind: 'total', label: 'JUMLAH', cells: [null, null, 1, 0] },
      ],
    });
    const formulas = workedFormulas(sheet);
    expect(formulas.map(({ worked }) => worked)).toEqual(formulas.map(({ cached }) => cached));
    const row = rowOf(sheet, 'S"1');
    expect(formulas.map(({ formula }) => formula)).toEqual([
      `COUNTIF(A${row}:B${row},"H")+COUNTIF(A${row}:B${row},"S""2")`,
      `C${row}-C${row}`,
      `COUNTIF(A${row}:A${row},"H")`,
      `SUM(C${row}:C${row})`,
      `SUM(C${row}:C${row})`,
      `SUM(D${row}:D${row})`,
    ]);
  });

  it('keeps each width that was asked for, and names columns beyond Z', async () => {
    // 9 is the width that the library takes for none.
    const columns = Array.from({ length: 30 }, (_, i) => ({
      header: `K${i}`,
      width: i % 2 === 0 ? 9 : 12,
      format: 'number' as const,
    }));
    const cells = columns.map((_, i) => i);
    const sheet = await written({
      ...DEFINITION,
      columns,
      rows: [
        { kind: 'row', cells },
        { kind: 'total', label: 'JUMLAH', cells: cells.map((i) => (i < 27 ? null : i)) },
      ],
    });
    const widths = columns.map((_, i) => Math.round(sheet.getColumn(i + 1).width ?? 0));
    expect(widths).toEqual(columns.map(({ width }) => width));
    const total = rowOf(sheet, 'JUMLAH');
    expect(sheet.getCell(total, 28).formula).toBe(`SUM(AB${total - 1}:AB${total - 1})`);
  });

  it('signs at the right, by width and not by the number of columns', async () => {
    const narrow = Array.from({ length: 6 }, () => ({ header: 'K', width: 4, format: 'number' as const }));
    const wide = { header: 'URAIAN', width: 60, format: 'text' as const };
    const at = async (columns: SheetDefinition['columns']) => {
      const sheet = await written({ ...DEFINITION, columns, rows: [] });
      return Number(sheet.getCell(rowOf(sheet, 'KABAGOPS'), columns.length).master.col);
    };
    expect(await at([wide, ...narrow])).toBe(1);
    expect(await at([...narrow, wide, wide])).toBe(8);
    expect(await at(Array.from({ length: 10 }, () => narrow[0] ?? wide))).toBe(7);
  });

  it('keeps sums of the whole table beside counts that cannot follow a filter', async () => {
    const sheet = await written({ ...DEFINITION, autoFilter: true, wholeTotals: true });
    const total = rowOf(sheet, 'JUMLAH');
    expect(sheet.getCell(total, 3).formula).toBe(`SUM(C${total - 2}:C${total - 1})`);
  });

  it('lets people filter the rows without the totals, which follow what is shown', async () => {
    const sheet = await written({ ...DEFINITION, autoFilter: true });
    const [head, total] = [rowOf(sheet, 'BINTARA'), rowOf(sheet, 'JUMLAH')];
    expect(sheet.autoFilter).toBe(`A${head}:D${total - 1}`);
    expect(sheet.getCell(total, 3).formula).toBe(`SUBTOTAL(9,C${head + 1}:C${total - 1})`);
  });

  it('says at the foot who printed and which page it is', async () => {
    const foot = { left: 'Dicetak oleh Bag Ops & SDM', center: 'TERBATAS' };
    const sheet = await written({ ...DEFINITION, foot });
    expect(sheet.headerFooter.oddFooter).toBe(
      '&L&8Dicetak oleh Bag Ops && SDM&C&8TERBATAS&R&8Halaman &P dari &N',
    );
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
