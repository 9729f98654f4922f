import { join } from 'node:path';
import { fillGreedily } from '../src/core/roster/greedy.ts';
import { buildModel } from '../src/core/roster/model.ts';
import { Random } from '../src/core/roster/random.ts';
import { RosterState } from '../src/core/roster/state.ts';
import { loadBundle } from '../src/main/backend/bundle/bundle.ts';
import { readProblem } from '../src/main/backend/roster/problem.ts';
import type { CallInput } from '../src/shared/contract/index.ts';
import { newPost } from './backend.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked } from './measure.ts';
import { inventedPeople } from './people.ts';

const FROM = '2024-11-01';
const TO = '2024-11-30';
const NEED = 4;
const SEED = 2024;

interface Case {
  people: number;
  posts: number;
  seconds: number;
  /** Greatest gap that is asked for; null = it is only shown. */
  gap: number | null;
}

const CASES: readonly Case[] = [
  { people: 60, posts: 3, seconds: 10, gap: 0.02 },
  { people: 300, posts: 15, seconds: 60, gap: null },
];

/**
 * A month of guards in three shifts, four people a shift, one of whom leads; half of the people are away for some
 * days. Through the backend as the window uses it: reading, search and proof in two threads, the difference to the
 * plan as it is. The bound is proven in the same run.
 */
export async function benchRoster({ root, folder, quick, note }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const one of quick ? CASES.slice(0, 1) : CASES) {
    const post = await newPost(root, join(folder, `jaga-${one.people}`));
    const context = post.backend.session.context();
    loadBundle(context, bundleOf(one));
    const ids = context.db.prepare('SELECT id FROM duty_post ORDER BY key').pluck().all() as string[];
    const wanted: CallInput<'roster.plan'> = {
      what: { dutyPostIds: ids, from: FROM, to: TO },
      pool: {},
      seed: SEED,
      timeLimitSeconds: one.seconds - 0.5,
      keepExisting: false,
      ledgerDays: 30,
    };
    const model = buildModel(readProblem(context.db, wanted).problem);
    const first = new RosterState(model);
    const greedy = await clocked(() => fillGreedily(first));
    const idle = process.memoryUsage().rss;
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 100);
    const started = performance.now();
    const plan = await post.call('roster.plan', wanted);
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watch);
    await post.backend.close();
    const what = `Month of guards, ${one.people} people, ${one.posts} posts × 3 shifts × ${NEED} people`;
    const gap = `${(100 * plan.gap).toFixed(2)} %`;
    rows.push({
      what: `${what}: distance to the proven bound`,
      value: `${gap} in ${seconds.toFixed(1)} s`,
      limit: `${one.gap === null ? 'shown' : `${100 * one.gap} %`} in ${one.seconds} s`,
      kept: plan.gap <= (one.gap ?? 1) && seconds <= one.seconds,
    });
    const empty = plan.unfilled.reduce((sum, { missing }) => sum + missing, 0);
    note(
      `${what}: score ${plan.score.toFixed(1)} against a bound of ${plan.bound.toFixed(1)} (ratio ${(plan.score / plan.bound).toFixed(4)}, ended by ${plan.stopped}), ${empty} of ${plan.places} places empty; greedy alone ${greedy.toFixed(0)} ms, ${(first.score / plan.bound).toFixed(1)} times the bound; hours per person ${plan.after.hours.least}–${plan.after.hours.most}, deviation ${plan.before.hours.sigma.toFixed(1)} before and ${plan.after.hours.sigma.toFixed(1)} after; memory ${Math.round(idle / 2 ** 20)} MB before and ${Math.round(peak / 2 ** 20)} MB at most.`,
    );
  }
  return rows;
}

/** A post with people, half of whom are away for some days, duties of the month before, and guards. */
function bundleOf({ people, posts }: Case): object {
  const random = new Random(SEED);
  const all = inventedPeople(people).map((person, i) => ({
    nrp: person.nrp,
    name: person.name,
    rank: i < people * 0.35 ? 'AIPDA' : 'BRIPDA',
    unit: person.unit,
    gender: person.gender,
  }));
  const day = (n: number) => `2024-11-${String(Math.min(30, n)).padStart(2, '0')}`;
  const absences = all.flatMap(({ nrp }) => {
    const from = 1 + random.below(30);
    const days = random.below(6);
    const kind = random.next() < 0.7 ? 'CUTI' : 'SAKIT';
    return random.next() < 0.5 ? [{ nrp, kind, from: day(from), to: day(from + 1 + days) }] : [];
  });
  const past = all.flatMap(({ nrp }) =>
    Array.from({ length: random.below(8) }, (_, i) => ({
      dutyPost: 'pos-1',
      date: `2024-10-${String(1 + 3 * i).padStart(2, '0')}`,
      shift: ['P', 'S', 'M'][random.below(3)],
      nrp,
    })),
  );
  const keys = Array.from({ length: posts }, (_, i) => `pos-${i + 1}`);
  return {
    posko: 1,
    people: all,
    absences,
    places: keys.map((key, i) => ({
      key,
      name: `Objek ${key}`,
      kind: 'objek-vital',
      priority: i === 0 ? 1 : 2,
    })),
    dutyPosts: keys.map((key) => ({
      key,
      place: key,
      from: '2024-10-01',
      to: TO,
      pattern: '3x8',
      need: NEED,
      leader: true,
    })),
    assignments: past,
  };
}
