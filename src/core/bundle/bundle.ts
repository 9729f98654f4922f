import { z } from 'zod';
import { CONFLICT_CODES, type ConflictCode } from '../assignment/code.ts';
import { isReason } from '../assignment/override.ts';
import { parseAmount } from '../operation/stage-need.ts';
import { absenceKind } from '../personnel/absence-code.ts';
import { ABSENCE_KINDS } from '../personnel/person.ts';
import { AREA_CODE } from '../region/region.ts';
import { unknownWord } from '../text/nearest.ts';
import { givenText, schemaMessage } from '../text/schema.ts';
import { TIME_ZONES } from '../text/time-zone.ts';
import { event, incident, photo } from './event.ts';
import { date, dateTime, digits, key, number, optional, region, text, who } from './fields.ts';
import { dutyLog, handover, postNeeds, postRotation, regu, shiftPattern } from './guard.ts';
import { letter, registerNumber } from './letter.ts';
import { copyList, kka, legalBasis, paperDefault, stockSentence, template } from './masters.ts';
import { pollingAssignment, pollingPattern, pollingPlace } from './polling.ts';
import { reportText } from './report-text.ts';

/*
 * The data bundle of `posko load` and `posko dump`: everything of one post as one JSON document. Rows refer to
 * each other by key and to people by NRP (or NIP). Unknown keys are an error that names the path.
 */
const signatory = z.strictObject({
  title: text,
  name: text,
  rank: text,
  nrp: optional(digits),
  onBehalf: optional(text),
  via: optional(text),
  acting: optional(z.enum(['Plh.', 'Plt.'])),
});

const unit = z.strictObject({
  key,
  name: text,
  level: z.enum(['mabes', 'polda', 'polres', 'polsek']),
  parent: optional(text),
  city: text,
  timeZone: z.enum(TIME_ZONES),
  letterhead: z.array(text).min(1).max(3),
  jurisdiction: z.array(z.string().regex(/^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/)).default([]),
  signatory,
  /** Further signatories: `ops` signs lists. */
  signatories: z.array(z.strictObject({ role: z.enum(['ops', 'other']), ...signatory.shape })).default([]),
});

/** Where a unit below the post is responsible: codes of kecamatan or kabupaten. */
const unitArea = z.strictObject({
  name: text,
  jurisdiction: z.array(z.string().regex(AREA_CODE, 'kode kecamatan atau kabupaten')),
});

const stage = z.strictObject({
  key,
  name: text,
  start: date,
  end: date,
  /** The day of the vote; without a mark it is known by its key or its name. */
  voting: z.boolean().default(false),
  /** What the stage asks for: of the whole operation (no satgas) or of a satgas. */
  needs: z
    .array(
      z.strictObject({
        satgas: optional(key),
        amount: z
          .string()
          .refine((given) => parseAmount(given) !== null, 'bagian seperti "1/2" atau jumlah orang'),
      }),
    )
    .default([]),
});
const satgas = z.strictObject({
  key,
  name: text,
  parent: optional(key),
  headNrp: optional(who),
  deputyNrp: optional(who),
  kind: z.enum(['satgas', 'staff']).default('satgas'),
});
const candidate = z.strictObject({
  key,
  number: optional(z.number().int().min(1).max(99)),
  ticket: optional(text),
  names: z.array(text).default([]),
  race: optional(text),
  parties: z.array(text).default([]),
});
const operation = z.strictObject({
  key,
  name: text,
  sandi: optional(text),
  kind: text,
  start: date,
  end: date,
  /** Name of the election in orders: "Pemilihan Wali Kota dan Wakil Wali Kota Kupang Tahun 2024". */
  election: optional(text),
  /** Plans that orders rest on, superior's first. */
  plans: z.array(z.strictObject({ by: text, number: optional(text), date: optional(date) })).default([]),
  /** Daily roll call before duty. */
  apel: optional(
    z.strictObject({
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'jam HH:mm'),
      place: optional(text),
      leader: optional(text),
    }),
  ),
  stages: z.array(stage).default([]),
  satgas: z.array(satgas).default([]),
  candidates: z.array(candidate).default([]),
});

