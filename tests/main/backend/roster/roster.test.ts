import { describe, expect, test } from 'vitest';
import { loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';

const nrp = (i: number) => `900101${String(i).padStart(2, '0')}`;
const FROM = '2024-11-04';
const TO = '2024-11-10';

/** Sixteen invented people, a guard of three shifts, and two events of one evening. */
const BUNDLE = {
  posko: 1,
  people: Array.from({ length: 16 }, (_, i) => ({
    nrp: nrp(i),
    name: `ORANG CONTOH ${String.fromCharCode(65 + i)}`,
    rank: i < 6 ? 'AIPDA' : 'BRIPDA',
    unit: 'SAT SAMAPTA',
    gender: i === 9 ? 'P' : 'L',
  })),
  absences: [{ nrp: nrp(0), kind: 'SAKIT', from: '2024-11-01', to: '2024-11-30' }],
  places: [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara', priority: 1 }],
  dutyPosts: [
    {
      key: 'jaga-kpu',
      place: 'kpu',
      from: '2024-11-01',
      to: '2024-11-30',
      pattern: '3x8',
      need: 2,
      leader: true,
    },
  ],
  events: [
    {
      key: 'giat',
      kind: 'kampanye.tatap-muka',
      title: 'Tatap muka',
      start: '2024-11-12T16:00',
      end: '2024-11-12T19:00',
      need: 3,
      flags: ['searches-women'],
    },
    { key: 'rapat', kind: 'lain', title: 'Rapat', start: '2024-11-12T20:00', end: '2024-11-12T21:00' },
  ],
  assignments: [
    { dutyPost: 'jaga-kpu', date: '2024-11-06', shift: 'P', nrp: nrp(15), role: 'anggota' },
    // By hand, against the rules: the night before that morning.
    { dutyPost: 'jaga-kpu', date: '2024-11-05', shift: 'M', nrp: nrp(15), role: 'anggota' },
  ],
};

async function guarded(): Promise<{ t: TestBackend; postId: string }> {
  const t = await openBackend();
  loadBundle(t.context, BUNDLE);
  return { t, postId: t.db.prepare('SELECT id FROM duty_post').pluck().get() as string };
}

const wanted = (postId: string, given: Partial<CallInput<'roster.plan'>> = {}): CallInput<'roster.plan'> => ({
  what: { dutyPostIds: [postId], from: FROM, to: TO },
  pool: {},
  seed: 1,
  timeLimitSeconds: 20,
  keepExisting: false,
  ledgerDays: 30,
  ...given,
});

const stored = (t: TestBackend) =>
  t.db
    .prepare(
      `SELECT a.date, a.shift, p.nrp, a.role, a.pinned FROM assignment a JOIN person p ON p.id = a.person_id
       WHERE a.ended_at IS NULL ORDER BY a.date, a.shift, p.nrp`,
    )
    .all() as { date: string; shift: string; nrp: string; role: string; pinned: number }[];

describe('plan of a guard', () => {
  test('fills every shift with a leader, keeps pins and says what they break, and is one undo', async () => {
    const { t, postId } = await guarded();
    const before = stored(t);
    const plan = await t.ok('roster.plan', wanted(postId));
    expect(stored(t)).toEqual(before);
    expect(plan).toMatchObject({ places: 42, added: 40, kept: 0, people: 16, unfilled: [], removed: [] });
    expect(plan.score).toBeGreaterThanOrEqual(plan.bound);
    expect(plan.gap).toBeLessThan(0.1);
    expect(plan.broken.map(({ code }) => code)).toEqual(['REST']);
    expect(plan.assignments.filter((a) => a.state === 'pinned').map((a) => a.number)).toEqual([
      nrp(15),
      nrp(15),
    ]);
    expect(plan.assignments.map((a) => a.number)).not.toContain(nrp(0));
    for (const date of new Set(plan.assignments.map((a) => a.date))) {
      for (const shift of ['P', 'S', 'M']) {
        const own = plan.assignments.filter((a) => a.date === date && a.shift === shift);
        expect(own).toHaveLength(2);
        expect(own.filter((a) => a.role === 'karu')).toHaveLength(1);
        expect(own.find((a) => a.role === 'karu')?.rank).toBe('AIPDA');
      }
    }
    expect(plan.after.hours.most - plan.after.hours.least).toBeLessThanOrEqual(40);

    t.events.length = 0;
    expect(await t.ok('roster.take', { planId: plan.planId })).toEqual({ added: 40, removed: 0, kept: 0 });
    const after = stored(t);
    expect(after).toHaveLength(42);
    expect(after.filter((row) => row.pinned === 1).map((row) => row.nrp)).toEqual([nrp(15), nrp(15)]);
    const conflicts = await t.ok('conflict.list', { from: FROM, to: TO });
    const serious = conflicts.conflicts.filter((c) => ['DOUBLE_BOOK', 'ABSENT', 'REST'].includes(c.code));
    expect(serious.map((c) => c.nrp)).toEqual([nrp(15)]);
    await t.ok('journal.undo', { id: null });
    expect(stored(t)).toEqual(before);
  });

  test('is the same for the same seed, and replaces what an earlier plan made, but not what is kept', async () => {
    const { t, postId } = await guarded();
    const first = await t.ok('roster.plan', wanted(postId));
    const again = await t.ok('roster.plan', wanted(postId));
    expect(again.assignments).toEqual(first.assignments);
    await t.ok('roster.take', { planId: first.planId });
    const known = await t.ok('roster.plan', wanted(postId));
    expect(known).toMatchObject({ added: 0, kept: 40, removed: [] });
    const other = await t.ok('roster.plan', wanted(postId, { seed: 2 }));
    expect(other.added).toBe(other.removed.length);
    expect(other.added + other.kept).toBe(40);
    const pinned = await t.ok('roster.plan', wanted(postId, { seed: 2, keepExisting: true }));
    expect(pinned).toMatchObject({ added: 0, kept: 0, removed: [] });
    expect(pinned.assignments.every((a) => a.state === 'pinned')).toBe(true);
    await t.ok('roster.take', { planId: other.planId });
    expect(stored(t)).toHaveLength(42);
  });

  test('is not taken when the data changed since, nor twice', async () => {
    const { t, postId } = await guarded();
    const plan = await t.ok('roster.plan', wanted(postId));
    loadBundle(t.context, {
      posko: 1,
      absences: [{ nrp: nrp(3), kind: 'CUTI', from: '2024-11-05', to: '2024-11-06' }],
    });
    const before = stored(t);
    expect((await t.refused('roster.take', { planId: plan.planId })).code).toBe('PLAN_STALE');
    expect(stored(t)).toEqual(before);
    expect((await t.refused('roster.take', { planId: plan.planId })).code).toBe('PLAN_EXPIRED');
    const next = await t.ok('roster.plan', wanted(postId));
    await t.ok('roster.take', { planId: next.planId });
    expect((await t.refused('roster.take', { planId: next.planId })).code).toBe('PLAN_EXPIRED');
  });

  test('cancelled, gives the best so far and writes nothing', async () => {
    const { t, postId } = await guarded();
    const before = stored(t);
    const long = wanted(postId, { what: { dutyPostIds: [postId], from: '2024-11-01', to: '2024-11-30' } });
    const running = t.ok('roster.plan', { ...long, timeLimitSeconds: 60 }, 'rencana');
    const heard = () => t.events.some((e) => e.type === 'progress' && e.jobId === 'rencana');
    while (!heard()) await new Promise((resolve) => setImmediate(resolve));
    t.backend.cancel('rencana');
    const plan = await running;
    expect(plan.stopped).toBe('cancel');
    expect(plan.added).toBeGreaterThan(100);
    expect(stored(t)).toEqual(before);
    await t.ok('roster.take', { planId: plan.planId });
    expect(stored(t).length).toBe(before.length + plan.added);
  });

  test('leaves empty what nobody can fill, and names why', async () => {
    const { t, postId } = await guarded();
    const people = await t.ok('roster.ledger', { pool: {}, from: FROM, to: TO });
    const three = people.lines.filter((line) => [nrp(1), nrp(2), nrp(10)].includes(line.number ?? ''));
    const pool = { personIds: three.map((line) => line.personId) };
    const plan = await t.ok('roster.plan', wanted(postId, { pool }));
    const missing = plan.unfilled.reduce((sum, u) => sum + u.missing, 0);
    expect(missing).toBe(plan.places - plan.assignments.length);
    expect(missing).toBeGreaterThan(20);
    expect(plan.unfilled[0]?.message).toMatch(/^Kantor KPU \d+ Nov \([PSM]\) kurang [12] orang/);
  });

  test('refuses spans without end and pools without people', async () => {
    const { t, postId } = await guarded();
    const long = wanted(postId, { what: { dutyPostIds: [postId], from: '2024-11-01', to: '2025-11-01' } });
    expect((await t.refused('roster.plan', long)).code).toBe('INPUT_INVALID');
    const empty = wanted(postId, { pool: { unitIds: ['tidak-ada'] } });
    expect((await t.refused('roster.plan', empty)).code).toBe('SCOPE_EMPTY');
    const past = wanted(postId, { what: { dutyPostIds: [postId], from: '2025-01-01', to: '2025-01-02' } });
    expect((await t.refused('roster.plan', past)).code).toBe('SCOPE_EMPTY');
    const gone = wanted(postId, { what: { dutyPostIds: ['tidak-ada'], from: FROM, to: TO } });
    expect((await t.refused('roster.plan', gone)).code).toBe('NOT_FOUND');
  });
});

describe('plan of a day of events', () => {
  test('fills the need with a leader and a Polwan, and says which event it leaves out', async () => {
    const { t } = await guarded();
    const plan = await t.ok('roster.plan', wanted('', { what: { day: '2024-11-12' } }));
    expect(plan).toMatchObject({ places: 3, added: 3, proven: true, unfilled: [] });
    expect(plan.skipped.map(({ message }) => message)).toEqual(['Rapat: kebutuhan personelnya belum diisi.']);
    expect(plan.assignments.map((a) => a.number)).toContain(nrp(9));
    expect(plan.assignments.filter((a) => a.role !== 'anggota').map((a) => a.role)).toEqual(['karu']);
    await t.ok('roster.take', { planId: plan.planId });
    const [event] = await t.ok('event.list', { operationId: null, from: '2024-11-12', to: '2024-11-12' });
    expect(event?.assigned).toBe(3);
  });

  test('asks for no leader where one is named for the event', async () => {
    const t = await openBackend();
    const events = [{ ...BUNDLE.events[0], leaderNrp: nrp(1) }];
    loadBundle(t.context, { ...BUNDLE, people: BUNDLE.people, events });
    const pool = {
      personIds: t.db.prepare("SELECT id FROM person WHERE rank = 'BRIPDA'").pluck().all() as string[],
    };
    const plan = await t.ok('roster.plan', wanted('', { what: { day: '2024-11-12' }, pool }));
    expect(plan).toMatchObject({ added: 3, unfilled: [] });
    expect(plan.assignments.map((a) => a.role)).toEqual(['anggota', 'anggota', 'anggota']);
  });
});

describe('who is offered', () => {
  test('members of the operation who stand guard: no commanders, no staff, nobody on leave for good', async () => {
    const t = await openBackend();
    const member = (i: number, satgas: string) => ({
      memberships: [{ operation: 'omp', satgas, opsPosition: 'ANGGOTA' }],
      nrp: nrp(i),
      name: `ORANG CONTOH ${String.fromCharCode(65 + i)}`,
      unit: 'SAT SAMAPTA',
    });
    loadBundle(t.context, {
      posko: 1,
      operations: [
        {
          key: 'omp',
          name: 'Contoh',
          sandi: null,
          kind: 'OMP',
          start: '2024-11-01',
          end: '2024-11-30',
          satgas: [
            { key: 'pimpinan', name: 'PIM STAF', parent: null, kind: 'staff' },
            { key: 'preventif', name: 'PREVENTIF', parent: null },
          ],
        },
      ],
      people: [
        { ...member(1, 'preventif'), rank: 'KOMPOL' },
        { ...member(2, 'preventif'), rank: 'IPDA' },
        { ...member(3, 'pimpinan'), rank: 'BRIPKA' },
        { ...member(4, 'preventif'), rank: 'BRIPDA', status: 'PENSIUN' },
        { ...member(5, 'preventif'), rank: 'BRIPDA' },
        { nrp: nrp(6), name: 'ORANG DI LUAR OPERASI', rank: 'BRIPDA', unit: 'SAT LANTAS' },
      ],
      places: [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara' }],
      dutyPosts: [{ ...BUNDLE.dutyPosts[0], operation: 'omp' }],
    });
    const post = t.db.prepare('SELECT id FROM duty_post').pluck().get() as string;
    const vacancy = { dutyPostId: post, date: FROM, shift: 'P' };
    const numbers = async (pool: CallInput<'roster.suggest'>['pool']) => {
      const { rows } = await t.ok('roster.suggest', { vacancy, pool, onlyAble: false, limit: 100 });
      return rows.map((row) => row.number).sort();
    };
    expect(await numbers({})).toEqual([nrp(2), nrp(5)]);
    const ids = t.db.prepare('SELECT nrp, id FROM person').all() as { nrp: string; id: string }[];
    const chosen = ids.filter((row) => [nrp(1), nrp(6)].includes(row.nrp)).map((row) => row.id);
    expect(await numbers({ personIds: chosen })).toEqual([nrp(1), nrp(6)]);
    const staff = t.db.prepare("SELECT id FROM satgas WHERE key = 'pimpinan'").pluck().get() as string;
    expect(await numbers({ satgasIds: [staff] })).toEqual([nrp(3)]);
    const lines = (await t.ok('roster.ledger', { pool: { operationId: null }, from: FROM, to: TO })).lines;
    expect(lines.map((line) => line.number)).toEqual([1, 2, 3, 5, 6].map(nrp));
  });
});

describe('suggestions and ledger', () => {
  test('for a shift: who can first, with reasons; who cannot with obstacles', async () => {
    const { t, postId } = await guarded();
    const vacancy = { dutyPostId: postId, date: '2024-11-06', shift: 'P' };
    const all = await t.ok('roster.suggest', { vacancy, pool: {}, onlyAble: false, limit: 100 });
    expect(all).toMatchObject({ date: '2024-11-06', start: '2024-11-06T06:00', total: 15 });
    // Leaders are wanted; the sick one cannot.
    expect(all.rows.slice(0, 5).map((row) => [row.number, row.can])).toEqual(
      [1, 2, 3, 4, 5].map((i) => [nrp(i), true]),
    );
    const sick = all.rows.find((row) => row.number === nrp(0));
    expect(sick?.can).toBe(false);
    expect(sick?.obstacles[0]?.message).toBe('sakit saat Kantor KPU 6 Nov (P).');
    expect(all.rows.map((row) => row.number)).not.toContain(nrp(15));
    const able = await t.ok('roster.suggest', { vacancy, pool: {}, onlyAble: true, limit: 2 });
    expect(able).toMatchObject({ total: 5, able: 5 });
    expect(able.rows).toHaveLength(2);
    const none = await t.refused('roster.suggest', {
      vacancy: { ...vacancy, shift: '24' },
      pool: {},
      onlyAble: true,
      limit: 2,
    });
    expect(none.code).toBe('NOT_FOUND');
  });

  test('the ledger counts what is stored', async () => {
    const { t } = await guarded();
    const { lines, byRankClass, byUnit } = await t.ok('roster.ledger', { pool: {}, from: FROM, to: TO });
    const busy = lines.find((line) => line.number === nrp(15));
    expect(busy).toMatchObject({ duties: 2, hours: 16, nights: 1, holidays: 0, rawan: 2 });
    expect(busy?.daysSince).toEqual({ any: 4, nights: 5, holidays: null, rawan: 4 });
    const sick = lines.find((line) => line.number === nrp(0));
    expect(sick).toMatchObject({ letters: { A: 7, D: 0, U: 0 }, days: 0 });
    expect(byRankClass.map((group) => [group.name, group.people])).toEqual([
      ['BINTARA TINGGI', 6],
      ['BINTARA', 10],
    ]);
    expect(byUnit.map((group) => group.name)).toEqual(['SAT SAMAPTA']);
  });
});

test('the workbook of duty hours lists everybody of thirty days, by rank class', async () => {
  const { t } = await guarded();
  const scope = { operationId: null, eventId: null, day: TO };
  const sheet = await t.ok('report.preview', { kind: 'jam-dinas', scope });
  expect(sheet.titles.at(-1)).toBe('TANGGAL 12 OKTOBER 2024 S.D. 10 NOVEMBER 2024');
  expect(sheet.total).toBe(16);
  const texts = sheet.rows.map((row) => JSON.stringify(row));
  expect(texts.find((row) => row.includes(nrp(15)))).toContain('"16"');
  expect(
    (await t.refused('report.preview', { kind: 'jam-dinas', scope: { ...scope, day: null } })).code,
  ).toBe('SCOPE_MISSING');
});
