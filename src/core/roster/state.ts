import { DIMS, type Model } from './model.ts';
import type { Filling } from './types.ts';

/**
 * A filling that is being worked on, with what makes one step cheap: who is blocked when, loads, duty days. `put`
 * and `take` do not ask for the rules; `fits` does.
 */
export class RosterState {
  readonly model: Model;
  /** People of each slot beside its pins. */
  readonly members: number[][];
  /** Loads given by this filling: person × DIMS. */
  readonly load: Float64Array;
  /** Open places. */
  empty = 0;
  /** Fairness and linear costs, without empty places. */
  soft = 0;
  readonly #blocked: Uint8Array;
  readonly #duties: Uint8Array;
  readonly #nights: Uint8Array;
  /** People of a slot who do not lead, and who are no women. */
  readonly #followers: Int32Array;
  readonly #men: Int32Array;

  constructor(model: Model, filling: Filling = []) {
    this.model = model;
    this.members = Array.from({ length: model.slots }, () => []);
    this.load = new Float64Array(model.people * DIMS);
    this.#blocked = new Uint8Array(model.people * model.windows);
    this.#duties = model.fixedDuties.slice();
    this.#nights = model.fixedNights.slice();
    this.#followers = new Int32Array(model.slots);
    this.#men = new Int32Array(model.slots);
    this.empty = model.capacity.reduce((sum, places) => sum + places, 0);
    for (let p = 0; p < model.people; p++) {
      for (let d = 0; d < DIMS; d++) this.soft += model.weight[d]! * model.offset[p * DIMS + d]! ** 2;
    }
    filling.forEach((people, s) => {
      for (const p of people) this.put(p, s);
    });
  }

  /** Everything in one number: less is better. */
  get score(): number {
    return this.soft + this.empty * this.model.empty;
  }

  filling(): Filling {
    return this.members.map((people) => [...people]);
  }

  /** What giving the slot to the person adds to the soft cost. */
  costOf(p: number, s: number): number {
    return this.model.linear[p * this.model.slots + s]! + this.#change(p, s, 1);
  }

  /** What taking the slot from the person adds (mostly below zero). */
  gainOf(p: number, s: number): number {
    return this.#change(p, s, -1) - this.model.linear[p * this.model.slots + s]!;
  }

  put(p: number, s: number): void {
    this.soft += this.costOf(p, s);
    this.empty -= 1;
    this.members[s]!.push(p);
    this.#mark(p, s, 1);
  }

  take(p: number, s: number): void {
    const own = this.members[s]!;
    own.splice(own.indexOf(p), 1);
    this.soft += this.gainOf(p, s);
    this.empty += 1;
    this.#mark(p, s, -1);
  }

