import { describe, expect, it } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { saveRegions } from '../../../../src/main/db/region.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { openBackend } from '../../../builders/backend.ts';

const people = [{ nrp: '80010101', name: 'BUDI CONTOH' }];
const places = [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara' }];
const operation = { key: 'omp', name: 'Mantap Praja', kind: 'OMP', start: '2024-08-27', end: '2024-12-25' };
const event = { key: 'k1', kind: 'patroli', title: 'Patroli', start: '2024-11-06T16:00' };
const post = { key: 'jaga', place: 'kpu', from: '2024-11-01', to: '2024-11-30', pattern: '3x8', need: 2 };

/** The problems that a bundle is refused for; nothing of it is there then. */
async function refused(given: object): Promise<{ path: string; message: string }[]> {
  const t = await openBackend();
  const before = dumpBundle(t.context);
  try {
    loadBundle(t.context, { posko: 1, people, places, ...given });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('BUNDLE_INVALID');
    expect(dumpBundle(t.context)).toEqual(before);
    return (error.details as { problems: { path: string; message: string }[] }).problems;
  }
  throw new Error('not refused');
}

describe('words that are not in the list', () => {
  it.each([
    [
      { events: [{ ...event, kind: 'kampanye.tatapmuka' }] },
      'events.0.kind',
      '"kampanye.tatapmuka" tidak dikenal; maksudnya "kampanye.tatap-muka"?',
    ],
    [
      { events: [{ ...event, flags: ['search-women'] }] },
      'events.0.flags.0',
      '"search-women" tidak dikenal; maksudnya "searches-women"?',
    ],
    [
      { events: [{ ...event, kind: 'kampanye.rapat-umum', kinds: ['kampanye.apkk'] }] },
      'events.0.kinds.0',
      '"kampanye.apkk" tidak dikenal; maksudnya "kampanye.apk"?',
    ],
    [
      { events: [{ ...event, risk: 'sangat rawan' }] },
      'events.0.risk',
      '"sangat rawan" tidak dikenal; maksudnya "sangat-rawan"?',
    ],
    [
      { dutyPosts: [{ ...post, pattern: '3x9' }] },
      'dutyPosts.0.pattern',
      'pola jaga "3x9" tidak dikenal; harus salah satu dari 3x8, 2x12, 1x24',
    ],
    [
      { dutyPosts: [{ ...post, needs: { pagi: 3 } }] },
      'dutyPosts.0.needs.pagi',
      'shift "pagi" tidak ada pada pola 3x8; harus salah satu dari P, S, M',
    ],
    [
      {
        dutyPosts: [post],
        assignments: [{ dutyPost: 'jaga', date: '2024-11-06', shift: 'Pagi', nrp: '80010101' }],
      },
      'assignments.0.shift',
      'shift "Pagi" tidak ada pada pola 3x8 (P, S, M); maksudnya "P"?',
    ],
    [
      { absences: [{ nrp: '80010101', kind: 'CUTI TAHUNAN', from: '2024-11-01' }] },
      'absences.0.kind',
      '"CUTI TAHUNAN" tidak dikenal; maksudnya "CUTI"?',
    ],
    [
      { events: [event], assignments: [{ event: 'k1', nrp: '80010101', nature: 'pengendal' }] },
      'assignments.0.nature',
      '"pengendal" tidak dikenal; maksudnya "pengendali"?',
    ],
    [
      { overrides: [{ code: 'DOUBLE_BOOKED', subjects: ['k1'], reason: 'perintah', by: 'A', at: 'x' }] },
      'overrides.0.code',
      '"DOUBLE_BOOKED" tidak dikenal; maksudnya "DOUBLE_BOOK"?',
    ],
    [
      { people: [{ nrp: '80010102', name: 'A CONTOH', category: 'polisi' }] },
      'people.0.category',
      '"polisi" tidak dikenal; harus salah satu dari polri, pns, pppk, external',
    ],
    [
      { operations: [operation], events: [{ ...event, operation: 'ompp' }] },
      'events.0.operation',
      'operasi "ompp" tidak ada; maksudnya "omp"?',
    ],
    [{ dutyPosts: [{ ...post, place: 'kpuu' }] }, 'dutyPosts.0.place', '"kpuu" tidak ada; maksudnya "kpu"?'],
  ])('are refused with path, value and what may be meant: %#', async (given, path, message) => {
    expect(await refused(given)).toContainEqual({ path, message });
  });

  it('are refused in a rotation: its code, its regu and how many', async () => {
    const regu = [1, 2, 3].map((n) => ({ operation: 'omp', key: `regu-${n}`, number: n }));
    const rolled = (rotation: object) =>
      refused({
        operations: [operation],
        regu,
        dutyPosts: [{ ...post, operation: 'omp', rotation: { start: '2024-11-01', ...rotation } }],
      });
    const three = ['regu-1', 'regu-2', 'regu-3'];
    expect(await rolled({ code: '3x8-5', regu: three })).toEqual([
      {
        path: 'dutyPosts.0.rotation.code',
        message: 'putaran "3x8-5" tidak ada pada pola 3x8; harus salah satu dari 3x8-4, 3x8-3',
      },
    ]);
    expect(await rolled({ code: '3x8-4', regu: three })).toEqual([
      { path: 'dutyPosts.0.rotation.regu', message: 'putaran 3x8-4 untuk 4 regu, di sini 3' },
    ]);
    expect(await rolled({ code: '3x8-3', regu: ['regu-1', 'regu-2', 'regu-33'] })).toEqual([
      {
        path: 'dutyPosts.0.rotation.regu.2',
        message: 'regu "regu-33" tidak ada pada operasi itu; maksudnya "regu-3"?',
      },
    ]);
    expect(await rolled({ code: '3x8-3', regu: three, start: '2024-11-31' })).toEqual([
      { path: 'dutyPosts.0.rotation.start', message: 'tanggal YYYY-MM-DD' },
    ]);
  });

  it('are free where the list is open: roles, positions, kinds of places, approximate times', async () => {
    const t = await openBackend();
    const { warnings } = loadBundle(t.context, {
      posko: 1,
      people,
      places: [{ key: 'pasar', name: 'Pasar', kind: 'pusat keramaian' }],
      events: [{ key: 'k1', kind: 'lain', title: 'X', approx: 'selepas magrib', day: '2024-11-06' }],
      assignments: [{ event: 'k1', nrp: '80010101', role: 'penghubung KPU' }],
    });
    expect(warnings).toEqual([]);
  });
});

it('takes an absence by the letters of the month grid', async () => {
  const t = await openBackend();
  const absences = [{ nrp: '80010101', kind: 'skt', from: '2024-11-01' }];
  loadBundle(t.context, { posko: 1, people, absences });
  expect(dumpBundle(t.context).absences).toMatchObject([{ kind: 'SAKIT' }]);
});

describe('what is written and yet worth a look', () => {
  it('is a region that no list knows, each once, and a whole regency once', async () => {
    const t = await openBackend();
    saveRegions(t.db, [
      { code: '53.71', name: 'Kupang', kind: 'kota' },
      { code: '53.71.01.1010', name: 'Oebufu', kind: 'kelurahan' },
    ]);
    const tps = (region: string, number: number) => ({ operation: 'omp', region, number, class: 'rawan' });
    const { warnings } = loadBundle(t.context, {
      posko: 1,
      operations: [operation],
      pollingPlaces: [
        tps('53.71.01.1010', 1),
        tps('53.71.01.1099', 1),
        tps('53.71.01.1099', 2),
        tps('62.71.01.1001', 1),
        tps('62.71.02.1001', 1),
      ],
    });
    expect(warnings).toEqual([
      {
        path: 'pollingPlaces.1.region',
        message: 'kode wilayah 53.71.01.1099 tidak ada pada daftar wilayah (2 baris); periksa kodenya',
      },
      {
        path: 'pollingPlaces.3.region',
        message: 'kode wilayah 62.71 tidak ada pada daftar wilayah (2 baris); periksa kodenya',
      },
    ]);
    expect(dumpBundle(t.context).pollingPlaces).toHaveLength(5);
  });

  it('is a polling place that somebody guards without a day of the vote', async () => {
    const t = await openBackend();
    const place = { operation: 'omp', region: '53.71.01.1010', number: 1 };
    const given = {
      posko: 1,
      people,
      pollingPlaces: [{ ...place, class: 'rawan' }],
      pollingAssignments: [{ ...place, nrp: '80010101' }],
    };
    const { warnings } = loadBundle(t.context, { ...given, operations: [operation] });
    expect(warnings.map(({ path }) => path)).toContain('pollingAssignments.0.operation');
    const stage = {
      key: 'pemungutan-suara',
      name: 'Pemungutan suara',
      start: '2024-11-27',
      end: '2024-11-27',
    };
    const voted = loadBundle(t.context, { ...given, operations: [{ ...operation, stages: [stage] }] });
    expect(voted.warnings.map(({ path }) => path)).not.toContain('pollingAssignments.0.operation');
  });

  it('is a handover of a shift that the post has no more', async () => {
    const t = await openBackend();
    const handover = { dutyPost: 'jaga', date: '2024-11-06', shift: '24', at: '2024-11-06T06:00' };
    const { warnings } = loadBundle(t.context, {
      posko: 1,
      places,
      dutyPosts: [post],
      handovers: [handover, { ...handover, shift: 'P' }],
    });
    expect(warnings).toEqual([
      {
        path: 'handovers.0.shift',
        message: 'shift "24" tidak ada pada pola 3x8; harus salah satu dari P, S, M',
      },
    ]);
  });
});

it('takes back what it wrote after an own pattern has lost a shift and its turns', async () => {
  const t = await openBackend();
  const shift = (code: string, from: string, to: string) => ({ code, label: code, from, to });
  const shifts = [shift('A', '06:00', '18:00'), shift('B', '18:00', '06:00')];
  loadBundle(t.context, {
    posko: 1,
    places,
    operations: [operation],
    regu: [1, 2].map((n) => ({ operation: 'omp', key: `regu-${n}`, number: n })),
    shiftPatterns: [{ key: 'siang-malam', name: 'Siang malam', shifts, lines: [['A'], ['B']] }],
    dutyPosts: [
      {
        ...post,
        operation: 'omp',
        pattern: 'siang-malam',
        needs: { B: 3 },
        rotation: { code: 'siang-malam', regu: ['regu-1', 'regu-2'], start: '2024-11-01' },
      },
    ],
  });
  const own = (await t.ok('shiftPattern.list', {})).find(({ key }) => key === 'siang-malam');
  const whole = [shift('A', '06:00', '06:00')];
  await t.ok('shiftPattern.save', { id: own?.id ?? '', name: 'Sehari', shifts: whole, lines: [] });
  const dump = dumpBundle(t.context);
  expect(dump.dutyPosts[0]).toMatchObject({ needs: {}, rotation: null });
  expect(loadBundle(t.context, dump).changes).toBe(0);
});

it('refuses a stage or a candidate of no operation', async () => {
  const events = [{ ...event, stage: 'kampanye', candidate: 'p1' }];
  expect((await refused({ events })).map(({ path }) => path)).toEqual([
    'events.0.stage',
    'events.0.candidate',
  ]);
});
