/**
 * Default texts of a Surat Perintah: Pertimbangan, Dasar, Untuk, Tembusan and the title of the annex, from facts.
 * They are proposals that the clerk edits; nothing that is not known is written.
 */
import { eventKindLabel, isCampaign } from '../event/kind.ts';
import { dateRange, dateRangeUpper, letterDate, listed, longDate } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { OrderEvent, OrderFacts } from './facts.ts';
import { sttpNumbers } from './sttp.ts';
import { titleWords } from './unit-words.ts';

/** What people are sent to do, for each kind of event that is not a campaign. */
const DUTIES: Readonly<Record<string, string>> = {
  'cooling-system': 'kegiatan cooling system',
  patroli: 'patroli',
  'pengamanan-objek': 'pengamanan objek',
  apel: 'apel',
  pengawalan: 'pengawalan',
  tps: 'pengamanan tempat pemungutan suara',
  pleno: 'pengamanan rapat pleno',
  'unjuk-rasa': 'pengamanan unjuk rasa',
};

/** Pertimbangan: one sentence. */
export function defaultConsiderations(facts: OrderFacts): string[] {
  const security = allCampaign(facts) ? 'pengamanan kegiatan kampanye' : dutyPhrase(facts);
  const election = facts.election === null ? '' : ` ${facts.election}`;
  const operation = facts.operation === null ? '' : ` pada Operasi ${quoted(facts)}`;
  const area = titleWords(facts.unitName);
  return [
    `bahwa dalam rangka ${security}${election}${operation} di wilayah hukum ${area}, maka dipandang perlu mengeluarkan surat perintah ini.`,
  ];
}

/** Dasar in legal order: laws, regulations, plans of the superior and our own, STTP last. */
export function defaultBases(facts: OrderFacts): string[] {
  return [
    'Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia',
    ...electionLaws(facts),
    'Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 1 Tahun 2019 tentang Sistem, Manajemen dan Standar Keberhasilan Operasional Kepolisian Negara Republik Indonesia sebagaimana telah diubah dengan Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 8 Tahun 2021',
    ...planLines(facts),
    ...sttpLine(facts),
  ];
}

/** Untuk: the duty itself, the roll call, then the standing items. */
export function defaultTasks(facts: OrderFacts): string[] {
  return [
    mainTask(facts),
    ...apelTask(facts),
    'dalam pelaksanaan tugas tidak membawa senjata api, mengutamakan tindakan yang humanis, dan menjaga netralitas Polri',
    'menggunakan pakaian dinas PDL-II Two Tone atau menyesuaikan dengan fungsi masing-masing',
    'melaksanakan koordinasi dan kerja sama dengan KPU, Bawaslu, TNI, Satpol PP, Linmas, dan instansi terkait',
    'melaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab',
    `melaporkan hasil pelaksanaan tugas kepada ${titleWords(facts.unitHead)} pada kesempatan pertama`,
  ];
}

/** Tembusan to the unit above. */
export function defaultCopies(facts: OrderFacts): string[] {
  if (facts.superior === null) return [];
  const name = titleWords(facts.superior);
  if (/^Polda\b/.test(name)) {
    const area = name.slice('Polda'.length).trim();
    return [`Kapolda ${area}`.trim(), `Irwasda ${name}`, `Karoops ${name}`, `Kabidpropam ${name}`];
  }
  return [`Ka${name.charAt(0).toLowerCase()}${name.slice(1)}`, `Kabagops ${name}`, `Kasipropam ${name}`];
}

/** Title of the annex in capitals: what the list is for, then the day. */
export function defaultAnnexTitle(facts: OrderFacts): string[] {
  const election = facts.election === null ? '' : ` ${facts.election}`;
  const duty = allCampaign(facts) ? 'pengamanan kampanye' : dutyPhrase(facts);
  const days =
    facts.from === facts.to ? letterDate(facts.from) : `tanggal ${dateRangeUpper(facts.from, facts.to)}`;
  return [`daftar personel ${duty}${election}`.toUpperCase(), days.toUpperCase()];
}

