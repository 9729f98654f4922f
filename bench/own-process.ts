import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What `main.ts` offers to a process of its own: from its task to what it saw, both as JSON. */
type Entry = 'watchImport' | 'watchPaper';

/** Runs an entry of `main.ts` in a new process, so that its memory is its own. */
export async function inOwnProcess<Task, Seen>(entry: Entry, task: Task): Promise<Seen> {
  const code =
    `import(${JSON.stringify(import.meta.url)})` +
    `.then((m) => m.${entry}(${JSON.stringify(task)}))` +
    '.then((seen) => process.stdout.write(JSON.stringify(seen)))';
  const child = spawn(process.execPath, ['--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [out, status] = await Promise.all([
    text(child.stdout),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (status !== 0) throw new Error(`${entry} in its own process: ${status}`);
  return JSON.parse(out) as Seen;
}

/** Megabytes that this process and its worker threads held at most; null where the system does not say. */
export function peakMemory(): number | null {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return line === null ? null : Math.round(Number(line[1]) / 1024);
  } catch {
    return null;
  }
}
