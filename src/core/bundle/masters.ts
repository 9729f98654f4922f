import { z } from 'zod';
import { TEMPLATE_MAX } from '../template/check.ts';
import { isTemplateKey, templateFindings } from '../template/keys.ts';
import { givenText } from '../text/schema.ts';
import { text } from './fields.ts';

/* What papers are made of besides the plan: the post's own texts and lists. */

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
