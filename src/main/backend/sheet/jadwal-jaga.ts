import { guardSchedule } from '../../../core/reports/guard-schedule.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { monthYear } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Context } from '../context.ts';
import { jadwalJagaData } from '../paper/jadwal-jaga.ts';
import { sheetFrame } from './parts.ts';

/** The workbook "jadwal jaga" of the month that a day lies in. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function guardScheduleSheet(context: Context, scope: Scope): SheetDefinition {
  const { month, posts, operationLine } = jadwalJagaData(context, scope, 'f4');
  const always = posts.every(({ aroundTheClock }) => aroundTheClock);
  return guardSchedule({
    ...sheetFrame(context),
    titles: [
      `JADWAL JAGA${always ? ' 24 JAM' : ''}`,
      operationLine,
      `BULAN ${monthYear(month).toUpperCase()}`,
    ],
    month,
    posts,
  });
}
