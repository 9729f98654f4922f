import type { CellSpec, SheetSpec } from './workbook.ts';

/** Lists as posts really write them, people invented. */

const KOP: CellSpec[][] = [
  ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
  ['          DAERAH NUSA TENGGARA TIMUR'],
  ['                RESOR KUPANG KOTA'],
  [null],
  ['DAFTAR PERSONEL PENGAMANAN KAMPANYE'],
  ['HARI RABU TANGGAL 6 NOVEMBER 2024'],
  [null],
];

const HEADER: CellSpec[] = ['NO', 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', 'KET'];

/** Title rows, merged title, header on row 8. */
export const withTitles: SheetSpec = {
  rows: [
    ...KOP,
    HEADER,
    [1, 'BUDI CONTOH, S.H.', 'IPDA', '85010123', 'KANIT TURJAWALI SAT SAMAPTA', null],
    [2, 'MARIA TEFA', 'BRIPKA', '86020124', 'BANIT SAT LANTAS', null],
  ],
  merges: ['A5:F5', 'A6:F6'],
};

/** The annex: two-level header, bands, divider, total, signature. */
export const annex: SheetSpec = {
  name: 'LAMPIRAN',
  rows: [
    ...KOP,
    ['NO', null, 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', null],
    ['URUT', 'SAT GAS', null, null, null, 'STRUKTUR', 'OPERASIONAL'],
    ['PIM STAF'],
    [
      1,
      1,
      'ADRIANUS J. PANDEWULA, S.I.K., M.H.',
      'KOMBES POL',
      '76050101',
      'KAPOLRESTA KUPANG KOTA',
      'KAOPSRES',
    ],
    [2, 2, 'MELKIANUS R. LADOKU, S.H.', 'KOMPOL', '81080102', 'KABAG OPS', 'KARENDALOPS'],
    [null],
    ['SATUAN TUGAS'],
    ['1. SATGAS PREEMTIF'],
    [3, 1, 'CORNELIS LADOKU, S.I.K.', 'AKP', '89040111', 'KASAT BINMAS', 'KASATGAS PREEMTIF'],
    [null],
    ['2. SATGAS PREVENTIF'],
    [4, 1, 'GABRIEL LADOKU, S.Tr.K., S.I.K.', 'KOMPOL', '80010132', 'KASAT SAMAPTA', 'KASATGAS PREVENTIF'],
    [null, null, 'SUBSATGAS PAM OBJEK KEGIATAN'],
    [
      5,
      2,
      'NIKODEMUS LAKAMURI, S.I.K.',
      'IPTU',
      '87110134',
      'KANIT SAMAPTA POLSEK ALAK',
      'PADAL PAM OBJEK KEGIATAN',
    ],
    [6, 3, 'ZADRAK NEBATU', 'BRIPDA', 4050123, 'BINTARA SAT SAMAPTA', 'ANGGOTA'],
    ['J U M L A H', null, null, null, null, null, '6 ORANG'],
    [null],
    [null, null, null, null, null, 'Dikeluarkan di : Kupang'],
    [null, null, null, null, null, 'pada tanggal : 5 November 2024'],
    [null, null, null, null, null, 'KEPALA KEPOLISIAN RESOR KUPANG KOTA'],
    [null, null, null, null, null, 'ADRIANUS J. PANDEWULA, S.I.K., M.H.'],
    [null, null, null, null, null, 'KOMISARIS BESAR POLISI NRP 76050101'],
  ],
  merges: ['A5:G5', 'A8:B8', 'C8:C9', 'D8:D9', 'E8:E9', 'F8:G8', 'A10:G10', 'A14:G14', 'A15:G15', 'A18:G18'],
};

/** A plain list with these people rows; columns as in HEADER. */
export function plainList(rows: readonly (readonly CellSpec[])[], extra: Partial<SheetSpec> = {}): SheetSpec {
  return { rows: [HEADER, ...rows], ...extra };
}

/** A valid NRP for the n-th invented person. */
export function nrpOf(index: number): string {
  const year = 70 + (index % 30);
  const month = 1 + (Math.floor(index / 30) % 12);
  return `${year}${String(month).padStart(2, '0')}${String(1000 + Math.floor(index / 360)).padStart(4, '0')}`;
}

/** `count` invented people as rows of `plainList`. */
export function peopleRows(count: number, from = 0): CellSpec[][] {
  return Array.from({ length: count }, (_, i) => {
    const at = from + i;
    return [
      i + 1,
      `${FIRST[at % FIRST.length]} ${LAST[Math.floor(at / FIRST.length) % LAST.length]} ${roman(at)}`,
      RANKS[at % RANKS.length]!,
      nrpOf(at),
      'BANIT SAT SAMAPTA',
      null,
    ];
  });
}

const FIRST = ['BUDI', 'MARIA', 'YOHANES', 'KRISTIN', 'STEFANUS', 'APRIANI', 'RUBEN', 'NOLDI'];
const LAST = ['CONTOH', 'TEFA', 'LADOKU', 'OEMASIK', 'WILARAGA', 'TUNBOKO', 'NAHEKLAU'];
const RANKS = ['BRIPDA', 'BRIPTU', 'BRIGPOL', 'BRIPKA', 'AIPDA', 'IPDA'];
/** Letters that make the names of many people differ. */
const roman = (at: number) =>
  at.toString(26).replace(/./g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
