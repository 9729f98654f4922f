import { counterSentence, nextStageCountdown, votingCountdown } from '../../core/operation/stage.ts';
import { previewOf } from '../../core/reports/preview.ts';
import { REPORTS, reportEntry } from '../../core/reports/registry.ts';
import { fileNameSafe, monthYear } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { AppError } from '../../shared/errors.ts';
import { findOperation, listStages } from '../db/operation.ts';
import { preparePlan } from './assignment/plan-findings.ts';
import type { Context } from './context.ts';
import type { Handlers } from './handlers.ts';
import { home } from './home.ts';
import { strengthOf } from './operation/strength.ts';
import { saveOutput } from './output.ts';
import { operationOn } from './scope.ts';
import { scopeWords } from './scope-words.ts';
import { reportSheet } from './sheet/table.ts';

type Names =
  | 'report.kinds'
  | 'report.save'
  | 'report.fileName'
  | 'report.preview'
  | 'report.strength'
  | 'report.dayCounters'
  | 'report.home';

const PREVIEW_ROWS = 60;

export const reportHandlers: Handlers<Names> = {
  'report.kinds': () =>
    REPORTS.map(({ kind, title, reader, needs }) => ({ kind, title, reader, needs: [...needs] })),
  'report.save': async (context, { kind, scope, file }) => {
    const definition = reportSheet(context, kind, scope);
    const { xlsx } = await context.workers.run('writeWorkbook', { definition }, { signal: context.signal });
    const rows = definition.rows.filter((r) => r.kind === 'row').length;
    await saveOutput(context, file.$path, xlsx, { kind, title: reportName(context, kind, scope), rows });
    return { rows, bytes: xlsx.byteLength };
  },
  'report.fileName': (context, { kind, scope }) => ({
    name: `${fileNameSafe(reportName(context, kind, scope))}.xlsx`,
  }),
  'report.preview': (context, { kind, scope }) => previewOf(reportSheet(context, kind, scope), PREVIEW_ROWS),
  'report.strength': ({ db }, { day, operationId }) => strengthOf(db, day, operationId),
  'report.dayCounters': ({ db }, { day, operationId }) => {
    const operation = operationId ? findOperation(db, operationId) : operationOn(db, day);
    if (!operation) return { line1: null, line2: null };
    const stages = listStages(db, operation.id);
    return {
      line1: counterSentence({ ...operation, stages }, day),
      line2: votingCountdown(stages, day) ?? nextStageCountdown(stages, day),
    };
  },
  'report.home': async (context, { day, operationId }) => {
    await preparePlan(context.db, day, day);
    return home(context, day, operationId);
  },
};

/** "Ploting personel Rapat umum Alun-alun 6 Nov 2024" */
function reportName(context: Context, kind: string, scope: Scope): string {
  const entry = reportEntry(kind);
  if (!entry) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  return [entry.title, ...aboutWords(context, entry.needs, scope)].join(' ');
}

/** The scope in words; of a workbook of months its month, of one of everything nothing. */
function aboutWords({ db }: Context, needs: readonly string[], scope: Scope): string[] {
  if (needs.length === 0) return [];
  return needs.includes('month') && scope.day ? [monthYear(scope.day)] : scopeWords(db, scope);
}
