import { arithmeticBound, type Bound } from '../../../core/roster/bound.ts';
import { buildModel } from '../../../core/roster/model.ts';
import { gapOf, type Score, scoreOf } from '../../../core/roster/score.ts';
import type { Filling, RosterProblem } from '../../../core/roster/types.ts';
import { decimal } from '../../../core/text/format.ts';
import type { JobProgress } from '../../../shared/contract/define.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobContext } from '../context.ts';

/** What a solved problem comes to. */
export interface Solved {
  filling: Filling;
  score: Score;
  bound: Bound;
  gap: number;
  stopped: 'proof' | 'search' | 'time' | 'cancel';
  seconds: number;
}

/** Problems of so many people × slots at most are tried in whole numbers too: larger ones do not end in time. */
const MOST_POLISHED = 2500;
/** Gaps below this are not worth another method. */
const CLOSE = 1e-4;
/** Time that the end of a plan keeps for itself. */
const RESERVE_SECONDS = 0.5;

/**
 * Works a plan out in two threads: one looks for it, one proves how good it can be. The search ends when it reaches
 * what is proven, or when all its moves are spent. Cancelling ends both; the best plan so far is the answer. Throws
 * JOB_CANCELLED only when there was none yet.
 */
export async function solveRoster(
  context: JobContext,
  problem: RosterProblem,
  { seed, seconds }: { seed: number; seconds: number },
): Promise<Solved> {
  const { workers, signal } = context;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const model = buildModel(problem);
  let bound = arithmeticBound(model);
  let best: { filling: Filling; score: number } | null = null;
  let timedOut = false;
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const proven = new Float64Array(shared);
  const raise = (found: number | null) => {
    if (found !== null && found > bound.score) bound = { ...bound, score: found };
    proven[0] = bound.score;
  };
  raise(null);
  const take = (found: { filling: Filling; score: number }) => {
    if (best === null || found.score < best.score) best = found;
  };
  /** Tells how good the best plan so far is beside what is proven. */
  const progress = (step: JobProgress) => {
    const so = best === null ? '' : `: nilai ${decimal(best.score)}, terbukti ≥ ${decimal(bound.score)}`;
    context.progress({ ...step, stage: `${step.stage}${so}` });
  };
  const proof = new AbortController();
  const stop = () => proof.abort();
  signal.addEventListener('abort', stop, { once: true });
  const overtime = setTimeout(stop, seconds * 1000);
  const proving = workers
    .run('boundRoster', { problem, seconds }, { signal: proof.signal })
    .then(({ bound: found }) => raise(found))
    .catch(ignoreCancelled);
  try {
    const input = { problem, seed, milliseconds: (seconds - RESERVE_SECONDS) * 1000, shared };
    const found = await workers.run('searchRoster', input, { signal, progress, part: take });
    take(found);
    timedOut = found.timedOut;
    if (found.score > bound.score + CLOSE * Math.max(1, bound.score)) await proving;
    else stop();
    await proving;
    const left = seconds - elapsed() - RESERVE_SECONDS;
    const small = problem.people.length * problem.slots.length <= MOST_POLISHED;
    if (small && left > 1 && found.score > bound.score + CLOSE * Math.max(1, bound.score)) {
      progress({ stage: 'Membuktikan rencana', done: 0, total: null });
      const polished = await workers.run(
        'polishRoster',
        { problem, filling: found.filling, seed, seconds: left },
        { signal, part: ({ filling }) => take({ filling, score: scoreOf(model, filling).total }) },
      );
      take({ filling: polished.filling, score: scoreOf(model, polished.filling).total });
      raise(polished.bound);
      timedOut ||= polished.timedOut;
    }
  } catch (error) {
    ignoreCancelled(error);
  } finally {
    clearTimeout(overtime);
    stop();
    signal.removeEventListener('abort', stop);
  }
  await proving;
  const { filling } = best ?? cancelled();
  const score = scoreOf(model, filling);
  const gap = gapOf(score, bound, model.empty);
  const stopped = gap === 0 ? 'proof' : signal.aborted ? 'cancel' : timedOut ? 'time' : 'search';
  return { filling, score, bound, gap, stopped, seconds: elapsed() };
}

function cancelled(): never {
  throw new AppError('JOB_CANCELLED');
}

function ignoreCancelled(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'JOB_CANCELLED') throw error;
}
