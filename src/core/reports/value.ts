import { isCivilDate } from '../text/civil-date.ts';
import { clock, decimal, shortDate } from '../text/format.ts';
import type { CellValue, SheetColumn, TotalValue } from './types.ts';

/** Whether a text in a column of times is one: 'HH:mm', alone or at the end of a local time. */
export const isTime = (text: string): boolean => /^(\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether a text in a column of dates is one: 'YYYY-MM-DD'. */
export const isDate = isCivilDate;

/** A cell as Excel shows it: '6 Nov 2024', '16.30', '1.234'. */
export function cellText(value: CellValue | TotalValue, { format }: Pick<SheetColumn, 'format'>): string {
  if (value === null) return '';
  const amount = typeof value === 'object' ? value.value : value;
  if (amount === 0 && format === 'count') return '–';
  if (typeof amount === 'number') return decimal(amount);
  if (format === 'date' && isDate(amount)) return shortDate(amount);
  return format === 'time' && isTime(amount) ? clock(amount) : amount;
}
