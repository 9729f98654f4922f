/** The lines of reports, each from one kind of fact; patterns choose among them and put them in order. */
import { clock, listed, lowerFirst, thousands, upperFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { EventFacts, GuardFacts, IncidentFacts, ReportFacts } from './facts.ts';
import { item, type ReportItem } from './outline.ts';
import {
  addressWords,
  areaCount,
  campaigns,
  clockWords,
  dayWords,
  eventTime,
  inSentence,
  officerInFull,
  operationWords,
  pairsWords,
  partInFull,
  partnerWords,
  partsOfDay,
  peopleWords,
  satgasWords,
  siteName,
  sttpCount,
  villagesByDistrict,
} from './phrases.ts';

/** Up to this many places are written one by one with their address; more go by kecamatan. */
const FEW = 3;

/** "Kamis, 17 Oktober 2024 (hari ke-23 kampanye, hari ke-52 operasi)" */
export function dayItem(facts: ReportFacts): ReportItem[] {
  const { campaignDay, stage, operationDay, countdown } = facts.counters;
  const counts = [
    campaignDay === null ? null : `hari ke-${campaignDay} kampanye`,
    campaignDay === null && stage !== null ? `tahapan ${stage.name.toLowerCase()}` : null,
    operationDay === null ? null : `hari ke-${operationDay} operasi`,
    countdown,
  ].filter((part) => part !== null);
  return item('Hari, tanggal', dayWords(facts) + (counts.length > 0 ? ` (${counts.join(', ')})` : ''));
}

/** Each roll call: when, where, who led, how many came. */
export function apelItems({ apels, unit }: ReportFacts): ReportItem[] {
  return apels.flatMap(({ start, approx, venue, leader, present }) => {
    const when = start === null ? approx : `pukul ${clockWords(start, unit.timeZone)}`;
    const parts = [
      when,
      venue && inSentence(venue),
      leader && `dipimpin ${officerInFull(leader)}`,
      present === null || present === 0 ? null : `hadir ${counted(present)} orang`,
    ].filter((part) => part !== null && part !== '');
    return parts.length === 0 ? [] : item('Apel kesiapan', parts.join(', '));
  });
}

/** What leaders told the people at the roll calls. */
export const briefingItems = ({ apels }: ReportFacts): ReportItem[] =>
  [...new Set(apels.flatMap(({ briefing }) => briefing ?? []))].flatMap((text) =>
    item('Arahan', lowerFirst(text)),
  );

/** The time of a single event by the clock; of several the part of the day. */
export function timeItem(facts: ReportFacts): ReportItem[] {
  const [only, ...more] = facts.events;
  if (only && more.length === 0) return item('Waktu', eventTime(only, facts.unit.timeZone));
  if (facts.events.length === 0 || facts.events.length > FEW) return item('Waktu', partsOfDay(facts));
  const lines = facts.events.flatMap((event) => {
    const time = eventTime(event, facts.unit.timeZone);
    return time === null ? [] : `${siteName(event)}: ${time}`;
  });
  return lines.length === 0 ? [] : item('Waktu', partsOfDay(facts) ?? '', lines);
}

/** When and where of a day that was guards only: their hours when all had the same, and their places. */
export function guardPlaceItems({ events, guards, unit }: ReportFacts): ReportItem[] {
  const [first, ...more] = guards;
  if (first === undefined || events.length > 0) return [];
  const same = first.hours > 0 && more.every(({ hours }) => hours === first.hours);
  return [
    ...item('Waktu', same ? `${counted(first.hours)} jam, ${unit.timeZone}` : null),
    ...(more.length === 0
      ? item('Tempat', inSentence(first.place))
      : item(
          'Tempat',
          '',
          guards.map(({ place }) => inSentence(place)),
        )),
  ];
}

/** Where: addresses of a few places, villages by kecamatan for many, then what lies in no known village. */
export function placeItems(facts: ReportFacts): ReportItem[] {
  const sites = facts.events.filter((event) => event.route.length === 0);
  const [only, ...more] = sites;
  if (only && more.length === 0) return item('Tempat', addressWords(only));
  if (sites.length <= FEW) {
    const lines = sites.flatMap((event) => addressWords(event, 'village') ?? []);
    const districts = [...new Set(sites.flatMap(({ district }) => district?.label ?? []))];
    const shared = [...districts, facts.area.regency].filter(Boolean).join(', ');
    return lines.length === 0 ? [] : item('Tempat', shared, lines);
  }
  return [
    ...item('Lokasi', villagesByDistrict(facts)),
    ...otherPlaces(facts),
    ...item('Jumlah', areaCount(facts)),
  ];
}

function otherPlaces({ area, events }: ReportFacts): ReportItem[] {
  const one = area.others.length === 1 && events.length > 1;
  return area.others.flatMap(({ what, place, campaign }) =>
    item(upperFirst(what), `${campaign && one ? 'oleh salah satu paslon ' : ''}di ${inSentence(place)}`),
  );
}

/** "151 (seratus lima puluh satu) personel Polresta Kupang Kota, Operasi Mantap Praja Turangga-2024" */
export function strengthItems(facts: ReportFacts): ReportItem[] {
  const { force } = facts;
  const people = peopleWords(facts);
  const whose = partInFull(facts);
  const operation = operationWords(facts);
  const joined = operation === null ? '' : `, ${operation}`;
  const patrols = facts.events.length > 0 && facts.events.every(({ kind }) => kind === 'patroli');
  const joint = force.satgas.length > 1 && patrols ? 'personel gabungan' : 'personel';
  return [
    ...item('Kekuatan', people && `${people} ${joint} ${whose}${joined}`),
    ...item('Satgas yang terlibat', satgasWords(facts)),
    ...item('Bentuk tugas', force.tasks.length === 0 ? null : listed(force.tasks)),
  ];
}

export const partnerItem = (facts: ReportFacts): ReportItem[] => item('Instansi lain', partnerWords(facts));

/** Who leads: the one leader on the spot, else the head through who signs the lists. */
export function leaderItem({ officers }: ReportFacts): ReportItem[] {
  const { leader, head, spokesman } = officers;
  if (leader) return item('Pimpinan', officerInFull(leader));
  if (!head) return [];
  return item('Pimpinan', officerInFull(head) + (spokesman ? ` melalui ${officerInFull(spokesman)}` : ''));
}

/** Who spoke with the people. */
export const speakerItems = ({ events }: ReportFacts): ReportItem[] =>
  events.flatMap(({ speakers }) =>
    speakers.flatMap((who) => item('Dialog dengan warga', `oleh ${officerInFull(who)}`)),
  );

/** Pair, form, campaigners, permits and crowd of campaign meetings. */
export function campaignItems(facts: ReportFacts): ReportItem[] {
  const meetings = campaigns(facts);
  if (meetings.length === 0) return [];
  const forms = [...new Set(meetings.map(({ kinds }) => kinds))];
  const people = [...new Set(meetings.flatMap(({ campaigners }) => campaigners))];
  return [
    ...item('Paslon', pairsWords(facts)),
    ...item('Bentuk kampanye', forms.length === 1 ? (forms[0] ?? null) : formCounts(meetings)),
    ...(meetings.length <= FEW ? item('Jurkam', people.length === 0 ? null : listed(people)) : []),
    ...permitItem(facts),
    ...crowdItem(meetings),
  ];
}

function formCounts(meetings: readonly EventFacts[]): string {
  const counts = new Map<string, number>();
  for (const { kinds } of meetings) counts.set(kinds, (counts.get(kinds) ?? 0) + 1);
  return listed([...counts].map(([kinds, n]) => `${counted(n)} ${kinds}`));
}

/** "ada, Nomor: STTP/27/… diterbitkan Sat Intelkam Polres Belu" */
export function permitItem(facts: ReportFacts): ReportItem[] {
  const found = sttpCount(facts);
  if (found === null) return [];
  const { have, of, issuers, numbers } = found;
  const all =
    have === of
      ? of === 1
        ? 'ada'
        : `ada, ${counted(have)} STTP`
      : `${counted(have)} dari ${counted(of)} kegiatan`;
  const issued = issuers.length === 0 ? null : `diterbitkan ${listed(issuers)}`;
  return item('STTP', [all, numbers, issued].filter(Boolean).join(', '));
}

/** People who came; a sum only when every meeting was counted the same way. */
function crowdItem(meetings: readonly EventFacts[]): ReportItem[] {
  const known = meetings.filter(({ crowd }) => crowd !== null && crowd.people > 0);
  const actual = known.every(({ crowd }) => crowd?.actual === true);
  const label = actual ? 'Jumlah massa' : 'Perkiraan massa';
  const about = (people: number) => `± ${counted(people)} orang`;
  const [only] = known;
  if (only?.crowd && meetings.length === 1) return item(label, about(only.crowd.people));
  const same = known.length === meetings.length && (actual || known.every(({ crowd }) => !crowd?.actual));
  if (same && known.length > FEW) {
    const sum = known.reduce((total, { crowd }) => total + (crowd?.people ?? 0), 0);
    return item(label, `${about(sum)} di ${counted(known.length)} lokasi`);
  }
  const counts = actual ? known : known.filter(({ crowd }) => crowd?.actual);
  if (counts.length === 0 || counts.length > FEW) return [];
  return item('Jumlah massa', counts.map((e) => `${siteName(e)} ${about(e.crowd?.people ?? 0)}`).join('; '));
}

/** What a visit heard and where it led. */
export const visitItems = ({ events }: ReportFacts): ReportItem[] =>
  events.flatMap(({ visit, result }) =>
    visit === null
      ? []
      : [
          ...item('Tuan rumah', visit.hostRole && lowerFirst(visit.hostRole)),
          ...item('Isu', visit.issues.length === 0 ? null : visit.issues.join(', ')),
          ...item('Aspirasi warga', '', visit.aspirations).filter(() => visit.aspirations.length > 0),
          ...item(
            'Respons warga',
            visit.response && !says(result, visit.response) ? lowerFirst(visit.response) : null,
          ),
        ],
  );

const says = (text: string | null, part: string): boolean =>
  text?.toLowerCase().includes(part.toLowerCase().replace(/\.$/, '')) === true;

/** What is to follow a visit. */
export const followUps = ({ events }: ReportFacts): string[] =>
  events.flatMap(({ visit }) => visit?.followUp ?? []);

/** Points of a patrol in order, with the clock when the patrol was there. */
export function routeItems({ events, unit }: ReportFacts): ReportItem[] {
  return events.flatMap(({ route }) => {
    const lines = route.map(({ name, passedAt }) =>
      passedAt === null ? name : `${name}, pukul ${clockWords(passedAt, unit.timeZone)}`,
    );
    return lines.length === 0 ? [] : item('Sasaran', '', lines);
  });
}

/** Standing guards: hours, shifts, people, officer in control. */
export const guardItems = (facts: ReportFacts): ReportItem[] =>
  facts.guards.flatMap((guard) =>
    item('Penjagaan', guardWords(guard, facts.unit.timeZone), shiftLines(guard)),
  );

function guardWords({ place, hours, guardDay, people, padal }: GuardFacts, zone: string): string {
  const parts = [
    inSentence(place),
    hours > 0 ? `${counted(hours)} jam, ${zone}` : null,
    guardDay > 1 ? `hari ke-${guardDay} penjagaan` : null,
    people > 0 ? `${counted(people)} personel` : null,
    padal && `padal ${officerInFull(padal)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

const shiftLines = ({ shifts }: GuardFacts): string[] =>
  shifts.length < 2
    ? []
    : shifts
        .filter(({ people }) => people > 0)
        .map(
          ({ label, start, end, people }) =>
            `${label} ${clock(start)}–${clock(end)}: ${counted(people)} orang`,
        );

/** How it went: one sentence when all places say the same, else place by place. */
export function situationItems(facts: ReportFacts): ReportItem[] {
  const said = facts.events.filter(({ situation }) => situation !== null);
  const words = [...new Set(said.map(({ situation }) => situation ?? ''))];
  const all = said.length === facts.events.length && words.length === 1;
  const results = [...new Set(facts.events.flatMap(({ result }) => result ?? []))];
  return [
    ...(all
      ? item('Situasi', lowerFirst(words[0] ?? ''))
      : said.flatMap((event) => item(`Situasi ${siteName(event)}`, lowerFirst(event.situation ?? '')))),
    ...results.flatMap((result) => item('Hasil', lowerFirst(result))),
    ...facts.typed.situation.flatMap((text) => item(null, text)),
  ];
}

/** Whether anything of the outcome was recorded: only then "nihil" may be said of incidents. */
export const hasOutcome = ({ events, typed, incidents, guards, at, day }: ReportFacts): boolean =>
  typed.situation.length > 0 ||
  incidents.length > 0 ||
  (guards.length > 0 && at.slice(0, 10) >= day) ||
  events.some(({ situation, result }) => situation !== null || result !== null);

/** An event without an outcome has not been reported yet, and may still bring an incident. */
const nothingSeen = ({ events, typed }: ReportFacts): string =>
  typed.situation.length > 0 || events.every(({ situation, result }) => situation !== null || result !== null)
    ? 'tidak ada yang tercatat'
    : 'sejauh dilaporkan';

/** Each incident, or that none was recorded. Nothing before there is an outcome. */
export function incidentItems(facts: ReportFacts): ReportItem[] {
  const { incidents, unit } = facts;
  if (incidents.length === 0)
    return hasOutcome(facts) ? item('Gangguan kamtibmas', `nihil, ${nothingSeen(facts)}`) : [];
  const lines = incidents.map((incident) => incidentWords(incident, unit.timeZone));
  return item('Gangguan kamtibmas', `${counted(incidents.length)} kejadian`, lines);
}

export function incidentWords(incident: IncidentFacts, zone: string): string {
  const { at, kind, place, text, actionTaken, casualties, open } = incident;
  const where = place === null ? '' : ` (${place})`;
  const sentences = [
    `Pukul ${clockWords(at, zone)}, ${lowerFirst(kind)}${where}: ${sentence(text)}`,
    actionTaken && `Tindakan: ${sentence(lowerFirst(actionTaken))}`,
    casualties && `Korban dan kerugian: ${sentence(casualties)}`,
    open ? 'Masih ditangani.' : null,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The text with a full stop at its end. */
export const sentence = (text: string): string =>
  /[.!?…]["”']?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

/** Why it was done, as somebody typed it. */
export const purposeItems = ({ statements }: ReportFacts): ReportItem[] =>
  statements.flatMap(({ kind, text }) => (kind === 'tujuan' ? item('Tujuan', lowerFirst(text)) : []));

/** Appeals to the public, with who made them. */
export const appealItems = ({ statements }: ReportFacts): ReportItem[] =>
  statements.flatMap(({ kind, speaker, text }) =>
    kind === 'imbauan' ? item(speaker ? `Imbauan ${speaker}` : 'Imbauan', text) : [],
  );

/** What is planned for the day after: the first of them one by one, the rest as a number. */
export function tomorrowItems({ tomorrow, typed }: ReportFacts, most = 12): ReportItem[] {
  const shown = tomorrow.slice(0, most).map(({ time, title, place, people }) => {
    const parts = [
      time && `pukul ${time}`,
      place && inSentence(place),
      people && `${thousands(people)} personel`,
    ];
    const more = parts.filter(Boolean).join(', ');
    return more === '' ? title : `${title} (${more})`;
  });
  const rest = tomorrow.length - shown.length;
  return [
    ...shown.flatMap((text) => item(null, text)),
    ...(rest > 0 ? item(null, `${counted(rest)} kegiatan lainnya.`) : []),
    ...typed.plans.flatMap((text) => item(null, text)),
  ];
}

/** Sentences of their own. */
export const lines = (texts: readonly string[]): ReportItem[] => texts.flatMap((text) => item(null, text));

export const agendaItem = ({ typed }: ReportFacts): ReportItem[] =>
  item('Rangkaian acara', typed.agenda.length === 0 ? null : typed.agenda.join(', '));
