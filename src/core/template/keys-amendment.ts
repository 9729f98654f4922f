/** Texts of an amendment of a Surat Perintah. */
import type { TemplateDefinition, Words } from './definition.ts';
import { ORDER_WORDS } from './keys-order.ts';

/** What is known of the order that is changed, and of the changes. */
const AMENDMENT_WORDS = {
  ...ORDER_WORDS,
  nomor_lama: { about: 'nomor surat yang diubah', example: 'Sprin/812/XI/OPS.1.3./2024' },
  tanggal_lama: { about: 'tanggal surat yang diubah', example: '5 November 2024' },
  perihal_lama: { about: 'perihal surat yang diubah', example: 'pengamanan kampanye hari ke-43' },
  perubahan: {
    about: 'banyaknya personel menurut jenis perubahan',
    example: '2 (dua) personel diganti dan 1 (satu) personel ditambah',
  },
  jumlah: {
    about: 'jumlah personel sesudah perubahan',
    example: 'menjadi 152 (seratus lima puluh dua) orang',
  },
} as const satisfies Words;

export const AMENDMENT_TEMPLATES = {
  'sprin-perubahan.perihal': {
    title: 'Perihal',
    used: 'Nama surat di daftar dan register',
    shape: 'line',
    words: AMENDMENT_WORDS,
    text: 'Perubahan {perihal_lama}',
  },
  'sprin-perubahan.pertimbangan': {
    title: 'Pertimbangan',
    used: 'Sprin perubahan, Pertimbangan',
    shape: 'line',
    words: AMENDMENT_WORDS,
    text: 'bahwa sehubungan dengan adanya perubahan personel yang melaksanakan {tugas} pada {waktu}, maka dipandang perlu mengeluarkan surat perintah perubahan.',
  },
  'sprin-perubahan.dasar': {
    title: 'Dasar: surat yang diubah',
    used: 'Sprin perubahan, butir terakhir Dasar',
    shape: 'line',
    words: AMENDMENT_WORDS,
    text: 'Surat Perintah {kepala_satuan} Nomor: {nomor_lama} tanggal {tanggal_lama}[ tentang {perihal_lama}]',
  },
  'sprin-perubahan.lampiran-diubah': {
    title: 'Untuk: lampiran yang diubah',
    used: 'Sprin perubahan, butir pertama Untuk; bila ada perubahan personel',
    shape: 'line',
    words: AMENDMENT_WORDS,
    text: 'mengubah Lampiran Surat Perintah {kepala_satuan} Nomor: {nomor_lama} tanggal {tanggal_lama} sebagaimana tercantum dalam lampiran surat perintah ini, dengan rincian {perubahan}, sehingga jumlah personel {jumlah}',
  },
  'sprin-perubahan.untuk': {
    title: 'Untuk: ketentuan lain',
    used: 'Sprin perubahan, Untuk sesudah butir perubahan; tiap baris satu butir',
    shape: 'items',
    words: AMENDMENT_WORDS,
    text: 'ketentuan lain dalam Surat Perintah tersebut dinyatakan tetap berlaku\nmelaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab\nmelaporkan hasil pelaksanaan tugas kepada {kepala_satuan} pada kesempatan pertama',
  },
  'sprin-perubahan.lampiran': {
    title: 'Judul lampiran',
    used: 'Lampiran Sprin perubahan, tiap baris satu baris judul',
    shape: 'items',
    words: AMENDMENT_WORDS,
    text: 'DAFTAR PERUBAHAN PERSONEL {DAFTAR}[ {PEMILIHAN}]\n{WAKTU}',
  },
} as const satisfies Record<string, TemplateDefinition>;
