import { commonUnit, mostLoad } from './bound.ts';
import { DIMS, type Model } from './model.ts';
import { RosterState } from './state.ts';
import type { Filling } from './types.ts';

/**
 * A mixed-integer program in rows: minimise `cost · x + offset` with `rowLower ≤ A x ≤ rowUpper` and
 * `lower ≤ x ≤ upper`. Row i of A has the entries `starts[i] … starts[i + 1]`.
 */
export interface MilpProgram {
  columns: number;
  rows: number;
  offset: number;
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** 1 = whole numbers only. */
  integer: Uint8Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
}

/** A program with the way back to a filling. */
export interface RosterMilp {
  program: MilpProgram;
  /** The value of every column for a filling: where the solver starts. */
  valuesOf(filling: Filling): Float64Array;
  /** The filling of a solution; null if it does not keep the rules to the letter. */
  fillingOf(values: ArrayLike<number>): Filling | null;
}

/** Slots that are alike in everything but their post: one variable a person stands for all of them. */
interface Group {
  slots: number[];
  capacity: number;
  leaders: number;
  women: number;
}

/**
 * The program of a model. A person in a group of slots is a whole number 0 or 1; empty places cost what they cost in
 * the model; the squared distances from the fair share are laid out as steps, each dearer than the one before, so
 * that they need no whole numbers of their own. Where events allow more than the rows say (several a day) the rows
 * are left out: the bound stays a bound, and a solution is checked before it is taken.
 */
export function rosterMilp(model: Model): RosterMilp {
  const builder = new Builder();
  const groups = groupsOf(model);
  const blank = new RosterState(model);
  const column = new Int32Array(model.people * groups.length).fill(-1);
  groups.forEach((group, g) => {
    const s = group.slots[0]!;
    for (let p = 0; p < model.people; p++) {
      if (!blank.fits(p, s)) continue;
      column[p * groups.length + g] = builder.column(model.linear[p * model.slots + s]!, 0, 1, true);
    }
  });
  const at = (p: number, g: number): number => column[p * groups.length + g]!;
  const empties = groups.map((group) => builder.column(model.empty, 0, group.capacity, false));
  placeRows(model, builder, groups, empties, at);
  for (let p = 0; p < model.people; p++) {
    clashRows(model, builder, groups, (g) => at(p, g));
    dayRows(model, builder, groups, p, (g) => at(p, g));
  }
  const ladders = fairnessRows(model, builder, groups, at);
  const program = builder.program();
  return {
    program,
    valuesOf: (filling) => valuesOf(model, groups, program.columns, { at, empties, ladders }, filling),
    fillingOf: (values) => fillingOf(model, groups, at, values),
  };
}

function groupsOf(model: Model): Group[] {
  const groups = new Map<string, Group>();
  model.problem.slots.forEach((slot, s) => {
    const capacity = model.capacity[s]!;
    if (capacity === 0) return;
    const kind = [slot.rawan, slot.regu, slot.unit].join('|');
    const key = `${model.windowOf[s]}|${kind}`;
    const group = groups.get(key) ?? { slots: [], capacity: 0, leaders: 0, women: 0 };
    group.slots.push(s);
    group.capacity += capacity;
    group.leaders += model.needsLead[s]!;
    group.women += model.needsWoman[s]!;
    groups.set(key, group);
  });
  return [...groups.values()];
}

type At = (p: number, g: number) => number;

function placeRows(
  model: Model,
  builder: Builder,
  groups: readonly Group[],
  empties: readonly number[],
  at: At,
): void {
  groups.forEach((group, g) => {
    const all: number[] = [];
    const followers: number[] = [];
    const men: number[] = [];
    for (let p = 0; p < model.people; p++) {
      const x = at(p, g);
      if (x < 0) continue;
      all.push(x);
      if (model.leads[p] === 0) followers.push(x);
      if (model.women[p] === 0) men.push(x);
    }
    builder.row([...all, empties[g]!], group.capacity, group.capacity);
    if (group.leaders > 0) builder.row(followers, Number.NEGATIVE_INFINITY, group.capacity - group.leaders);
    if (group.women > 0) builder.row(men, Number.NEGATIVE_INFINITY, group.capacity - group.women);
  });
}

