/** What several papers need to know. All data is plain JSON: an issued paper keeps it frozen. */
import { z } from 'zod';
import { TIME_ZONES } from '../text/time-zone.ts';

/** A civil date 'YYYY-MM-DD' or a local time 'YYYY-MM-DDTHH:mm' in the unit's own zone. */
const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const civilDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export { civilDate, civilDateTime };

export const paperSchema = z.enum(['a4', 'f4']);

/** The post that issues the paper, as its papers name it. */
export const unitIdentitySchema = z.strictObject({
  /** Kop: at most three lines in capitals. */
  letterhead: z.array(z.string()).min(1).max(3),
  /** "POLRESTA KUPANG KOTA" */
  name: z.string(),
  /** The head's office in short: "KAPOLRESTA KUPANG KOTA" */
  head: z.string(),
  city: z.string(),
  timeZone: z.enum(TIME_ZONES),
});
export type UnitIdentity = z.infer<typeof unitIdentitySchema>;

/**
 * Who signs. `title` is the tajuk, one entry a line: ["KEPALA KEPOLISIAN RESOR KUPANG KOTA"] or
 * ["a.n. KEPALA KEPOLISIAN RESOR KUPANG KOTA", "KABAGOPS"]. `rank` is written in full.
 */
export const signatureSchema = z.strictObject({
  title: z.array(z.string()).min(1).max(4),
  name: z.string(),
  rank: z.string(),
  /** NRP (eight digits) or NIP; printed as "NRP …". Null leaves the number out. */
  number: z.string().nullable(),
});
export type SignatureData = z.infer<typeof signatureSchema>;

/** A person as a list prints them. `rank` is the short form of the tables. */
export const listedPersonSchema = z.strictObject({
  /** What counts as one person (the person's id, or the NRP). */
  key: z.string(),
  name: z.string(),
  rank: z.string(),
  /** NRP or NIP, digits only; null if unknown. */
  number: z.string().nullable(),
  /** Structural position with its unit: "KANIT DALMAS II SAT SAMAPTA". */
  position: z.string().nullable(),
});

/** For the small foot line of lists: when, by which role, and the classification. */
export const printStampSchema = z.strictObject({
  at: civilDateTime,
  by: z.string(),
  classification: z.string(),
});
export type PrintStamp = z.infer<typeof printStampSchema>;

/** Draft papers carry the watermark KONSEP and can lack number and date. */
export const paperStateSchema = z.enum(['draft', 'issued']);

/** The days that a list is about, both ends included. */
export const daysSchema = z.strictObject({ from: civilDate, to: civilDate });

/** What every list that somebody signs carries: whose it is, when it was made, for which operation. */
export const listFrameSchema = z.strictObject({
  paper: paperSchema,
  state: paperStateSchema,
  unit: unitIdentitySchema,
  signature: signatureSchema,
  /** Date beside the city above the signature. */
  date: civilDate,
  stamp: printStampSchema,
  /** "OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA" */
  operationLine: z.string(),
});
export type ListFrame = z.infer<typeof listFrameSchema>;
