import { glueProse } from './glue.ts';
import type { Giat, RekapGiatData } from './rekap-giat-data.ts';
import { countedOf, shortSatgas } from './words.ts';

/** Names of satgas in a narrow column: two in full, of more the one with the most people and how many others. */
export function satgasText({ satgas }: Giat): string {
  const [first = '', ...others] = satgas.map(shortSatgas);
  return others.length < 2 ? [first, ...others].join(', ') : `${first} dan ${others.length} lainnya`;
}

/** "Aman, tertib, dan kondusif" without its full stop. */
export const resultText = ({ result }: Giat): string => (result ?? '').trim().replace(/\.$/, '');

/** How many events, where, with how many police, and what disturbed them; what is not known is left out. */
export function giatSentence({ events, summary }: RekapGiatData): string {
  return glueProse(
    [placesSentence(events, summary), strengthSentence(summary), ...situation(events)].join(' '),
  );
}

function placesSentence(events: readonly Giat[], summary: RekapGiatData['summary']): string {
  const elsewhere = events.length - summary.inVillages;
  const districts = ` pada ${countedOf(summary.districts, 'kecamatan')}`;
  const villages = `${countedOf(summary.inVillages, 'kegiatan')} di ${countedOf(summary.villages, summary.villageWord)}${districts}`;
  const parts = [
    ...(summary.inVillages > 0 ? [villages] : []),
    ...(elsewhere > 0 ? [countedOf(elsewhere, summary.elsewhereWord)] : []),
  ];
  const where = summary.inVillages > 0 ? `: ${parts.join(' dan ')}` : '';
  return `Jumlah kegiatan ${countedOf(events.length, '').trim()}${where}.`;
}

function strengthSentence({ polri, onDuty }: RekapGiatData['summary']): string {
  if (polri === 0) return 'Belum ada personel yang diploting.';
  const all = `; seluruhnya ${countedOf(onDuty, 'orang')} termasuk pimpinan, staf, dan posko`;
  return `Kekuatan Polri di lokasi ${countedOf(polri, 'orang')}${onDuty > polri ? all : ''}, dihitung per orang.`;
}

function situation(events: readonly Giat[]): string[] {
  const incidents = events.reduce((total, giat) => total + giat.incidents.length, 0);
  const reported = events.filter((giat) => giat.reported || giat.incidents.length > 0).length;
  const open = events.length - reported;
  const happened = incidents > 0 ? countedOf(incidents, 'kejadian') : 'nihil';
  return [
    ...(reported > 0 ? [`Gangguan kamtibmas${open > 0 ? ' sejauh dilaporkan' : ''}: ${happened}.`] : []),
    ...(open > 0 ? [`${countedOf(open, 'kegiatan')} belum dilaporkan.`] : []),
    ...(events.some(({ crowd }) => crowd?.estimate) ? ['Tanda ± adalah perkiraan sebelum kegiatan.'] : []),
  ];
}

/** "*) No. 3: …", one line for each event that has a remark. */
export const giatNotes = (events: readonly Giat[]): string[] =>
  events.flatMap(({ note }, at) => (note === null ? [] : [glueProse(`*) No. ${at + 1}: ${note.trim()}`)]));