/** Subject of the order for registers and lists: "Pengamanan kampanye hari ke-43". */
export function defaultSubject(facts: OrderFacts): string {
  const text = dutyPhrase(facts, campaignDay(facts));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function mainTask(facts: OrderFacts): string {
  const when =
    facts.from === facts.to
      ? `pada ${letterDate(facts.from)}`
      : `pada tanggal ${dateRange(facts.from, facts.to)}`;
  const where = wherePhrase(facts);
  return `di samping melaksanakan tugas dan tanggung jawab sehari-hari, ditunjuk untuk melaksanakan ${dutyPhrase(facts, campaignDay(facts))} ${when}${where}`;
}

function campaignDay(facts: OrderFacts): string {
  const known = facts.campaignDay !== null && facts.from === facts.to && facts.events.some(isCampaignEvent);
  return known ? ` hari ke-${facts.campaignDay}` : '';
}

/**
 * "di 8 (delapan) kelurahan pada 4 (empat) kecamatan serta kampanye rapat umum terbuka di Alun-alun Kota Kupang": a
 * single event by its place, several by counts, and those outside any known village by name.
 */
function wherePhrase(facts: OrderFacts): string {
  const events = dutyEvents(facts);
  const [only, ...more] = events;
  if (only && more.length === 0) return only.place === null ? '' : ` di ${only.place}`;
  const outside = events.filter((event) => !event.counted && event.place !== null);
  const named = [...new Set(outside.map((event) => `${namedDuty(event)} di ${event.place}`))];
  const places: string[] = [];
  if (facts.villages > 0) places.push(`${counted(facts.villages)} ${facts.villageWord}`);
  if (facts.districts > 0) places.push(`${counted(facts.districts)} kecamatan`);
  const inside = places.length > 0 ? ` di ${places.join(' pada ')}` : '';
  if (named.length === 0) return inside;
  return inside === '' ? `, meliputi ${listed(named)}` : `${inside} serta ${listed(named)}`;
}

/** The events that the order sends people to: a roll call among them has an item of its own. */
function dutyEvents(facts: OrderFacts): OrderEvent[] {
  const duties = facts.apel === null ? [] : facts.events.filter((event) => event.kind !== 'apel');
  return duties.length > 0 ? duties : facts.events;
}

/** What an event outside the counted villages is called in the sentence. */
function namedDuty(event: OrderEvent): string {
  if (isCampaign(event.kind)) return `kampanye ${eventKindLabel(event.kind).toLowerCase()}`;
  return DUTIES[event.kind] ?? event.title;
}

/** The duty over all events: "pengamanan kampanye", "patroli", "pengamanan kampanye, patroli, dan pengawalan". */
function dutyPhrase(facts: OrderFacts, counter = ''): string {
  const duties = new Set(
    dutyEvents(facts).map((event) =>
      isCampaignEvent(event) ? `pengamanan kampanye${counter}` : (DUTIES[event.kind] ?? event.title),
    ),
  );
  if (duties.size === 0) return 'pengamanan';
  return listed([...duties]);
}

function apelTask(facts: OrderFacts): string[] {
  const { apel } = facts;
  if (apel === null) return [];
  const place = apel.place === null ? '' : ` bertempat di ${apel.place}`;
  const leader = apel.leader === null ? '' : `, dipimpin oleh ${apel.leader}`;
  return [
    `melaksanakan apel kesiapan pada ${letterDate(apel.date)} pukul ${apel.time.replace(':', '.')} ${facts.timeZone}${place}${leader}`,
  ];
}

function electionLaws(facts: OrderFacts): string[] {
  if (facts.operation?.kind === 'OMP') {
    return [
      'Undang-Undang Nomor 10 Tahun 2016 tentang Perubahan Kedua atas Undang-Undang Nomor 1 Tahun 2015 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 tentang Pemilihan Gubernur, Bupati, dan Wali Kota Menjadi Undang-Undang',
      'Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024 tentang Tahapan dan Jadwal Pemilihan Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, serta Wali Kota dan Wakil Wali Kota Tahun 2024',
    ];
  }
  if (facts.operation?.kind === 'OMB') return ['Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum'];
  return [];
}

function planLines(facts: OrderFacts): string[] {
  return facts.plans.map((plan) => {
    const number = plan.number === null ? '' : ` Nomor: ${plan.number}`;
    const date = plan.date === null ? '' : ` tanggal ${longDate(plan.date)}`;
    return `Rencana Operasi ${plan.by}${facts.operation === null ? '' : ` ${quoted(facts)}`}${number}${date}`;
  });
}

function sttpLine({ sttp, unitName, from, to }: OrderFacts): string[] {
  if (sttp.length === 0) return [];
  const named = /\bpol(?:da|res|resta|restabes|sek)\b/i;
  const issuers = sttp.flatMap(({ issuer }) =>
    issuer === null ? [] : named.test(issuer) ? issuer : `${issuer} ${titleWords(unitName)}`,
  );
  const issued = issuers.length === 0 ? '' : ` yang diterbitkan ${listed([...new Set(issuers)])}`;
  const days = dateRange(from, to);
  return [
    `Surat Tanda Terima Pemberitahuan (STTP) kampanye${sttpNumbers(sttp)}${issued} untuk kegiatan kampanye tanggal ${days}`,
  ];
}

/** “Mantap Praja Turangga-2024” */
function quoted(facts: OrderFacts): string {
  const { operation } = facts;
  return operation === null ? '' : `“${[operation.name, operation.sandi].filter(Boolean).join(' ')}”`;
}

function allCampaign(facts: OrderFacts): boolean {
  const events = dutyEvents(facts);
  return events.length > 0 && events.every(isCampaignEvent);
}

function isCampaignEvent(event: OrderEvent): boolean {
  return isCampaign(event.kind);
}
