import { z } from 'zod';
import { LOG_KINDS } from '../roster/log-kind.ts';
import { linesSchema, rotationSchema, shiftsSchema } from '../roster/own-pattern.ts';
import { date, dateTime, key, optional, text, who } from './fields.ts';

const count = z.number().int().min(0);
const long = z.string().trim().min(1).max(2000);

/** A pattern of the post's own; `dutyPosts` name it by its key. */
export const shiftPattern = z.strictObject({
  key,
  name: text.max(80),
  shifts: shiftsSchema,
  lines: linesSchema.default([]),
});

export const regu = z.strictObject({
  operation: key,
  key,
  number: count.min(1).max(99),
  name: optional(text.max(120)),
  satgas: optional(key),
  leaderNrp: optional(who),
  members: z.array(who).default([]),
});

/** People by shift code where a shift needs another number than the post. */
export const postNeeds = z.record(z.string().min(1).max(20), count).default({});
/** How regu roll over a post: `regu` are their keys. */
export const postRotation = optional(rotationSchema);

export const handover = z.strictObject({
  dutyPost: key,
  date,
  shift: text.max(20),
  from: optional(who),
  to: optional(who),
  at: dateTime,
  strength: optional(count),
  equipment: optional(long),
  situation: optional(long),
  note: optional(long),
});

export const dutyLog = z.strictObject({
  dutyPost: key,
  at: dateTime,
  kind: z.enum(LOG_KINDS),
  text: long,
  nrp: optional(who),
});
