import type { BackendMessage, BackendRequest, Call, CallResult } from '../../shared/bridge.ts';
import type { BackendEvent } from '../../shared/contract/define.ts';
import { ERROR_CODES } from '../../shared/errors.ts';

/** How long a quitting program waits for the backend to close its database by itself. */
const STOP_TIMEOUT_MS = 4_000;

/** The part of a child process that is used here: Electron's utility process has this shape. */
export interface Child {
  postMessage(message: BackendRequest): void;
  on(event: 'message', listener: (message: BackendMessage) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): unknown;
}

interface BackendHost {
  /** Starts a new backend process. */
  fork: () => Child;
  /** Something the backend says on its own. */
  onEvent: (event: BackendEvent) => void;
  /** The backend ended although nobody asked it to; answers the incident number to show. */
  onCrash: (exitCode: number) => string;
}

/**
 * The backend as seen from the main process: one child at a time, every call answered exactly once. When the child
 * dies, open calls answer BACKEND_CRASHED, the window is told that the data is locked, and the next call starts a new
 * one; a backend that dies at each start therefore never spins by itself.
 */
export class BackendProcess {
  readonly #host: BackendHost;
  readonly #open = new Map<number, (result: CallResult) => void>();
  #child: Child | null = null;
  #nextId = 1;
  #stopping = false;
  #stopped: (() => void) | null = null;

  constructor(host: BackendHost) {
    this.#host = host;
  }

  /** Starts the process if it is not running. */
  start(): void {
    this.#running();
  }

  /** Sends one call. Never rejects. */
  call(call: Call): Promise<CallResult> {
    if (this.#stopping) return Promise.resolve(crashed(null));
    const child = this.#running();
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      child.postMessage({ id, call });
    });
  }

  /** Asks a job to stop; nothing happens when it is over already. */
  cancel(jobId: string): void {
    this.#child?.postMessage({ cancel: jobId });
  }

  /** Lets the backend close its database and waits for its end, with a limit. */
  stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child) return Promise.resolve();
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        child.kill();
        resolve();
      }, STOP_TIMEOUT_MS);
      this.#stopped = () => {
        clearTimeout(limit);
        resolve();
      };
      child.postMessage({ stop: true });
    });
  }

  #running(): Child {
    if (this.#child) return this.#child;
    const child = this.#host.fork();
    child.on('message', (message) => {
      if (this.#child === child) this.#receive(message);
    });
    child.on('exit', (code) => {
      if (this.#child === child) this.#ended(code);
    });
    this.#child = child;
    return child;
  }

  #receive(message: BackendMessage): void {
    if ('event' in message) {
      this.#host.onEvent(message.event);
      return;
    }
    const settle = this.#open.get(message.id);
    this.#open.delete(message.id);
    settle?.(message.result);
  }

  #ended(code: number): void {
    this.#child = null;
    const calls = [...this.#open.values()];
    this.#open.clear();
    const incident = this.#stopping ? null : this.#host.onCrash(code);
    for (const settle of calls) settle(crashed(incident));
    if (this.#stopping) this.#stopped?.();
    else this.#host.onEvent({ type: 'locked' });
  }
}

function crashed(incident: string | null): CallResult {
  const message = ERROR_CODES.BACKEND_CRASHED;
  if (incident === null) return { ok: false, error: { code: 'BACKEND_CRASHED', message, details: null } };
  return {
    ok: false,
    error: {
      code: 'BACKEND_CRASHED',
      message: `${message} Nomor kejadian: ${incident}.`,
      details: { incident },
    },
  };
}
