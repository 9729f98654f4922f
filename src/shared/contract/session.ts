import { z } from 'zod';
import { TIME_ZONES } from '../../core/text/time-zone.ts';
import {
  bytes,
  civilDate,
  done,
  fileRef,
  input,
  none,
  query,
  requiredText,
  session,
  text,
} from './define.ts';

export const timeZone = z.enum(TIME_ZONES);
export type TimeZone = z.infer<typeof timeZone>;
export const unitLevel = z.enum(['mabes', 'polda', 'polres', 'polsek']);

const signatoryInput = input({
  onBehalf: text(200).nullable(),
  title: requiredText(200),
  name: requiredText(120),
  rank: requiredText(80),
  nrp: text(20).nullable(),
});

/** The post's identity as it is typed at first run and in Pengaturan. */
export const identityInput = input({
  key: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: requiredText(120),
  level: unitLevel,
  /** Name of the unit above ("Polda NTT"). */
  parent: text(120).nullable(),
  city: requiredText(80),
  timeZone,
  letterhead: z.array(requiredText(80)).min(1).max(3),
  jurisdiction: z.array(z.string().regex(/^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/)),
  head: signatoryInput,
  ops: signatoryInput.nullable(),
});
export type IdentityInput = z.infer<typeof identityInput>;

export const sessionStatus = z.strictObject({
  /** empty: no data yet, first run; locked: needs the passphrase; open. */
  state: z.enum(['empty', 'locked', 'open']),
  hasRecovery: z.boolean(),
  version: z.string(),
  /** Unit name for the lock screen (from the folder's settings file, no personal data). */
  unitName: z.string().nullable(),
  /** Zone of the post for the clock of the lock screen, from the same file. */
  timeZone: timeZone.nullable(),
});
export type SessionStatus = z.infer<typeof sessionStatus>;

/** State of the bottom bar and the context bar. */
export const overview = z.strictObject({
  unitName: z.string(),
  parentName: z.string().nullable(),
  timeZone,
  isSample: z.boolean(),
  paper: z.enum(['a4', 'f4']),
  people: z.number().int(),
  operations: z.array(
    z.strictObject({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      sandi: z.string().nullable(),
      start: civilDate,
      end: civilDate,
    }),
  ),
  lastSavedAt: z.string().nullable(),
  lastBackup: z.strictObject({ at: z.string(), place: z.enum(['local', 'external']) }).nullable(),
  lastExternalBackupAt: z.string().nullable(),
  /** Today's local date of the unit and the wall clock, "2024-11-06" and "10.42". */
  today: civilDate,
  clock: z.string(),
});
export type Overview = z.infer<typeof overview>;

export const sessionContract = {
  'session.status': session({ input: none, output: sessionStatus }),
  /** First run: makes the encrypted folder. `sample`: the invented data of Polresta Kupang Kota. */
  'session.create': session({
    input: input({
      passphrase: z.string().max(200),
      identity: identityInput,
      paper: z.enum(['a4', 'f4']),
      sample: z.boolean(),
    }),
    output: z.strictObject({ recoveryCode: z.string() }),
    changes: ['session'],
  }),
  'session.unlock': session({
    input: input({ passphrase: z.string().max(200) }),
    output: done,
    changes: ['session'],
  }),
  /** Unlocks with the code of the recovery sheet; the person then chooses a new passphrase. */
  'session.recover': session({
    input: input({ code: z.string().max(60), newPassphrase: z.string().max(200) }),
    output: z.strictObject({ recoveryCode: z.string() }),
    changes: ['session'],
  }),
  'session.lock': session({ input: none, output: done, changes: ['session'] }),
  'session.changePassphrase': session({
    input: input({ current: z.string().max(200), next: z.string().max(200) }),
    output: z.strictObject({ recoveryCode: z.string() }),
    right: 'administer',
  }),
  /** PDF of the recovery sheet; works right after create/recover while the code is still known. */
  'session.recoverySheet': session({
    input: input({ code: z.string().max(60) }),
    output: z.strictObject({ pdf: bytes }),
    changes: ['journal'],
  }),
  'session.restore': session({
    input: input({ file: fileRef, passphrase: z.string().max(200) }),
    output: z.strictObject({ people: z.number().int(), kept: z.string().nullable() }),
    right: 'administer',
    changes: ['session'],
  }),
  'session.overview': query({ input: none, output: overview }),
};
