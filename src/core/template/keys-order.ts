/** Texts of a Surat Perintah. Its standing sentences are a list of their own (`order/stock-sentence.ts`). */
import type { TemplateDefinition, Words } from './definition.ts';

/** What is known of the duty that an order is about. */
export const ORDER_WORDS = {
  satuan: { about: 'nama satuan', example: 'Polresta Kupang Kota' },
  kepala_satuan: { about: 'kepala satuan', example: 'Kapolresta Kupang Kota' },
  atasan: { about: 'satuan di atasnya', example: 'Polda NTT' },
  kepala_atasan: { about: 'kepala satuan di atasnya', example: 'Kapolda NTT' },
  operasi: { about: 'nama dan sandi operasi', example: '“Mantap Praja Turangga-2024”' },
  pemilihan: {
    about: 'nama pemilihan',
    example: 'Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024',
  },
  pengamanan: { about: 'jenis pengamanan', example: 'pengamanan kegiatan kampanye' },
  tugas: { about: 'tugas dengan hari kampanye', example: 'pengamanan kampanye hari ke-43' },
  daftar: { about: 'pengamanan pada judul lampiran', example: 'pengamanan kampanye' },
  hari_ke: { about: 'hari ke- dalam masa kampanye', example: '43' },
  waktu: { about: 'hari dan tanggal, atau masa tugas', example: 'hari Rabu tanggal 6 November 2024' },
  jam: { about: 'jam kegiatan dengan zona waktu, bila kegiatannya satu', example: '16.00 s.d. 21.00 WITA' },
  lokasi: {
    about: 'tempat tugas, atau jumlah kelurahan dan kecamatan',
    example: 'di 8 (delapan) kelurahan pada 4 (empat) kecamatan',
  },
  rincian: {
    about: 'kegiatan bernama bila wilayahnya tidak dikenal',
    example: 'kampanye rapat umum di Alun-alun',
  },
  hari_apel: { about: 'hari dan tanggal apel', example: 'hari Rabu tanggal 6 November 2024' },
  jam_apel: { about: 'jam apel dengan zona waktu', example: '14.30 WITA' },
  tempat_apel: { about: 'tempat apel', example: 'Mapolresta Kupang Kota' },
  pimpinan_apel: { about: 'pimpinan apel', example: 'Kabagops Polresta Kupang Kota' },
} as const satisfies Words;

export const ORDER_TEMPLATES = {
  'sprin.perihal': {
    title: 'Perihal',
    used: 'Nama surat di daftar dan register',
    shape: 'line',
    words: ORDER_WORDS,
    text: '{Tugas}',
  },
  'sprin.pertimbangan': {
    title: 'Pertimbangan',
    used: 'Surat Perintah, Pertimbangan',
    shape: 'line',
    words: ORDER_WORDS,
    text: 'bahwa dalam rangka {pengamanan}[ {pemilihan}][ pada Operasi {operasi}] di wilayah hukum {satuan}, maka dipandang perlu mengeluarkan surat perintah ini.',
  },
  'sprin.rencana': {
    title: 'Dasar: rencana operasi',
    used: 'Surat Perintah, Dasar; sekali untuk tiap rencana pada operasi',
    shape: 'line',
    words: {
      pejabat: { about: 'pejabat yang mengeluarkan', example: 'Kapolda NTT' },
      operasi: ORDER_WORDS.operasi,
      nomor: { about: 'nomor rencana', example: 'R/RENOPS/7/VIII/OPS.1.3./2024' },
      tanggal: { about: 'tanggal rencana', example: '20 Agustus 2024' },
    },
    text: 'Rencana Operasi {pejabat}[ {operasi}][ Nomor: {nomor}][ tanggal {tanggal}]',
  },
  'sprin.sttp': {
    title: 'Dasar: STTP',
    used: 'Surat Perintah, Dasar; bila kegiatannya memiliki STTP',
    shape: 'line',
    words: {
      nomor: { about: 'nomor STTP, atau jumlahnya', example: 'Nomor: STTP/41/YAN.2.2/XI/2024/Sat Intelkam' },
      penerbit: { about: 'penerbit STTP', example: 'Sat Intelkam Polresta Kupang Kota' },
      tanggal: { about: 'tanggal kegiatan', example: '6 November 2024' },
    },
    text: 'Surat Tanda Terima Pemberitahuan (STTP) kampanye[ {nomor}][ yang diterbitkan {penerbit}] untuk kegiatan kampanye tanggal {tanggal}',
  },
  'sprin.tugas': {
    title: 'Untuk: tugas utama',
    used: 'Surat Perintah, butir pertama Untuk',
    shape: 'line',
    words: ORDER_WORDS,
    text: 'di samping melaksanakan tugas dan tanggung jawab sehari-hari, ditunjuk untuk melaksanakan {tugas} pada {waktu}[ pukul {jam}][ {lokasi}][, meliputi {rincian}]',
  },
  'sprin.apel': {
    title: 'Untuk: apel',
    used: 'Surat Perintah, Untuk; bila ada apel',
    shape: 'line',
    words: ORDER_WORDS,
    text: 'melaksanakan apel kesiapan pada {hari_apel} pukul {jam_apel}[ bertempat di {tempat_apel}][, dipimpin oleh {pimpinan_apel}]',
  },
  'sprin.lampiran': {
    title: 'Judul lampiran',
    used: 'Lampiran Surat Perintah, tiap baris satu baris judul',
    shape: 'items',
    words: ORDER_WORDS,
    text: 'DAFTAR PERSONEL {DAFTAR}[ {PEMILIHAN}]\n{WAKTU}',
  },
  'sprin.tembusan.polda': {
    title: 'Tembusan ke polda',
    used: 'Surat Perintah polres, Tembusan; tiap baris satu alamat',
    shape: 'items',
    words: ORDER_WORDS,
    text: '{Kepala_atasan}\nIrwasda {atasan}\nKaroops {atasan}\nKabidpropam {atasan}',
  },
  'sprin.tembusan.lain': {
    title: 'Tembusan ke polres atau mabes',
    used: 'Surat Perintah polsek dan polda, Tembusan; tiap baris satu alamat',
    shape: 'items',
    words: ORDER_WORDS,
    text: '{Kepala_atasan}\nKabagops {atasan}\nKasipropam {atasan}',
  },
} as const satisfies Record<string, TemplateDefinition>;
