import { describe, expect, it } from 'vitest';
import { daftarJagaDataSchema } from '../../../../src/core/documents/daftar-jaga-data.ts';
import { jadwalJagaDataSchema } from '../../../../src/core/documents/jadwal-jaga-data.ts';
import { daftarJagaData } from '../../../../src/main/backend/paper/daftar-jaga.ts';
import { jadwalJagaData } from '../../../../src/main/backend/paper/jadwal-jaga.ts';
import { eventFields, openBackend, personFields, type TestBackend } from '../../../builders/backend.ts';

const FROM = '2024-11-01';
const TO = '2024-11-30';

/** A post of three shifts with four regu of two people that roll over November, and a padal of whole days beside it. */
async function guarded(t: TestBackend) {
  const { id: operationId } = await t.ok('operation.create', {
    key: 'omp',
    name: 'Mantap Praja',
    sandi: 'Turangga-2024',
    kind: 'OMP',
    start: '2024-08-27',
    end: '2024-12-25',
    template: 'none',
    stages: false,
  });
  const post = {
    id: null,
    operationId,
    since: FROM,
    until: TO,
    needs: {},
    leader: true,
    release: false,
  };
  const { id: postId } = await t.ok('dutyPost.save', {
    ...post,
    place: { name: 'Kantor KPU', kind: 'objek-penyelenggara', region: null },
    pattern: '3x8',
    need: 2,
  });
  const { placeId } = (await t.ok('dutyPost.board', { operationId }))[0]!;
  const { id: padalPostId } = await t.ok('dutyPost.save', {
    ...post,
    place: { id: placeId },
    pattern: '1x24',
    need: 1,
  });
  const squads: string[][] = [];
  for (let number = 1; number <= 4; number++) {
    const people: string[] = [];
    // The leader is not the first member: papers must name him first all the same.
    for (const rank of ['BRIPDA', 'AIPDA'])
      people.push(
        (await t.ok('personnel.create', personFields({ rank, name: `Regu ${number} ${rank}` }))).id,
      );
    await t.ok('regu.save', {
      operationId,
      id: null,
      number,
      name: null,
      satgasId: null,
      leaderId: people[1]!,
      personIds: people,
    });
    squads.push(people);
  }
  const regu = (await t.ok('regu.list', { operationId })).map((r) => r.key);
  const { id: padal } = await t.ok(
    'personnel.create',
    personFields({ rank: 'IPDA', name: 'Lukas Bahandang' }),
  );
  const { id: spare } = await t.ok('personnel.create', personFields({ rank: 'BRIPTU', name: 'Heri Rungan' }));
  const { id: sick } = { id: squads[1]![0]! };
  await t.ok('absence.create', {
    personIds: [sick],
    kind: 'SAKIT',
    since: '2024-11-12',
    until: '2024-11-12',
    note: null,
  });
  await t.ok('dutyPost.roll', {
    dutyPostId: postId,
    rotation: { code: '3x8-4', regu, start: FROM },
    from: FROM,
    to: TO,
    clear: false,
  });
  const stand = (dutyPostId: string, date: string, shift: string, personId: string, role: string) =>
    t.ok('dutyPost.assign', { dutyPostId, date, shift, personIds: [personId], role, reason: null });
  await stand(padalPostId, '2024-11-07', '24', padal, 'padal');
  await stand(postId, '2024-11-12', 'M', spare, 'anggota');
  const scope = { operationId, eventId: null, day: '2024-11-07' };
  return { operationId, postId, squads, spare, padal, scope };
}

