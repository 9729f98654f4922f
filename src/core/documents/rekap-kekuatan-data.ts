import { z } from 'zod';
import { ATTENDANCE_CODES } from '../event/attendance.ts';
import { daysSchema, listFrameSchema } from './data.ts';

const strengthPersonSchema = z.strictObject({
  key: z.string(),
  /** Short form; null = none. */
  rank: z.string().nullable(),
  gender: z.enum(['L', 'P']).nullable(),
  /** What keeps the person away that day; null = present. */
  away: z.enum(ATTENDANCE_CODES.map(({ code }) => code)).nullable(),
});

/** A subsatgas, or those who stand in the satgas itself. Not summed again. */
const strengthSubSchema = z.strictObject({ label: z.string(), people: z.array(z.string()) });

const strengthPartSchema = z.strictObject({
  /** "Satgas Preventif" */
  label: z.string(),
  /** Keys of everyone in it, those of its subsatgas included. */
  people: z.array(z.string()),
  subs: z.array(strengthSubSchema),
});
export type StrengthPart = z.infer<typeof strengthPartSchema>;

export const rekapKekuatanDataSchema = z.strictObject({
  ...listFrameSchema.shape,
  days: daysSchema,
  /** Day of the operation; null for several days and outside it. */
  operationDay: z.number().int().nullable(),
  people: z.array(strengthPersonSchema),
  /** In the order of the operation; everyone is in one of them. */
  parts: z.array(strengthPartSchema),
  /** Of one day: for how many people somebody wrote an attendance. Null: several days, nobody is present or away. */
  presence: z.strictObject({ written: z.number().int() }).nullable(),
});
export type RekapKekuatanData = z.infer<typeof rekapKekuatanDataSchema>;
