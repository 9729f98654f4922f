import { holdsRow } from './issue.ts';
import { mayLackZeros } from './person-row.ts';
import type { PlanRow } from './plan-types.ts';
import type { RejectedRow, RejectedSheet } from './rejected.ts';
import { isTextFormat } from './sheet.ts';
import type { IssueCode, ParsedList } from './types.ts';

/** Rows of a plan that were not taken, by sheet, with their texts and the reasons. */
export function rejectedSheets(list: ParsedList, rows: readonly PlanRow[]): RejectedSheet[] {
  if (rows.length === 0) return [];
  const tables = new Map(list.rows.map(({ id, table }) => [id, table]));
  const allText = isTextFormat(list.format);
  return list.sheets.flatMap(({ name, tables: headers, bands }, index): RejectedSheet[] => {
    const own = rows.filter(({ rowId }) => rowId.startsWith(`${index}:`)).sort((a, b) => a.row - b.row);
    if (own.length === 0) return [];
    const rejected = own.map((row) => rejectedRow(row, tables.get(row.rowId) ?? 0, allText));
    return [{ name, tables: headers, bands, rows: rejected }];
  });
}

/** Findings of a number to which the reader gave its zeros back; the second refused it with them. */
const WITH_ZEROS: ReadonlySet<IssueCode> = new Set(['NRP_ZERO_RESTORED', 'NRP_MONTH_INVALID']);

function rejectedRow({ row, cells, issues, person }: PlanRow, table: number, allText: boolean): RejectedRow {
  const texts: Record<string, string> = {};
  for (const cell of Object.values(cells)) texts[cell.column] = cell.raw;
  // Written as text, a number that lost its zeros would be another one. It has them where the reader put them back.
  const { nrp, rankNrp, phone } = cells;
  const restored = issues.some(({ code }) => WITH_ZEROS.has(code));
  for (const cell of [nrp, rankNrp]) {
    if (cell && restored && mayLackZeros(cell.raw, cell.numeric, allText)) {
      texts[cell.column] = cell.raw.padStart(8, '0');
    }
  }
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