describe('jadwal jaga', () => {
  it('is the month of the day, person by person, with what each shift lacks', async () => {
    const t = await openBackend();
    const { scope, squads, spare } = await guarded(t);
    const event = await t.ok(
      'event.create',
      eventFields({ start: '2024-11-04T09:00', end: '2024-11-04T11:00' }),
    );
    await t.ok('assignment.add', {
      personIds: [squads[0]![0]!],
      role: 'anggota',
      reason: null,
      eventId: event.id,
      nature: 'pelaksana',
      point: null,
    });
    const data = jadwalJagaDataSchema.parse(jadwalJagaData(t.context, scope, 'a4'));
    expect([data.month, data.operationLine]).toEqual(['2024-11-01', 'OPERASI MANTAP PRAJA TURANGGA-2024']);
    const [month, ...more] = data.posts;
    expect(more).toEqual([]);
    expect(month!.aroundTheClock).toBe(true);
    expect(month!.bands.map(({ title, people }) => [title, people.length])).toEqual([
      [expect.stringMatching(/^PERWIRA PENGENDALI \(PADAL\) – 1 × 24 JAM, PUKUL 06\.00 – 06\.00 WITA$/), 1],
      ['REGU I', 2],
      ['REGU II', 2],
      ['REGU III', 2],
      ['REGU IV', 2],
      ['CADANGAN (pengganti)', 1],
    ]);
    const [padal, first, second, , , reserve] = month!.bands;
    expect(padal!.people[0]!.cells.slice(5, 8)).toEqual(['L', '24', 'L']);
    expect(padal!.people[0]!.hours).toBe(24);
    expect(first!.people.map(({ name }) => name)).toEqual(['Regu 1 AIPDA', 'Regu 1 BRIPDA']);
    expect(first!.people[0]!.cells.slice(0, 5)).toEqual(['P', 'S', 'M', 'L', 'P']);
    // Free at the post, but busy at an event: that is no free day.
    expect(first!.people[1]!.cells[3]).toBe('TL');
    expect(second!.people[1]!.cells[11]).toBe('SKT');
    expect(reserve!.people[0]).toMatchObject({ key: spare, hours: 8 });
    expect(reserve!.people[0]!.cells.slice(10, 13)).toEqual(['·', 'M', '·']);
    for (const { cells } of month!.bands.flatMap(({ people }) => people)) expect(cells).toHaveLength(30);
    expect(month!.covers.map(({ label, hours, need }) => `${label} ${hours} ${need}`)).toEqual([
      'PADAL 06–06 1',
      'PAGI 06–14 2',
      'SIANG 14–22 2',
      'MALAM 22–06 2',
    ]);
    const counts = month!.covers.map((cover) => cover.counts.reduce<number>((sum, n) => sum + (n ?? 0), 0));
    const rows = month!.bands.flatMap(({ people }) => people.flatMap(({ cells }) => cells));
    expect(counts).toEqual(['24', 'P', 'S', 'M'].map((code) => rows.filter((cell) => cell === code).length));
    expect(month!.counted).toEqual(['P', 'S', 'M', 'L']);
    expect(month!.legend.join('\n')).toContain('SKT = sakit');
    expect(month!.legend.join('\n')).toContain('TL = tugas di tempat lain');
  });

  it('says what is missing instead of printing an empty sheet', async () => {
    const t = await openBackend();
    const { scope } = await guarded(t);
    expect(() => jadwalJagaData(t.context, { ...scope, day: null }, 'a4')).toThrow(/Sebutkan harinya/);
    expect(() => jadwalJagaData(t.context, { ...scope, day: '2024-12-05' }, 'a4')).toThrow(/Belum ada yang/);
    expect(() => daftarJagaData(t.context, { ...scope, day: '2024-12-05' }, 'a4')).toThrow(/Belum ada yang/);
  });
});

