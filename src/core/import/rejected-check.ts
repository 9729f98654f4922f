import { parseWorkbook } from './parse.ts';
import { type RejectedSheet, rejectedSheet, type TextSheet } from './rejected.ts';
import { SheetBuilder, TextPool, type WorkbookData } from './sheet.ts';

/**
 * Rejected rows in their sender's layout if the importer reads that layout as it was read here, else under headers
 * of our own: what was set by hand for the first import need not be set again.
 */
export function rejectedLayout(sheet: RejectedSheet, workbook: WorkbookData | null): TextSheet {
  const own = rejectedSheet(sheet, workbook, false);
  return readsBack(own, sheet) ? own : rejectedSheet(sheet, workbook, true);
}

/** The importer finds as many people in it, and their values in the same columns. */
function readsBack(text: TextSheet, { rows, tables }: RejectedSheet): boolean {
  const list = parseWorkbook(packed(text));
  const read = list.sheets[0]!;
  return (
    list.rows.length === rows.length &&
    list.rows.every((row, at) => {
      const { cells, table } = rows[at]!;
      const found = new Map(read.tables[row.table]!.columns.map(({ column, field }) => [column, field]));
      return tables[table]!.columns.every(
        ({ column, field }) =>
          (field === null && found.get(column) == null) ||
          field === found.get(column) ||
          (cells[column] ?? '').trim() === '',
      );
    })
  );
}

/** The sheet as the reader of files would give it. */
function packed({ name, rows, merges }: TextSheet): WorkbookData {
  const pool = new TextPool();
  const builder = new SheetBuilder(name);
  for (const { row, cells } of rows) {
    for (const { column, text } of cells) builder.add(row, column, 'text', pool.add(text));
  }
  for (const { top, left, bottom, right } of merges) builder.merge(top, left, bottom, right);
  return { format: 'xlsx', date1904: false, texts: pool.texts, sheets: [builder.build()] };
}
