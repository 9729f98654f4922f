/** Texts of a Rencana Operasi, a Perintah Operasi and a Nota Dinas. */
import type { TemplateDefinition, Words } from './definition.ts';
import { ORDER_WORDS } from './keys-order.ts';

/** What is known of an operation as a whole. Lists are several lines, each with its mark. */
const PLAN_WORDS = {
  satuan: ORDER_WORDS.satuan,
  kepala_satuan: ORDER_WORDS.kepala_satuan,
  markas: { about: 'markas satuan', example: 'Mapolresta Kupang Kota' },
  atasan: ORDER_WORDS.atasan,
  kepala_atasan: ORDER_WORDS.kepala_atasan,
  operasi: ORDER_WORDS.operasi,
  pemilihan: ORDER_WORDS.pemilihan,
  masa: { about: 'masa operasi', example: '27 Agustus 2024 s.d. 25 Desember 2024' },
  mulai: { about: 'hari pertama operasi', example: '27 Agustus 2024' },
  berakhir: { about: 'hari terakhir operasi', example: '25 Desember 2024' },
  lama: { about: 'lama operasi dalam hari', example: '121 (seratus dua puluh satu)' },
  zona: { about: 'zona waktu', example: 'WITA' },
  tahapan: {
    about: 'tahapan dengan tanggalnya, satu baris satu tahapan',
    example: '1) Kampanye: 25 September 2024 s.d. 23 November 2024.',
  },
  kekuatan: { about: 'jumlah personel operasi', example: '151 (seratus lima puluh satu)' },
  rincian_kekuatan: {
    about: 'jumlah personel tiap satgas, satu baris satu satgas',
    example: '1) Satgas Preemtif: 21 (dua puluh satu) personel.',
  },
  tugas_satgas: {
    about: 'tugas tiap satgas, satu baris satu satgas',
    example: 'a. Satgas Preemtif melaksanakan deteksi dini.',
  },
  kekuatan_satgas: {
    about: 'jumlah personel dan kepala tiap satgas',
    example: 'Satgas Preemtif: 21 (dua puluh satu) personel, dipimpin Kasat Binmas.',
  },
  kecamatan: { about: 'jumlah kecamatan di wilayah satuan', example: '6 (enam)' },
  kelurahan: {
    about: 'jumlah kelurahan dan desa di wilayah satuan',
    example: '51 (lima puluh satu) kelurahan',
  },
  paslon: { about: 'jumlah pasangan calon', example: '5 (lima)' },
  tps: { about: 'jumlah TPS', example: '742 (tujuh ratus empat puluh dua)' },
  rincian_tps: {
    about: 'jumlah TPS tiap kategori',
    example: '1) kurang rawan: 520 (lima ratus dua puluh) TPS.',
  },
  kegiatan: { about: 'jumlah kegiatan yang sudah direncanakan', example: '48 (empat puluh delapan)' },
  objek: { about: 'jumlah pos jaga', example: '3 (tiga)' },
  pendukung: { about: 'instansi yang ikut', example: 'TNI, Linmas' },
  kaops: { about: 'jabatan kepala operasi', example: 'Kaopsres' },
  pejabat_kaops: { about: 'siapa kepala operasi', example: 'Kapolresta Kupang Kota' },
  komando: {
    about: 'jalur komando, satu baris satu jabatan',
    example: 'a. Kaopsres: Kapolresta Kupang Kota.',
  },
} as const satisfies Words;

const chapter = (title: string, text: string) =>
  ({ title, used: 'Rencana Operasi, teks awal bab', shape: 'text', words: PLAN_WORDS, text }) as const;

/** What is known of the papers that a cover letter comes with. */
const COVER_WORDS = {
  satuan: ORDER_WORDS.satuan,
  kepala_satuan: ORDER_WORDS.kepala_satuan,
  operasi: ORDER_WORDS.operasi,
  tugas: ORDER_WORDS.tugas,
  waktu: ORDER_WORDS.waktu,
  rujukan: {
    about: 'rencana operasi dan surat perintah yang sudah terbit, satu baris satu rujukan',
    example:
      '#a. Surat Perintah Kapolresta Kupang Kota Nomor Sprin/812/XI/OPS.1.3./2024 tanggal 5 November 2024.',
  },
} as const satisfies Words;

