import { fillGreedily } from '../../../core/roster/greedy.ts';
import { buildModel } from '../../../core/roster/model.ts';
import { Random } from '../../../core/roster/random.ts';
import { improve } from '../../../core/roster/repair.ts';
import { RosterState } from '../../../core/roster/state.ts';
import type { TaskInput, TaskLine, TaskOutput } from '../tasks.ts';

/** Between two messages to the backend at least this many milliseconds. */
const REPORT_MS = 100;

/** See `searchRoster` of the tasks. */
export async function searchRoster(
  { problem, seed, milliseconds, shared }: TaskInput<'searchRoster'>,
  line: TaskLine<'searchRoster'>,
): Promise<TaskOutput<'searchRoster'>> {
  const started = performance.now();
  const proven = new Float64Array(shared);
  const model = buildModel(problem);
  const state = new RosterState(model);
  fillGreedily(state);
  let filling = state.filling();
  let score = state.score;
  line.send({ filling, score }, []);
  const steps = improve(state, new Random(seed), () => proven[0] ?? Number.NEGATIVE_INFINITY);
  let reported = started;
  let unsent = false;
  for (;;) {
    const step = steps.next();
    if (step.done) return { filling, score, timedOut: false };
    const { better, done, total } = step.value;
    if (better) {
      filling = better;
      score = step.value.score;
      unsent = true;
    }
    const now = performance.now();
    if (now - reported >= REPORT_MS) {
      line.progress(done, total, 'Mencari rencana');
      if (unsent) line.send({ filling, score }, []);
      unsent = false;
      reported = now;
    }
    if (now - started >= milliseconds && done < total) return { filling, score, timedOut: true };
  }
}
