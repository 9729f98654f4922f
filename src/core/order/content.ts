import { z } from 'zod';
import { givenText } from '../text/schema.ts';

/** What is typed in a letter, one schema a kind. Texts are trimmed; nothing else about them is changed. */

const text = (max: number) => givenText().trim().max(max);
const requiredText = (max: number) => text(max).min(1);

/** What every kind of letter holds. */
const common = {
  /** How its number is written, as it was set when the letter was begun. */
  numberPattern: text(80),
  /** Key of the signatory; null: the head of the post. */
  signatoryId: z.string().min(1).max(64).nullable(),
  paper: z.enum(['a4', 'f4']),
};

/** A Surat Perintah. Empty lists fall back to the default texts. */
export const sprinContent = z.strictObject({
  ...common,
  considerations: z.array(requiredText(2000)),
  bases: z.array(requiredText(2000)),
  addressees: text(1000).nullable(),
  tasks: z.array(requiredText(2000)),
  copies: z.array(requiredText(300)),
  initials: z.array(requiredText(80)),
  annexTitle: z.array(requiredText(200)),
  subBands: z.boolean(),
  /** Margins and type: as the rule has them, or narrow; null = as the post has chosen, else by the paper. */
  style: z.enum(['hemat', 'perkap']).nullable().default(null),
});
export type SprinContent = z.output<typeof sprinContent>;

/** An amendment. What it changes follows from the plan; only the reasons are typed. */
export const sprinPerubahanContent = z.strictObject({
  ...common,
  considerations: z.array(requiredText(2000)),
  bases: z.array(requiredText(2000)),
  addressees: text(1000).nullable(),
  /** Items of Untuk after those about the changes. */
  tasks: z.array(requiredText(2000)),
  copies: z.array(requiredText(300)),
  initials: z.array(requiredText(80)),
  annexTitle: z.array(requiredText(200)),
  /** Margins and type: as the rule has them, or narrow; null = as the post has chosen, else by the paper. */
  style: z.enum(['hemat', 'perkap']).nullable().default(null),
  /** ALASAN by the key of the person who left or was moved, or who came; '' prints none. */
  reasons: z.record(z.string().max(64), text(120)),
});
export type SprinPerubahanContent = z.output<typeof sprinPerubahanContent>;

/** What the head of a plan or an order of an operation holds beside its number. */
const classified = {
  ...common,
  /** Printed on every page: "RAHASIA". */
  classification: requiredText(40),
  /** Nomor kopi "1 dari 12"; without a count none is printed. */
  copyNumber: z.number().int().min(1).max(999).nullable(),
  copyCount: z.number().int().min(1).max(999).nullable(),
  /** Distribusi. */
  copies: z.array(requiredText(300)),
};

/** A Rencana Operasi. A chapter without text falls back to the default one. */
export const renopsContent = z.strictObject({
  ...classified,
  about: z.array(requiredText(200)),
  references: z.array(requiredText(300)),
  chapters: z
    .array(z.strictObject({ title: requiredText(120), text: text(20_000) }))
    .min(1)
    .max(20),
  annexes: z.strictObject({
    structure: z.boolean(),
    personnel: z.boolean(),
    timetable: z.boolean(),
    polling: z.boolean(),
  }),
  subBands: z.boolean(),
});
export type RenopsContent = z.output<typeof renopsContent>;

/** A Perintah Operasi. Empty lists fall back to the default texts; `satgas` and `others` may be left out. */
export const printopsContent = z.strictObject({
  ...classified,
  bases: z.array(requiredText(2000)),
  duties: z.array(requiredText(2000)),
  execution: z.array(requiredText(2000)),
  satgas: z.array(requiredText(2000)),
  others: z.array(requiredText(2000)),
});
export type PrintopsContent = z.output<typeof printopsContent>;

/** A Nota Dinas that comes with other papers. */
export const notaDinasContent = z.strictObject({
  ...common,
  /** Printed on every page; null for an ordinary one. */
  classification: requiredText(40).nullable(),
  addressees: z.array(requiredText(300)),
  sender: text(200),
  body: text(20_000),
  closing: text(4000),
  attachments: z.array(
    z.strictObject({ name: requiredText(300), amount: text(80), note: text(200).nullable() }),
  ),
  copies: z.array(requiredText(300)),
});
export type NotaDinasContent = z.output<typeof notaDinasContent>;

/** Every kind of letter that this version makes, with what is typed in it. */
export const letterContents = {
  sprin: sprinContent,
  'sprin-perubahan': sprinPerubahanContent,
  renops: renopsContent,
  printops: printopsContent,
  'nota-dinas': notaDinasContent,
} as const;

export type LetterKind = keyof typeof letterContents;
export type LetterContent<K extends LetterKind = LetterKind> = z.output<(typeof letterContents)[K]>;
