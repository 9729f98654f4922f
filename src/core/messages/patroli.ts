import { defaultTexts, say, type TemplateTexts } from '../template/keys.ts';
import { clock } from '../text/format.ts';
import type { ReportFacts } from './facts.ts';
import { giatSubject, heads } from './heads.ts';
import {
  apelItems,
  briefingItems,
  dayItem,
  incidentItems,
  leaderItem,
  lines,
  partnerItem,
  routeItems,
  situationItems,
  strengthItems,
  timeItem,
} from './items.ts';
import { item, type ReportOutline, type ReportTable, sections } from './outline.ts';
import { reportWords } from './report-words.ts';

/** Laporan patroli: who went, along which points, when they were passed, and what was met. */
export function patroli(given: ReportFacts, texts: TemplateTexts = defaultTexts): ReportOutline {
  const facts: ReportFacts = {
    ...given,
    events: given.events.filter(({ kind }) => kind === 'patroli'),
    guards: [],
  };
  const { typed } = facts;
  const regu = [...new Set(facts.events.flatMap((event) => event.regu?.replace(/^regu /, '') ?? []))];
  return {
    title: 'LAPORAN PATROLI',
    ...heads(facts, 'laporan-patroli', giatSubject(facts)),
    opening: say(texts, 'laporan.patroli.pembuka', reportWords(facts)),
    sections: sections(
      [
        {
          title: 'WAKTU',
          items: [
            ...dayItem(facts),
            ...timeItem(facts),
            ...item('Regu', regu.length === 0 ? null : regu.join(', ')),
            ...apelItems(facts),
          ],
        },
        {
          title: 'KEKUATAN DAN PIMPINAN',
          items: [...leaderItem(facts), ...strengthItems(facts), ...partnerItem(facts)],
        },
        { title: 'RUTE PATROLI', items: routeItems(facts), table: routeTable(facts) },
        {
          title: 'HASIL',
          items: [...situationItems(facts), ...incidentItems(facts), ...briefingItems(facts)],
        },
        { title: 'ANALISA DAN PREDIKSI', items: lines([...typed.analysis, ...typed.prediction]) },
        {
          title: 'REKOMENDASI DAN CATATAN',
          items: lines([...typed.recommendation, ...typed.notes, ...typed.plans]),
        },
      ],
      true,
    ),
    closing: say(texts, 'laporan.patroli.penutup', reportWords(facts)),
  };
}

/** Points in order with planned and passed clock; columns that nobody filled are left out. */
function routeTable({ events, unit }: ReportFacts): ReportTable | null {
  const points = events.flatMap(({ route }) => route);
  if (points.length === 0) return null;
  const notes = points.some(({ note }) => note !== null);
  const planned = points.some((point) => point.planned !== null);
  const time = (value: string | null) => (value === null ? '' : clock(value));
  return {
    columns: [
      { head: 'NO', width: 10, align: 'center' },
      { head: 'TITIK', width: notes ? 75 : 105, align: 'left' },
      ...(planned ? [{ head: `RENCANA (${unit.timeZone})`, width: 30, align: 'center' as const }] : []),
      { head: `LEWAT (${unit.timeZone})`, width: 30, align: 'center' },
      ...(notes ? [{ head: 'KETERANGAN', width: 45, align: 'left' as const }] : []),
    ],
    rows: points.map((point, i) => [
      String(i + 1),
      point.name,
      ...(planned ? [time(point.planned)] : []),
      time(point.passedAt),
      ...(notes ? [point.note ?? ''] : []),
    ]),
    total: null,
  };
}
