import { expect, test } from 'vitest';
import { handlers } from '../../../src/main/backend/table.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { openBackend, startBackend, TODAY } from '../../builders/backend.ts';

const names = Object.keys(contract) as (keyof typeof contract)[];

test('every entry refuses an unknown key and a missing input, and writes nothing', async () => {
  const { backend, db } = await openBackend();
  const actions = () => db.prepare('SELECT count(*) FROM action').pluck().get();
  const before = actions();
  for (const name of names) {
    for (const input of [{ kunciTidakDikenal: 1 }, null, 'teks', []]) {
      const result = await backend.call({ name, input });
      expect(result, name).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
      expect(JSON.stringify(result), name).not.toMatch(
        /"message":"[^"]*(invalid|expected|too |unrecognized)/i,
      );
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

test('days and clocks that do not exist are refused before anything is stored', async () => {
  const posko = await openBackend();
  const range = { operationId: null, from: TODAY, to: '2024-11-31' };
  expect((await posko.refused('event.list', range)).code).toBe('INPUT_INVALID');
  const date = contract['event.list'].input.shape.to;
  const start = contract['event.create'].input.shape.start;
  for (const day of ['2024-11-31', '2023-02-29', '2024-13-01', '2024-00-10', '2024-1-01']) {
    expect(date.safeParse(day).success, day).toBe(false);
  }
  for (const time of ['2024-11-31T10:00', '2024-11-30T25:70', '2024-11-30T24:00', '2024-11-30 10:00']) {
    expect(start.safeParse(time).success, time).toBe(false);
  }
  expect(date.safeParse('2024-02-29').success).toBe(true);
  expect(start.safeParse('2024-11-30T23:59').success).toBe(true);
});

test('what is wrong with a field is said in Indonesian; broken text is refused, signs of direction go', async () => {
  const posko = await openBackend();
  const wrong = await posko.refused('unit.create', { name: 'SAT\0 CONTOH', parentId: '' });
  expect(wrong.details).toEqual({
    fields: [
      { path: 'name', message: 'ada huruf yang rusak di dalamnya; ketik ulang' },
      { path: 'parentId', message: 'tidak boleh kosong' },
    ],
  });
  expect((await posko.refused('unit.create', { name: 'SAT \ud83d', parentId: null })).code).toBe(
    'INPUT_INVALID',
  );
  const { id } = await posko.ok('unit.create', { name: 'SAT \u202eCONTOH\u202c', parentId: null });
  expect((await posko.ok('unit.list', {})).find((u) => u.id === id)?.name).toBe('SAT CONTOH');
});
