import { z } from 'zod';
import { ATTENDANCE_CODES } from '../event/attendance.ts';
import { partnerSchema, permitSchema, riskSchema, statementSchema, visitSchema } from '../event/detail.ts';
import { EVENT_FLAGS } from '../event/flag.ts';
import { CAMPAIGN_FORMS, EVENT_KINDS } from '../event/kind.ts';
import { givenText } from '../text/schema.ts';
import { date, dateTime, key, optional, region, text, who } from './fields.ts';

const sttp = z.strictObject({
  number: text,
  date: optional(date),
  issuer: optional(text),
  start: optional(dateTime),
  end: optional(dateTime),
});
export const event = z.strictObject({
  key,
  operation: optional(key),
  stage: optional(key),
  kind: z.enum(EVENT_KINDS),
  title: text,
  /** Local day of an event without a start. */
  day: optional(date),
  start: optional(dateTime),
  end: optional(dateTime),
  approx: optional(text),
  region: optional(region),
  venue: optional(text),
  place: optional(key),
  candidate: optional(key),
  sttp: optional(sttp),
  expectedCrowd: optional(z.number().int().min(0)),
  need: optional(z.number().int().min(0)),
  leaderNrp: optional(who),
  partners: z.array(partnerSchema).default([]),
  flags: z.array(z.enum(EVENT_FLAGS.map((flag) => flag.code))).default([]),
  result: optional(givenText().max(2000)),
  note: optional(givenText().max(2000)),
  /** Further kinds of a campaign meeting. */
  kinds: z.array(z.enum(CAMPAIGN_FORMS.map((form) => form.code))).default([]),
  sttpNotified: optional(date),
  sttpPlace: optional(text),
  permit: optional(permitSchema),
  visit: optional(visitSchema),
  statements: z.array(statementSchema).default([]),
  risk: optional(riskSchema),
  reguNumber: optional(z.number().int().min(1).max(3999)),
  reguName: optional(text),
  briefing: optional(givenText().max(4000)),
  actualStart: optional(dateTime),
  actualEnd: optional(dateTime),
  actualCrowd: optional(z.number().int().min(0)),
  situation: optional(givenText().max(2000)),
  /** Of an apel: keys of the events that it precedes. */
  precedes: z.array(key).default([]),
  attendance: z
    .array(
      z.strictObject({
        nrp: who,
        code: z.enum(ATTENDANCE_CODES.map((entry) => entry.code)),
        note: optional(text),
      }),
    )
    .default([]),
  /** Points of a patrol, in order. */
  points: z
    .array(
      z.strictObject({
        name: text,
        place: optional(key),
        region: optional(region),
        planned: optional(dateTime),
        passedAt: optional(dateTime),
        note: optional(text),
      }),
    )
    .default([]),
});

const subject = { event: optional(key), dutyPost: optional(key) };

export const incident = z.strictObject({
  key,
  ...subject,
  at: dateTime,
  kind: text,
  place: optional(text),
  region: optional(region),
  text: givenText().trim().min(1).max(2000),
  actionTaken: optional(givenText().max(2000)),
  casualties: optional(text),
  status: z.enum(['terbuka', 'ditangani', 'selesai']).default('terbuka'),
});

export const photo = z.strictObject({
  ...subject,
  /** Key of an incident. */
  incident: optional(key),
  caption: optional(text),
  takenAt: optional(dateTime),
  /** The JPEG as base64. */
  data: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/, 'base64'),
});
