import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import { REASON_HEADER, type TextSheet } from '../../../src/core/import/rejected.ts';
import { rejectedLayout } from '../../../src/core/import/rejected-check.ts';
import { rejectedSheets } from '../../../src/core/import/rejected-rows.ts';
import type { ParseOptions } from '../../../src/core/import/types.ts';
import { NOBODY } from '../../builders/import-read.ts';
import { type CellSpec, packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

/** The held rows of a list, laid out for their sender. */
function rejected(sheets: readonly SheetSpec[], options: ParseOptions = {}, withFile = true): TextSheet[] {
  const workbook = packedWorkbook(sheets);
  const list = parseWorkbook(workbook, options);
  const { rows } = planImport(list, NOBODY);
  const held = rows.filter(({ kind }) => kind === 'held');
  return rejectedSheets(list, held).map((sheet) => rejectedLayout(sheet, withFile ? workbook : null));
}

/** The texts of a sheet as rows of cells. */
function asSpec({ name, rows, merges }: TextSheet): SheetSpec & { rows: CellSpec[][] } {
  const cells: CellSpec[][] = [];
  for (const { row, cells: texts } of rows) {
    while (cells.length < row) cells.push([]);
    const line = cells[row - 1]!;
    for (const { column, text } of texts) {
      while (line.length <= column) line.push(null);
      line[column] = text;
    }
  }
  const letters = (column: number) => String.fromCharCode(65 + column);
  return {
    name,
    rows: cells,
    merges: merges.map((m) => `${letters(m.left)}${m.top}:${letters(m.right)}${m.bottom}`),
  };
}

const planOf = (sheets: readonly SheetSpec[]) => planImport(parseWorkbook(packedWorkbook(sheets)), NOBODY);

const ANNEX: SheetSpec = {
  name: 'LAMPIRAN',
  rows: [
    ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
    ['      RESOR KUPANG KOTA'],
    [],
    ['NO', null, 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', null, 'TMT'],
    ['URUT', 'SAT GAS', null, null, null, 'STRUKTUR', 'OPERASIONAL', null],
    ['SATGAS PREEMTIF'],
    [1, 1, 'BUDI CONTOH', 'BRIPKA', 8501012, 'BANIT SAT BINMAS', 'ANGGOTA', { date: 45000 }],
    ['SATGAS TINDAK'],
    [2, 1, 'ORANG BAIK', 'BRIPKA', '85010123', 'BANIT SAT LANTAS', 'ANGGOTA', null],
    ['SATGAS PREVENTIF'],
    [3, 1, 'ORANG BAGUS', 'BRIPKA', 4050123, 'BANIT SAT LANTAS', 'ANGGOTA', null],
    ['SUBSATGAS PAM OBJEK'],
    [4, 2, null, 'AIPDA', "'85010125", 'BANIT SAT LANTAS', 'KATIM', '=HYPERLINK("x")'],
    [5, 3, 'MARIA TEFA', 'AIPDA', '85010126', 'BANIT SAT LANTAS', 'ANGGOTA', null],
    [6, 4, 'YOHANES NDOEN', 'AIPTU', '85010126', 'BANIT SAT LANTAS', 'ANGGOTA', null],
    ['JUMLAH', null, null, null, 6],
  ],
  merges: ['A4:B4', 'F4:G4', 'C4:C5', 'D4:D5', 'E4:E5', 'H4:H5', 'A6:H6', 'A8:H8', 'A10:H10', 'A12:H12'],
};

describe('a workbook of rejected rows', () => {
  const [sheet] = rejected([ANNEX]);
  const { rows, merges } = asSpec(sheet!);

  test('keeps titles, both header rows with their merged cells, and only the bands that rows stand under', () => {
    expect(rows.slice(0, 5)).toEqual([
      ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
      ['      RESOR KUPANG KOTA'],
      [],
      ['NO', null, 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', null, 'TMT', REASON_HEADER],
      ['URUT', 'SAT GAS', null, null, null, 'STRUKTUR', 'OPERASIONAL'],
    ]);
    expect(merges?.slice(0, 7)).toEqual(['A4:B4', 'F4:G4', 'C4:C5', 'D4:D5', 'E4:E5', 'H4:H5', 'I4:I5']);
    expect(rows.slice(5).map(([first]) => first)).toEqual([
      'SATGAS PREEMTIF',
      '1',
      'SATGAS PREVENTIF',
      'SUBSATGAS PAM OBJEK',
      '4',
      '5',
      '6',
    ]);
  });

  test('holds everything as text, numbers with their zeros, and says all reasons with the row they come from', () => {
    expect(rows[6]).toEqual([
      '1',
      '1',
      'BUDI CONTOH',
      'BRIPKA',
      '08501012',
      'BANIT SAT BINMAS',
      'ANGGOTA',
      '2023-03-15',
      expect.stringMatching(/^Baris 7: Bulan pada NRP 8501012 \(E7\) tidak sah\./),
    ]);
    expect(rows[9]?.[8]).toMatch(/^Baris 13: Nama di C13 kosong/);
    expect(rows[10]?.[8]).toContain('E14, E15');
    const marked = sheet!.rows.flatMap(({ cells }) => cells.filter((c) => c.marked).map((c) => c.text));
    expect(marked).toEqual(['08501012', '85010126', '85010126']);
  });

  test('imported again holds the same rows for the same reasons; filled in, it gives the people', () => {
    const again = planOf([asSpec(sheet!)]);
    const before = planOf([ANNEX]).rows.filter(({ kind }) => kind === 'held');
    expect(again.rows.map(({ kind }) => kind)).toEqual(['held', 'held', 'held', 'held']);
    expect(again.rows.map(({ person, satgas }) => [person, satgas])).toEqual(
      before.map(({ person, satgas }) => [person, satgas]),
    );
    const filled = asSpec(sheet!);
    filled.rows[6]![4] = '85120112';
    filled.rows[9]![2] = 'YAKOBA LODOWAI';
    filled.rows[11]![4] = '85010127';
    const result = planOf([filled]);
    expect(result.rows.map(({ kind, person }) => [kind, person.name, person.nrp])).toEqual([
      ['new', 'BUDI CONTOH', '85120112'],
      ['new', 'YAKOBA LODOWAI', '85010125'],
      ['new', 'MARIA TEFA', '85010126'],
      ['new', 'YOHANES NDOEN', '85010127'],
    ]);
    expect(result.rows[3]?.satgas?.names).toEqual(['PREVENTIF', 'PAM OBJEK']);
  });

  test('changes no number: zeros come back only where the reader put them back', () => {
    const rowsOf = (format: 'xlsx' | 'csv', ...numbers: [rank: string, number: CellSpec][]) => {
      const lines = numbers.map(([rank, number]): CellSpec[] => [null, rank, number, 'BANIT SAT LANTAS']);
      const head: CellSpec[][] = [
        ['NAMA', 'PANGKAT', 'NRP', 'JABATAN'],
        ['MARIA TEFA', 'BRIPKA', '85010126', null],
      ];
      const list = parseWorkbook({ ...packedWorkbook([{ rows: [...head, ...lines] }]), format });
      const held = planImport(list, NOBODY).rows.filter(({ kind }) => kind === 'held');
      return rejectedSheets(list, held).flatMap(({ rows: own }) => own.map(({ cells }) => cells.C));
    };
    expect(rowsOf('csv', ['BRIPKA', '0012345'], ['BRIPKA', '4050123'], ['BRIPKA', '4130123'])).toEqual([
      '0012345',
      '04050123',
      '04130123',
    ]);
    expect(rowsOf('xlsx', ['BRIPKA', '4050123'], ['BRIPKA', 4050123], ['SERTU', 4130123])).toEqual([
      '4050123',
      '04050123',
      '4130123',
    ]);
  });

  test('going back twice has one column of reasons', () => {
    const [twice] = rejected([asSpec(sheet!)]);
    expect(asSpec(twice!).rows[3]).toEqual(rows[3]);
    expect(asSpec(twice!).rows[6]?.[8]).toContain('E7');
  });

  test('without the file, without a header and with columns set by hand it stands under headers we know', () => {
    const noHeader: SheetSpec = {
      rows: [
        ['BUDI CONTOH', 'BRIPKA', '85010123'],
        ['MARIA TEFA', 'BRIPKA', '85010124'],
        ['ORANG LAIN', 'AIPDA', '85130125'],
      ],
    };
    const header = ['NAMA', 'PANGKAT', 'NRP / NIP', REASON_HEADER];
    expect(asSpec(rejected([noHeader])[0]!).rows[0]).toEqual(header);
    const byHand: SheetSpec = {
      rows: [
        ['SIAPA', 'NAMA PANGGILAN', 'PKT', 'KODE'],
        ['ORANG LAIN', 'LAIN', 'AIPDA', '85130125'],
        ['ORANG SAJA', 'SAJA', 'AIPDA', '85010126'],
      ],
    };
    const columns = { A: 'name', B: null, D: 'nrp' } as const;
    const set = rejected([byHand], { overrides: { Sheet1: { headerRow: 1, columns } } });
    expect(asSpec(set[0]!).rows.map((row) => row.slice(0, 4))).toEqual([
      ['NAMA', null, 'PANGKAT', 'NRP / NIP'],
      ['ORANG LAIN', 'LAIN', 'AIPDA', '85130125'],
    ]);
    const gone = rejected([ANNEX], {}, false);
    expect(planOf([asSpec(gone[0]!)]).rows.map(({ kind, satgas }) => [kind, satgas?.names])).toEqual([
      ['held', ['PREEMTIF']],
      ['held', ['PREVENTIF', 'PAM OBJEK']],
      ['held', ['PREVENTIF', 'PAM OBJEK']],
      ['held', ['PREVENTIF', 'PAM OBJEK']],
    ]);
  });
});

const BANDS = [
  'SATGAS PREEMTIF',
  'SATGAS PREVENTIF',
  'SUBSATGAS PATROLI',
  'POLSEK ALAK',
  'SAT LANTAS',
  'REGU II',
];
const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...BANDS).map((band): CellSpec[] => [band]) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom('BUDI CONTOH', 'MARIA TEFA', 'YAKOBA LODOWAI', 'ORANG LAIN', null),
      fc.constantFrom('BRIPKA', 'AIPDA', 'PENDA', 'BRIPT'),
      fc.constantFrom<CellSpec>(
        '85010123',
        '85010124',
        '85130125',
        8501012,
        4050123,
        '198001012005012001',
        null,
      ),
      fc.constantFrom('SAT LANTAS', 'SATLANTAS', 'TIM RAJAWALI', null),
    ),
  },
);

test('whatever is held is held again from the workbook that goes back, under the same satgas and unit', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 14 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 3 }),
      (lines, withFile, titles) => {
        const table = lines.map((cells, i) => [cells.length > 1 ? i + 1 : null, ...cells] as CellSpec[]);
        const sheet: SheetSpec = {
          name: 'Daftar',
          rows: [
            ...Array.from({ length: titles }, (_, i): CellSpec[] => [`JUDUL ${i}`]),
            ['NO', 'NAMA', 'PANGKAT', 'NRP', 'KESATUAN'],
            ...table,
          ],
        };
        const held = planOf([sheet]).rows.filter(({ kind }) => kind === 'held');
        const back = rejected([sheet], {}, withFile).map(asSpec);
        const again = back.length === 0 ? [] : planOf(back).rows;
        const told = (rows: typeof held) =>
          rows.map(({ kind, person: { name, rank, nrp, nip, unit }, satgas }) => {
            return { kind, name, rank, nrp, nip, unit, satgas: satgas?.names ?? null };
          });
        expect(told(again)).toEqual(told(held));
      },
    ),
    { numRuns: 400 },
  );
});
