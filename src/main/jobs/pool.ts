import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { JobProgress } from '../../shared/contract/define.ts';
import { AppError, type ErrorReport } from '../../shared/errors.ts';
import type { TaskInput, TaskName, TaskOutput, TaskPart } from './tasks.ts';

/** What a worker sends back for the task it was given. */
export type WorkerMessage =
  | { progress: JobProgress }
  | { part: unknown }
  | { value: unknown }
  | { error: ErrorReport };

/** What a worker is for, as it is told at its start. */
export type WorkerLane = 'paper' | 'sheet' | 'search' | 'prove';

/** What a worker is sent. */
export interface TaskMessage {
  name: TaskName;
  input: unknown;
}

export interface RunOptions<P = unknown> {
  signal?: AbortSignal;
  progress?: (progress: JobProgress) => void;
  /** Hears the parts that a task sends before its output. */
  part?: (part: P) => void;
}

interface Task {
  message: TaskMessage;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  progress: (progress: JobProgress) => void;
  part: (part: unknown) => void;
}

/** An idle worker is kept this long: enough for the next preview, short enough for a PC with 4 GB. */
const IDLE_MS = 60_000;

interface Bounds {
  /** A list whose reader says nothing for longer is refused as FILE_TOO_LARGE: it is caught in a file without end. */
  silentMs: number;
  /** Heap of one thread, in MiB; a list that needs more is refused as FILE_TOO_LARGE. */
  heapMb: number;
}

/** Tasks that read files of others. */
const READERS: ReadonlySet<TaskName> = new Set(['parseList', 'readPolling']);

/** The whole force, 450,000 people, is read in half of this heap. */
const BOUNDS: Bounds = { silentMs: 120_000, heapMb: 2048 };

/**
 * The thread of papers gets a smaller heap, and a young part that is swept often: a thread that may take gigabytes
 * leaves its litter lying, twice of what a paper of 5,000 people needs. 40,000 people fit.
 */
const PAPER_HEAP: ResourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };

/** What a hostile or broken file does to its reader, in the words of the reader's own limits. */
const SENTENCES = {
  silent:
    'Berkas ini terlalu lama dibaca dan dihentikan. Simpan daftarnya sebagai .xlsx baru tanpa lembar lain, lalu pilih lagi.',
  memory:
    'Isi berkas terlalu besar untuk dibaca sekaligus. Pecah daftarnya menjadi beberapa berkas, lalu impor satu per satu.',
};

/** The lane of tasks that are not about spreadsheets. */
const LANE_OF: Partial<Record<TaskName, WorkerLane>> = {
  renderPdf: 'paper',
  searchRoster: 'search',
  boundRoster: 'prove',
  polishRoster: 'prove',
};

/**
 * Worker threads for long work, one lane for papers and one for spreadsheets, so that a preview never waits
 * for an import; of the two lanes for rosters one looks for a plan while the other proves how good a plan can be.
 * Workers never open the database: they get and give plain data. Each lane runs one task at a time; cancelling a
 * running task ends its thread, whatever it is doing.
 */
export class WorkerPool {
  readonly #lanes: Record<WorkerLane, Lane>;

  constructor(file: string, bounds: Partial<Bounds> = {}) {
    const all = { ...BOUNDS, ...bounds };
    const lane = (name: WorkerLane) => new Lane(name, file, all);
    this.#lanes = {
      paper: lane('paper'),
      sheet: lane('sheet'),
      search: lane('search'),
      prove: lane('prove'),
    };
  }

  /** Runs one task. Throws JOB_CANCELLED when the signal fires, and the task's own AppErrors. */
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    options: RunOptions<TaskPart<N>> = {},
  ): Promise<TaskOutput<N>> {
    const lane = this.#lanes[LANE_OF[name] ?? 'sheet'];
    return lane.run({ name, input }, options as RunOptions) as Promise<TaskOutput<N>>;
  }

  /** Starts the reader of lists for an import that is about to come: a tenth of a second less to wait. */
  warm(): void {
    this.#lanes.sheet.warm();
  }

  /** Ends the threads; open tasks are rejected with JOB_CANCELLED. */
  async close(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map((lane) => lane.close()));
  }
}

