import { z } from 'zod';
import { isReason } from '../../core/assignment/override.ts';
import { ruleSettingsSchema } from '../../core/assignment/rules.ts';
import { civilDate, civilDateTime, done, id, input, mutation, none, query, requiredText } from './define.ts';

const severity = z.enum(['error', 'warning', 'info']);

export const conflictView = z.strictObject({
  code: z.string(),
  severity,
  personId: z.string().nullable(),
  nrp: z.string().nullable(),
  name: z.string().nullable(),
  rank: z.string().nullable(),
  /** Keys of the events or duties, sorted; of DOC_STALE the number of the order. */
  subjects: z.array(z.string()),
  /** The exact duties, sorted: `subjects` with day and shift of a guard. With code and person they name the finding. */
  slots: z.array(z.string()),
  /** Local time or day of the finding. */
  at: z.string().nullable(),
  eventIds: z.array(z.string()),
  /** The order of DOC_STALE. */
  letterId: z.string().nullable(),
  message: z.string(),
  /** Who may let it stand; null = nobody, it has to be mended. */
  mayOverride: z.enum(['padal', 'kabagops', 'kepala']).nullable(),
  remedy: z.enum([
    'replace',
    'fill',
    'release',
    'leader',
    'move',
    'permit',
    'region',
    'number',
    'order',
    'merge',
  ]),
  /** Set when somebody let it stand: then it no longer counts as open. `at` is UTC. */
  override: z.strictObject({ id: z.string(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type ConflictView = z.infer<typeof conflictView>;

const reason = requiredText(300).refine(isReason, 'alasan, sedikitnya 5 huruf');

/** A duty as it might be: on an event, or on a shift of a guard. */
const draftDuty = z.strictObject({
  /** The assignment in whose place it comes; null = a new one. */
  assignmentId: id.nullable(),
  personId: id,
  eventId: id.nullable(),
  dutyPostId: id.nullable(),
  date: civilDate.nullable(),
  shift: requiredText(20).nullable(),
  role: requiredText(60),
  nature: z.enum(['pengendali', 'pelaksana']),
  start: civilDateTime.nullable(),
  end: civilDateTime.nullable(),
});

export const conflictContract = {
  'conflict.list': query({
    input: input({ from: civilDate, to: civilDate }),
    output: z.strictObject({
      conflicts: z.array(conflictView),
      /** Open ones by severity; `overridden` are those that somebody let stand. */
      errors: z.number().int(),
      warnings: z.number().int(),
      infos: z.number().int(),
      overridden: z.number().int(),
    }),
  }),
  /** What a draft would bring that is not there now, and what it would mend. Nothing is written. */
  'conflict.preview': query({
    input: input({ put: z.array(draftDuty).max(5000), remove: z.array(id).max(5000) }),
    output: z.strictObject({ conflicts: z.array(conflictView), solved: z.array(conflictView) }),
  }),
  /** The limits of the rules, and those that hold until a post chooses otherwise. */
  'conflict.rules': query({
    input: none,
    output: z.strictObject({ rules: ruleSettingsSchema, usual: ruleSettingsSchema }),
  }),
  /** Null goes back to what is usual. */
  'conflict.setRules': mutation({
    input: input({ rules: ruleSettingsSchema.nullable() }),
    output: done,
    right: 'administer',
    changes: ['setting', 'assignment'],
    label: 'Ubah batas aturan ploting',
  }),
  /** Lets a finding stand; `subjects` are its `slots`. A second time writes the new reason. */
  'conflict.override': mutation({
    input: input({
      code: requiredText(40),
      personId: id.nullable(),
      subjects: z.array(requiredText(200)).min(1).max(40),
      reason,
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['assignment'],
    label: 'Izinkan bentrok',
  }),
  /** Takes the permission back: the finding is open again. */
  'conflict.withdraw': mutation({
    input: input({ id }),
    output: done,
    changes: ['assignment'],
    label: 'Cabut izin bentrok',
  }),
};
