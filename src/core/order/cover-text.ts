/** Default texts of a Nota Dinas, from the facts of a scope and the post's templates. */
import { defaultTexts, type FactsOf, say, sayItems, type TemplateTexts } from '../template/keys.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { longDate } from '../text/format.ts';
import type { NotaDinasContent } from './content.ts';
import type { OrderFacts } from './facts.ts';
import { orderWords } from './order-words.ts';

/** An issued paper that a letter refers to. */
export interface Reference {
  /** "Surat Perintah Kapolresta Kupang Kota" */
  name: string;
  number: string;
  date: CivilDate;
}

export type CoverWords = FactsOf<'nota-dinas.isi'>;

/** The facts of a cover letter in the words that its templates ask for. */
export function coverWords(facts: OrderFacts, references: readonly Reference[]): CoverWords {
  const { satuan, kepala_satuan, operasi, tugas, waktu } = orderWords(facts);
  const lines = references.map(
    ({ name, number, date }, at) =>
      `a. ${name} Nomor ${number} tanggal ${longDate(date)}${at === references.length - 1 ? '.' : ';'}`,
  );
  return { satuan, kepala_satuan, operasi, tugas, waktu, rujukan: lines.join('\n') || null };
}

/** Subject, addressees and text of a new Nota Dinas. */
export function defaultNotaDinas(
  words: CoverWords,
  texts: TemplateTexts = defaultTexts,
): { subject: string } & Pick<NotaDinasContent, 'addressees' | 'body' | 'closing'> {
  return {
    subject: say(texts, 'nota-dinas.perihal', words) || 'Pengiriman naskah',
    addressees: sayItems(texts, 'nota-dinas.kepada', words),
    body: say(texts, 'nota-dinas.isi', words),
    closing: say(texts, 'nota-dinas.penutup', words),
  };
}
