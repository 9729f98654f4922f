import { eventDuty, eventDutyNamed, eventKindLabel, isCampaign } from '../event/kind.ts';
import type { FactsOf } from '../template/keys.ts';
import { clock, clockSpan, dateRange, letterDate, listed, lowerFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { OrderEvent, OrderFacts } from './facts.ts';
import { titleWords } from './unit-words.ts';

export type OrderWords = FactsOf<'sprin.tugas'>;

/** The facts of an order in the words that its templates ask for. */
export function orderWords(facts: OrderFacts): OrderWords {
  const { operation, from, to, superior } = facts;
  const apel = isMusterAlone(facts) ? null : facts.apel;
  const area = titleWords(facts.unitName);
  const campaign = allCampaign(facts);
  return {
    satuan: area,
    kepala_satuan: titleWords(facts.unitHead),
    atasan: superior === null ? null : titleWords(superior),
    kepala_atasan: superior === null ? null : headOfUnit(titleWords(superior)),
    operasi: operation === null ? null : quotedOperation(operation),
    pemilihan: facts.election,
    pengamanan: campaign ? 'pengamanan kegiatan kampanye' : dutyPhrase(facts, ''),
    tugas: dutyPhrase(facts, campaignDay(facts)),
    daftar: campaign ? 'pengamanan kampanye' : dutyPhrase(facts, ''),
    hari_ke: facts.campaignDay === null ? null : String(facts.campaignDay),
    waktu: from === to ? letterDate(from) : `tanggal ${dateRange(from, to)}`,
    jam: clockOfOnly(facts),
    ...wherePhrases(facts),
    hari_apel: apel === null ? null : letterDate(apel.date),
    jam_apel: apel === null ? null : `${clock(apel.time)} ${facts.timeZone}`,
    tempat_apel: apel?.place ?? null,
    pimpinan_apel: apel?.leader ?? null,
  };
}

/** “Mantap Praja Turangga-2024” */
export const quotedOperation = ({
  name,
  sandi,
}: Pick<NonNullable<OrderFacts['operation']>, 'name' | 'sandi'>): string =>
  `“${[name, sandi].filter(Boolean).join(' ')}”`;

/** 'Polda NTT' → 'Kapolda NTT' */
export const headOfUnit = (unit: string): string => `Ka${lowerFirst(unit)}`;

/** The kinds of events that the order sends people to, each once. */
export const dutyKinds = (facts: OrderFacts): string[] => [
  ...new Set(dutyEvents(facts).map(({ kind }) => kind)),
];

function campaignDay(facts: OrderFacts): string {
  const known = facts.campaignDay !== null && facts.from === facts.to && facts.events.some(isCampaignEvent);
  return known ? ` hari ke-${facts.campaignDay}` : '';
}

/**
 * "di 8 (delapan) kelurahan pada 4 (empat) kecamatan serta kampanye rapat umum terbuka di Alun-alun Kota Kupang": a
 * single event by its place, several by counts, and those outside any known village by name (`rincian` when there are
 * no counts to add them to).
 */
function wherePhrases(facts: OrderFacts): Pick<OrderWords, 'lokasi' | 'rincian'> {
  const events = dutyEvents(facts);
  const [only, ...more] = events;
  if (only && more.length === 0)
    return { lokasi: only.place === null ? null : `di ${only.place}`, rincian: null };
  const outside = events.filter((event) => !event.counted && event.place !== null);
  const named = [...new Set(outside.map((event) => `${namedDuty(event)} di ${event.place}`))];
  const places: string[] = [];
  if (facts.villages > 0) places.push(`${counted(facts.villages)} ${facts.villageWord}`);
  if (facts.districts > 0) places.push(`${counted(facts.districts)} kecamatan`);
  if (places.length === 0) return { lokasi: null, rincian: named.length === 0 ? null : listed(named) };
  const inside = `di ${places.join(' pada ')}`;
  return { lokasi: named.length === 0 ? inside : `${inside} serta ${listed(named)}`, rincian: null };
}

/** The events that the order sends people to: a roll call among them has an item of its own. */
function dutyEvents(facts: OrderFacts): OrderEvent[] {
  const duties = facts.apel === null ? [] : facts.events.filter((event) => event.kind !== 'apel');
  return duties.length > 0 ? duties : facts.events;
}

/** The order is about a roll call and nothing else: no second item tells of it again. */
const isMusterAlone = ({ events }: OrderFacts): boolean =>
  events.length > 0 && events.every(({ kind }) => kind === 'apel');

/** "16.00 s.d. 21.00 WITA" of the only event of an order about one day; several have times of their own. */
function clockOfOnly(facts: OrderFacts): string | null {
  const [only, ...more] = dutyEvents(facts);
  if (!only?.start || more.length > 0 || facts.from !== facts.to) return null;
  return clockSpan(only.start, only.end, facts.timeZone);
}

/** What an event outside the counted villages is called in the sentence. */
function namedDuty(event: OrderEvent): string {
  if (isCampaign(event.kind)) return `kampanye ${eventKindLabel(event.kind).toLowerCase()}`;
  return eventDuty(event.kind) ?? lowerFirst(event.title);
}

/** The duty over all events: "pengamanan kampanye", "patroli", "pengamanan kampanye, patroli, dan pengawalan". */
function dutyPhrase(facts: OrderFacts, counter: string): string {
  const events = dutyEvents(facts);
  const duties = new Set(
    events.map(
      (event) =>
        (events.length === 1 ? eventDutyNamed(event) : (eventDuty(event.kind) ?? lowerFirst(event.title))) +
        (isCampaignEvent(event) ? counter : ''),
    ),
  );
  if (duties.size === 0) return 'pengamanan';
  return listed([...duties]);
}

function allCampaign(facts: OrderFacts): boolean {
  const events = dutyEvents(facts);
  return events.length > 0 && events.every(isCampaignEvent);
}

function isCampaignEvent(event: OrderEvent): boolean {
  return isCampaign(event.kind);
}
