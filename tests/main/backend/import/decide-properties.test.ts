import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';
import { importFile, listFile, plan, state } from '../../../builders/import-backend.ts';
import type { CellSpec } from '../../../builders/workbook.ts';

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'KESATUAN'];
const file = (rows: readonly CellSpec[][]) => listFile({ name: 'Sheet1', rows: [HEADER, ...rows] });

const name = fc.constantFrom('MARIA TEFA', 'MARIA TEFFA', 'BUDI CONTOH', 'YAKOBA LODOWAI');
const number = fc.constantFrom('85010121', '85010122', '85010123', '85010124', null);
const row = fc.tuple(
  name,
  fc.constantFrom('AIPDA', 'AIPTU'),
  number,
  fc.constantFrom('SAT LANTAS', 'TIM KHUSUS'),
);
const rows = fc.array(row, { minLength: 1, maxLength: 5 });
const pick = fc.nat({ max: 9 });

/** What a user might click, by numbers that are taken modulo what there is. */
const click = fc.record({
  what: fc.constantFrom('accept', 'new', 'person', 'choose', 'keep', 'end', 'skip'),
  row: pick,
  person: pick,
});

async function apply(
  posko: TestBackend,
  planId: string,
  at: string[],
  ids: string[],
  c: Clicked,
): Promise<void> {
  const key = at[c.row % at.length] ?? '';
  const id = ids[c.person % Math.max(1, ids.length)];
  const summary = await posko.ok('import.summary', { planId });
  const gone = summary.missing[c.person % Math.max(1, summary.missing.length)];
  if (c.what === 'accept')
    await posko.ok('import.accept', { planId, code: 'NRP_DUPLICATE_OTHER_NAME', accept: true });
  else if (c.what === 'new') await posko.ok('import.decide', { planId, key, as: 'new' });
  else if (c.what === 'person' && id) await posko.ok('import.decide', { planId, key, as: { personId: id } });
  else if (c.what === 'choose') await posko.ok('import.choose', { planId, key });
  else if (c.what === 'keep') await posko.ok('import.keepOld', { planId, key, field: 'nrp', keep: true });
  else if (c.what === 'skip') await posko.ok('import.skipRow', { planId, key, skip: true });
  else if (gone) await posko.ok('import.endMissing', { planId, personIds: [gone.personId], end: true });
}

interface Clicked {
  what: string;
  row: number;
  person: number;
}

test('whatever a user decides is written as it was shown, and taken back to the last row', async () => {
  const posko = await openBackend();
  const people = () => posko.db.prepare('SELECT id FROM person ORDER BY rid').pluck().all() as string[];
  const count = (): number =>
    posko.db.prepare('SELECT count(*) FROM person WHERE ended_at IS NULL').pluck().get() as number;
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.nat({ max: 3 }),
      rows,
      fc.array(click, { maxLength: 5 }),
      async (first, end, second, clicks) => {
        posko.clock.now += 1000;
        await importFile(posko, await file(first));
        posko.clock.now += 1000;
        const some = people().slice(-end - 1);
        // Two rows that clash over their number are held: then there is nobody to end yet.
        if (some.length > 0) await posko.ok('personnel.end', { ids: some });
        posko.clock.now += 1000;
        const before = state(posko);
        const living = count();
        const { planId } = await plan(posko, await file(second));
        const at = second.map((_, i) => `Sheet1!${i + 2}`);
        for (const clicked of clicks) await apply(posko, planId, at, people(), clicked);
        const shown = await posko.ok('import.rows', {
          planId,
          sheet: null,
          show: 'all',
          code: null,
          offset: 0,
          limit: 50,
        });
        const { counts } = await posko.ok('import.summary', { planId });
        const back = shown.rows.filter(
          ({ person, outcome }) => person?.ended && outcome === 'changed',
        ).length;
        const { batch } = await posko.ok('import.commit', { planId });
        expect(count()).toBe(living + counts.new + back - counts.ended);
        posko.clock.now += 1000;
        await posko.ok('import.undo', { batch });
        expect(state(posko)).toEqual(before);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
