/** What each kind of paper must look like on its sheets, written down apart from the code that draws it. */
import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import type { Sides } from '../../../../src/core/documents/types.ts';

type Paper = 'a4' | 'f4';
type Style = 'hemat' | 'perkap';

/** Millimetres. */
export const SHEETS = { a4: [210, 297], f4: [215, 330] } as const;

const sides = (top: number, right: number, bottom: number, left: number): Sides => ({
  top,
  right,
  bottom,
  left,
});

/** Narrow margins of everyday orders, and those of the rule for official letters. */
export const PRESETS: Record<Style, Sides> = {
  hemat: sides(10, 15, 10, 20),
  perkap: sides(20, 15, 18, 25),
};
/** The preset of letters that name none. */
export const PRESET_OF: Record<Paper, Style> = { a4: 'hemat', f4: 'perkap' };

const ANNEX = sides(10, 10, 10, 10);
const LIST_LANDSCAPE = sides(10, 10, 12, 10);
const LIST_PORTRAIT = sides(12, 10, 13, 15);
const REPORT = sides(15, 15, 15, 20);
const PLAN = sides(28.5, 20, 30, 25);
const PLAN_ANNEX = sides(12.5, 10, 13.5, 10);

interface Look {
  /** Margins of upright and of wide pages; 'preset': those of letters. Null: the kind has no such pages. */
  portrait: Sides | 'preset' | null;
  landscape: Sides | null;
  /** What a page without a kop says at its head; it holds the page's number as its group. */
  heads: RegExp[];
  /** Words of a head that stands on every page with rows of the main table; empty: no table of more than a page. */
  table: string[];
  /** What may stand below the text. */
  below: RegExp[];
  /** A paper of cards without a kop of its own and without margins. */
  cards?: true;
  /** Letters whose pages end with what follows on the next one. */
  catchword?: true;
}

const FOOT = /^Dicetak .+ oleh Operator Bagops TERBATAS Halaman \d+ dari \d+$/;
const CATCHWORD = /^\/ \S.* …$/;
const CLASS = /^RAHASIA$/;
const LETTER_HEAD = (name: string) =>
  new RegExp(`^(\\d+) ${name}\\nNOMOR : \\S.*\\n(?:[A-Z ]+\\n)?TANGGAL : \\d+ [A-Z]+ \\d{4}\\n`);
const ANNEX_HEAD = /^(\d+) LAMPIRAN [“”"A-Z ]+\nNOMOR : \S.*\n(?:[A-Z ]+\n)?TANGGAL : \d+ [A-Z]+ \d{4}\n/;

const list = (orientation: 'portrait' | 'landscape', title: string, table: string[]): Look => ({
  portrait: orientation === 'portrait' ? LIST_PORTRAIT : null,
  landscape: orientation === 'landscape' ? LIST_LANDSCAPE : null,
  heads: [new RegExp(`^${title}.* (\\d+)\\n`)],
  table,
  below: [FOOT],
});

const report = (table: string[]): Look => ({
  portrait: REPORT,
  landscape: null,
  heads: [/^(\d+)\n/],
  table,
  below: [],
});

export const LOOKS: Record<DocumentKind, Look> = {
  sprin: {
    portrait: 'preset',
    landscape: ANNEX,
    heads: [LETTER_HEAD('SURAT PERINTAH KAPOLRES.*'), ANNEX_HEAD],
    table: ['URUT', 'NAMA', 'PANGKAT', 'STRUKTUR', 'OPERASIONAL'],
    below: [CATCHWORD],
    catchword: true,
  },
  'sprin-perubahan': {
    portrait: 'preset',
    landscape: ANNEX,
    heads: [LETTER_HEAD('SURAT PERINTAH KAPOLRES.*'), ANNEX_HEAD],
    table: ['SEMULA', 'MENJADI', 'PERUBAHAN', 'ALASAN'],
    below: [CATCHWORD],
    catchword: true,
  },
  ploting: list('landscape', 'Daftar ploting personel – ', ['NAMA', 'KESATUAN', 'PLOTING']),
  'ploting-tps': list('landscape', 'Daftar ploting personel pengamanan TPS ', ['NAMA', 'POLA', 'PADAL']),
  'daftar-hadir': list('portrait', 'Daftar hadir apel ', ['NAMA', 'JABATAN', 'TANGAN']),
  'jadwal-jaga': {
    ...list('landscape', 'Jadwal jaga ', ['NAMA', 'TANGGAL', 'JAM']),
    landscape: { ...LIST_LANDSCAPE, top: 7 },
  },
  'daftar-jaga': list('portrait', 'Daftar jaga harian ', []),
  'rekap-kekuatan': list('landscape', 'Rekapitulasi kekuatan personel, ', ['SATGAS', 'PAMEN', 'POLWAN']),
  'rekap-giat': list('landscape', 'Rekapitulasi kegiatan, ', ['PASLON', 'STTP', 'PADAL']),
  renops: {
    portrait: PLAN,
    landscape: PLAN_ANNEX,
    heads: [LETTER_HEAD('RENOPS .*'), ANNEX_HEAD],
    table: [],
    below: [CATCHWORD, CLASS],
    catchword: true,
  },
  printops: {
    portrait: PLAN,
    landscape: null,
    heads: [LETTER_HEAD('PERINTAH OPERASI .*')],
    table: [],
    below: [CATCHWORD, CLASS],
    catchword: true,
  },
  'nota-dinas': {
    portrait: 'preset',
    landscape: null,
    heads: [LETTER_HEAD('NOTA DINAS .*')],
    table: ['NASKAH', 'KETERANGAN'],
    below: [CATCHWORD],
  },
  'laporan-giat': report([]),
  'laporan-harian': report([]),
  lapsit: report([]),
  'laporan-patroli': report([]),
  slip: { portrait: null, landscape: null, heads: [], table: [], below: [], cards: true },
  paket: list('portrait', 'Paket naskah', ['NASKAH', 'HALAMAN']),
};
