import { expect, test } from 'vitest';
import {
  existingData,
  forgetExisting,
  prepareExisting,
} from '../../../../src/main/backend/import/existing-data.ts';
import { openBackend } from '../../../builders/backend.ts';
import { importFile, listFile, plan } from '../../../builders/import-backend.ts';
import { peopleRows, plainList } from '../../../builders/import-lists.ts';

test('people read bit by bit are those of the whole list in its order, unless somebody wrote meanwhile', async () => {
  const posko = await openBackend();
  const { db } = posko;
  const rows = peopleRows(4500).map((row, at) =>
    at % 50 === 0 ? [...row.slice(0, 3), null, ...row.slice(4)] : row,
  );
  await importFile(posko, await listFile(plainList(rows)));
  forgetExisting(db);
  let pauses = 0;
  await prepareExisting(db, async () => {
    pauses++;
  });
  expect(pauses).toBeGreaterThanOrEqual(3);
  const prepared = existingData(db, null);
  forgetExisting(db);
  const whole = existingData(db, null);
  expect(whole.people).toHaveLength(4500);
  expect(prepared).toEqual(whole);

  forgetExisting(db);
  const gone = whole.people[0]!.id;
  let ended = false;
  await prepareExisting(db, async () => {
    if (ended) return;
    ended = true;
    await posko.ok('personnel.end', { ids: [gone] });
  });
  expect(existingData(db, null).people.map(({ id }) => id)).not.toContain(gone);
});

test('a plan is compared with what stands, never with an action that is half written', async () => {
  const posko = await openBackend();
  const { db } = posko;
  const { planId } = await plan(posko, await listFile(plainList(peopleRows(3))));
  db.exec('BEGIN');
  let answered = false;
  const answer = posko
    .ok('import.correct', { planId, sheet: 'Sheet1', cell: 'C2', value: 'AIPDA' })
    .finally(() => {
      answered = true;
    });
  for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toBe(false);
  db.exec('ROLLBACK');
  expect((await answer).counts.new).toBe(3);
});
