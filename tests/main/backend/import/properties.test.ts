import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';
import { listRows, sheetOf } from '../../../builders/import-arbitrary.ts';
import { listFile, plan } from '../../../builders/import-backend.ts';

const TABLES = ['person', 'unit', 'satgas', 'membership'];

/** Every living row of what an import writes, every column as the database has it. */
const rowsOf = ({ db }: TestBackend): string =>
  JSON.stringify(
    TABLES.map((table) => db.prepare(`SELECT * FROM ${table} WHERE ended_at IS NULL ORDER BY id`).all()),
  );

const operation = (posko: TestBackend) =>
  posko.ok('operation.create', {
    key: 'omp-2024',
    name: 'Mantap Praja',
    sandi: 'Contoh-2024',
    kind: 'OMP',
    start: '2024-08-27',
    end: '2024-12-25',
    template: 'none',
    stages: false,
  });

test('imports of any lists one after the other: again is nothing, undone is as before, to the byte', async () => {
  const posko = await openBackend();
  const { id } = await operation(posko);
  const lists = fc.array(listRows, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(lists, async (contents) => {
      const done: { batch: string; before: string }[] = [];
      for (const content of contents) {
        const file = await listFile(sheetOf(content));
        const result = await posko.backend.call({
          name: 'import.plan',
          input: { file: { $path: file }, operationId: id },
          jobId: null,
        });
        // A list of nothing but bands has nobody to plan.
        if (!result.ok) expect(result.error.code).toBe('NO_TABLE_FOUND');
        if (!result.ok) continue;
        const { planId } = result.value as { planId: string };
        const before = rowsOf(posko);
        const { batch } = await posko.ok('import.commit', { planId });
        done.push({ batch, before });
        const after = rowsOf(posko);
        const again = await plan(posko, file, id);
        expect(again.counts).toMatchObject({ new: 0, changed: 0 });
        const second = await posko.ok('import.commit', { planId: again.planId });
        expect(rowsOf(posko)).toBe(after);
        await posko.ok('import.undo', { batch: second.batch });
        expect(rowsOf(posko)).toBe(after);
      }
      for (const { batch, before } of done.reverse()) {
        await posko.ok('import.undo', { batch });
        expect(rowsOf(posko)).toBe(before);
      }
    }),
    { numRuns: 8 },
  );
  expect((await posko.ok('data.verify', {})).problems).toEqual([]);
});
