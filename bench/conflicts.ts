import { PlanIndex } from '../src/core/assignment/plan-index.ts';
import { type DutyInput, type PlanInput, shiftSlot } from '../src/core/assignment/types.ts';
import { shiftsOf, shiftWindow } from '../src/core/roster/shift-pattern.ts';
import { addDays, type CivilDate } from '../src/core/text/civil-date.ts';
import type { BenchOptions, Row } from './main.ts';
import { clocked, type Timing, timing } from './measure.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** The size that limits hold for. */
const LIMIT_AT = 100_000;
const SWEEP_MS = 1000;
const CHANGE_MS = 5;
const DAYS = 100;
const CHANGES = 400;
const RANKS = ['IPDA', 'AIPTU', 'AIPDA', 'BRIPKA', 'BRIGPOL', 'BRIPTU', 'BRIPDA', 'BRIPDA'];

/**
 * Conflicts of plans of 10,000, 100,000 and 1,000,000 assignments over a hundred days: the full sweep from the plain
 * plan to the sorted findings, and one changed assignment in a plan that stands. Ratios say how they grow against
 * n log n.
 */
export async function benchConflicts({ rounds, quick, note }: BenchOptions): Promise<Row[]> {
  const sizes = quick ? SIZES.slice(0, 2) : SIZES;
  const rows: Row[] = [];
  const sweeps: Timing[] = [];
  const changes: Timing[] = [];
  for (const size of sizes) {
    const plan = inventedPlan(size);
    const runs = size > LIMIT_AT ? 3 : rounds;
    const times: number[] = [];
    let found = 0;
    for (let run = 0; run <= runs; run++) {
      const time = await clocked(() => {
        found = new PlanIndex(plan).all().length;
      });
      // The first run warms the code up.
      if (run > 0) times.push(time);
    }
    const sweep = timing(times);
    const { change, ready } = await changedOnes(plan);
    sweeps.push(sweep);
    changes.push(change);
    note(
      `Conflicts of ${many(size)} assignments: sweep ${sweep.median.toFixed(0)} ms (${many(found)} findings), ` +
        `an index ready for changes ${ready.toFixed(0)} ms, one change ${change.median.toFixed(3)} ms, p95 ${change.p95.toFixed(3)} ms, most ${change.most.toFixed(2)} ms.`,
    );
    if (size === LIMIT_AT) {
      rows.push(limit(`full sweep of ${many(size)}`, sweep.median, SWEEP_MS));
      rows.push(limit(`one changed assignment of ${many(size)}, p95`, change.p95, CHANGE_MS));
    }
  }
  for (const [i, size] of sizes.entries()) {
    const smaller = sizes[i - 1];
    if (smaller === undefined) continue;
    const most = (size * Math.log2(size)) / (smaller * Math.log2(smaller));
    const what = `${many(smaller)} → ${many(size)}`;
    // The least of some runs tells the work itself; a machine in use only adds to it.
    const sweep = (sweeps[i]?.least ?? 0) / (sweeps[i - 1]?.least ?? 1);
    rows.push(growth(`full sweep, ${what}`, sweep, most));
    rows.push(growth(`one change, ${what}`, (changes[i]?.median ?? 0) / (changes[i - 1]?.median ?? 1), most));
  }
  return rows;
}

/**
 * Milliseconds until an index stands that knows its assignments, and of putting another duty in the place of one and
 * hearing what it touches, spread over the plan.
 */
async function changedOnes(plan: PlanInput): Promise<{ change: Timing; ready: number }> {
  let index = new PlanIndex({ ...plan, duties: [] });
  const ready = await clocked(() => {
    index = new PlanIndex(plan);
    index.remove('');
  });
  const times: number[] = [];
  const step = Math.max(1, Math.floor(plan.duties.length / CHANGES));
  for (let at = 0; at < plan.duties.length; at += step) {
    const duty = plan.duties[at];
    const other = plan.duties[(at + 7919) % plan.duties.length];
    if (duty === undefined || other === undefined) continue;
    const moved = { ...other, assignmentId: duty.assignmentId, personId: duty.personId, nrp: duty.nrp };
    const started = performance.now();
    index.put(moved);
    index.around({ people: [duty.personId], slots: [duty.slot ?? '', other.slot ?? ''] });
    times.push(performance.now() - started);
    index.put(duty);
  }
  return { change: timing(times), ready };
}

