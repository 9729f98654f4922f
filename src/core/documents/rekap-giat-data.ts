import { z } from 'zod';
import { civilDate, civilDateTime, daysSchema, listFrameSchema } from './data.ts';

/** One event of a recap. What is not known is null and stays an empty cell. */
const giatSchema = z.strictObject({
  date: civilDate,
  /** When it took place, before a report when it is planned. `end` null: open. */
  start: civilDateTime.nullable(),
  end: civilDateTime.nullable(),
  /** "siang", where no clock is known. */
  approx: z.string().nullable(),
  /** "Tatap muka dan dialog" */
  kind: z.string(),
  /** Stage of the election and its day: "Kampanye", 43. */
  stage: z.string().nullable(),
  stageDay: z.number().int().nullable(),
  /** "Balai RW 004" · "Kel. Manutapen" · "Kec. Alak" */
  venue: z.string().nullable(),
  village: z.string().nullable(),
  district: z.string().nullable(),
  /** "No. Urut 3" */
  candidate: z.string().nullable(),
  permit: z.string().nullable(),
  /** `estimate`: expected before the event, nobody has counted. */
  crowd: z.strictObject({ people: z.number().int(), estimate: z.boolean() }).nullable(),
  strength: z.strictObject({
    polri: z.number().int(),
    tni: z.number().int(),
    linmas: z.number().int(),
    others: z.number().int(),
  }),
  /** "IPDA Herman Haubesi" */
  padal: z.array(z.string()),
  /** "Preventif", those with the most people first; or "Semua satgas" alone. */
  satgas: z.array(z.string()),
  result: z.string().nullable(),
  /** Kinds of what happened; empty and `reported` = nothing happened. */
  incidents: z.array(z.string()),
  /** Somebody has written how it went. */
  reported: z.boolean(),
  note: z.string().nullable(),
});
export type Giat = z.infer<typeof giatSchema>;

export const rekapGiatDataSchema = z.strictObject({
  ...listFrameSchema.shape,
  title: z.string(),
  days: daysSchema,
  /** In order of time. */
  events: z.array(giatSchema),
  summary: z.strictObject({
    /** Events in villages that are known, the villages and their kecamatan. */
    inVillages: z.number().int(),
    villages: z.number().int(),
    /** "kelurahan", "desa", "kelurahan/desa" */
    villageWord: z.string(),
    districts: z.number().int(),
    /** What the others are: "rapat umum terbuka". */
    elsewhereWord: z.string(),
    /** Distinct police at the events, and on duty in all. */
    polri: z.number().int(),
    onDuty: z.number().int(),
  }),
});
export type RekapGiatData = z.infer<typeof rekapGiatDataSchema>;
