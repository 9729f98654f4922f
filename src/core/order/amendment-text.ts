/** What an amendment says by itself: texts from its facts, and the sentences about what changed. */
import { type FactsOf, say, sayItems, type TemplateTexts } from '../template/keys.ts';
import { datePart } from '../text/civil-date.ts';
import { clock, letterDate, listed, longDate, lowerFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { OrderFacts } from './facts.ts';
import { orderWords } from './order-words.ts';

/** The order that is changed. */
export interface AmendedOrder {
  number: string;
  date: string;
  subject: string;
}

/** How many people each kind of change is about, and the list before and after. */
export interface AmendmentCounts {
  replaced: number;
  moved: number;
  added: number;
  removed: number;
  before: number;
  after: number;
}

type AmendmentWords = FactsOf<'sprin-perubahan.untuk'>;

const COUNTED = [
  ['replaced', 'diganti'],
  ['moved', 'dipindah tugas'],
  ['added', 'ditambah'],
  ['removed', 'dihapus'],
] as const;

export function amendmentWords(
  facts: OrderFacts,
  old: AmendedOrder,
  counts: AmendmentCounts,
): AmendmentWords {
  const changes = COUNTED.filter(([kind]) => counts[kind] > 0).map(
    ([kind, word]) => `${counted(counts[kind])} personel ${word}`,
  );
  const total = `${counted(counts.after)} orang`;
  return {
    ...orderWords(facts),
    nomor_lama: old.number,
    tanggal_lama: longDate(old.date),
    perihal_lama: lowerFirst(old.subject),
    perubahan: changes.length === 0 ? null : listed(changes),
    jumlah: counts.before === counts.after ? `tetap ${total}` : `menjadi ${total}`,
  };
}

/** Texts that the clerk edits, as they begin. */
export function amendmentTexts(words: AmendmentWords, bases: readonly string[], texts: TemplateTexts) {
  const given = (text: string): string[] => (text === '' ? [] : [text]);
  return {
    subject: say(texts, 'sprin-perubahan.perihal', words) || 'Sprin perubahan',
    considerations: given(say(texts, 'sprin-perubahan.pertimbangan', words)),
    bases: [...bases, ...given(say(texts, 'sprin-perubahan.dasar', words))],
    tasks: sayItems(texts, 'sprin-perubahan.untuk', words),
    annexTitle: sayItems(texts, 'sprin-perubahan.lampiran', words),
  };
}

/** First items of Untuk: what is changed. They follow the plan, so nobody types them. */
export const changeTasks = (
  words: AmendmentWords,
  events: readonly string[],
  texts: TemplateTexts,
): string[] => [
  ...(words.perubahan === null ? [] : [say(texts, 'sprin-perubahan.lampiran-diubah', words)]),
  ...events,
];

/** An event as an order named it, or as it is planned now. */
export interface OrderedEvent {
  key: string;
  title: string;
  start: string | null;
  end: string | null;
  /** In words. */
  place: string | null;
}

/** What became of the events of an order, one sentence each. */
export function eventChanges(
  before: readonly OrderedEvent[],
  after: readonly OrderedEvent[],
  zone: string,
): string[] {
  const now = new Map(after.map((event) => [event.key, event]));
  const known = new Set(before.map(({ key }) => key));
  const changed = before.flatMap((event) => {
    const is = now.get(event.key);
    if (!is) return `kegiatan ${event.title} ditiadakan`;
    const [was, will] = [whenWhere(event, zone), whenWhere(is, zone)];
    return was === will ? [] : `kegiatan ${is.title} semula ${was} menjadi ${will}`;
  });
  const added = after.filter(({ key }) => !known.has(key));
  return [
    ...changed,
    ...added.map((event) => `kegiatan ${event.title} ditambahkan, ${whenWhere(event, zone)}`),
  ];
}

function whenWhere({ start, end, place }: OrderedEvent, zone: string): string {
  const until = end === null ? ' s.d. selesai' : ` s.d. ${clock(end)}`;
  const when =
    start === null
      ? 'waktu menyusul'
      : `${letterDate(datePart(start))} pukul ${clock(start)} ${zone}${until}`;
  return place === null ? when : `${when} di ${place}`;
}
