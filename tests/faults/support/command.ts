import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ErrorReport } from '../../../src/shared/errors.ts';
import { PASSPHRASE } from '../../builders/backend.ts';
import { ROOT } from './post.ts';

interface CommandOptions {
  passphrase?: string;
  /** A shell line before the command, such as a limit of the system. */
  before?: string;
}

export interface Finished {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Of the run, in milliseconds. */
  took: number;
}

/** A running `posko` command in a process of its own. */
export interface Running {
  child: ChildProcess;
  finished: Promise<Finished>;
}

/** Starts the built command on a data folder. */
export function startPosko(dataDir: string, args: string[], options: CommandOptions = {}): Running {
  const started = performance.now();
  const command = [process.execPath, join(ROOT, 'out', 'main', 'posko.js'), ...args];
  const [program = '', ...rest] = options.before
    ? ['bash', '-c', `${options.before}; exec "$@"`, 'posko', ...command]
    : command;
  const child = spawn(program, rest, {
    env: { ...process.env, POSKO_DATA: dataDir, POSKO_PASSPHRASE: options.passphrase ?? PASSPHRASE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr, took: performance.now() - started }),
    );
  });
  return { child, finished };
}

/** Runs the command to its end. */
export const posko = (dataDir: string, args: string[], options?: CommandOptions): Promise<Finished> =>
  startPosko(dataDir, args, options).finished;

/** The refusal of a command called with --json; fails when it succeeded, crashed or printed a stack trace. */
export function refusal({ code, signal, stdout, stderr }: Finished): ErrorReport {
  if (code !== 1) throw new Error(`exit ${code ?? signal}: ${stdout}${stderr}`);
  if (/^\s+at /m.test(stderr)) throw new Error(`stack trace: ${stderr}`);
  return (JSON.parse(stdout) as { error: ErrorReport }).error;
}
