/** Facts of reports about invented days: a campaign day with everything known, and one of which little is known. */
import type { EventFacts, OfficerName, RegionName, ReportFacts } from '../../src/core/messages/facts.ts';
import { EMPTY_OPERATOR_TEXT } from '../../src/core/messages/operator-text.ts';

const region = (code: string, kind: string, name: string): RegionName => ({
  code,
  label: `${kind} ${name}`,
  name,
});

export const officer = (
  office: string | null,
  rank: string,
  name: string,
  as: string | null = null,
): OfficerName => ({
  office,
  as,
  rank,
  name,
});

/** A meeting of which only the kind and the day are known. */
export const bareEvent = (changes: Partial<EventFacts> = {}): EventFacts => ({
  kind: 'kampanye.tatap-muka',
  kinds: 'tatap muka dan dialog',
  title: 'Tatap muka, Kel. Oeba',
  day: '2024-11-06',
  start: null,
  end: null,
  approx: null,
  venue: null,
  village: null,
  district: null,
  regency: null,
  candidate: null,
  campaigners: [],
  sttp: null,
  crowd: null,
  people: 0,
  leader: null,
  speakers: [],
  partners: [],
  regu: null,
  reguName: null,
  route: [],
  visit: null,
  situation: null,
  result: null,
  ...changes,
});

/** A day of which nothing is known but its date and the post. */
export const bareFacts = (changes: Partial<ReportFacts> = {}): ReportFacts => ({
  at: '2024-11-06T21:10',
  day: '2024-11-06',
  to: '2024-11-06',
  unit: { name: 'Polres Contoh', head: 'Kapolres Contoh', city: 'Kupang', timeZone: 'WITA' },
  operation: null,
  counters: { stage: null, campaignDay: null, operationDay: null, operationDays: null, countdown: null },
  stages: [],
  force: { people: null, bodies: [], satgas: [], staff: 0, tasks: [], part: null },
  officers: { head: null, spokesman: null, leader: null },
  apels: [],
  events: [],
  guards: [],
  pollingPlaces: 0,
  area: { districts: [], villages: 0, villageWord: 'kelurahan/desa', regency: null, others: [] },
  incidents: [],
  photos: 0,
  statements: [],
  typed: EMPTY_OPERATOR_TEXT,
  tomorrow: [],
  ...changes,
});

const OEBA = region('53.71.06.1007', 'Kel.', 'Oeba');
const KOTA_LAMA = region('53.71.06', 'Kec.', 'Kota Lama');
const KUPANG = region('53.71', 'Kota', 'Kupang');

/** One evening meeting in a kelurahan with everything recorded. */
export function fullFacts(changes: Partial<ReportFacts> = {}): ReportFacts {
  const leader = officer('Kapolsek Kota Lama', 'AKP', "Yohanes Ma'u, S.H.");
  return bareFacts({
    operation: {
      name: 'Mantap Praja Turangga-2024',
      sandi: 'Turangga-2024',
      headRole: null,
      election: 'Pilkada Serentak 2024',
      contest: 'Wali Kota dan Wakil Wali Kota Kupang',
    },
    counters: {
      stage: { name: 'Kampanye', day: 43 },
      campaignDay: 43,
      operationDay: 72,
      operationDays: 121,
      countdown: 'H-21 pemungutan suara',
    },
    stages: [{ name: 'Kampanye', start: '2024-09-25', end: '2024-11-23', day: 43 }],
    force: {
      people: 12,
      bodies: [
        { body: 'Polri', people: 12 },
        { body: 'Linmas', people: 2 },
      ],
      satgas: [{ name: 'Preventif', people: 12, sites: 1, task: 'pengamanan' }],
      staff: 0,
      tasks: ['pengamanan'],
      part: 'Polsek Kota Lama',
    },
    officers: { head: officer('Kapolres Contoh', 'AKBP', 'Stefanus Contoh'), spokesman: null, leader },
    apels: [
      {
        start: '2024-11-06T17:00',
        approx: null,
        venue: 'Lapangan apel Mapolsek',
        leader,
        present: 12,
        briefing: 'Netral dan humanis.',
      },
    ],
    events: [
      bareEvent({
        start: '2024-11-06T18:30',
        end: '2024-11-06T20:45',
        venue: 'Aula serbaguna RT 014',
        village: OEBA,
        district: KOTA_LAMA,
        regency: KUPANG,
        candidate: 'Paslon Nomor Urut 5',
        campaigners: ['Rofinus Atameha'],
        sttp: {
          number: 'STTP/48/YAN.2.2/XI/2024/Sat Intelkam',
          date: '2024-11-03',
          issuer: 'Sat Intelkam Polres Contoh',
        },
        crowd: { people: 140, actual: true },
        people: 12,
        leader,
        partners: [{ body: 'Linmas', heads: 2 }],
        situation: 'Aman, tertib, dan kondusif.',
        result: 'Selesai tanpa gangguan.',
      }),
    ],
    area: {
      districts: [{ label: KOTA_LAMA.label, villages: [OEBA] }],
      villages: 1,
      villageWord: 'kelurahan',
      regency: KUPANG.label,
      others: [],
    },
    photos: 2,
    statements: [
      { kind: 'tujuan', speaker: null, text: 'Kampanye berjalan damai.' },
      { kind: 'kutipan', speaker: 'Kapolsek Kota Lama', text: 'Kami jaga bersama.' },
    ],
    typed: {
      ...EMPTY_OPERATOR_TEXT,
      copies: ['Wakapolres Contoh'],
      analysis: ['Massa tertib sampai selesai.'],
      prediction: ['Kampanye malam masih berlanjut.'],
      recommendation: ['Pengamanan dilanjutkan.'],
    },
    ...changes,
  });
}
