import { z } from 'zod';
import { listedPersonSchema } from './data.ts';
import { annexBandSchema, sprinDataSchema } from './sprin-data.ts';

/** A person with what they did or are to do: "ANGGOTA SUBSATGAS TURLALIN". */
const placedSchema = z.strictObject({ ...listedPersonSchema.shape, duty: z.string() });

const changeSchema = z.strictObject({
  kind: z.enum(['replaced', 'moved', 'added', 'removed']),
  /** Running number in the list that is changed; null for somebody new. */
  oldNumber: z.number().int().nullable(),
  before: placedSchema.nullable(),
  after: placedSchema.nullable(),
  /** ALASAN; null leaves it empty. */
  reason: z.string().nullable(),
});
export type AmendmentChange = z.infer<typeof changeSchema>;

const { annex: _annex, ...letter } = sprinDataSchema.shape;

/** A Surat Perintah that changes the list of another. */
export const sprinPerubahanDataSchema = z.strictObject({
  ...letter,
  /** "Sprin/812/XI/OPS.1.3./2024", the order it changes. */
  amends: z.string(),
  /** The changed list; an amendment of events alone has no annex. */
  annex: z.strictObject({
    title: z.array(z.string()).min(1),
    changes: z.array(changeSchema),
    /** People before and after. */
    before: z.number().int(),
    after: z.number().int(),
  }),
  /** Everybody after the change, in their bands; not printed. The next amendment is compared with it. */
  list: z.array(annexBandSchema),
  /** The number each of them has in the list that was printed first, by key. */
  numbers: z.record(z.string(), z.number().int()),
});
export type SprinPerubahanData = z.infer<typeof sprinPerubahanDataSchema>;
