import { randomBytes } from 'node:crypto';
import { schemaMessage } from '../../core/text/schema.ts';
import type { Area, Entry, JobProgress, Right } from '../../shared/contract/define.ts';
import { type CallName, contract } from '../../shared/contract/index.ts';
import { AppError, type ErrorReport } from '../../shared/errors.ts';
import { incidentError, incidentNumber, whereOf } from '../../shared/incident.ts';
import { toAppError } from '../db/errors.ts';
import { runAction } from '../db/journal.ts';
import { endLapsedOverrides } from './assignment/override.ts';
import type { BackendOptions, Context, JobContext } from './context.ts';
import { type ActionNote, SELF_ACTING } from './handlers.ts';
import { Session } from './session.ts';
import { handlers } from './table.ts';

export interface CallMessage {
  name: string;
  input: unknown;
  /** Given by the caller of a job, to follow and cancel it. */
  jobId?: string | null;
}

export type CallResult = { ok: true; value: unknown } | { ok: false; error: ErrorReport };

/** Reports of one job are at least this far apart, except the first and the last. */
const PROGRESS_INTERVAL_MS = 100;

// One user today, with every right; the check stands where several users will need it.
const RIGHTS: ReadonlySet<Right> = new Set(['view', 'edit', 'approve', 'administer']);

/**
 * The one door to the use cases: checks name, right and input, opens the transaction and the action, tells
 * which areas changed, and turns whatever is thrown into a report. Bugs get an incident number.
 */
export class Backend {
  readonly session: Session;
  readonly #options: BackendOptions;
  readonly #jobs = new Map<string | symbol, AbortController>();
  /** Mutations and jobs that write run one after another. */
  #writing: Promise<unknown> = Promise.resolve();
  /** Jobs that have not answered yet; closing waits for them. */
  readonly #running = new Set<Promise<unknown>>();
  /** Set while a job works alone. */
  #alone: Promise<unknown> | null = null;

  constructor(options: BackendOptions) {
    this.#options = options;
    this.session = new Session(options);
  }

  /** Answers one call. Never throws. */
  async call(message: CallMessage): Promise<CallResult> {
    try {
      return { ok: true, value: await this.#run(message) };
    } catch (error) {
      return { ok: false, error: this.#report(error) };
    }
  }

  /** Asks a running job to stop; it leaves everything as before. */
  cancel(jobId: string): void {
    this.#jobs.get(jobId)?.abort();
  }

  /** Cancels jobs, closes the data and stops the workers. */
  async close(): Promise<void> {
    for (const controller of this.#jobs.values()) controller.abort();
    await Promise.allSettled([...this.#running]);
    await this.#writing.catch(() => undefined);
    await this.session.close();
  }

  async #run({ name, input, jobId }: CallMessage): Promise<unknown> {
    if (!Object.hasOwn(contract, name)) throw new AppError('UNKNOWN_CALL', undefined, { name });
    const call = name as CallName;
    const entry: Entry = contract[call];
    if (!RIGHTS.has(entry.right)) throw new AppError('RIGHT_MISSING');
    const parsed = entry.input.safeParse(input, { error: schemaMessage });
    if (!parsed.success) throw inputError(parsed.error.issues);
    switch (entry.type) {
      case 'session':
        return this.#serial(async () => {
          const value = await this.session.handle(call, parsed.data);
          this.#changed(entry.changes);
          return value;
        });
      case 'query':
      case 'plan':
        await this.#notAlone();
        return this.#read(call, parsed.data);
      case 'mutation':
        return this.#serial(async () => this.#mutate(call, parsed.data, entry.label, entry.changes));
      case 'job':
        return this.#job(call, parsed.data, entry.changes, jobId ?? null);
    }
  }

  /** Data that are closed under a reader are locked, whatever it stumbles over. */
  async #read(call: CallName, input: unknown): Promise<unknown> {
    const context = this.session.context();
    try {
      return await handler(call)(context, input);
    } catch (error) {
      throw context.db.open ? error : new AppError('DATA_LOCKED');
    }
  }

  #mutate(call: CallName, input: unknown, label: string, changes: readonly Area[]): unknown {
    const context = this.session.context();
    if ((SELF_ACTING as readonly string[]).includes(call)) {
      const value = handler(call)(context, input, () => undefined);
      this.#changed([...changes, 'journal']);
      return value;
    }
    let note: ActionNote = {};
    const info = { kind: call, label, actor: context.actor };
    const { value, actionId } = runAction(context.db, context.at(), info, (id) => {
      const result = handler(call)(context, input, (given: ActionNote) => {
        note = given;
      });
      if (note.label || note.reason) {
        context.db
          .prepare('UPDATE action SET label = coalesce(?, label), reason = ? WHERE id = ?')
          .run(note.label ?? null, note.reason ?? null, id);
      }
      endLapsedOverrides(context);
      return result;
    });
    if (actionId) this.#changed([...changes, 'journal']);
    return value;
  }

