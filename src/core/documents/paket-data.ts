import { z } from 'zod';
import { printStampSchema, unitIdentitySchema } from './data.ts';
import type { PaperDocument } from './types.ts';

/** A packet: every paper of an event or a day, one behind the other, with a table of contents. */
export const paketDataSchema = z.strictObject({
  paper: z.enum(['a4', 'f4']),
  unit: unitIdentitySchema,
  stamp: printStampSchema,
  operationLine: z.string(),
  /** What it is about: "Kegiatan", "Hari, tanggal", "Tempat"; lines without a value are left out. */
  heads: z.array(z.strictObject({ label: z.string(), value: z.string().nullable() })),
  parts: z
    .array(
      z.strictObject({
        /** "Surat Perintah" */
        title: z.string(),
        /** Number of the paper, or what it is about. */
        about: z.string().nullable(),
        /** The paper as its own kind makes it. */
        document: z.custom<PaperDocument>((value) => typeof value === 'object' && value !== null),
      }),
    )
    .min(1),
  /** Papers that could not be made, with the reason: "Daftar Hadir Apel: …". */
  missing: z.array(z.strictObject({ title: z.string(), reason: z.string() })),
});
export type PaketData = z.infer<typeof paketDataSchema>;
