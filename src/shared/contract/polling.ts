import { z } from 'zod';
import { POLLING_CLASSES } from '../../core/polling/class.ts';
import { POLLING_ISSUES } from '../../core/polling/plan.ts';
import { civilDate, done, fileRef, id, input, job, mutation, query, text } from './define.ts';

const pollingClass = z.enum(POLLING_CLASSES);
const count = z.number().int();
const village = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.[12]\d{3}$/, 'kode desa/kelurahan PP.KK.CC.DDDD');

/** One class with its pattern A-B-C and what the calculator says. */
const patternView = z.strictObject({
  class: pollingClass,
  police: count,
  perPlaces: count,
  linmas: count,
  /** Set by hand; null = the formula's figure. */
  plan: count.nullable(),
  places: count,
  formula: count,
  wholeGroups: count,
  linmasTotal: count,
  groups: count,
  /** What the groups as they lie need together, and who is there. */
  need: count,
  have: count,
});
export type PollingPatternView = z.infer<typeof patternView>;

/** A district or sector in figures. */
const areaFigures = z.strictObject({
  /** Code of the district, or the rayon in capitals. */
  key: z.string(),
  label: z.string(),
  places: count,
  byClass: z.record(pollingClass, count),
  groups: count,
  need: count,
  have: count,
  linmas: count,
  voters: count,
  padal: count,
});
export type PollingArea = z.infer<typeof areaFigures>;

export const pollingSummary = z.strictObject({
  /** Day of the vote; null = the operation has no such stage. */
  day: civilDate.nullable(),
  total: areaFigures,
  patterns: z.array(patternView),
  districts: z.array(areaFigures),
  sectors: z.array(areaFigures),
});
export type PollingSummary = z.infer<typeof pollingSummary>;

const guard = z.strictObject({
  assignmentId: z.string(),
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  pinned: z.boolean(),
});
export type PollingGuard = z.infer<typeof guard>;

const placeFields = {
  region: village,
  number: z.number().int().min(1).max(999),
  class: pollingClass,
  voters: z.number().int().min(0).max(999_999).nullable(),
  linmas: z.number().int().min(0).max(999).nullable(),
  name: text(300).nullable(),
  address: text(300).nullable(),
  sector: text(120).nullable(),
  note: text(300).nullable(),
};

const pollingRow = z.strictObject({
  id: z.string(),
  ...placeFields,
  region: z.string(),
  village: z.string(),
  district: z.string(),
  /** "TPS 001–008": the places that the same people guard. */
  group: z.string(),
  pattern: z.string(),
  need: count,
  /** Linmas of the whole group. */
  groupLinmas: count,
  people: z.array(guard),
  padal: guard.nullable(),
});
export type PollingRow = z.infer<typeof pollingRow>;

const filter = input({
  search: text(120),
  district: z.string().nullable(),
  class: pollingClass.nullable(),
  /** Only places whose group lacks somebody. */
  unfilled: z.boolean(),
});

const issueView = z.strictObject({
  code: z.enum(POLLING_ISSUES),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  /** The first cell that says so. */
  cell: z.string(),
  /** How many cells say the same. */
  cells: count,
  value: z.string(),
  message: z.string(),
});

export const pollingPlanView = z.strictObject({
  planId: z.string(),
  fileName: z.string(),
  counts: z.strictObject({ new: count, changed: count, unchanged: count, held: count, missing: count }),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      headerRow: count.nullable(),
      columns: z.record(z.string(), z.string()),
      rows: count,
    }),
  ),
  /** The first of them; `issuesTotal` counts all. */
  issues: z.array(issueView),
  issuesTotal: count,
  questions: z.array(
    z.strictObject({
      kind: z.enum(['class', 'village']),
      key: z.string(),
      text: z.string(),
      rows: count,
      cell: z.string(),
      candidates: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    }),
  ),
  answers: z.array(z.strictObject({ kind: z.enum(['class', 'village']), key: z.string(), to: z.string() })),
});
export type PollingPlanView = z.infer<typeof pollingPlanView>;

