/** A month and a day of a guard round the clock: invented people at the office of a KPU, four regu and a padal. */
import type { DaftarJagaData, GuardHandover, GuardShift } from '../../src/core/documents/daftar-jaga-data.ts';
import type { GuardMonth, JadwalJagaData } from '../../src/core/documents/jadwal-jaga-data.ts';
import { operationsHead, stamp, unit } from './papers.ts';

const PADAL = ['CHRISTIAN SANGKURIT', 'FERRY TIWALANA', 'LUKAS BAHANDANG', 'UCOK MIHINGAU'];
const RANKS = ['AIPDA', 'BRIPKA', 'BRIGPOL', 'BRIPTU', 'BRIPDA'];
const REGU = [
  ['TONI KALANGKANG', 'VERI RUNGANTARA', 'BAMBANG PATIANUM', 'RINTO LAMIANGSA', 'MARIANUS TUNDANGAN'],
  ['SUGIANTO HARINGGAU', 'ARIANTO SANGKURIT', 'OBET TIWALANA', 'NOVI BAHANDANG', 'ZAINAL MIHINGAU'],
  ['RUDI KALANGKANG', 'ERWIN RUNGANTARA', 'WAHYU PATIANUM', 'PRAYOGI LAMIANGSA', 'JUNAIDI TUNDANGAN'],
  ['DODI HARINGGAU', 'YUDA SANGKURIT', 'HARIS TIWALANA', 'GUNAWAN BAHANDANG', 'KURNIAWAN MIHINGAU'],
];
const POINTS = ['Karu / pos utama', 'Gerbang depan', 'Gerbang belakang', 'Gudang logistik', 'Patroli dalam'];
const ROMAN = ['I', 'II', 'III', 'IV'];
const TURN = ['P', 'S', 'M', 'L'];
const PLACE = 'Kantor KPU Provinsi Kalimantan Tengah';

const at = <T>(list: readonly T[], i: number): T =>
  list[((i % list.length) + list.length) % list.length] as T;
const number = (regu: number, i: number): string => String(78040254 + regu * 100 + i);

/** `days`: length of the month; `lack`: the last day lacks its malam. */
function guardMonth(days: number, lack: boolean): GuardMonth {
  const month = Array.from({ length: days }, (_, day) => day);
  const hours = (cells: string[]) =>
    cells.reduce((sum, cell) => sum + (cell === '24' ? 24 : ['P', 'S', 'M'].includes(cell) ? 8 : 0), 0);
  const row = (name: string, rank: string, cells: string[]) => ({
    key: name,
    name,
    rank,
    cells,
    hours: hours(cells),
  });
  const padal = PADAL.map((name, i) =>
    row(
      name,
      i === 0 ? 'IPTU' : 'IPDA',
      month.map((day) => (day % 4 === i ? '24' : 'L')),
    ),
  );
  const regu = REGU.map((names, r) => ({
    title: `REGU ${ROMAN[r]}`,
    people: names.map((name, i) =>
      row(
        name,
        RANKS[i] ?? '',
        month.map((day) => {
          if (r === 1 && i === 2 && (day === 11 || day === 13)) return 'SKT';
          if (r === 3 && i === 3 && day >= 19 && day <= 22) return 'CT';
          const code = at(TURN, day - r);
          return lack && day === days - 1 && code === 'M' && i > 2 ? 'TL' : code;
        }),
      ),
    ),
  }));
  const spare = month.map((day) => ({ 11: 'M', 13: 'P', 19: 'P', 20: 'S', 21: 'M' })[day] ?? '·');
  const idle = month.map(() => '·');
  const bands = [
    { title: 'PERWIRA PENGENDALI (PADAL) – 1 × 24 JAM, PUKUL 06.00 – 06.00 WIB', people: padal },
    ...regu,
    {
      title: 'CADANGAN (pengganti)',
      people: [row('HERI RUNGANTARA', 'BRIGPOL', spare), row('INDRAJAYA KALANGKANG', 'BRIPTU', idle)],
    },
  ];
  const count = (code: string) =>
    month.map((day) => bands.flatMap((b) => b.people).filter((p) => p.cells[day] === code).length);
  return {
    place: PLACE,
    aroundTheClock: true,
    counted: ['P', 'S', 'M', 'L'],
    bands,
    covers: [
      { code: '24', length: 24, label: 'PADAL', hours: '06–06', need: 1, counts: count('24') },
      { code: 'P', length: 8, label: 'PAGI', hours: '06–14', need: 5, counts: count('P') },
      { code: 'S', length: 8, label: 'SIANG', hours: '14–22', need: 5, counts: count('S') },
      { code: 'M', length: 8, label: 'MALAM', hours: '22–06', need: 5, counts: count('M') },
    ],
    legend: [
      'P = Pagi, pukul 06.00–14.00 WIB',
      'S = Siang, pukul 14.00–22.00 WIB',
      'M = Malam, pukul 22.00–06.00 WIB hari berikutnya',
      '24 = padal 1 × 24 jam, pukul 06.00–06.00 WIB hari berikutnya',
      'L = lepas dinas; SKT = sakit; CT = cuti; · = tidak dijadwalkan',
      'Kolom abu-abu = Sabtu dan Minggu',
    ],
  };
}

