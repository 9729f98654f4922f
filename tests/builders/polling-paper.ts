/** The list of polling places of one district: invented people in Kecamatan Oebobo on the day of the vote. */
import type { PlotingTpsData, PollingBand, PollingBlock } from '../../src/core/documents/ploting-tps-data.ts';
import { operationsHead, stamp, unit } from './papers.ts';

const NAMES = [
  'SIMON KIATOKO, S.E.|AIPDA',
  'EKO R. HAUBESI, S.E.|BRIPKA',
  'SIMON LEOBISA|BRIPKA',
  'MELKIANUS PANDEWULA|BRIPKA',
  'YOHANES LEOBISA, S.E.|BRIPKA',
  'BUDI KOLIWEDO|BRIPKA',
  'SAMUEL TUNBOKO, S.H.|BRIPKA',
  'MARTEN F. TEFUNAI|BRIGPOL',
  'DANIEL M. TUNBOKO|BRIGPOL',
  'ROBERTUS WILARAGA|BRIGPOL',
  'GABRIEL BANILAE, S.H.|BRIGPOL',
  'JEFRI KOLIWEDO|BRIGPOL',
  'SIMON FOEKALE, S.H.|BRIGPOL',
  'MARTEN AMTAEK|BRIGPOL',
  'BERNARD LEOBISA|BRIGPOL',
  'EKO BANILAE|BRIGPOL',
  'ZADRAK Y. LADOKU|BRIGPOL',
  'CORNELIS LAKAMURI, S.H.|BRIGPOL',
  'CORNELIS HAUBESI|BRIGPOL',
  'ROBERTUS SINLAHE, S.E.|BRIGPOL',
  'YULIANA LAKAMURI|BRIPTU',
  'KRISTIAN WILARAGA|BRIPDA',
  'ROSALIA SUWARDANA|BRIPDA',
  'FRANSISKUS PANDEWULA|BRIPDA',
];

const KINDS = {
  k: { category: 'Kurang rawan', pattern: '2-8-16', each: 2 },
  r: { category: 'Rawan', pattern: '1-1-2', each: 2 },
  s: { category: 'Sangat rawan', pattern: '2-1-2', each: 2 },
} as const;

let next = 0;

/** "001–008 k 2": numbers, class, people. `lack`: of them so many are still to be named. */
function block(text: string, village: string, padal: string, lack = 0): PollingBlock {
  const [numbers = '', kind = 'k', count = '1'] = text.split(' ');
  const [from = 1, to = from] = numbers.split('–').map(Number);
  const { category, pattern, each } = KINDS[kind as keyof typeof KINDS];
  const people = Array.from({ length: Number(count) - lack }, () => {
    const [name = '', rank = ''] = (NAMES[next % NAMES.length] ?? '').split('|');
    next += 1;
    return { key: `p${next}`, name, rank, number: String(83010100 + next) };
  });
  return {
    places: `TPS ${numbers}, ${village}`,
    placeCount: to - from + 1,
    category,
    pattern,
    linmas: (to - from + 1) * each,
    padal,
    people,
    missing: lack,
    note: null,
  };
}

const band = (name: string, padal: string, blocks: readonly string[], lack = 0): PollingBand => ({
  title: `KELURAHAN ${name.toUpperCase()}`,
  short: `Kel. ${name}`,
  blocks: blocks.map((text, i) => block(text, `Kel. ${name}`, padal, i === blocks.length - 1 ? lack : 0)),
});

/** `lack`: so many people are still missing in the last block. */
export function plotingTpsData(change: Partial<PlotingTpsData> = {}, lack = 0): PlotingTpsData {
  next = 0;
  const four = ['001–008 k 2', '009–016 k 2', '017 r 1', '018 r 1'];
  return {
    paper: 'a4',
    state: 'issued',
    unit,
    signature: operationsHead,
    date: '2024-11-24',
    stamp: { ...stamp, at: '2024-11-24T09:15' },
    operationLine: 'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA',
    day: '2024-11-27',
    districts: [
      {
        name: 'Kecamatan Oebobo',
        bands: [
          band('Oebobo', 'IPDA ZADRAK TEFUNAI, S.Sos.', four),
          band('Liliba', 'IPDA HERMAN HAUBESI', ['001–008 k 2', '009–016 k 2', '017–024 k 2', '025 r 1']),
          band('Kayu Putih', 'IPDA ELIAS HAUBESI', ['001–008 k 2', '009 s 2', '010 r 1']),
          band('Oebufu', 'IPDA BUDI Y. TUNBOKO', four, lack),
        ],
      },
    ],
    ...change,
  };
}
