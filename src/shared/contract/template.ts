import { z } from 'zod';
import { TEMPLATE_MAX } from '../../core/template/check.ts';
import { givenText } from '../../core/text/schema.ts';
import { done, id, input, mutation, none, query, requiredText } from './define.ts';
import { scope } from './document.ts';

const key = requiredText(80);

/** A text of papers in the list of Naskah dinas. */
const templateRow = z.strictObject({
  key: z.string(),
  group: z.string(),
  title: z.string(),
  used: z.string(),
  /** The post writes it in its own way. */
  own: z.boolean(),
  /** When and by whom it was last written; null for a default that was never touched. */
  at: z.string().nullable(),
  by: z.string().nullable(),
});

const templateView = z.strictObject({
  key: z.string(),
  title: z.string(),
  used: z.string(),
  shape: z.enum(['line', 'items', 'text']),
  text: z.string(),
  /** The shipped text. */
  usual: z.string(),
  words: z.array(z.strictObject({ name: z.string(), about: z.string(), example: z.string() })),
  /** Versions that were written, the latest first; `current`: in use now. */
  versions: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      at: z.string(),
      by: z.string(),
      current: z.boolean(),
    }),
  ),
});
export type TemplateView = z.infer<typeof templateView>;

export const templateContract = {
  'template.list': query({ input: none, output: z.array(templateRow) }),
  'template.get': query({ input: input({ key }), output: templateView }),
  /** What is known about a scope, by the names that the text may use; null = examples, where nothing is chosen. */
  'template.facts': query({
    input: input({ key, scope: scope.nullable() }),
    output: z.record(z.string(), z.string().nullable()),
  }),
  /** Writes a new version; refused with TEMPLATE_INVALID when it could not be filled. */
  'template.save': mutation({
    input: input({ key, text: givenText().max(TEMPLATE_MAX) }),
    output: done,
    changes: ['setting'],
    label: 'Ubah kalimat naskah dinas',
  }),
  /** Takes an earlier version back into use. */
  'template.restore': mutation({
    input: input({ key, versionId: id }),
    output: done,
    changes: ['setting'],
    label: 'Pakai lagi kalimat lama',
  }),
  /** Goes back to the shipped text. */
  'template.reset': mutation({
    input: input({ key }),
    output: done,
    changes: ['setting'],
    label: 'Kembalikan kalimat bawaan',
  }),
};
