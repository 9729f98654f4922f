import { expect, test } from 'vitest';
import { parsePollingList } from '../../../src/core/polling/list.ts';
import { planPolling, type StoredPlace } from '../../../src/core/polling/plan.ts';
import { VillageFinder, villageCode } from '../../../src/core/polling/village.ts';
import { packedWorkbook } from '../../builders/workbook.ts';

const REGIONS = [
  { code: '53.71', name: 'Kupang' },
  { code: '53.71.04', name: 'Oebobo' },
  { code: '53.71.04.1001', name: 'Oebobo' },
  { code: '53.71.04.1010', name: 'Liliba' },
  { code: '53.71.06', name: 'Kota Lama' },
  { code: '53.71.06.1006', name: 'Merdeka' },
  { code: '53.01', name: 'Kupang' },
  { code: '53.01.06', name: 'Kupang Timur' },
  { code: '53.01.06.1004', name: 'Oesao' },
  { code: '53.01.06.1005', name: 'Merdeka' },
  { code: '53.01.06.2015', name: 'Oesao' },
];
const finder = new VillageFinder(REGIONS, []);
const NO_ANSWERS = { classes: {}, villages: {} };
const HEAD = ['NO', 'KECAMATAN', 'DESA/KELURAHAN', 'NO TPS', 'KLASIFIKASI', 'DPT', 'LINMAS'];

const plan = (rows: (string | number | null)[][], stored: StoredPlace[] = [], answers = NO_ANSWERS) =>
  planPolling(parsePollingList(packedWorkbook([{ name: 'TPS', rows }])), stored, finder, [], answers);

/** What a plan would have stored. */
const stored = ({ insert }: ReturnType<typeof plan>): StoredPlace[] =>
  insert.map(({ sheet: _sheet, row: _row, changes: _changes, ...place }, i) => ({ ...place, id: `t${i}` }));

test('reads a list with kop, a header on a later row, totals, and villages written once', () => {
  const rows = [
    ['DAFTAR TPS KOTA KUPANG'],
    [],
    HEAD,
    [1, 'OEBOBO', 'OEBOBO', '001', 'KURANG RAWAN', 285, 2],
    [2, null, null, 'TPS 2', 'kr', '1.250', null],
    [3, null, 'Kel. Liliba', 1, 'Sangat Rawan', '300 orang', 4],
    [null, 'JUMLAH', null, 3, null, 1835, 6],
  ];
  const found = plan(rows);
  expect(found.issues).toEqual([]);
  expect(found.insert.map((p) => [p.region, p.number, p.class, p.voters, p.linmas])).toEqual([
    ['53.71.04.1001', 1, 'kurang-rawan', 285, 2],
    ['53.71.04.1001', 2, 'kurang-rawan', 1250, null],
    ['53.71.04.1010', 1, 'sangat-rawan', 300, 4],
  ]);
});

test('the same list again is nothing new; a changed cell is one change, an empty one changes nothing', () => {
  const rows = [HEAD, [1, 'OEBOBO', 'OEBOBO', 1, 'R', 285, 2], [2, 'OEBOBO', 'OEBOBO', 2, 'R', 285, 2]];
  const first = stored(plan(rows));
  expect(plan(rows, first).counts).toEqual({ new: 0, changed: 0, unchanged: 2, held: 0, missing: 0 });
  const next = [HEAD, [1, 'OEBOBO', 'OEBOBO', 1, 'SR', null, null]];
  const again = plan(next, first);
  expect(again.counts).toEqual({ new: 0, changed: 1, unchanged: 0, held: 0, missing: 1 });
  expect(again.update.map((p) => [p.changes, p.voters])).toEqual([[['class'], 285]]);
});

test('bands over the rows and a DPT in three columns', () => {
  const rows = [
    ['NO TPS', 'DPT', null, null, 'KERAWANAN', 'KELURAHAN', 'RAYON'],
    [null, 'L', 'P', 'JUMLAH'],
    ['KECAMATAN KUPANG TIMUR'],
    ['DESA OESAO'],
    [1, 100, 120, 220, 'RAWAN', null, 'Rayon II'],
    ['KELURAHAN OESAO'],
    [1, 90, 80, 170, 'RAWAN', null, 'Rayon II'],
  ];
  const workbook = packedWorkbook([{ name: 'TPS', rows, merges: ['B1:D1'] }]);
  const found = planPolling(parsePollingList(workbook), [], finder, [], NO_ANSWERS);
  expect(found.issues).toEqual([]);
  expect(found.insert.map((p) => [p.region, p.voters, p.sector])).toEqual([
    ['53.01.06.2015', 220, 'Rayon II'],
    ['53.01.06.1004', 170, 'Rayon II'],
  ]);
});

