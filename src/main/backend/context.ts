import { type TimeZone, UTC_OFFSET_MS } from '../../core/text/time-zone.ts';
import type { Area, BackendEvent, JobProgress } from '../../shared/contract/define.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import type { WorkerPool } from '../jobs/pool.ts';

/** What the backend is started with. The same code runs in the window's utility process, the command and tests. */
export interface BackendOptions {
  dataDir: string;
  /** Version of the program, from package.json. */
  version: string;
  /** The built worker file; tests and the command run the same one. */
  workerFile: string;
  /** Folder of shipped resources (region codes, samples). */
  resourcesDir: string;
  /** Folder of the font files for papers. */
  fontsDir: string;
  /** Milliseconds since 1970 UTC. The only clock of the backend. */
  now: () => number;
  emit: (event: BackendEvent) => void;
}

/** An unlocked data folder. */
export interface OpenData {
  db: Db;
  /** Held in memory while unlocked: backups are checked by opening them. */
  passphrase: string;
}

/** What every handler gets. */
export interface Context extends OpenData {
  options: BackendOptions;
  workers: WorkerPool;
  /** UTC stamp for the journal, ISO 8601 with milliseconds. */
  at: () => string;
  actor: string;
}

/** A handler of a job also gets these. */
export interface JobContext extends Context {
  signal: AbortSignal;
  progress: (progress: JobProgress) => void;
  /** Areas that the job changed beyond what its contract entry says; sent when it ends. */
  changed: (...areas: Area[]) => void;
  /**
   * Runs `work` alone: other writes wait until it ends, and so do queries and new jobs, because they would see
   * half of it. A job that writes after waiting for anything must write inside this. There the context holds the
   * passphrase of now. The job ends with JOB_CANCELLED when the data it began with were closed meanwhile.
   */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Wall clock of the post, 'YYYY-MM-DDTHH:mm'. */
export function localClock(utcMillis: number, zone: TimeZone): string {
  return new Date(utcMillis + UTC_OFFSET_MS[zone]).toISOString().slice(0, 16);
}

/** Gives the event loop a turn between two steps of a job: progress goes out, a cancel comes in. */
export async function turn(context: JobContext, progress: JobProgress): Promise<void> {
  context.progress(progress);
  await new Promise((resolve) => setImmediate(resolve));
  if (context.signal.aborted) throw new AppError('JOB_CANCELLED');
}

/** Between two looks whether an action that is being written has ended. */
const WRITING_MS = 20;

/**
 * A turn for whoever else wants something of the backend, between two steps of a long reading. Comes back when no long action is half written: its rows
 * are seen on this connection and may yet be taken back. Throws JOB_CANCELLED and DATA_LOCKED.
 * @param signal null for what nobody can cancel
 */
export async function readTurn(db: Db, signal: AbortSignal | null): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (;;) {
    if (signal?.aborted) throw new AppError('JOB_CANCELLED');
    if (!db.open) throw new AppError('DATA_LOCKED');
    if (!db.inTransaction) return;
    await new Promise((resolve) => setTimeout(resolve, WRITING_MS));
  }
}
