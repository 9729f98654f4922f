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

/** Every kind of letter that this version makes, with what is typed in it. */
export const letterContents = { sprin: sprinContent, 'sprin-perubahan': sprinPerubahanContent } as const;

export type LetterKind = keyof typeof letterContents;
export type LetterContent<K extends LetterKind = LetterKind> = z.output<(typeof letterContents)[K]>;
