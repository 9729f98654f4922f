/**
 * Default texts of a Surat Perintah: Pertimbangan, Dasar, Untuk, Tembusan and the title of the annex, from facts and
 * the post's templates. They are proposals that the clerk edits; nothing that is not known is written.
 */
import { defaultTexts, type FactsOf, say, sayItems, type TemplateTexts } from '../template/keys.ts';
import { dateRange, listed, longDate } from '../text/format.ts';
import { type LegalBasis, usualBases } from './basis.ts';
import { SHIPPED_BASES } from './basis-data.ts';
import type { OrderFacts } from './facts.ts';
import { dutyKinds, orderWords, quotedOperation } from './order-words.ts';
import { SHIPPED_SENTENCES, type StockSentence, usualSentences } from './stock-sentence.ts';
import { sttpNumbers } from './sttp.ts';
import { titleWords } from './unit-words.ts';

/** What the post writes orders with: its texts, its legal bases and its standing sentences. */
export interface OrderMasters {
  texts: TemplateTexts;
  bases: readonly LegalBasis[];
  sentences: readonly StockSentence[];
}

/** As they are shipped. */
const SHIPPED: OrderMasters = { texts: defaultTexts, bases: SHIPPED_BASES, sentences: SHIPPED_SENTENCES };

/** Pertimbangan: one sentence. */
export const defaultConsiderations = (facts: OrderFacts, masters: OrderMasters = SHIPPED): string[] =>
  orShipped(masters, ({ texts }) => given(say(texts, 'sprin.pertimbangan', orderWords(facts))));

/** Dasar in legal order: laws, regulations, plans of the superior and our own, STTP last. */
export const defaultBases = (facts: OrderFacts, masters: OrderMasters = SHIPPED): string[] =>
  orShipped(masters, ({ bases, texts }) => [
    ...usualBases(bases, { operation: facts.operation?.kind ?? null, day: facts.from }),
    ...planLines(facts, texts),
    ...sttpLine(facts, texts),
  ]);

/** Untuk: the duty itself, the roll call, then the standing items. */
export function defaultTasks(facts: OrderFacts, masters: OrderMasters = SHIPPED): string[] {
  const words = orderWords(facts);
  return orShipped(masters, ({ texts, sentences }) => [
    ...given(say(texts, 'sprin.tugas', words)),
    ...given(say(texts, 'sprin.apel', words)),
    ...usualSentences(sentences, dutyKinds(facts), words),
  ]);
}

/** Tembusan to the unit above. */
export function defaultCopies(facts: OrderFacts, masters: OrderMasters = SHIPPED): string[] {
  if (facts.superior === null) return [];
  const toPolda = /^polda\b/i.test(facts.superior.trim());
  return sayItems(masters.texts, toPolda ? 'sprin.tembusan.polda' : 'sprin.tembusan.lain', orderWords(facts));
}

/** Title of the annex, each line as printed: what the list is for, then the day. */
export const defaultAnnexTitle = (facts: OrderFacts, masters: OrderMasters = SHIPPED): string[] =>
  orShipped(masters, ({ texts }) => sayItems(texts, 'sprin.lampiran', orderWords(facts)));

/** Subject of the order for registers and lists: "Pengamanan kampanye hari ke-43". */
export const defaultSubject = (facts: OrderFacts, masters: OrderMasters = SHIPPED): string =>
  say(masters.texts, 'sprin.perihal', orderWords(facts)) || 'Surat Perintah';

/** A part that an order cannot be without: as it is shipped when nothing is left of the post's own. */
function orShipped(masters: OrderMasters, part: (masters: OrderMasters) => string[]): string[] {
  const own = part(masters);
  return own.length > 0 ? own : part(SHIPPED);
}

const given = (text: string): string[] => (text === '' ? [] : [text]);

const planLines = (facts: OrderFacts, texts: TemplateTexts): string[] =>
  facts.plans.flatMap((plan) => given(say(texts, 'sprin.rencana', planWords(facts, plan))));

/** What the line of a plan in Dasar may say. */
export const planWords = (
  { operation }: OrderFacts,
  { by, number, date }: OrderFacts['plans'][number],
): FactsOf<'sprin.rencana'> => ({
  pejabat: by,
  operasi: operation === null ? null : quotedOperation(operation),
  nomor: number,
  tanggal: date === null ? null : longDate(date),
});

const sttpLine = (facts: OrderFacts, texts: TemplateTexts): string[] =>
  facts.sttp.length === 0 ? [] : given(say(texts, 'sprin.sttp', sttpWords(facts)));

/** What the line of the STTP in Dasar may say. */
export function sttpWords({ sttp, unitName, from, to }: OrderFacts): FactsOf<'sprin.sttp'> {
  const named = /\bpol(?:da|res|resta|restabes|sek)\b/i;
  const issuers = sttp.flatMap(({ issuer }) =>
    issuer === null ? [] : named.test(issuer) ? issuer : `${issuer} ${titleWords(unitName)}`,
  );
  return {
    nomor: sttpNumbers(sttp),
    penerbit: issuers.length === 0 ? null : listed([...new Set(issuers)]),
    tanggal: dateRange(from, to),
  };
}
