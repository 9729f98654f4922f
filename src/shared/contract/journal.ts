import { z } from 'zod';
import { patternProblem } from '../../core/order/number.ts';
import { LETTER_SERIES } from '../../core/order/series.ts';
import { fileRef, id, input, job, mutation, none, query, text } from './define.ts';

const actionView = z.strictObject({
  id: z.string(),
  at: z.string(),
  /** Local wall clock of the post: "6 Nov 2024 10.42". */
  local: z.string(),
  actor: z.string(),
  kind: z.string(),
  label: z.string(),
  /** What an update changed, in a few words: "Mulai: 6 Nov 2024 10.00 → 6 Nov 2024 11.00", "Mulai, Selesai". */
  detail: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.number().int(),
  undone: z.boolean(),
  undoes: z.string().nullable(),
});

export const journalContract = {
  'journal.list': query({
    input: input({
      rowId: id.nullable(),
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
      search: text(100).optional(),
      /** Only what left the program: printed, or saved to a file. */
      outputs: z.boolean().optional(),
    }),
    output: z.strictObject({
      actions: z.array(z.strictObject({ seq: z.number().int(), ...actionView.shape })),
      total: z.number().int(),
    }),
  }),
  'journal.changes': query({
    input: input({ id, limit: z.number().int().min(1).max(1000) }),
    output: z.array(
      z.strictObject({
        entity: z.string(),
        /** What a row of that table is called. */
        word: z.string(),
        rowId: z.string(),
        /** What the row is called: a person's name, an event's title. */
        subject: z.string(),
        op: z.enum(['insert', 'update', 'end', 'revive']),
        fields: z.array(
          z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
        ),
      }),
    ),
  }),
  /** Why an action cannot be undone, in words; null = it can. */
  'journal.obstacle': query({
    input: input({ id }),
    output: z.strictObject({ message: z.string().nullable() }),
  }),
  /** Undo of one action, or of the latest that is not undone yet (Ctrl Z). */
  'journal.undo': mutation({
    input: input({ id: id.nullable() }),
    output: z.strictObject({ undone: z.string(), label: z.string() }),
    changes: [
      'personnel',
      'polling',
      'unit',
      'operation',
      'event',
      'assignment',
      'absence',
      'letter',
      'setting',
      'import',
      'region',
      'session',
    ],
    label: 'Urungkan',
  }),
  /** Redo of the latest undo (Ctrl Y). */
  'journal.redo': mutation({
    input: none,
    output: z.strictObject({ label: z.string() }),
    changes: [
      'personnel',
      'polling',
      'unit',
      'operation',
      'event',
      'assignment',
      'absence',
      'letter',
      'setting',
      'import',
      'region',
      'session',
    ],
    label: 'Ulangi',
  }),
};

export const backupContract = {
  /** To a chosen file (a stick) or, with null, to the folder's own backups. */
  'backup.create': job({
    input: input({ file: fileRef.nullable() }),
    output: z.strictObject({
      name: z.string(),
      rows: z.number().int(),
      people: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
    changes: ['backup'],
  }),
  'backup.verify': job({
    input: input({ file: fileRef }),
    output: z.strictObject({
      rows: z.number().int(),
      people: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
    right: 'view',
  }),
  'backup.list': query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.string(),
        madeAt: z.string(),
        fileName: z.string(),
        place: z.enum(['local', 'external']),
        bytes: z.number().int(),
        rows: z.number().int(),
      }),
    ),
  }),
  /** SQLite's checks, foreign keys, journal, search index. Empty problems = sound. */
  'data.verify': query({
    input: none,
    output: z.strictObject({ problems: z.array(z.string()), rows: z.number().int() }),
  }),
  'data.load': job({
    input: input({ file: fileRef }),
    output: z.strictObject({
      actionId: z.string().nullable(),
      changes: z.number().int(),
      /** What was written and yet is worth a look, with its place in the file. */
      warnings: z.array(z.strictObject({ path: z.string(), message: z.string() })),
    }),
    changes: [
      'personnel',
      'unit',
      'operation',
      'event',
      'assignment',
      'absence',
      'polling',
      'region',
      'session',
    ],
  }),
  'data.dump': job({
    input: input({ file: fileRef }),
    output: z.strictObject({ bytes: z.number().int() }),
    right: 'administer',
    changes: ['journal'],
  }),
};

const pattern = text(80).refine((given) => patternProblem(given) === null, 'pola nomor');
/** How the numbers of each series are written. */
const numberPatterns = z.record(z.enum(LETTER_SERIES), pattern);

export const settingContract = {
  'setting.get': query({
    input: none,
    output: z.strictObject({
      paper: z.enum(['a4', 'f4']),
      autoLockMinutes: z.number().int(),
      numberPatterns,
      classification: z.string(),
      printedBy: z.string(),
      /** Whether duty slips carry the telephone of whoever leads. */
      leaderPhones: z.boolean(),
    }),
  }),
  'setting.update': mutation({
    input: input({
      paper: z.enum(['a4', 'f4']).optional(),
      autoLockMinutes: z.number().int().min(1).max(240).optional(),
      numberPatterns: numberPatterns.optional(),
      classification: text(40).optional(),
      printedBy: text(80).optional(),
      leaderPhones: z.boolean().optional(),
    }),
    output: z.null(),
    right: 'administer',
    changes: ['setting', 'session'],
    label: 'Ubah pengaturan',
  }),
};
