import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import ExcelJS from 'exceljs';
import type { BackendEvent } from '../src/shared/contract/define.ts';
import { newPost } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, compare, timing } from './measure.ts';
import { inventedPeople, writeList } from './people.ts';
import { convert, hasSoffice } from './soffice.ts';

const PEOPLE = 10_000;

/**
 * A list of 10,000 rows and 12 columns from the file to the encrypted database with its journal and search index,
 * through the backend: each time a new post and a new worker thread. Against exceljs loading the same file in a new
 * thread too, and LibreOffice converting it to CSV.
 */
export async function benchImport({ root, folder, rounds, note }: BenchOptions): Promise<Row[]> {
  const file = join(folder, 'daftar-10000.xlsx');
  await writeList(inventedPeople(PEOPLE), file);
  const office = join(folder, 'office');
  if (hasSoffice) await convert(file, 'csv', office);
  const stages: Record<string, number[]> = {};

  const measured = await compare(rounds, {
    posko: async () => {
      const dataDir = join(folder, 'impor');
      const marks = stageClock();
      const post = await newPost(root, dataDir, marks.hear);
      const took = await clocked(async () => {
        marks.start();
        const { planId } = await post.call(
          'import.plan',
          { file: { $path: file }, operationId: null },
          'plan',
        );
        const { counts } = await post.call('import.commit', { planId }, 'commit');
        marks.end();
        if (counts.new !== PEOPLE) throw new Error(`imported ${counts.new}, not ${PEOPLE}`);
      });
      for (const [stage, time] of marks.times()) stages[stage] = [...(stages[stage] ?? []), time];
      await post.backend.close();
      rmSync(dataDir, { recursive: true });
      return took;
    },
    exceljs: () => clocked(() => loadInThread(root, file)),
    warm: () => clocked(() => new ExcelJS.Workbook().xlsx.readFile(file)),
    office: hasSoffice ? () => clocked(() => convert(file, 'csv', office)) : null,
  });
  const parts = Object.entries(stages).map(
    ([stage, times]) => `${stage} ${timing(times).median.toFixed(0)} ms`,
  );
  note(`Import by stage: ${parts.join(', ')}.`);

  const what = 'Import 10,000 × 12 (read, plan, backup, encrypted write, journal, search index)';
  const { posko, exceljs, warm } = measured;
  note(
    `exceljs loading the file again in a process where its code is already hot: ${warm?.median.toFixed(0)} ms.`,
  );
  return [
    { what, posko, against: 'exceljs only loading the file', other: exceljs },
    { what, posko, against: 'LibreOffice converting it to CSV', other: measured.office },
  ];
}

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
