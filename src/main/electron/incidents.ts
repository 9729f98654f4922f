import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The log is kept short: when it is this long it becomes `.1` and a new one starts. */
const MAX_BYTES = 1_000_000;

/** A log of things that went wrong, for support. It never holds a name, a number of a person or a path. */
export class IncidentLog {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Notes a bug or crash and answers the number to show to the user.
   * @param kind what broke, a fixed word: `backend-exit`, `window-gone`, `main-error`
   * @param facts numbers and fixed words only
   */
  record(kind: string, facts: Record<string, string | number | null> = {}): string {
    const incident = randomBytes(3).toString('hex').toUpperCase();
    this.line({ at: new Date().toISOString(), incident, kind, ...facts });
    return incident;
  }

  /** Notes a line that another process of ours wrote about its own incident. */
  line(entry: Record<string, string | number | null>): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
        renameSync(this.#file, `${this.#file}.1`);
      }
      appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    } catch {
      // A full disk must not turn one failure into two.
    }
  }
}

/** Where in our code an error arose: its kind, then files and lines. Not its message, nor folders: both may hold names. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '')
    .split('\n')
    .map((line) => /^\s+at .*?([^/\\(]+:\d+):\d+\)?$/.exec(line)?.[1]);
  const found = places.filter((place) => place !== undefined);
  return `${error.name} at ${found.slice(0, 5).join(' < ')}`;
}
