import { z } from 'zod';
import {
  CLASSIFICATIONS,
  type Classification,
  copyListFields,
  kkaFields,
  legalBasisFields,
  PAPER_KINDS,
  type PaperKind,
  stockSentenceFields,
} from '../order/list-schema.ts';
import { TEMPLATE_MAX } from '../template/check.ts';
import { isTemplateKey, templateFindings } from '../template/keys.ts';
import { givenText } from '../text/schema.ts';
import { key, optional, text } from './fields.ts';

/* What papers are made of besides the plan: the post's own texts and lists. */

const listed = { key, hidden: z.boolean().default(false) };

/** Rows of the lists that papers draw from: the post's own, and those that stand in for shipped ones. */
export const legalBasis = z.strictObject({ ...listed, ...legalBasisFields.shape });
export const kka = z.strictObject({ ...listed, ...kkaFields.shape });
export const stockSentence = z.strictObject({ ...listed, ...stockSentenceFields.shape, sort: z.number() });
export const copyList = z.strictObject({ key, ...copyListFields.shape });

/** How papers of a kind begin. `signatory` is the title of one of the unit's signatories, `copies` a key. */
export const paperDefault = z.strictObject({
  kind: z.enum(Object.keys(PAPER_KINDS) as [PaperKind]),
  classification: optional(z.enum(Object.keys(CLASSIFICATIONS) as [Classification])),
  signatory: optional(text),
  copies: optional(key),
  style: optional(z.enum(['hemat', 'perkap'])),
});

/** A text of papers that the post writes in its own way. */
export const template = z
  .strictObject({
    key: text.refine(isTemplateKey, { error: 'bukan nama kalimat yang dikenal', abort: true }),
    text: givenText().trim().min(1).max(TEMPLATE_MAX),
  })
  .superRefine((given, context) => {
    for (const { message } of templateFindings(given.key, given.text))
      context.addIssue({ code: 'custom', path: ['text'], message });
  });
