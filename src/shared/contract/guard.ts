import { z } from 'zod';
import { LOG_KINDS } from '../../core/roster/log-kind.ts';
import { linesSchema, rotationSchema, shiftSchema, shiftsSchema } from '../../core/roster/own-pattern.ts';
import { conflictView } from './conflict.ts';
import {
  absenceKind,
  civilDate,
  civilDateTime,
  done,
  id,
  input,
  mutation,
  query,
  requiredText,
  text,
} from './define.ts';

const count = z.number().int();
const severity = z.enum(['error', 'warning', 'info']);
const shiftCode = requiredText(20);
const long = text(2000).nullable();

const person = {
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
};

const patternView = z.strictObject({
  /** Null for a common pattern, which nobody changes. */
  id: z.string().nullable(),
  key: z.string(),
  name: z.string(),
  shifts: z.array(shiftSchema),
  /** Sentences about hours that no shift covers, or that two cover. */
  faults: z.array(z.string()),
  /** Ways in which regu take turns; one line of codes for each regu. */
  rotations: z.array(z.strictObject({ code: z.string(), label: z.string(), lines: linesSchema })),
});
export type PatternView = z.infer<typeof patternView>;

const reguView = z.strictObject({
  id: z.string(),
  key: z.string(),
  number: count,
  name: z.string().nullable(),
  /** "Regu II KPU" */
  label: z.string(),
  satgasId: z.string().nullable(),
  satgas: z.string().nullable(),
  leaderId: z.string().nullable(),
  members: z.array(z.strictObject(person)),
});
export type ReguView = z.infer<typeof reguView>;

const shiftView = z.strictObject({ ...shiftSchema.shape, need: count, leader: z.boolean() });

const gapView = z.strictObject({
  dutyPostId: z.string(),
  post: z.string(),
  date: civilDate,
  shift: z.string(),
  missing: count,
  leaderMissing: z.boolean(),
  message: z.string(),
});
export type GapView = z.infer<typeof gapView>;

const postFields = {
  since: civilDate,
  until: civilDate,
  pattern: requiredText(80),
  need: z.number().int().min(0).max(999),
  /** People by shift code where it differs from `need`. */
  needs: z.record(shiftCode, z.number().int().min(0).max(999)),
  leader: z.boolean(),
};

const postView = z.strictObject({
  id: z.string(),
  key: z.string(),
  placeId: z.string(),
  name: z.string(),
  ...postFields,
  shifts: z.array(shiftView),
  rotation: rotationSchema.nullable(),
  /** Shifts that lack somebody, of all its days. */
  gaps: count,
  missing: count,
});
export type PostView = z.infer<typeof postView>;

const cellPerson = z.strictObject({
  assignmentId: z.string(),
  ...person,
  role: z.string(),
  pinned: z.boolean(),
  regu: z.string().nullable(),
  worst: severity.nullable(),
});
export type CellPerson = z.infer<typeof cellPerson>;

const monthPost = z.strictObject({
  id: z.string(),
  name: z.string(),
  since: civilDate,
  until: civilDate,
  shifts: z.array(shiftView),
  /** Shifts of the days asked for, in order; days outside the post's span have none. */
  cells: z.array(
    z.strictObject({
      date: civilDate,
      shift: z.string(),
      led: z.boolean(),
      people: z.array(cellPerson),
      worst: severity.nullable(),
    }),
  ),
});
export type MonthPost = z.infer<typeof monthPost>;

/** How regu roll over some days of a post. */
const roll = {
  dutyPostId: id,
  rotation: rotationSchema,
  from: civilDate,
  to: civilDate,
  /** Takes those off who stand there now, are not pinned and are not of the regu whose turn it is. */
  clear: z.boolean(),
};

const rollView = z.strictObject({
  added: count,
  kept: count,
  removed: count,
  /** Members who are away on the day of their turn. */
  away: z.array(z.strictObject({ ...person, date: civilDate, shift: z.string(), kind: z.string() })),
  /** Which regu has which shift on the first days. */
  turns: z.array(
    z.strictObject({
      date: civilDate,
      turns: z.array(z.strictObject({ regu: z.string(), code: z.string() })),
    }),
  ),
  conflicts: z.array(conflictView),
  /** Shifts that still lack somebody after it. */
  gaps: z.array(gapView),
});
export type RollView = z.infer<typeof rollView>;