const difference = z.strictObject({
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  unit: z.string().nullable(),
  /** "TPS 001–008, Kel. Oebobo" before and after; null = not placed. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** A proposed placement: nothing of it is written yet. */
export const placementView = z.strictObject({
  placementId: z.string(),
  seed: count,
  day: civilDate,
  /** People asked about, and why some are not free. */
  pool: z.strictObject({ asked: count, free: count, absent: count, busy: count, unfit: count }),
  need: count,
  kept: count,
  placed: count,
  short: count,
  /** Bintara and tamtama that no place asks for, and perwira pertama who lead nothing. */
  spare: count,
  spareOfficers: count,
  /** People sent to a sector that is not theirs; nobody can do with fewer than `lowerBound`. */
  travellers: count,
  lowerBound: count,
  padalNeed: count,
  padalPlaced: count,
  counts: z.strictObject({ added: count, removed: count, moved: count, same: count }),
  /** The first of those who differ. */
  differences: z.array(difference),
});
export type PlacementView = z.infer<typeof placementView>;

export const pollingContract = {
  'polling.summary': query({ input: input({ operationId: id }), output: pollingSummary }),
  /** A window of the places that match, by district, village and number. */
  'polling.list': query({
    input: input({
      operationId: id,
      filter,
      offset: z.number().int().min(0),
      limit: z.number().int().min(0).max(500),
    }),
    output: z.strictObject({ total: count, rows: z.array(pollingRow) }),
  }),
  'polling.save': mutation({
    input: input({ operationId: id, id: id.nullable(), ...placeFields }),
    output: z.strictObject({ id: z.string() }),
    changes: ['polling'],
    label: 'Simpan TPS',
  }),
  /** Ends places with whoever is assigned to them. */
  'polling.end': mutation({
    input: input({ ids: z.array(id).min(1).max(100_000) }),
    output: z.strictObject({ places: count, people: count }),
    changes: ['polling'],
    label: 'Hapus TPS',
  }),
  'polling.savePattern': mutation({
    input: input({
      operationId: id,
      class: pollingClass,
      police: z.number().int().min(1).max(99),
      perPlaces: z.number().int().min(1).max(99),
      linmas: z.number().int().min(0).max(999),
      plan: z.number().int().min(0).max(999_999).nullable(),
    }),
    output: done,
    changes: ['polling'],
    label: 'Ubah pola TPS',
  }),
  /** Puts a person at a place by hand. A person who is elsewhere moves here. */
  'polling.assign': mutation({
    input: input({ placeId: id, personId: id, role: z.enum(['anggota', 'padal', 'padal-sektor']) }),
    output: z.strictObject({ id: z.string() }),
    changes: ['polling'],
    label: 'Ploting TPS',
  }),
  'polling.unassign': mutation({
    input: input({ ids: z.array(id).min(1).max(100_000) }),
    output: done,
    changes: ['polling'],
    label: 'Cabut dari TPS',
  }),
  'polling.pin': mutation({
    input: input({ ids: z.array(id).min(1).max(100_000), pinned: z.boolean() }),
    output: done,
    changes: ['polling'],
    label: 'Kunci ploting TPS',
  }),
  /** Reads a list of places and compares; nothing is written. */
  'polling.planImport': job({ input: input({ operationId: id, file: fileRef }), output: pollingPlanView }),
  /** Says what a class or a village of the list means; `to` null takes the answer back. */
  'polling.answer': query({
    input: input({
      planId: id,
      kind: z.enum(['class', 'village']),
      key: z.string(),
      to: z.string().nullable(),
    }),
    output: pollingPlanView,
  }),
  'polling.dropImport': query({ input: input({ planId: id }), output: done }),
  /** Writes the plan: backup, then one action. */
  'polling.commitImport': job({
    input: input({ planId: id }),
    output: z.strictObject({ new: count, changed: count, unchanged: count, held: count }),
    changes: ['polling', 'journal'],
  }),
  /** Proposes who stands where. The same people, places and seed give the same answer. */
  'polling.place': job({
    input: input({
      operationId: id,
      pool: z.strictObject({
        from: z.enum(['all', 'operation', 'satgas', 'unit']),
        /** Of the satgas or units chosen. */
        ids: z.array(id).max(1000),
      }),
      /** `pinned`: everyone else is placed anew; `all`: only what is empty is filled. */
      keep: z.enum(['pinned', 'all']),
      padal: z.enum(['none', 'village', 'sector']),
      seed: z.number().int().min(0).max(999_999),
    }),
    output: placementView,
  }),
  'polling.dropPlacement': query({ input: input({ placementId: id }), output: done }),
  /** Writes a proposal as one action. Throws PLAN_STALE when the data changed since. */
  'polling.takePlacement': job({
    input: input({ placementId: id }),
    output: z.strictObject({ added: count, removed: count }),
    changes: ['polling', 'journal'],
  }),
};
