import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { BackendProcess, type Child } from '../../../src/main/electron/backend-process.ts';
import type { BackendEvent } from '../../../src/shared/contract/define.ts';

/** A backend that answers, keeps silent, dies or says something, as the call's name tells it. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
const open = [];
parentPort.on('message', (message) => {
  if ('stop' in message) process.exit(0);
  if ('cancel' in message) {
    parentPort.postMessage({ id: open.pop(), result: { ok: false, error: { code: 'JOB_CANCELLED', message: message.cancel, details: null } } });
    return;
  }
  const { id, call } = message;
  if (call.name === 'test.die') process.exit(9);
  if (call.name === 'test.wait') { open.push(id); return; }
  if (call.name === 'test.say') parentPort.postMessage({ event: { type: 'changed', areas: ['unit'], at: '' } });
  parentPort.postMessage({ id, result: { ok: true, value: call.input } });
});`;

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

function setup() {
  const events: BackendEvent[] = [];
  const crashes: number[] = [];
  const backend = new BackendProcess({
    fork: () => {
      const worker = new Worker(SCRIPT, { eval: true });
      workers.push(worker);
      return Object.assign(worker, { kill: () => worker.terminate() }) as unknown as Child;
    },
    onEvent: (event) => events.push(event),
    onCrash: (code) => `N${crashes.push(code)}`,
  });
  const call = (name: string, input: unknown = null) => backend.call({ name, input });
  return { backend, call, events, crashes };
}

test('each call gets its own answer', async () => {
  const { call } = setup();
  const answers = await Promise.all([
    call('test.echo', 1),
    call('test.echo', 2),
    call('test.echo', { a: [3] }),
  ]);
  expect(answers).toEqual([1, 2, { a: [3] }].map((value) => ({ ok: true, value })));
});

test('what the backend says on its own is passed on', async () => {
  const { call, events } = setup();
  await call('test.say');
  expect(events).toEqual([{ type: 'changed', areas: ['unit'], at: '' }]);
});

test('when it dies, every open call is answered once, the window is told, and the next call finds a new one', async () => {
  const { call, events, crashes } = setup();
  const answers = await Promise.all([call('test.wait'), call('test.wait'), call('test.die')]);
  for (const answer of answers) {
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'BACKEND_CRASHED', message: expect.stringContaining('N1'), details: { incident: 'N1' } },
    });
  }
  expect(crashes).toEqual([9]);
  expect(events).toEqual([{ type: 'locked' }]);
  expect(await call('test.echo', 'again')).toEqual({ ok: true, value: 'again' });
  expect(workers).toHaveLength(2);
});

test('a job is cancelled by its name', async () => {
  const { backend, call } = setup();
  const answer = call('test.wait');
  backend.cancel('impor-1');
  expect(await answer).toMatchObject({ ok: false, error: { code: 'JOB_CANCELLED', message: 'impor-1' } });
});

test('stopping is no crash, and nothing starts after it', async () => {
  const { backend, call, crashes, events } = setup();
  backend.start();
  await backend.stop();
  expect(await call('test.echo')).toMatchObject({
    ok: false,
    error: { code: 'BACKEND_CRASHED', details: null },
  });
  expect(crashes).toEqual([]);
  expect(events).toEqual([]);
  expect(workers).toHaveLength(1);
});
