import { join } from 'node:path';
import * as SheetJs from '@e965/xlsx';
import type { ImportCase } from './import-cases.ts';
import { type CellSpec, excelJsFile, handMadeFile, type SheetSpec, temporaryFile } from './workbook.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'spreadsheets');

/** A program that writes lists, and the path of a case as it writes it; null where it cannot hold the case. */
export interface Writer {
  program: 'exceljs' | 'hand-made XML' | 'LibreOffice' | 'SheetJS';
  format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv';
  how: string;
  file: (list: ImportCase) => Promise<string> | string | null;
}

const libreOffice = (format: Writer['format']): Writer => ({
  program: 'LibreOffice',
  format,
  how: 'as saved',
  file: (list) => {
    if (list.except === 'calculates' || (format === 'csv' && !list.text)) return null;
    return join(FIXTURES, `${list.name}.${format}`);
  },
});

const sheetJs = (format: 'xlsx' | 'xls' | 'xlsb'): Writer => ({
  program: 'SheetJS',
  format,
  how: 'as saved',
  file: ({ sheets, except }) => {
    // It writes binary formulas with a value only, and no hidden rows into .xls.
    const hidden = sheets.some((sheet) => sheet.hiddenRows !== undefined);
    if ((except === 'calculates' && format !== 'xlsx') || (hidden && format === 'xls')) return null;
    return temporaryFile(sheetJsFile(sheets, format), `.${format}`);
  },
});

const byHand = (how: string, options: Parameters<typeof handMadeFile>[1]): Writer => ({
  program: 'hand-made XML',
  format: 'xlsx',
  how,
  file: ({ sheets }) => temporaryFile(handMadeFile(sheets, options)),
});

/** Every program and format that the importer is tested with. */
export const FILE_WRITERS: readonly Writer[] = [
  {
    program: 'exceljs',
    format: 'xlsx',
    how: 'as saved',
    file: async ({ sheets }) => temporaryFile(await excelJsFile(sheets)),
  },
  byHand('with shared texts', {}),
  byHand('with prefixes, texts in the cells', { prefix: 'x:', inline: true }),
  byHand('without addresses', { withoutAddresses: true }),
  libreOffice('xlsx'),
  libreOffice('xls'),
  libreOffice('ods'),
  libreOffice('csv'),
  sheetJs('xlsx'),
  sheetJs('xls'),
  sheetJs('xlsb'),
];

/** The same workbook written by SheetJS. */
export function sheetJsFile(sheets: readonly SheetSpec[], format: 'xlsx' | 'xls' | 'xlsb'): Buffer {
  const book = SheetJs.utils.book_new();
  sheets.forEach((spec, index) => {
    const sheet: SheetJs.WorkSheet = { '!ref': 'A1' };
    let right = 0;
    spec.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const object = sheetJsCell(cell);
        if (object === null) return;
        sheet[SheetJs.utils.encode_cell({ r, c })] = object;
        right = Math.max(right, c);
      });
    });
    sheet['!ref'] = `A1:${SheetJs.utils.encode_cell({ r: spec.rows.length, c: right })}`;
    sheet['!merges'] = (spec.merges ?? []).map((range) => SheetJs.utils.decode_range(range));
    sheet['!rows'] = [];
    for (const row of spec.hiddenRows ?? []) sheet['!rows'][row - 1] = { hidden: true };
    SheetJs.utils.book_append_sheet(book, sheet, spec.name ?? `Sheet${index + 1}`);
  });
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return SheetJs.write(book, { type: 'buffer', bookType: format === 'xls' ? 'biff8' : format }) as Buffer;
}

const ERRORS: Record<string, number> = { '#REF!': 23, '#N/A': 42, '#DIV/0!': 7, '#NAME?': 29, '#VALUE!': 15 };

function sheetJsCell(cell: CellSpec): SheetJs.CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'boolean') return { t: 'b', v: cell };
  if ('date' in cell) return { t: 'n', v: cell.date, z: 'dd/mm/yyyy' };
  if ('error' in cell) return { t: 'e', v: ERRORS[cell.error] ?? 15, w: cell.error };
  if (cell.value === undefined) return { t: 'z', f: cell.formula };
  return typeof cell.value === 'number'
    ? { t: 'n', f: cell.formula, v: cell.value }
    : { t: 's', f: cell.formula, v: cell.value };
}
