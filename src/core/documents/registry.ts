import type { z } from 'zod';
import { daftarHadir } from './daftar-hadir.ts';
import { type DaftarHadirData, daftarHadirDataSchema } from './daftar-hadir-data.ts';
import { daftarJaga } from './daftar-jaga.ts';
import { type DaftarJagaData, daftarJagaDataSchema } from './daftar-jaga-data.ts';
import { jadwalJaga } from './jadwal-jaga.ts';
import { type JadwalJagaData, jadwalJagaDataSchema } from './jadwal-jaga-data.ts';
import { notaDinas } from './nota-dinas.ts';
import { type NotaDinasData, notaDinasDataSchema } from './nota-dinas-data.ts';
import { paket } from './paket.ts';
import { type PaketData, paketDataSchema } from './paket-data.ts';
import { ploting } from './ploting.ts';
import { type PlotingData, plotingDataSchema } from './ploting-data.ts';
import { plotingTps } from './ploting-tps.ts';
import { type PlotingTpsData, plotingTpsDataSchema } from './ploting-tps-data.ts';
import { printops } from './printops.ts';
import { type PrintopsData, printopsDataSchema } from './printops-data.ts';
import { rekapGiat } from './rekap-giat.ts';
import { type RekapGiatData, rekapGiatDataSchema } from './rekap-giat-data.ts';
import { rekapKekuatan } from './rekap-kekuatan.ts';
import { type RekapKekuatanData, rekapKekuatanDataSchema } from './rekap-kekuatan-data.ts';
import { renops } from './renops.ts';
import { type RenopsData, renopsDataSchema } from './renops-data.ts';
import { reportPaper } from './report-paper.ts';
import { type ReportPaperData, reportPaperDataSchema } from './report-paper-data.ts';
import { slip } from './slip.ts';
import { type SlipData, slipDataSchema } from './slip-data.ts';
import { sprin } from './sprin.ts';
import { type SprinData, sprinDataSchema } from './sprin-data.ts';
import { sprinPerubahan } from './sprin-perubahan.ts';
import { type SprinPerubahanData, sprinPerubahanDataSchema } from './sprin-perubahan-data.ts';
import type { Paper, PaperDocument } from './types.ts';

/** What each kind of paper is made from. */
export interface DocumentData {
  sprin: SprinData;
  'sprin-perubahan': SprinPerubahanData;
  ploting: PlotingData;
  'ploting-tps': PlotingTpsData;
  'daftar-hadir': DaftarHadirData;
  'jadwal-jaga': JadwalJagaData;
  'daftar-jaga': DaftarJagaData;
  'rekap-kekuatan': RekapKekuatanData;
  'rekap-giat': RekapGiatData;
  renops: RenopsData;
  printops: PrintopsData;
  'nota-dinas': NotaDinasData;
  'laporan-giat': ReportPaperData;
  'laporan-harian': ReportPaperData;
  lapsit: ReportPaperData;
  'laporan-patroli': ReportPaperData;
  slip: SlipData;
  paket: PaketData;
}
export type DocumentKind = keyof DocumentData;

interface DocumentEntry<K extends DocumentKind = DocumentKind> {
  kind: K;
  /** Name in menus. */
  title: string;
  /** Who reads it, one line for the menu. */
  reader: string;
  papers: readonly Paper[];
  /** Checks frozen data before it is laid out again. */
  schema: z.ZodType<DocumentData[K]>;
  build(data: DocumentData[K]): PaperDocument;
}