test('every problem is named at its cell, all at once, and the other rows go on', () => {
  const rows = [
    ['KODE', 'KELURAHAN', 'KECAMATAN', 'NO TPS', 'KLASIFIKASI', 'DPT'],
    ['5371041001', 'Oebobo', null, 1, 'Rawan', 10],
    ['53.71.04.1001', 'Liliba', null, 2, 'Rawan', 10],
    ['5371049999', 'Oebobo', null, 3, 'Rawan', 10],
    [null, 'Merdeka', null, 4, 'Rawan', 10],
    [null, 'Entah', 'Oebobo', 5, 'Rawan', 10],
    [null, 'Liliba', 'Oebobo', 'A', 'Rawan', 10],
    [null, 'Liliba', 'Oebobo', 7, 'RAWAN II', 10],
    [null, 'Liliba', 'Oebobo', 8, 'Rawan', 'banyak'],
    [null, 'Liliba', 'Oebobo', 8, 'Rawan', 12],
    [null, 'Oesao', 'Kupang Timur', 1, 'Rawan', 12],
  ];
  const found = plan(rows);
  expect(found.issues.map((i) => `${i.cell} ${i.code} ${i.severity}`)).toEqual([
    'B3 TPS_VILLAGE_DIFFERS warning',
    'A4 TPS_CODE_UNKNOWN error',
    'B5 TPS_VILLAGE_AMBIGUOUS error',
    'B6 TPS_VILLAGE_UNKNOWN error',
    'D7 TPS_NUMBER_INVALID error',
    'E8 TPS_CLASS_UNKNOWN error',
    'F9 TPS_COUNT_UNREADABLE warning',
    'D10 TPS_DUPLICATE error',
    'B11 TPS_VILLAGE_AMBIGUOUS error',
  ]);
  expect(found.counts).toEqual({ new: 3, changed: 0, unchanged: 0, held: 7, missing: 0 });
  expect(found.questions.map((q) => [q.kind, q.key, q.candidates])).toEqual([
    ['village', '5371049999', []],
    ['village', ' /  / MERDEKA', ['53.01.06.1005', '53.71.06.1006']],
    ['village', ' / OEBOBO / ENTAH', []],
    ['class', 'RAWAN II', []],
    ['village', ' / KUPANG TIMUR / OESAO', ['53.01.06.1004', '53.01.06.2015']],
  ]);
  const answered = plan(rows, [], {
    classes: { 'RAWAN II': 'sangat-rawan' },
    villages: { ' /  / MERDEKA': '53.71.06.1006', ' / KUPANG TIMUR / OESAO': '53.01.06.2015' },
  });
  expect(answered.counts.new).toBe(6);
});

test('villages of the own area win over namesakes elsewhere', () => {
  const own = new VillageFinder(REGIONS, ['53.71']);
  const texts = { code: '', village: 'MERDEKA', district: '', regency: '' };
  expect(own.find(texts)).toEqual({ found: '53.71.06.1006' });
  expect(finder.find({ ...texts, regency: 'KOTA KUPANG' })).toEqual({
    several: ['53.01.06.1005', '53.71.06.1006'],
  });
});

test.each([
  ['5371041009', '53.71.04.1009'],
  [' 53.71.04.1009 ', '53.71.04.1009'],
  ["'5371041009", '53.71.04.1009'],
  ['5371043009', null],
  ['537104', null],
  ['', null],
])('code %s', (text, code) => {
  expect(villageCode(text)).toBe(code);
});

test('a workbook without such a table gives no rows', () => {
  expect(
    parsePollingList(
      packedWorkbook([
        {
          name: 'A',
          rows: [
            ['NAMA', 'NRP'],
            ['X', '1'],
          ],
        },
      ]),
    ).rows,
  ).toEqual([]);
});

test('a kecamatan whose name begins with Kota is found, with and without the word before it', () => {
  const rows = ['KOTA LAMA', 'Kec. Kota Lama', 'kota  lama '].map((district, i) => [
    ...[i + 1, district, 'Merdeka', i + 1, 'R'],
    ...[null, null],
  ]);
  const found = plan([HEAD, ...rows]);
  expect(found.issues).toEqual([]);
  expect(found.insert.map((p) => p.region)).toEqual(Array(3).fill('53.71.06.1006'));
});

test('one village is asked about once, however its rows write it; what it may be is said', () => {
  const own = new VillageFinder(REGIONS, ['53.71']);
  const rows = ['Lilliba', 'LILLIBA', 'Kel. Lilliba'].map((village, i) => [
    ...[i + 1, i === 1 ? 'KEC. OEBOBO' : 'Oebobo', village, i + 1, 'R'],
    ...[null, null],
  ]);
  const list = parsePollingList(packedWorkbook([{ name: 'TPS', rows: [HEAD, ...rows] }]));
  const asked = planPolling(list, [], own, ['53.71'], NO_ANSWERS);
  expect(asked.questions.map(({ key, text, rows: count }) => [key, text, count])).toEqual([
    [' / OEBOBO / LILLIBA', 'Lilliba, Oebobo', 3],
  ]);
  expect(asked.issues[0]?.message).toContain('mungkin Liliba (53.71.04.1010)');
  const answers = { classes: {}, villages: { ' / OEBOBO / LILLIBA': '53.71.04.1010' } };
  expect(planPolling(list, [], own, ['53.71'], answers).counts).toMatchObject({ new: 3, held: 0 });
});
