import { stageStrengthSheet } from '../../../core/reports/stage-strength.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { dateRangeUpper, dayMonthRange } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { findOperation } from '../../db/operation.ts';
import type { Context } from '../context.ts';
import { stageStrengths } from '../operation/stage-need.ts';
import { operationLine, paperUnit } from '../paper/parts.ts';
import { sheetFrame } from './parts.ts';

/** Kekuatan menurut tahapan: demand, ready and assigned by stage. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function stageStrengthOf(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const operation = scope.operationId ? findOperation(db, scope.operationId) : null;
  if (!operation) throw new AppError('SCOPE_MISSING');
  const stages = stageStrengths(db, operation.id);
  if (stages.length === 0)
    throw new AppError('SCOPE_EMPTY', 'Operasi ini belum punya tahapan. Isi dahulu di Operasi, tab Tahapan.');
  const unit = paperUnit(db);
  return stageStrengthSheet({
    ...sheetFrame(context),
    titles: ['KEBUTUHAN DAN KEKUATAN MENURUT TAHAPAN', operationLine(operation, unit)],
    stages: stages.map(({ name, start, end, amount, total, bySatgas, byUnit }) => ({
      heading: `${name}, ${dateRangeUpper(start, end)}`,
      short: `${name} (${dayMonthRange(start, end)})`,
      total: { ...total, amount },
      bySatgas,
      byUnit: byUnit.map((row) => ({ ...row, amount: null })),
    })),
  });
}
