import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';

const nrp = (i: number) => `900101${String(i).padStart(2, '0')}`;
const DAY = '2024-11-06';

/** Nine invented people in two satgas; the second is at two events at once. */
const BUNDLE = {
  posko: 1,
  operations: [
    {
      key: 'omp',
      name: 'Contoh',
      sandi: null,
      kind: 'OMP',
      start: '2024-11-01',
      end: '2024-11-30',
      satgas: ['preventif', 'preemtif'].map((key) => ({ key, name: key.toUpperCase(), parent: null })),
    },
  ],
  people: Array.from({ length: 9 }, (_, i) => ({
    nrp: nrp(i),
    name: `ORANG CONTOH ${String.fromCharCode(65 + i)}`,
    rank: i === 0 ? 'AIPDA' : 'BRIPDA',
    unit: 'SAT SAMAPTA',
    memberships: [
      { operation: 'omp', satgas: i < 5 || i === 8 ? 'preventif' : 'preemtif', opsPosition: 'ANGGOTA' },
    ],
  })),
  absences: [{ nrp: nrp(2), kind: 'CUTI', from: '2024-11-04', to: '2024-11-08' }],
  places: [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara' }],
  dutyPosts: [
    {
      key: 'kpu',
      operation: 'omp',
      place: 'kpu',
      from: '2024-11-01',
      to: '2024-11-30',
      pattern: '3x8',
      need: 2,
    },
  ],
  events: [
    { key: 'alun', title: 'Rapat umum', start: `${DAY}T14:00`, end: `${DAY}T17:30` },
    { key: 'oebufu', title: 'Tatap muka', start: `${DAY}T16:30`, end: `${DAY}T18:30` },
  ].map((event) => ({ ...event, operation: 'omp', kind: 'kampanye.tatap-muka' })),
  assignments: [
    { event: 'alun', nrp: nrp(1), role: 'anggota' },
    { event: 'oebufu', nrp: nrp(0), role: 'padal' },
    { event: 'oebufu', nrp: nrp(1), role: 'anggota' },
    { dutyPost: 'kpu', date: DAY, shift: 'P', nrp: nrp(3), role: 'anggota' },
    { dutyPost: 'kpu', date: DAY, shift: 'S', nrp: nrp(3), role: 'anggota' },
    { dutyPost: 'kpu', date: '2024-11-05', shift: 'M', nrp: nrp(4), role: 'anggota' },
    { dutyPost: 'kpu', date: '2024-11-05', shift: 'M', nrp: nrp(5), role: 'anggota' },
    { dutyPost: 'kpu', date: '2024-11-04', shift: 'M', nrp: nrp(6), role: 'anggota' },
  ],
};

async function posko(): Promise<{ t: TestBackend; idOf: (i: number) => string }> {
  const t = await openBackend();
  loadBundle(t.context, BUNDLE);
  const idOf = (i: number) =>
    t.db.prepare('SELECT id FROM person WHERE nrp = ?').pluck().get(nrp(i)) as string;
  return { t, idOf };
}

const clashes = async (t: TestBackend) =>
  (await t.ok('conflict.list', { from: DAY, to: DAY })).conflicts.filter((c) =>
    ['DOUBLE_BOOK', 'ABSENT', 'REST'].includes(c.code),
  );

describe('who could take the place of somebody', () => {
  it('is of the same satgas, need not lead where somebody does, and mends the finding with one undo', async () => {
    const { t, idOf } = await posko();
    const clash = (await clashes(t)).find((c) => c.personId === idOf(1))!;
    expect(clash).toMatchObject({ code: 'DOUBLE_BOOK', slots: ['alun', 'oebufu'] });
    const vacancy = { personId: idOf(1), slot: 'oebufu' };
    const all = await t.ok('roster.suggest', { vacancy, pool: {}, onlyAble: false, limit: 100 });
    expect(all.title).toBe('Tatap muka');
    // Neither who leads there nor who is replaced; nobody is refused for not being a leader.
    expect(all.rows.map((row) => row.number)).not.toContain(nrp(0));
    expect(all.rows.map((row) => row.number)).not.toContain(nrp(1));
    const why = new Map(all.rows.map((row) => [row.number, row]));
    expect(why.get(nrp(2))).toMatchObject({ can: false, obstacles: [{ code: 'ABSENT' }] });
    expect(why.get(nrp(3))?.obstacles.map(({ code }) => code)).toContain('DOUBLE_BOOK');
    const [best] = all.rows;
    expect(best).toMatchObject({ number: nrp(8), can: true, satgas: 'PREVENTIF' });
    expect(best?.reasons).toContain('satgas PREVENTIF');
    expect(why.get(nrp(4))?.reasons).toContain('lepas dinas 10 jam 30 menit (Kantor KPU)');
    expect(why.get(nrp(7))?.reasons).toContain('satgas PREEMTIF, bukan PREVENTIF');

    await t.ok('assignment.replace', { id: all.assignmentId!, personId: best!.personId, reason: null });
    expect((await clashes(t)).map((c) => c.personId)).not.toContain(idOf(1));
    expect((await clashes(t)).map((c) => c.personId)).not.toContain(best!.personId);
    await t.ok('journal.undo', { id: null });
    expect((await clashes(t)).map((c) => c.personId)).toContain(idOf(1));
  });

  it('need be a Polwan only where no other one searches women', async () => {
    const t = await openBackend();
    const events = BUNDLE.events.map((event) => ({ ...event, flags: ['searches-women'] }));
    const people = BUNDLE.people.map((person, i) => ({ ...person, gender: i === 0 ? 'P' : 'L' }));
    loadBundle(t.context, { ...BUNDLE, events, people });
    const id = t.db.prepare('SELECT id FROM person WHERE nrp = ?').pluck();
    const able = async (slot: string) => {
      const vacancy = { personId: id.get(nrp(1)) as string, slot };
      return (await t.ok('roster.suggest', { vacancy, pool: {}, onlyAble: true, limit: 1 })).able;
    };
    expect(await able('oebufu')).toBeGreaterThan(0);
    expect(await able('alun')).toBe(0);
  });

  it('on a shift of a guard is found by the same name; who is gone since is said so', async () => {
    const { t, idOf } = await posko();
    const vacancy = { personId: idOf(3), slot: `kpu/${DAY}/S` };
    const found = await t.ok('roster.suggest', { vacancy, pool: {}, onlyAble: true, limit: 3 });
    expect(found).toMatchObject({ title: 'Kantor KPU', start: `${DAY}T14:00` });
    const [best] = found.rows;
    await t.ok('dutyPost.replace', {
      replacements: [{ assignmentId: found.assignmentId!, personId: best!.personId }],
      absence: null,
      reason: null,
    });
    expect((await clashes(t)).map((c) => c.personId)).not.toContain(idOf(3));
    const ask = { pool: {}, onlyAble: true, limit: 3 };
    expect((await t.refused('roster.suggest', { ...ask, vacancy })).code).toBe('NOT_FOUND');
    const nowhere = { personId: idOf(3), slot: `tps:53.71.01.1001/01` };
    expect((await t.refused('roster.suggest', { ...ask, vacancy: nowhere })).code).toBe('NOT_FOUND');
  });
});

describe('who could lead a shift in the place of its karu', () => {
  it('is nobody below the people there while somebody else can; a duty of last week is not forgotten', async () => {
    const t = await openBackend();
    const ranks = ['IPTU', 'IPDA', 'AIPTU', 'IPDA', 'IPDA'];
    loadBundle(t.context, {
      ...BUNDLE,
      people: ranks.map((rank, i) => ({ ...BUNDLE.people[i]!, rank })),
      absences: [],
      events: [{ ...BUNDLE.events[0]!, start: '2024-10-28T14:00', end: '2024-10-28T17:30' }],
      assignments: [
        { event: 'alun', nrp: nrp(3), role: 'anggota' },
        { dutyPost: 'kpu', date: DAY, shift: 'P', nrp: nrp(0), role: 'karu' },
        { dutyPost: 'kpu', date: DAY, shift: 'P', nrp: nrp(1), role: 'anggota' },
      ],
    });
    const post = t.db.prepare('SELECT id FROM duty_post').pluck().get() as string;
    const vacancy = { dutyPostId: post, date: DAY, shift: 'P' };
    const found = await t.ok('roster.suggest', { vacancy, pool: {}, leader: true, onlyAble: true, limit: 9 });
    expect(found.rows.map((row) => row.number)).toEqual([nrp(4), nrp(3), nrp(2)]);
    expect(found.rows[1]?.reasons).toContain('lepas dinas 8 hari (Rapat umum)');
    expect(found.rows[0]?.reasons).toContain('tanpa tugas dalam 30 hari');
    expect(found.rows[2]?.reasons).toContain('pangkat di bawah anggota yang dipimpin');
  });
});

describe('the picker', () => {
  it('ranks as suggestions do, with reasons for and against', async () => {
    const { t, idOf } = await posko();
    const event = (await t.ok('event.list', { operationId: null, from: DAY, to: DAY })).find(
      (e) => e.key === 'oebufu',
    )!;
    const { assignments } = await t.ok('event.get', { id: event.id });
    const replaces = assignments.find((a) => a.personId === idOf(1))!.id;
    const ask = { eventId: event.id, onlyFree: false, limit: 100 };
    const { rows } = await t.ok('assignment.picker', { ...ask, replaces });
    const vacancy = { personId: idOf(1), slot: 'oebufu' };
    const all = await t.ok('roster.suggest', { vacancy, pool: {}, onlyAble: true, limit: 100 });
    const free = rows.filter((row) => row.free);
    expect(free.map((row) => row.number)).toEqual(all.rows.map((row) => row.number));
    expect(free[0]?.merits).toEqual(all.rows[0]?.reasons);
    expect(rows.findIndex((row) => !row.free)).toBe(free.length);
    const busy = rows.find((row) => row.number === nrp(3))!;
    expect(busy.free).toBe(false);
    // The overlap is told once; the limits beside it too.
    expect(busy.reasons.filter((reason) => reason.includes('beririsan'))).toHaveLength(1);
    expect(busy.reasons.join(' ')).not.toContain('pada waktu yang sama');
    const hidden = await t.ok('assignment.picker', { ...ask, onlyFree: true });
    expect(hidden).toMatchObject({ total: free.length, hidden: rows.length - free.length });
  });

  it('says which limit of rest speaks against somebody', async () => {
    const { t } = await posko();
    await t.ok('conflict.setRules', {
      rules: {
        ...(await t.ok('conflict.rules', {})).usual,
        rest: [{ fromHours: 0, freeHours: 11 }],
      },
    });
    const event = (await t.ok('event.list', { operationId: null, from: DAY, to: DAY })).find(
      (e) => e.key === 'oebufu',
    );
    const { rows } = await t.ok('assignment.picker', { eventId: event!.id, onlyFree: false, limit: 100 });
    const tired = rows.find((row) => row.number === nrp(5))!;
    expect(tired.free).toBe(false);
    expect(tired.reasons.join(' ')).toMatch(/^Istirahat kurang dari 11 jam antara Kantor KPU 5 Nov/);
  });
});
