import { defaultTexts, say, type TemplateTexts } from '../template/keys.ts';
import {
  dayStrength,
  eventItems,
  eventTable,
  operationItems,
  satgasItems,
  satgasTable,
  stageItems,
} from './daily-items.ts';
import type { ReportFacts } from './facts.ts';
import { heads } from './heads.ts';
import {
  apelItems,
  appealItems,
  dayItem,
  incidentItems,
  lines,
  situationItems,
  tomorrowItems,
} from './items.ts';
import { type ReportOutline, sections } from './outline.ts';
import { dayWords } from './phrases.ts';
import { reportWords } from './report-words.ts';

/** Laporan harian (Laphar): the day of the operation, satgas by satgas, with incidents and the plan of tomorrow. */
export function harian(facts: ReportFacts, texts: TemplateTexts = defaultTexts): ReportOutline {
  const { typed, operation } = facts;
  const of = operation ? ` Operasi ${operation.name}` : '';
  return {
    title: 'LAPORAN HARIAN',
    ...heads(facts, 'laporan-harian', `Laporan harian${of}, ${dayWords(facts)}`),
    opening: say(texts, 'laporan.harian.pembuka', reportWords(facts)),
    sections: sections(
      [
        { title: 'PENDAHULUAN', items: [...dayItem(facts), ...operationItems(facts)] },
        { title: 'TAHAPAN PEMILIHAN', items: stageItems(facts) },
        { title: 'PERKEMBANGAN SITUASI', items: situationItems(facts) },
        { title: 'KEKUATAN', items: dayStrength(facts) },
        { title: 'GIAT SATGAS', items: satgasItems(facts), table: satgasTable(facts) },
        { title: 'KEGIATAN', items: [...apelItems(facts), ...eventItems(facts)], table: eventTable(facts) },
        { title: 'GANGGUAN', items: incidentItems(facts) },
        { title: 'ANALISA', items: lines(typed.analysis) },
        { title: 'PREDIKSI', items: lines(typed.prediction) },
        { title: 'REKOMENDASI', items: lines(typed.recommendation) },
        { title: 'RENCANA BESOK', items: tomorrowItems(facts) },
        { title: 'CATATAN', items: [...lines(typed.notes), ...appealItems(facts)] },
      ],
      true,
    ),
    closing: say(texts, 'laporan.harian.penutup', reportWords(facts)),
  };
}
