import { z } from 'zod';
import {
  civilDate,
  listedPersonSchema,
  paperSchema,
  paperStateSchema,
  printStampSchema,
  signatureSchema,
  unitIdentitySchema,
} from './data.ts';

const guardPersonSchema = z.strictObject({
  ...listedPersonSchema.omit({ position: true }).shape,
  /** Printed in bold. */
  leader: z.boolean(),
  /** "Karu", "Anggota jaga" */
  duty: z.string(),
  /** "Gerbang depan"; null if none was named. */
  point: z.string().nullable(),
});
export type GuardPerson = z.infer<typeof guardPersonSchema>;

const guardShiftSchema = z.strictObject({
  /** "SHIFT PAGI, PUKUL 06.00 – 14.00 WITA" */
  title: z.string(),
  /** "Regu III"; null when no regu stands there. */
  regu: z.string().nullable(),
  /** The padal of the whole day, counted apart from the shifts. */
  padal: z.boolean(),
  people: z.array(guardPersonSchema),
  /** People that the post asks for and that are not named: printed as empty rows. */
  missing: z.number().int().min(0),
});
export type GuardShift = z.infer<typeof guardShiftSchema>;

const signerSchema = listedPersonSchema.pick({ name: true, rank: true, number: true });

const guardHandoverSchema = z.strictObject({
  /** "06.00" */
  time: z.string(),
  /** "8 Nov" when it is on the day after, else null. */
  day: z.string().nullable(),
  /** Who hands over and who takes over: "Regu IV". */
  from: z.string(),
  to: z.string(),
  giver: signerSchema.nullable(),
  taker: signerSchema.nullable(),
  /** What was written of it; null prints lines to fill in. */
  situation: z.string().nullable(),
  equipment: z.string().nullable(),
  note: z.string().nullable(),
});
export type GuardHandover = z.infer<typeof guardHandoverSchema>;

const guardLogSchema = z.strictObject({
  /** "02.40" */
  time: z.string(),
  /** "8 Nov" when it is on the day after, else null. */
  day: z.string().nullable(),
  /** "Patroli", "Tamu" */
  kind: z.string(),
  text: z.string(),
  /** Who wrote or did it, with rank. */
  by: z.string().nullable(),
});
export type GuardLog = z.infer<typeof guardLogSchema>;

export const daftarJagaDataSchema = z.strictObject({
  paper: paperSchema,
  state: paperStateSchema,
  unit: unitIdentitySchema,
  stamp: printStampSchema,
  day: civilDate,
  /** "Operasi Mantap Praja Turangga-2024" without its first word. */
  operation: z.string(),
  /** One sheet each. */
  posts: z.array(
    z.strictObject({
      place: z.string(),
      /** "06.00 WITA s.d. 06.00 WITA hari berikutnya (24 jam)" */
      time: z.string(),
      shifts: z.array(guardShiftSchema),
      handovers: z.array(guardHandoverSchema),
      /** What was written in the book of that day: printed only where there is something. */
      log: z.array(guardLogSchema),
      /** The padal of the day, or whoever signs lists. */
      signature: signatureSchema,
    }),
  ),
});
export type DaftarJagaData = z.infer<typeof daftarJagaDataSchema>;
