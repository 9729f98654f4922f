import { defaultTexts, say, type TemplateTexts } from '../template/keys.ts';
import { dayStrength, eventItems, stageItems, untilItem } from './daily-items.ts';
import type { ReportFacts } from './facts.ts';
import { heads } from './heads.ts';
import { dayItem, incidentItems, lines, situationItems, tomorrowItems } from './items.ts';
import { type ReportOutline, sections } from './outline.ts';
import { dayWords } from './phrases.ts';
import { reportWords } from './report-words.ts';

/** Laporan situasi (lapsit): how things stand at the hour of the report. */
export function lapsit(facts: ReportFacts, texts: TemplateTexts = defaultTexts): ReportOutline {
  const { typed, operation } = facts;
  const of = operation ? ` Operasi ${operation.name}` : '';
  return {
    title: 'LAPORAN SITUASI',
    ...heads(facts, 'lapsit', `Laporan situasi${of}, ${dayWords(facts)}`),
    opening: say(texts, 'laporan.lapsit.pembuka', reportWords(facts)),
    sections: sections(
      [
        { title: 'WAKTU', items: [...dayItem(facts), ...untilItem(facts), ...stageItems(facts)] },
        { title: 'SITUASI UMUM', items: situationItems(facts) },
        { title: 'KEGIATAN', items: eventItems(facts) },
        { title: 'GANGGUAN', items: incidentItems(facts) },
        { title: 'KEKUATAN', items: dayStrength(facts) },
        { title: 'ANALISA DAN PREDIKSI', items: lines([...typed.analysis, ...typed.prediction]) },
        { title: 'LANGKAH DAN REKOMENDASI', items: lines(typed.recommendation) },
        { title: 'RENCANA BERIKUTNYA', items: tomorrowItems(facts) },
        { title: 'CATATAN', items: lines(typed.notes) },
      ],
      true,
    ),
    closing: say(texts, 'laporan.lapsit.penutup', reportWords(facts)),
  };
}
