import { z } from 'zod';
import { classifiedHeadSchema } from './renops-data.ts';

/** Perintah Operasi: the head of the plan, and five short lists. Texts are final; the paper puts the punctuation. */
export const printopsDataSchema = z.strictObject({
  ...classifiedHeadSchema.shape,
  bases: z.array(z.string()).min(1),
  /** Tugas: one sentence, or several that become a list. */
  duties: z.array(z.string()).min(1),
  /** Pelaksanaan: begins, ends, stages. */
  execution: z.array(z.string()).min(1),
  /** Satuan tugas, one a line; empty leaves the entry out. */
  satgas: z.array(z.string()),
  /** Lain-lain; empty leaves the entry out. */
  others: z.array(z.string()),
});
export type PrintopsData = z.infer<typeof printopsDataSchema>;
