import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BackendEvent } from '../src/shared/contract/define.ts';
import { newPost } from './backend.ts';
import { floor, rowsOf } from './import-floor.ts';
import type { ImportTask, Watched } from './import-process.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, compare, timing } from './measure.ts';
import { inOwnProcess } from './own-process.ts';
import { inventedPeople, writeList } from './people.ts';
import { convert, hasSoffice } from './soffice.ts';

const SMALL = 10_000;
const LARGE = 100_000;
/** The whole force. */
const WHOLE = 450_000;

/** Limits that an import keeps whatever the machine: megabytes, milliseconds. */
const LARGE_MEMORY = 700;
const WHOLE_MEMORY = 1500;
const CANCEL = 300;
const PAUSE = 50;
/** Time a row of the whole force against one of the 10,000. */
const LINEAR = 1.3;
/** Nobody chooses a file sooner than this. */
const READER_STARTS_MS = 300;

/**
 * Lists of twelve columns from the file to the encrypted database with its journal and search index, through the
 * backend: each time a new post and a new worker thread. Against exceljs loading the same file in a new thread too,
 * LibreOffice converting it to CSV, and the floor: inflating the parts and inserting the rows into a table that is
 * neither encrypted nor journalled. Memory, pauses and cancelling are measured in processes of their own.
 */
export async function benchImport(options: BenchOptions): Promise<Row[]> {
  const { quick, rounds } = options;
  const small = await race(options, SMALL, rounds);
  const large = await race(options, LARGE, quick ? 1 : 3);
  const alone = await watch(options, LARGE, false);
  const { cancels } = await watch(options, LARGE, true);
  return [
    ...small,
    ...large,
    ...limits(LARGE, { ...alone, cancels }, LARGE_MEMORY),
    ...(quick ? [] : await wholeForce(options)),
  ];
}

/** One size of list against the others, turn and turn about. */
async function race({ root, folder, note }: BenchOptions, size: number, rounds: number): Promise<Row[]> {
  const people = inventedPeople(size);
  const file = await listOf(folder, size);
  const office = join(folder, 'office');
  if (hasSoffice) await convert(file, 'csv', office);
  const rows = rowsOf(people);
  const stages: Record<string, number[]> = {};
  const measured = await compare(rounds, {
    posko: () => importOnce(root, join(folder, 'impor'), file, size, stages),
    // As in the window, where the screen of imports starts the reader before a file is chosen.
    ready: () => importOnce(root, join(folder, 'impor'), file, size, null),
    exceljs: () => clocked(() => loadInThread(root, file)),
    office: hasSoffice ? () => clocked(() => convert(file, 'csv', office)) : null,
    floor: () => floor(file, rows, join(folder, 'lantai.db')),
  });
  const parts = Object.entries(stages).map(
    ([stage, times]) => `${stage} ${timing(times).median.toFixed(0)} ms`,
  );
  note(`Import of ${count(size)} by stage: ${parts.join(', ')}.`);
  note(
    `Import of ${count(size)} with the screen of imports open, so that the reader has started: ${measured.ready?.median.toFixed(0)} ms.`,
  );
  const what = `Import ${count(size)} × 12 (read, plan, backup, encrypted write, journal, search index)`;
  const { posko, exceljs } = measured;
  return [
    { what, posko, against: 'exceljs only loading the file', other: exceljs },
    { what, posko, against: 'LibreOffice converting it to CSV', other: measured.office },
    { what, posko, against: 'inflating the parts and inserting the rows in clear', other: measured.floor },
  ];
}

async function importOnce(
  root: string,
  dataDir: string,
  file: string,
  size: number,
  /** Takes the times by stage; null: with a reader that has started. */
  stages: Record<string, number[]> | null,
): Promise<number> {
  const marks = stageClock();
  const post = await newPost(root, dataDir, marks.hear);
  if (stages === null) {
    await post.call('import.batches', {});
    await new Promise((resolve) => setTimeout(resolve, READER_STARTS_MS));
  }
  const took = await clocked(async () => {
    marks.start();
    const { planId } = await post.call('import.plan', { file: { $path: file }, operationId: null }, 'plan');
    const { counts } = await post.call('import.commit', { planId }, 'commit');
    marks.end();
    if (counts.new !== size) throw new Error(`imported ${counts.new}, not ${size}`);
  });
  if (stages) for (const [stage, time] of marks.times()) stages[stage] = [...(stages[stage] ?? []), time];
  await post.backend.close();
  rmSync(dataDir, { recursive: true });
  return took;
}

