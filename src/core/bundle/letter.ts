import { z } from 'zod';
import { type LetterKind, letterContents } from '../order/content.ts';
import { isEditable, isOut, LETTER_STATES } from '../order/life.ts';
import { fullNumber } from '../order/number.ts';
import { LETTER_SERIES } from '../order/series.ts';
import { schemaMessage } from '../text/schema.ts';
import { date, key, optional, text } from './fields.ts';

/* Letters and the numbers of the register. */

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'kunci surat (UUID)');
const stamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/, 'waktu UTC');
/** Data of a paper: checked by the schema of its kind when it is read in. */
const paper = z.record(z.string(), z.unknown());

/**
 * A letter. People in the data of its paper are named as everywhere in the bundle. `signatory` is the title of one of
 * the unit's signatories and stands for the key in `content`.
 */
export const letter = z
  .strictObject({
    id,
    kind: z.enum(Object.keys(letterContents) as [LetterKind]),
    /** What it is about. */
    scope: z.strictObject({
      operation: optional(key),
      event: optional(key),
      day: optional(date),
      district: optional(z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, 'kode kecamatan')),
    }),
    operation: optional(key),
    number: optional(text),
    date,
    subject: text,
    content: z.record(z.string(), z.unknown()),
    signatory: optional(text),
    state: z.enum(LETTER_STATES).default('draft'),
    /** The letter that it changes. */
    amends: optional(id),
    note: optional(text),
    approved: optional(paper),
    approvedBy: optional(text),
    approvedOffice: optional(text),
    approvedAt: optional(stamp),
    issuedAt: optional(stamp),
    frozen: optional(paper),
    sha256: optional(z.string().regex(/^[0-9a-f]{64}$/, 'sidik SHA-256')),
    voidReason: optional(text),
  })
  .superRefine((given, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const content = letterContents[given.kind].safeParse(given.content, { error: schemaMessage });
    for (const issue of content.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['content', ...issue.path], message: issue.message });
    const pattern = content.success ? content.data.numberPattern : '';
    const numbered = given.number !== null && fullNumber(pattern, given.number) !== null;
    if (!isEditable(given.state) && !numbered) wrong('number', 'nomor lengkap wajib pada keadaan ini');
    const out = isOut(given.state);
    if (out !== (given.frozen !== null))
      wrong('frozen', out ? 'wajib pada surat yang terbit' : 'hanya pada surat yang terbit');
    if (out && given.frozen !== null && given.frozen.number !== given.number)
      wrong('number', 'tidak sama dengan nomor pada isi surat yang terbit');
    if (out && (given.sha256 === null || given.issuedAt === null))
      wrong('sha256', 'wajib bersama issuedAt pada surat yang terbit');
    if (!out && (given.sha256 !== null || given.issuedAt !== null))
      wrong('sha256', 'hanya pada surat yang terbit');
    if ((given.state === 'void') !== (given.voidReason !== null))
      wrong('voidReason', 'wajib pada surat batal, dan hanya di sana');
    if (given.state === 'returned' && given.note === null)
      wrong('note', 'wajib pada surat yang dikembalikan');
    if ((given.kind === 'sprin-perubahan') !== (given.amends !== null))
      wrong('amends', 'wajib pada sprin-perubahan, dan hanya di sana');
    const approver = given.approvedBy !== null && given.approvedOffice !== null && given.approvedAt !== null;
    if ((out || given.state === 'approved') && !approver)
      wrong('approvedBy', 'wajib bersama approvedOffice dan approvedAt');
  });

/** A number of the register without a letter. */
export const registerNumber = z
  .strictObject({
    series: z.enum(LETTER_SERIES),
    year: z.number().int().min(1900).max(2999),
    serial: z.number().int().min(1).max(999_999),
    state: z.enum(['reserved', 'used', 'void', 'carried']),
    number: optional(text),
    date: optional(date),
    subject: optional(text),
    reservedFor: optional(text),
    reason: optional(text),
  })
  .superRefine(({ state, number, reservedFor, reason }, context) => {
    const wrong = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: 'wajib diisi' });
    if (state === 'reserved' && reservedFor === null) wrong('reservedFor');
    if ((state === 'reserved' || state === 'void') && reason === null) wrong('reason');
    if ((state === 'used' || state === 'carried') && number === null) wrong('number');
  });
