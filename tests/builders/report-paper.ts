/** Reports on paper about the invented days of `report-facts.ts`. */
import type { ReportPaperData } from '../../src/core/documents/report-paper-data.ts';
import type { ReportFacts } from '../../src/core/messages/facts.ts';
import { OUTLINES, type Pattern } from '../../src/core/messages/message.ts';
import { defaultTexts } from '../../src/core/template/keys.ts';
import { operationsHead, unit } from './papers.ts';
import { fullFacts } from './report-facts.ts';

export const reportPaperData = (
  kind: keyof typeof OUTLINES,
  changes: Partial<ReportPaperData> = {},
  facts: ReportFacts = fullFacts(),
  pattern: Pattern = 'pola2',
): ReportPaperData => ({
  paper: 'a4',
  unit,
  signature: operationsHead,
  date: facts.day,
  createdAt: facts.at,
  classification: 'TERBATAS',
  outline: OUTLINES[kind](facts, defaultTexts, pattern),
  photos: [],
  ...changes,
});
