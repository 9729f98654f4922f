import { expect, onTestFinished, test } from 'vitest';
import { WorkerPool } from '../../../src/main/jobs/pool.ts';
import { temporaryFile } from '../../builders/workbook.ts';

/** A pool whose worker runs this when it is sent a task. */
function poolOf(body: string, bounds = {}): WorkerPool {
  const script = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (task) => { ${body} });`;
  const pool = new WorkerPool(temporaryFile(script, '.cjs'), bounds);
  onTestFinished(() => pool.close());
  return pool;
}

const list = { source: { path: '/tidak/dibaca.xlsx' }, options: {} };

test('a reader that never comes to an end is stopped, and the next task is done', async () => {
  const pool = poolOf(
    "if (task.input.source.path.includes('tidak')) for (;;); else parentPort.postMessage({ value: 'selesai' });",
    { silentMs: 2_000 },
  );
  const hanging = pool.run('parseList', list);
  const next = pool.run('parseList', { source: { path: '/daftar.xlsx' }, options: {} });
  await expect(hanging).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', message: /terlalu lama/ });
  expect(await next).toBe('selesai');
});

test('a reader that speaks now and then may take longer', async () => {
  const pool = poolOf(
    `let times = 0; const timer = setInterval(() => {
       if (++times < 40) parentPort.postMessage({ progress: { stage: 'Membaca berkas', done: times, total: 40 } });
       else { clearInterval(timer); parentPort.postMessage({ value: times }); }
     }, 60);`,
    { silentMs: 2_000 },
  );
  expect(await pool.run('parseList', list)).toBe(40);
});

test('a file that fills the memory of its reader is too large, whoever reads it', async () => {
  const pool = poolOf('let all = null; for (;;) all = { all, text: String(Math.random()) };', { heapMb: 60 });
  await expect(pool.run('parseList', list)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    message: /terlalu besar/,
  });
});

test('a reader that was started ahead does the task, once, and one that nobody needs holds nothing up', async () => {
  const pool = poolOf(
    "global.tasks = (global.tasks ?? 0) + 1; parentPort.postMessage({ value: [global.tasks, require('node:worker_threads').threadId] });",
  );
  pool.warm();
  pool.warm();
  const [tasks, thread] = (await pool.run('parseList', list)) as unknown as [number, number];
  expect(tasks).toBe(1);
  pool.warm();
  expect(await pool.run('parseList', list)).toEqual([2, thread]);
  const unused = poolOf('');
  unused.warm();
  await unused.close();
});
