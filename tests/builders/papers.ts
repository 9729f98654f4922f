/** Papers of one invented day: Kupang, Wednesday 6 November 2024, 151 people, nine campaign events. */
import type { DaftarHadirData } from '../../src/core/documents/daftar-hadir-data.ts';
import type { PrintStamp, SignatureData, UnitIdentity } from '../../src/core/documents/data.ts';
import type { PlotEvent, PlotingData, PlotPerson } from '../../src/core/documents/ploting-data.ts';
import type { AnnexBand, AnnexPerson, SprinData } from '../../src/core/documents/sprin-data.ts';
import people from './invented-people.json' with { type: 'json' };
import plotted from './invented-plotting.json' with { type: 'json' };

type PersonRow = [string, string, string, string, string, string | null, string | null];
type PlotRow = ['oeba' | 'alun-alun', string, string, string, string, string | null, boolean];

const PEOPLE = people as PersonRow[];
const PLOTTED = plotted as PlotRow[];

export const unit: UnitIdentity = {
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'],
  name: 'POLRESTA KUPANG KOTA',
  head: 'KAPOLRESTA KUPANG KOTA',
  city: 'Kupang',
  timeZone: 'WITA',
};

export const chief: SignatureData = {
  title: ['KEPALA KEPOLISIAN RESOR KUPANG KOTA'],
  name: 'ADRIANUS J. PANDEWULA, S.I.K., M.H.',
  rank: 'KOMISARIS BESAR POLISI',
  number: '76050101',
};

export const operationsHead: SignatureData = {
  title: ['a.n. KEPALA KEPOLISIAN RESOR KUPANG KOTA', 'KABAGOPS'],
  name: 'MELKIANUS R. LADOKU, S.H.',
  rank: 'KOMISARIS POLISI',
  number: '81080102',
};

export const stamp: PrintStamp = {
  at: '2024-11-05T16:20',
  by: 'Operator Bagops',
  classification: 'TERBATAS',
};

const OPERATION = 'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA';

function listed([nrp, name, rank, position]: PersonRow) {
  return { key: nrp, name, rank, number: nrp, position };
}

/** The first `count` of the 151 people (more than 151: invented on) as annex people with their bands. */
export function annexBands(count = 151): AnnexBand[] {
  const staff: AnnexBand = { level: 'section', title: 'PIM STAF', people: [], children: [] };
  const tasks: AnnexBand = { level: 'section', title: 'SATUAN TUGAS', people: [], children: [] };
  for (let index = 0; index < count; index++) {
    const row = PEOPLE[index % PEOPLE.length] as PersonRow;
    const copy = Math.floor(index / PEOPLE.length);
    const nrp = copy === 0 ? row[0] : String(60010000 + index);
    const person: AnnexPerson = {
      ...listed([nrp, ...row.slice(1)] as PersonRow),
      opsPosition: row[4],
      note: null,
    };
    if (row[5] === null) staff.people.push(person);
    else child(child(tasks, 'satgas', row[5]), 'subsatgas', row[6]).people.push(person);
  }
  return [staff, tasks];
}

function child(parent: AnnexBand, level: AnnexBand['level'], title: string | null): AnnexBand {
  if (title === null) return parent;
  const found = parent.children.find((band) => band.title === title);
  if (found) return found;
  const made: AnnexBand = { level, title, people: [], children: [] };
  parent.children.push(made);
  return made;
}

