import { holdsRow } from './issue.ts';
import type { PlanRow } from './plan-types.ts';
import type { RejectedRow, RejectedSheet } from './rejected.ts';
import type { ParsedList } from './types.ts';

/** Rows of a plan that were not taken, by sheet, with their texts and the reasons. */
export function rejectedSheets(list: ParsedList, rows: readonly PlanRow[]): RejectedSheet[] {
  if (rows.length === 0) return [];
  const tables = new Map(list.rows.map(({ id, table }) => [id, table]));
  const allText = list.format === 'csv' || list.format === 'tsv';
  return list.sheets.flatMap(({ name, tables: headers, bands }, index): RejectedSheet[] => {
    const own = rows.filter(({ rowId }) => rowId.startsWith(`${index}:`)).sort((a, b) => a.row - b.row);
    if (own.length === 0) return [];
    const rejected = own.map((row) => rejectedRow(row, tables.get(row.rowId) ?? 0, allText));
    return [{ name, tables: headers, bands, rows: rejected }];
  });
}

function rejectedRow({ row, cells, issues, person }: PlanRow, table: number, allText: boolean): RejectedRow {
  const texts: Record<string, string> = {};
  for (const cell of Object.values(cells)) texts[cell.column] = cell.raw;
  // Written as text, a number that lost its zeros would be another one.
  const { nrp, phone } = cells;
  if (nrp && (nrp.numeric || allText) && /^\d{5,7}$/.test(nrp.raw))
    texts[nrp.column] = nrp.raw.padStart(8, '0');
  if (phone?.numeric && person.phone !== null) texts[phone.column] = person.phone;
  const errors = issues.filter(holdsRow);
  return {
    row,
    table,
    cells: texts,
    marked: errors.flatMap(({ cell }) => (cell === null ? [] : cell.replace(/\d+$/, ''))),
    reasons: errors.map(({ message }) => message),
  };
}
