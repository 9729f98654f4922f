/** Time in which a second click of the mouse at one place belongs to the first, in ms: the default of desktops. */
export const DOUBLE_CLICK_MS = 500;

/**
 * Remembers the change that was asked for last until its answer came. A second press of one button asks for the
 * same again and is not obeyed; the same change after another one is a new wish ("on, off, on").
 */
export class PendingChange {
  private last: string | null = null;
  private open = 0;

  /** True if the call is to be made. */
  start(input: unknown): boolean {
    const key = JSON.stringify(input);
    if (this.open > 0 && this.last === key) return false;
    this.last = key;
    this.open++;
    return true;
  }

  /** The answer to one call came, good or bad. */
  end(): void {
    this.open--;
    if (this.open === 0) this.last = null;
  }
}

/** What is known of a click: how many in a row at one place (0 = a key), and when, in ms. */
export interface Press {
  detail: number;
  timeStamp: number;
}

/**
 * Whether clicks are deeds of their own. The second half of a double click is none, also where the first one
 * put another button under the pointer. Whoever goes on clicking is obeyed again after `DOUBLE_CLICK_MS`.
 */
export class ClickGate {
  private answered = Number.NEGATIVE_INFINITY;

  lets({ detail, timeStamp }: Press): boolean {
    if (detail > 1 && timeStamp - this.answered < DOUBLE_CLICK_MS) return false;
    this.answered = timeStamp;
    return true;
  }
}
