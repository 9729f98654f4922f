import { defaultTexts, say, type TemplateTexts } from '../template/keys.ts';
import type { ReportFacts } from './facts.ts';
import { giatSubject, heads } from './heads.ts';
import {
  agendaItem,
  apelItems,
  appealItems,
  briefingItems,
  campaignItems,
  followUps,
  guardItems,
  incidentItems,
  leaderItem,
  lines,
  partnerItem,
  placeItems,
  purposeItems,
  routeItems,
  situationItems,
  speakerItems,
  strengthItems,
  timeItem,
  visitItems,
} from './items.ts';
import { type ReportOutline, sections } from './outline.ts';
import { reportWords } from './report-words.ts';

/** Laporan giat by facts: (FAKTA), then what the operator wrote as analysis, prediction and recommendation. */
export function pola1(facts: ReportFacts, texts: TemplateTexts = defaultTexts): ReportOutline {
  const { typed } = facts;
  return {
    title: 'LAPORAN KEGIATAN',
    ...heads(facts, 'laporan-giat', giatSubject(facts)),
    opening: say(texts, 'laporan.pola1.pembuka', reportWords(facts)),
    sections: sections(
      [
        {
          title: '(FAKTA)',
          items: [
            ...apelItems(facts),
            ...strengthItems(facts),
            ...leaderItem(facts),
            ...timeItem(facts),
            ...placeItems(facts),
            ...routeItems(facts),
            ...guardItems(facts),
            ...campaignItems(facts),
            ...agendaItem(facts),
            ...partnerItem(facts),
            ...speakerItems(facts),
            ...visitItems(facts),
            ...purposeItems(facts),
            ...briefingItems(facts),
            ...situationItems(facts),
            ...incidentItems(facts),
            ...appealItems(facts),
          ],
        },
        { title: '(ANALISA)', items: lines(typed.analysis) },
        { title: '(PREDIKSI)', items: lines(typed.prediction) },
        {
          title: '(REKOMENDASI)',
          items: lines([...typed.recommendation, ...followUps(facts)]),
        },
        { title: '(CATATAN)', items: lines([...typed.notes, ...typed.plans]) },
      ],
      false,
    ),
    closing: say(texts, 'laporan.pola1.penutup', reportWords(facts)),
  };
}
