/** Reports, slips and packets. */
import { daftarHadir } from '../../../src/core/documents/daftar-hadir.ts';
import type { PaketData } from '../../../src/core/documents/paket-data.ts';
import type { ReportPaperData } from '../../../src/core/documents/report-paper-data.ts';
import { sprin } from '../../../src/core/documents/sprin.ts';
import type { ReportFacts } from '../../../src/core/messages/facts.ts';
import { slipData } from '../letter-paper.ts';
import { NASTY_LETTERHEAD, NASTY_SIGNATURE, nastyPerson } from '../nasty-people.ts';
import { paketData } from '../packet-paper.ts';
import { daftarHadirData, sprinData, unit } from '../papers.ts';
import { photoBytes } from '../photo.ts';
import { bareEvent, bareFacts, fullFacts, officer } from '../report-facts.ts';
import { reportPaperData } from '../report-paper.ts';
import type { CasesOf, PaperCases } from './types.ts';

type ReportKind = 'laporan-giat' | 'laporan-harian' | 'lapsit' | 'laporan-patroli';

const NASTY: Partial<ReportPaperData> = {
  unit: { ...unit, letterhead: NASTY_LETTERHEAD },
  signature: NASTY_SIGNATURE,
};

const photos = (count: number): ReportPaperData['photos'] =>
  Array.from({ length: count }, (_, at) => ({
    data: photoBytes(),
    width: 48,
    height: 27,
    caption: at % 3 === 2 ? null : `Foto ${at + 1}: apel kesiapan di lapangan apel`,
  }));

const patrol = (points: number) =>
  bareEvent({
    kind: 'patroli',
    title: 'Patroli malam',
    start: '2024-11-06T21:00',
    regu: 'regu II',
    reguName: 'Patroli dialogis',
    route: Array.from({ length: points }, (_, at) =>
      at % 2 === 0
        ? { name: 'Kawasan Kuanino', planned: '2024-11-06T21:30', passedAt: '2024-11-06T21:35', note: null }
        : {
            name: "Kantor KPU Mota'ain",
            planned: '2024-11-06T22:15',
            passedAt: null,
            note: 'Portal ditutup',
          },
    ),
  });

const [meeting] = fullFacts().events;

/** Forty-three events with everything known, and passages of an operator over more than a page. */
const crowded = (): ReportFacts => {
  const facts = fullFacts();
  return fullFacts({
    events: Array.from({ length: 43 }, () => meeting ?? []).flat(),
    force: {
      ...facts.force,
      satgas: Array.from({ length: 43 }, (_, at) => ({
        name: `Wilayah ${at + 1}`,
        people: 14,
        sites: 1,
        task: 'pengamanan',
      })),
    },
    typed: {
      ...facts.typed,
      analysis: Array.from(
        { length: 20 },
        (_, at) => `Massa tertib sampai selesai pada lokasi ke-${at + 1}.`,
      ),
      recommendation: Array.from({ length: 20 }, () => 'Pengamanan dilanjutkan dengan kekuatan yang sama.'),
    },
  });
};

/** Long names, quotation marks and an apostrophe everywhere. */
const nasty = (): ReportFacts => {
  const facts = fullFacts();
  const leader = officer(
    "Kepala Pos Pengamanan Perbatasan Mota'ain Polres Timor Tengah Selatan",
    'Ipda',
    "Maria Goreti D'Ornay Lewokeda-Nalley, S.Tr.K., S.I.K., M.Si.",
    'Kasatgas Kamseltibcarlantas',
  );
  return fullFacts({
    events: facts.events.map((event) => ({
      ...event,
      venue: "Rumah Adat Ume Kbubu D'Arc “Sonaf”, Dusun Mota'ain RT 001/RW 002, Jalan Ahmad Yani",
      campaigners: ['Kristoforusanandaraditya Wirakusumanagara', "Anton D'Arc"],
      leader,
    })),
    officers: { ...facts.officers, leader },
    typed: {
      ...facts.typed,
      copies: ['Wakapolres Timor Tengah Selatan', "Kapolsek Mota'ain", 'Kasi Humas'],
      analysis: [
        `Alamat daring https://contoh.invalid/${'panjang/'.repeat(14)} menyebarkan kabar “bohong” tentang TPS.`,
      ],
    },
  });
};

