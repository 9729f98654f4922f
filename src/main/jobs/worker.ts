import { parentPort } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { TaskMessage, WorkerMessage } from './pool.ts';
import type { TaskInput, TaskName, Tasks } from './tasks.ts';

type Progress = (done: number, total: number | null, stage: string) => void;
type TaskRun = {
  [N in TaskName]: (input: Tasks[N]['input'], progress: Progress) => Promise<Tasks[N]['output']>;
};

/** Each task loads its own libraries when it is first asked for: a preview never waits for exceljs. */
const run: TaskRun = {
  parseList: async (input, progress) => (await import('./parse-list.ts')).parseListFile(input, progress),
  renderPdf: async (input) => (await import('./pdf/task.ts')).renderPdfTask(input),
  writeWorkbook: async (input) => (await import('./workbook/write.ts')).writeWorkbook(input),
};

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');

const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer);

port.on('message', async ({ name, input }: TaskMessage) => {
  try {
    const task = run[name] as (input: TaskInput<TaskName>, progress: Progress) => Promise<unknown>;
    const value = await task(input as TaskInput<TaskName>, (done, total, stage) =>
      post({ progress: { stage, done, total } }),
    );
    post({ value });
  } catch (error) {
    if (error instanceof AppError) post({ error: error.report() });
    else throw error;
  }
});
