import { z } from 'zod';
import { partnerSchema } from '../../core/event/detail.ts';
import { isEventFlag } from '../../core/event/flag.ts';
import { isEventKind } from '../../core/event/kind.ts';
import { conflictView } from './conflict.ts';
import { civilDate, civilDateTime, done, id, input, mutation, query, requiredText, text } from './define.ts';

const severity = z.enum(['error', 'warning', 'info']);

const sttp = z.strictObject({
  number: requiredText(120),
  date: civilDate.nullable(),
  issuer: text(120).nullable(),
  start: civilDateTime.nullable(),
  end: civilDateTime.nullable(),
});

export const eventFields = input({
  operationId: id.nullable(),
  stageId: id.nullable(),
  kind: requiredText(60).refine((kind): boolean => isEventKind(kind), 'jenis kegiatan yang tidak dikenal'),
  title: requiredText(300),
  /** Local day; needed when start is null (approximate time). */
  day: civilDate.nullable(),
  start: civilDateTime.nullable(),
  end: civilDateTime.nullable(),
  approx: text(40).nullable(),
  region: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
    .nullable(),
  venue: text(300).nullable(),
  candidateId: id.nullable(),
  sttp: sttp.nullable(),
  expectedCrowd: z.number().int().min(0).nullable(),
  need: z.number().int().min(0).nullable(),
  leaderId: id.nullable(),
  partners: z.array(partnerSchema),
  flags: z.array(
    z.string().refine((flag): boolean => isEventFlag(flag), 'tanda kegiatan yang tidak dikenal'),
  ),
  result: text(2000).nullable(),
  note: text(2000).nullable(),
});
export type EventFields = z.infer<typeof eventFields>;

export const eventView = z.strictObject({
  id: z.string(),
  key: z.string(),
  ...eventFields.shape,
  operation: z.string().nullable(),
  kindLabel: z.string(),
  /** "Kel. Oebufu", "Kec. Oebobo" */
  village: z.string().nullable(),
  district: z.string().nullable(),
  candidateNumber: z.number().int().nullable(),
  leader: z.strictObject({ personId: z.string(), name: z.string(), rank: z.string().nullable() }).nullable(),
  /** Distinct executors and leaders assigned. */
  assigned: z.number().int(),
  /** "14.00–17.30", "siang", "16.00–selesai" */
  time: z.string(),
  /** Worst severity of this event's findings. */
  worst: severity.nullable(),
});
export type EventView = z.infer<typeof eventView>;

/** Cells of the grid people × days; several of one day are several duties of it. */
const gridCells = z
  .array(
    input({
      personId: id,
      day: civilDate,
      set: input({
        /** Shift of the post; K with an event; else the code of an absence. */
        code: requiredText(20),
        dutyPostId: id.nullable(),
        eventId: id.nullable(),
        role: requiredText(60),
      }).nullable(),
    }),
  )
  .min(1)
  .max(40_000);

const cellCounts = {
  /** Duties written, taken away, and those that were there already. */
  added: z.number().int(),
  ended: z.number().int(),
  skipped: z.number().int(),
  /** Days of absence written and taken away. */
  absent: z.number().int(),
  present: z.number().int(),
};

export const assignmentView = z.strictObject({
  id: z.string(),
  eventId: z.string().nullable(),
  dutyPostId: z.string().nullable(),
  date: civilDate.nullable(),
  shift: z.string().nullable(),
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
  gender: z.enum(['L', 'P']).nullable(),
  satgas: z.string().nullable(),
  opsPosition: z.string().nullable(),
  role: z.string(),
  nature: z.enum(['pengendali', 'pelaksana']),
  point: z.string().nullable(),
  conflicts: z.array(conflictView),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** A person offered by the picker for one event, best first; those who cannot are offered on request with the reason. */
export const pickerRow = z.strictObject({
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
  gender: z.enum(['L', 'P']).nullable(),
  satgas: z.string().nullable(),
  opsPosition: z.string().nullable(),
  free: z.boolean(),
  /** What speaks against the person: sentences that name the other duty, the absence or the limit. */
  reasons: z.array(z.string()),
  /** What speaks for the person, in a few words each; empty for an event without a day. */
  merits: z.array(z.string()),
  dutiesThatDay: z.number().int(),
});
export type PickerRow = z.infer<typeof pickerRow>;

const dutyPostView = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  pattern: z.string(),
  since: civilDate,
  until: civilDate,
  need: z.number().int(),
  leader: z.boolean(),
  /** Shifts of the day asked for. */
  shifts: z.array(
    z.strictObject({
      code: z.string(),
      label: z.string(),
      start: civilDateTime,
      end: civilDateTime,
      assigned: z.number().int(),
    }),
  ),
});

