import { describe, expect, test } from 'vitest';
import type { Output } from '../../../../src/shared/contract/index.ts';
import {
  openBackend,
  PASSPHRASE,
  personFields,
  startBackend,
  type TestBackend,
} from '../../../builders/backend.ts';
import { count, listFile, plan, state } from '../../../builders/import-backend.ts';
import { peopleRows, plainList } from '../../../builders/import-lists.ts';

describe('an import broken off', () => {
  const many = 3000;

  async function planned(): Promise<{ posko: TestBackend; planId: string }> {
    const posko = await openBackend();
    const { planId } = await plan(posko, await listFile(plainList(peopleRows(many))));
    return { posko, planId };
  }

  const stages = ['Mencadangkan', 'Menyimpan', 'Menyusun indeks pencarian'];
  test.each(stages)('by a cancel at "%s", it leaves all as before and can be done again', async (stage) => {
    const { posko, planId } = await planned();
    const before = state(posko);
    const events = posko.events;
    const push = events.push.bind(events);
    events.push = (event) => {
      if (event.type === 'progress' && event.progress.stage === stage) posko.backend.cancel('impor');
      return push(event);
    };
    expect((await posko.refused('import.commit', { planId }, 'impor')).code).toBe('JOB_CANCELLED');
    events.push = push;
    expect(state(posko)).toEqual(before);
    expect(count(posko, 'import_batch')).toBe(0);
    expect(await posko.ok('backup.list', {})).toHaveLength(stage === 'Mencadangkan' ? 0 : 1);
    expect(events.filter((e) => e.type === 'changed')).toEqual([]);
    await posko.ok('import.commit', { planId });
    expect((await posko.ok('session.overview', {})).people).toBe(many);
  });

  test('by a full disk, it leaves everything as before and says so', async () => {
    const { posko, planId } = await planned();
    const before = state(posko);
    posko.db.pragma(`max_page_count = ${(posko.db.pragma('page_count', { simple: true }) as number) + 60}`);
    expect((await posko.refused('import.commit', { planId })).code).toBe('DISK_FULL');
    expect(state(posko)).toEqual(before);
    expect(posko.db.inTransaction).toBe(false);
    posko.db.pragma('max_page_count = 1000000');
    await posko.ok('import.commit', { planId });
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
  });

  test('nobody sees half of it: queries and other writes wait until it is whole', async () => {
    const { posko, planId } = await planned();
    const seen: number[] = [];
    const others: Promise<unknown>[] = [];
    const push = posko.events.push.bind(posko.events);
    posko.events.push = (event) => {
      if (event.type === 'progress' && event.progress.stage === 'Menyimpan') {
        others.push(posko.ok('session.overview', {}).then((o) => seen.push(o.people)));
        if (others.length === 1)
          others.push(posko.ok('personnel.create', personFields({ name: 'DI TENGAH' })));
      }
      return push(event);
    };
    await posko.ok('import.commit', { planId }, 'impor');
    await Promise.all(others);
    expect(seen.length).toBeGreaterThan(0);
    for (const people of seen) expect([many, many + 1]).toContain(people);
  });

  test('by the end of the process, the folder opens as it was', async () => {
    const { posko, planId } = await planned();
    const before = state(posko);
    const commit: Promise<Output<'import.commit'> | string> = posko
      .ok('import.commit', { planId }, 'impor')
      .catch((error: Error) => error.message);
    await posko.backend.close();
    expect(await commit).toContain('JOB_CANCELLED');
    const again = startBackend(posko.dataDir);
    await again.ok('session.unlock', { passphrase: PASSPHRASE });
    expect(state(again)).toEqual(before);
  });
});
