/** The plan of the invented operation in Kupang: 121 days, six satgas, 151 people, nine stages. */
import type {
  ClassifiedHead,
  PollingPlan,
  RenopsData,
  Timetable,
} from '../../src/core/documents/renops-data.ts';
import type { AnnexBand, AnnexPerson } from '../../src/core/documents/sprin-data.ts';
import {
  type OperationStructure,
  operationStructure,
  type StructureNode,
} from '../../src/core/order/structure.ts';
import people from './invented-people.json' with { type: 'json' };
import { annexBands, chief, unit } from './papers.ts';

const PEOPLE = people as [string, string, string, string, string, string | null, string | null][];

/** The tree of satgas and the staff of the first `count` of the 151 people. */
export function structure(count = PEOPLE.length): OperationStructure {
  const nodes = new Map<string, StructureNode>();
  for (const [, , , position, , satgas, sub] of PEOPLE.slice(0, count)) {
    if (satgas === null) continue;
    if (!nodes.has(satgas))
      nodes.set(satgas, { id: satgas, name: satgas, parentId: null, kind: 'satgas', head: position });
    if (sub !== null && !nodes.has(sub))
      nodes.set(sub, { id: sub, name: sub, parentId: satgas, kind: 'satgas', head: null });
  }
  const staff = PEOPLE.slice(0, count).filter((row) => row[5] === null);
  return operationStructure(
    [...nodes.values()],
    staff.map(([, , , position, opsPosition]) => ({ position, opsPosition })),
  );
}

/** `groups` satgas with `below` subsatgas each. */
export function wideStructure(groups: number, below: number): OperationStructure {
  return {
    ...structure(),
    satgas: Array.from({ length: groups }, (_, at) => ({
      title: `SATGAS ${['PREEMTIF', 'KAMSELTIBCARLANTAS', 'PENGAMANAN OBJEK VITAL NASIONAL DAN TERTENTU'][at % 3]} ${at + 1}`,
      holder: at % 2 === 0 ? 'Kasubdit Penegakan Hukum Dit Lalu Lintas Polda Nusa Tenggara Timur' : null,
      below: Array.from({ length: below }, (_, sub) => ({
        title:
          sub % 5 === 4
            ? 'Subsatgas Pengamanan Gudang Logistik dan Kantor Penyelenggara'
            : `Subsatgas Pam ${sub + 1}`,
        holder: null,
        depth: sub % 7 === 6 ? 2 : 1,
      })),
    })),
  };
}

const STAGES = [
  ['Pendaftaran pasangan calon', '2024-08-27', '2024-08-29'],
  ['Penelitian persyaratan calon', '2024-08-27', '2024-09-21'],
  ['Penetapan pasangan calon', '2024-09-22', '2024-09-22'],
  ['Pengundian nomor urut', '2024-09-23', '2024-09-23'],
  ['Kampanye', '2024-09-25', '2024-11-23'],
  ['Masa tenang', '2024-11-24', '2024-11-26'],
  ['Pemungutan suara', '2024-11-27', '2024-11-27'],
  ['Penghitungan dan rekapitulasi', '2024-11-27', '2024-12-16'],
  ['Penetapan calon terpilih', '2024-12-17', '2024-12-25'],
] as const;

export const stages: Timetable['stages'] = STAGES.map(([name, from, to]) => ({ name, from, to }));

const EVENTS = [
  ['Kampanye', '2024-10-12', '19.00', 'Debat publik pertama', 'Studio RRI Kupang', 150],
  ['Kampanye', '2024-11-06', '14.00', 'Rapat umum terbuka Paslon Nomor Urut 2', 'Alun-alun Kota Kupang', 60],
  [
    'Kampanye',
    '2024-11-06',
    '16.00',
    'Pertemuan terbatas Paslon Nomor Urut 5',
    'Kel. Oebufu, Kec. Oebobo',
    15,
  ],
  ['Pemungutan suara', '2024-11-27', '07.00', 'Pemungutan suara di 742 TPS', null, null],
  [
    'Penghitungan dan rekapitulasi',
    '2024-12-04',
    'siang',
    'Rapat pleno tingkat kota',
    'Kantor KPU Kota Kupang',
    80,
  ],
] as const;

