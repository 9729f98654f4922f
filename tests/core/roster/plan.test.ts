import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src/core/assignment/conflict.ts';
import { DEFAULT_RULES } from '../../../src/core/assignment/rules.ts';
import { arithmeticBound } from '../../../src/core/roster/bound.ts';
import { brokenRules } from '../../../src/core/roster/check.ts';
import { fillGreedily } from '../../../src/core/roster/greedy.ts';
import { provenBound, rosterMilp } from '../../../src/core/roster/milp.ts';
import { buildModel, type Model } from '../../../src/core/roster/model.ts';
import { Random } from '../../../src/core/roster/random.ts';
import { improve } from '../../../src/core/roster/repair.ts';
import { USUAL_RULES, USUAL_WEIGHTS } from '../../../src/core/roster/rules.ts';
import { gapOf, scoreOf } from '../../../src/core/roster/score.ts';
import { RosterState } from '../../../src/core/roster/state.ts';
import type { Filling, RosterProblem } from '../../../src/core/roster/types.ts';
import { unfilledSlots } from '../../../src/core/roster/unfilled.ts';
import {
  bruteFaults,
  FIRST_DAY,
  guardSlots,
  monthOfGuards,
  problems,
  rosterPerson,
} from '../../builders/roster.ts';

/** Greedy, then some steps of the search. */
function solve(problem: RosterProblem, seed: number, steps = 2): { model: Model; filling: Filling } {
  const model = buildModel(problem);
  const state = new RosterState(model);
  fillGreedily(state);
  let filling = state.filling();
  const search = improve(state, new Random(seed), () => arithmeticBound(model).score);
  for (let i = 0; i < steps; i++) {
    const step = search.next();
    if (step.done) break;
    filling = step.value.better ?? filling;
  }
  return { model, filling };
}

/** Every filling there is, by brute force: small problems only. */
function* everyFilling(model: Model, state = new RosterState(model), p = 0, s = 0): Generator<RosterState> {
  if (s === model.slots) {
    yield state;
    return;
  }
  if (p === model.people) {
    yield* everyFilling(model, state, 0, s + 1);
    return;
  }
  yield* everyFilling(model, state, p + 1, s);
  if (state.members[s]!.length < model.capacity[s]! && state.fits(p, s)) {
    state.put(p, s);
    yield* everyFilling(model, state, p + 1, s);
    state.take(p, s);
  }
}

/** The best score of all fillings that keep every rule, places for leaders and women too. */
function bestOf(model: Model): number {
  let best = Number.POSITIVE_INFINITY;
  for (const state of everyFilling(model)) {
    if (state.score < best && bruteFaults(model.problem, state.filling()).length === 0) best = state.score;
  }
  return best;
}