describe('daftar jaga', () => {
  it('lists every shift of the day and each handover, the last one to the next morning', async () => {
    const t = await openBackend();
    const { scope, postId, squads } = await guarded(t);
    await t.ok('handover.save', {
      dutyPostId: postId,
      date: '2024-11-07',
      shift: 'P',
      fromId: squads[2]![0]!,
      toId: squads[3]![1]!,
      at: '2024-11-07T14:05',
      strength: 2,
      equipment: 'HT 2 unit',
      situation: 'aman',
      note: null,
    });
    const patrol = { kind: 'patrol', text: 'Pagar keliling; nihil.', personId: squads[3]![1]! } as const;
    for (const at of ['2024-11-08T02:00', '2024-11-08T06:00'])
      await t.ok('dutyLog.save', { id: null, dutyPostId: postId, at, ...patrol });
    const data = daftarJagaDataSchema.parse(daftarJagaData(t.context, scope, 'f4'));
    const [sheet] = data.posts;
    expect(sheet!.signature).toMatchObject({ title: ['PERWIRA PENGENDALI'], rank: 'INSPEKTUR POLISI DUA' });
    expect(sheet!.time).toMatch(/^06\.00 WITA s\.d\. 06\.00 WITA hari berikutnya \(24 jam\)$/);
    expect(
      sheet!.shifts.map(({ regu, people, missing }) => [
        regu,
        people.map((p) => `${p.rank} ${p.duty}`),
        missing,
      ]),
    ).toEqual([
      [null, ['IPDA Perwira pengendali'], 0],
      ['Regu III', ['AIPDA Karu', 'BRIPDA Anggota jaga'], 0],
      ['Regu IV', ['AIPDA Karu', 'BRIPDA Anggota jaga'], 0],
      ['Regu I', ['AIPDA Karu', 'BRIPDA Anggota jaga'], 0],
    ]);
    expect(sheet!.shifts[0]!.title).toBe(
      'PADAL 1 × 24 JAM, PUKUL 06.00 WITA TANGGAL 7 NOVEMBER S.D. 06.00 WITA TANGGAL 8 NOVEMBER 2024',
    );
    expect(sheet!.handovers.map(({ time, day, from, to }) => [time, day, from, to])).toEqual([
      ['06.00', null, 'Regu II', 'Regu III'],
      ['14.05', null, 'Regu III', 'Regu IV'],
      ['22.00', null, 'Regu IV', 'Regu I'],
      ['06.00', '8 Nov', 'Regu I', 'Regu II'],
    ]);
    // What was written says who handed over; else the leaders of both shifts.
    expect(sheet!.handovers[1]).toMatchObject({
      giver: { rank: 'BRIPDA' },
      taker: { rank: 'AIPDA' },
      situation: 'aman',
      equipment: 'HT 2 unit',
      note: null,
    });
    expect(sheet!.handovers[0]!.giver?.rank).toBe('AIPDA');
    const first = daftarJagaData(t.context, { ...scope, day: FROM }, 'a4').posts[0]!;
    expect(first.log).toEqual([]);
    expect(sheet!.log).toEqual([
      {
        time: '02.00',
        day: '8 Nov',
        kind: 'Patroli',
        text: 'Pagar keliling; nihil.',
        by: 'AIPDA REGU 4 AIPDA',
      },
    ]);
    expect(first.handovers.map(({ from }) => from)).toEqual(['Regu I', 'Regu II', 'Regu III']);
    expect(first.signature.title).not.toEqual(['PERWIRA PENGENDALI']);
  });

  it('is drawn on both papers', async () => {
    const t = await openBackend();
    const { scope } = await guarded(t);
    for (const kind of ['jadwal-jaga', 'daftar-jaga'])
      for (const paper of ['a4', 'f4'] as const) {
        const { pages } = await t.ok('document.preview', { kind, scope, paper, letterId: null });
        expect(pages).toBeGreaterThan(0);
      }
    const { name } = await t.ok('document.fileName', { kind: 'jadwal-jaga', scope, letterId: null });
    expect(name).toBe('Jadwal_Jaga_Bulanan_November_2024.pdf');
  });
});

describe('what a list is about', () => {
  it('is events only where it lists them: guards and polling places stand there on days without any', async () => {
    const t = await openBackend();
    const kinds = await t.ok('document.kinds', {});
    const ofEvents = kinds.filter(({ needs }) => needs.includes('event')).map(({ kind }) => kind);
    expect(ofEvents).toEqual(expect.arrayContaining(['ploting', 'daftar-hadir']));
    for (const kind of ['jadwal-jaga', 'daftar-jaga', 'ploting-tps']) expect(ofEvents).not.toContain(kind);
  });
});
