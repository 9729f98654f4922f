import { expect, test } from 'vitest';
import { loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { openBackend } from '../../../builders/backend.ts';

const nrp = (i: number) => `900101${String(i).padStart(2, '0')}`;
const FROM = '2024-11-01';
const TO = '2024-11-30';
const VOTE = '2024-11-27';
const day = (n: number, month = '11') => `2024-${month}-${String(n).padStart(2, '0')}`;

/** Twenty-four invented people, a guard of two for all of November, and what they have to do beside it. */
const BUNDLE = {
  posko: 1,
  operations: [
    {
      key: 'omp',
      name: 'Contoh',
      sandi: null,
      kind: 'OMP',
      start: '2024-10-01',
      end: '2024-12-25',
      satgas: [],
      stages: [{ key: 'pemungutan-suara', name: 'Pemungutan suara', start: VOTE, end: VOTE }],
    },
  ],
  people: Array.from({ length: 24 }, (_, i) => ({
    nrp: nrp(i),
    name: `ORANG CONTOH ${String.fromCharCode(65 + i)}`,
    rank: i < 10 ? 'AIPDA' : 'BRIPDA',
    unit: 'SAT SAMAPTA',
  })),
  absences: [
    { nrp: nrp(1), kind: 'CUTI', from: '2024-11-04', to: '2024-11-11' },
    { nrp: nrp(12), kind: 'SAKIT', from: '2024-11-20', to: null },
  ],
  places: [
    { key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara', priority: 1, region: '53.71.01.1001' },
    { key: 'gudang', name: 'Gudang logistik', kind: 'objek-penyelenggara' },
  ],
  dutyPosts: [
    { key: 'kpu', operation: 'omp', place: 'kpu', from: FROM, to: TO, pattern: '3x8', need: 2, leader: true },
    { key: 'gudang', operation: 'omp', place: 'gudang', from: '2024-10-01', to: TO, pattern: '3x8', need: 1 },
  ],
  events: [
    {
      key: 'giat',
      operation: 'omp',
      kind: 'lain',
      title: 'Rapat umum',
      start: '2024-11-14T09:00',
      end: '2024-11-14T15:00',
    },
  ],
  assignments: [
    // Ten days in a row that end a week before the month, and duties inside it that stay as they are.
    ...[2, 3, 13].flatMap((i) =>
      Array.from({ length: 10 }, (_, d) => ({
        dutyPost: 'gudang',
        date: day(15 + d, '10'),
        shift: 'P',
        nrp: nrp(i),
        role: 'anggota',
      })),
    ),
    ...[4, 5, 14, 15].flatMap((i) => [
      { event: 'giat', nrp: nrp(i), role: 'anggota' },
      { dutyPost: 'gudang', date: day(18), shift: 'M', nrp: nrp(i), role: 'anggota' },
    ]),
  ],
  pollingPlaces: [1, 2].map((number) => ({
    operation: 'omp',
    region: '53.71.01.1001',
    number,
    class: 'kurang-rawan',
  })),
  pollingAssignments: [0, 6, 7, 16, 17, 18].map((i) => ({
    operation: 'omp',
    region: '53.71.01.1001',
    number: 1 + (i % 2),
    nrp: nrp(i),
    role: 'anggota',
  })),
};

test.for([
  ['usual limits', {}],
  ['one night in a row, twelve hours between', { night: 1, rest: 12 }],
  ['six days of duty in three weeks', { most: 6, within: 21 }],
] as const)(
  'a month worked out and taken brings no finding of rest, clash or absence: %s',
  async ([, limits]) => {
    const t = await openBackend();
    loadBundle(t.context, BUNDLE);
    const { usual } = await t.ok('conflict.rules', {});
    const { night, rest, most, within } = { night: 2, rest: 8, most: 6, within: 7, ...limits };
    await t.ok('conflict.setRules', {
      rules: {
        ...usual,
        rest: [{ fromHours: 0, freeHours: rest }, ...usual.rest.slice(1)],
        night: { ...usual.night, inRow: night },
        dutyDays: { most, within },
      },
    });
    const post = t.db.prepare("SELECT id FROM duty_post WHERE key = 'kpu'").pluck().get() as string;
    const plan = await t.ok('roster.plan', {
      what: { dutyPostIds: [post], from: FROM, to: TO },
      pool: {},
      seed: 7,
      timeLimitSeconds: 3,
      keepExisting: false,
      ledgerDays: 0,
    });
    expect(plan.broken).toEqual([]);
    expect(plan.added).toBeGreaterThan(100);
    const findings = async () => {
      const { conflicts } = await t.ok('conflict.list', { from: '2024-10-01', to: '2024-12-10' });
      return conflicts
        .filter((c) => ['REST', 'DOUBLE_BOOK', 'ABSENT', 'BKO_OUT'].includes(c.code))
        .map((c) => `${c.nrp} ${c.message}`);
    };
    const before = await findings();
    await t.ok('roster.take', { planId: plan.planId });
    expect((await findings()).filter((f) => !before.includes(f))).toEqual([]);
  },
);
