import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { openBackend } from '../../../builders/backend.ts';
import { jpegBytes, METADATA } from '../../../builders/jpeg.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'samples');
const FILES = [
  '000-polresta-kupang-kota',
  '001-polres-belu',
  '002-polres-kupang',
  '003-polda-ntt',
  '004-polda-kalteng',
];
const sample = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8'));

function problemsOf(work: () => unknown): { path: string }[] {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return (error.details as { problems: { path: string }[] }).problems;
    throw error;
  }
  throw new Error('not refused');
}

describe('load and dump', () => {
  it.each(FILES)('%s: what is dumped loads into an empty folder and dumps the same', async (name) => {
    const first = await openBackend();
    loadBundle(first.context, sample(name));
    const dump = dumpBundle(first.context);
    const second = await openBackend();
    loadBundle(second.context, JSON.parse(JSON.stringify(dump)));
    expect(dumpBundle(second.context)).toEqual(dump);
  });

  it.each(FILES)('%s: loaded twice changes nothing the second time', async (name) => {
    const t = await openBackend();
    loadBundle(t.context, sample(name));
    expect(loadBundle(t.context, sample(name))).toMatchObject({ actionId: null, changes: 0 });
  });

  it('is one action, and undo takes all of it back', async () => {
    const t = await openBackend();
    const before = dumpBundle(t.context);
    const { actionId } = loadBundle(t.context, sample(FILES[0] ?? ''));
    expect(dumpBundle(t.context).people).toHaveLength(151);
    await t.ok('journal.undo', { id: actionId });
    expect(dumpBundle(t.context)).toEqual(before);
  });

  it('refuses unknown references with the paths of all and writes nothing', async () => {
    const t = await openBackend();
    const before = dumpBundle(t.context);
    const json = {
      posko: 1,
      people: [
        { nrp: '80010101', name: 'BUDI CONTOH', memberships: [{ operation: 'tidak-ada', satgas: 'x' }] },
      ],
      assignments: [{ event: 'k1', nrp: '80010101' }],
    };
    const paths = problemsOf(() => loadBundle(t.context, json)).map((p) => p.path);
    expect(paths.sort()).toEqual(['assignments.0.event', 'people.0.memberships.0.operation']);
    expect(dumpBundle(t.context)).toEqual(before);
  });
});

it('keeps two absences of one kind from one day, and a second load changes nothing', async () => {
  const t = await openBackend();
  const people = [{ nrp: '80010101', name: 'A CONTOH' }];
  const leave = (to: string) => ({ nrp: '80010101', kind: 'CUTI', from: '2024-11-01', to });
  const absences = [leave('2024-11-05'), leave('2024-11-02')];
  loadBundle(t.context, { posko: 1, people, absences });
  const dump = dumpBundle(t.context);
  expect(dump.absences.map(({ to }) => to).sort()).toEqual(['2024-11-02', '2024-11-05']);
  loadBundle(t.context, { posko: 1, people, absences: absences.toReversed() });
  expect(dumpBundle(t.context)).toEqual(dump);
  const single = [{ nrp: '81010102', kind: 'SAKIT', from: '2024-11-01', to: '2024-11-03' }];
  const patient = [{ nrp: '81010102', name: 'B CONTOH' }];
  loadBundle(t.context, { posko: 1, people: patient, absences: single });
  loadBundle(t.context, { posko: 1, absences: [{ ...single[0], to: '2024-11-09' }] });
  expect(dumpBundle(t.context).absences.filter(({ nrp }) => nrp === '81010102')).toMatchObject([
    { to: '2024-11-09' },
  ]);
});

