/** Recaps of the invented day: the 151 people of Wednesday 6 November 2024 and their nine campaign events. */

import type { Giat, RekapGiatData } from '../../src/core/documents/rekap-giat-data.ts';
import type { RekapKekuatanData, StrengthPart } from '../../src/core/documents/rekap-kekuatan-data.ts';
import { titleWords } from '../../src/core/order/unit-words.ts';
import people from './invented-people.json' with { type: 'json' };
import { operationsHead, stamp, unit } from './papers.ts';

type PersonRow = [string, string, string, string, string, string | null, string | null];

const PEOPLE = people as PersonRow[];
const WOMEN = new Set(['INDRI', 'ROSALIA', 'GRASIA', 'FITRI', 'MARIA', 'YULIANA', 'DESI']);

const frame = {
  paper: 'a4' as const,
  state: 'issued' as const,
  unit,
  signature: operationsHead,
  date: '2024-11-06',
  stamp: { ...stamp, at: '2024-11-06T08:10' },
  operationLine: 'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA',
};

/** The recap of everybody after the roll call: one sick, one on leave of absence, one on other duty. */
export function rekapKekuatanData(changes: Partial<RekapKekuatanData> = {}): RekapKekuatanData {
  const groups = [...new Set(PEOPLE.map((row) => row[5]))];
  const parts = groups.map((satgas): StrengthPart => {
    const own = PEOPLE.filter((row) => row[5] === satgas);
    const subs = [...new Set(own.map((row) => row[6]))];
    return {
      label: satgas === null ? 'Pimpinan dan staf operasi' : titleWords(satgas),
      people: own.map(([nrp]) => nrp),
      subs: (satgas === null ? [] : subs).map((sub) => ({
        label: sub === null ? 'Kasatgas' : titleWords(sub),
        people: own.filter((row) => row[6] === sub).map(([nrp]) => nrp),
      })),
    };
  });
  const away = new Map<string | undefined, 'S' | 'I' | 'D'>([
    [parts[2]?.people[4], 'S'],
    [parts[2]?.people[9], 'I'],
    [parts[4]?.people[3], 'D'],
  ]);
  return {
    ...frame,
    days: { from: '2024-11-06', to: '2024-11-06' },
    operationDay: 72,
    people: PEOPLE.map(([key, name, rank]) => ({
      key,
      rank,
      gender: WOMEN.has(name.split(' ')[0] ?? '') ? 'P' : 'L',
      away: away.get(key) ?? null,
    })),
    parts,
    presence: { written: PEOPLE.length },
    ...changes,
  };
}

/** Start, end, kind, venue, village and kecamatan, pair, number of the STTP, crowd, police, TNI, Linmas, others, padal. */
const GIAT = `
09:00|11:15|Pertemuan terbatas|Halaman rumah warga RT 005/RW 002|Manulai II|Alak|1|41|150|9|1|2|1|IPTU Nikodemus Lakamuri
10:00|12:00|Tatap muka dan dialog|Balai RW 004|Manutapen|Alak|3|42|120|9|1|2|1|IPTU Zadrak Nebatu
10:00|12:10|Tatap muka dan dialog|Gedung pertemuan warga RT 011/RW 003|Oeba|Kota Lama|5|43|200|9|1|2|1|IPDA Herman Haubesi
11:00|13:05|Pertemuan terbatas|Halaman rumah warga RT 018/RW 006|Liliba|Oebobo|2|44|175|9|1|2|1|IPDA Elias Haubesi
14:00|17:30|Rapat umum terbuka|Alun-alun Kota Kupang|||2|49|2500|70|6|10|8|KOMPOL Gabriel Ladoku
15:00|17:00|Tatap muka dan dialog|Balai pertemuan RW 005|Kayu Putih|Oebobo|4|45|130|9|1|2|1|IPDA Budi Y. Tunboko
16:00|17:50|Pertemuan terbatas|Halaman rumah warga RT 022/RW 008|Oebufu|Oebobo|1|46|160|8|1|2|1|IPDA Ignasius Pandewula
16:00|18:05|Tatap muka dan dialog|Lapangan voli RT 007/RW 003|Bello|Maulafa|3|47|110|8|1|2|1|IPDA Robertus Foekale
18:30|20:45|Pertemuan terbatas|Aula serbaguna RT 014/RW 005|Sikumana|Maulafa|5|48|140|8|1|2|1|IPDA Samuel Oemasik`;

function giat(line: string): Giat {
  const [start, end, kind = '', venue = '', village, district, pair, permit, ...rest] = line.split('|');
  const [crowd = 0, polri = 0, tni = 0, linmas = 0, others = 0] = rest.map(Number);
  return {
    date: '2024-11-06',
    start: `2024-11-06T${start}`,
    end: `2024-11-06T${end}`,
    approx: null,
    kind,
    stage: 'Kampanye',
    stageDay: 43,
    venue,
    village: village ? `Kel. ${village}` : null,
    district: district ? `Kec. ${district}` : null,
    candidate: `No. Urut ${pair}`,
    permit: `STTP/${permit}/YAN.2.2/XI/2024/Sat Intelkam`,
    crowd: { people: crowd, estimate: false },
    strength: { polri, tni, linmas, others },
    padal: [rest.at(-1) ?? ''],
    satgas: [village ? 'Preventif' : 'Semua satgas'],
    result: 'Aman, tertib, dan kondusif.',
    incidents: [],
    reported: true,
    note: null,
  };
}

/** The nine campaign events of the day, all reported. */
export function rekapGiatData(changes: Partial<RekapGiatData> = {}): RekapGiatData {
  return {
    ...frame,
    paper: 'f4',
    stamp: { ...stamp, at: '2024-11-06T21:30' },
    title:
      'REKAPITULASI KEGIATAN PENGAMANAN KAMPANYE PEMILIHAN WALI KOTA DAN WAKIL WALI KOTA KUPANG TAHUN 2024',
    days: { from: '2024-11-06', to: '2024-11-06' },
    events: GIAT.trim().split('\n').map(giat),
    summary: {
      inVillages: 8,
      villages: 8,
      villageWord: 'kelurahan',
      districts: 4,
      elsewhereWord: 'rapat umum terbuka',
      polri: 139,
      onDuty: 151,
    },
    ...changes,
  };
}