/** The order for `count` people; texts are those of the sample order. */
export function sprinData(count = 151, changes: Partial<SprinData> = {}): SprinData {
  return {
    paper: 'a4',
    style: null,
    state: 'issued',
    unit,
    signature: chief,
    number: 'Sprin/812/XI/OPS.1.3./2024',
    blankNumber: 'Sprin/      /XI/OPS.1.3./2024',
    date: '2024-11-05',
    classification: null,
    considerations: [
      'bahwa dalam rangka pengamanan kegiatan kampanye Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024 pada Operasi “Mantap Praja Turangga-2024” di wilayah hukum Polresta Kupang Kota, maka dipandang perlu mengeluarkan surat perintah ini.',
    ],
    bases: [
      'Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia',
      'Undang-Undang Nomor 10 Tahun 2016 tentang Perubahan Kedua atas Undang-Undang Nomor 1 Tahun 2015 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 tentang Pemilihan Gubernur, Bupati, dan Wali Kota Menjadi Undang-Undang',
      'Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024 tentang Tahapan dan Jadwal Pemilihan Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, serta Wali Kota dan Wakil Wali Kota Tahun 2024',
      'Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 1 Tahun 2019 tentang Sistem, Manajemen dan Standar Keberhasilan Operasional Kepolisian Negara Republik Indonesia sebagaimana telah diubah dengan Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 8 Tahun 2021',
      'Rencana Operasi Kapolda NTT “Mantap Praja Turangga-2024” Nomor: R/RENOPS/15/VIII/OPS.1.3./2024 tanggal 20 Agustus 2024',
      'Rencana Operasi Kapolresta Kupang Kota “Mantap Praja Turangga-2024” Nomor: R/RENOPS/7/VIII/OPS.1.3./2024 tanggal 23 Agustus 2024',
      'Surat Tanda Terima Pemberitahuan (STTP) kampanye yang diterbitkan Sat Intelkam Polresta Kupang Kota untuk kegiatan kampanye tanggal 6 November 2024',
    ],
    addressees: null,
    tasks: [
      'di samping melaksanakan tugas dan tanggung jawab sehari-hari, ditunjuk untuk melaksanakan pengamanan kampanye hari ke-43 pada hari Rabu tanggal 6 November 2024 di 8 (delapan) kelurahan pada 4 (empat) kecamatan serta kampanye rapat umum terbuka di Alun-alun Kota Kupang',
      'melaksanakan apel kesiapan pada hari Rabu tanggal 6 November 2024 pukul 07.30 WITA bertempat di lapangan apel Mapolresta Kupang Kota, dipimpin oleh Kabagops Polresta Kupang Kota',
      'dalam pelaksanaan tugas tidak membawa senjata api, mengutamakan tindakan yang humanis, dan menjaga netralitas Polri',
      'menggunakan pakaian dinas PDL-II Two Tone atau menyesuaikan dengan fungsi masing-masing',
      'melaksanakan koordinasi dan kerja sama dengan KPU, Bawaslu, TNI, Satpol PP, Linmas, dan instansi terkait',
      'melaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab',
      'melaporkan hasil pelaksanaan tugas kepada Kapolresta Kupang Kota pada kesempatan pertama',
    ],
    copies: ['Kapolda NTT', 'Irwasda Polda NTT', 'Karoops Polda NTT', 'Kabidpropam Polda NTT'],
    initials: [],
    annex: {
      title: [
        'DAFTAR PERSONEL PENGAMANAN KAMPANYE PEMILIHAN WALI KOTA DAN WAKIL WALI KOTA KUPANG TAHUN 2024',
        'HARI RABU TANGGAL 6 NOVEMBER 2024',
      ],
      bands: annexBands(count),
      subBands: true,
      notes: false,
    },
    createdAt: '2024-11-05T16:20',
    ...changes,
  };
}

const PLACES = [
  ['Manulai II', 'Alak', 'Pertemuan terbatas', '09.00'],
  ['Manutapen', 'Alak', 'Tatap muka dan dialog', '10.00'],
  ['Oeba', 'Kota Lama', 'Tatap muka dan dialog', '10.00'],
  ['Liliba', 'Oebobo', 'Pertemuan terbatas', '11.00'],
  ['Kayu Putih', 'Oebobo', 'Tatap muka dan dialog', '15.00'],
  ['Oebufu', 'Oebobo', 'Pertemuan terbatas', '16.00'],
  ['Bello', 'Maulafa', 'Tatap muka dan dialog', '16.00'],
  ['Sikumana', 'Maulafa', 'Pertemuan terbatas', '18.30'],
] as const;

const SATGAS: Record<string, string> = {
  'SATGAS PREEMTIF': 'Preemtif',
  'SATGAS PREVENTIF': 'Preventif',
  'SATGAS KAMSELTIBCARLANTAS': 'Kamseltibcarlantas',
  'SATGAS GAKKUM': 'Gakkum',
  'SATGAS HUMAS': 'Humas',
  'SATGAS BANOPS': 'Banops',
};

function plotPerson([, nrp, satgas, task, point, ring, padal]: PlotRow): PlotPerson {
  const row = PEOPLE.find((each) => each[0] === nrp) as PersonRow;
  return { ...listed(row), satgas, task, point, ring, padal, note: null };
}