describe('duties', () => {
  const base = {
    posko: 1,
    people: [{ nrp: '80010101', name: 'BUDI CONTOH' }],
    places: [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek' }],
    events: [
      { key: 'k1', kind: 'patroli', title: 'Patroli', start: '2024-11-06T16:00', end: '2024-11-06T21:00' },
    ],
    dutyPosts: [{ key: 'jaga', place: 'kpu', from: '2024-11-01', to: '2024-11-30', pattern: '3x8', need: 4 }],
  };
  const duty = { dutyPost: 'jaga', date: '2024-11-06', shift: 'P', nrp: '80010101' };
  const refused = async (...assignments: object[]) => {
    const t = await openBackend();
    const before = dumpBundle(t.context);
    const problems = problemsOf(() => loadBundle(t.context, { ...base, assignments }));
    expect(dumpBundle(t.context)).toEqual(before);
    return problems;
  };

  it('are refused with a letter, a day or hours that their post and event do not have', async () => {
    expect(
      await refused(
        { ...duty, shift: 'X' },
        { ...duty, date: '2024-12-01' },
        { event: 'k1', nrp: '80010101', start: '2024-11-07T16:00' },
      ),
    ).toEqual([
      { path: 'assignments.0.shift', message: 'shift "X" tidak ada pada pola 3x8 (P, S, M)' },
      {
        path: 'assignments.1.date',
        message: 'tanggal 2024-12-01 di luar masa jaga 2024-11-01 s.d. 2024-11-30',
      },
      { path: 'assignments.2.start', message: '2024-11-07T16:00 di luar hari kegiatan (2024-11-06)' },
    ]);
  });

  it('that are there already keep a later bundle from moving their post away', async () => {
    const t = await openBackend();
    loadBundle(t.context, { ...base, assignments: [duty] });
    const [post] = base.dutyPosts;
    const later = (change: object) =>
      problemsOf(() => loadBundle(t.context, { posko: 1, dutyPosts: [{ ...post, ...change }] }));
    expect(later({ to: '2024-11-05' })[0]?.path).toBe('dutyPosts.0');
    expect(later({ pattern: '1x24' })[0]?.path).toBe('dutyPosts.0');
    expect(loadBundle(t.context, { posko: 1, dutyPosts: [{ ...post, need: 5 }] }).changes).toBe(1);
  });
});

describe('duties with hours of their own', () => {
  it('go along when their event moves, so that the dump is taken back', async () => {
    const t = await openBackend();
    loadBundle(t.context, {
      posko: 1,
      people: [{ nrp: '80010101', name: 'BUDI CONTOH' }],
      events: [
        { key: 'k1', kind: 'patroli', title: 'Patroli', start: '2024-11-06T16:00', end: '2024-11-06T21:00' },
      ],
      assignments: [{ event: 'k1', nrp: '80010101', start: '2024-11-06T15:00', end: '2024-11-06T18:00' }],
    });
    const [event] = await t.ok('event.list', { operationId: null, from: '2024-11-06', to: '2024-11-06' });
    const fields = { start: '2024-11-08T16:00', end: '2024-11-08T21:00' };
    await t.ok('event.update', { id: event?.id ?? '', fields });
    const dump = dumpBundle(t.context);
    expect(dump.assignments).toMatchObject([{ start: '2024-11-08T15:00', end: '2024-11-08T18:00' }]);
    expect(loadBundle(t.context, dump).changes).toBe(0);
    await t.ok('journal.undo', { id: null });
    expect(dumpBundle(t.context).assignments).toMatchObject([{ start: '2024-11-06T15:00' }]);
  });
});

describe('what is recorded of an event', () => {
  const event = { key: 'k1', kind: 'patroli', title: 'Patroli', start: '2024-11-06T20:00' };
  const people = [{ nrp: '80010101', name: 'BUDI CONTOH' }];
  const photo = Buffer.from(jpegBytes(METADATA)).toString('base64');
  const refused = async (given: object) => {
    const t = await openBackend();
    const before = dumpBundle(t.context);
    const problems = problemsOf(() => loadBundle(t.context, { posko: 1, people, ...given }));
    expect(dumpBundle(t.context)).toEqual(before);
    expect(t.db.prepare('SELECT count(*) FROM photo_data').pluck().get()).toBe(0);
    return problems.map((p) => p.path);
  };

  it('goes from dump to load and back, pictures without their place and device', async () => {
    const t = await openBackend();
    const incident = { key: 'i1', event: 'k1', at: '2024-11-06T21:00', kind: 'Keributan', text: 'Dilerai.' };
    const json = {
      posko: 1,
      people,
      events: [
        { ...event, points: [{ name: 'Kuanino' }, { name: 'Kuanino' }] },
        { ...event, key: 'a1', kind: 'apel', precedes: ['k1'], attendance: [{ nrp: '80010101', code: 'S' }] },
      ],
      incidents: [incident],
      photos: [
        { event: 'k1', data: photo, caption: 'satu' },
        { event: 'k1', data: photo, caption: 'dua' },
        { incident: 'i1', data: photo },
      ],
    };
    loadBundle(t.context, json);
    expect(loadBundle(t.context, json)).toMatchObject({ actionId: null, changes: 0 });
    const dump = dumpBundle(t.context);
    expect(dump.photos.map((p) => [p.event, p.incident, p.caption])).toEqual([
      ['k1', null, 'satu'],
      ['k1', null, 'dua'],
      [null, 'i1', null],
    ]);
    expect(dump.photos[0]?.data).toBe(Buffer.from(jpegBytes()).toString('base64'));
    const second = await openBackend();
    loadBundle(second.context, dump);
    expect(dumpBundle(second.context)).toEqual(dump);
  });

  it('is refused with the path of what does not fit, and nothing is written', async () => {
    expect(
      await refused({
        events: [{ ...event, precedes: ['k1', 'x'], attendance: [{ nrp: '1', code: 'H' }] }],
        photos: [
          { event: 'k1', data: photo },
          { event: 'k1', data: 'AAAA' },
        ],
      }),
    ).toEqual(['events.0.precedes.0', 'events.0.precedes.1', 'events.0.attendance.0.nrp', 'photos.1.data']);
    expect(await refused({ photos: [{ data: photo }] })).toEqual(['photos.0']);
    const twice = [
      { nrp: '80010101', code: 'H' },
      { nrp: '80010101', code: 'S' },
    ];
    expect(await refused({ events: [{ ...event, attendance: twice }] })).toEqual([
      'events.0.attendance.1.nrp',
    ]);
    expect(await refused({ events: [{ ...event, permit: { lain: 1 } }] })).toEqual(['events.0.permit.lain']);
  });
});

describe('text', () => {
  it('loses signs of direction, is refused when broken, and speaks Indonesian', async () => {
    const t = await openBackend();
    loadBundle(t.context, { posko: 1, people: [{ nrp: '80010101', name: '\u202eBUDI\u202c CONTOH' }] });
    expect(dumpBundle(t.context).people[0]?.name).toBe('BUDI CONTOH');
    const people = [{ nrp: '80010102', name: 'BU\0DI' }, { nrp: '80010103', name: 'A\ud83d' }, { name: '' }];
    expect(() => loadBundle(t.context, { posko: 1, people })).toThrow(
      'Berkas data tidak sesuai pada people.0.name: ada huruf yang rusak di dalamnya; ketik ulang (dan 2 lagi). Tidak ada yang ditulis.',
    );
  });
});

describe('people without a number', () => {
  const json = {
    posko: 1,
    people: [
      { ref: '#1', name: 'BUDI CONTOH', rank: 'KOPDA', category: 'external', unit: 'KODIM CONTOH' },
      { ref: '#2', name: 'BUDI CONTOH', rank: 'PRATU', category: 'external', unit: 'KODIM CONTOH' },
    ],
    events: [{ key: 'k1', kind: 'patroli', title: 'Patroli', start: '2024-11-06T20:00' }],
    assignments: [{ event: 'k1', nrp: '#2' }],
  };

  it('keep their duties, and namesakes stay two people', async () => {
    const t = await openBackend();
    loadBundle(t.context, json);
    const dump = dumpBundle(t.context);
    expect(dump.people).toHaveLength(2);
    expect(dump.assignments).toHaveLength(1);
    const second = await openBackend();
    loadBundle(second.context, dump);
    expect(dumpBundle(second.context)).toEqual(dump);
    expect(loadBundle(second.context, dump).changes).toBe(0);
  });
});

describe('strength', () => {
  it.each([
    [
      '000-polresta-kupang-kota',
      '2024-11-06',
      {
        weekday: 'Rabu',
        stageDay: 43,
        operationDay: 72,
        operationDays: 121,
        people: 151,
        events: 9,
        villages: 8,
        districts: 4,
      },
    ],
    [
      '001-polres-belu',
      '2024-10-17',
      { weekday: 'Kamis', stageDay: 23, operationDay: 52, operationDays: 121, villages: 2, districts: 1 },
    ],
    ['003-polda-ntt', '2023-11-23', { weekday: 'Kamis', stageDay: null, operationDay: 36, people: 41 }],
    ['004-polda-kalteng', '2024-11-07', { weekday: 'Kamis', stageDay: 44 }],
  ])('%s on %s', async (name, day, expected) => {
    const t = await openBackend();
    loadBundle(t.context, sample(name));
    expect(await t.ok('report.strength', { day, operationId: null })).toMatchObject(expected);
  });
});
