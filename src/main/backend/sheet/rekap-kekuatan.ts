import { strengthRecap } from '../../../core/reports/strength-recap.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../context.ts';
import { topSatgas } from '../operation/strength.ts';
import { paperUnit } from '../paper/parts.ts';
import { guardedWords } from '../polling/cover.ts';
import { presenceOn } from '../presence.ts';
import { readScope } from '../scope.ts';
import { sheetFrame, titlesOf } from './parts.ts';

/** Rekap kekuatan: distinct people by satgas, rank group and sex, of one day also who is present. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function strengthSheet(context: Context, about: Scope): SheetDefinition {
  const { db } = context;
  const scope = readScope(db, about);
  if (scope.force.length === 0) throw new AppError('SCOPE_EMPTY');
  const unit = paperUnit(db);
  const presence = presenceOn(db, scope);
  return strengthRecap({
    ...sheetFrame(context),
    titles: titlesOf(
      'REKAPITULASI KEKUATAN PERSONEL',
      scope,
      unit,
      scope.force,
      guardedWords(db, scope.events, scope.polling),
    ),
    satgasOrder: scope.operation ? topSatgas(db, scope.operation.id) : [],
    people: scope.force.map((p) => ({
      satgas: scope.places.get(p.id)?.top ?? null,
      rank: p.rank,
      gender: p.gender,
      away: presence?.away.get(p.id) ?? null,
    })),
    present: presence !== null,
  });
}