describe('automatic plan', () => {
  it('keeps every hard rule, on any problem, in its first answer and in its later ones', () => {
    const seen = { added: 0, empty: 0 };
    fc.assert(
      fc.property(problems({ people: 7, days: 8, need: 3 }), fc.nat(99), (problem, seed) => {
        const { model, filling } = solve(problem, seed);
        expect(bruteFaults(problem, filling)).toEqual([]);
        const first = new RosterState(model);
        fillGreedily(first);
        expect(bruteFaults(problem, first.filling())).toEqual([]);
        seen.added += filling.flat().length;
        seen.empty += scoreOf(model, filling).empty;
      }),
      { numRuns: 150 },
    );
    // The problems are neither all empty nor all easy.
    expect(seen.added).toBeGreaterThan(300);
    expect(seen.empty).toBeGreaterThan(300);
  });

  it('never finds more wrong with its plans than pins and fixed duties bring along', () => {
    fc.assert(
      fc.property(problems({ people: 6, days: 8, need: 2 }), (problem) => {
        const { filling } = solve(problem, 1, 1);
        const nobody = filling.map(() => []);
        const given = brokenRules(problem, nobody).map((rule) => rule.message);
        const codes = brokenRules(problem, filling).filter((rule) => !given.includes(rule.message));
        // A stretch of nights or days that pins overran may get longer words, never a new kind of fault.
        expect(
          codes.filter(({ code }) => !['NIGHTS', 'DAYS', 'NO_LEADER', 'NO_POLWAN'].includes(code)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves nothing for the findings of a plan to say about rest, absences or two duties at once', () => {
    fc.assert(
      fc.property(problems({ people: 7, days: 8, need: 3 }), (drawn) => {
        const problem: RosterProblem = {
          ...drawn,
          people: drawn.people.map((person) => ({ ...person, fixed: [] })),
          slots: drawn.slots.map((slot) => ({ ...slot, pins: [] })),
        };
        const { filling } = solve(problem, 1, 1);
        const duties = problem.slots.flatMap((slot, s) =>
          filling[s]!.map((p) => ({
            assignmentId: `${slot.key} ${p}`,
            personId: problem.people[p]!.id,
            nrp: null,
            role: 'anggota',
            nature: 'pelaksana' as const,
            subject: slot.subject,
            slot: slot.key,
            title: slot.title,
            day: slot.date,
            start: slot.start,
            end: slot.end,
          })),
        );
        const found = findConflicts({
          duties,
          people: problem.people.map(({ id }) => ({ id, gender: null })),
          absences: problem.people.flatMap(({ id, absences }) =>
            absences.map((a) => ({ ...a, personId: id })),
          ),
          events: [],
          jurisdiction: [],
          rules: { ...DEFAULT_RULES, ...problem.rules },
        });
        expect(found.filter(({ code }) => ['DOUBLE_BOOK', 'REST', 'ABSENT'].includes(code))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same plan for the same seed, and another for another', () => {
    const problem = monthOfGuards(20, 1, 3, 14, 3);
    expect(solve(problem, 5, 6).filling).toEqual(solve(problem, 5, 6).filling);
    expect(solve(problem, 5, 6).filling).not.toEqual(solve(problem, 6, 6).filling);
  });

  it('becomes better from step to step, and the score that it keeps while moving is the true one', () => {
    const problem = monthOfGuards(20, 1, 3, 14, 3);
    const model = buildModel(problem);
    const state = new RosterState(model);
    fillGreedily(state);
    let last = scoreOf(model, state.filling()).total;
    for (const step of improve(state, new Random(1), () => Number.NEGATIVE_INFINITY)) {
      if (step.better === null) continue;
      expect(step.score).toBeLessThan(last);
      expect(scoreOf(model, step.better).total).toBeCloseTo(step.score, 5);
      expect(bruteFaults(problem, step.better)).toEqual([]);
      last = step.score;
      if (step.done > 400_000) break;
    }
    expect(state.score).toBeCloseTo(scoreOf(model, state.filling()).total, 5);
  });

  it('proves bounds that no plan is below, and they are often reached', () => {
    let reached = 0;
    fc.assert(
      fc.property(problems({ people: 3, days: 2, need: 2 }), (problem) => {
        const model = buildModel(problem);
        fc.pre(model.slots * model.people <= 18);
        const best = bestOf(model);
        const bound = arithmeticBound(model);
        expect(bound.score).toBeLessThanOrEqual(best + 1e-6);
        if (bound.score > best - 1e-6) reached += 1;
      }),
      { numRuns: 150 },
    );
    expect(reached).toBeGreaterThan(40);
  });

  it('proves with any prices of rows a bound that no plan is below, however the prices are driven up', () => {
    fc.assert(
      fc.property(problems({ people: 3, days: 2, need: 2 }), fc.nat(), (problem, seed) => {
        const model = buildModel(problem);
        fc.pre(model.slots * model.people <= 18);
        const { program } = rosterMilp(model);
        const random = new Random(seed);
        let prices = Array<number>(program.rows).fill(0);
        let bound = provenBound(program, prices);
        for (let i = 0; i < 300; i++) {
          const next = prices.map((price) =>
            random.next() < 0.2 ? price + (random.next() - 0.5) * 200 : price,
          );
          const found = provenBound(program, next);
          if (found > bound) [prices, bound] = [next, found];
        }
        expect(bound).toBeLessThanOrEqual(bestOf(model) + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('states a program that every plan satisfies at its own cost, and takes it back unchanged', () => {
    fc.assert(
      fc.property(problems({ people: 6, days: 8, need: 3 }), fc.nat(99), (problem, seed) => {
        const { model, filling } = solve(problem, seed, 1);
        const milp = rosterMilp(model);
        const { program } = milp;
        const values = milp.valuesOf(filling);
        let cost = program.offset;
        values.forEach((value, i) => {
          cost += value * program.cost[i]!;
        });
        expect(cost).toBeCloseTo(scoreOf(model, filling).total, 4);
        for (let row = 0; row < program.rows; row++) {
          let sum = 0;
          for (let i = program.starts[row]!; i < program.starts[row + 1]!; i++)
            sum += values[program.indices[i]!]! * program.values[i]!;
          expect(sum).toBeGreaterThan(program.rowLower[row]! - 1e-6);
          expect(sum).toBeLessThan(program.rowUpper[row]! + 1e-6);
        }
        const back = milp.fillingOf(values);
        expect(back?.map((people) => [...people].sort())).toEqual(
          filling.map((people) => [...people].sort()),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('leaves pins where they are, and says what they break', () => {
    const slots = guardSlots('jaga', '3x8', FIRST_DAY, 2);
    const pin = { personId: 'p0', role: 'anggota' };
    const problem: RosterProblem = {
      people: [0, 1, 2, 3].map((i) => rosterPerson(i)),
      // Night, then the morning that begins when it ends.
      slots: slots.map((slot, s) => (s === 2 || s === 3 ? { ...slot, pins: [pin] } : slot)),
      rules: USUAL_RULES,
      weights: USUAL_WEIGHTS,
    };
    const { model, filling } = solve(problem, 1);
    expect(filling[2]).toEqual([]);
    expect(filling[3]).toEqual([]);
    expect(filling.flat()).not.toContain(0);
    const score = scoreOf(model, filling);
    expect(score.empty).toBe(0);
    expect(score.broken.map(({ code, personId }) => [code, personId])).toEqual([['REST', 'p0']]);
    expect(score.broken[0]?.message).toBe(
      'PERSONEL 0: istirahat kurang dari 8 jam antara JAGA 1 Nov (M) dan JAGA 2 Nov (P).',
    );
  });

  it('leaves a place empty rather than break a rule', () => {
    const problem: RosterProblem = {
      people: [rosterPerson(0), rosterPerson(1)],
      slots: guardSlots('jaga', '1x24', FIRST_DAY, 4, { need: 2 }),
      rules: USUAL_RULES,
      weights: USUAL_WEIGHTS,
    };
    const { model, filling } = solve(problem, 1);
    // 24 hours, then 24 hours free: each of the two stands every second day.
    expect(scoreOf(model, filling).empty).toBe(4);
    expect(gapOf(scoreOf(model, filling), arithmeticBound(model), model.empty)).toBeLessThanOrEqual(1);
  });

  it('makes up for the past inside a rank class, and does not charge days away', () => {
    const busy = { hours: 40, nights: 0, holidays: 0, rawan: 0 };
    const problem: RosterProblem = {
      people: [
        rosterPerson(0, { past: busy, pastDays: 30 }),
        rosterPerson(1, { pastDays: 30 }),
        rosterPerson(2, { pastDays: 30 }),
        rosterPerson(3, { pastDays: 30, absences: [{ kind: 'SAKIT', from: FIRST_DAY, to: '2024-11-05' }] }),
      ],
      slots: guardSlots('jaga', '2x12', FIRST_DAY, 10),
      rules: USUAL_RULES,
      weights: { ...USUAL_WEIGHTS, nights: 0, holidays: 0 },
    };
    const { filling } = solve(problem, 1, 10);
    const count = (p: number) => filling.filter((people) => people.includes(p)).length;
    expect(count(0)).toBeLessThan(count(1));
    expect(count(3)).toBeLessThan(count(1));
    expect(Math.abs(count(1) - count(2))).toBeLessThanOrEqual(1);
  });
});

describe('empty places', () => {
  it('are named with the reasons, counted over the pool', () => {
    const problem: RosterProblem = {
      people: [
        rosterPerson(0),
        rosterPerson(1, { absences: [{ kind: 'SAKIT', from: FIRST_DAY, to: null }] }),
        rosterPerson(2),
      ],
      slots: guardSlots('jaga', '1x24', FIRST_DAY, 2, { need: 2, leader: true }),
      rules: USUAL_RULES,
      weights: USUAL_WEIGHTS,
    };
    const { filling } = solve(problem, 1);
    expect(unfilledSlots(problem, filling).map(({ missing, message }) => [missing, message])).toEqual([
      [1, expect.stringMatching(/^JAGA 1 Nov \(24\) kurang 1 orang, termasuk seorang pemimpin: /)],
      [1, expect.stringMatching(/^JAGA 2 Nov \(24\) kurang 1 orang, termasuk seorang pemimpin: /)],
    ]);
    const [first] = unfilledSlots(problem, filling);
    expect(first?.reasons.reduce((sum, { people }) => sum + people, 0)).toBe(3);
    expect(first?.reasons).toContainEqual({ code: 'ABSENT', people: 1 });
  });

  it('have a reason for everybody of the pool, unless somebody could have been moved', () => {
    fc.assert(
      fc.property(problems({ people: 6, days: 5, need: 2 }), (problem) => {
        const { filling } = solve(problem, 1, 1);
        for (const { index, reasons, missing } of unfilledSlots(problem, filling)) {
          const slot = problem.slots[index]!;
          expect(missing).toBe(slot.need - slot.pins.length - filling[index]!.length);
          expect(reasons.reduce((sum, { people }) => sum + people, 0)).toBe(problem.people.length);
          const there = reasons.find(({ code }) => code === 'THERE')?.people ?? 0;
          expect(there).toBe(slot.pins.length + filling[index]!.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
