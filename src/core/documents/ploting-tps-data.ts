import { z } from 'zod';
import { civilDate, listedPersonSchema, listFrameSchema } from './data.ts';

/** Neighbouring polling places with the people who guard them. */
const pollingBlockSchema = z.strictObject({
  /** "TPS 001–008, Kel. Oebobo" */
  places: z.string(),
  placeCount: z.number().int(),
  /** "Kurang rawan" */
  category: z.string(),
  /** "2-8-16" */
  pattern: z.string(),
  linmas: z.number().int(),
  padal: z.string().nullable(),
  people: z.array(listedPersonSchema.omit({ position: true })),
  /** People who are still to be named: printed as empty rows. */
  missing: z.number().int().min(0),
  note: z.string().nullable(),
});
export type PollingBlock = z.infer<typeof pollingBlockSchema>;

/** Blocks of one village, or of what is left over in several. */
const pollingBandSchema = z.strictObject({
  /** "KELURAHAN OEBOBO" */
  title: z.string(),
  /** "Kel. Oebobo" */
  short: z.string(),
  blocks: z.array(pollingBlockSchema),
});
export type PollingBand = z.infer<typeof pollingBandSchema>;

export const plotingTpsDataSchema = z.strictObject({
  ...listFrameSchema.shape,
  /** Day of the vote. */
  day: civilDate,
  /** One list each: "Kecamatan Oebobo". */
  districts: z.array(z.strictObject({ name: z.string(), bands: z.array(pollingBandSchema) })),
});
export type PlotingTpsData = z.infer<typeof plotingTpsDataSchema>;