export const timetable: Timetable = {
  stages,
  events: EVENTS.map(([stage, date, time, title, place, need]) => ({
    stage,
    date,
    time,
    title,
    place,
    need,
    note: null,
  })),
};

export const polling: PollingPlan = {
  day: '2024-11-27',
  classes: [
    { name: 'Kurang rawan', pattern: '2-8-16', places: 520, police: 130, linmas: 1040 },
    { name: 'Rawan', pattern: '1-1-2', places: 180, police: 180, linmas: 360 },
    { name: 'Sangat rawan', pattern: '2-1-2', places: 42, police: 84, linmas: 84 },
  ],
  districts: [
    { name: 'Alak', counts: [110, 40, 12], police: 92, linmas: 324 },
    { name: 'Kelapa Lima', counts: [98, 35, 6], police: 72, linmas: 278 },
    { name: 'Kota Lama', counts: [52, 20, 4], police: 41, linmas: 152 },
    { name: 'Kota Raja', counts: [76, 25, 6], police: 56, linmas: 214 },
    { name: 'Maulafa', counts: [94, 32, 8], police: 72, linmas: 268 },
    { name: 'Oebobo', counts: [90, 28, 6], police: 61, linmas: 248 },
  ],
};

/** What the head of a plan or an order of the operation says. */
export const classifiedHead: ClassifiedHead = {
  paper: 'a4',
  state: 'issued',
  unit,
  signature: { ...chief, title: ['KEPALA KEPOLISIAN RESOR KUPANG KOTA', 'SELAKU KAOPSRES'] },
  number: 'R/RENOPS/7/VIII/OPS.1.3./2024',
  blankNumber: 'R/RENOPS/      /VIII/OPS.1.3./2024',
  date: '2024-08-23',
  classification: 'RAHASIA',
  copy: { number: 1, of: 12 },
  operation: 'MANTAP PRAJA TURANGGA-2024',
  about: [
    'PENGAMANAN PEMILIHAN GUBERNUR DAN WAKIL GUBERNUR',
    'SERTA WALI KOTA DAN WAKIL WALI KOTA TAHUN 2024',
    'DI WILAYAH HUKUM POLRESTA KUPANG KOTA',
  ],
  period: { from: '2024-08-27', to: '2024-12-25' },
  copies: ['Kapolda NTT', 'Karoops Polda NTT', 'Para Kasatgas Operasi Mantap Praja Turangga-2024', 'Arsip'],
  createdAt: '2024-08-23T10:05',
};

