import { z } from 'zod';
import { POLLING_CLASSES } from '../polling/class.ts';
import { key, optional, region, text, who } from './fields.ts';

const count = z.number().int().min(0);

export const pollingPlace = z.strictObject({
  operation: key,
  region,
  number: z.number().int().min(1).max(999),
  class: z.enum(POLLING_CLASSES),
  voters: optional(count),
  linmas: optional(count),
  name: optional(text),
  address: optional(text),
  /** Rayon; null = the district is the sector. */
  sector: optional(text),
  note: optional(text),
});

/** "A-B-C" of a class: A police for B places with C Linmas. */
export const pollingPattern = z.strictObject({
  operation: key,
  class: z.enum(POLLING_CLASSES),
  police: z.number().int().min(1).max(99),
  places: z.number().int().min(1).max(99),
  linmas: count.max(999),
  /** Figure of the plan set by hand. */
  plan: optional(count),
});

export const pollingAssignment = z.strictObject({
  operation: key,
  region,
  number: z.number().int().min(1).max(999),
  nrp: who,
  role: z.enum(['anggota', 'padal', 'padal-sektor']).default('anggota'),
  pinned: z.boolean().default(false),
});
