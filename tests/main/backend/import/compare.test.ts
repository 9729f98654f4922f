import { expect, test } from 'vitest';
import { requirePlan } from '../../../../src/main/backend/import/plans.ts';
import { openBackend } from '../../../builders/backend.ts';
import { listFile, plan } from '../../../builders/import-backend.ts';
import { peopleRows, plainList } from '../../../builders/import-lists.ts';

test('a row of a long list without numbers is laid beside others without a search through the list for each', async () => {
  const rows = peopleRows(2000).map((row) => row.with(3, null));
  const posko = await openBackend();
  const { planId } = await plan(posko, await listFile(plainList(rows)));
  const open = requirePlan(posko.db, planId);
  let looks = 0;
  const watched = new Proxy(open.list.rows, {
    get(of, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(of, key);
    },
  });
  open.list = { ...open.list, rows: watched };
  const { row, others } = await posko.ok('import.candidates', { planId, key: 'Sheet1!2' });
  expect(row.fields).toContainEqual({ field: 'nrp', value: null });
  expect(others.length).toBeLessThan(20);
  expect(looks).toBeLessThan(2000 * 20);
});
