import { expect, test } from 'vitest';
import { existingData, forgetExisting, prepareExisting } from '../../../src/main/backend/existing-data.ts';
import { openBackend } from '../../builders/backend.ts';
import { importFile, listFile } from '../../builders/import-backend.ts';
import { peopleRows, plainList } from '../../builders/import-lists.ts';

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
