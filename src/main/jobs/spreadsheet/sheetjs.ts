import type * as SheetJs from '@e965/xlsx';
import { SheetBuilder, TextPool, type WorkbookData } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { CELL_ERRORS } from './cell-error.ts';
import { damaged, MAX_ROWS } from './limits.ts';

/** Reads the records of an .xls, of any version. Throws FILE_ENCRYPTED or FILE_DAMAGED. */
export async function readWithSheetJs(records: Buffer): Promise<WorkbookData> {
  const xlsx = await import('@e965/xlsx');
  let workbook: SheetJs.WorkBook;
  // It prints what it does not know.
  const { error: print } = console;
  console.error = () => undefined;
  try {
    // WTF: without it a sheet that cannot be parsed comes back empty instead of as an error.
    workbook = xlsx.read(records, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      WTF: true,
      cellHTML: false,
      cellText: false,
    });
  } catch (error) {
    throw /password-protected/i.test(String(error)) ? new AppError('FILE_ENCRYPTED') : damaged('xls');
  } finally {
    console.error = print;
  }
  const pool = new TextPool();
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet?.['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const builder = new SheetBuilder(name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0);
    if (sheet) addSheet(builder, sheet, pool);
    return [builder.build()];
  });
  return {
    format: 'xls',
    date1904: workbook.Workbook?.WBProps?.date1904 ?? false,
    texts: pool.texts,
    sheets,
  };
}

function addSheet(builder: SheetBuilder, sheet: SheetJs.WorkSheet, pool: TextPool): void {
  for (const [row, cells] of filled(sheet['!data'])) {
    for (const [column, cell] of filled(cells)) addCell(builder, row + 1, column, cell, pool);
  }
  for (const [row, { hidden }] of filled(sheet['!rows'])) if (hidden) builder.hideRow(row + 1);
  for (const { s, e } of sheet['!merges'] ?? []) builder.merge(s.r + 1, s.c, e.r + 1, e.c);
}

/** Filled places of an array, which a damaged file can make thousands of millions long. */
function filled<T>(items: readonly (T | undefined)[] | undefined): [number, T][] {
  return Object.entries(items ?? []).flatMap(([at, item]): [number, T][] => {
    if (Number(at) >= MAX_ROWS) throw damaged('sheet');
    return item ? [[Number(at), item]] : [];
  });
}

function addCell(
  builder: SheetBuilder,
  row: number,
  column: number,
  cell: SheetJs.CellObject,
  pool: TextPool,
): void {
  const { v: value } = cell;
  switch (cell.t) {
    case 's':
      if (typeof value === 'string' && value !== '') builder.add(row, column, 'text', pool.add(value));
      return;
    case 'n':
      if (Number.isFinite(value)) builder.add(row, column, 'number', Number(value));
      else if (typeof value === 'number') builder.add(row, column, 'error', pool.add('#NUM!'));
      return;
    case 'd':
      if (value instanceof Date) builder.add(row, column, 'date', value.getTime() / 86_400_000 + 25_569);
      return;
    case 'b':
      builder.add(row, column, 'bool', value === true ? 1 : 0);
      return;
    case 'e':
      builder.add(row, column, 'error', pool.add(cell.w ?? CELL_ERRORS[Number(value)] ?? '#VALUE!'));
      return;
    default:
      if (cell.f !== undefined) builder.add(row, column, 'formula-without-value', 0);
  }
}
