import { annex, peopleRows, plainList, withTitles } from './import-lists.ts';
import type { CellSpec, SheetSpec } from './workbook.ts';

/** One way in which lists are ugly, and what must come of it, whoever wrote the file. */
export interface ImportCase {
  /** Name of its files under tests/fixtures/spreadsheets, too. */
  name: string;
  sheets: readonly SheetSpec[];
  /** 'name | rank, else category | NRP or NIP | unit | satgas' of every person row, in order. */
  people: readonly string[];
  /** 'CODE sheet!cell value → result' of every finding of the plan, sorted. */
  issues: readonly string[];
  /** A delimited text can hold the pattern: one sheet, nothing hidden, nothing that only merged cells tell. */
  text?: boolean;
  /** Where writers cannot say the same: 'calculates' = LibreOffice gives every formula a value. */
  except?: 'calculates';
}

const WIDE: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'KESATUAN', 'KETERANGAN'];
const REMARKS = [
  'DIK SIP',
  'BELUM MENGHADAP',
  'ADC BUPATI',
  'POLDA SUMUT',
  'BKO POLDA',
  'CUTI 4–8 NOV',
  'pegang HT 2',
];

/** The fifteen patterns, and a case for each finding that none of them has. */
export const IMPORT_CASES: readonly ImportCase[] = [
  {
    name: '01-titles',
    sheets: [withTitles],
    text: true,
    people: [
      'BUDI CONTOH, S.H. | IPDA | 85010123 | SAT SAMAPTA | -',
      'MARIA TEFA | BRIPKA | 86020124 | SAT LANTAS | -',
    ],
    issues: [],
  },
  {
    name: '02-two-level-header',
    sheets: [annex],
    people: [
      'ADRIANUS J. PANDEWULA, S.I.K., M.H. | KOMBES POL | 76050101 | PIMPINAN | PIM STAF',
      'MELKIANUS R. LADOKU, S.H. | KOMPOL | 81080102 | BAG OPS | PIM STAF',
      'CORNELIS LADOKU, S.I.K. | AKP | 89040111 | SAT BINMAS | PREEMTIF',
      'GABRIEL LADOKU, S.Tr.K., S.I.K. | KOMPOL | 80010132 | SAT SAMAPTA | PREVENTIF',
      'NIKODEMUS LAKAMURI, S.I.K. | IPTU | 87110134 | POLSEK ALAK | PREVENTIF › PAM OBJEK KEGIATAN',
      'ZADRAK NEBATU | BRIPDA | 04050123 | SAT SAMAPTA | PREVENTIF › PAM OBJEK KEGIATAN',
    ],
    issues: ['NRP_ZERO_RESTORED LAMPIRAN!E22 4050123 → 04050123'],
  },
  {
    name: '03-lost-zero',
    text: true,
    sheets: [
      plainList([
        [1, 'NOLDI PENUSAET', 'BRIPDA', 4050123, null, null],
        [2, 'BUDI CONTOH', 'AIPDA', 85010123, null, null],
        [3, 'TIMOTIUS KAHEWALA', 'BRIPDA', 8501012, null, null],
        [4, 'SERVUS NAHEKLAU', 'BRIPDA', '04050124', null, null],
      ]),
    ],
    people: [
      'NOLDI PENUSAET | BRIPDA | 04050123 | - | -',
      'BUDI CONTOH | AIPDA | 85010123 | - | -',
      'TIMOTIUS KAHEWALA | BRIPDA | - | - | -',
      'SERVUS NAHEKLAU | BRIPDA | 04050124 | - | -',
    ],
    issues: ['NRP_MONTH_INVALID Sheet1!D4 8501012 → null', 'NRP_ZERO_RESTORED Sheet1!D2 4050123 → 04050123'],
  },
  {
    name: '04-signs-in-numbers',
    text: true,
    sheets: [
      plainList([
        [1, 'BUDI SATU', 'BRIPDA', "'05080456", null, null],
        [2, 'MARIA DUA', 'PENDA', '`198001012005011001', null, null],
        [3, 'RUBEN TIGA', 'AIPDA', 'NRP. 9 0 0 1 0 0 1 1', null, null],
        [4, 'NOLDI EMPAT', 'AIPDA', '85.01.0123', null, null],
        [5, 'RINI LIMA', 'AIPDA', '\u00a086\u200b020124\u00a0', null, null],
        [6, 'PAULUS ENAM', 'PENDA', '19800101 200501\n1 002', null, null],
      ]),
    ],
    people: [
      'BUDI SATU | BRIPDA | 05080456 | - | -',
      'MARIA DUA | PENDA | 198001012005011001 | - | -',
      'RUBEN TIGA | AIPDA | 90010011 | - | -',
      'NOLDI EMPAT | AIPDA | 85010123 | - | -',
      'RINI LIMA | AIPDA | 86020124 | - | -',
      'PAULUS ENAM | PENDA | 198001012005011002 | - | -',
    ],
    issues: [
      "NRP_CLEANED Sheet1!D2 '05080456 → 05080456",
      'NRP_CLEANED Sheet1!D3 `198001012005011001 → 198001012005011001',
      'NRP_CLEANED Sheet1!D4 NRP. 9 0 0 1 0 0 1 1 → 90010011',
      'NRP_CLEANED Sheet1!D5 85.01.0123 → 85010123',
      'NRP_CLEANED Sheet1!D6 \u00a086\u200b020124\u00a0 → 86020124',
      'NRP_CLEANED Sheet1!D7 19800101 200501\n1 002 → 198001012005011002',
    ],
  },
  {
    name: '05-precision-of-nip',
    sheets: [
      plainList([
        [1, 'MARSELINA OTUMAU', 'PENDA', 198001012005011010, null, null],
        [2, 'PAULUS BANU', 'PENATA', '197702022006041000', null, null],
        [3, 'RINI MOOY', 'PENDA', '1,98001E+17', null, null],
      ]),
    ],
    people: [
      'MARSELINA OTUMAU | PENDA | - | - | -',
      'PAULUS BANU | PENATA | - | - | -',
      'RINI MOOY | PENDA | - | - | -',
    ],
    issues: [
      'NIP_PRECISION_LOST Sheet1!D2 1.98001012005011E+17 → null',
      'NIP_PRECISION_LOST Sheet1!D3 197702022006041000 → null',
      'NIP_PRECISION_LOST Sheet1!D4 1,98001E+17 → null',
    ],
  },
  {
    name: '06-rank-and-number',
    text: true,
    sheets: [
      {
        rows: [
          ['NO', 'NAMA', 'PANGKAT/NRP', 'JABATAN'],
          [1, 'BUDI SATU', 'BRIPKA/85010123', 'BANIT SAT LANTAS'],
          [2, 'MARIA DUA', 'IPTU / 80020202', 'KANIT SAT LANTAS'],
          [3, 'RUBEN TIGA', 'AIPDA\nNRP 83030303', 'BANIT SAT LANTAS'],
          [4, 'NOLDI EMPAT', 'PENATA TK I / 19800101 200501 1 001', 'ASN SAT LANTAS'],
          [5, 'RINI LIMA', 'BRIPDA', 'BANIT SAT LANTAS'],
        ],
      },
    ],
    people: [
      'BUDI SATU | BRIPKA | 85010123 | SAT LANTAS | -',
      'MARIA DUA | IPTU | 80020202 | SAT LANTAS | -',
      'RUBEN TIGA | AIPDA | 83030303 | SAT LANTAS | -',
      'NOLDI EMPAT | PENATA I | 198001012005011001 | SAT LANTAS | -',
      'RINI LIMA | BRIPDA | - | SAT LANTAS | -',
    ],
    issues: [
      'NRP_CLEANED Sheet1!C5 19800101 200501 1 001 → 198001012005011001',
      'NRP_MISSING Sheet1!C6 null → null',
    ],
  },
  {
    name: '07-rank-in-name',
    text: true,
    sheets: [
      plainList([
        [1, 'IPDA BUDI SANTOSO, S.H.', null, '85010123', null, null],
        [2, 'BRIPKA MARIA TEFA', 'BRIPKA', '86020124', null, null],
      ]),
    ],
    people: ['BUDI SANTOSO, S.H. | IPDA | 85010123 | - | -', 'MARIA TEFA | BRIPKA | 86020124 | - | -'],
    issues: [
      'RANK_FROM_NAME Sheet1!B2 IPDA BUDI SANTOSO, S.H. → IPDA · BUDI SANTOSO, S.H.',
      'RANK_FROM_NAME Sheet1!B3 BRIPKA MARIA TEFA → BRIPKA · MARIA TEFA',
    ],
  },
  {
    name: '08-bands',
    text: true,
    sheets: [
      plainList([
        [2, 'PREVENTIF', null, null, null, null],
        [1, 'BUDI SATU', 'AIPDA', '85010123', null, null],
        [null, 'SUBSATGAS PAM OBJEK KEGIATAN', null, null, null, null],
        [2, 'MARIA DUA', 'AIPDA', '85010124', null, null],
        ['II. GAKKUM', null, null, null, null, null],
        [3, 'RUBEN TIGA', 'AIPDA', '85010125', null, null],
        ['3 BANTUAN OPERASI (12 PERS)', null, null, null, null, null],
        [4, 'I WAYAN SUTAJAYA', 'AIPDA', '85010126', null, null],
      ]),
    ],
    people: [
      'BUDI SATU | AIPDA | 85010123 | - | PREVENTIF',
      'MARIA DUA | AIPDA | 85010124 | - | PREVENTIF › PAM OBJEK KEGIATAN',
      'RUBEN TIGA | AIPDA | 85010125 | - | GAKKUM',
      'I WAYAN SUTAJAYA | AIPDA | 85010126 | - | BANOPS',
    ],
    issues: [],
  },
  {
    name: '09-totals-and-footer',
    text: true,
    sheets: [
      plainList([
        ...peopleRows(3),
        ['J U M L A H', null, null, null, null, 5],
        ['Dikeluarkan di Kupang, 6 November 2024'],
        [null, 'KEPALA KEPOLISIAN RESOR KUPANG KOTA'],
        [null, 'BUDI CONTOH, S.H.'],
      ]),
    ],
    people: [
      'BUDI CONTOH A | BRIPDA | 70011000 | SAT SAMAPTA | -',
      'MARIA CONTOH B | BRIPTU | 71011000 | SAT SAMAPTA | -',
      'YOHANES CONTOH C | BRIGPOL | 72011000 | SAT SAMAPTA | -',
    ],
    issues: ['TOTAL_MISMATCH Sheet1!F5 5 → 3'],
  },
  {
    name: '10-hidden-and-blank',
    sheets: [
      {
        ...plainList([...peopleRows(2), [null], [null], ...peopleRows(2, 20), ...Array(47).fill([null])]),
        hiddenRows: [2],
      },
      { name: 'Arsip', hidden: true, rows: plainList(peopleRows(4, 40)).rows },
    ],
    people: [
      'MARIA CONTOH B | BRIPTU | 71011000 | SAT SAMAPTA | -',
      'STEFANUS LADOKU U | BRIGPOL | 90011000 | SAT SAMAPTA | -',
      'APRIANI LADOKU V | BRIPKA | 91011000 | SAT SAMAPTA | -',
    ],
    issues: ['HIDDEN_ROWS Sheet1!* 1 → null', 'HIDDEN_SHEET Arsip!* Arsip → null'],
  },
  {
    name: '11-sheets-and-recap',
    sheets: [
      { name: 'PREVENTIF', rows: [['SATGAS PREVENTIF OPS MANTAP PRAJA'], ...plainList(peopleRows(2)).rows] },
      { name: 'GAKKUM', rows: [...Array(4).fill([null]), ...plainList(peopleRows(2, 1)).rows] },
      {
        name: 'REKAP',
        rows: [
          ['NO', 'SATGAS', 'JUMLAH'],
          [1, 'PREVENTIF', 2],
          [2, 'GAKKUM', 2],
        ],
      },
    ],
    people: [
      'BUDI CONTOH A | BRIPDA | 70011000 | SAT SAMAPTA | PREVENTIF',
      'MARIA CONTOH B | BRIPTU | 71011000 | SAT SAMAPTA | PREVENTIF',
      'MARIA CONTOH B | BRIPTU | 71011000 | SAT SAMAPTA | GAKKUM',
      'YOHANES CONTOH C | BRIGPOL | 72011000 | SAT SAMAPTA | GAKKUM',
    ],
    issues: [
      'NRP_DUPLICATE_SAME_PERSON GAKKUM!D6 71011000 → PREVENTIF!D4',
      'SHEET_WITHOUT_PEOPLE REKAP!* REKAP → null',
    ],
  },
  {
    name: '12-one-number-two-names',
    text: true,
    sheets: [
      plainList([
        [1, 'MARKUS LEKI HABARI', 'BRIGPOL', '91020784', null, null],
        [2, 'MARSELUS LEDE OMA', 'BRIGPOL', '91020784', null, null],
        [3, 'BUDI CONTOH, S.H.', 'AIPDA', '85010123', null, null],
        [4, 'BUDI CONTOH', 'AIPDA', '85010123', 'BANIT SAT LANTAS', null],
        [5, 'BUDI CONTOH', 'AIPDA', null, 'BANIT SAT LANTAS', null],
      ]),
    ],
    people: [
      'MARKUS LEKI HABARI | BRIGPOL | 91020784 | - | -',
      'MARSELUS LEDE OMA | BRIGPOL | 91020784 | - | -',
      'BUDI CONTOH, S.H. | AIPDA | 85010123 | - | -',
      'BUDI CONTOH | AIPDA | 85010123 | SAT LANTAS | -',
      'BUDI CONTOH | AIPDA | - | SAT LANTAS | -',
    ],
    issues: [
      'NRP_DUPLICATE_OTHER_NAME Sheet1!D2 91020784 → null',
      'NRP_DUPLICATE_OTHER_NAME Sheet1!D3 91020784 → null',
      'NRP_DUPLICATE_SAME_PERSON Sheet1!D5 85010123 → D4',
      'NRP_MISSING Sheet1!D6 null → null',
      'POSSIBLE_SAME_PERSON Sheet1!B6 BUDI CONTOH → B4',
    ],
  },
  {
    name: '13-spellings',
    text: true,
    sheets: [
      {
        rows: [
          WIDE,
          ['BUDI SATU', 'Brigadir', '85010123', 'SATLANTAS', null],
          ['MARIA DUA', 'BRIGPOL.', '85010124', 'SAT  LANTAS', null],
          ['RUBEN TIGA', 'briptu', '85010125', 'Sat. Lantas', null],
          ['NOLDI EMPAT', '-', null, 'SAT LANTAS', 'P3K/ BKO POLDA'],
          ['RINI LIMA', 'BRIPT', '85010126', 'TIM KHUSUS RAJAWALI', null],
        ],
      },
    ],
    people: [
      'BUDI SATU | BRIGPOL | 85010123 | SAT LANTAS | -',
      'MARIA DUA | BRIGPOL | 85010124 | SAT LANTAS | -',
      'RUBEN TIGA | BRIPTU | 85010125 | SAT LANTAS | -',
      'NOLDI EMPAT | PPPK | - | SAT LANTAS | -',
      'RINI LIMA | BRIPT | 85010126 | TIM KHUSUS RAJAWALI | -',
    ],
    issues: [
      'NRP_MISSING Sheet1!C5 null → null',
      'RANK_UNKNOWN Sheet1!B6 BRIPT → BRIPT',
      'STATUS_PROPOSED Sheet1!E5 P3K/ BKO POLDA → BKO KELUAR',
      'UNIT_UNKNOWN Sheet1!D6 TIM KHUSUS RAJAWALI → TIM KHUSUS RAJAWALI',
    ],
  },
  {
    name: '14-status-in-remarks',
    text: true,
    sheets: [plainList(peopleRows(REMARKS.length).map((row, i) => [...row.slice(0, 5), REMARKS[i]!]))],
    people: [
      'BUDI CONTOH A | BRIPDA | 70011000 | SAT SAMAPTA | -',
      'MARIA CONTOH B | BRIPTU | 71011000 | SAT SAMAPTA | -',
      'YOHANES CONTOH C | BRIGPOL | 72011000 | SAT SAMAPTA | -',
      'KRISTIN CONTOH D | BRIPKA | 73011000 | SAT SAMAPTA | -',
      'STEFANUS CONTOH E | AIPDA | 74011000 | SAT SAMAPTA | -',
      'APRIANI CONTOH F | IPDA | 75011000 | SAT SAMAPTA | -',
      'RUBEN CONTOH G | BRIPDA | 76011000 | SAT SAMAPTA | -',
    ],
    issues: [
      'STATUS_PROPOSED Sheet1!F2 DIK SIP → DIK',
      'STATUS_PROPOSED Sheet1!F3 BELUM MENGHADAP → BELUM MENGHADAP',
      'STATUS_PROPOSED Sheet1!F4 ADC BUPATI → BKO KELUAR',
      'STATUS_PROPOSED Sheet1!F5 POLDA SUMUT → BKO KELUAR',
      'STATUS_PROPOSED Sheet1!F6 BKO POLDA → BKO KELUAR',
      'STATUS_PROPOSED Sheet1!F7 CUTI 4–8 NOV → CUTI',
    ],
  },
  {
    name: '15-formulas-and-errors',
    sheets: [
      plainList([
        [
          { formula: 'ROW()-1', value: 1 },
          { formula: '"BUDI "&"CONTOH"', value: 'BUDI CONTOH' },
          'AIPDA',
          { formula: '4000000+50123', value: 4050123 },
          { error: '#REF!' },
          null,
        ],
        [
          { formula: 'A2+1', value: 2 },
          'MARIA TEFA',
          'AIPDA',
          '85010124',
          { error: '#N/A' },
          { date: 45602 },
        ],
      ]),
    ],
    people: ['BUDI CONTOH | AIPDA | 04050123 | - | -', 'MARIA TEFA | AIPDA | 85010124 | - | -'],
    issues: [
      'CELL_ERROR Sheet1!E2 #REF! → null',
      'CELL_ERROR Sheet1!E3 #N/A → null',
      'NRP_ZERO_RESTORED Sheet1!D2 4050123 → 04050123',
    ],
  },
  {
    name: '15-formula-without-value',
    except: 'calculates',
    sheets: [plainList([[{ formula: 'ROW()' }, 'MARIA TEFA', 'AIPDA', { formula: 'Z3' }, null, null]])],
    people: ['MARIA TEFA | AIPDA | - | - | -'],
    issues: ['FORMULA_WITHOUT_VALUE Sheet1!D2 null → null'],
  },
  {
    name: '16-no-name-and-odd-lengths',
    text: true,
    sheets: [
      plainList([
        [1, null, 'BRIPDA', '01110276', 'BANIT SAT LANTAS', null],
        [2, 'BUDI CONTOH', 'BRIPDA', '850101234', 'BANIT SAT LANTAS', null],
        [3, 'MARIA TEFA', 'SERTU', '21120345670891', 'BABINSA', null],
      ]),
    ],
    people: [
      ' | BRIPDA | 01110276 | SAT LANTAS | -',
      'BUDI CONTOH | BRIPDA | 850101234 | SAT LANTAS | -',
      'MARIA TEFA | SERTU | 21120345670891 | - | -',
    ],
    issues: [
      'NAME_MISSING Sheet1!B2 null → null',
      'NRP_LENGTH Sheet1!D3 850101234 → 850101234',
      'NRP_LENGTH Sheet1!D4 21120345670891 → 21120345670891',
    ],
  },
  {
    name: '17-ditto-and-odd-values',
    text: true,
    sheets: [
      {
        rows: [
          ['NAMA', 'PANGKAT', 'NRP', 'KESATUAN', 'L/P', 'PANGKAT'],
          ['BUDI CONTOH', 'BRIPKA', '85010124', 'SAT LANTAS', 'L', 'BRIPKA'],
          ['MARIA TEFA', 'sda', '86020124', 'sda', '2', 'AIPDA'],
          ['RUBEN TUA', 'AIPTU', '30010149', 'SAT LANTAS', 'L', 'AIPTU'],
          ['NOLDI SENDIRI'],
          ['SERVUS AKHIR', 'BRIPTU', '95030125', 'SAT LANTAS', 'L', 'BRIPTU'],
        ],
      },
    ],
    people: [
      'BUDI CONTOH | BRIPKA | 85010124 | SAT LANTAS | -',
      'MARIA TEFA | BRIPKA | 86020124 | SAT LANTAS | -',
      'RUBEN TUA | AIPTU | 30010149 | SAT LANTAS | -',
      'NOLDI SENDIRI | - | - | - | -',
      'SERVUS AKHIR | BRIPTU | 95030125 | SAT LANTAS | -',
    ],
    issues: [
      'COLUMN_TWICE Sheet1!F1 PANGKAT → B',
      'DITTO_FILLED Sheet1!B3 sda → BRIPKA',
      'DITTO_FILLED Sheet1!D3 sda → SAT LANTAS',
      'GENDER_UNKNOWN Sheet1!E3 2 → null',
      'NAME_ALONE Sheet1!A5 NOLDI SENDIRI → null',
      'NRP_AGE Sheet1!C4 30010149 → 30010149',
      'NRP_MISSING Sheet1!C5 null → null',
    ],
  },
  {
    name: '17-heading-like-a-name',
    text: true,
    sheets: [
      {
        rows: [
          ['NO', 'NAMA', 'PANGKAT', 'NRP'],
          ['GARUDA MERAH'],
          [1, 'BUDI CONTOH', 'BRIPKA', '85010124'],
          [2, 'MARIA TEFA', 'BRIPKA', '86020124'],
        ],
      },
    ],
    people: [
      'BUDI CONTOH | BRIPKA | 85010124 | - | GARUDA MERAH',
      'MARIA TEFA | BRIPKA | 86020124 | - | GARUDA MERAH',
    ],
    issues: ['GROUP_ASSUMED Sheet1!A2 GARUDA MERAH → GARUDA MERAH'],
  },
];