/** The whole force against a small list, each in a process of its own, one after the other. */
async function wholeForce(options: BenchOptions): Promise<Row[]> {
  const small = await watch(options, SMALL, false);
  const whole = await watch(options, WHOLE, false);
  const ratio = whole.took / WHOLE / (small.took / SMALL);
  const seconds = (whole.took / 1000).toFixed(1);
  return [
    {
      what: `Import ${count(WHOLE)} × 12: time per row against that of ${count(SMALL)}`,
      value: `${ratio.toFixed(2)} (${seconds} s in all)`,
      limit: `at most ${LINEAR}`,
      kept: ratio <= LINEAR,
    },
    ...limits(WHOLE, whole, WHOLE_MEMORY),
  ];
}

async function watch({ root, folder }: BenchOptions, size: number, cancels: boolean): Promise<Watched> {
  const file = await listOf(folder, size);
  const task: ImportTask = { root, folder: join(folder, 'sendiri'), file, size, cancels };
  return inOwnProcess<ImportTask, Watched>('watchImport', task);
}

function limits(size: number, { peak, pause, pausedIn, cancels }: Watched, most: number): Row[] {
  const what = `Import ${count(size)} × 12: `;
  const rows: Row[] = [];
  if (peak !== null) {
    rows.push({
      what: `${what}peak memory of the process with its worker`,
      value: `${peak} MB`,
      limit: `below ${most} MB`,
      kept: peak < most,
    });
  }
  rows.push({
    what: `${what}longest time in which the backend hears nobody`,
    value: `${pause.toFixed(0)} ms (${pausedIn})`,
    limit: `${PAUSE} ms`,
    kept: pause <= PAUSE,
  });
  const slowest = cancels.toSorted((a, b) => b.took - a.took)[0];
  if (slowest) {
    const others = cancels.map(({ stage, took }) => `${stage} ${took.toFixed(0)}`).join(', ');
    rows.push({
      what: `${what}slowest answer to a cancel, in each stage (${others})`,
      value: `${slowest.took.toFixed(0)} ms`,
      limit: `${CANCEL} ms`,
      kept: slowest.took <= CANCEL,
    });
  }
  return rows;
}

const written = new Set<string>();

/** The file of a list, written once. */
async function listOf(folder: string, size: number): Promise<string> {
  const file = join(folder, `daftar-${size}.xlsx`);
  if (!written.has(file)) await writeList(inventedPeople(size), file);
  written.add(file);
  return file;
}

const count = (size: number): string => size.toLocaleString('en');

/** Loads the file with exceljs in a thread that has loaded nothing yet. */
function loadInThread(root: string, file: string): Promise<void> {
  const library = createRequire(join(root, 'package.json')).resolve('exceljs');
  const code = `new (require(${JSON.stringify(library)}).Workbook)().xlsx.readFile(${JSON.stringify(file)})`;
  const worker = new Worker(code, { eval: true });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`exceljs: ${status}`))));
  });
}

/** Splits an import by the stages that its progress names. */
function stageClock() {
  const times = new Map<string, number>();
  let stage = 'start';
  let since = 0;
  const enter = (next: string) => {
    const now = performance.now();
    times.set(stage, (times.get(stage) ?? 0) + now - since);
    stage = next;
    since = now;
  };
  return {
    start: () => {
      stage = 'start';
      since = performance.now();
    },
    hear: (event: BackendEvent) => {
      if (event.type === 'progress' && event.progress.stage !== stage) enter(event.progress.stage);
    },
    end: () => enter('over'),
    times: () => [...times],
  };
}
