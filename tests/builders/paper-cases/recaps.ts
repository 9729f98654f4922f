/** Recaps of strength and of events. */
import type { Giat, RekapGiatData } from '../../../src/core/documents/rekap-giat-data.ts';
import type { RekapKekuatanData } from '../../../src/core/documents/rekap-kekuatan-data.ts';
import { NASTY_LETTERHEAD, NASTY_SIGNATURE } from '../nasty-people.ts';
import { unit } from '../papers.ts';
import { rekapGiatData, rekapKekuatanData } from '../recap-paper.ts';
import type { PaperCases } from './types.ts';

const NASTY = { unit: { ...unit, letterhead: NASTY_LETTERHEAD }, signature: NASTY_SIGNATURE };

/** A person alone, before anybody wrote the roll call. */
const ALONE: Partial<RekapKekuatanData> = {
  people: [{ key: 'a', rank: 'AIPTU', gender: 'L', away: null }],
  parts: [{ label: 'Tanpa satgas', people: ['a'], subs: [] }],
  presence: { written: 0 },
};

/** Forty-three groups of fourteen, named by `label`; over several days nobody is present or away. */
function groups(
  label: (at: number) => string,
  rank: (at: number) => string | null,
  subs: number,
): Partial<RekapKekuatanData> {
  const people = Array.from({ length: 602 }, (_, at) => ({
    key: `p${at}`,
    rank: rank(at),
    gender: at % 7 === 0 ? null : ('L' as const),
    away: null,
  }));
  return {
    people,
    parts: Array.from({ length: 43 }, (_, at) => {
      const own = people.slice(at * 14, at * 14 + 14).map(({ key }) => key);
      const half = { label: `Subsatgas D'Arc ${at + 1}`, people: own.slice(0, 5) };
      return {
        label: label(at),
        people: own,
        subs: at < subs ? [half, { label: 'Tanpa subsatgas', people: own.slice(5) }] : [],
      };
    }),
    presence: null,
    days: { from: '2024-08-27', to: '2024-12-25' },
    operationDay: null,
  };
}

const [visit, second] = rekapGiatData().events as [Giat, Giat];

/** One visit of which almost nothing is known. */
const ONE_VISIT: Partial<RekapGiatData> = {
  title: 'REKAPITULASI KEGIATAN PENGAMANAN',
  events: [
    {
      ...visit,
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
const NASTY_VISIT: Giat = {
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

/** Forty-three events of three days; every fifth is hard to set. */
const visits = (): Giat[] =>
  Array.from({ length: 43 }, (_, at) =>
    at % 5 === 0
      ? NASTY_VISIT
      : {
          ...visit,
          date: `2024-11-${String(6 + (at % 3)).padStart(2, '0')}`,
          reported: at % 2 === 0,
          result: null,
        },
  );

export const RECAP_CASES: PaperCases<'rekap-kekuatan' | 'rekap-giat'> = {
  'rekap-kekuatan': {
    least: () => rekapKekuatanData(ALONE),
    usual: () => rekapKekuatanData(),
    most: () =>
      rekapKekuatanData(
        groups(
          (at) => `Satgas Wilayah ${at + 1}`,
          () => 'BRIPKA',
          0,
        ),
      ),
    nastiest: () =>
      rekapKekuatanData({
        ...NASTY,
        ...groups(
          (at) => `Satgas ${at + 1} Pengamanan Objek Vital Ma'arif dan Rekapitulasi Tingkat Kecamatan`,
          (at) => ['BRIPKA', null, 'SERTU', 'PENDA', 'AKP'][at % 5] ?? null,
          2,
        ),
      }),
    f4: () => rekapKekuatanData({ paper: 'f4' }),
  },
  'rekap-giat': {
    least: () => rekapGiatData(ONE_VISIT),
    usual: () => rekapGiatData(),
    most: () => rekapGiatData({ events: visits(), days: { from: '2024-11-06', to: '2024-11-08' } }),
    nastiest: () => rekapGiatData({ ...NASTY, paper: 'a4', events: [NASTY_VISIT, NASTY_VISIT, visit] }),
    a4: () => rekapGiatData({ paper: 'a4' }),
  },
};
