import type { RekapGiatData } from '../../../core/documents/rekap-giat-data.ts';
import type { Context } from '../context.ts';
import { giatOf, giatSummary, giatTitle } from '../giat.ts';
import { daysOf, readScope, type ScopeData } from '../scope.ts';
import { listFrame } from './parts.ts';
import type { PaperSource } from './source.ts';

/** Rekap giat of an event, a day or an operation. Throws SCOPE_EMPTY. */
export function rekapGiatData(context: Context, scope: ScopeData, paper: 'a4' | 'f4'): RekapGiatData {
  const events = giatOf(context.db, scope);
  return {
    ...listFrame(context, scope.operation, paper),
    title: giatTitle(scope),
    days: daysOf(scope),
    events,
    summary: giatSummary(scope),
  };
}

export const rekapGiatSource: PaperSource<RekapGiatData> = {
  needs: ['operation', 'day'],
  data: (context, scope, paper) => rekapGiatData(context, readScope(context.db, scope), paper),
};
