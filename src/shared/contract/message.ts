import { z } from 'zod';
import { PATTERNS } from '../../core/messages/message.ts';
import { operatorTextSchema } from '../../core/messages/operator-text.ts';
import { done, fileRef, input, job, mutation, none, query, requiredText } from './define.ts';
import { scope } from './document.ts';

const request = {
  kind: requiredText(40),
  pattern: z.enum(PATTERNS),
  scope,
  /** Clock of the report, 'HH:mm' on its last day: its hour decides the greeting. Null = now. */
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'jam HH:mm')
    .nullable(),
  /** What an operator is typing and has not saved yet. Null = what is saved. */
  typed: operatorTextSchema.nullable(),
};

export const messageContract = {
  'message.kinds': query({
    input: none,
    output: z.array(
      z.strictObject({
        kind: z.string(),
        title: z.string(),
        reader: z.string(),
        /** Whether it can be written by facts and by sections. */
        patterns: z.boolean(),
        /** The kind of paper that says the same; null when there is none. */
        paper: z.string().nullable(),
        /** What it can be about; the first is the usual one. */
        spans: z.array(z.enum(['day', 'event'])),
      }),
    ),
  }),
  /** A report as text, ready to be pasted into WhatsApp or DORS. */
  'message.text': query({
    input: input(request),
    output: z.strictObject({ kind: z.string(), text: z.string() }),
  }),
  'message.save': job({
    input: input({ ...request, file: fileRef }),
    output: z.strictObject({ bytes: z.number().int() }),
    right: 'view',
    changes: ['journal'],
  }),
  'message.fileName': query({
    input: input({ kind: requiredText(40), scope }),
    output: z.strictObject({ name: z.string() }),
  }),
  /** What was written for the reports of an event or of a day, with what stands where nothing was written. */
  'reportText.get': query({
    input: input({ scope }),
    output: z.strictObject({
      text: operatorTextSchema,
      addressee: z.string(),
      sender: z.string(),
      subjects: z.record(z.string(), z.string()),
      suggestions: z.strictObject({
        analysis: z.array(z.string()),
        prediction: z.array(z.string()),
        recommendation: z.array(z.string()),
      }),
    }),
  }),
  'reportText.save': mutation({
    input: input({ scope, text: operatorTextSchema }),
    output: done,
    changes: ['event'],
    label: 'Ubah isian laporan',
  }),
};
