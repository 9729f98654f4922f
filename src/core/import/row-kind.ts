import { parseRank } from '../personnel/rank.ts';
import { withPersonCell } from './person-cell.ts';
import { splitRankNumber } from './rank-number.ts';
import type { TableRow } from './row-cells.ts';
import type { ImportField, SourceCell } from './types.ts';

type RowCellMap = Partial<Record<ImportField, SourceCell>>;

/** Nothing stands in the columns that are read. */
export function isEmpty(cells: RowCellMap): boolean {
  for (const _ in cells) return false;
  return true;
}

/** Name with letters, and a number of at least seven digits or a known rank, in their columns. */
export function isCertainPerson(source: RowCellMap): boolean {
  const cells = withPersonCell(source);
  const { name } = cells;
  if (name === undefined || !/\p{L}{2}/u.test(name.raw)) return false;
  for (const number of [cells.nrp, cells.nip, cells.rankNrp])
    if (number !== undefined && countDigits(number.raw) >= 7) return true;
  return cells.rank !== undefined && parseRank(cells.rank.raw) !== null;
}

/** A person whose row says little: some field besides the name, or only a number and a rank. */
export function isPerson({ cells: source, numbered }: TableRow): boolean {
  const cells = withPersonCell(source);
  const number = cells.nrp ?? cells.nip ?? cells.rankNrp;
  if (cells.name !== undefined && /\p{L}{2}/u.test(cells.name.raw)) {
    const { name, satgas: _, note: __, ...others } = cells;
    return numbered || Object.values(others).some((cell) => cell.raw.trim() !== name.raw.trim());
  }
  const hasNumber = number !== undefined && countDigits(number.raw) >= 5;
  const combined = cells.rankNrp ?? cells.nrp;
  const hasRank =
    (cells.rank !== undefined && parseRank(cells.rank.raw) !== null) ||
    (combined !== undefined && splitRankNumber(combined.raw) !== null);
  return hasRank || (hasNumber && !/\p{L}/u.test(number.raw));
}

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}
