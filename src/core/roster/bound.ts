import { DIMS, type Model } from './model.ts';

/** What no plan can beat: so many places stay empty, and so much unfairness is left. */
export interface Bound {
  empty: number;
  /** Both together, as a score is counted. */
  score: number;
}

/**
 * A lower bound of every plan's score, by counting only. Places: people who are free for a slot, for a day, and in
 * all. Fairness: for each thing that is shared the loads are spread as evenly as the sums, the days of each person
 * and the places kept for leaders allow, as if the other things did not matter. What is given, pins and past, is in
 * it. A plan that reaches this bound is proven best.
 */
export function arithmeticBound(model: Model): Bound {
  const empty = leastEmpty(model);
  let soft = leastLinear(model, empty);
  for (let d = 0; d < DIMS; d++) soft += leastUnfair(model, d, empty);
  return { empty, score: soft + empty * model.empty };
}

/** Slots of each day. */
function slotsByDay(model: Model): number[][] {
  const days: number[][] = Array.from({ length: model.days }, () => []);
  for (let s = 0; s < model.slots; s++) days[model.dayOf[s]!]!.push(s);
  return days;
}

function leastEmpty(model: Model): number {
  const days = slotsByDay(model);
  let byDay = 0;
  let places = 0;
  for (const slots of days) {
    let bySlot = 0;
    for (const s of slots) {
      places += model.capacity[s]!;
      bySlot += Math.max(0, model.capacity[s]! - countFree(model, [s], () => true), missingQuota(model, s));
    }
    const guards = slots.filter((s) => model.isGuard[s] === 1);
    const wanted = guards.reduce((sum, s) => sum + model.capacity[s]!, 0);
    // One shift of a guard a day: a person fills one place of them all.
    byDay += Math.max(bySlot, wanted - countFree(model, guards, () => true));
  }
  const guardsOnly = model.isGuard.every((guard) => guard === 1);
  if (!guardsOnly) return byDay;
  let most = 0;
  for (let p = 0; p < model.people; p++) most += mostDays(model, p, (s) => model.capacity[s]! > 0);
  return Math.max(byDay, places - most);
}

/** People who are free for at least one of the slots. */
function countFree(model: Model, slots: readonly number[], accepts: (p: number) => boolean): number {
  let free = 0;
  for (let p = 0; p < model.people; p++) {
    if (accepts(p) && slots.some((s) => model.eligible[p * model.slots + s] === 1)) free += 1;
  }
  return free;
}

/** Places that stay empty because nobody who must be among them is free. */
function missingQuota(model: Model, s: number): number {
  const lead = model.needsLead[s] === 1 && countFree(model, [s], (p) => model.leads[p] === 1) === 0;
  const woman = model.needsWoman[s] === 1 && countFree(model, [s], (p) => model.women[p] === 1) === 0;
  return Number(lead || woman);
}

/** Most days on which the person can stand in one of the slots, under the rule of duty days. */
function mostDays(model: Model, p: number, accepts: (s: number) => boolean): number {
  const open = new Uint8Array(model.days);
  for (let s = 0; s < model.slots; s++) {
    if (accepts(s) && model.eligible[p * model.slots + s] === 1) open[model.dayOf[s]!] = 1;
  }
  const { most, within } = model.problem.rules.dutyDays;
  const taken = new Uint8Array(model.days);
  let count = 0;
  // The earliest day that fits is never a worse choice than a later one.
  for (let day = 0; day < model.days; day++) {
    if (open[day] === 0) continue;
    let before = 0;
    for (let i = Math.max(0, day - within + 1); i < day; i++) before += taken[i]!;
    if (before >= most && model.fixedDuties[p * model.days + day] === 0) continue;
    taken[day] = 1;
    count += 1;
  }
  return count;
}

/** People who must come from outside the regu or the unit of a slot. */
function leastLinear(model: Model, empty: number): number {
  const costs: number[] = [];
  for (let s = 0; s < model.slots; s++) {
    const own: number[] = [];
    for (let p = 0; p < model.people; p++) {
      if (model.eligible[p * model.slots + s] === 1) own.push(model.linear[p * model.slots + s]!);
    }
    own.sort((a, b) => a - b);
    costs.push(...own.slice(0, model.capacity[s]!));
  }
  // Whatever stays empty is taken to be what costs most.
  return costs
    .sort((a, b) => a - b)
    .slice(0, Math.max(0, costs.length - empty))
    .reduce((sum, cost) => sum + cost, 0);
}

/** A person's part in one dimension: how much at most, and how far from the fair share before. */
interface Part {
  offset: number;
  most: number;
}

