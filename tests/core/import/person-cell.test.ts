import { describe, expect, test } from 'vitest';
import { splitPersonCell } from '../../../src/core/import/person-cell.ts';
import type { SheetOverride } from '../../../src/core/import/types.ts';
import { findings, NOBODY, parse, plan } from '../../builders/import-read.ts';
import type { CellSpec } from '../../builders/workbook.ts';

describe('a cell with rank, name and number', () => {
  test.each([
    ['BRIPKA VINSENSIUS CONTOH / 87060306', 'VINSENSIUS CONTOH', 'BRIPKA', '87060306'],
    ['YOSEPHINA CONTOH\nAIPTU NRP 77010801', 'YOSEPHINA CONTOH', 'AIPTU', '77010801'],
    ['YOSEPHINA CONTOH, S.H. / AIPTU / 77010801', 'YOSEPHINA CONTOH, S.H.', 'AIPTU', '77010801'],
    ['87060306 BRIPKA VINSENSIUS CONTOH', 'VINSENSIUS CONTOH', 'BRIPKA', '87060306'],
    ['VINSENSIUS CONTOH, S.H., BRIPKA NRP. 87 06 0306', 'VINSENSIUS CONTOH, S.H.', 'BRIPKA', '87 06 0306'],
    ['KOMBES POL. I WAYAN CONTOH, S.I.K. / 70040904', 'I WAYAN CONTOH, S.I.K.', 'KOMBES POL', '70040904'],
    [
      'NAMA CONTOH\nPENATA TK. I (III/d)\nNIP 19800101 200501 1 001',
      'NAMA CONTOH',
      'PENATA TK. I',
      '19800101 200501 1 001',
    ],
    ['BRIPTUU / ANTONIUS CONTOH / 97010201', 'ANTONIUS CONTOH', 'BRIPTUU', '97010201'],
    ['ANTONIUS CONTOH / 97010201', 'ANTONIUS CONTOH', null, '97010201'],
    ['BRIPKA · ANTONIUS CONTOH · 97010201', 'ANTONIUS CONTOH', 'BRIPKA', '97010201'],
    ['ANTONIUS CONTOH', 'ANTONIUS CONTOH', null, null],
    ['NRP 97010201', '', null, '97010201'],
    ['BRIPTU', '', 'BRIPTU', null],
  ])('%j', (text, name, rank, number) => {
    expect(splitPersonCell(text)).toEqual({ name, rank, number });
  });
});

const people = (sheet: CellSpec[][], override: SheetOverride = {}) =>
  parse([{ rows: sheet }], { overrides: { Sheet1: override } }).rows.map(
    ({ person: { rank, name, nrp, note } }) => [rank, name, nrp, note],
  );

describe('a column of such cells', () => {
  const rows: CellSpec[][] = [
    [1, 'BRIPKA VINSENSIUS CONTOH / 87060306', 'DANRU', 'BKO'],
    [2, 'BRIPTU WILHELMUS CONTOH / 97070307', 'ANGGOTA', 'BKO'],
    [3, 'BHARADA XAVERIUS CONTOH / 03080308', 'ANGGOTA', 'BKO'],
  ];
  const expected = [
    ['BRIPKA', 'VINSENSIUS CONTOH', '87060306', 'BKO'],
    ['BRIPTU', 'WILHELMUS CONTOH', '97070307', 'BKO'],
    ['BHARADA', 'XAVERIUS CONTOH', '03080308', 'BKO'],
  ];

  test.each([
    'PANGKAT/NAMA/NRP',
    'NAMA / PANGKAT / NRP',
    'NAMA, PANGKAT DAN NRP',
    'NRP - NAMA',
    'NAMA',
    'PANGKAT / NRP',
  ])('under %s', (header) => {
    expect(people([['NO', header, 'JABATAN', 'KET'], ...rows])).toEqual(expected);
  });

  test('under a header set by hand, as a column set by hand', () => {
    const odd = [['NO', 'ISI', 'JABATAN', 'KET'], ...rows];
    expect(people(odd, { headerRow: 1, columns: { B: 'person' } })).toEqual(expected);
    expect(people(odd, { headerRow: 1 })).toEqual(expected);
  });

  test('every cell has a finding that says how it was read', () => {
    const read = plan([{ rows: [['NO', 'PANGKAT/NAMA/NRP', 'JABATAN', 'KET'], ...rows.slice(0, 1)] }]);
    expect(findings(read.issues, 'RANK_FROM_NAME')).toEqual([
      'RANK_FROM_NAME B2 BRIPKA VINSENSIUS CONTOH / 87060306 → BRIPKA · VINSENSIUS CONTOH · 87060306',
    ]);
  });

  test('one header merged over three columns keeps them apart', () => {
    const rows: CellSpec[][] = [
      ['NO', 'NAMA / PANGKAT / NRP', null, null, 'JABATAN'],
      [1, 'VINSENSIUS CONTOH', 'BRIPKA', '87060306', 'DANRU'],
      [2, 'WILHELMUS CONTOH', 'BRIPTU', '97070307', 'ANGGOTA'],
    ];
    const list = parse([{ rows, merges: ['B1:D1'] }]);
    expect(list.sheets[0]!.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'rank',
      'nrp',
      'position',
    ]);
  });

  test('a sheet whose columns were set wrongly by hand stays, with its columns', () => {
    const list = parse([{ rows: [['NO', 'PANGKAT/NAMA/NRP', 'JABATAN', 'KET'], ...rows] }], {
      overrides: { Sheet1: { columns: { B: null } } },
    });
    expect(list.sheets[0]!.columns.map(({ column }) => column)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a corrected cell is parted again', () => {
    const read = plan([{ rows: [['NO', 'PANGKAT/NAMA/NRP', 'JABATAN', 'KET'], ...rows] }], NOBODY, {
      corrections: { 'Sheet1!B2': 'BRIGPOL VINSENSIUS CONTOH 87060306' },
    });
    expect(read.rows[0]!.person).toMatchObject({ rank: 'BRIGPOL', nrp: '87060306' });
  });
});

