import { defaultTexts, say, type TemplateTexts } from '../template/keys.ts';
import type { ReportFacts } from './facts.ts';
import { giatSubject, heads } from './heads.ts';
import {
  agendaItem,
  apelItems,
  appealItems,
  briefingItems,
  campaignItems,
  dayItem,
  followUps,
  guardItems,
  guardPlaceItems,
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

/** Laporan giat by sections: when and where, strength, how it went, what came of it, notes. */
export function pola2(facts: ReportFacts, texts: TemplateTexts = defaultTexts): ReportOutline {
  const { typed } = facts;
  return {
    title: 'LAPORAN KEGIATAN',
    ...heads(facts, 'laporan-giat', giatSubject(facts)),
    opening: say(texts, 'laporan.pola2.pembuka', reportWords(facts, true)),
    sections: sections(
      [
        {
          title: 'WAKTU DAN TEMPAT',
          items: [
            ...dayItem(facts),
            ...apelItems(facts),
            ...timeItem(facts),
            ...placeItems(facts),
            ...guardPlaceItems(facts),
          ],
        },
        {
          title: 'KEKUATAN DAN PIMPINAN',
          items: [...leaderItem(facts), ...strengthItems(facts), ...partnerItem(facts)],
        },
        {
          title: 'PELAKSANAAN',
          items: [
            ...campaignItems(facts),
            ...agendaItem(facts),
            ...routeItems(facts),
            ...guardItems(facts),
            ...speakerItems(facts),
            ...visitItems(facts),
            ...purposeItems(facts),
            ...briefingItems(facts),
          ],
        },
        { title: 'HASIL/SITUASI', items: [...situationItems(facts), ...incidentItems(facts)] },
        {
          title: 'CATATAN DAN PREDIKSI',
          items: [
            ...lines([...typed.notes, ...typed.analysis, ...typed.prediction]),
            ...lines([...typed.recommendation, ...followUps(facts), ...typed.plans]),
            ...appealItems(facts),
          ],
        },
      ],
      true,
    ),
    closing: say(texts, 'laporan.pola2.penutup', reportWords(facts, true)),
  };
}
