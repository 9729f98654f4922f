import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmeticBound } from '../../../../src/core/roster/bound.ts';
import { buildModel } from '../../../../src/core/roster/model.ts';
import { scoreOf } from '../../../../src/core/roster/score.ts';
import { boundRoster, polishRoster } from '../../../../src/main/jobs/roster/prove.ts';
import { searchRoster } from '../../../../src/main/jobs/roster/search.ts';
import type { TaskInput, TaskLine } from '../../../../src/main/jobs/tasks.ts';
import { bruteFaults, monthOfGuards, problems } from '../../../builders/roster.ts';

const shared = (bound = Number.NEGATIVE_INFINITY): SharedArrayBuffer => {
  const buffer = new SharedArrayBuffer(8);
  new Float64Array(buffer)[0] = bound;
  return buffer;
};

function line<N extends 'searchRoster' | 'polishRoster'>(heard: unknown[] = []): TaskLine<N> {
  return { progress: () => undefined, send: (part: unknown) => heard.push(part) } as TaskLine<N>;
}

const search = (
  given: Partial<TaskInput<'searchRoster'>> & Pick<TaskInput<'searchRoster'>, 'problem'>,
  heard: unknown[] = [],
) => searchRoster({ seed: 1, milliseconds: 60_000, shared: shared(), ...given }, line<'searchRoster'>(heard));

describe('search in a worker', () => {
  const problem = monthOfGuards(14, 1, 2, 10, 4);

  it('sends a first plan that keeps the rules before it goes on, and ends with a better one', async () => {
    const heard: { filling: number[][]; score: number }[] = [];
    const { filling, score, timedOut } = await search({ problem }, heard);
    expect(timedOut).toBe(false);
    expect(bruteFaults(problem, heard[0]!.filling)).toEqual([]);
    expect(bruteFaults(problem, filling)).toEqual([]);
    expect(score).toBeLessThan(heard[0]!.score);
    expect(scoreOf(buildModel(problem), filling).total).toBeCloseTo(score, 5);
  });

  it('stops when its time is over with what it has', async () => {
    const { filling, timedOut } = await search({ problem, milliseconds: 0 });
    expect(timedOut).toBe(true);
    expect(bruteFaults(problem, filling)).toEqual([]);
  });

  it('ends early at a proven bound with the very plan that it would have ended with', async () => {
    const long = await search({ problem });
    const early = await search({ problem, shared: shared(long.score) });
    expect(early).toEqual(long);
  });
});

describe('proof by HiGHS', () => {
  it('bounds every plan from below, mostly closer than counting does', async () => {
    const problem = monthOfGuards(14, 1, 2, 10, 4);
    const { score } = await search({ problem });
    const { bound } = await boundRoster({ problem, seconds: 30 });
    expect(bound).toBeLessThanOrEqual(score + 1e-6);
    expect(bound).toBeGreaterThan(arithmeticBound(buildModel(problem)).score - 1e-3);
    expect(bound).toBeGreaterThan(0.9 * score);
  });

  it('finds the best plan of small problems, which the search finds too and no bound is above', async () => {
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(problems({ people: 5, days: 4, need: 2 }), async (problem) => {
        const model = buildModel(problem);
        const found = await search({ problem });
        const exact = await polishRoster(
          { problem, filling: found.filling, seed: 1, seconds: 30 },
          line<'polishRoster'>(),
        );
        const best = scoreOf(model, exact.filling).total;
        expect(bruteFaults(problem, exact.filling)).toEqual([]);
        expect(exact.bound ?? 0).toBeLessThanOrEqual(best + 1e-4 * (1 + best));
        expect(best).toBeLessThanOrEqual(found.score + 1e-6);
        const { bound } = await boundRoster({ problem, seconds: 30 });
        if (bound !== null) expect(bound).toBeLessThanOrEqual(best + 1e-6);
        if (found.score <= best + 1e-6) closed += 1;
      }),
      { numRuns: 40, seed: 2024 },
    );
    expect(closed).toBeGreaterThanOrEqual(39);
  });
});
