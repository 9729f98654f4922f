import { z } from 'zod';
import { statementSchema } from '../event/detail.ts';
import { givenText } from '../text/schema.ts';

const line = (max: number) => givenText().trim().max(max).nullable().default(null);
const lines = (max = 2000) => z.array(givenText().trim().min(1).max(max)).max(40).default([]);

/** The texts and papers that one scope has, each with a number and a subject of its own. */
export const REPORT_KINDS = [
  'laporan-giat',
  'laporan-harian',
  'lapsit',
  'laporan-patroli',
  'siaran-pers',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const headingSchema = z.strictObject({
  number: line(80),
  subject: line(300),
  /** Key of a signatory of the post; null: whoever signs lists. */
  signatoryId: line(36),
});

/** Lists that an operator writes, line by line. */
export const OPERATOR_LISTS = [
  'agenda',
  'situation',
  'analysis',
  'prediction',
  'recommendation',
  'notes',
  'plans',
] as const;
export type OperatorList = (typeof OPERATOR_LISTS)[number];

const usual = ['situation', 'analysis', 'prediction', 'recommendation', 'notes', 'plans'] as const;

/** What of an operator's text a kind of report says; `head`: addressee, sender, copies, number and subject. */
export const SAYS: Readonly<
  Record<ReportKind, { head: boolean; lists: readonly OperatorList[]; statements: boolean }>
> = {
  'laporan-giat': { head: true, lists: OPERATOR_LISTS, statements: true },
  'laporan-harian': { head: true, lists: usual, statements: true },
  lapsit: { head: true, lists: usual, statements: false },
  'laporan-patroli': { head: true, lists: usual, statements: false },
  'siaran-pers': { head: false, lists: [], statements: true },
};

/**
 * What an operator writes for the reports of one event, or of one day of an operation. Everything computed may be
 * overruled here; what is empty is made from the facts (addressee, sender, subject) or left out (all the rest).
 */
export const operatorTextSchema = z.strictObject({
  /** Kepada, without "Yth."; Dari. */
  addressee: line(200),
  sender: line(200),
  /** Tembusan. */
  copies: lines(200),
  /** Number, subject and who signs the paper, by kind of report. */
  headings: z.partialRecord(z.enum(REPORT_KINDS), headingSchema).default({}),
  /** Rangkaian acara. */
  agenda: lines(300),
  /** Perkembangan situasi. */
  situation: lines(),
  analysis: lines(),
  prediction: lines(),
  recommendation: lines(),
  /** Catatan. */
  notes: lines(),
  /** Rencana berikutnya, beside what is planned. */
  plans: lines(),
  statements: z.array(statementSchema).max(50).default([]),
});
export type OperatorText = z.output<typeof operatorTextSchema>;

export const EMPTY_OPERATOR_TEXT: OperatorText = operatorTextSchema.parse({});

/** True when nothing was written: it is stored as none. */
export const isEmptyOperatorText = (text: OperatorText): boolean =>
  Object.values(text).every(
    (value) =>
      value === null ||
      value === '' ||
      (Array.isArray(value)
        ? value.length === 0
        : Object.values(value as object).every((heading) =>
            Object.values(heading as object).every((v) => !v),
          )),
  );

/** The lists of several texts one after another, each line once: a day's report says what its events said. */
export function joinedText(own: OperatorText, others: readonly OperatorText[]): OperatorText {
  const all = (pick: (text: OperatorText) => readonly string[]) => [
    ...new Set([own, ...others].flatMap((text) => [...pick(text)])),
  ];
  return {
    ...own,
    analysis: all((text) => text.analysis),
    prediction: all((text) => text.prediction),
    recommendation: all((text) => text.recommendation),
    notes: all((text) => text.notes),
    plans: all((text) => text.plans),
    situation: all((text) => text.situation),
  };
}
