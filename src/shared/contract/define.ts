import { z } from 'zod';
import { isAbsenceKind } from '../../core/personnel/person.ts';
import { isCivilDate, isCivilDateTime } from '../../core/text/civil-date.ts';
import { givenText } from '../../core/text/schema.ts';

/** What a caller must be allowed to do. Until there are several users, the one user has all four. */
export type Right = 'view' | 'edit' | 'approve' | 'administer';

/** Areas whose data a mutation may change; the window refreshes what it shows of them. */
export type Area =
  | 'session'
  | 'unit'
  | 'personnel'
  | 'import'
  | 'operation'
  | 'event'
  | 'assignment'
  | 'absence'
  | 'polling'
  | 'letter'
  | 'region'
  | 'setting'
  | 'backup'
  | 'journal';

interface EntryBase<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly right: Right;
}

/** Reads only. */
export interface QueryEntry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends EntryBase<I, O> {
  readonly type: 'query';
}

/** Changes an open plan of an import, not the data. Calls about one plan go one after another. */
export interface PlanEntry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends EntryBase<I, O> {
  readonly type: 'plan';
}

/** One transaction, one journal action. `label` is the Indonesian text of that action in the journal. */
export interface MutationEntry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends EntryBase<I, O> {
  readonly type: 'mutation';
  readonly changes: readonly Area[];
  readonly label: string;
}

/** Long or I/O work: reports progress, can be cancelled, leaves everything as before when cancelled. */
export interface JobEntry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends EntryBase<I, O> {
  readonly type: 'job';
  readonly changes: readonly Area[];
}

/** Works without an open database: first run, unlock, lock, restore. */
export interface SessionEntry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends EntryBase<I, O> {
  readonly type: 'session';
  readonly changes: readonly Area[];
}

export type Entry = QueryEntry | PlanEntry | MutationEntry | JobEntry | SessionEntry;

export const query = <I extends z.ZodType, O extends z.ZodType>(e: {
  input: I;
  output: O;
  right?: Right;
}): QueryEntry<I, O> => ({ type: 'query', right: 'view', ...e });

export const plan = <I extends z.ZodType, O extends z.ZodType>(e: {
  input: I;
  output: O;
  right?: Right;
}): PlanEntry<I, O> => ({ type: 'plan', right: 'edit', ...e });

export const mutation = <I extends z.ZodType, O extends z.ZodType>(e: {
  input: I;
  output: O;
  right?: Right;
  changes: readonly Area[];
  label: string;
}): MutationEntry<I, O> => ({ type: 'mutation', right: 'edit', ...e });

export const job = <I extends z.ZodType, O extends z.ZodType>(e: {
  input: I;
  output: O;
  right?: Right;
  changes?: readonly Area[];
}): JobEntry<I, O> => ({ type: 'job', right: 'edit', changes: [], ...e });

export const session = <I extends z.ZodType, O extends z.ZodType>(e: {
  input: I;
  output: O;
  right?: Right;
  changes?: readonly Area[];
}): SessionEntry<I, O> => ({ type: 'session', right: 'view', changes: [], ...e });

/** Input schema with exactly these keys: an unknown key is an error. */
export const input = z.strictObject;
export const none = z.strictObject({});
export const done = z.null();

/** Bytes of a file, such as a PDF. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file named by the user. The window sends `{ $file: token }`; the main process turns it into a path. */
export const fileRef = z.strictObject({ $path: z.string().min(1) });
export type FileRef = z.infer<typeof fileRef>;
/** What the window sends in the place of a `fileRef`. */
export interface FileToken {
  $file: string;
}

export const id = z.string().min(1).max(64);
export const civilDate = z.string().refine(isCivilDate, 'tanggal YYYY-MM-DD');
export const civilDateTime = z.string().refine(isCivilDateTime, 'waktu YYYY-MM-DDTHH:mm');
export const text = (max = 500) => givenText().trim().max(max);
export const requiredText = (max = 500) => givenText().trim().min(1).max(max);

/** Why a person is away: a code of ABSENCE_KINDS. */
export const absenceKind = requiredText(40).refine(
  (kind): boolean => isAbsenceKind(kind),
  'jenis ketidakhadiran yang tidak dikenal',
);

/** Progress of a job: at most ten reports a second. `total` is null while it is not known. */
export interface JobProgress {
  stage: string;
  done: number;
  total: number | null;
}

/** Events that the backend sends on its own. */
export type BackendEvent =
  | { type: 'changed'; areas: Area[]; at: string }
  | { type: 'progress'; jobId: string; progress: JobProgress }
  | { type: 'locked' };