const CHAPTERS: RenopsData['chapters'] = [
  {
    title: 'Situasi',
    text: [
      '1. Umum',
      'a. Pemilihan Gubernur dan Wakil Gubernur serta Wali Kota dan Wakil Wali Kota Tahun 2024 diselenggarakan secara serentak pada tanggal 27 November 2024 dengan tahapan yang berpotensi menimbulkan gangguan keamanan dan ketertiban masyarakat.',
      'b. Wilayah hukum Polresta Kupang Kota meliputi 6 (enam) kecamatan dan 51 (lima puluh satu) kelurahan dengan 742 (tujuh ratus empat puluh dua) TPS.',
      '2. Khusus',
      'a. Potensi gangguan: persaingan antarpendukung pasangan calon, penyebaran berita bohong, dan mobilisasi massa.',
      'b. Ambang gangguan: unjuk rasa di Kantor KPU dan Bawaslu Kota Kupang, perusakan alat peraga kampanye.',
      'c. Gangguan nyata: perkelahian antarpendukung, pengancaman penyelenggara, dan penyerangan TPS.',
      '3. Kekuatan sendiri dan pendukung',
      'a. Kekuatan sendiri 151 (seratus lima puluh satu) personel, terdiri atas:',
      '1) pimpinan dan staf operasi: 12 (dua belas) personel;',
      '1) Satgas Preemtif: 21 (dua puluh satu) personel;',
      '1) Satgas Preventif: 62 (enam puluh dua) personel;',
      '1) Satgas Kamseltibcarlantas: 22 (dua puluh dua) personel;',
      '1) Satgas Gakkum: 14 (empat belas) personel;',
      '1) Satgas Humas: 8 (delapan) personel;',
      '1) Satgas Banops: 12 (dua belas) personel.',
      'b. Kekuatan pendukung: TNI, Satpol PP, dan Linmas sesuai kebutuhan tiap kegiatan.',
    ].join('\n'),
  },
  {
    title: 'Tugas pokok',
    text: 'Polresta Kupang Kota melaksanakan Operasi “Mantap Praja Turangga-2024” selama 121 (seratus dua puluh satu) hari mulai tanggal 27 Agustus 2024 s.d. 25 Desember 2024 di wilayah hukum Polresta Kupang Kota dengan mengedepankan tindakan preemtif dan preventif yang didukung penegakan hukum, agar seluruh tahapan pemilihan berjalan aman, tertib, dan lancar.',
  },
  {
    title: 'Pelaksanaan',
    text: [
      '1. Konsep operasi',
      'a. Tujuan: terwujudnya situasi kamtibmas yang aman dan kondusif pada setiap tahapan.',
      'b. Sasaran: orang, barang, tempat, dan kegiatan yang berkaitan dengan penyelenggaraan pemilihan.',
      'c. Pentahapan:',
      ...STAGES.map(([name, from, to]) => `1) ${name}: ${from} s.d. ${to};`),
      '2. Tugas satuan tugas',
      'a. Satgas Preemtif: deteksi dini, pembinaan, dan penyuluhan kepada masyarakat.',
      'b. Satgas Preventif: pengaturan, penjagaan, pengawalan, dan patroli pada objek dan kegiatan.',
      '3. Instruksi koordinasi',
      'a. Setiap satgas melaporkan pelaksanaan tugas setiap hari pukul 16.00 WITA kepada Posko Operasi.',
      'b. Netralitas Polri dijaga pada setiap kegiatan.',
    ].join('\n'),
  },
  {
    title: 'Administrasi dan logistik',
    text: '1. Personel: 151 (seratus lima puluh satu) personel sesuai Lampiran B.\n2. Sarana dan prasarana: menggunakan materiil organik satuan.\n3. Anggaran: DIPA Polresta Kupang Kota Tahun Anggaran 2024.',
  },
  {
    title: 'Komando dan pengendalian',
    text: '1. Kendali operasi berada pada Kapolresta Kupang Kota selaku Kaopsres.\n2. Posko operasi bertempat di Mapolresta Kupang Kota.\n3. Struktur organisasi operasi sesuai Lampiran A.',
  },
];

export function renopsData(changes: Partial<RenopsData> = {}): RenopsData {
  return {
    ...classifiedHead,
    references: ['Peta Kota Kupang skala 1 : 50.000', 'Data TPS KPU Kota Kupang'],
    chapters: CHAPTERS,
    annexes: {
      structure: structure(),
      personnel: { bands: annexBands(151), subBands: true },
      timetable,
      polling,
    },
    ...changes,
  };
}

/** People whose names, ranks and numbers are hard to set. */
export function nastyBands(): AnnexBand[] {
  const person = (name: string, more: Partial<AnnexPerson> = {}): AnnexPerson => ({
    key: name,
    name,
    rank: 'BRIPKA',
    number: '85010001',
    position: 'BHABINKAMTIBMAS POLSEK KUPANG TIMUR',
    opsPosition: 'ANGGOTA SUBSATGAS PENGAMANAN OBJEK VITAL NASIONAL DAN TERTENTU',
    note: null,
    ...more,
  });
  const people = [
    person("MARIA GORETI D'ORNAY LEWOKEDA-NALLEY, S.Tr.K., S.I.K., M.Si."),
    person('MARKUS', { number: null, position: null, opsPosition: null }),
    person('Ni Luh Putu', { rank: 'PENGATUR TK I', number: '198804172010122003' }),
    person('ABDURRAHMAN WAHIDIN SYAMSUDDIN AL-MAKASARI', { rank: 'KOMBES POL', position: 'X'.repeat(60) }),
  ];
  return [
    {
      level: 'section',
      title: 'SATUAN TUGAS',
      people: [],
      children: [
        {
          level: 'satgas',
          title: 'SATGAS PENGAMANAN OBJEK VITAL NASIONAL DAN TERTENTU ‘A’',
          people,
          children: [],
        },
      ],
    },
  ];
}
