import { counterSentence, nextStageCountdown, votingCountdown } from '../../core/operation/stage.ts';
import { REPORTS, reportEntry } from '../../core/reports/registry.ts';
import type { SheetDefinition } from '../../core/reports/types.ts';
import { fileNameSafe, shortDate } from '../../core/text/format.ts';
import { AppError } from '../../shared/errors.ts';
import { writeFileAtomic } from '../db/files.ts';
import { findOperation, listStages } from '../db/operation.ts';
import type { Handlers } from './handlers.ts';
import { home } from './home.ts';
import { reportSheet } from './report-sheets.ts';
import { operationOn } from './scope.ts';
import { strengthOf } from './strength.ts';

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
    writeFileAtomic(file.$path, xlsx);
    return { rows: definition.rows.filter((r) => r.kind === 'row').length, bytes: xlsx.byteLength };
  },
  'report.fileName': (_context, { kind, scope }) => {
    const title = reportEntry(kind)?.title;
    if (!title) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
    return { name: `${fileNameSafe(`${title}${scope.day ? ` ${shortDate(scope.day)}` : ''}`)}.xlsx` };
  },
  'report.preview': (context, { kind, scope }) => preview(reportSheet(context, kind, scope)),
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
  'report.home': (context, { day, operationId }) => home(context, day, operationId),
};

/** The first rows as text. */
function preview(sheet: SheetDefinition): {
  title: string;
  columns: string[];
  rows: string[][];
  total: number;
} {
  const rows = sheet.rows.slice(0, PREVIEW_ROWS).map((row) => {
    if (row.kind === 'band') return [row.text];
    if (row.kind === 'total')
      return [row.label, ...row.cells.slice(1).map((c) => (c === null ? '' : String(c)))];
    return row.cells.map((c) => (c === null ? '' : String(c)));
  });
  return {
    title: sheet.titles.join(' · '),
    columns: sheet.columns.map((c) => c.header),
    rows,
    total: sheet.rows.length,
  };
}
