/** First and last sentences of reports. What stands between them is made from facts. */
import type { TemplateDefinition, Words } from './definition.ts';

export const REPORT_WORDS = {
  salam: { about: 'waktu menurut jam laporan', example: 'malam' },
  kegiatan: { about: 'apa yang dilaporkan', example: 'pengamanan kampanye' },
  paslon: { about: 'paslon, bila hanya satu', example: 'Paket CONTOH' },
  hari_ke: { about: 'hari ke- dalam masa kampanye', example: '43' },
  waktu: { about: 'hari dan tanggal', example: 'Rabu, 6 November 2024' },
  operasi: { about: 'nama dan sandi operasi', example: 'Operasi Mantap Praja Turangga-2024' },
  hari_operasi: { about: 'hari ke- dalam operasi', example: '72' },
  bagian: { about: 'satuan bawahan yang bertugas, bila hanya satu', example: 'Polsek Lasiolat' },
  satuan: { about: 'nama satuan', example: 'Polresta Kupang Kota' },
} as const satisfies Words;

const opening = (title: string, text: string) =>
  ({
    title: `${title}: pembuka`,
    used: `${title}, kalimat pertama`,
    shape: 'line',
    words: REPORT_WORDS,
    text,
  }) as const;
const closing = (title: string, text: string) =>
  ({
    title: `${title}: penutup`,
    used: `${title}, kalimat terakhir`,
    shape: 'line',
    words: REPORT_WORDS,
    text,
  }) as const;

export const REPORT_TEMPLATES = {
  'laporan.pola1.pembuka': opening(
    'Laporan giat pola fakta',
    'Selamat {salam} Komandan, mohon izin melaporkan kegiatan {kegiatan}[ {paslon}][ hari ke-{hari_ke}], {waktu}[, {operasi}[ (hari operasi ke-{hari_operasi})]][, oleh personel {bagian}] sbb:',
  ),
  'laporan.pola1.penutup': closing('Laporan giat pola fakta', 'Demikian Komandan yang dapat dilaporkan.'),
  'laporan.pola2.pembuka': opening(
    'Laporan giat pola bagian',
    'Salam sejahtera. Selamat {salam} Komandan, mohon izin melaporkan kegiatan {kegiatan}[ {paslon}][ dalam rangka {operasi}] sebagai berikut:',
  ),
  'laporan.pola2.penutup': closing(
    'Laporan giat pola bagian',
    'Demikian dilaporkan sebagai bahan periksa Komandan.',
  ),
  'laporan.harian.pembuka': opening(
    'Laporan harian',
    'Selamat {salam} Komandan, mohon izin melaporkan pelaksanaan tugas[ {operasi}], {waktu}, sebagai berikut:',
  ),
  'laporan.harian.penutup': closing(
    'Laporan harian',
    'Demikian laporan harian ini dibuat sebagai bahan periksa Komandan.',
  ),
  'laporan.lapsit.pembuka': opening(
    'Laporan situasi',
    'Selamat {salam} Komandan, mohon izin melaporkan situasi wilayah hukum {satuan}[ dalam rangka {operasi}] sebagai berikut:',
  ),
  'laporan.lapsit.penutup': closing(
    'Laporan situasi',
    'Demikian laporan situasi ini dibuat sebagai bahan periksa Komandan.',
  ),
  'laporan.patroli.pembuka': opening(
    'Laporan patroli',
    'Selamat {salam} Komandan, mohon izin melaporkan {kegiatan}[ dalam rangka {operasi}] sebagai berikut:',
  ),
  'laporan.patroli.penutup': closing(
    'Laporan patroli',
    'Demikian dilaporkan sebagai bahan periksa Komandan.',
  ),
} as const satisfies Record<string, TemplateDefinition>;
