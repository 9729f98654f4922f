import { addDays } from '../text/civil-date.ts';
import { greeting, listed } from '../text/format.ts';
import type { ReportFacts } from './facts.ts';
import { campaigns, inSentence } from './phrases.ts';

/** Sentences that an operator may take over as his own. They are offered, and stand in no report until somebody does. */
export interface Suggestions {
  analysis: string[];
  prediction: string[];
  recommendation: string[];
}

/** What these facts let an operator think of. */
export function suggestions(facts: ReportFacts): Suggestions {
  const { area, guards, events, stages, incidents } = facts;
  const campaign = campaigns(facts).length > 0;
  const visits = events.some(({ kind }) => kind === 'cooling-system');
  const patrol = events.some(({ kind }) => kind === 'patroli');
  const late = events.some(({ start, end }) =>
    [end ?? start].some((time) => time && greeting(Number(time.slice(11, 13))) === 'malam'),
  );
  // The campaign goes on tomorrow only while its stage does.
  const goesOn =
    campaign && stages.some(({ name, end }) => /kampanye/i.test(name) && end >= addDays(facts.to, 1));
  const places = guards.map(({ place }) => inSentence(place));
  const kept = (texts: readonly (string | false | null)[]): string[] =>
    texts.filter((text): text is string => Boolean(text));
  return {
    analysis: kept([
      area.districts.length > 1 &&
        'Kegiatan berlangsung di beberapa kecamatan, sehingga kekuatan disebar ke seluruh lokasi dan wilayah lain tetap dipantau.',
      late &&
        events.length > 0 &&
        'Kegiatan berlangsung hingga malam hari, sehingga pengamanan dilaksanakan sampai kegiatan selesai.',
      visits && 'Dialog dengan tokoh dan warga menjadi saluran aspirasi dan membantu meredakan ketegangan.',
      patrol && 'Patroli meningkatkan kehadiran Polri di titik rawan.',
      places.length > 0 && `Pengamanan ${listed(places)} menjaga kelancaran penyelenggaraan pemilihan.`,
      incidents.length > 0 && 'Kejadian yang tercatat perlu dipantau agar tidak berkembang.',
    ]),
    prediction: kept([
      goesOn && 'Kegiatan kampanye diperkirakan masih berlanjut selama masa kampanye.',
      campaign && 'Hoaks, berita palsu, dan isu yang memicu konflik masih berpotensi beredar.',
      visits && 'Provokasi masih mungkin terjadi di daerah yang dianggap rawan konflik.',
      places.length > 0 && 'Potensi yang diantisipasi: penyusupan dan tindakan sabotase.',
    ]),
    recommendation: kept([
      campaign && 'Pengamanan dan pengawalan tetap dilaksanakan setiap hari selama masa kampanye.',
      campaign && 'Personel tetap bekerja sesuai SOP dan menjunjung tinggi netralitas.',
      visits && 'Cooling system dilanjutkan di titik lain, terutama daerah rawan konflik.',
      patrol && 'Patroli dilanjutkan secara rutin bersama satgas lain.',
      places.length > 0 &&
        'Penjagaan 24 jam dan patroli berkala dilanjutkan; komunikasi dan koordinasi dijaga.',
    ]),
  };
}
