/** Paragraphs of a press draft, each from one kind of fact; null or empty without it. */
import { eventDuty } from '../event/kind.ts';
import { dateParts } from '../text/civil-date.ts';
import { dayName, greeting, listed, lowerFirst, upperFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { EventFacts, ReportFacts } from './facts.ts';
import { sentence } from './items.ts';
import {
  addressWords,
  clockWords,
  contestants,
  inSentence,
  officerInFull,
  operationWords,
  partnerNames,
  partsOfDay,
  peopleWords,
  satgasWords,
  sttpCount,
} from './phrases.ts';

/** "Rabu (6/11/2024)" */
export function pressDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return `${dayName(date)} (${day}/${month}/${year})`;
}

/** "Kabupaten Belu" for "Kab. Belu", "Kecamatan Lasiolat" for "Kec. Lasiolat": papers spell such words out. */
export const spelledRegion = (text: string): string =>
  text
    .replace(/\bKel\. /g, 'Kelurahan ')
    .replace(/\bKec\. /g, 'Kecamatan ')
    .replace(/\bKab\. /g, 'Kabupaten ');

/** "Personel berasal dari Satgas Preemtif, … Mereka bertugas melakukan pencegahan, …" */
export function satgasParagraph(facts: ReportFacts): string | null {
  const { satgas, tasks } = facts.force;
  if (satgas.length < 2) return null;
  const duties = tasks.length === 0 ? '' : ` Mereka bertugas melakukan ${listed(tasks)}.`;
  return `Personel berasal dari Satgas ${satgasWords(facts)}.${duties}`;
}

/** Where campaign meetings were held: villages with their number of kecamatan, then what lies in no known village. */
export function campaignPlaces(facts: ReportFacts): string | null {
  const { events, area } = facts;
  const few = events.length <= 3 && area.others.length === 0;
  if (few) {
    const places = events.flatMap((event) => {
      const address = addressWords(event, 'village');
      return address === null ? [] : `di ${spelledRegion(address)}`;
    });
    const forms = new Set(events.map(({ kinds }) => kinds));
    const what = forms.size === 1 ? ` ${[...forms][0]}` : '';
    const when = partsOfDay(facts);
    return places.length === 0
      ? null
      : `Kampanye${what} itu berlangsung${when ? ` ${when}` : ''} ${listed(places)}.`;
  }
  return [villagesSentence(facts), othersSentence(facts)].filter(Boolean).join(' ') || null;
}

function villagesSentence({ area }: ReportFacts): string | null {
  const villages = area.districts.flatMap((district) => district.villages);
  if (villages.length === 0) return null;
  const mixed = area.villageWord.includes('/');
  const names = listed(villages.map(({ name, label }) => (mixed ? spelledRegion(label) : name)));
  const districts = listed(area.districts.map(({ label }) => label.replace(/^Kec\. /, '')));
  return `Kampanye hari itu berlangsung di ${counted(villages.length)} ${area.villageWord}, yaitu ${names}, yang berada di ${counted(area.districts.length)} kecamatan, yaitu ${districts}.`;
}

function othersSentence({ area }: ReportFacts): string | null {
  const meetings = area.others.filter(({ campaign }) => campaign);
  if (meetings.length === 0) return null;
  const where = listed(meetings.map(({ what, place }) => `${what} di ${inSentence(place)}`));
  // Without villages there is nothing beside which it stands.
  if (area.villages === 0) return `Kampanye tersebut berupa ${where}.`;
  const who = meetings.length === 1 ? 'salah satu pasangan calon' : 'pasangan calon';
  return `Selain itu, ${who} menggelar kampanye ${where}.`;
}

/** "Sebelum bertugas, personel melaksanakan apel kesiapan di lapangan apel … pukul 14.30 WITA. Apel dipimpin …" */
export function apelParagraph({ apels, unit }: ReportFacts): string | null {
  const [apel] = apels;
  if (!apel) return null;
  const where = apel.venue ? ` di ${inSentence(apel.venue)}` : '';
  const when = apel.start ? ` pukul ${clockWords(apel.start, unit.timeZone)}` : '';
  const present = apel.present ? ` dan diikuti ${counted(apel.present)} personel` : '';
  const leader = apel.leader ? ` ${sentence(`Apel dipimpin ${officerInFull(apel.leader)}${present}`)}` : '';
  return `Sebelum bertugas, personel melaksanakan apel kesiapan${where}${when}.${leader}`;
}

/** Whom it was done with: "Pengamanan dilakukan bersama TNI, Linmas, dan Panwascam." Visits and patrols guard nothing. */
export function partnerSentence(facts: ReportFacts): string | null {
  const names = partnerNames(facts);
  const guarded = facts.guards.length > 0 || facts.events.some(({ kind }) => isGuarded(kind));
  return names === null ? null : `${guarded ? 'Pengamanan' : 'Kegiatan'} dilakukan bersama ${names}.`;
}

const isGuarded = (kind: string): boolean => eventDuty(kind)?.startsWith('pengamanan') === true;