  /** Known from the first moment, so that a cancel or the end of the program reaches it while it waits. */
  #job(call: CallName, input: unknown, changes: readonly Area[], jobId: string | null): Promise<unknown> {
    const controller = new AbortController();
    const id = jobId ?? Symbol(call);
    this.#jobs.set(id, controller);
    const run = this.#runJob(call, input, changes, { jobId, signal: controller.signal }).finally(() => {
      this.#jobs.delete(id);
      this.#running.delete(run);
    });
    this.#running.add(run);
    return run;
  }

  async #runJob(
    call: CallName,
    input: unknown,
    changes: readonly Area[],
    { jobId, signal }: { jobId: string | null; signal: AbortSignal },
  ): Promise<unknown> {
    await this.#notAlone();
    const touched = new Set<Area>(changes);
    const context: JobContext = {
      ...this.session.context(),
      signal,
      progress: this.#progressOf(jobId),
      changed: (...areas) => {
        for (const area of areas) touched.add(area);
      },
      exclusive: (work) => this.#exclusive(() => this.#fresh(context, work)),
    };
    try {
      const value = await handler(call)(context, input);
      if (touched.size > 0) this.#changed([...touched]);
      return value;
    } catch (error) {
      // Locking the data ends the connection under a job that was waiting for a worker.
      if (signal.aborted || !context.db.open) throw new AppError('JOB_CANCELLED');
      throw error;
    }
  }

  /**
   * A job may have waited for a worker or for other writes: it goes on with the passphrase of now, and not at all
   * when its data were closed in between, even if they are open again.
   */
  #fresh<T>(context: JobContext, work: () => Promise<T>): Promise<T> {
    const now = this.session.context();
    if (now.db !== context.db) throw new AppError('JOB_CANCELLED');
    Object.assign(context, now);
    return work();
  }

  #progressOf(jobId: string | null): (progress: JobProgress) => void {
    if (!jobId) return () => undefined;
    let last = 0;
    let stage = '';
    return (progress) => {
      const now = this.#options.now();
      const over = progress.total !== null && progress.done >= progress.total;
      if (progress.stage === stage && !over && now - last < PROGRESS_INTERVAL_MS) return;
      last = now;
      stage = progress.stage;
      this.#options.emit({ type: 'progress', jobId, progress });
    };
  }

  #changed(areas: readonly Area[]): void {
    if (areas.length === 0) return;
    const at = new Date(this.#options.now()).toISOString();
    this.#options.emit({ type: 'changed', areas: [...new Set(areas)], at });
  }

  /** Waits while a job works alone. */
  async #notAlone(): Promise<void> {
    while (this.#alone) await this.#alone.catch(() => undefined);
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#serial(async () => {
      // Set before the work begins: even its first step is seen by nobody.
      const run = Promise.resolve().then(work);
      this.#alone = run;
      try {
        return await run;
      } finally {
        this.#alone = null;
      }
    });
  }

  #serial<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#writing.then(work, work);
    this.#writing = run.catch(() => undefined);
    return run;
  }

  #report(thrown: unknown): ErrorReport {
    const error = toAppError(thrown);
    if (error instanceof AppError) return error.report();
    const incident = incidentNumber(new Date(this.#options.now()).toISOString(), randomBytes(5));
    console.error(`incident ${incident}: ${whereOf(error)}`);
    return incidentError(incident).report();
  }
}

type AnyHandler = (context: Context, input: unknown, note?: (note: ActionNote) => void) => unknown;

// The table is typed entry by entry; looked up by a run-time name it is one of many function types.
const handler = (name: CallName): AnyHandler =>
  (handlers as unknown as Record<string, AnyHandler>)[name] ?? unknown;

const unknown: AnyHandler = () => {
  throw new AppError('UNKNOWN_CALL');
};

function inputError(issues: readonly { path: readonly PropertyKey[]; message: string }[]): AppError {
  const fields = issues.map((i) => ({ path: i.path.map(String).join('.'), message: i.message }));
  const first = fields[0]?.path;
  const message = first ? `Isian tidak sesuai pada "${first}". Periksa bagian yang ditandai.` : undefined;
  return new AppError('INPUT_INVALID', message, { fields: fields.slice(0, 20) });
}
