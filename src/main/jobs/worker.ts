import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { TaskMessage, WorkerLane, WorkerMessage } from './pool.ts';
import type { TaskInput, TaskLine, TaskName, TaskOutput } from './tasks.ts';

type TaskRun = {
  [N in TaskName]: (input: TaskInput<N>, line: TaskLine<N>) => Promise<TaskOutput<N>>;
};

/** Each task loads its own libraries when it is first asked for: a preview never waits for exceljs. */
const run: TaskRun = {
  parseList: async (input, line) => (await import('./parse-list.ts')).parseListFile(input, line),
  placePolling: async (input, line) => (await import('./polling.ts')).placePolling(input, line),
  readPolling: async (input, line) => (await import('./polling.ts')).readPolling(input, line),
  renderPdf: async (input) => (await import('./pdf/task.ts')).renderPdfTask(input),
  writeRejected: async (input) => (await import('./workbook/text-sheets.ts')).writeRejected(input),
  searchRoster: async (input, line) => (await import('./roster/search.ts')).searchRoster(input, line),
  boundRoster: async (input) => (await import('./roster/prove.ts')).boundRoster(input),
  polishRoster: async (input, line) => (await import('./roster/prove.ts')).polishRoster(input, line),
  writeWorkbook: async (input) => (await import('./workbook/write.ts')).writeWorkbook(input),
};

// The reader of lists is loaded while the thread still starts; what fails here fails again when it is asked for.
if ((workerData as WorkerLane) === 'sheet') import('./parse-list.ts').catch(() => undefined);

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');

const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer);

port.on('message', async ({ name, input }: TaskMessage) => {
  try {
    const task = run[name] as (input: TaskInput<TaskName>, line: TaskLine<TaskName>) => Promise<unknown>;
    const value = await task(input as TaskInput<TaskName>, {
      progress: (done, total, stage) => post({ progress: { stage, done, total } }),
      send: (part, buffers) => post({ part }, buffers),
    });
    post({ value });
  } catch (error) {
    if (error instanceof AppError) post({ error: error.report() });
    else throw error;
  }
});
