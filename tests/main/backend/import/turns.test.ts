import { describe, expect, test } from 'vitest';
import { forgetExisting } from '../../../../src/main/backend/import/existing-data.ts';
import { requirePlan } from '../../../../src/main/backend/import/plans.ts';
import type { JobProgress } from '../../../../src/shared/contract/define.ts';
import { openBackend, personFields, type TestBackend } from '../../../builders/backend.ts';
import { count, importFile, listFile, plan, state } from '../../../builders/import-backend.ts';
import { peopleRows, plainList } from '../../../builders/import-lists.ts';
import type { CellSpec } from '../../../builders/workbook.ts';

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'NO HP'];
const list = (...rows: CellSpec[][]) => listFile({ name: 'Sheet1', rows: [HEADER, ...rows] });
const BUDI: CellSpec[] = ['BUDI CONTOH', 'BRIPKA', '85010124', 'BANIT', 'SAT LANTAS', '0833'];

/** Hears of every progress of every job, however fast they come. */
function onProgress(posko: TestBackend, listener: (progress: JobProgress, jobId: string) => void): void {
  const push = posko.events.push.bind(posko.events);
  posko.events.push = (event) => {
    posko.clock.now += 1000;
    if (event.type === 'progress') listener(event.progress, event.jobId);
    return push(event);
  };
}

describe('a plan that is being written', () => {
  test('asks again when a stored value that it replaces has changed, although it writes the same', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok(
      'personnel.create',
      personFields({ name: 'BUDI CONTOH', nrp: '85010124', phone: '0811' }),
    );
    const { planId } = await plan(posko, await list(['BUDI CONTOH', null, '85010124', null, null, '0833']));
    await posko.ok('personnel.update', { ids: [id], fields: { phone: '0822' } });
    expect((await posko.refused('import.commit', { planId })).code).toBe('PLAN_STALE');
    const { rows } = await posko.ok('import.rows', {
      planId,
      sheet: null,
      show: 'all',
      code: null,
      offset: 0,
      limit: 9,
    });
    expect(rows[0]?.cells.find(({ field }) => field === 'phone')).toMatchObject({
      old: '0822',
      value: '0833',
    });
    await posko.ok('import.commit', { planId });
  });

  test('is not asked about again when what changed has nothing to do with it', async () => {
    const posko = await openBackend();
    const { planId } = await plan(posko, await list(BUDI));
    await posko.ok('personnel.create', personFields({ name: 'ORANG LAIN' }));
    await posko.ok('import.commit', { planId });
  });

  test('is written once', async () => {
    const posko = await openBackend();
    const fields = { name: 'BUDI CONTOH', nrp: null, unit: 'SAT LANTAS' };
    await posko.ok('personnel.create', personFields(fields));
    const { planId } = await plan(posko, await list(BUDI.with(2, null)));
    await posko.ok('import.decide', { planId, key: 'Sheet1!2', as: 'new' });
    const commit = () => posko.backend.call({ name: 'import.commit', input: { planId } });
    const [first, second] = await Promise.all([commit(), commit()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, error: { code: 'PLAN_EXPIRED' } });
    expect(count(posko, 'person')).toBe(2);
  });

  test.each([
    ['a column set', 'import.setColumn', { sheet: 'Sheet1', column: 'F', field: 'ignore' }],
    ['a row left out', 'import.skipRow', { key: 'Sheet1!2', skip: true }],
  ])('is never another than the one that was shown: %s at the same moment', async (_, name, input) => {
    for (const first of ['commit', 'change']) {
      const posko = await openBackend();
      const { planId } = await plan(posko, await list(BUDI));
      const before = state(posko);
      const change = () => posko.backend.call({ name, input: { planId, ...input } });
      const commit = () => posko.backend.call({ name: 'import.commit', input: { planId } });
      const [a, b] = await Promise.all(first === 'commit' ? [commit(), change()] : [change(), commit()]);
      const [written, changed] = first === 'commit' ? [a, b] : [b, a];
      expect(changed).toMatchObject({ ok: true });
      expect(written).toMatchObject({ ok: false, error: { code: 'PLAN_STALE' } });
      expect(state(posko)).toEqual(before);
      await posko.ok('import.commit', { planId });
    }
  });

  test('tells how far it is, people who come back and people who go included', async () => {
    const posko = await openBackend();
    await importFile(posko, await listFile(plainList(peopleRows(900))));
    const ids = posko.db.prepare('SELECT id FROM person').pluck().all() as string[];
    await posko.ok('personnel.end', { ids });
    await importFile(posko, await listFile(plainList(peopleRows(700, 1000))));
    const { planId, missing, counts } = await plan(posko, await listFile(plainList(peopleRows(900))));
    expect(counts).toMatchObject({ changed: 900, missing: 700 });
    expect(missing.length).toBeGreaterThan(0);
    const gone = posko.db.prepare('SELECT id FROM person WHERE ended_at IS NULL').pluck().all() as string[];
    await posko.ok('import.endMissing', { planId, personIds: gone, end: true });
    const seen: JobProgress[] = [];
    onProgress(posko, (progress) => {
      if (progress.stage === 'Menyimpan') seen.push(progress);
    });
    await posko.ok('import.commit', { planId }, 'impor');
    expect(seen.length).toBeGreaterThan(3);
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total ?? 0);
    expect(seen.at(-1)).toMatchObject({ done: 1600, total: 1600 });
  });
});

