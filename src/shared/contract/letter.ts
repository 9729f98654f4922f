import { z } from 'zod';
import {
  type LetterKind,
  letterContents,
  notaDinasContent,
  printopsContent,
  renopsContent,
  sprinContent,
  sprinPerubahanContent,
} from '../../core/order/content.ts';
import { LETTER_STATES } from '../../core/order/life.ts';
import { LETTER_SERIES } from '../../core/order/series.ts';
import { civilDate, done, id, input, job, mutation, query, requiredText, text } from './define.ts';
import { paper, scope } from './document.ts';

/** Kinds that are begun by themselves: an amendment begins with the letter it changes. */
const kind = z.enum(
  (Object.keys(letterContents) as LetterKind[]).filter((each) => each !== 'sprin-perubahan'),
);

const otherLetter = z.strictObject({ id: z.string(), number: z.string().nullable() });

const common = {
  id: z.string(),
  state: z.enum(LETTER_STATES),
  scope,
  number: z.string().nullable(),
  numberValue: z.number().int().nullable(),
  date: civilDate,
  subject: z.string(),
  people: z.number().int(),
  /** Why it was returned. */
  note: z.string().nullable(),
  /** Who approved it; `at` is UTC. */
  approval: z.strictObject({ by: z.string(), office: z.string(), at: z.string() }).nullable(),
  /** Approved, and what it would say otherwise now. */
  changedSinceApproval: z.array(z.string()),
  /** UTC. */
  issuedAt: z.string().nullable(),
  sha256: z.string().nullable(),
  voidReason: z.string().nullable(),
  /** The letter it changes, and the one that changes it. */
  amends: otherLetter.nullable(),
  amendedBy: otherLetter.nullable(),
  /** What the next number would be, for the date of this letter; of one that is out its own. */
  proposedNumber: z.string(),
  /** Not out yet, and its number is another's. */
  numberObstacle: z
    .strictObject({
      code: z.enum(['NUMBER_TAKEN', 'NUMBER_RESERVED']),
      message: z.string(),
      /** The reservation to release. */
      entryId: z.string().nullable(),
    })
    .nullable(),
  /** Issued and the plan has moved on: how many names differ. */
  differs: z.number().int(),
  /** Issued and the plan has moved on: how many events are at another time or place. */
  moved: z.number().int(),
};

/** A letter with what is typed in it, by its kind. */
export const letterView = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('sprin'), content: sprinContent }),
  z.strictObject({ ...common, kind: z.literal('sprin-perubahan'), content: sprinPerubahanContent }),
  z.strictObject({ ...common, kind: z.literal('renops'), content: renopsContent }),
  z.strictObject({ ...common, kind: z.literal('printops'), content: printopsContent }),
  z.strictObject({ ...common, kind: z.literal('nota-dinas'), content: notaDinasContent }),
]);
export type LetterView = z.infer<typeof letterView>;
export type LetterOf<K extends LetterKind> = Extract<LetterView, { kind: K }>;

const placed = z.strictObject({ name: z.string(), rank: z.string(), duty: z.string() });

const letterChange = z.strictObject({
  /** Key of the person who left or was moved, or who came: that of the typed reason. */
  key: z.string(),
  kind: z.enum(['replaced', 'moved', 'added', 'removed']),
  oldNumber: z.number().int().nullable(),
  before: placed.nullable(),
  after: placed.nullable(),
  reason: z.string().nullable(),
});
export type LetterChange = z.infer<typeof letterChange>;

const approver = { by: requiredText(120), office: requiredText(120) };