/** Nine events with everybody of the six satgas: 139 people, each at one place. */
export function plotEvents(): PlotEvent[] {
  const taken = new Set(PLOTTED.map((row) => row[1]));
  const free = (satgas: string) => PEOPLE.filter((row) => row[5] === satgas && !taken.has(row[0]));
  const pools = Object.keys(SATGAS).map((satgas) => ({ satgas, rows: free(satgas) }));
  const take = (satgas: string, count: number) =>
    pools.find((pool) => pool.satgas === satgas)?.rows.splice(0, count) ?? [];
  const campaign = PLACES.map(([village, district, kind, time], index): PlotEvent => {
    const rows =
      village === 'Oeba'
        ? []
        : [
            ...take('SATGAS PREVENTIF', 4),
            ...take('SATGAS PREEMTIF', 2),
            ...take('SATGAS KAMSELTIBCARLANTAS', 1),
            ...take('SATGAS GAKKUM', 1),
            ...(index < 5 ? take('SATGAS HUMAS', 1) : []),
          ];
    const made = rows.map(
      (row, at): PlotPerson => ({
        ...listed(row),
        satgas: SATGAS[row[5] ?? ''] ?? null,
        task: 'Pengamanan',
        point: at === 0 ? 'Seluruh lokasi' : 'Area pertemuan',
        ring: null,
        padal: at === 0,
        note: null,
      }),
    );
    return {
      title: 'DAFTAR PLOTING PERSONEL PENGAMANAN KAMPANYE',
      activity: `${kind} Paslon Wali Kota dan Wakil Wali Kota Kupang Nomor Urut 5 (kampanye hari ke-43)`,
      date: '2024-11-06',
      time: `${time} WITA s.d. selesai`,
      place:
        village === 'Oeba'
          ? 'Gedung pertemuan warga RT 011/RW 003, Kel. Oeba, Kec. Kota Lama'
          : `Kel. ${village}, Kec. ${district}`,
      runningTitle: `${kind}, Kel. ${village}`,
      people: village === 'Oeba' ? PLOTTED.filter((row) => row[0] === 'oeba').map(plotPerson) : made,
      recap: { location: `Kel. ${village}`, district, kind, time },
    };
  });
  return [
    ...campaign,
    {
      title: 'DAFTAR PLOTING PERSONEL PENGAMANAN KAMPANYE',
      activity:
        'Rapat umum terbuka Paslon Wali Kota dan Wakil Wali Kota Kupang Nomor Urut 2 (kampanye hari ke-43)',
      date: '2024-11-06',
      time: '14.00 WITA s.d. selesai',
      place: 'Alun-alun Kota Kupang',
      runningTitle: 'Rapat umum terbuka, Alun-alun Kota Kupang',
      people: PLOTTED.filter((row) => row[0] === 'alun-alun').map(plotPerson),
      recap: { location: 'Alun-alun Kota Kupang', district: null, kind: 'Rapat umum terbuka', time: '14.00' },
    },
  ];
}

/** The plotting lists of the day, recap first. */
export function plotingData(changes: Partial<PlotingData> = {}): PlotingData {
  return {
    paper: 'a4',
    state: 'issued',
    unit,
    signature: operationsHead,
    date: '2024-11-05',
    stamp,
    operationLine: OPERATION,
    satgas: Object.values(SATGAS),
    recap: {
      title: 'REKAPITULASI PLOTING PERSONEL PENGAMANAN KAMPANYE HARI KE-43',
      date: '2024-11-06',
      kindHeading: 'JENIS KAMPANYE',
      staff: {
        label: 'Pimpinan, staf operasi, dan posko (Mapolresta Kupang Kota)',
        keys: PEOPLE.filter((row) => row[5] === null).map((row) => row[0]),
      },
      villages: 8,
      villageWord: 'kelurahan',
      districts: 4,
      otherLocations: 1,
      otherLocationWord: 'lokasi rapat umum terbuka',
    },
    events: plotEvents(),
    ...changes,
  };
}

const ROLL_CALL = [
  '87110134',
  '89120135',
  '81010136',
  '95030137',
  '76120113',
  '78050123',
  '73060196',
  '79040114',
  '78090124',
  '82080145',
  '78100198',
  '81050210',
  '79020218',
  '82120115',
  '82080116',
  '82100151',
  '86040152',
  '87060153',
  '88110200',
  '82060219',
  '86030220',
  '88110156',
  '88100160',
  '87010161',
  '90120221',
  '90010232',
  '90110233',
  '90030236',
  '94120129',
  '96060162',
  '94030163',
  '97030234',
  '00030130',
  '01100166',
  '04090168',
  '99110170',
];

/** The roll call of the 36 people of the village teams, or of the first `count` of all. */
export function daftarHadirData(changes: Partial<DaftarHadirData> = {}, count?: number): DaftarHadirData {
  const rows =
    count === undefined
      ? ROLL_CALL.map((nrp) => PEOPLE.find((row) => row[0] === nrp) as PersonRow)
      : Array.from({ length: count }, (_, index) => PEOPLE[index % PEOPLE.length] as PersonRow);
  return {
    paper: 'a4',
    state: 'issued',
    unit,
    signature: { ...operationsHead, title: ['PIMPINAN APEL'] },
    date: '2024-11-06',
    stamp: { ...stamp, at: '2024-11-06T06:40' },
    title: 'DAFTAR HADIR APEL',
    operationLine: OPERATION,
    heads: [
      {
        label: 'Kegiatan',
        value: 'Apel kesiapan pengamanan kampanye hari ke-43 (regu pengamanan kelurahan)',
      },
      { label: 'Hari, tanggal', value: 'Rabu, 6 November 2024' },
      { label: 'Pukul', value: '07.30 WITA' },
      { label: 'Tempat', value: 'Lapangan apel Mapolresta Kupang Kota' },
      { label: 'Pimpinan apel', value: 'Kabagops Polresta Kupang Kota' },
    ],
    runningTitle: 'Daftar hadir apel kesiapan, Rabu, 6 November 2024',
    phase: 'before',
    people: rows.map((row, index) => ({
      ...listed(row),
      key: `${row[0]}-${index}`,
      satgas: SATGAS[row[5] ?? ''] ?? null,
      note: null,
      absence: null,
    })),
    ...changes,
  };
}
