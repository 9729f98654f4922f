import type { ReportPaperData } from '../../../core/documents/report-paper-data.ts';
import type { ReportFacts } from '../../../core/messages/facts.ts';
import { OUTLINES } from '../../../core/messages/message.ts';
import type { ReportOutline } from '../../../core/messages/outline.ts';
import type { TemplateTexts } from '../../../core/template/keys.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { photoData } from '../../db/event-detail.ts';
import type { Context } from '../context.ts';
import { templateTexts } from '../master/template-text.ts';
import { reportSource } from '../message/facts.ts';
import { requirePatrol } from '../message/patrol.ts';
import { paperUnit, printStamp, requireSignature } from './parts.ts';
import type { PaperSource } from './source.ts';

type OutlineOf = (facts: ReportFacts, texts: TemplateTexts, scope: Scope) => ReportOutline;
type Kind = keyof typeof OUTLINES;

/** A report on paper, with the photos that were recorded. Throws SCOPE_EMPTY when there is nothing to report. */
function reportPaperData(
  context: Context,
  scope: Scope,
  paper: 'a4' | 'f4',
  kind: Kind,
  outlineOf: OutlineOf,
): ReportPaperData {
  const { db } = context;
  const { facts, photos } = reportSource(context, scope);
  const outline = outlineOf(facts, templateTexts(db), scope);
  if (facts.events.length + facts.guards.length + facts.pollingPlaces === 0)
    throw new AppError('SCOPE_EMPTY', 'Belum ada kegiatan atau penjagaan yang dapat dilaporkan.');
  return {
    paper,
    unit: paperUnit(db),
    signature: requireSignature(db, 'ops', facts.typed.headings[kind]?.signatoryId ?? null),
    date: facts.at.slice(0, 10),
    createdAt: facts.at,
    classification: printStamp(context).classification,
    outline,
    photos: photos.flatMap(({ sha256, width, height, caption }) => {
      const data = photoData(db, sha256);
      return data ? [{ data, width, height, caption }] : [];
    }),
  };
}

const source = (kind: Kind, outlineOf: OutlineOf): PaperSource<ReportPaperData> => ({
  needs: ['operation', 'event', 'day'],
  data: (context, scope, paper) => reportPaperData(context, scope, paper, kind, outlineOf),
});

export const laporanGiatSource = source('laporan-giat', (facts, texts, { pattern }) =>
  OUTLINES['laporan-giat'](facts, texts, pattern ?? 'pola2'),
);
export const laporanHarianSource = source('laporan-harian', (facts, texts) =>
  OUTLINES['laporan-harian'](facts, texts),
);
export const lapsitSource = source('lapsit', (facts, texts) => OUTLINES.lapsit(facts, texts));
export const laporanPatroliSource = source('laporan-patroli', (facts, texts) => {
  requirePatrol(facts);
  return OUTLINES['laporan-patroli'](facts, texts);
});
