import { z } from 'zod';
import {
  civilDate,
  civilDateTime,
  listedPersonSchema,
  paperSchema,
  paperStateSchema,
  signatureSchema,
  unitIdentitySchema,
} from './data.ts';

/** A person in the annex: with the position held in the operation and a remark. */
const annexPersonSchema = z.strictObject({
  ...listedPersonSchema.shape,
  opsPosition: z.string().nullable(),
  note: z.string().nullable(),
});
export type AnnexPerson = z.infer<typeof annexPersonSchema>;

/**
 * A band of the annex with its people, then its own bands. `section` is a grey centred band ("PIM STAF",
 * "SATUAN TUGAS"), `satgas` a numbered band under which SAT GAS counts from 1, `subsatgas` an italic line.
 * Titles are as printed, without the number: "SATGAS PREEMTIF", "SUBSATGAS DETEKSI".
 */
export interface AnnexBand {
  level: 'section' | 'satgas' | 'subsatgas';
  title: string;
  people: AnnexPerson[];
  children: AnnexBand[];
}
export const annexBandSchema: z.ZodType<AnnexBand> = z.strictObject({
  level: z.enum(['section', 'satgas', 'subsatgas']),
  title: z.string(),
  people: z.array(annexPersonSchema),
  get children() {
    return z.array(annexBandSchema);
  },
});

/** Everything a Surat Perintah says. Texts are final: list punctuation is put by the paper. */
export const sprinDataSchema = z.strictObject({
  paper: paperSchema,
  /** 'hemat': narrow margins, 11 pt. 'perkap': wide margins, 12 pt, catchword. Null: A4 hemat, F4 Perkap. */
  style: z.enum(['hemat', 'perkap']).nullable(),
  state: paperStateSchema,
  unit: unitIdentitySchema,
  signature: signatureSchema,
  /** "Sprin/812/XI/OPS.1.3./2024"; null on a draft prints the pattern with a gap (`blankNumber`). */
  number: z.string().nullable(),
  /** The number with a gap, for drafts: "Sprin/      /XI/OPS.1.3./2024". */
  blankNumber: z.string(),
  date: civilDate.nullable(),
  /** Classification code printed top right, small; null prints none. */
  classification: z.string().nullable(),
  /** Pertimbangan: one sentence, or several that become a list. */
  considerations: z.array(z.string()).min(1),
  /** Dasar, in legal order. */
  bases: z.array(z.string()).min(1),
  /**
   * Kepada; null: up to three people by name, more by the standard sentence that points to the annex. A text of
   * one's own always comes with the annex.
   */
  addressees: z.string().nullable(),
  /** Untuk. */
  tasks: z.array(z.string()).min(1),
  /** Tembusan; empty prints none. */
  copies: z.array(z.string()),
  /** Paraf list of the file copy (offices); empty prints none. */
  initials: z.array(z.string()),
  annex: z.strictObject({
    /** Centred title lines in capitals; the rule is as long as the last. */
    title: z.array(z.string()).min(1),
    bands: z.array(annexBandSchema),
    subBands: z.boolean(),
    notes: z.boolean(),
  }),
  /** The events it is about as they were planned; not printed. Orders of earlier versions have none. */
  events: z
    .array(
      z.strictObject({
        key: z.string(),
        title: z.string().optional(),
        start: civilDateTime.nullable(),
        end: civilDateTime.nullable(),
        region: z.string().nullable(),
        venue: z.string().nullable(),
      }),
    )
    .optional(),
  /** When the paper was made, the PDF's only date. */
  createdAt: civilDateTime,
});
export type SprinData = z.infer<typeof sprinDataSchema>;