describe('a column STATUS', () => {
  const list = (...words: string[]): CellSpec[][] => [
    ['NO', 'NAMA', 'PANGKAT', 'NRP', 'STATUS'],
    ...words.map((word, at): CellSpec[] => [
      at + 1,
      `ORANG CONTOH ${'ABC'[at]}`,
      'BRIPKA',
      `8601730${at}`,
      word,
    ]),
  ];
  test('is read, and what it says is proposed like remarks', () => {
    const read = plan([{ rows: list('AKTIF', 'CUTI', 'Sakit') }]);
    expect(read.rows.map(({ person }) => person.statusProposal)).toEqual([null, 'CUTI', 'SAKIT']);
    expect(findings(read.issues, 'STATUS_PROPOSED')).toEqual([
      'STATUS_PROPOSED E3 CUTI → CUTI',
      'STATUS_PROPOSED E4 Sakit → SAKIT',
    ]);
  });
  test('a word it does not know is told', () => {
    expect(findings(plan([{ rows: list('AKTIF', 'CUTI', 'LAINNYA') }]).issues, 'STATUS_PROPOSED')).toContain(
      'STATUS_PROPOSED E4 LAINNYA → null',
    );
  });
  test('that of a marriage is left alone', () => {
    const { sheets } = parse([{ rows: list('KAWIN', 'K-2', 'TK') }]);
    expect(sheets[0]!.columns[4]!.field).toBeNull();
  });
});

test('BKO without a direction proposes neither', () => {
  const read = plan([
    {
      rows: [
        ['NAMA', 'PANGKAT', 'NRP', 'KET'],
        ['ORANG CONTOH A', 'BRIPKA', '86017301', 'BKO'],
        ['ORANG CONTOH B', 'BRIPKA', '86017302', 'BKO POLDA'],
        ['ORANG CONTOH C', 'BRIPKA', '86017303', 'BKO DARI BRIMOB'],
      ],
    },
  ]);
  expect(findings(read.issues, 'STATUS_PROPOSED')).toEqual([
    'STATUS_PROPOSED D2 BKO → null',
    'STATUS_PROPOSED D3 BKO POLDA → BKO KELUAR',
    'STATUS_PROPOSED D4 BKO DARI BRIMOB → BKO MASUK',
  ]);
});

test('a misspelt rank before the name goes when the rank column spells it the same', () => {
  const rows = [
    ['NAMA', 'PANGKAT', 'NRP'],
    ['BRIPTUU ANTONIUS CONTOH', 'BRIPTUU', '97010201'],
    ['BRIPKA BUDI CONTOH', 'BRIPKA', '86017302'],
  ];
  const read = plan([{ rows }], NOBODY, { mappings: { rank: { BRIPTUU: 'BRIPTU' } } });
  expect(read.rows.map(({ person: { rank, name } }) => [rank, name])).toEqual([
    ['BRIPTU', 'ANTONIUS CONTOH'],
    ['BRIPKA', 'BUDI CONTOH'],
  ]);
});
