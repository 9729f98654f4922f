import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { REPORTS, type ReportEntry } from '../../../../src/core/reports/registry.ts';
import { openSample, TODAY, temporaryFolder } from '../../../builders/backend.ts';
import { workedFormulas } from '../../../builders/formula.ts';
import { hasSoffice, recalculated } from '../../../builders/soffice.ts';

type Kind = ReportEntry['kind'];

/** Kinds whose rows are lists or distinct counts: nothing in them adds up. */
const WITHOUT_FORMULAS: readonly Kind[] = ['personel', 'kekuatan-tahap', 'ploting', 'bentrok'];

async function sheetOf(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`no sheet in ${path}`);
  return sheet;
}

const POLLING_PLACES = [
  'KECAMATAN;KELURAHAN;NO TPS;KLASIFIKASI;DPT;LINMAS',
  'OEBOBO;OEBOBO;1;KURANG RAWAN;280;2',
  'OEBOBO;LILIBA;1;RAWAN;300;2',
  'ALAK;ALAK;1;SANGAT RAWAN;;2',
].join('\r\n');

/** Every kind of workbook about the day of the sample, and one whose kept value is wrong. */
async function written(): Promise<{ folder: string; control: string; files: Map<Kind, string> }> {
  const t = await openSample();
  const folder = temporaryFolder();
  const { operations } = await t.ok('session.overview', {});
  const scope = { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY };
  const list = join(folder, 'tps.csv');
  writeFileSync(list, POLLING_PLACES);
  const plan = await t.ok('polling.planImport', {
    operationId: scope.operationId ?? '',
    file: { $path: list },
  });
  await t.ok('polling.commitImport', { planId: plan.planId });
  const files = new Map<Kind, string>();
  for (const { kind } of REPORTS) {
    const path = join(folder, `${kind}.xlsx`);
    await t.ok('report.save', { kind, scope, file: { $path: path } });
    files.set(kind, path);
  }
  const control = join(folder, 'pembanding.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Uji');
  sheet.getCell('A1').value = 2;
  sheet.getCell('A2').value = { formula: 'SUM(A1:A1)', result: 99 };
  await workbook.xlsx.writeFile(control);
  return { folder, control, files };
}

describe('formulas of workbooks', () => {
  it('hold the values that they come to', async () => {
    const { control, files } = await written();
    expect(workedFormulas(await sheetOf(control))).toMatchObject([{ cached: 99, worked: 2 }]);
    for (const [kind, path] of files) {
      const formulas = workedFormulas(await sheetOf(path));
      for (const { cell, formula, cached, worked } of formulas)
        expect({ kind, cell, formula, value: cached }).toEqual({ kind, cell, formula, value: worked });
      expect({ kind, some: formulas.length > 0 }).toEqual({ kind, some: !WITHOUT_FORMULAS.includes(kind) });
    }
  });

  const asked = hasSoffice ? '' : ' (LIBREOFFICE IS NOT INSTALLED HERE: not asked)';
  it.skipIf(!hasSoffice)(
    `come to the same in LibreOffice, which opens every workbook${asked}`,
    async () => {
      const { folder, control, files } = await written();
      const out = recalculated([control, ...files.values()], folder);
      // Proof that it did work them out anew.
      expect((await sheetOf(join(out, basename(control)))).getCell('A2').result).toBe(2);
      for (const [kind, path] of files) {
        const theirs = await sheetOf(join(out, basename(path)));
        expect({ kind, read: theirs.actualRowCount > 0 }).toEqual({ kind, read: true });
        for (const { cell, formula, cached } of workedFormulas(await sheetOf(path))) {
          const value = theirs.getCell(cell).result;
          expect({ kind, cell, formula, value }).toEqual({ kind, cell, formula, value: cached });
        }
      }
    },
    180_000,
  );
});