const many = (n: number): string => n.toLocaleString('en');

const limit = (what: string, value: number, most: number): Row => ({
  what: `Conflicts: ${what}`,
  value: `${value.toFixed(value < 10 ? 2 : 0)} ms`,
  limit: `under ${most} ms`,
  kept: value < most,
});

/** A fifth more than n log n is the noise of the machine's caches. */
const growth = (what: string, value: number, most: number): Row => ({
  what: `Conflicts: ${what}`,
  value: `× ${value.toFixed(2)}`,
  limit: `n log n: × ${most.toFixed(2)}, a fifth more for noise`,
  kept: value <= most * 1.2,
});

/**
 * A plan in which everybody has a duty nearly every day: half guards in three shifts, half events of twenty people.
 * One duty in fifty falls on another one, one person in fifty is on leave for a week.
 */
function inventedPlan(size: number): PlanInput {
  const everyone = Math.ceil(size / DAYS);
  const dates = Array.from({ length: DAYS }, (_, i) => addDays('2024-09-01', i));
  const shifts = shiftsOf('3x8');
  const plan = { duties: [] as DutyInput[], events: new Map(), posts: new Map() };
  for (let i = 0; i < size; i++) {
    const person = i % everyone;
    const date = dates[Math.floor(i / everyone)] ?? '2024-09-01';
    const guards = person % 2 === 0;
    const own = guards ? guardDuty(person, date, shifts) : eventDuty(person, date, plan.events);
    plan.duties.push(own);
    if (guards) plan.posts.set(own.slot, own);
    if (i % 50 === 0 && i + 1 < size) plan.duties.push(eventDuty(person, date, plan.events));
  }
  plan.duties.length = size;
  for (const [i, duty] of plan.duties.entries()) duty.assignmentId = `a${i}`;
  return {
    duties: plan.duties,
    people: Array.from({ length: everyone }, (_, i) => ({
      id: `p${i}`,
      gender: i % 8 === 0 ? 'P' : 'L',
      name: `ORANG CONTOH ${i}`,
      nameKey: `ORANG CONTOH ${i % 97 === 0 ? 0 : i}`,
      rank: RANKS[i % RANKS.length] ?? null,
      nrp: String(90_000_000 + i),
    })),
    absences: Array.from({ length: Math.floor(everyone / 50) }, (_, i) => {
      const from = dates[(i * 7) % (DAYS - 7)] ?? '2024-09-01';
      return { personId: `p${i * 50}`, kind: 'CUTI', from, to: addDays(from, 6) };
    }),
    events: [...plan.events.values()],
    shifts: [...plan.posts.values()].map(({ subject, slot, start }) => ({
      subject,
      slot,
      title: subject,
      start: start ?? '',
      need: 4,
      leader: false,
    })),
    jurisdiction: ['53.71'],
  };
}

const who = (person: number) => ({
  assignmentId: '',
  personId: `p${person}`,
  nrp: String(90_000_000 + person),
  role: 'anggota',
  nature: 'pelaksana' as const,
});

/** Four people a shift; three days on, one off duty by the clock of the post. */
function guardDuty(person: number, date: CivilDate, shifts: ReturnType<typeof shiftsOf>): DutyInput {
  const shift = shifts[Math.floor(person / 8) % shifts.length] ?? {
    code: 'P',
    label: '',
    from: '06:00',
    to: '14:00',
  };
  const subject = `pos-${Math.floor(person / 24)}`;
  return {
    ...who(person),
    subject,
    slot: shiftSlot(subject, date, shift.code),
    title: subject,
    day: date,
    ...shiftWindow(shift, date),
  };
}

function eventDuty(
  person: number,
  date: CivilDate,
  events: Map<string, PlanInput['events'][number]>,
): DutyInput {
  const key = `k-${date}-${Math.floor(person / 40)}`;
  const start = `${date}T16:00`;
  const end = `${date}T20:00`;
  if (!events.has(key)) {
    events.set(key, {
      key,
      title: key,
      kind: 'kampanye.tatap-muka',
      start,
      end,
      region: '53.71.04.1009',
      need: 20,
      leaderId: `p${person}`,
      sttpNumber: 'STTP/1',
      flags: [],
    });
  }
  return { ...who(person), subject: key, slot: key, title: key, day: date, start, end };
}
