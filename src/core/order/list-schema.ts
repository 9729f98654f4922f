import { z } from 'zod';
import { checkTemplate } from '../template/check.ts';
import { ORDER_WORDS } from '../template/keys-order.ts';
import { isCivilDate } from '../text/civil-date.ts';
import { givenText } from '../text/schema.ts';
import { BASIS_KINDS, type BasisKind } from './basis.ts';
import { KKA_CODE, tidyKka } from './kka.ts';
import { SENTENCE_KINDS } from './stock-sentence.ts';

/* Rows of the lists that papers draw from, as the window and the data bundle give them. */

const text = (max: number) => givenText().trim().min(1).max(max);
const date = z.string().refine(isCivilDate, 'tanggal YYYY-MM-DD').nullable();

export const legalBasisFields = z
  .strictObject({
    kind: z.enum(BASIS_KINDS as [BasisKind]),
    title: text(200).nullable(),
    number: text(80).nullable(),
    year: z.number().int().min(1945).max(2200).nullable(),
    date,
    about: text(1500).nullable(),
    validFrom: date,
    validTo: date,
    operations: z.array(text(20)).max(20),
    usual: z.boolean(),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    error: 'hari terakhir berlaku lebih dahulu daripada hari pertama',
  });

export const kkaFields = z.strictObject({
  code: givenText().overwrite(tidyKka).regex(KKA_CODE, 'kode seperti OPS.1.3.').max(40),
  meaning: text(200),
  local: z.boolean(),
});

export const stockSentenceFields = z.strictObject({
  text: text(2000).superRefine((given, context) => {
    for (const { message } of checkTemplate(given, { names: Object.keys(ORDER_WORDS), shape: 'line' }))
      context.addIssue({ code: 'custom', message });
  }),
  kinds: z.array(z.enum(SENTENCE_KINDS)).max(SENTENCE_KINDS.length),
  usual: z.boolean(),
});

export const copyListFields = z.strictObject({ name: text(120), lines: z.array(text(300)).min(1).max(40) });

/** Kinds of papers that have a default of their own, as they are called. */
export const PAPER_KINDS = {
  sprin: 'Surat Perintah',
  renops: 'Rencana Operasi',
  printops: 'Perintah Operasi',
  'nota-dinas': 'Nota dinas',
  daftar: 'Daftar, rekap, dan laporan',
} as const;
export type PaperKind = keyof typeof PAPER_KINDS;

/** Security classes of papers. */
export const CLASSIFICATIONS = {
  SR: 'SANGAT RAHASIA',
  R: 'RAHASIA',
  T: 'TERBATAS',
  B: 'BIASA',
} as const;
export type Classification = keyof typeof CLASSIFICATIONS;

/** The class a kind of paper has until the post chooses otherwise; null prints none. */
export const USUAL_CLASS: Readonly<Record<PaperKind, Classification | null>> = {
  sprin: null,
  renops: 'R',
  printops: 'R',
  'nota-dinas': 'B',
  daftar: 'T',
};
