/**
 * The press draft of Humas. It says what the data say and nothing else: quotes only as somebody typed them with their
 * speaker, a marked gap where there is none. Incidents, briefings, notes, points of guards and private names stay inside.
 */
import { isCampaign } from '../event/kind.ts';
import { listed, upperFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { ReportFacts } from './facts.ts';
import {
  addressWords,
  campaignDayWords,
  dutyWords,
  eventDutyWords,
  inSentence,
  isCampaignReport,
  operationWords,
  partInFull,
  partsOfDay,
  satgasWords,
} from './phrases.ts';
import {
  apelParagraph,
  appeals,
  beforeElection,
  campaignPlaces,
  campaignWords,
  dayPart,
  officersParagraph,
  partnerSentence,
  partOfOperation,
  permitParagraph,
  pressDate,
  quotes,
  satgasParagraph,
  situationSentence,
  spelledRegion,
  strengthWords,
  visitParagraphs,
} from './press-paragraphs.ts';

/** Headline, paragraphs and the sign of who gives it out. */
export function pressDraft(facts: ReportFacts): string {
  const { headline, lead, body } = storyOf(facts);
  const paragraphs = [
    `${facts.unit.city.toUpperCase()} – ${lead}`,
    ...body,
    ...quotes(facts),
    ...appeals(facts),
    `(Humas ${facts.unit.name})`,
  ].filter((text): text is string => Boolean(text));
  return `${[headline, ...paragraphs].join('\n\n')}\n`;
}

interface Story {
  headline: string;
  lead: string;
  body: (string | null)[];
}

function storyOf(facts: ReportFacts): Story {
  const kinds = new Set(facts.events.map(({ kind }) => kind));
  const only = facts.guards.length === 0 && kinds.size === 1 ? [...kinds][0] : null;
  if (isCampaignReport(facts)) return campaign(facts);
  if (only === 'cooling-system') return visit(facts);
  if (only === 'patroli') return patrol(facts);
  if (facts.events.length === 0 && facts.guards.length > 0) return guard(facts);
  return mixed(facts);
}

function campaign(facts: ReportFacts): Story {
  const { force, counters, area } = facts;
  const people = strengthWords(facts);
  const date = `${pressDate(facts.day)}${counters.campaignDay === null ? '' : `, hari ke-${counters.campaignDay} masa kampanye`}`;
  const what = campaignWords(facts);
  const [satgas, ...more] = force.satgas;
  const operation = operationWords(facts);
  const member =
    satgas && more.length === 0 && operation
      ? ` yang tergabung dalam Satgas ${satgas.name} ${operation} ${facts.unit.name}`
      : '';
  const place = placesInShort(facts);
  const own = `${people ? `Sebanyak ${people}` : 'Personel'} ${partInFull(facts)}${member} mengamankan ${what}${place ? ` di ${place}` : ''}, ${date}.`;
  const all = `${facts.unit.name} ${people ? `menurunkan ${people} untuk mengamankan` : 'mengamankan'} ${what} pada ${date}.`;
  const counter = campaignDayWords(facts);
  const where = headPlaces(facts);
  return {
    headline:
      force.part === null
        ? [
            people && `${people.replace(/ \(.*\)/, '').replace('personel', 'Personel')}`,
            facts.unit.name,
            'Amankan Kampanye',
            where,
          ]
            .filter(Boolean)
            .join(' ')
        : [force.part, 'Amankan Kampanye', counter && upperFirst(counter).replace(' ke', ' Ke'), where]
            .filter(Boolean)
            .join(' '),
    lead: [force.part === null ? all : own, member ? null : partOfOperation(facts, 'Pengamanan')]
      .filter(Boolean)
      .join(' '),
    body: [
      satgasParagraph(facts),
      apelParagraph(facts),
      [area.districts.length + area.others.length > 0 ? campaignPlaces(facts) : null, partnerSentence(facts)]
        .filter(Boolean)
        .join(' '),
      officersParagraph(facts),
      [permitParagraph(facts), situationSentence(facts)].filter(Boolean).join(' '),
    ],
  };
}

/** "di 8 Kelurahan dan Rapat Umum Terbuka di Alun-alun Kota Kupang" */
function headPlaces({ area }: ReportFacts): string | null {
  const villages = area.districts.flatMap((district) => district.villages);
  const [only, ...more] = villages;
  const word = upperFirst(area.villageWord).replace('/d', '/D');
  const inside =
    only === undefined
      ? null
      : `di ${more.length === 0 ? spelledRegion(only.label) : `${villages.length} ${word}`}`;
  const rally = area.others.find(({ campaign: held }) => held);
  const beside = rally
    ? `${rally.what.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())} di ${rally.place}`
    : null;
  return [inside, beside].filter(Boolean).join(' dan ') || null;
}

/** "2 (dua) desa di Kecamatan Lasiolat, Kabupaten Belu" */
function placesInShort({ area }: ReportFacts): string | null {
  const villages = area.districts.flatMap((district) => district.villages);
  const [only, ...more] = villages;
  if (only === undefined) return null;
  const inside = more.length === 0 ? only.label : `${counted(villages.length)} ${area.villageWord}`;
  const [district, ...others] = area.districts;
  const around =
    others.length === 0
      ? [district?.label, area.regency]
      : [`${counted(area.districts.length)} kecamatan`, area.regency];
  return spelledRegion(`${inside}${more.length === 0 ? ', ' : ' di '}${around.filter(Boolean).join(', ')}`);
}

function visit(facts: ReportFacts): Story {
  const [event, ...more] = facts.events;
  const villages = facts.area.districts.flatMap((district) => district.villages);
  const where = more.length === 0 && event ? addressWords(event) : placesInShort(facts);
  const heard = facts.events.some(
    ({ visit: seen, speakers }) => speakers.length > 0 || (seen?.aspirations.length ?? 0) > 0,
  );
  const village = villages.length === 1 && villages[0] ? spelledRegion(villages[0].label) : null;
  const host = event?.visit?.hostRole;
  const place = where === null ? '' : ` di ${spelledRegion(where)}`;
  const at = event && more.length === 0 ? dayPart(event) : null;
  return {
    headline: heard
      ? `Cooling System${village ? ` di ${village}` : ''}, ${facts.unit.name} Dengarkan Aspirasi Warga`
      : `${facts.unit.name} Gelar Cooling System${village ? ` di ${village}` : ''}`,
    lead: [
      `${partInFull(facts)} menggelar kegiatan cooling system${place}${host && !/rumah/i.test(place) ? ` bersama ${host}` : ''}, ${pressDate(facts.day)}${at ? ` ${at.toLowerCase()}` : ''}.`,
      partOfOperation(facts, 'Kegiatan'),
    ]
      .filter(Boolean)
      .join(' '),
    body: [officersParagraph(facts), ...visitParagraphs(facts), situationSentence(facts)],
  };
}

function patrol(facts: ReportFacts): Story {
  const { force, officers } = facts;
  const people = strengthWords(facts);
  const [event] = facts.events;
  const part = partsOfDay(facts);
  const time = event ? dayPart(event) : null;
  const before = beforeElection(facts);
  const satgas = satgasWords(facts);
  const joint = force.satgas.length > 1 ? ' gabungan' : '';
  const points = facts.events.flatMap(({ route }) => route.map(({ name }) => inSentence(name)));
  const from = satgas ? ` dari Satgas ${satgas}` : '';
  const target = points.length === 0 ? 'melaksanakan patroli' : `menyasar ${listed(points)}`;
  const place = points.length === 0 ? placesInShort(facts) : null;
  const around = place ? ` di ${place}` : '';
  const names = [...new Set(facts.events.map(eventDutyWords))];
  const election = facts.operation?.election;
  return {
    headline: [
      people?.replace(/ \(.*\) personel/, ' Personel'),
      joint && upperFirst(joint.trim()),
      facts.unit.name,
      'Patroli',
      time && upperFirst(time),
      before,
    ]
      .filter(Boolean)
      .join(' '),
    lead: [
      `Tim ${listed(names)} ${partInFull(facts)} melaksanakan patroli${around}${part ? ` pada ${part}` : ''}, ${pressDate(facts.day)}${election && facts.counters.countdown ? `, menjelang ${election}` : ''}.`,
      partOfOperation(facts, 'Patroli'),
    ]
      .filter(Boolean)
      .join(' '),
    body: [
      people || points.length > 0
        ? `${people ? `Sebanyak ${people}${joint}` : 'Personel'}${from} ${target}.`
        : null,
      partnerSentence(facts),
      officers.leader || officers.head ? officersParagraph(facts) : null,
      situationSentence(facts),
    ],
  };
}

function guard(facts: ReportFacts): Story {
  const { guards, unit, counters } = facts;
  const places = listed(guards.slice(0, 3).map(({ place }) => inSentence(place)));
  const all = guards.length > 3 ? `${counted(guards.length)} objek, antara lain ${places}` : places;
  const hours = Math.max(...guards.map((each) => each.hours));
  const again = guards.every(({ guardDay }) => guardDay > 1) ? 'kembali ' : '';
  const operation = operationWords(facts);
  const people = strengthWords(facts);
  const turns = guards.some(({ shifts }) => shifts.length > 1) ? ' secara bergiliran' : '';
  const patrols = guards.some(({ points }) => points.some((point) => /patroli/i.test(point)));
  const counts = [
    counters.campaignDay === null ? null : `hari ke-${counters.campaignDay} masa kampanye`,
    counters.countdown,
  ].filter(Boolean);
  return {
    headline: [
      unit.name,
      'Jaga',
      guards.length === 1 ? guards[0]?.place : `${guards.length} Objek`,
      hours > 0 ? `${hours} Jam` : null,
      beforeElection(facts),
    ]
      .filter(Boolean)
      .join(' '),
    lead: [
      `Personel ${partInFull(facts)}${operation ? ` yang tergabung dalam ${operation}` : ''} ${again}mengamankan ${all}, ${pressDate(facts.day)}${counts.length > 0 ? `, ${counts.join(', ')}` : ''}.`,
      hours > 0
        ? `Pengamanan berlangsung selama ${counted(hours)} jam${people ? ` oleh ${people}${turns}` : ''}.`
        : null,
    ]
      .filter(Boolean)
      .join(' '),
    body: [
      satgasParagraph(facts) ??
        (facts.force.satgas.length === 1
          ? `Personel tersebut berasal dari Satgas ${satgasWords(facts)}.`
          : null),
      officersParagraph(facts),
      patrols ? 'Selain berjaga, personel melaksanakan patroli di objek tersebut.' : null,
    ],
  };
}

/** A duty in a headline: "Amankan Rapat Pleno", "Laksanakan Bakti Sosial Polri". */
const headDuty = (duty: string): string =>
  (duty.startsWith('pengamanan ') ? duty.replace('pengamanan', 'amankan') : `laksanakan ${duty}`).replace(
    /(^|\s)(?!(?:di|dan|ke|dari|pada|untuk)\s)\p{Ll}/gu,
    (start) => start.toUpperCase(),
  );

function mixed(facts: ReportFacts): Story {
  const people = strengthWords(facts);
  const held = facts.events.length + facts.guards.length;
  const meetings = facts.events.filter((event) => isCampaign(event.kind));
  const place = placesInShort(facts);
  const [only] = facts.events;
  const polls = facts.pollingPlaces > 0 ? 'Amankan TPS' : 'Laksanakan Pengamanan';
  const done = held > 0 ? `Amankan ${held} Kegiatan` : polls;
  return {
    headline: [
      people?.replace(/ \(.*\) personel/, ' Personel'),
      facts.unit.name,
      only && held === 1 ? headDuty(eventDutyWords(only)) : done,
      only && held === 1 && only.village ? `di ${spelledRegion(only.village.label)}` : null,
    ]
      .filter(Boolean)
      .join(' '),
    lead: [
      `${facts.unit.name} ${people ? `menurunkan ${people} untuk melaksanakan` : 'melaksanakan'} ${dutyWords(facts)}${place ? ` di ${place}` : ''}, ${pressDate(facts.day)}.`,
      partOfOperation(facts, 'Kegiatan'),
    ]
      .filter(Boolean)
      .join(' '),
    body: [
      satgasParagraph(facts),
      apelParagraph(facts),
      partnerSentence(facts),
      officersParagraph(facts),
      ...visitParagraphs(facts),
      meetings.length > 0 ? permitParagraph(facts) : null,
      situationSentence(facts),
    ],
  };
}
