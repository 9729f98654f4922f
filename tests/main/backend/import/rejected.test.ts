import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cellText, findCell } from '../../../../src/core/import/sheet.ts';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { openBackend, temporaryFolder } from '../../../builders/backend.ts';
import { listFile, plan } from '../../../builders/import-backend.ts';
import { annex } from '../../../builders/import-lists.ts';
import type { SheetSpec } from '../../../builders/workbook.ts';

const list: SheetSpec = {
  ...annex,
  rows: [
    ...annex.rows,
    [7, 3, 'TIMOTIUS KAHEWALA', 'BRIPDA', 8501012, 'BANIT SAT LANTAS', 'ANGGOTA'],
    [8, 4, 'MARIA TEFA', 'BRIPDA', '85010126', 'BANIT SAT LANTAS', 'ANGGOTA'],
    [9, 5, 'YOHANES NDOEN', 'BRIPDA', '85010126', 'BANIT SAT LANTAS', 'ANGGOTA'],
  ],
};

/** Column → text of the row that holds the name. */
async function rowOf(file: string, name: string): Promise<string[]> {
  const workbook = await readSpreadsheet(file);
  const sheet = workbook.sheets[0]!;
  for (let index = 0; index < sheet.rowNumbers.length; index++) {
    const texts = Array.from({ length: 9 }, (_, column) => {
      const cell = findCell(sheet, index, column);
      return cell < 0 ? '' : cellText(workbook, sheet, cell);
    });
    if (texts.includes(name)) return texts;
  }
  return [];
}

test('rejected rows go back as a file, from the open plan and after the import, and come in again', async () => {
  const posko = await openBackend();
  const path = await listFile(list);
  const { planId, counts } = await plan(posko, path);
  expect(counts).toMatchObject({ new: 6, held: 3 });
  const folder = temporaryFolder();
  const file = { $path: join(folder, 'ditolak.xlsx') };
  expect(await posko.ok('import.saveRejected', { planId, file })).toMatchObject({ rows: 3 });
  expect(await rowOf(file.$path, 'TIMOTIUS KAHEWALA')).toEqual([
    '7',
    '3',
    'TIMOTIUS KAHEWALA',
    'BRIPDA',
    '08501012',
    'BANIT SAT LANTAS',
    'ANGGOTA',
    expect.stringMatching(/^Baris 30: Bulan pada NRP/),
    '',
  ]);

  // A row left out because it is wrong goes back too; the other of the clash is taken.
  await posko.ok('import.skipRow', { planId, key: 'LAMPIRAN!32', skip: true });
  const { batch, rejected } = await posko.ok('import.commit', { planId });
  expect(rejected).toBe(2);
  for (const from of [{ planId }, { batch }]) {
    expect(await posko.ok('import.saveRejected', { ...from, file })).toMatchObject({ rows: 2 });
  }
  expect(await rowOf(file.$path, 'MARIA TEFA')).toEqual([]);
  expect((await rowOf(file.$path, 'YOHANES NDOEN'))[7]).toContain('dipakai dua nama');

  // The same rows are held: one for its month, the other because its number is somebody's by now.
  const again = await plan(posko, file.$path);
  expect(again.counts).toMatchObject({ new: 0, changed: 0, held: 2 });
  await posko.ok('import.correct', {
    planId: again.planId,
    sheet: 'LAMPIRAN',
    cell: 'E13',
    value: '85120112',
  });
  await posko.ok('import.choose', { planId: again.planId, key: 'LAMPIRAN!14' });
  expect((await posko.ok('import.summary', { planId: again.planId })).counts).toMatchObject({
    new: 2,
    held: 0,
  });

  rmSync(path);
  expect(await posko.ok('import.saveRejected', { batch, file })).toMatchObject({ rows: 2 });
  expect((await plan(posko, file.$path)).counts).toMatchObject({ new: 0, held: 2 });
  await posko.ok('import.commit', { planId: again.planId });
  expect((await posko.refused('import.saveRejected', { batch, file })).code).toBe('NOT_FOUND');
  expect((await posko.refused('import.saveRejected', { file })).code).toBe('NOT_FOUND');
});
