import { expect, test } from 'vitest';
import { handlers } from '../../../src/main/backend/table.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { openBackend, startBackend } from '../../builders/backend.ts';

const names = Object.keys(contract) as (keyof typeof contract)[];

test('every entry refuses an unknown key and a missing input, and writes nothing', async () => {
  const { backend, db } = await openBackend();
  const actions = () => db.prepare('SELECT count(*) FROM action').pluck().get();
  const before = actions();
  for (const name of names) {
    for (const input of [{ kunciTidakDikenal: 1 }, null, 'teks', []]) {
      const result = await backend.call({ name, input });
      expect(result, name).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    }
  }
  expect(actions()).toBe(before);
});

test('every entry but those of the session has a handler, and no handler is without an entry', () => {
  const wanted = names.filter((name) => contract[name].type !== 'session');
  expect(Object.keys(handlers).sort()).toEqual([...wanted].sort());
});

test('the calls that work without data answer before there is any; all others say that it is missing', async () => {
  const { backend } = startBackend();
  for (const name of names.filter((n) => contract[n].type !== 'session')) {
    const input = contract[name].input.safeParse({});
    if (!input.success) continue;
    const result = await backend.call({ name, input: {} });
    expect(result, name).toMatchObject({ ok: false, error: { code: 'DATA_MISSING' } });
  }
  expect(await backend.call({ name: 'session.status', input: {} })).toMatchObject({ ok: true });
});
