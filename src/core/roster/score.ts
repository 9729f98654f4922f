import type { Bound } from './bound.ts';
import { type BrokenRule, brokenRules } from './check.ts';
import { DIMENSIONS, type Dimension } from './ledger.ts';
import { DIMS, type Model } from './model.ts';
import { SAME_SCORE } from './repair.ts';
import { RosterState } from './state.ts';
import type { Filling } from './types.ts';

/** One part of a score: what it counts, its weight, and what it costs. */
export interface ScorePart {
  part: 'empty' | Dimension | 'regu' | 'unit';
  weight: number;
  /** Empty places, people outside regu or unit; for fairness the sum of squared steps from the fair share. */
  amount: number;
  cost: number;
}

/** A plan's score. Everything but `broken` is less the better; 0 is the ideal that mostly cannot be reached. */
export interface Score {
  total: number;
  empty: number;
  soft: number;
  parts: ScorePart[];
  /** Hard rules that pins or fixed duties break. */
  broken: BrokenRule[];
}

/** The score of a filling, counted anew. */
export function scoreOf(model: Model, filling: Filling): Score {
  const state = new RosterState(model, filling);
  const { weights, slots, people } = model.problem;
  const fairness = DIMENSIONS.map((part, d): ScorePart => {
    let amount = 0;
    for (let p = 0; p < model.people; p++)
      amount += (state.load[p * DIMS + d]! + model.offset[p * DIMS + d]!) ** 2;
    return { part, weight: weights[part], amount, cost: weights[part] * amount };
  });
  const strangers = (which: 'regu' | 'unit'): ScorePart => {
    const amount = slots.reduce((sum, slot, s) => {
      const wanted = slot[which];
      return wanted === null
        ? sum
        : sum + state.members[s]!.filter((p) => people[p]![which] !== wanted).length;
    }, 0);
    return { part: which, weight: weights[which], amount, cost: weights[which] * amount };
  };
  const empty = state.empty;
  const parts: ScorePart[] = [
    { part: 'empty', weight: model.empty, amount: empty, cost: empty * model.empty },
    ...fairness,
    strangers('regu'),
    strangers('unit'),
  ];
  return {
    total: state.score,
    empty,
    soft: state.soft,
    parts,
    broken: brokenRules(model.problem, filling),
  };
}

/**
 * How far a plan may be from the best one, as a share of its own score: (score − bound) / score. Empty places that no
 * plan avoids are left out of both, so that their high cost does not make the rest look small. 0 = proven best.
 */
export function gapOf(score: Pick<Score, 'total' | 'empty'>, bound: Bound, emptyCost: number): number {
  const distance = score.total - bound.score;
  if (distance <= SAME_SCORE * Math.max(1, bound.score)) return 0;
  const unavoidable = Math.max(bound.empty, Math.floor(bound.score / emptyCost));
  return Math.min(1, distance / (score.total - Math.min(score.empty, unavoidable) * emptyCost));
}