/** At most one of each set of groups that clash with each other. Sets are as large as they come: a tight program. */
function clashRows(
  model: Model,
  builder: Builder,
  groups: readonly Group[],
  at: (g: number) => number,
): void {
  const own = groups.map((_, g) => g).filter((g) => at(g) >= 0);
  const windowOf = (g: number): number => model.windowOf[groups[g]!.slots[0]!]!;
  const start = (g: number): string => model.problem.slots[groups[g]!.slots[0]!]!.start;
  const inOrder = own.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a - b));
  const byWindow = new Map<number, number[]>();
  for (const g of inOrder) byWindow.set(windowOf(g), [...(byWindow.get(windowOf(g)) ?? []), g]);
  const windows = [...byWindow.keys()];
  const rank = new Map(windows.map((window, i) => [window, i]));
  const clash = (a: number, b: number): boolean => model.clashing[a]!.includes(b);
  for (const window of windows) {
    const earlier = [...model.clashing[window]!].filter((w) => (rank.get(w) ?? Infinity) < rank.get(window)!);
    // What clashes with the window and began before it mostly clashes among itself too; the rest gets rows of its own.
    let left = earlier;
    do {
      const clique: number[] = [];
      for (const w of left) if (clique.every((other) => clash(w, other))) clique.push(w);
      left = left.filter((w) => !clique.includes(w));
      const columns = [window, ...clique].flatMap((w) => byWindow.get(w)!.map(at));
      if (columns.length > 1) builder.row(columns, Number.NEGATIVE_INFINITY, 1);
    } while (left.length > 0);
  }
}

/** Days with duty within some days, and nights in a row; of guards, which are one a day. */
function dayRows(
  model: Model,
  builder: Builder,
  groups: readonly Group[],
  p: number,
  at: (g: number) => number,
): void {
  const { dutyDays, night } = model.problem.rules;
  const byDay: number[][] = Array.from({ length: model.days }, () => []);
  const nightsOf: number[][] = Array.from({ length: model.days }, () => []);
  groups.forEach((group, g) => {
    const s = group.slots[0]!;
    if (at(g) < 0 || model.isGuard[s] === 0) return;
    for (const day of model.daysOf[s]!) byDay[day]!.push(at(g));
    for (const night of model.nightsOf[s]!) nightsOf[night]!.push(at(g));
  });
  const limit = (days: readonly number[][], fixed: Uint8Array, width: number, most: number) => {
    for (let first = model.pad - 1; first - width + 1 < model.days - model.pad; first++) {
      const columns: number[] = [];
      let held = 0;
      let open = 0;
      for (let day = first - width + 1; day <= first; day++) {
        if (day < 0 || day >= model.days) continue;
        if (fixed[p * model.days + day] !== 0) held += 1;
        else if (days[day]!.length > 0) {
          columns.push(...days[day]!);
          open += 1;
        }
      }
      if (open > 0 && open + held > most)
        builder.row(columns, Number.NEGATIVE_INFINITY, Math.max(0, most - held));
    }
  };
  if (dutyDays.most < dutyDays.within) limit(byDay, model.fixedDuties, dutyDays.within, dutyDays.most);
  limit(nightsOf, model.fixedNights, night.inRow + 1, night.inRow);
}

/** The steps of one person in one dimension. */
interface Ladder {
  p: number;
  d: number;
  unit: number;
  steps: number[];
}

function fairnessRows(model: Model, builder: Builder, groups: readonly Group[], at: At): Ladder[] {
  const ladders: Ladder[] = [];
  for (let d = 0; d < DIMS; d++) {
    const weight = model.weight[d]!;
    if (weight === 0) continue;
    const loads = groups.map((group) => model.load[group.slots[0]! * DIMS + d]!);
    const unit = commonUnit(loads.filter((load) => load > 0));
    for (let p = 0; p < model.people; p++) {
      const offset = model.offset[p * DIMS + d]!;
      builder.offset += weight * offset ** 2;
      const own = groups.flatMap((_, g) => (at(p, g) >= 0 && loads[g]! > 0 ? [g] : []));
      if (own.length === 0) continue;
      const count = Math.round(mostLoad(model, p, d) / unit);
      const steps = Array.from({ length: count }, (_, k) =>
        builder.column(weight * unit * (2 * (offset + k * unit) + unit), 0, 1, false),
      );
      builder.row([...own.map((g) => at(p, g)), ...steps], 0, 0, [
        ...own.map((g) => loads[g]!),
        ...steps.map(() => -unit),
      ]);
      ladders.push({ p, d, unit, steps });
    }
  }
  return ladders;
}

