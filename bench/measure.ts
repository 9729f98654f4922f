/** What a measurement says: the middle one counts, the spread says how much to trust it. */
export interface Timing {
  median: number;
  p95: number;
  least: number;
  most: number;
  runs: number;
}

/** The value below which this share of the values lies (0…1), taken from the values themselves. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param times milliseconds */
export function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}

/** Milliseconds that the work takes. */
export async function clocked(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Times several ways of doing the same, turn and turn about, so that a busy moment of the machine falls on all.
 * A way that is null cannot be gone on this machine.
 */
export async function compare<N extends string>(
  rounds: number,
  ways: Record<N, (() => Promise<number>) | null>,
): Promise<Record<N, Timing | null>> {
  const names = Object.keys(ways) as N[];
  const times = new Map<N, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const way = ways[name];
      if (way) times.get(name)?.push(await way());
    }
  }
  const result = names.map((name) => [name, ways[name] ? timing(times.get(name) ?? []) : null]);
  return Object.fromEntries(result) as Record<N, Timing | null>;
}

const TICK = 5;

/** Measures how long the event loop of this thread was held up, and in which stage. */
export function pauseClock(stageNow: () => string) {
  let pause = 0;
  let pausedIn = '';
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    if (now - last - TICK > pause) {
      pause = now - last - TICK;
      pausedIn = stageNow();
    }
    last = now;
  };
  const timer = setInterval(look, TICK);
  return {
    end: () => {
      // What was asked last may have been answered before the timer came.
      look();
      clearInterval(timer);
      return { pause, pausedIn };
    },
  };
}
