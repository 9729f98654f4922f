import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { SheetColumn, SheetDefinition } from '../src/core/reports/types.ts';
import { writeWorkbook } from '../src/main/jobs/workbook/write.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, compare } from './measure.ts';
import { inventedPeople } from './people.ts';

const ROWS = 10_000;
const DAY = '2024-11-06';
/** The same day as Excel counts days. */
const SERIAL = 45_602;
/** How much slower than the fastest writer that keeps the same features. */
const MOST_TIMES = 2;

const COLUMNS: readonly SheetColumn[] = [
  { header: 'NO', width: 6, align: 'center', format: 'number' },
  ...['NAMA', 'PANGKAT', 'NRP / NIP', 'KESATUAN', 'JABATAN', 'SATGAS', 'JABATAN OPERASI'].map(
    (header): SheetColumn => ({ header, width: 30, format: 'text' }),
  ),
  { header: 'TANGGAL', width: 12, align: 'center', format: 'date' },
  ...['TUGAS', 'JAM', 'MALAM', 'LIBUR', 'RAWAN', 'KURANG'].map(
    (header): SheetColumn => ({ header, width: 9, align: 'center', format: 'number' }),
  ),
];

/**
 * A workbook of 10,000 × 15 styled cells with everything that ours carry, against exceljs writing the same cells as a
 * stream: of the writers that keep styles, formulas, filter, frozen heads and print set-up the fastest.
 */
export async function benchWorkbook({ rounds, note }: BenchOptions): Promise<Row[]> {
  const cells = inventedPeople(ROWS).map(({ name, rank, nrp, unit, position, opsPosition }, i) => [
    ...[i + 1, name, rank, nrp, unit, position, 'PREVENTIF', opsPosition, DAY],
    ...[i % 9, i % 24, i % 5, i % 3, i % 2, i % 4],
  ]);
  const definition = definitionOf(cells);
  const size = { posko: 0, other: 0 };
  const measured = await compare(rounds, {
    posko: () =>
      clocked(async () => {
        size.posko = (await writeWorkbook({ definition })).xlsx.byteLength;
      }),
    stream: () =>
      clocked(async () => {
        size.other = await writeBare(cells);
      }),
  });
  const { posko, stream } = measured;
  const ratio = (posko?.median ?? 0) / (stream?.median ?? Number.NaN);
  note(`Workbook of ${ROWS} × ${COLUMNS.length}: ${kb(size.posko)}, the bare one ${kb(size.other)}.`);
  const what = `Workbook of ${ROWS.toLocaleString('en')} × ${COLUMNS.length} styled cells`;
  return [
    { what, posko, against: 'exceljs writing the same cells as a stream', other: stream },
    {
      what: `${what}, times the bare stream`,
      value: ratio.toFixed(2),
      limit: `at most ${MOST_TIMES}`,
      kept: ratio <= MOST_TIMES,
    },
  ];
}

const kb = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;

const definitionOf = (cells: readonly (string | number)[][]): SheetDefinition => ({
  name: 'Uji',
  title: 'Uji',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH CONTOH', 'RESOR CONTOH'],
  titles: ['REKAP CONTOH'],
  columns: [...COLUMNS],
  rows: [
    ...cells.map((row) => ({ kind: 'row' as const, cells: row })),
    { kind: 'total', label: 'JUMLAH', cells: COLUMNS.map((_, at) => (at < 9 ? null : sumOf(cells, at))) },
  ],
  signature: { place: 'Kupang, 6 November 2024', title: ['KABAGOPS'], name: 'BUDI CONTOH', rank: 'KOMPOL' },
  paper: 'f4',
  foot: { left: 'Dicetak', center: 'TERBATAS' },
  orientation: 'landscape',
  autoFilter: true,
});

const sumOf = (cells: readonly (string | number)[][], at: number): number =>
  cells.reduce((sum, row) => sum + Number(row[at]), 0);

/** The same table as short as the library allows: no kop, no measured row heights. */
async function writeBare(cells: readonly (string | number)[][]): Promise<number> {
  const file = new PassThrough();
  const bytes = buffer(file);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true });
  const sheet = workbook.addWorksheet('Uji', {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }],
    pageSetup: {
      paperSize: 14 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  const thin = { style: 'thin' } as const;
  const styles = COLUMNS.map(({ format, align }) => ({
    font: { name: 'Arial', size: 10 },
    numFmt: format === 'text' ? '@' : format === 'date' ? 'd mmm yyyy' : '#,##0',
    border: { top: thin, left: thin, bottom: thin, right: thin },
    alignment: {
      horizontal: align ?? ('left' as const),
      vertical: 'middle' as const,
      wrapText: format === 'text',
    },
  }));
  const add = (values: (string | number | ExcelJS.CellFormulaValue)[]) => {
    const row = sheet.addRow(values);
    for (const [at, style] of styles.entries()) row.getCell(at + 1).style = style;
    row.commit();
  };
  add(COLUMNS.map(({ header }) => header));
  for (const row of cells) add(row.map((value, at) => (COLUMNS[at]?.format === 'date' ? SERIAL : value)));
  add(COLUMNS.map((_, at) => (at < 9 ? '' : sumFormula(at, cells))));
  sheet.autoFilter = `A1:O${ROWS + 1}`;
  sheet.commit();
  await workbook.commit();
  return (await bytes).byteLength;
}

function sumFormula(at: number, cells: readonly (string | number)[][]): ExcelJS.CellFormulaValue {
  const letter = String.fromCharCode(65 + at);
  return { formula: `SUBTOTAL(9,${letter}2:${letter}${ROWS + 1})`, result: sumOf(cells, at) };
}
