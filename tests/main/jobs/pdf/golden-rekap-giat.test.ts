import { rekapGiat } from '../../../../src/core/documents/rekap-giat.ts';
import type { Giat, RekapGiatData } from '../../../../src/core/documents/rekap-giat-data.ts';
import { rekapGiatData } from '../../../builders/recap-paper.ts';
import { testGoldenTexts } from './golden.ts';

const [usual, second] = rekapGiatData().events as [Giat, Giat];

/** One visit of which almost nothing is known. */
const LEAST: Partial<RekapGiatData> = {
  title: 'REKAPITULASI KEGIATAN PENGAMANAN',
  events: [
    {
      ...usual,
      ...{ start: null, end: null, approx: 'siang', kind: 'Cooling system', stage: null, stageDay: null },
      ...{ venue: null, village: null, district: null, candidate: null, permit: null, crowd: null },
      strength: { polri: 0, tni: 0, linmas: 0, others: 0 },
      ...{ padal: [], satgas: [], result: null, reported: false },
    },
  ],
  summary: {
    inVillages: 0,
    villages: 0,
    villageWord: 'kelurahan/desa',
    districts: 0,
    elsewhereWord: 'kegiatan di lokasi lain',
    polri: 0,
    onDuty: 0,
  },
};

/** Long names and texts, several leaders, incidents, remarks, crowds that nobody has counted. */
const NASTY: Giat = {
  ...second,
  end: null,
  kind: 'Tatap muka dan dialog, penyebaran bahan kampanye, pentas seni',
  stage: 'Rekapitulasi dan penetapan hasil penghitungan suara',
  venue: "Rumah Adat Ume Kbubu D'Arc, Dusun Mota'ain RT 001/RW 002",
  candidate: 'Paket ROMAN',
  permit: 'STTP/1041/YAN.2.2/XI/2024/Sat Intelkam Polresta Kupang Kota',
  crowd: { people: 12500, estimate: true },
  strength: { polri: 1234, tni: 100, linmas: 250, others: 48 },
  padal: ['KOMBES POL Lorensius W. Manggarai Maubana', "IPDA I Gede Putu Ma'arif Wijaya Kusuma Negara"],
  satgas: ['Kamseltibcarlantas', 'Preventif', 'Gakkum', 'Humas'],
  result: 'Aman; sempat tertunda karena hujan lebat dan listrik padam, dilanjutkan setelah genset menyala.',
  incidents: ['Lempar batu', 'Keributan pendukung'],
  note: 'Rute pulang dialihkan lewat Jalan Sam Ratulangi; koordinasi dengan Dishub 2 (dua) jam sebelumnya.',
};
const many = (): Giat[] =>
  Array.from({ length: 43 }, (_, i) =>
    i % 5 === 0
      ? NASTY
      : {
          ...usual,
          date: `2024-11-${String(6 + (i % 3)).padStart(2, '0')}`,
          reported: i % 2 === 0,
          result: null,
        },
  );

testGoldenTexts('rekap giat', [
  ['rekap-giat-9-f4', () => rekapGiat(rekapGiatData())],
  ['rekap-giat-9-a4', () => rekapGiat(rekapGiatData({ paper: 'a4' }))],
  ['rekap-giat-1', () => rekapGiat(rekapGiatData(LEAST))],
  [
    'rekap-giat-43',
    () => rekapGiat(rekapGiatData({ events: many(), days: { from: '2024-11-06', to: '2024-11-08' } })),
  ],
]);
