import { lowerFirst } from '../text/format.ts';

/** The kinds of events, as bundles name them. */
export const EVENT_KINDS = [
  'kampanye.tatap-muka',
  'kampanye.pertemuan-terbatas',
  'kampanye.rapat-umum',
  'kampanye.debat',
  'kampanye.lain',
  'cooling-system',
  'patroli',
  'pengamanan-objek',
  'apel',
  'pengawalan',
  'tps',
  'pleno',
  'unjuk-rasa',
  'lain',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const LABELS: Readonly<Record<EventKind, string>> = {
  'kampanye.tatap-muka': 'Tatap muka dan dialog',
  'kampanye.pertemuan-terbatas': 'Pertemuan terbatas',
  'kampanye.rapat-umum': 'Rapat umum terbuka',
  'kampanye.debat': 'Debat publik',
  'kampanye.lain': 'Kegiatan kampanye lain',
  'cooling-system': 'Cooling system',
  patroli: 'Patroli',
  'pengamanan-objek': 'Pengamanan objek',
  apel: 'Apel',
  pengawalan: 'Pengawalan',
  tps: 'Pengamanan TPS',
  pleno: 'Rapat pleno',
  'unjuk-rasa': 'Pengamanan unjuk rasa',
  lain: 'Kegiatan lain',
};

/** The Indonesian name of a kind; an unknown text comes back as it is. */
export function eventKindLabel(kind: string): string {
  return isEventKind(kind) ? LABELS[kind] : kind;
}

/** Kinds that a campaign meeting can be besides its first: texts of notices mix them. */
export const CAMPAIGN_FORMS = [
  { code: 'kampanye.tatap-muka', label: 'Tatap muka dan dialog' },
  { code: 'kampanye.pertemuan-terbatas', label: 'Pertemuan terbatas' },
  { code: 'kampanye.rapat-umum', label: 'Rapat umum terbuka' },
  { code: 'kampanye.debat', label: 'Debat publik' },
  { code: 'kampanye.bahan', label: 'Penyebaran bahan kampanye' },
  { code: 'kampanye.apk', label: 'Pemasangan alat peraga' },
  { code: 'kampanye.iklan', label: 'Iklan media' },
  { code: 'kampanye.seni', label: 'Pentas seni' },
  { code: 'kampanye.olahraga', label: 'Olahraga' },
  { code: 'kampanye.bazar', label: 'Bazar' },
  { code: 'kampanye.konvoi', label: 'Konvoi' },
] as const;

/** Whether the text is a code of CAMPAIGN_FORMS. */
export const isCampaignForm = (text: string): boolean => CAMPAIGN_FORMS.some(({ code }) => code === text);

/** "Tatap muka dan dialog, pertemuan terbatas": the kind with the further ones. */
export function eventKindsLabel(kind: string, further: readonly string[]): string {
  const labels = further
    .filter((code) => code !== kind)
    .map((code) => CAMPAIGN_FORMS.find((form) => form.code === code)?.label ?? code)
    .map(lowerFirst);
  return [eventKindLabel(kind), ...labels].join(', ');
}

/** Whether the text is a kind of the list. */
export function isEventKind(text: string): text is EventKind {
  return Object.hasOwn(LABELS, text);
}

/** Whether events of this kind belong to a campaign, so that a candidate and an STTP are expected. */
export function isCampaign(kind: string): boolean {
  return kind.startsWith('kampanye.');
}

/**
 * Whether this kind of campaign needs an STTP: those that the campaigner notifies. The debate is held by the
 * KPU itself.
 */
export function needsSttp(kind: string): boolean {
  return isCampaign(kind) && kind !== 'kampanye.debat';
}

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

/** "pengamanan kampanye", "patroli": the duty that an event of this kind is; null where only its title says. */
export function eventDuty(kind: string): string | null {
  return isCampaign(kind) ? 'pengamanan kampanye' : (DUTIES[kind] ?? null);
}

/** Kinds whose duty names no object: their titles mostly do ("Pengamanan gudang logistik KPU"). */
const NAMED_BY_TITLE: ReadonlySet<string> = new Set(['pengamanan-objek', 'pengawalan', 'patroli']);

/**
 * The duty of one event inside a sentence. Where the kind names no object, the title says it when it begins with the
 * same word: "pengawalan logistik pemilu"; without a duty of its kind the title alone does. A place behind its comma
 * stays out: the sentence names that itself.
 */
export function eventDutyNamed({ kind, title }: { kind: string; title: string }): string {
  const duty = eventDuty(kind);
  const said = lowerFirst(title.replace(/, (Kel\.|Kelurahan|Desa|Kec\.|Kecamatan) .*$/u, ''));
  if (duty === null) return said;
  const [first] = duty.split(' ');
  return NAMED_BY_TITLE.has(kind) && said.split(' ')[0] === first ? said : duty;
}
