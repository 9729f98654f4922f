import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { incidentNumber } from '../../shared/incident.ts';

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
    const at = new Date().toISOString();
    const incident = incidentNumber(at, randomBytes(5));
    this.line({ at, incident, kind, ...facts });
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