function leastUnfair(model: Model, d: number, empty: number): number {
  const weight = model.weight[d]!;
  if (weight === 0) return 0;
  const loads: number[] = [];
  let sum = 0;
  let largest = 0;
  let kept = 0;
  for (let s = 0; s < model.slots; s++) {
    const load = model.load[s * DIMS + d]!;
    if (load === 0) continue;
    loads.push(load);
    sum += load * model.capacity[s]!;
    if (model.capacity[s]! > 0) largest = Math.max(largest, load);
    if (model.needsLead[s] === 1) kept += load;
  }
  const parts = Array.from(
    { length: model.people },
    (_, p): Part => ({
      offset: model.offset[p * DIMS + d]!,
      most: mostLoad(model, p, d),
    }),
  );
  const unit = commonUnit(loads);
  const least = Math.max(0, sum - empty * largest);
  const whole = fill(parts, unit, least, sum);
  const ofLeaders = kept - empty * largest;
  const leaders = parts.filter((_, p) => model.leads[p] === 1);
  const given = whole.given.reduce((total, g, p) => total + (model.leads[p] === 1 ? g : 0), 0);
  if (ofLeaders <= given + 1e-9) return weight * whole.cost;
  // Leaders must take more than their share: what is kept for them, and the others the rest.
  const others = parts.filter((_, p) => model.leads[p] === 0);
  const rest = Math.max(0, sum - ofLeaders);
  return (
    weight *
    (fill(leaders, unit, ofLeaders, sum).cost +
      fill(others, unit, Math.max(0, rest - empty * largest), rest).cost)
  );
}

/** The greatest step of which all loads are multiples; loads are half hours over eight, or counts. */
export function commonUnit(loads: readonly number[]): number {
  const halves = loads.map((load) => Math.round(load * 16));
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  return halves.reduce(gcd, 0) / 16 || 1;
}

/** The most that a person can be given in a dimension: the best slot of each day. */
export function mostLoad(model: Model, p: number, d: number): number {
  const best = new Float64Array(model.days);
  const events = new Float64Array(model.days);
  for (let s = 0; s < model.slots; s++) {
    if (model.capacity[s] === 0 || model.eligible[p * model.slots + s] === 0) continue;
    const load = model.load[s * DIMS + d]!;
    const day = model.dayOf[s]!;
    if (model.isGuard[s] === 1) best[day] = Math.max(best[day]!, load);
    else events[day]! += load;
  }
  const days = mostDays(model, p, (s) => model.load[s * DIMS + d]! > 0 && model.capacity[s]! > 0);
  return [...best.map((load, day) => load + events[day]!)]
    .sort((a, b) => b - a)
    .slice(0, days)
    .reduce((sum, load) => sum + load, 0);
}

/**
 * Spreads at least `least` and at most `most` over the parts in whole units, always to whom it costs least: as the
 * cost of each grows with what is given, no other way of spreading is cheaper.
 */
function fill(
  parts: readonly Part[],
  unit: number,
  least: number,
  most: number,
): { cost: number; given: Float64Array } {
  const given = new Float64Array(parts.length);
  let cost = parts.reduce((sum, part) => sum + part.offset ** 2, 0);
  const step = (i: number): number => {
    const part = parts[i]!;
    if (given[i]! + unit > part.most + 1e-9) return Number.POSITIVE_INFINITY;
    return unit * (2 * (part.offset + given[i]!) + unit);
  };
  const heap = new Heap(parts.map((_, i) => ({ key: step(i), i })));
  for (let sum = 0; sum + unit <= most + 1e-9; sum += unit) {
    const top = heap.top();
    if (top === null || top.key === Number.POSITIVE_INFINITY) break;
    if (sum >= least - 1e-9 && top.key >= 0) break;
    cost += top.key;
    given[top.i]! += unit;
    heap.replaceTop({ key: step(top.i), i: top.i });
  }
  return { cost, given };
}

interface Entry {
  key: number;
  i: number;
}

/** A heap of fixed size with the least key on top; equal keys by index. */
class Heap {
  readonly #entries: Entry[];

  constructor(entries: Entry[]) {
    this.#entries = entries.sort((a, b) => a.key - b.key || a.i - b.i);
  }

  top(): Entry | null {
    return this.#entries[0] ?? null;
  }

  replaceTop(entry: Entry): void {
    const all = this.#entries;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const right = child + 1;
      if (right < all.length && before(all[right]!, all[child]!)) child = right;
      if (child >= all.length || !before(all[child]!, entry)) break;
      all[at] = all[child]!;
      at = child;
    }
    all[at] = entry;
  }
}

const before = (a: Entry, b: Entry): boolean => a.key < b.key || (a.key === b.key && a.i < b.i);
