import type { Random } from './random.ts';
import type { RosterState } from './state.ts';
import type { Filling } from './types.ts';

/** A step of the search: how far it is, and the best filling so far when it became better since the last step. */
export interface SearchStep {
  /** Moves tried of those there will be. */
  done: number;
  total: number;
  score: number;
  better: Filling | null;
}

/** Moves between two steps: some ten milliseconds. */
const STEP_MOVES = 20_000;
/** Moves for each place: so slow a cooling comes within a few percent of the best where people are short too. */
const MOVES_PER_PLACE = 12_000;
const LEAST_MOVES = 200_000;
const MOST_MOVES = 40_000_000;
/** Cost that is taken in a third of the moves at the start and at the end, for weights that add up to 25. */
const WARM = 6;
const COOL = 0.15;
const USUAL_WEIGHT = 25;
/** Scores closer than this are one: sums of fractions differ in their last digits. */
export const SAME_SCORE = 1e-6;

/**
 * Improves a filling by small moves: give a place to another person, exchange two people, fill a hole by moving
 * somebody there. Worse moves are taken at first and hardly at the end (simulated annealing). Stops when the bound is
 * reached; the bound may rise meanwhile. The same state and random numbers give the same answer, because what reaches
 * the bound cannot become better. The caller may stop at any step.
 */
export function* improve(
  state: RosterState,
  random: Random,
  bound: () => number,
): Generator<SearchStep, Filling> {
  const places = state.members.reduce((sum, people) => sum + people.length, 0) + state.empty;
  const total = Math.min(MOST_MOVES, Math.max(LEAST_MOVES, places * MOVES_PER_PLACE));
  const search = new Search(state, random);
  const { weights } = state.model.problem;
  const { hours, nights, holidays, rawan, regu, unit } = weights;
  const scale = (hours + nights + holidays + rawan + regu + unit) / USUAL_WEIGHT;
  const best = new Snapshot(state);
  let least = state.score;
  let floor = reachedAt(bound());
  for (let done = STEP_MOVES; least > floor; done += STEP_MOVES) {
    search.heat = scale * WARM * (COOL / WARM) ** Math.min(1, done / total);
    const before = least;
    for (let i = 0; i < STEP_MOVES && least > floor; i++) {
      search.move();
      // While it is warm the plan is copied once a step at most: it gets better with nearly every move.
      if (state.score < least - SAME_SCORE && (i === STEP_MOVES - 1 || done > total / 2)) {
        least = state.score;
        best.take(state);
      }
    }
    yield {
      done: Math.min(total, done),
      total,
      score: least,
      better: least < before ? best.filling() : null,
    };
    if (done >= total) break;
    floor = reachedAt(bound());
  }
  return best.filling();
}

/** A score that is no more than this has reached the bound: solvers prove it to so many digits. */
const reachedAt = (bound: number): number => bound + SAME_SCORE * Math.max(1, bound);

/** The best filling so far, copied thousands of times without leaving anything to be collected. */
class Snapshot {
  /** Members of each slot one after another; where a slot begins follows from its capacity. */
  readonly #people: Int32Array;
  readonly #counts: Int32Array;
  readonly #starts: Int32Array;

  constructor(state: RosterState) {
    const { capacity, slots } = state.model;
    this.#starts = new Int32Array(slots);
    this.#counts = new Int32Array(slots);
    let places = 0;
    for (let s = 0; s < slots; s++) {
      this.#starts[s] = places;
      places += capacity[s]!;
    }
    this.#people = new Int32Array(places);
    this.take(state);
  }

  take({ members }: RosterState): void {
    for (let s = 0; s < members.length; s++) {
      const own = members[s]!;
      const start = this.#starts[s]!;
      this.#counts[s] = own.length;
      for (let i = 0; i < own.length; i++) this.#people[start + i] = own[i]!;
    }
  }

  filling(): Filling {
    return Array.from(this.#starts, (start, s) => [
      ...this.#people.subarray(start, start + this.#counts[s]!),
    ]);
  }
}

class Search {
  heat = 0;
  readonly #state: RosterState;
  readonly #random: Random;
  /** Slots with places, each as often as it has places. */
  readonly #places: Int32Array;

  constructor(state: RosterState, random: Random) {
    this.#state = state;
    this.#random = random;
    const { capacity } = state.model;
    this.#places = Int32Array.from(
      Array.from({ length: capacity.length }).flatMap((_, s) => Array<number>(capacity[s]!).fill(s)),
    );
  }

  /** Tries one move. */
  move(): void {
    if (this.#places.length === 0 || this.#state.model.people === 0) return;
    const s = this.#places[this.#random.below(this.#places.length)]!;
    const own = this.#state.members[s]!;
    const at = this.#random.below(this.#state.model.capacity[s]!);
    if (at >= own.length) this.#fill(s);
    else if (this.#random.next() < 0.4) this.#replace(own[at]!, s);
    else this.#exchange(own[at]!, s);
  }

  #accepts(delta: number): boolean {
    return delta <= 0 || this.#random.next() < Math.exp(-delta / this.heat);
  }

  /** Somebody for an empty place; who stands elsewhere at the time leaves that place if there is one such only. */
  #fill(s: number): void {
    const state = this.#state;
    const p = this.#random.below(state.model.people);
    if (state.model.eligible[p * state.model.slots + s] === 0 || !state.hasPlace(p, s)) return;
    if (state.fits(p, s)) {
      state.put(p, s);
      return;
    }
    const from = this.#onlyClash(p, s);
    if (from < 0) return;
    const before = state.soft;
    state.take(p, from);
    if (!state.fits(p, s)) {
      state.put(p, from);
      return;
    }
    state.put(p, s);
    if (this.#accepts(state.soft - before)) return;
    state.take(p, s);
    state.put(p, from);
  }

  /** The one slot of the person that clashes with `s`; -1 if none or several do. */
  #onlyClash(p: number, s: number): number {
    const { model, members } = this.#state;
    const windows = model.clashing[model.windowOf[s]!]!;
    let found = -1;
    for (let other = 0; other < model.slots; other++) {
      if (!windows.includes(model.windowOf[other]!) || !members[other]!.includes(p)) continue;
      if (found >= 0) return -1;
      found = other;
    }
    return found;
  }

  /** Another person in the place of `out`. What is cheap to ask is asked first: most moves end there. */
  #replace(out: number, s: number): void {
    const state = this.#state;
    const p = this.#random.below(state.model.people);
    if (p === out || !state.isOpen(p, s, -1) || !state.keepsQuotas(p, s, out)) return;
    if (!this.#accepts(state.gainOf(out, s) + state.costOf(p, s)) || !state.fits(p, s)) return;
    state.take(out, s);
    state.put(p, s);
  }

  /** `p` of slot `s` and somebody of another slot change places. */
  #exchange(p: number, s: number): void {
    const state = this.#state;
    const t = this.#places[this.#random.below(this.#places.length)]!;
    const others = state.members[t]!;
    if (t === s || others.length === 0) return;
    const q = others[this.#random.below(others.length)]!;
    if (p === q || !state.isOpen(p, t, s) || !state.isOpen(q, s, t)) return;
    if (!state.keepsQuotas(q, s, p) || !state.keepsQuotas(p, t, q)) return;
    if (!this.#accepts(state.moveCost(p, s, t) + state.moveCost(q, t, s))) return;
    state.take(p, s);
    state.take(q, t);
    if (state.fits(p, t) && state.fits(q, s)) {
      state.put(p, t);
      state.put(q, s);
    } else {
      state.put(p, s);
      state.put(q, t);
    }
  }
}