  /** Whether the person may stand in the slot beside what the person has: everything but the places of the slot. */
  fits(p: number, s: number): boolean {
    const { model } = this;
    if (model.eligible[p * model.slots + s] === 0) return false;
    if (this.#blocked[p * model.windows + model.windowOf[s]!] !== 0) return false;
    const nights = model.nightsOf[s]!;
    if (model.daysOf[s]!.length > 1 || nights.length > 1) return this.#fitsLong(p, s);
    return this.#fitsDay(p, model.dayOf[s]!) && (nights.length === 0 || this.#fitsNight(p, nights[0]!));
  }

  /** Whether the slot has a place for such a person, with a place kept for who must lead and for a woman. */
  hasPlace(p: number, s: number): boolean {
    const { model } = this;
    return this.members[s]!.length < model.capacity[s]! && this.keepsQuotas(p, s, -1);
  }

  /** Whether the kept places stay kept when `p` comes and `out` goes (-1 for nobody). */
  keepsQuotas(p: number, s: number, out: number): boolean {
    const { model } = this;
    if (model.needsLead[s] === 1 && model.leads[p] === 0) {
      const left = out >= 0 && model.leads[out] === 0 ? 1 : 0;
      if (this.#followers[s]! - left >= model.capacity[s]! - 1) return false;
    }
    if (model.needsWoman[s] === 1 && model.women[p] === 0) {
      const left = out >= 0 && model.women[out] === 0 ? 1 : 0;
      if (this.#men[s]! - left >= model.capacity[s]! - 1) return false;
    }
    return true;
  }

  /** Whether the person may be there at that time, as far as the windows of other duties but `without` go (-1: all). */
  isOpen(p: number, s: number, without: number): boolean {
    const { model } = this;
    if (model.eligible[p * model.slots + s] === 0) return false;
    const window = model.windowOf[s]!;
    const blocks = this.#blocked[p * model.windows + window]!;
    if (blocks === 0) return true;
    return (
      blocks === 1 && without >= 0 && model.clashes[model.windowOf[without]! * model.windows + window] === 1
    );
  }

  /** What changes when the person goes from slot `s` to slot `t`. */
  moveCost(p: number, s: number, t: number): number {
    const { load, offset, weight, linear, slots } = this.model;
    let cost = linear[p * slots + t]! - linear[p * slots + s]!;
    for (let d = 0; d < DIMS; d++) {
      const step = load[t * DIMS + d]! - load[s * DIMS + d]!;
      if (step !== 0)
        cost += weight[d]! * step * (2 * (this.load[p * DIMS + d]! + offset[p * DIMS + d]!) + step);
    }
    return cost;
  }

  #change(p: number, s: number, sign: 1 | -1): number {
    const { load, offset, weight } = this.model;
    let cost = 0;
    for (let d = 0; d < DIMS; d++) {
      const step = load[s * DIMS + d]! * sign;
      if (step !== 0)
        cost += weight[d]! * step * (2 * (this.load[p * DIMS + d]! + offset[p * DIMS + d]!) + step);
    }
    return cost;
  }

  #mark(p: number, s: number, sign: 1 | -1): void {
    const { model } = this;
    for (let d = 0; d < DIMS; d++) this.load[p * DIMS + d]! += sign * model.load[s * DIMS + d]!;
    const blocked = p * model.windows;
    for (const window of model.clashing[model.windowOf[s]!]!) this.#blocked[blocked + window]! += sign;
    const calendar = p * model.days;
    for (const day of model.daysOf[s]!) this.#duties[calendar + day]! += sign;
    for (const night of model.nightsOf[s]!) this.#nights[calendar + night]! += sign;
    if (model.leads[p] === 0) this.#followers[s]! += sign;
    if (model.women[p] === 0) this.#men[s]! += sign;
  }

  /** The same for a slot of several days or nights, which count together. */
  #fitsLong(p: number, s: number): boolean {
    const { days, daysOf, nightsOf } = this.model;
    const added: [calendar: Uint8Array, at: number][] = [];
    const all = (calendar: Uint8Array, own: Int32Array, fits: (day: number) => boolean): boolean =>
      own.every((day) => {
        if (!fits(day)) return false;
        calendar[p * days + day]! += 1;
        added.push([calendar, p * days + day]);
        return true;
      });
    const fits =
      all(this.#duties, daysOf[s]!, (day) => this.#fitsDay(p, day)) &&
      all(this.#nights, nightsOf[s]!, (night) => this.#fitsNight(p, night));
    for (const [calendar, at] of added) calendar[at]! -= 1;
    return fits;
  }

  /** One more day with duty keeps every window of days around it within the rule. */
  #fitsDay(p: number, day: number): boolean {
    const own = p * this.model.days;
    if (this.#duties[own + day] !== 0) return true;
    const { most, within } = this.model.problem.rules.dutyDays;
    if (most >= within) return true;
    let sum = 0;
    for (let i = day - within + 1; i < day + within; i++) {
      if (this.#duties[own + i] !== 0) sum += 1;
      if (i > day && this.#duties[own + i - within] !== 0) sum -= 1;
      if (i >= day && sum >= most) return false;
    }
    return true;
  }

  #fitsNight(p: number, night: number): boolean {
    const own = p * this.model.days;
    if (this.#nights[own + night] !== 0) return true;
    let run = 1;
    for (let i = night - 1; i >= 0 && this.#nights[own + i] !== 0; i--) run += 1;
    for (let i = night + 1; i < this.model.days && this.#nights[own + i] !== 0; i++) run += 1;
    return run <= this.model.problem.rules.night.inRow;
  }
}