describe('decisions at one moment', () => {
  test('and a step back: each holds, in the order in which they came', async () => {
    const posko = await openBackend();
    const { planId } = await plan(posko, await list(BUDI, ['MARIA TEFA', 'AIPDA', '85010125']));
    await posko.ok('import.skipRow', { planId, key: 'Sheet1!2', skip: true });
    const back = posko.ok('import.back', { planId });
    const skip = posko.ok('import.skipRow', { planId, key: 'Sheet1!3', skip: true });
    expect(await back).toMatchObject({ back: null, forth: 'lewati baris 2', counts: { skipped: 0 } });
    expect(await skip).toMatchObject({ back: 'lewati baris 3', forth: null, counts: { skipped: 1 } });
    expect(await posko.ok('import.summary', { planId })).toEqual(await skip);
    expect(await posko.ok('import.back', { planId })).toMatchObject({ back: null, counts: { skipped: 0 } });
  });

  test('of which one fails: the others hold', async () => {
    const posko = await openBackend();
    const { planId } = await plan(posko, await list(BUDI));
    const wrong = posko.refused('import.setOperation', { planId, operationId: 'tidak ada' });
    const skip = posko.ok('import.skipRow', { planId, key: 'Sheet1!2', skip: true });
    expect((await wrong).code).toBe('NOT_FOUND');
    expect(await skip).toMatchObject({ operationId: null, counts: { skipped: 1 } });
    expect(await posko.ok('import.summary', { planId })).toEqual(await skip);
  });

  test('about a plan that is dropped meanwhile say that it is gone', async () => {
    const posko = await openBackend();
    const { planId } = await plan(posko, await list(BUDI));
    const first = posko.backend.call({
      name: 'import.skipRow',
      input: { planId, key: 'Sheet1!2', skip: true },
    });
    const second = posko.refused('import.skipRow', { planId, key: 'Sheet1!2', skip: false });
    await posko.ok('import.drop', { planId });
    await first;
    expect((await second).code).toBe('PLAN_EXPIRED');
  });
});

describe('a list read again', () => {
  const column = { sheet: 'Sheet1', column: 'F', field: 'ignore' } as const;

  test('that cannot be compared leaves the list as it was, too', async () => {
    const posko = await openBackend();
    const operation = await posko.ok('operation.create', {
      key: 'uji',
      name: 'Uji',
      sandi: null,
      kind: 'pemilu',
      start: '2024-09-25',
      end: '2024-11-23',
      template: 'none',
      stages: false,
    });
    const { planId } = await plan(posko, await list(BUDI), operation.id);
    const open = requirePlan(posko.db, planId);
    const { list: read, choices, plan: planned } = open;
    await posko.ok('journal.undo', { id: null });
    expect((await posko.refused('import.setColumn', { planId, ...column })).code).toBe('NOT_FOUND');
    expect([open.list === read, open.choices === choices, open.plan === planned]).toEqual([true, true, true]);
  });

  test.each(['import.setColumn', 'import.back'] as const)(
    'hears a cancel while it is compared: %s',
    async (name) => {
      const posko = await openBackend();
      const { planId } = await plan(posko, await list(BUDI));
      if (name === 'import.back') await posko.ok('import.setColumn', { planId, ...column });
      const before = await posko.ok('import.summary', { planId });
      onProgress(posko, ({ stage }) => {
        if (stage === 'Membandingkan dengan data') posko.backend.cancel('lagi');
      });
      const input = name === 'import.back' ? { planId } : { planId, ...column };
      expect((await posko.refused(name, input as never, 'lagi')).code).toBe('JOB_CANCELLED');
      expect(await posko.ok('import.summary', { planId })).toEqual(before);
    },
  );
});

describe('what is held in memory', () => {
  test('the people that lists are compared with go with the last plan, and with one that is cancelled', async () => {
    const posko = await openBackend();
    const path = await list(BUDI);
    const { planId } = await plan(posko, path);
    await posko.ok('import.drop', { planId });
    expect(forgetExisting(posko.db)).toBe(false);
    let told = 0;
    onProgress(posko, ({ stage }) => {
      if (stage === 'Membandingkan dengan data' && ++told === 3) posko.backend.cancel('baca');
    });
    const input = { file: { $path: path }, operationId: null };
    expect((await posko.refused('import.plan', input, 'baca')).code).toBe('JOB_CANCELLED');
    expect(told).toBe(3);
    expect(forgetExisting(posko.db)).toBe(false);
  });

  test('of long lists fewer are kept', async () => {
    const posko = await openBackend();
    const path = await list(BUDI);
    const long = await plan(posko, path);
    const open = requirePlan(posko.db, long.planId);
    open.list = { ...open.list, rows: Object.assign([...open.list.rows], { length: 150_000 }) };
    const { planId } = await plan(posko, path);
    expect((await posko.refused('import.summary', { planId: long.planId })).code).toBe('PLAN_EXPIRED');
    await posko.ok('import.summary', { planId });
  });
});
