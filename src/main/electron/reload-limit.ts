/** So many reloads in so long are bad luck; more are a page that breaks each time. */
const MAX_RELOADS = 3;
const WITHIN_MS = 60_000;

/** Counts how often a page that broke was loaded again. */
export class ReloadLimit {
  #times: number[] = [];

  /**
   * May the page be loaded once more? Counts it when it may.
   * @param now milliseconds of a clock that never runs backwards
   */
  take(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time < WITHIN_MS);
    if (this.#times.length >= MAX_RELOADS) return false;
    this.#times.push(now);
    return true;
  }

  /** Forgets what was: the user wants to try again. */
  reset(): void {
    this.#times = [];
  }
}
