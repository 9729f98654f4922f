import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BackendMessage, CallResult } from '../../../src/shared/bridge.ts';
import type { CallInput, CallName, Output } from '../../../src/shared/contract/index.ts';
import { PASSPHRASE } from '../../builders/backend.ts';
import { ROOT } from './post.ts';

/** The built backend as the window runs it, in a process of its own that a test can kill. */
export class BackendProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly #open = new Map<number, (result: CallResult) => void>();
  #last = 0;

  constructor(dataDir: string) {
    this.child = fork(join(ROOT, 'out', 'main', 'backend.js'), {
      execArgv: ['--import', join(import.meta.dirname, 'parent-port.mjs')],
      env: { ...process.env, POSKO_DATA: dataDir },
      serialization: 'advanced',
    });
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.on('message', (message: BackendMessage) => {
      if (!('id' in message)) return;
      this.#open.get(message.id)?.(message.result);
      this.#open.delete(message.id);
    });
    onTestFinished(() => {
      this.child.kill('SIGKILL');
    });
  }

  /** Answers one call; never settles when the process is killed before. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.child.send({ id, call: { name, input } });
    });
  }

  /** The value of a call that must succeed. */
  async ok<N extends CallName>(name: N, input: CallInput<N>): Promise<Output<N>> {
    const result = await this.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
    return result.value as Output<N>;
  }

  /** Kills it and waits until it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** Imports a list in a process that is killed right after the commit: the log holds it, the file does not yet. */
export async function importAndDie(dataDir: string, list: string): Promise<void> {
  const backend = new BackendProcess(dataDir);
  await backend.ok('session.unlock', { passphrase: PASSPHRASE });
  const { planId } = await backend.ok('import.plan', { file: { $path: list }, operationId: null });
  await backend.ok('import.commit', { planId });
  await backend.kill();
}
