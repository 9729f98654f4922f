import { z } from 'zod';
import { operatorTextSchema } from '../messages/operator-text.ts';
import { date, key, optional } from './fields.ts';

/**
 * What an operator wrote for reports: of an event, or of a day of an operation (null = of all). Words of an event stand
 * in its `statements`, not here.
 */
export const reportText = z
  .strictObject({
    event: optional(key),
    operation: optional(key),
    day: optional(date),
    ...operatorTextSchema.shape,
  })
  .refine(({ event, day }) => (event === null) !== (day === null), 'sebutkan event, atau day')
  .refine(({ event, operation }) => event === null || operation === null, 'operation hanya bersama day')
  .refine(
    ({ event, statements }) => event === null || statements.length === 0,
    'kutipan kegiatan ada pada events',
  );
