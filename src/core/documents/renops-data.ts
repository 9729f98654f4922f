import { z } from 'zod';
import type { OperationStructure, StructurePost } from '../order/structure.ts';
import {
  civilDate,
  civilDateTime,
  paperSchema,
  paperStateSchema,
  signatureSchema,
  unitIdentitySchema,
} from './data.ts';
import { annexBandSchema } from './sprin-data.ts';

/** What the head of a classified plan or order of an operation carries. */
export const classifiedHeadSchema = z.strictObject({
  paper: paperSchema,
  state: paperStateSchema,
  unit: unitIdentitySchema,
  signature: signatureSchema,
  /** "R/RENOPS/7/VIII/OPS.1.3./2024"; null on a draft prints `blankNumber`. */
  number: z.string().nullable(),
  blankNumber: z.string(),
  date: civilDate.nullable(),
  /** Printed in capitals at the head and foot of every page: "RAHASIA". */
  classification: z.string(),
  /** Nomor kopi: which copy of how many; null leaves the line out, a null inside prints a gap to fill in. */
  copy: z.strictObject({ number: z.number().int().nullable(), of: z.number().int().nullable() }).nullable(),
  /** "MANTAP PRAJA TURANGGA-2024", printed in quotation marks. */
  operation: z.string(),
  /** What the operation is for, in capitals; empty leaves it out. */
  about: z.array(z.string()),
  period: z.strictObject({ from: civilDate, to: civilDate }),
  /** Distribusi or tembusan; empty prints none. */
  copies: z.array(z.string()),
  createdAt: civilDateTime,
});
export type ClassifiedHead = z.infer<typeof classifiedHeadSchema>;

const postSchema: z.ZodType<StructurePost> = z.strictObject({
  title: z.string(),
  holder: z.string().nullable(),
});

const structureSchema: z.ZodType<OperationStructure> = z.strictObject({
  command: z.array(postSchema),
  beside: z.strictObject({ left: postSchema.nullable(), right: postSchema.nullable() }),
  staff: z.array(postSchema),
  satgas: z.array(
    z.strictObject({
      title: z.string(),
      holder: z.string().nullable(),
      below: z.array(
        z.strictObject({ title: z.string(), holder: z.string().nullable(), depth: z.number().int() }),
      ),
    }),
  ),
});

/** Stages of the operation and the events that are known already. */
const timetableSchema = z.strictObject({
  stages: z.array(z.strictObject({ name: z.string(), from: civilDate, to: civilDate })),
  events: z.array(
    z.strictObject({
      /** Name of its stage; null outside every stage. */
      stage: z.string().nullable(),
      date: civilDate.nullable(),
      /** "16.00 – 21.00", "siang"; null when unknown. */
      time: z.string().nullable(),
      title: z.string(),
      place: z.string().nullable(),
      /** People wanted; null when unknown. */
      need: z.number().int().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type Timetable = z.infer<typeof timetableSchema>;

/** Polling places by class and kecamatan, with what their patterns ask for. */
const pollingPlanSchema = z.strictObject({
  day: civilDate.nullable(),
  /** In rising order of risk. */
  classes: z.array(
    z.strictObject({
      name: z.string(),
      /** "2-8-16" */
      pattern: z.string(),
      places: z.number().int(),
      police: z.number().int(),
      linmas: z.number().int(),
    }),
  ),
  districts: z.array(
    z.strictObject({
      name: z.string(),
      /** Polling places of each class, in the order of `classes`. */
      counts: z.array(z.number().int()),
      police: z.number().int(),
      linmas: z.number().int(),
    }),
  ),
});
export type PollingPlan = z.infer<typeof pollingPlanSchema>;

/** Rencana Operasi: texts are final, lists come from the plan. */
export const renopsDataSchema = z.strictObject({
  ...classifiedHeadSchema.shape,
  /** Penunjukan: maps and papers the plan refers to; empty prints none. */
  references: z.array(z.string()),
  /** I–V; the text's marks ("1.", "a.") say how deep a line stands, numbers are counted by the paper. */
  chapters: z.array(z.strictObject({ title: z.string(), text: z.string() })).min(1),
  /** Each annex that is null is left out. */
  annexes: z.strictObject({
    structure: structureSchema.nullable(),
    personnel: z.strictObject({ bands: z.array(annexBandSchema), subBands: z.boolean() }).nullable(),
    timetable: timetableSchema.nullable(),
    polling: pollingPlanSchema.nullable(),
  }),
});
export type RenopsData = z.infer<typeof renopsDataSchema>;