export const letterContract = {
  'letter.list': query({
    input: input({ operationId: id.nullable() }),
    output: z.strictObject({ letters: z.array(letterView) }),
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
  /** Asks for approval; needs a full number that no other letter has. */
  'letter.submit': mutation({
    input: input({ id }),
    output: done,
    changes: ['letter'],
    label: 'Ajukan surat',
  }),
  /** Back to the draft, by the one who wrote it. */
  'letter.withdraw': mutation({
    input: input({ id }),
    output: done,
    changes: ['letter'],
    label: 'Tarik kembali surat',
  }),
  'letter.return': mutation({
    input: input({ id, note: requiredText(1000) }),
    output: done,
    right: 'approve',
    changes: ['letter'],
    label: 'Kembalikan surat',
  }),
  /** Keeps what was approved, by whom; also from the draft, where nobody else looks at it first. */
  'letter.approve': mutation({
    input: input({ id, ...approver }),
    output: done,
    right: 'approve',
    changes: ['letter'],
    label: 'Setujui surat',
  }),
  /**
   * Freezes text, people and number as they were approved; needs at least one person. `approval`: approved at the
   * same time. LETTER_CHANGED when the plan moved on since the approval, unless `asApproved`.
   */
  'letter.issue': job({
    input: input({
      id,
      approval: input(approver).nullable().default(null),
      asApproved: z.boolean().default(false),
    }),
    output: z.strictObject({ sha256: z.string(), pages: z.number().int() }),
    right: 'approve',
    changes: ['letter', 'journal'],
  }),
  /** The amendment of an issued letter whose plan moved on: a new draft, or the one that is being written. */
  'letter.amend': mutation({
    input: input({ id }),
    output: z.strictObject({ id: z.string() }),
    changes: ['letter'],
    label: 'Buat Sprin perubahan',
  }),
  /** How the plan differs from an issued letter; of an amendment in work, from the letter it changes. */
  'letter.difference': query({
    input: input({ id }),
    output: z.strictObject({
      changes: z.array(letterChange),
      /** What became of its events, one sentence each. */
      events: z.array(z.string()),
    }),
  }),
  /** Out of force; the number stays used. */
  'letter.void': mutation({
    input: input({ id, reason: requiredText(500) }),
    output: done,
    right: 'approve',
    changes: ['letter'],
    label: 'Batalkan surat',
  }),
};

const series = z.enum(LETTER_SERIES);
const year = z.number().int().min(1900).max(2999);
const serial = z.number().int().min(1).max(999_999);

const registerLine = z.strictObject({
  serial: z.number().int(),
  /** Where its letter stands; else reserved, used by a letter written elsewhere, or known from before a restore. */
  state: z.enum([...LETTER_STATES, 'reserved', 'outside', 'carried']),
  number: z.string().nullable(),
  date: z.string().nullable(),
  subject: z.string().nullable(),
  letterId: z.string().nullable(),
  /** The line itself, where it is no letter's. */
  entryId: z.string().nullable(),
  reservedFor: z.string().nullable(),
  /** Why it was reserved or made void. */
  reason: z.string().nullable(),
});
export type RegisterLine = z.infer<typeof registerLine>;

export const registerContract = {
  /** The numbers of a series in a year, the highest first; without a year the latest that has any. */
  'register.list': query({
    input: input({ series, year: year.nullable() }),
    output: z.strictObject({
      series,
      year: z.number().int(),
      years: z.array(z.number().int()),
      lines: z.array(registerLine),
      /** Serials that were skipped, both ends included. */
      gaps: z.array(z.strictObject({ from: z.number().int(), to: z.number().int() })),
      last: z.number().int().nullable(),
      next: z.number().int(),
      /** The next number in full, for a letter of today. */
      proposed: z.string(),
    }),
  }),
  /** Keeps numbers free for somebody: from `serial`, or the next ones. */
  'register.reserve': mutation({
    input: input({
      series,
      year: year.nullable(),
      serial: serial.nullable(),
      count: z.number().int().min(1).max(50).default(1),
      reservedFor: requiredText(120),
      reason: requiredText(300),
    }),
    output: z.strictObject({ serials: z.array(z.number().int()) }),
    changes: ['letter'],
    label: 'Pesan nomor surat',
  }),
  /** A letter that was written elsewhere. */
  'register.enter': mutation({
    input: input({ series, number: requiredText(80), date: civilDate, subject: requiredText(300) }),
    output: z.strictObject({ id: z.string() }),
    changes: ['letter'],
    label: 'Catat surat di luar Posko',
  }),
  /** Gives up a number that no letter has. */
  'register.cancel': mutation({
    input: input({ series, year, serial, reason: requiredText(300) }),
    output: z.strictObject({ id: z.string() }),
    changes: ['letter'],
    label: 'Batalkan nomor surat',
  }),
  /** Takes a reservation, or what was entered by mistake, out of the register. */
  'register.release': mutation({
    input: input({ id }),
    output: done,
    changes: ['letter'],
    label: 'Lepas nomor surat',
  }),
};