function valuesOf(
  model: Model,
  groups: readonly Group[],
  columns: number,
  { at, empties, ladders }: { at: At; empties: readonly number[]; ladders: readonly Ladder[] },
  filling: Filling,
): Float64Array {
  const values = new Float64Array(columns);
  const loads = new Float64Array(model.people * DIMS);
  groups.forEach((group, g) => {
    let open = group.capacity;
    for (const s of group.slots) {
      for (const p of filling[s] ?? []) {
        values[at(p, g)] = 1;
        open -= 1;
        for (let d = 0; d < DIMS; d++) loads[p * DIMS + d]! += model.load[s * DIMS + d]!;
      }
    }
    values[empties[g]!] = open;
  });
  for (const { p, d, unit, steps } of ladders) {
    const count = Math.round(loads[p * DIMS + d]! / unit);
    for (let k = 0; k < count; k++) values[steps[k]!] = 1;
  }
  return values;
}

/** Deals the people of each group out to its slots: who must lead first, then women, then the others. */
function fillingOf(
  model: Model,
  groups: readonly Group[],
  at: At,
  values: ArrayLike<number>,
): Filling | null {
  const state = new RosterState(model);
  for (const [g, group] of groups.entries()) {
    const people: number[] = [];
    for (let p = 0; p < model.people; p++) if (at(p, g) >= 0 && values[at(p, g)]! > 0.5) people.push(p);
    const deal = (p: number, accepts: (s: number) => boolean): boolean => {
      const s = group.slots.find((slot) => accepts(slot) && state.hasPlace(p, slot));
      if (s === undefined || !state.fits(p, s)) return false;
      state.put(p, s);
      return true;
    };
    const lacksLead = (s: number) =>
      model.needsLead[s] === 1 && !state.members[s]!.some((q) => model.leads[q] === 1);
    const lacksWoman = (s: number) =>
      model.needsWoman[s] === 1 && !state.members[s]!.some((q) => model.women[q] === 1);
    const later = people.filter((p) => !(model.leads[p] === 1 && deal(p, lacksLead)));
    const last = later.filter((p) => !(model.women[p] === 1 && deal(p, lacksWoman)));
    for (const p of last) if (!deal(p, () => true)) return null;
  }
  return state.filling();
}

/**
 * The lower bound that prices of the rows prove (weak duality): whatever prices a solver ends with, exact or not, no
 * solution costs less. Every column has two finite bounds, so none is needed about the prices.
 * @param prices one a row, positive where the lower side holds
 */
export function provenBound(program: MilpProgram, prices: ArrayLike<number>): number {
  const reduced = program.cost.slice();
  let bound = program.offset;
  for (let row = 0; row < program.rows; row++) {
    const price = prices[row]!;
    const side = price > 0 ? program.rowLower[row]! : program.rowUpper[row]!;
    // A price on a side that the row does not have proves nothing.
    if (price === 0 || !Number.isFinite(side)) continue;
    bound += price * side;
    for (let i = program.starts[row]!; i < program.starts[row + 1]!; i++) {
      reduced[program.indices[i]!]! -= price * program.values[i]!;
    }
  }
  for (let column = 0; column < program.columns; column++) {
    const cost = reduced[column]!;
    bound += cost * (cost > 0 ? program.lower[column]! : program.upper[column]!);
  }
  return bound;
}

/** Gathers columns and rows. */
class Builder {
  offset = 0;
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  column(cost: number, lower: number, upper: number, integer: boolean): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#integer.push(Number(integer));
    return this.#cost.push(cost) - 1;
  }

  row(columns: readonly number[], lower: number, upper: number, values?: readonly number[]): void {
    for (const [i, column] of columns.entries()) {
      this.#indices.push(column);
      this.#values.push(values?.[i] ?? 1);
    }
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    this.#starts.push(this.#indices.length);
  }

  program(): MilpProgram {
    return {
      columns: this.#cost.length,
      rows: this.#rowLower.length,
      offset: this.offset,
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      integer: Uint8Array.from(this.#integer),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    };
  }
}