const followingDuty = z.strictObject({
  assignmentId: z.string(),
  eventId: z.string().nullable(),
  dutyPostId: z.string().nullable(),
  title: z.string(),
  date: civilDate,
  shift: z.string().nullable(),
  time: z.string(),
  role: z.string(),
  nature: z.enum(['pengendali', 'pelaksana']),
  /** Times of the person's own; null = those of the event or shift. */
  start: civilDateTime.nullable(),
  end: civilDateTime.nullable(),
});
export type FollowingDuty = z.infer<typeof followingDuty>;

const reason = text(300).nullable();

const handoverFields = {
  dutyPostId: id,
  date: civilDate,
  shift: shiftCode,
  fromId: id.nullable(),
  toId: id.nullable(),
  at: civilDateTime,
  strength: z.number().int().min(0).max(9999).nullable(),
  equipment: long,
  situation: long,
  note: long,
};

const named = z
  .strictObject({ personId: z.string(), name: z.string(), rank: z.string().nullable() })
  .nullable();

const handoverView = z.strictObject({ id: z.string(), ...handoverFields, from: named, to: named });
export type HandoverView = z.infer<typeof handoverView>;

const logFields = {
  dutyPostId: id,
  at: civilDateTime,
  kind: z.enum(LOG_KINDS),
  text: requiredText(2000),
  personId: id.nullable(),
};
const logView = z.strictObject({ id: z.string(), ...logFields, person: named });
export type DutyLogView = z.infer<typeof logView>;

