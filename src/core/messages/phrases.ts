/** Turns of phrase that every report shares. Each is null or empty when its fact is not known. */
import { eventDuty, eventDutyNamed, isCampaign } from '../event/kind.ts';
import { sttpNumbers } from '../order/sttp.ts';
import { datePart, timePart } from '../text/civil-date.ts';
import { compareNatural } from '../text/compare.ts';
import { clock, clockSpan, dateRange, dayLongDate, greeting, listed, lowerFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { EventFacts, OfficerName, RegionName, ReportFacts } from './facts.ts';

/** "Kapolsek Lasiolat Ipda Robertus Maubana, S.H." */
export const officerWords = ({ office, rank, name }: OfficerName): string =>
  [office, rank, name].filter(Boolean).join(' ');

/** The same with the office in the operation: "… selaku Kasatgas Preventif". */
export const officerInFull = (officer: OfficerName): string =>
  officer.as === null ? officerWords(officer) : `${officerWords(officer)} selaku ${officer.as}`;

/** "Rabu, 6 November 2024"; a period by its first and last day. */
export const dayWords = ({ day, to }: ReportFacts): string =>
  day === to ? dayLongDate(day) : dateRange(day, to);

export const campaigns = ({ events }: ReportFacts): EventFacts[] => events.filter((e) => isCampaign(e.kind));

/** Whether the report is about campaign meetings and nothing else. */
export const isCampaignReport = (facts: ReportFacts): boolean =>
  facts.events.length > 0 && facts.guards.length === 0 && facts.events.every((e) => isCampaign(e.kind));

/** "hari ke-43" of the campaign, where campaign meetings are reported. */
export const campaignDayWords = (facts: ReportFacts): string | null =>
  facts.counters.campaignDay !== null && campaigns(facts).length > 0
    ? `hari ke-${facts.counters.campaignDay}`
    : null;

/**
 * Who campaigned: the pair when all meetings were of one, else the contest ("Paslon Wali Kota dan Wakil Wali Kota
 * Kupang"), else null.
 */
export function contestants(facts: ReportFacts): string | null {
  const pairs = new Set(campaigns(facts).map((event) => event.candidate));
  const [only, ...more] = pairs;
  if (only && more.length === 0) return only;
  const contest = facts.operation?.contest;
  return contest && pairs.size > 0 ? `Paslon ${contest}` : null;
}

/** The part with its unit, unless it names one: "Polsek Lasiolat", "Sat Samapta Polres Kupang". */
export function partInFull({ force, unit }: ReportFacts): string {
  if (force.part === null) return unit.name;
  return /^pol/i.test(force.part) ? force.part : `${force.part} ${unit.name}`;
}

/** The pairs that campaigned, in order: "Nomor Urut 1, 2, dan 5", "Paket CONTOH". Null when none is known. */
export function pairsWords(facts: ReportFacts): string | null {
  const pairs = [...new Set(campaigns(facts).flatMap(({ candidate }) => candidate ?? []))].sort(
    compareNatural,
  );
  const numbers = pairs.flatMap((pair) => /^Paslon Nomor Urut (\d+)$/.exec(pair)?.[1] ?? []);
  if (pairs.length === 0) return null;
  return numbers.length === pairs.length ? `Nomor Urut ${listed(numbers)}` : listed(pairs);
}

/** The pair with its contest: "Paslon Bupati dan Wakil Bupati Belu (Paket CONTOH)". */
export function contestantsInFull(facts: ReportFacts): string | null {
  const who = contestants(facts);
  const contest = facts.operation?.contest;
  return who === null || !contest || who.endsWith(contest) ? who : `Paslon ${contest} (${who})`;
}

/** What one event is in a sentence: "patroli dialogis cipta kondisi regu II", "pengamanan kampanye". */
export function eventDutyWords(event: EventFacts): string {
  if (event.kind === 'patroli') {
    const named = event.reguName && /patroli/i.test(event.reguName) ? lowerFirst(event.reguName) : 'patroli';
    return [named, event.regu].filter(Boolean).join(' ');
  }
  return eventDutyNamed(event);
}

/** Everything that was done, each kind once: "pengamanan kampanye, patroli regu II, dan penjagaan Kantor KPU". */
export function dutyWords(facts: ReportFacts): string {
  const named = new Set(facts.events.map(eventDutyWords));
  // Many objects would make a long sentence: then their kinds alone.
  const duties = named.size <= 3 ? named : new Set(facts.events.map(kindDuty));
  if (facts.guards.length > 3) duties.add(`penjagaan ${counted(facts.guards.length)} objek`);
  else for (const { place } of facts.guards) duties.add(`pengamanan ${inSentence(place)}`);
  if (facts.pollingPlaces > 0) duties.add(`pengamanan ${counted(facts.pollingPlaces)} TPS`);
  return duties.size === 0 ? 'pengamanan' : listed([...duties]);
}

const kindDuty = (event: EventFacts): string => eventDuty(event.kind) ?? eventDutyWords(event);

/** A place inside a sentence: general words at its beginning are small, names stay: "rumah warga, Dusun Mota'ain". */
export const inSentence = (place: string): string =>
  /^(rumah|halaman|lapangan|balai|gedung|aula|kawasan|kantor desa|kantor lurah|titik)\b/i.test(place)
    ? lowerFirst(place)
    : place;

/** "Operasi Mantap Praja Turangga-2024" */
export const operationWords = ({ operation }: ReportFacts): string | null =>
  operation && `Operasi ${operation.name}`;

/** "151 (seratus lima puluh satu)" */
export const peopleWords = ({ force }: ReportFacts): string | null =>
  force.people === null ? null : counted(force.people);

/** "Preemtif, Preventif, dan Humas" */
export const satgasWords = ({ force }: ReportFacts): string | null =>
  force.satgas.length === 0 ? null : listed(force.satgas.map(({ name }) => name));

/** Other bodies with their heads, those that nobody counted by name: "TNI 14 (empat belas) orang dan Panwascam". */
export function partnerWords({ force, events }: ReportFacts): string | null {
  const counts = force.bodies.filter(({ body }) => body !== 'Polri');
  const known = new Set(counts.map(({ body }) => body));
  const named = new Set(events.flatMap(({ partners }) => partners.map(({ body }) => body)));
  const uncounted = [...named].filter((body) => !known.has(body));
  const parts = [...counts.map(({ body, people }) => `${body} ${counted(people)} orang`), ...uncounted];
  return parts.length === 0 ? null : listed(parts);
}

/** Names of those bodies alone: "TNI, Linmas, dan Panwascam". */
export function partnerNames({ force, events }: ReportFacts): string | null {
  const counts = force.bodies.map(({ body }) => body).filter((body) => body !== 'Polri');
  const named = new Set([...counts, ...events.flatMap(({ partners }) => partners.map(({ body }) => body))]);
  return named.size === 0 ? null : listed([...named]);
}

/** When one event took place: "16.05 s.d. 18.20 WITA", "siang hari". */
export function eventTime({ start, end, approx }: EventFacts, zone: string): string | null {
  if (start !== null) return clockSpan(start, end, zone);
  return approx === null ? null : partOfDay(approx);
}

const partOfDay = (approx: string): string =>
  /^(pagi|siang|sore|malam|dini)$/i.test(approx.trim())
    ? `${approx.trim().toLowerCase()} hari`
    : lowerFirst(approx);

/** "sore hingga malam hari" over all events; null when no event has a time. */
export function partsOfDay({ events }: ReportFacts): string | null {
  const hour = (time: string) => greeting(Number(timePart(time).slice(0, 2)));
  const timed = events.filter((event) => event.start !== null);
  if (timed.length === 0) return partOfDayOf(events);
  const first = timed.map(({ start }) => start ?? '').sort()[0] ?? '';
  const last =
    timed
      .map(({ start, end }) => end ?? start ?? '')
      .sort()
      .at(-1) ?? first;
  const [from, to] = [hour(first), hour(last)];
  return from === to && datePart(first) === datePart(last) ? `${from} hari` : spanOfDay(from, to);
}

const spanOfDay = (from: string, to: string): string =>
  from === to ? `${from} hari` : `${from} hingga ${to} hari`;

function partOfDayOf(events: readonly EventFacts[]): string | null {
  const words = new Set(events.flatMap(({ approx }) => approx ?? []));
  const [only, ...more] = words;
  return only === undefined || more.length > 0 ? null : partOfDay(only);
}

/** The address of an event: "rumah adat, Dusun Fatubesi, Desa Baudaok, Kec. Lasiolat, Kab. Belu". */
export function addressWords(
  event: EventFacts,
  upTo: 'village' | 'district' | 'regency' = 'regency',
): string | null {
  const levels: (RegionName | null)[] = [event.village];
  if (upTo !== 'village') levels.push(event.district);
  if (upTo === 'regency') levels.push(event.regency);
  const parts = [event.venue && inSentence(event.venue), ...levels.map((level) => level?.label)];
  return parts.filter(Boolean).join(', ') || null;
}

/** How lists of one report call an event's place: "Kel. Oeba", else its venue. */
export const siteName = (event: EventFacts): string => event.village?.label ?? event.venue ?? event.title;

/** "Kel. Manulai II dan Kel. Manutapen (Kec. Alak); Kel. Oeba (Kec. Kota Lama)" */
export function villagesByDistrict({ area }: ReportFacts): string | null {
  const parts = area.districts.map(({ label, villages }) =>
    villages.length === 0 ? label : `${listed(villages.map((village) => village.label))} (${label})`,
  );
  return parts.length === 0 ? null : parts.join('; ');
}

/** "8 (delapan) kelurahan dan 4 (empat) kecamatan, ditambah 1 (satu) lokasi rapat umum terbuka" */
export function areaCount({ area }: ReportFacts): string | null {
  const inside = [
    area.villages > 0 ? `${counted(area.villages)} ${area.villageWord}` : null,
    area.districts.length > 0 ? `${counted(area.districts.length)} kecamatan` : null,
  ].filter((part) => part !== null);
  if (inside.length === 0) return null;
  const kinds = new Set(area.others.map(({ what }) => what));
  const [only, ...more] = kinds;
  const what = only !== undefined && more.length === 0 ? `lokasi ${only}` : 'lokasi lain';
  const beside = area.others.length > 0 ? `, ditambah ${counted(area.others.length)} ${what}` : '';
  return `${listed(inside)}${beside}`;
}

interface SttpCount {
  /** How many of the campaign meetings have one. */
  have: number;
  of: number;
  issuers: string[];
  /** "STTP/41/… s.d. STTP/49/… tanggal 3 November 2024"; empty without numbers. */
  numbers: string;
}

/** The permits of the campaign meetings; null when none is recorded. A debate needs none. */
export function sttpCount(facts: ReportFacts): SttpCount | null {
  const meetings = campaigns(facts).filter((event) => event.kind !== 'kampanye.debat');
  const permits = meetings.flatMap((event) => event.sttp ?? []);
  if (permits.length === 0) return null;
  return {
    have: permits.length,
    of: meetings.length,
    issuers: [...new Set(permits.flatMap(({ issuer }) => issuer ?? []))],
    numbers: sttpNumbers(permits).trim(),
  };
}

/** The clock of a local time with the zone: "14.30 WITA". */
export const clockWords = (time: string, zone: string): string => `${clock(time)} ${zone}`;