/** The four cases of a report; `events` where its own kind of event matters. */
function reportCases<K extends ReportKind>(
  kind: K,
  events?: (points: number) => ReportFacts['events'],
): CasesOf<K> {
  const facts = (base: ReportFacts, points: number) => ({
    ...base,
    ...(events ? { events: events(points) } : {}),
  });
  const cases: Record<'least' | 'usual' | 'most' | 'nastiest', () => ReportPaperData> = {
    least: () => reportPaperData(kind, {}, facts(bareFacts({ events: [bareEvent()] }), 1)),
    usual: () => reportPaperData(kind, {}, facts(fullFacts(), 2)),
    most: () => reportPaperData(kind, { photos: photos(9) }, facts(crowded(), 43)),
    nastiest: () => reportPaperData(kind, NASTY, facts(nasty(), 3)),
  };
  return cases as CasesOf<K>;
}

/** One part only, a draft; then all of the day on sheets of two sizes and names that are hard to set. */
const small = (): Partial<PaketData> => ({
  heads: [],
  missing: [],
  parts: [
    { title: 'Surat Perintah', about: null, document: sprin(sprinData(2, { state: 'draft', number: null })) },
  ],
});
const hard = (): Partial<PaketData> => ({
  unit: { ...unit, letterhead: NASTY_LETTERHEAD },
  heads: [
    {
      label: 'Kegiatan',
      value: "Tatap muka, dialog, dan pentas seni “Paket ROMAN” di Dusun Mota'ain RT 001/RW 002",
    },
  ],
  parts: [
    {
      title: 'Surat Perintah',
      about:
        'Sprin/1812.a/XII/HUK.6.6./2024/Polres Timor Tengah Selatan tentang pengamanan kampanye hari ke-43',
      document: sprin(sprinData(4, { paper: 'f4' })),
    },
    { title: 'Daftar Hadir Apel', about: "Apel Mota'ain", document: daftarHadir(daftarHadirData({}, 3)) },
  ],
  missing: [
    {
      title: 'Daftar Jaga Harian',
      reason:
        "Belum ada penjagaan pada hari ini di Gudang logistik KPU Kabupaten Timor Tengah Selatan, Jalan Ahmad Yani, Mota'ain.",
    },
  ],
});
const parts = (count: number): PaketData['parts'] => {
  const [, , rollCall] = paketData().parts;
  return Array.from({ length: count }, (_, at) =>
    rollCall ? [{ ...rollCall, about: `36 personel, apel ke-${at + 1}` }] : [],
  ).flat();
};

export const REPORT_CASES: PaperCases<ReportKind | 'slip' | 'paket'> = {
  'laporan-giat': {
    ...reportCases('laporan-giat'),
    'pola1-f4': () =>
      reportPaperData('laporan-giat', { paper: 'f4', photos: photos(3) }, fullFacts(), 'pola1'),
  },
  'laporan-harian': reportCases('laporan-harian'),
  lapsit: reportCases('lapsit'),
  'laporan-patroli': reportCases('laporan-patroli', (points) => [patrol(points)]),
  slip: {
    least: () => slipData(1, 1, { order: null, apel: null, dress: null }),
    usual: () => slipData(6),
    most: () => slipData(43),
    nastiest: () => {
      const data = slipData(5, 2);
      return {
        ...data,
        unit: { ...unit, letterhead: NASTY_LETTERHEAD },
        slips: data.slips.map((slip, at) => ({ ...slip, person: nastyPerson(at) })),
      };
    },
    f4: () => ({ ...slipData(3, 7), paper: 'f4' }),
  },
  paket: {
    least: () => paketData(small()),
    usual: () => paketData(),
    most: () => paketData({ parts: parts(43) }),
    nastiest: () => paketData(hard()),
  },
};