export const eventContract = {
  'event.list': query({
    input: input({ operationId: id.nullable(), from: civilDate, to: civilDate }),
    output: z.array(eventView),
  }),
  'event.get': query({
    input: input({ id }),
    output: z.strictObject({
      event: eventView,
      assignments: z.array(assignmentView),
      findings: z.array(conflictView),
    }),
  }),
  'event.create': mutation({
    input: eventFields,
    output: z.strictObject({ id: z.string(), key: z.string() }),
    changes: ['event'],
    label: 'Buat kegiatan',
  }),
  'event.update': mutation({
    input: input({ id, fields: eventFields.partial() }),
    output: done,
    changes: ['event', 'assignment'],
    label: 'Ubah kegiatan',
  }),
  /** Ends events together with their assignments. */
  'event.end': mutation({
    input: input({ ids: z.array(id).min(1) }),
    output: z.strictObject({ events: z.number().int(), assignments: z.number().int() }),
    changes: ['event', 'assignment'],
    label: 'Hapus kegiatan',
  }),
  'event.duplicate': mutation({
    input: input({ id, day: civilDate, withPeople: z.boolean() }),
    output: z.strictObject({ id: z.string() }),
    changes: ['event', 'assignment'],
    label: 'Gandakan kegiatan',
  }),
  /**
   * Copies the events that begin on from..to (at most 31 days) onto the days from `target` on, as one action. Those
   * that are there already (kind, title, hour) are skipped; permits, results and incidents stay behind.
   */
  'event.copyDays': mutation({
    input: input({
      operationId: id.nullable(),
      from: civilDate,
      to: civilDate,
      target: civilDate,
      withPeople: z.boolean(),
    }),
    output: z.strictObject({
      events: z.number().int(),
      assignments: z.number().int(),
      skipped: z.number().int(),
    }),
    changes: ['event', 'assignment', 'personnel'],
    label: 'Salin kegiatan',
  }),
  'dutyPost.list': query({
    input: input({ day: civilDate, operationId: id.nullable() }),
    output: z.array(dutyPostView),
  }),
  'assignment.picker': query({
    input: input({
      eventId: id,
      search: text(100).optional(),
      satgasIds: z.array(id).optional(),
      unitIds: z.array(id).optional(),
      rankGroups: z.array(z.string()).optional(),
      gender: z.enum(['L', 'P']).optional(),
      /** The assignment whose place it is: who is of the same kind comes first. */
      replaces: id.optional(),
      onlyFree: z.boolean(),
      limit: z.number().int().min(1).max(2000),
    }),
    output: z.strictObject({ rows: z.array(pickerRow), total: z.number().int(), hidden: z.number().int() }),
  }),
  /** What would clash when these people were added: shown before, never a block. */
  'assignment.preview': query({
    input: input({
      eventId: id,
      personIds: z.array(id).min(1).max(5000),
      nature: z.enum(['pengendali', 'pelaksana']),
      /** The assignment whose place they would take, with its role, nature and times. */
      replaces: id.optional(),
    }),
    output: z.strictObject({ conflicts: z.array(conflictView) }),
  }),
  /** Adds people; those already on the event are skipped. `reason` is journalled when clashes were accepted. */
  'assignment.add': mutation({
    input: input({
      eventId: id,
      personIds: z.array(id).min(1).max(5000),
      role: requiredText(60),
      nature: z.enum(['pengendali', 'pelaksana']),
      point: text(120).nullable(),
      reason: text(300).nullable(),
    }),
    output: z.strictObject({
      added: z.number().int(),
      skipped: z.number().int(),
      conflicts: z.array(conflictView),
    }),
    changes: ['assignment', 'event', 'personnel'],
    label: 'Ploting personel',
  }),
  'assignment.update': mutation({
    input: input({
      ids: z.array(id).min(1),
      role: requiredText(60).optional(),
      nature: z.enum(['pengendali', 'pelaksana']).optional(),
      point: text(120).nullable().optional(),
    }),
    output: done,
    changes: ['assignment', 'event'],
    label: 'Ubah ploting',
  }),
  'assignment.end': mutation({
    input: input({ ids: z.array(id).min(1) }),
    output: done,
    changes: ['assignment', 'event', 'personnel'],
    label: 'Cabut ploting',
  }),
  /** Puts another person in the place of one: same duty, role, point. */
  'assignment.replace': mutation({
    input: input({ id, personId: id, reason: text(300).nullable() }),
    output: z.strictObject({ conflicts: z.array(conflictView) }),
    changes: ['assignment', 'event', 'personnel'],
    label: 'Ganti personel',
  }),
  /** People × days of the Ploting screen: who does what on which day. */
  'assignment.grid': query({
    input: input({
      operationId: id.nullable(),
      from: civilDate,
      to: civilDate,
      satgasIds: z.array(id).optional(),
      onlyAssigned: z.boolean(),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          personId: z.string(),
          name: z.string(),
          rank: z.string().nullable(),
          gender: z.enum(['L', 'P']).nullable(),
          satgas: z.string().nullable(),
          satgasId: z.string().nullable(),
          /** One a day that has something. code: K kegiatan, P S M shift, 24, TPS polling places, or absence code CT SKT IZ DIK DL BKO. */
          cells: z.array(
            z.strictObject({
              day: civilDate,
              codes: z.array(z.string()),
              titles: z.array(z.string()),
              /** The duties alone: of an event or of a shift of a guard. `pinned`: no automatic plan moves it. */
              duties: z.array(
                z.strictObject({
                  id: z.string(),
                  code: z.string(),
                  eventId: z.string().nullable(),
                  dutyPostId: z.string().nullable(),
                  role: z.string(),
                  pinned: z.boolean(),
                }),
              ),
              worst: severity.nullable(),
            }),
          ),
          hours: z.number(),
        }),
      ),
      /**
       * Cover rows of each day: places needed and filled at events; `missing` is summed event by event, so that
       * too many people here never hide too few there; `people` are distinct, guards included.
       */
      cover: z.array(
        z.strictObject({
          day: civilDate,
          events: z.number().int(),
          need: z.number().int(),
          have: z.number().int(),
          missing: z.number().int(),
          people: z.number().int(),
          free: z.number().int(),
          /** Places of the shifts of 24-hour guards, summed shift by shift like those of events. */
          guardNeed: z.number().int(),
          guardHave: z.number().int(),
          guardMissing: z.number().int(),
          /** Police that polling places lack on the day of the vote; null on other days, and without an operation. */
          pollingMissing: z.number().int().nullable(),
        }),
      ),
      /** The 24-hour guards of these days. */
      posts: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          since: civilDate,
          until: civilDate,
          shifts: z.array(
            z.strictObject({
              code: z.string(),
              label: z.string(),
              from: z.string(),
              to: z.string(),
              need: z.number().int(),
            }),
          ),
        }),
      ),
    }),
  }),
  /** What writing these cells would do, with the clashes it would bring. Nothing is written. */
  'assignment.previewCells': query({
    input: input({ cells: gridCells }),
    output: z.strictObject({ ...cellCounts, conflicts: z.array(conflictView) }),
  }),
  /**
   * Writes cells of the grid people × days as one action. A shift of a guard takes the place of the person's other
   * shifts of that day; an event comes beside what is there; an absence takes the place of another one on that day;
   * null takes duties and absences of the day away. Clashes never block: they come back. Throws INPUT_INVALID for a
   * shift, an event or a code that the day does not have.
   */
  'assignment.setCells': mutation({
    input: input({ cells: gridCells }),
    output: z.strictObject({ ...cellCounts, conflicts: z.array(conflictView) }),
    changes: ['assignment', 'event', 'personnel', 'absence'],
    label: 'Isi grid ploting',
  }),
};
