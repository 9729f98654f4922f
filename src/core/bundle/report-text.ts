import { z } from 'zod';
import { headingSchema, operatorTextSchema, REPORT_KINDS } from '../messages/operator-text.ts';
import { date, key, optional, text } from './fields.ts';

const { signatoryId: _, ...heading } = headingSchema.shape;

/**
 * What an operator wrote for reports: of an event, or of a day of an operation (null = of all). Words of an event stand
 * in its `statements`, not here. `signatory` is the title of one of the unit's signatories.
 */
export const reportText = z
  .strictObject({
    event: optional(key),
    operation: optional(key),
    day: optional(date),
    ...operatorTextSchema.shape,
    headings: z
      .partialRecord(z.enum(REPORT_KINDS), z.strictObject({ ...heading, signatory: optional(text) }))
      .default({}),
  })
  .refine(({ event, day }) => (event === null) !== (day === null), 'sebutkan event, atau day')
  .refine(({ event, operation }) => event === null || operation === null, 'operation hanya bersama day')
  .refine(
    ({ event, statements }) => event === null || statements.length === 0,
    'kutipan kegiatan ada pada events',
  );