/** Every paper that this version can make, in the order of menus. */
export const DOCUMENTS: { readonly [K in DocumentKind]: DocumentEntry<K> } = {
  sprin: {
    kind: 'sprin',
    title: 'Surat Perintah',
    reader: 'Untuk personel yang diperintahkan, ditandatangani pimpinan; lampiran memuat semua nama.',
    papers: ['a4', 'f4'],
    schema: sprinDataSchema,
    build: sprin,
  },
  'sprin-perubahan': {
    kind: 'sprin-perubahan',
    title: 'Sprin perubahan',
    reader: 'Untuk personel yang diganti, dipindah, ditambah, atau dihapus sesudah Surat Perintah terbit.',
    papers: ['a4', 'f4'],
    schema: sprinPerubahanDataSchema,
    build: sprinPerubahan,
  },
  ploting: {
    kind: 'ploting',
    title: 'Daftar Ploting Personel',
    reader: 'Untuk Padal dan anggota: siapa bertugas di mana, per kegiatan.',
    papers: ['a4', 'f4'],
    schema: plotingDataSchema,
    build: ploting,
  },
  'ploting-tps': {
    kind: 'ploting-tps',
    title: 'Daftar Ploting TPS',
    reader: 'Untuk Padal dan anggota pada hari pemungutan suara: siapa di TPS mana, per kecamatan.',
    papers: ['a4', 'f4'],
    schema: plotingTpsDataSchema,
    build: plotingTps,
  },
  'daftar-hadir': {
    kind: 'daftar-hadir',
    title: 'Daftar Hadir Apel',
    reader: 'Untuk pimpinan apel: tanda tangan hadir dan hitungan kurang.',
    papers: ['a4', 'f4'],
    schema: daftarHadirDataSchema,
    build: daftarHadir,
  },
  'jadwal-jaga': {
    kind: 'jadwal-jaga',
    title: 'Jadwal Jaga Bulanan',
    reader: 'Untuk Padal dan regu di pos jaga: siapa bertugas pada shift mana, satu bulan.',
    papers: ['a4', 'f4'],
    schema: jadwalJagaDataSchema,
    build: jadwalJaga,
  },
  'daftar-jaga': {
    kind: 'daftar-jaga',
    title: 'Daftar Jaga Harian',
    reader: 'Untuk Padal dan karu di pos jaga: tanda tangan tiap shift dan serah terima.',
    papers: ['a4', 'f4'],
    schema: daftarJagaDataSchema,
    build: daftarJaga,
  },
  'rekap-kekuatan': {
    kind: 'rekap-kekuatan',
    title: 'Rekap Kekuatan',
    reader: 'Untuk pimpinan: jumlah orang menurut satgas dan golongan pangkat, yang hadir dan yang kurang.',
    papers: ['a4', 'f4'],
    schema: rekapKekuatanDataSchema,
    build: rekapKekuatan,
  },
  'rekap-giat': {
    kind: 'rekap-giat',
    title: 'Rekap Kegiatan',
    reader:
      'Untuk pimpinan dan Polda: setiap kegiatan dengan tempat, kekuatan, padal, dan hasilnya. F4 memuat semua kolom.',
    papers: ['a4', 'f4'],
    schema: rekapGiatDataSchema,
    build: rekapGiat,
  },
  renops: {
    kind: 'renops',
    title: 'Rencana Operasi',
    reader:
      'Untuk pimpinan dan para Kasatgas: bab I sampai V dengan lampiran struktur, personel, jadwal, dan TPS.',
    papers: ['a4', 'f4'],
    schema: renopsDataSchema,
    build: renops,
  },
  printops: {
    kind: 'printops',
    title: 'Perintah Operasi',
    reader: 'Untuk para Kasatgas: operasi dimulai menurut rencananya.',
    papers: ['a4', 'f4'],
    schema: printopsDataSchema,
    build: printops,
  },
  'nota-dinas': {
    kind: 'nota-dinas',
    title: 'Nota Dinas',
    reader: 'Pengantar naskah kegiatan atau hari kepada pimpinan.',
    papers: ['a4', 'f4'],
    schema: notaDinasDataSchema,
    build: notaDinas,
  },
  'laporan-giat': {
    kind: 'laporan-giat',
    title: 'Laporan Giat',
    reader: 'Untuk pimpinan: satu kegiatan atau satu hari, dengan foto.',
    papers: ['a4', 'f4'],
    schema: reportPaperDataSchema,
    build: reportPaper,
  },
  'laporan-harian': {
    kind: 'laporan-harian',
    title: 'Laporan Harian',
    reader: 'Untuk pimpinan operasi: satu hari per satgas, dengan rencana besok.',
    papers: ['a4', 'f4'],
    schema: reportPaperDataSchema,
    build: reportPaper,
  },
  lapsit: {
    kind: 'lapsit',
    title: 'Laporan Situasi',
    reader: 'Untuk pimpinan: keadaan pada jam laporan.',
    papers: ['a4', 'f4'],
    schema: reportPaperDataSchema,
    build: reportPaper,
  },
  'laporan-patroli': {
    kind: 'laporan-patroli',
    title: 'Laporan Patroli',
    reader: 'Untuk pimpinan: rute dengan jam lewat dan hasil patroli.',
    papers: ['a4', 'f4'],
    schema: reportPaperDataSchema,
    build: reportPaper,
  },
  slip: {
    kind: 'slip',
    title: 'Slip Tugas',
    reader: 'Untuk tiap anggota: tugas, tempat, waktu, dan pimpinannya; empat slip selembar untuk dipotong.',
    papers: ['a4', 'f4'],
    schema: slipDataSchema,
    build: slip,
  },
  paket: {
    kind: 'paket',
    title: 'Paket Naskah',
    reader:
      'Semua naskah kegiatan atau hari itu dalam satu PDF dengan daftar isi, untuk dicetak atau disimpan.',
    papers: ['a4', 'f4'],
    schema: paketDataSchema,
    build: paket,
  },
};

/** The entry of a kind, or null if this version does not make it. */
export function documentEntry(kind: string): DocumentEntry | null {
  return Object.hasOwn(DOCUMENTS, kind)
    ? (DOCUMENTS[kind as DocumentKind] as unknown as DocumentEntry)
    : null;
}