const wib = {
  ...unit,
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH KALIMANTAN TENGAH'],
  name: 'POLDA KALIMANTAN TENGAH',
  city: 'Palangka Raya',
  timeZone: 'WIB' as const,
};

export function jadwalJagaData(
  change: Partial<JadwalJagaData> = {},
  days = 30,
  lack = false,
): JadwalJagaData {
  return {
    paper: 'a4',
    state: 'issued',
    unit: wib,
    signature: { ...operationsHead, title: ['KASATGAS PREVENTIF'] },
    date: '2024-10-31',
    stamp: { ...stamp, at: '2024-10-31T10:05' },
    operationLine: 'OPERASI MANTAP PRAJA TELABANG-2024',
    month: '2024-11-01',
    posts: [guardMonth(days, lack)],
    ...change,
  };
}

function guardShift(regu: number, title: string, missing = 0): GuardShift {
  const names = REGU[regu] ?? [];
  return {
    title,
    regu: `Regu ${ROMAN[regu]}`,
    padal: false,
    missing,
    people: names.slice(0, names.length - missing).map((name, i) => ({
      key: name,
      name,
      rank: RANKS[i] ?? '',
      number: number(regu, i),
      leader: i === 0,
      duty: i === 0 ? 'Karu' : 'Anggota jaga',
      point: POINTS[i] ?? null,
    })),
  };
}

function change(time: string, from: number, to: number, more: Partial<GuardHandover> = {}): GuardHandover {
  const karu = (regu: number) => ({ name: REGU[regu]?.[0] ?? '', rank: 'AIPDA', number: number(regu, 0) });
  return {
    time,
    day: null,
    from: `Regu ${ROMAN[from]}`,
    to: `Regu ${ROMAN[to]}`,
    giver: karu(from),
    taker: karu(to),
    situation: null,
    equipment: null,
    note: null,
    ...more,
  };
}

/** `missing`: so many people of the malam are not named. */
export function daftarJagaData(more: Partial<DaftarJagaData> = {}, missing = 0): DaftarJagaData {
  return {
    paper: 'a4',
    state: 'issued',
    unit: wib,
    stamp: { ...stamp, at: '2024-11-06T15:00' },
    day: '2024-11-07',
    operation: 'Mantap Praja Telabang-2024',
    posts: [
      {
        place: PLACE,
        time: '06.00 WIB s.d. 06.00 WIB hari berikutnya (24 jam)',
        signature: {
          title: ['PERWIRA PENGENDALI'],
          name: 'LUKAS BAHANDANG',
          rank: 'INSPEKTUR POLISI DUA',
          number: '82090252',
        },
        shifts: [
          {
            title:
              'PADAL 1 × 24 JAM, PUKUL 06.00 WIB TANGGAL 7 NOVEMBER S.D. 06.00 WIB TANGGAL 8 NOVEMBER 2024',
            regu: null,
            padal: true,
            missing: 0,
            people: [
              {
                key: 'padal',
                name: 'LUKAS BAHANDANG',
                rank: 'IPDA',
                number: '82090252',
                leader: true,
                duty: 'Perwira pengendali',
                point: 'Seluruh pos',
              },
            ],
          },
          guardShift(2, 'SHIFT PAGI, PUKUL 06.00 – 14.00 WIB'),
          guardShift(1, 'SHIFT SIANG, PUKUL 14.00 – 22.00 WIB'),
          guardShift(0, 'SHIFT MALAM, PUKUL 22.00 – 06.00 WIB', missing),
        ],
        log:
          missing > 0
            ? [
                {
                  time: '08.00',
                  day: null,
                  kind: 'Patroli',
                  text: 'Patroli pagar depan, ruang pelayanan, gudang logistik; nihil.',
                  by: 'BRIPDA JUNAIDI TUNDANGAN',
                },
                {
                  time: '02.00',
                  day: '8 Nov',
                  kind: 'Catatan',
                  text: 'Lampu sorot belakang mati.',
                  by: null,
                },
              ]
            : [],
        handovers: [
          change(
            '06.00',
            3,
            2,
            missing > 0
              ? {
                  situation: 'aman terkendali, hujan ringan sejak pukul 04.00',
                  equipment: 'HT 4 unit, senter 3 unit, kunci 6 buah',
                  note: 'satu senter rusak',
                }
              : {},
          ),
          change('14.00', 2, 1),
          change('22.00', 1, 0),
          change('06.00', 0, 3, { day: '8 Nov' }),
        ],
      },
    ],
    ...more,
  };
}
