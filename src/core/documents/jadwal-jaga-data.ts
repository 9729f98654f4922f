import { z } from 'zod';
import { civilDate, listedPersonSchema, listFrameSchema } from './data.ts';

/** A person with one code for each day of the month; '' = the post is not kept that day. */
const guardRowSchema = z.strictObject({
  ...listedPersonSchema.pick({ key: true, name: true, rank: true }).shape,
  /** "P", "L", "24", or two shifts of one day "P/M". */
  cells: z.array(z.string()),
  /** Hours of all shifts of the month. */
  hours: z.number(),
});
export type GuardRow = z.infer<typeof guardRowSchema>;

const guardMonthSchema = z.strictObject({
  /** "Kantor KPU Kota Kupang" */
  place: z.string(),
  /** Whether the shifts cover the whole day. */
  aroundTheClock: z.boolean(),
  /** Codes that are counted at the end of a row: those of shifts, then of free days. */
  counted: z.array(z.string()),
  bands: z.array(z.strictObject({ title: z.string(), people: z.array(guardRowSchema) })),
  covers: z.array(
    z.strictObject({
      /** Of the shift, as it stands in the cells. */
      code: z.string(),
      /** Hours of the shift. */
      length: z.number(),
      /** "PAGI" */
      label: z.string(),
      /** "06–14" */
      hours: z.string(),
      need: z.number().int(),
      /** People there each day; null = the post is not kept that day. */
      counts: z.array(z.number().int().nullable()),
    }),
  ),
  /** What the codes mean, one line each. */
  legend: z.array(z.string()),
});
export type GuardMonth = z.infer<typeof guardMonthSchema>;

export const jadwalJagaDataSchema = z.strictObject({
  ...listFrameSchema.shape,
  /** First day of the month. */
  month: civilDate,
  /** One matrix each. */
  posts: z.array(guardMonthSchema),
});
export type JadwalJagaData = z.infer<typeof jadwalJagaDataSchema>;
