import type { CivilDate } from '../text/civil-date.ts';

/** "Pilkada Serentak 2024", "Pemilu 2024": the election that an operation guards, by its kind and the day of the vote. */
export function electionName(kind: string, voting: CivilDate | null): string | null {
  const word = { OMP: 'Pilkada Serentak', OMB: 'Pemilu' }[kind];
  return word === undefined || voting === null ? null : `${word} ${voting.slice(0, 4)}`;
}

const RACES: Readonly<Record<string, string>> = {
  gubernur: 'Gubernur dan Wakil Gubernur',
  bupati: 'Bupati dan Wakil Bupati',
  walikota: 'Wali Kota dan Wakil Wali Kota',
};

/**
 * What the candidates stand for: "Wali Kota dan Wakil Wali Kota Kupang", from the name of the election, else from the
 * race and the name of its area. Null when neither says.
 */
export function contestName(
  election: string | null,
  race: string | null,
  area: string | null,
): string | null {
  const named = /^Pemilihan (?<contest>.+?)(?: Tahun \d{4})?$/i.exec(election?.trim() ?? '')?.groups?.contest;
  if (named && !/^(umum|serentak)/i.test(named)) return named;
  const office = race === null ? undefined : RACES[race.toLowerCase().replace(/[^a-z]/g, '')];
  return office === undefined ? null : [office, area].filter(Boolean).join(' ');
}
