import { z } from 'zod';
import { civilDate, listedPersonSchema, paperSchema, printStampSchema, unitIdentitySchema } from './data.ts';

/** One duty of a person: what is not known is null and left out. */
const slipDutySchema = z.strictObject({
  activity: z.string(),
  date: civilDate.nullable(),
  /** "16.00 s.d. 21.00 WITA" */
  time: z.string().nullable(),
  place: z.string().nullable(),
  point: z.string().nullable(),
  /** "Anggota – Satgas Preventif" */
  task: z.string().nullable(),
  /** "AKP SIMON D. PRATAMAYA, S.H." */
  leader: z.string().nullable(),
  /** Only where somebody asked for it. */
  leaderPhone: z.string().nullable(),
  note: z.string().nullable(),
});
export type SlipDuty = z.infer<typeof slipDutySchema>;

/** Duty slips: one for each person, four on a sheet, to be cut apart. */
export const slipDataSchema = z.strictObject({
  paper: paperSchema,
  unit: unitIdentitySchema,
  stamp: printStampSchema,
  /** "OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA" */
  operationLine: z.string(),
  slips: z
    .array(
      z.strictObject({
        person: listedPersonSchema,
        duties: z.array(slipDutySchema).min(1),
        /** "Rabu, 6 November 2024 pukul 07.30 WITA, lapangan apel …, dipimpin …" */
        apel: z.string().nullable(),
        dress: z.string().nullable(),
        /** Number of the order the duties rest on; null when none is issued. */
        order: z.string().nullable(),
      }),
    )
    .min(1),
});
export type Slip = SlipData['slips'][number];
export type SlipData = z.infer<typeof slipDataSchema>;
