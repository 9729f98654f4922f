import { dutyHours } from '../../../core/reports/duty-hours.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { ledger } from '../../../core/roster/ledger.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import { dateRangeUpper } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { findOperation } from '../../db/operation.ts';
import { readPlan } from '../assignment/plan.ts';
import type { Context } from '../context.ts';
import { operationLine, paperUnit } from '../paper/parts.ts';
import { ledgerPeople, poolPeople, storedDuties } from '../roster/duties.ts';
import { rosterRules } from '../roster/problem.ts';
import { operationOn } from '../scope.ts';
import { sheetFrame } from './parts.ts';

/** Days that the workbook of one day looks back, the day itself included. */
const WINDOW_DAYS = 30;

/**
 * The workbook "jam dinas": the thirty days up to a day, or a whole operation; of the operation's people. Throws
 * SCOPE_MISSING, SCOPE_EMPTY.
 */
export function dutyHoursSheet(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const chosen = scope.operationId ? findOperation(db, scope.operationId) : null;
  const operation = chosen ?? (scope.day ? operationOn(db, scope.day) : null);
  if (!scope.day && !operation) throw new AppError('SCOPE_MISSING');
  const to = scope.day ?? operation?.end ?? '';
  const from = scope.day ? addDays(scope.day, 1 - WINDOW_DAYS) : (operation?.start ?? '');
  const plan = readPlan(db, from, to);
  const people = poolPeople(db, {}, operation?.id ?? null).sort((a, b) => a.rank_order - b.rank_order);
  if (people.length === 0) throw new AppError('SCOPE_EMPTY');
  const counted = ledgerPeople(plan, people);
  const { lines, byRankClass } = ledger(counted, storedDuties(db, plan), { from, to }, rosterRules(db).night);
  const unit = paperUnit(db);
  return dutyHours({
    ...sheetFrame(context),
    titles: [
      'JAM DINAS DAN PEMERATAAN TUGAS',
      ...(operation ? [operationLine(operation, unit)] : []),
      `TANGGAL ${dateRangeUpper(from, to)}`,
    ],
    lines: lines.map((line, i) => ({ ...line, name: people[i]!.name, rank: people[i]!.rank })),
    byRankClass,
  });
}
