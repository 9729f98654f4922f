import { z } from 'zod';
import { type LetterKind, letterContents, sprinContent } from '../../core/order/content.ts';
import { LETTER_STATES } from '../../core/order/life.ts';
import { civilDate, done, id, input, job, mutation, query, requiredText, text } from './define.ts';
import { paper, scope } from './document.ts';

const kind = z.enum(Object.keys(letterContents) as [LetterKind]);

const common = {
  id: z.string(),
  state: z.enum(LETTER_STATES),
  scope,
  number: z.string().nullable(),
  numberValue: z.number().int().nullable(),
  date: civilDate,
  subject: z.string(),
  people: z.number().int(),
  /** UTC. */
  issuedAt: z.string().nullable(),
  sha256: z.string().nullable(),
  /** What the next number would be, for the date of this letter. */
  proposedNumber: z.string(),
  /** Issued and the plan has moved on: how many names differ. */
  differs: z.number().int(),
};

/** A letter with what is typed in it, by its kind. */
export const letterView = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('sprin'), content: sprinContent }),
]);
export type LetterView = z.infer<typeof letterView>;

export const letterContract = {
  'letter.list': query({
    input: input({ operationId: id.nullable() }),
    output: z.strictObject({
      letters: z.array(letterView),
      lastNumber: z.number().int().nullable(),
      gaps: z.array(z.number().int()),
    }),
  }),
  'letter.get': query({ input: input({ id }), output: letterView }),
  /** A new draft with default texts made from the facts of its scope. */
  'letter.create': mutation({
    input: input({ kind, scope, paper }),
    output: z.strictObject({ id: z.string() }),
    changes: ['letter'],
    label: 'Buat surat',
  }),
  'letter.update': mutation({
    input: input({
      id,
      number: text(80).nullable().optional(),
      date: civilDate.optional(),
      subject: requiredText(300).optional(),
      /** Parts of what is typed, as the kind of the letter has them. */
      content: z.record(z.string(), z.unknown()).optional(),
    }),
    output: done,
    changes: ['letter'],
    label: 'Ubah surat',
  }),
  'letter.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['letter'],
    label: 'Hapus konsep surat',
  }),
  /** Freezes text, people and number; needs a number and at least one person. */
  'letter.issue': job({
    input: input({ id }),
    output: z.strictObject({ sha256: z.string(), pages: z.number().int() }),
    right: 'approve',
    changes: ['letter', 'journal'],
  }),
};
