import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TODAY, temporaryFolder } from '../../../builders/backend.ts';
import { openSheetSample } from '../../../builders/sheets.ts';

// Only the list of personnel says everything of a membership: the others name the upper satgas.
const LISTS = [
  ['personel', true],
  ['ploting', false],
  ['kehadiran', false],
  ['jam-dinas', false],
] as const;
const NOTHING = { new: 0, changed: 0, held: 0 };

it.each(LISTS)('the list "%s" can be imported again without any change', async (kind, withOperation) => {
  const folder = temporaryFolder();
  const t = await openSheetSample(folder);
  const path = join(folder, `${kind}.xlsx`);
  const scope = { operationId: t.operationId, eventId: null, day: TODAY };
  await t.ok('report.save', { kind, scope, file: { $path: path } });
  const operationId = withOperation ? t.operationId : null;
  const { counts } = await t.ok('import.plan', { file: { $path: path }, operationId });
  expect(counts).toMatchObject(NOTHING);
  expect(counts.unchanged).toBeGreaterThan(60);
});

it('the list of polling places can be imported again without any change', async () => {
  const folder = temporaryFolder();
  const { ok, operationId } = await openSheetSample(folder);
  const file = { $path: join(folder, 'tps.xlsx') };
  await ok('report.save', { kind: 'tps', scope: { operationId, eventId: null, day: null }, file });
  const { counts, issues } = await ok('polling.planImport', { operationId, file });
  expect({ ...counts, issues }).toMatchObject({ ...NOTHING, unchanged: 3, issues: [] });
});