export const guardContract = {
  /** The common patterns, then the post's own. */
  'shiftPattern.list': query({ input: input({}), output: z.array(patternView) }),
  'shiftPattern.save': mutation({
    input: input({ id: id.nullable(), name: requiredText(80), shifts: shiftsSchema, lines: linesSchema }),
    output: z.strictObject({ id: z.string(), key: z.string() }),
    changes: ['event', 'assignment'],
    label: 'Simpan pola jaga',
  }),
  'shiftPattern.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['event'],
    label: 'Hapus pola jaga',
  }),

  'regu.list': query({ input: input({ operationId: id }), output: z.array(reguView) }),
  'regu.save': mutation({
    input: input({
      operationId: id,
      id: id.nullable(),
      number: z.number().int().min(1).max(99),
      name: text(120).nullable(),
      satgasId: id.nullable(),
      leaderId: id.nullable(),
      personIds: z.array(id).max(500),
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['event', 'assignment'],
    label: 'Simpan regu',
  }),
  'regu.end': mutation({ input: input({ id }), output: done, changes: ['event'], label: 'Hapus regu' }),

  'dutyPost.board': query({ input: input({ operationId: id }), output: z.array(postView) }),
  /** Throws DUTY_MISFIT when duties that are there would no longer fit and `release` does not let them go. */
  'dutyPost.save': mutation({
    input: input({
      id: id.nullable(),
      operationId: id,
      place: z.union([
        input({ id }),
        input({
          name: requiredText(200),
          kind: requiredText(60),
          region: z
            .string()
            .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
            .nullable(),
        }),
      ]),
      ...postFields,
      release: z.boolean(),
    }),
    output: z.strictObject({ id: z.string(), released: count }),
    changes: ['event', 'region', 'assignment', 'personnel'],
    label: 'Simpan pos jaga',
  }),
  /** Ends posts with their duties and their book. */
  'dutyPost.end': mutation({
    input: input({ id }),
    output: z.strictObject({ assignments: count }),
    changes: ['event', 'assignment', 'personnel'],
    label: 'Hapus pos jaga',
  }),
  /** Posts × days × shifts, at most two months. */
  'dutyPost.month': query({
    input: input({ operationId: id, from: civilDate, to: civilDate }),
    output: z.array(monthPost),
  }),
  /** Every shift of these days that lacks people or a padal. */
  'dutyPost.cover': query({
    input: input({ operationId: id, dutyPostId: id.nullable(), from: civilDate, to: civilDate }),
    output: z.array(gapView),
  }),
  /** The people of one shift and what is wrong with it. */
  'dutyPost.shift': query({
    input: input({ dutyPostId: id, date: civilDate, shift: shiftCode }),
    output: z.strictObject({
      post: z.string(),
      shift: shiftView,
      time: z.string(),
      people: z.array(cellPerson),
      findings: z.array(conflictView),
    }),
  }),
  /** What a roll would do; nothing is written. */
  'dutyPost.previewRoll': query({ input: input(roll), output: rollView }),
  'dutyPost.roll': mutation({
    input: input(roll),
    output: z.strictObject({ added: count, removed: count }),
    changes: ['assignment', 'event', 'personnel'],
    label: 'Gulirkan regu',
  }),
  /** Puts people there by hand; those who stand there already are skipped. */
  'dutyPost.assign': mutation({
    input: input({
      dutyPostId: id,
      date: civilDate,
      shift: shiftCode,
      personIds: z.array(id).min(1).max(500),
      role: requiredText(60),
      reason,
    }),
    output: z.strictObject({ added: count, conflicts: z.array(conflictView) }),
    changes: ['assignment', 'event', 'personnel'],
    label: 'Ploting jaga',
  }),
  /** A pinned duty stays whatever an automatic plan or a roll says. */
  'dutyPost.pin': mutation({
    input: input({ ids: z.array(id).min(1).max(5000), pinned: z.boolean() }),
    output: done,
    changes: ['assignment'],
    label: 'Kunci ploting',
  }),
  /** A person's duties from the day of one of them, that one first. */
  'dutyPost.following': query({
    input: input({ assignmentId: id, days: z.number().int().min(1).max(31) }),
    output: z.strictObject({ ...person, date: civilDate, duties: z.array(followingDuty) }),
  }),
  /** Puts others in the place of one person, or leaves the place open (null); records why the person is away. */
  'dutyPost.replace': mutation({
    input: input({
      replacements: z
        .array(input({ assignmentId: id, personId: id.nullable() }))
        .min(1)
        .max(200),
      absence: input({
        kind: absenceKind,
        since: civilDate,
        until: civilDate.nullable(),
        note: text(300).nullable(),
      }).nullable(),
      reason,
    }),
    output: z.strictObject({ replaced: count, conflicts: z.array(conflictView) }),
    changes: ['assignment', 'absence', 'event', 'personnel'],
    label: 'Ganti personel jaga',
  }),
  /** Two people change places. */
  'dutyPost.swap': mutation({
    input: input({ firstId: id, secondId: id, reason }),
    output: z.strictObject({ conflicts: z.array(conflictView) }),
    changes: ['assignment', 'event', 'personnel'],
    label: 'Tukar jaga',
  }),

  /** The book of a post on one day: until the last shift that begins on it ends. */
  'handover.list': query({
    input: input({ dutyPostId: id, date: civilDate }),
    output: z.strictObject({
      shifts: z.array(
        z.strictObject({
          code: z.string(),
          label: z.string(),
          start: civilDateTime,
          end: civilDateTime,
          people: z.array(cellPerson),
          handover: handoverView.nullable(),
        }),
      ),
      log: z.array(logView),
    }),
  }),
  'handover.save': mutation({
    input: input(handoverFields),
    output: z.strictObject({ id: z.string() }),
    changes: ['event'],
    label: 'Catat serah terima',
  }),
  'handover.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['event'],
    label: 'Hapus serah terima',
  }),
  'dutyLog.save': mutation({
    input: input({ id: id.nullable(), ...logFields }),
    output: z.strictObject({ id: z.string() }),
    changes: ['event'],
    label: 'Catat mutasi jaga',
  }),
  'dutyLog.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['event'],
    label: 'Hapus catatan mutasi',
  }),
};