class Lane {
  readonly #name: WorkerLane;
  readonly #file: string;
  #worker: Worker | null = null;
  #current: Task | null = null;
  #queue: Task[] = [];
  #idle: NodeJS.Timeout | null = null;
  readonly #bounds: Bounds;
  #silence: NodeJS.Timeout | null = null;

  constructor(name: WorkerLane, file: string, bounds: Bounds) {
    this.#name = name;
    this.#file = file;
    this.#bounds = bounds;
  }

  run(
    message: TaskMessage,
    { signal, progress = () => undefined, part = () => undefined }: RunOptions,
  ): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(new AppError('JOB_CANCELLED'));
    return new Promise((resolve, reject) => {
      const task: Task = { message, resolve, reject, progress, part };
      signal?.addEventListener('abort', () => this.#abort(task), { once: true });
      this.#queue.push(task);
      this.#next();
    });
  }

  warm(): void {
    if (this.#worker) return;
    this.#worker = this.#start();
    this.#worker.unref();
    this.#next();
  }

  async close(): Promise<void> {
    for (const task of this.#queue.splice(0)) task.reject(new AppError('JOB_CANCELLED'));
    await this.#endWorker(new AppError('JOB_CANCELLED'));
  }

  #next(): void {
    if (this.#current) return;
    if (this.#idle) clearTimeout(this.#idle);
    const task = this.#queue.shift();
    if (!task) {
      this.#idle = setTimeout(() => void this.#endWorker(null), IDLE_MS).unref();
      return;
    }
    this.#current = task;
    this.#worker ??= this.#start();
    // A running task keeps the process alive; an idle thread does not.
    this.#worker.ref();
    this.#worker.postMessage(task.message);
    this.#listen(task);
  }

  /** Only files of others can keep a thread busy for ever. */
  #listen(task: Task): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#silence = null;
    if (!READERS.has(task.message.name)) return;
    const end = () => {
      void this.#endWorker(new AppError('FILE_TOO_LARGE', SENTENCES.silent));
      this.#next();
    };
    this.#silence = setTimeout(end, this.#bounds.silentMs);
  }

  #abort(task: Task): void {
    if (task === this.#current) {
      void this.#endWorker(new AppError('JOB_CANCELLED'));
      this.#next();
      return;
    }
    const at = this.#queue.indexOf(task);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    task.reject(new AppError('JOB_CANCELLED'));
  }

  #start(): Worker {
    const resourceLimits =
      this.#name === 'paper' ? PAPER_HEAP : { maxOldGenerationSizeMb: this.#bounds.heapMb };
    const worker = new Worker(this.#file, { resourceLimits, workerData: this.#name });
    const failed = (error: unknown) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#finish(({ message, reject }) =>
        reject(full && READERS.has(message.name) ? new AppError('FILE_TOO_LARGE', SENTENCES.memory) : error),
      );
    };
    worker.on('message', (message: WorkerMessage) => {
      if (this.#worker !== worker) return;
      if (this.#current) this.#listen(this.#current);
      if ('progress' in message) this.#current?.progress(message.progress);
      else if ('part' in message) this.#current?.part(message.part);
      else if ('error' in message) {
        const { code, message: text, details } = message.error;
        this.#finish((task) => task.reject(new AppError(code, text, details)));
      } else this.#finish((task) => task.resolve(message.value));
    });
    worker.on('error', failed);
    worker.on('exit', () => failed(new Error('worker stopped')));
    return worker;
  }

  #finish(settle: (task: Task) => void): void {
    const task = this.#current;
    this.#current = null;
    if (this.#silence) clearTimeout(this.#silence);
    this.#worker?.unref();
    if (task) settle(task);
    this.#next();
  }

  async #endWorker(reason: AppError | null): Promise<void> {
    const worker = this.#worker;
    const task = this.#current;
    this.#worker = null;
    this.#current = null;
    if (this.#silence) clearTimeout(this.#silence);
    if (task && reason) task.reject(reason);
    await worker?.terminate();
  }
}
