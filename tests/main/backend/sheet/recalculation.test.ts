import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../builders/backend.ts';
import { workedFormulas } from '../../../builders/formula.ts';
import { everySheet, type SheetKind } from '../../../builders/sheets.ts';
import { hasSoffice, recalculated } from '../../../builders/soffice.ts';

/** Kinds whose rows are lists or distinct counts: nothing in them adds up. */
const WITHOUT_FORMULAS: readonly SheetKind[] = ['personel', 'kekuatan-tahap', 'ploting', 'bentrok'];

async function sheetOf(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`no sheet in ${path}`);
  return sheet;
}

/** Every kind of workbook about the day of the sample, and one whose kept value is wrong. */
async function written(): Promise<{ folder: string; control: string; files: Map<SheetKind, string> }> {
  const folder = temporaryFolder();
  const files = await everySheet(folder);
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