export const PLAN_TEMPLATES = {
  'renops.tentang': {
    title: 'Tentang',
    used: 'Rencana Operasi, sampul; tiap baris satu baris judul',
    shape: 'items',
    words: PLAN_WORDS,
    text: 'PENGAMANAN[ {PEMILIHAN}]\nDI WILAYAH HUKUM {SATUAN}',
  },
  'renops.situasi': chapter(
    'Bab I Situasi',
    [
      '1. Umum',
      '#a. {Pemilihan} diselenggarakan menurut tahapan yang telah ditetapkan. Setiap tahapan dapat menimbulkan gangguan keamanan dan ketertiban masyarakat.',
      '#a. Wilayah hukum {satuan} meliputi {kecamatan} kecamatan[ dan {kelurahan}].',
      '#a. Peserta pemilihan: {paslon} pasangan calon.',
      '#a. Tempat pemungutan suara: {tps} TPS[, terdiri atas:\n{rincian_tps}]',
      '#a. Kegiatan yang sudah direncanakan: {kegiatan} kegiatan.',
      '#a. Objek yang dijaga: {objek} pos.',
      '2. Khusus',
      '#a. Potensi gangguan: persaingan antarpendukung, penyebaran berita bohong, dan pengerahan massa.',
      '#a. Ambang gangguan: unjuk rasa di kantor penyelenggara dan perusakan alat peraga kampanye.',
      '#a. Gangguan nyata: perkelahian antarpendukung, pengancaman penyelenggara, dan penyerangan TPS.',
      '3. Kekuatan sendiri dan pendukung',
      '#a. Kekuatan sendiri {kekuatan} personel[, terdiri atas:\n{rincian_kekuatan}]',
      '#a. Kekuatan pendukung: {pendukung}.',
    ].join('\n'),
  ),
  'renops.tugas-pokok': chapter(
    'Bab II Tugas pokok',
    '{Satuan} melaksanakan Operasi {operasi} selama {lama} hari mulai tanggal {mulai} s.d. {berakhir} di wilayah hukum {satuan} dengan mengutamakan tindakan preemtif dan preventif yang didukung penegakan hukum[ untuk mengamankan {pemilihan}], agar seluruh tahapan berjalan aman, tertib, dan lancar.',
  ),
  'renops.pelaksanaan': chapter(
    'Bab III Pelaksanaan',
    [
      '1. Konsep operasi',
      '#a. Tujuan: terwujudnya keamanan dan ketertiban masyarakat pada setiap tahapan.',
      '#a. Sasaran: orang, barang, tempat, dan kegiatan yang berkaitan dengan pemilihan.',
      '#a. Cara bertindak: preemtif, preventif, dan penegakan hukum sesuai tugas tiap satgas.',
      '#a. Pentahapan:',
      '{tahapan}',
      '2. Tugas satuan tugas',
      '{tugas_satgas}',
      '3. Instruksi koordinasi',
      '#a. Setiap Kasatgas menyusun rencana kegiatan dan melaporkan hasilnya setiap hari kepada Posko Operasi.',
      '#a. Setiap personel menjaga netralitas Polri, bertindak humanis, dan mematuhi prosedur.',
      '#a. Koordinasi dengan penyelenggara, pengawas, TNI, dan instansi terkait dilaksanakan sejak perencanaan.',
    ].join('\n'),
  ),
  'renops.administrasi': chapter(
    'Bab IV Administrasi dan logistik',
    [
      '1. Personel: {kekuatan} personel sesuai Lampiran B.',
      '2. Sarana dan prasarana: menggunakan materiil organik {satuan}.',
      '3. Anggaran: sesuai dokumen anggaran {satuan}.',
    ].join('\n'),
  ),
  'renops.komando': chapter(
    'Bab V Komando dan pengendalian',
    [
      '1. Kendali operasi berada pada {kaops}.',
      '2. Jalur komando:',
      '{komando}',
      '3. Struktur organisasi operasi sesuai Lampiran A.',
      '4. Posko Operasi bertempat di {markas}.',
      '5. Laporan harian dan laporan khusus disampaikan kepada {kaops} melalui Posko Operasi.',
    ].join('\n'),
  ),
  'renops.distribusi': {
    title: 'Distribusi',
    used: 'Rencana Operasi dan Perintah Operasi; tiap baris satu alamat',
    shape: 'items',
    words: PLAN_WORDS,
    text: '{Kepala_atasan}\nPara Kasatgas Operasi {operasi}\nArsip',
  },
  'printops.tugas': {
    title: 'Tugas',
    used: 'Perintah Operasi, Tugas',
    shape: 'items',
    words: PLAN_WORDS,
    text: 'laksanakan Operasi {operasi} di wilayah hukum {satuan}[ untuk mengamankan {pemilihan}]',
  },
  'printops.pelaksanaan': {
    title: 'Pelaksanaan',
    used: 'Perintah Operasi, Pelaksanaan; tiap baris satu butir',
    shape: 'items',
    words: PLAN_WORDS,
    text: 'mulai tanggal {mulai} pukul 00.00 {zona}\nberakhir tanggal {berakhir} pukul 24.00 {zona}, selama {lama} hari',
  },
  'printops.satgas': {
    title: 'Satuan tugas',
    used: 'Perintah Operasi, Satuan Tugas; tiap baris satu butir',
    shape: 'items',
    words: PLAN_WORDS,
    text: '{kekuatan_satgas}',
  },
  'printops.lain': {
    title: 'Lain-lain',
    used: 'Perintah Operasi, Lain-lain; tiap baris satu butir',
    shape: 'items',
    words: PLAN_WORDS,
    text: 'laporan pelaksanaan disampaikan setiap hari kepada Posko Operasi\nhal-hal yang belum diatur dalam perintah ini berpedoman pada Rencana Operasi',
  },
  'nota-dinas.perihal': {
    title: 'Perihal',
    used: 'Nota Dinas, Perihal',
    shape: 'line',
    words: COVER_WORDS,
    text: 'Pengiriman naskah {tugas}',
  },
  'nota-dinas.isi': {
    title: 'Isi',
    used: 'Nota Dinas, sebelum daftar naskah',
    shape: 'text',
    words: COVER_WORDS,
    text: [
      '[1. Rujukan:',
      '{rujukan}]',
      '2. Sehubungan dengan pelaksanaan {tugas} pada {waktu}, bersama ini dikirimkan naskah sebagai berikut:',
    ].join('\n'),
  },
  'nota-dinas.penutup': {
    title: 'Penutup',
    used: 'Nota Dinas, setelah daftar naskah',
    shape: 'text',
    words: COVER_WORDS,
    text: '3. Demikian untuk menjadi periksa.',
  },
  'nota-dinas.kepada': {
    title: 'Kepada',
    used: 'Nota Dinas, Kepada; tiap baris satu alamat',
    shape: 'items',
    words: COVER_WORDS,
    text: 'Yth. {kepala_satuan}',
  },
} as const satisfies Record<string, TemplateDefinition>;
