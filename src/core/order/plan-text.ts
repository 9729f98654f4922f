/** Default texts of a Rencana Operasi and a Perintah Operasi, from facts and the post's templates. */
import { defaultTexts, say, sayItems, type TemplateTexts } from '../template/keys.ts';
import type { PrintopsContent, RenopsContent } from './content.ts';
import { operationWords, type PlanFacts } from './plan-facts.ts';

type Written<Content> = Omit<Content, 'numberPattern' | 'paper'>;

const CHAPTERS = [
  ['Situasi', 'renops.situasi'],
  ['Tugas pokok', 'renops.tugas-pokok'],
  ['Pelaksanaan', 'renops.pelaksanaan'],
  ['Administrasi dan logistik', 'renops.administrasi'],
  ['Komando dan pengendalian', 'renops.komando'],
] as const;

/** What the post has chosen for papers of the kind; null: as is usual. */
export interface PlanChoices {
  classification: string | null;
  signatoryId: string | null;
  copies: string[] | null;
}

/** A plan is secret unless the post says otherwise, and each copy of it is numbered by hand. */
const headOf = ({ classification, signatoryId }: PlanChoices) => ({
  classification: classification ?? 'RAHASIA',
  signatoryId,
  copyNumber: null,
  copyCount: null,
});

const USUAL: PlanChoices = { classification: null, signatoryId: null, copies: null };

/** What a new Rencana Operasi begins with. */
export function defaultRenops(
  facts: PlanFacts,
  texts: TemplateTexts = defaultTexts,
  choices: PlanChoices = USUAL,
): Written<RenopsContent> {
  const words = operationWords(facts);
  return {
    ...headOf(choices),
    about: sayItems(texts, 'renops.tentang', words),
    references: [],
    chapters: CHAPTERS.map(([title, key]) => ({ title, text: say(texts, key, words) })),
    copies: choices.copies ?? sayItems(texts, 'renops.distribusi', words),
    annexes: { structure: true, personnel: true, timetable: true, polling: true },
    subBands: true,
  };
}

/** What a new Perintah Operasi begins with; `bases` come with it, since they are those of an order. */
export function defaultPrintops(
  facts: PlanFacts,
  bases: string[],
  texts: TemplateTexts = defaultTexts,
  choices: PlanChoices = USUAL,
): Written<PrintopsContent> {
  const words = operationWords(facts);
  return {
    ...headOf(choices),
    bases,
    duties: sayItems(texts, 'printops.tugas', words),
    execution: sayItems(texts, 'printops.pelaksanaan', words),
    satgas: sayItems(texts, 'printops.satgas', words),
    others: sayItems(texts, 'printops.lain', words),
    copies: choices.copies ?? sayItems(texts, 'renops.distribusi', words),
  };
}