/** Who stands behind it, and the purpose that somebody typed. */
export function officersParagraph(facts: ReportFacts): string | null {
  const { head, spokesman, leader } = facts.officers;
  const purpose = facts.statements.find(({ kind }) => kind === 'tujuan');
  const onTheSpot = leader ? sentence(`Kegiatan dipimpin ${officerInFull(leader)}${under(facts)}`) : null;
  if (!head) return onTheSpot;
  const who = `${officerInFull(head)}${spokesman && spokesman.name !== head.name ? ` melalui ${officerInFull(spokesman)}` : ''}`;
  if (purpose) {
    const said = `${who} menyampaikan tujuan kegiatan ini: ${lowerFirst(sentence(purpose.text))}`;
    return [leader ? sentence(`Kegiatan dipimpin ${officerInFull(leader)}`) : null, said]
      .filter(Boolean)
      .join(' ');
  }
  return onTheSpot ?? sentence(`Pengamanan dilaksanakan di bawah kendali ${who}`);
}

const under = ({ officers: { head, leader } }: ReportFacts): string =>
  head && head.name !== leader?.name ? ` di bawah koordinasi ${officerInFull(head)}` : '';

/** "Seluruh kampanye tersebut telah mengantongi Surat Tanda Terima Pemberitahuan (STTP) yang diterbitkan …" */
export function permitParagraph(facts: ReportFacts): string | null {
  const found = sttpCount(facts);
  if (found === null) return null;
  const { have, of, issuers } = found;
  const what =
    have === of
      ? of === 1
        ? 'Kampanye'
        : 'Seluruh kampanye'
      : `${upperFirst(counted(have))} dari ${counted(of)} kampanye`;
  const by = issuers.length === 0 ? '' : ` yang diterbitkan ${listed(issuers)}`;
  return `${what} tersebut telah mengantongi Surat Tanda Terima Pemberitahuan (STTP)${by}.`;
}

/** What a visit was for, what it heard, and what is to follow. */
export function visitParagraphs({ events, unit }: ReportFacts): string[] {
  return events.flatMap(({ visit, speakers, result }) => {
    if (!visit && speakers.length === 0) return [];
    const heard =
      visit && visit.aspirations.length > 0 ? ' dan mendengarkan aspirasi serta kekhawatiran mereka' : '';
    const response = visit?.response ?? result;
    const talk = speakers.map((who) => `${officerInFull(who)} berdialog dengan warga${heard}.`);
    const aims =
      visit && visit.issues.length > 0
        ? `Kunjungan ini juga untuk menurunkan tensi terkait ${listed(visit.issues)}.`
        : null;
    const wishes =
      visit && visit.aspirations.length > 0
        ? `Aspirasi yang disampaikan: ${visit.aspirations.map((text) => lowerFirst(text).replace(/\.$/, '')).join('; ')}.`
        : null;
    const follow = visit?.followUp
      ? `Selanjutnya, ${unit.name} merencanakan ${lowerFirst(sentence(visit.followUp))}`
      : null;
    return [
      [...talk, aims].filter(Boolean).join(' '),
      [wishes, response && `Tanggapan warga: ${lowerFirst(sentence(response))}`].filter(Boolean).join(' '),
      follow,
    ].filter((text): text is string => Boolean(text));
  });
}

/** "Situasi selama kegiatan aman, tertib, dan kondusif." only when all places were reported alike. */
export function situationSentence({ events }: ReportFacts): string | null {
  const words = new Set(events.map(({ situation }) => situation));
  const [only, ...more] = words;
  return only && more.length === 0 ? `Situasi selama kegiatan ${lowerFirst(sentence(only))}` : null;
}

/** Words that somebody typed with their speaker; without any a marked gap that names who could speak. */
export function quotes({ statements, officers, unit }: ReportFacts): string[] {
  const typed = statements.filter(({ kind, speaker }) => kind === 'kutipan' && speaker);
  const said = typed.map(({ speaker, text }) => `"${text.trim().replace(/[.,]$/, '')}," ujar ${speaker}.`);
  const who = officers.spokesman?.office ?? officers.head?.office ?? unit.head;
  return said.length > 0 ? said : [`[kutipan ${who}]`];
}

/** Appeals to the public. */
export const appeals = ({ statements }: ReportFacts): string[] =>
  statements.flatMap(({ kind, speaker, text }) =>
    kind === 'imbauan'
      ? `${speaker ? `${speaker} menyampaikan imbauan` : 'Imbauan kepada masyarakat'}: ${lowerFirst(sentence(text))}`
      : [],
  );

/** Whether the events lie before the vote, in the words of a headline: "Jelang Pemilu 2024". */
export function beforeElection({ operation, counters }: ReportFacts): string | null {
  if (/pemungutan/.test(counters.countdown ?? '')) return 'Jelang Pemungutan Suara';
  return counters.countdown && operation?.election ? `Jelang ${operation.election}` : null;
}

/** "Malam" when all of it was in one part of the day. */
export function dayPart(event: EventFacts): string | null {
  if (event.start) return greeting(Number(event.start.slice(11, 13)));
  return event.approx;
}

/** "bagian dari Operasi …" as a sentence about `what`. */
export const partOfOperation = (facts: ReportFacts, what: string): string | null => {
  const operation = operationWords(facts);
  return operation && `${what} ini merupakan bagian dari ${operation}.`;
};

export const strengthWords = (facts: ReportFacts): string | null => {
  const people = peopleWords(facts);
  return people && `${people} personel`;
};

/** "kampanye calon Wali Kota dan Wakil Wali Kota Kupang", "kampanye Paket CONTOH" */
export function campaignWords(facts: ReportFacts): string {
  const who = contestants(facts);
  return who === null ? 'kampanye' : `kampanye ${who.replace(/^Paslon (?!Nomor)/, 'calon ')}`;
}
