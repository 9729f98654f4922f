/** Standing sentences of orders: items of Untuk that return in most orders, some for kinds of duty only. */
import { EVENT_KINDS, isCampaign } from '../event/kind.ts';
import { fillTemplate } from '../template/fill.ts';
import type { OrderWords } from './order-words.ts';

/** Kinds of events that a sentence may be for; "kampanye" = every kind of campaign. */
export const SENTENCE_KINDS = ['kampanye', ...EVENT_KINDS] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

export interface StockSentence {
  /** A line of a template with the words of an order, without the ";" at its end. */
  text: string;
  /** Kinds of events it is for; empty = any. */
  kinds: readonly SentenceKind[];
  /** New orders take it by themselves; the others are picked from the list. */
  usual: boolean;
}

const all = { kinds: [] as readonly SentenceKind[], usual: true };

/** Sentences in the order in which they are printed. The post adds its own and changes these. */
export const SHIPPED_SENTENCES: readonly (StockSentence & { readonly key: string })[] = [
  {
    key: 'senjata',
    ...all,
    text: 'dalam pelaksanaan tugas tidak membawa senjata api, mengutamakan tindakan yang humanis, dan menjaga netralitas Polri',
  },
  {
    key: 'pakaian',
    ...all,
    text: 'menggunakan pakaian dinas PDL-II Two Tone atau menyesuaikan dengan fungsi masing-masing',
  },
  {
    key: 'koordinasi',
    ...all,
    text: 'melaksanakan koordinasi dan kerja sama dengan KPU, Bawaslu, TNI, Satpol PP, Linmas, dan instansi terkait',
  },
  {
    key: 'unjuk-rasa',
    text: 'mengutamakan negosiasi dan tahapan penggunaan kekuatan sesuai dengan ketentuan',
    kinds: ['unjuk-rasa'],
    usual: false,
  },
  {
    key: 'tps',
    text: 'tidak memasuki tempat pemungutan suara kecuali atas permintaan ketua KPPS, dan menjaga jarak dari proses pemungutan dan penghitungan suara',
    kinds: ['tps'],
    usual: false,
  },
  {
    key: 'patroli',
    text: 'melaksanakan patroli secara dialogis dan mencatat setiap titik yang dilalui beserta waktunya',
    kinds: ['patroli'],
    usual: false,
  },
  {
    key: 'saksama',
    ...all,
    text: 'melaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab',
  },
  {
    key: 'lapor',
    ...all,
    text: 'melaporkan hasil pelaksanaan tugas kepada {kepala_satuan} pada kesempatan pertama',
  },
];

/** Whether a sentence is for an order about these kinds of events. */
const fits = ({ kinds }: StockSentence, events: readonly string[]): boolean =>
  kinds.length === 0 ||
  events.some((event) => kinds.some((kind) => kind === event || (kind === 'kampanye' && isCampaign(event))));

/**
 * The items with some sentences of the list more, each before the next one of the list that is there already, so that
 * the closing ones stay at the end.
 * @param list all sentences in their order, filled
 */
export function withSentences(
  items: readonly string[],
  more: readonly string[],
  list: readonly string[],
): string[] {
  const all = [...items];
  for (const sentence of more) {
    if (all.includes(sentence)) continue;
    const later = new Set(list.slice(list.indexOf(sentence) + 1));
    const before = all.findIndex((item) => later.has(item));
    all.splice(before < 0 ? all.length : before, 0, sentence);
  }
  return all;
}

/** The standing items that a new order takes by itself, filled with what is known. */
export const usualSentences = (
  sentences: readonly StockSentence[],
  events: readonly string[],
  words: OrderWords,
): string[] =>
  sentences
    .filter((sentence) => sentence.usual && fits(sentence, events))
    .map(({ text }) => fillTemplate(text, words))
    .filter((text) => text !== '');