const membership = z.strictObject({ operation: key, satgas: key, opsPosition: optional(text) });
const person = z.strictObject({
  /** Only for people without NRP and NIP: '#1', '#2' … inside one bundle. */
  ref: z
    .string()
    .regex(/^#\d{1,6}$/)
    .optional(),
  nrp: optional(number),
  nip: optional(digits),
  name: text,
  rank: optional(text),
  category: optional(z.enum(['polri', 'pns', 'pppk', 'external'])),
  unit: optional(text),
  position: optional(text),
  gender: optional(z.enum(['L', 'P'])),
  phone: optional(text),
  status: givenText().trim().min(1).max(40).default('AKTIF'),
  note: optional(text),
  memberships: z.array(membership).default([]),
});

/** A kind by its name or by its letters of the month grid: "SKT" is SAKIT. */
const absenceKindOf = text
  .transform((given) => absenceKind(given.toUpperCase()) ?? given.toUpperCase())
  .pipe(z.enum(ABSENCE_KINDS));

const absence = z.strictObject({
  nrp: who,
  kind: absenceKindOf,
  from: date,
  to: optional(date),
  note: optional(text),
});
const place = z.strictObject({
  key,
  name: text,
  kind: text,
  region: optional(region),
  address: optional(text),
  priority: optional(z.number().int()),
});

const dutyPost = z.strictObject({
  key,
  place: key,
  operation: optional(key),
  from: date,
  to: date,
  pattern: text,
  need: z.number().int().min(0),
  leader: z.boolean().default(false),
  needs: postNeeds,
  rotation: postRotation,
});

const duty = {
  nrp: who,
  role: text.default('anggota'),
  nature: z.enum(['pengendali', 'pelaksana']).default('pelaksana'),
  start: optional(dateTime),
  end: optional(dateTime),
  point: optional(text),
  note: optional(text),
  /** Put there by hand; an automatic plan leaves it alone. */
  pinned: z.boolean().default(true),
};
const assignment = z.union(
  [z.strictObject({ event: key, ...duty }), z.strictObject({ dutyPost: key, date, shift: text, ...duty })],
  'sebutkan event saja, atau dutyPost dengan date dan shift',
);

/** A finding let stand: `subjects` are the exact duties (an event's key, or post/date/shift), sorted. */
const override = z.strictObject({
  code: z.enum(Object.keys(CONFLICT_CODES) as ConflictCode[]),
  nrp: optional(who),
  subjects: z.array(text).min(1).max(40),
  reason: givenText().trim().max(300).refine(isReason, 'alasan, sedikitnya 5 huruf'),
  by: text,
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/, 'waktu UTC'),
});

const bundleSchema = z.strictObject({
  posko: z.literal(1),
  unit: unit.optional(),
  units: z.array(unitArea).default([]),
  operations: z.array(operation).default([]),
  people: z.array(person).default([]),
  absences: z.array(absence).default([]),
  places: z.array(place).default([]),
  events: z.array(event).default([]),
  shiftPatterns: z.array(shiftPattern).default([]),
  regu: z.array(regu).default([]),
  dutyPosts: z.array(dutyPost).default([]),
  handovers: z.array(handover).default([]),
  dutyLog: z.array(dutyLog).default([]),
  incidents: z.array(incident).default([]),
  photos: z.array(photo).default([]),
  reportTexts: z.array(reportText).default([]),
  assignments: z.array(assignment).default([]),
  pollingPlaces: z.array(pollingPlace).default([]),
  pollingPatterns: z.array(pollingPattern).default([]),
  pollingAssignments: z.array(pollingAssignment).default([]),
  overrides: z.array(override).default([]),
  templates: z.array(template).default([]),
  legalBases: z.array(legalBasis).default([]),
  kka: z.array(kka).default([]),
  stockSentences: z.array(stockSentence).default([]),
  copyLists: z.array(copyList).default([]),
  paperDefaults: z.array(paperDefault).default([]),
  letters: z.array(letter).default([]),
  register: z.array(registerNumber).default([]),
});

export type Bundle = z.output<typeof bundleSchema>;
export type BundleUnit = z.output<typeof unit>;
export type BundlePerson = Bundle['people'][number];
export type BundleEvent = Bundle['events'][number];

/** Where a bundle is not as it must be: `people.3.rank`, with the reason. */
export interface BundleProblem {
  path: string;
  message: string;
}

/** Checks shape and types. References between rows are checked by the loader. */
export function parseBundle(json: unknown): { bundle: Bundle } | { problems: BundleProblem[] } {
  const result = bundleSchema.safeParse(json, { error: schemaMessage });
  if (result.success) return { bundle: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, json)) };
}

/** Checks the unit object alone, as `posko init --unit-file` takes it. */
export function parseBundleUnit(json: unknown): { unit: BundleUnit } | { problems: BundleProblem[] } {
  const result = unit.safeParse(json, { error: schemaMessage });
  if (result.success) return { unit: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, json)) };
}

function problemsOf(issue: z.core.$ZodIssue, json: unknown): BundleProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      path: [...issue.path.map(String), name].join('.'),
      message: 'kunci tidak dikenal',
    }));
  }
  if (issue.code === 'invalid_value') {
    const given = valueAt(json, issue.path);
    if (typeof given === 'string') return [{ path, message: unknownWord(given, issue.values.map(String)) }];
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors[assignmentKind(valueAt(json, issue.path)) ?? -1];
    const inside = meant?.map((i) => ({ ...i, path: [...issue.path, ...i.path] }));
    if (inside) return inside.flatMap((i) => problemsOf(i, json));
  }
  return [{ path, message: issue.message }];
}

/** Which of the two kinds of assignments a row means to be; null when it names both or neither of the subjects. */
function assignmentKind(row: unknown): 0 | 1 | null {
  if (typeof row !== 'object' || row === null) return null;
  const ofEvent = 'event' in row;
  return ofEvent === 'dutyPost' in row ? null : ofEvent ? 0 : 1;
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    json,
  );
