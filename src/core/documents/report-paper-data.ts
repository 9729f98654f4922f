import { z } from 'zod';
import { outlineSchema } from '../messages/outline.ts';
import { civilDate, civilDateTime, paperSchema, signatureSchema, unitIdentitySchema } from './data.ts';

/** A JPEG with its size in pixels. */
const photoSchema = z.strictObject({
  data: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  caption: z.string().nullable(),
});

/** Laporan giat, laporan harian, lapsit and laporan patroli: one look, what they say differs. */
export const reportPaperDataSchema = z.strictObject({
  paper: paperSchema,
  unit: unitIdentitySchema,
  signature: signatureSchema,
  date: civilDate,
  createdAt: civilDateTime,
  /** As lists print it; a report says it only when it is secret. */
  classification: z.string(),
  outline: outlineSchema,
  photos: z.array(photoSchema),
});
export type ReportPaperData = z.infer<typeof reportPaperDataSchema>;
