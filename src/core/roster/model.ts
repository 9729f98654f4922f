import { isLeaderRole } from '../assignment/role.ts';
import { touchedDates } from '../event/timing.ts';
import { type CivilDate, dayNumber, diffMinutes, minuteNumber } from '../text/civil-date.ts';
import { absentDays, DIMENSIONS, loadOf, NO_LOAD } from './ledger.ts';
import { clashOf, longestRest, nightsOf } from './rules.ts';
import type { DoneDuty, DutyLoad, RosterProblem, RosterSlot } from './types.ts';

/** A shift of eight hours is one step of unfairness in hours. */
const STEP_HOURS = 8;
/** What happened before the plan is made up for by at most so many steps: nobody pays for a whole month at once. */
const MOST_PAST = 5;
/** Number of things that are shared fairly. */
export const DIMS = DIMENSIONS.length;

/**
 * A problem in numbers: people, slots and windows (distinct times) by index, everything that does not change while
 * a plan is looked for. Loads are in steps: hours by eight, the rest counts.
 */
export interface Model {
  problem: RosterProblem;
  people: number;
  slots: number;
  /** Places of a slot that pins leave open. */
  capacity: Int32Array;
  /** Window of each slot; slots of the same time share one. */
  windowOf: Int32Array;
  windows: number;
  /** Windows that one person cannot have beside this one, itself included. */
  clashing: Int32Array[];
  /** The same as a table: window × window. */
  clashes: Uint8Array;
  /** Days that rules look back and ahead of the plan. */
  pad: number;
  /** Day of each slot, counted from `pad` days before the first. */
  dayOf: Int32Array;
  /** Every day that a slot counts for: more than that one where an event lasts longer than a day. */
  daysOf: Int32Array[];
  /** Days of the calendars below, `pad` on both sides included. */
  days: number;
  /** Days from the first slot to the last. */
  planDays: number;
  isGuard: Uint8Array;
  /** Load of a slot: slot × DIMS. */
  load: Float64Array;
  /** Days on whose evening the nights of a slot begin: none, one, or more for a long event. */
  nightsOf: Int32Array[];
  /** 1 where the person may stand in the slot as far as absences, fixed duties and pins go: person × slot. */
  eligible: Uint8Array;
  leads: Uint8Array;
  women: Uint8Array;
  /** 1 where an open place must still be kept for somebody who leads, or for a woman. */
  needsLead: Uint8Array;
  needsWoman: Uint8Array;
  /** Fixed and pinned duties of each day: person × day; and nights. */
  fixedDuties: Uint8Array;
  fixedNights: Uint8Array;
  /** Distance from the fair share before the plan gives anything: person × DIMS, in steps. */
  offset: Float64Array;
  weight: Float64Array;
  /** Cost of a person in a slot whatever else happens (other regu, other unit): person × slot. */
  linear: Float64Array;
  /** Cost of an empty place. */
  empty: number;
}

/** Turns a problem into its model. */
export function buildModel(problem: RosterProblem): Model {
  const { people, slots, rules, weights } = problem;
  const first = slots.reduce<CivilDate | null>(
    (least, s) => (least === null || s.date < least ? s.date : least),
    null,
  );
  const last = slots.reduce<CivilDate | null>(
    (most, s) => (most === null || s.date > most ? s.date : most),
    null,
  );
  const pad = Math.max(rules.dutyDays.within, rules.night.inRow + 1);
  const zero = first === null ? 0 : dayNumber(first) - pad;
  const daysOf = slots.map((slot) => Int32Array.from(workedDates(slot), (date) => dayNumber(date) - zero));
  const nights = slots.map((slot) => Int32Array.from(nightsOf(slot, rules.night), (night) => night - zero));
  const planDays = first === null || last === null ? 0 : dayNumber(last) - dayNumber(first) + 1;
  const latest = [...daysOf, ...nights].reduce((most, own) => Math.max(most, own.at(-1) ?? 0), 0);
  const days = planDays === 0 ? 0 : latest + 1 + pad;
  const { windowOf, clashing } = windowsOf(slots, problem);
  const model: Model = {
    problem,
    people: people.length,
    slots: slots.length,
    capacity: Int32Array.from(slots, (slot) => Math.max(0, slot.need - slot.pins.length)),
    windowOf,
    windows: clashing.length,
    clashing,
    clashes: tableOf(clashing),
    pad,
    dayOf: Int32Array.from(slots, (slot) => dayNumber(slot.date) - zero),
    daysOf,
    days,
    planDays,
    isGuard: Uint8Array.from(slots, (slot) => Number(slot.kind === 'guard')),
    load: new Float64Array(slots.length * DIMS),
    nightsOf: nights,
    eligible: new Uint8Array(people.length * slots.length),
    leads: Uint8Array.from(people, (person) => Number(person.canLead)),
    women: Uint8Array.from(people, (person) => Number(person.woman)),
    needsLead: new Uint8Array(slots.length),
    needsWoman: new Uint8Array(slots.length),
    fixedDuties: new Uint8Array(people.length * days),
    fixedNights: new Uint8Array(people.length * days),
    offset: new Float64Array(people.length * DIMS),
    weight: Float64Array.from(DIMENSIONS, (dimension) => weights[dimension]),
    linear: new Float64Array(people.length * slots.length),
    empty: weights.empty,
  };
  const loads = slots.map((slot) => loadOf(slot, rules.night));
  loads.forEach((load, s) => {
    steps(load).forEach((value, d) => {
      model.load[s * DIMS + d] = value;
    });
  });
  const indexOf = new Map(people.map((person, i) => [person.id, i]));
  const pinned = pinnedSlots(slots, indexOf, people.length);
  markQuotas(model, indexOf);
  markFixed(model, zero, pinned);
  markEligible(model, rules, pinned);
  markOffsets(model, pinned, loads);
  markLinear(model);
  model.empty = emptyCost(model);
  return model;
}

/** A load in steps, in the order of DIMENSIONS. */
const steps = (load: DutyLoad): number[] => [load.hours / STEP_HOURS, load.nights, load.holidays, load.rawan];

function windowsOf(
  slots: readonly RosterSlot[],
  { rules }: RosterProblem,
): { windowOf: Int32Array; clashing: Int32Array[] } {
  const found = new Map<string, { index: number; slot: RosterSlot; from: number; to: number }>();
  const windowOf = Int32Array.from(slots, (slot) => {
    const key = [slot.start, slot.end, slot.kind, slot.date, slot.kind === 'event' ? slot.district : ''].join(
      '|',
    );
    let window = found.get(key);
    if (window === undefined) {
      window = { index: found.size, slot, from: minuteNumber(slot.start), to: minuteNumber(slot.end) };
      found.set(key, window);
    }
    return window.index;
  });
  const windows = [...found.values()];
  // No rule reaches further than the longest rest and the days of a duty, so distant windows are not compared.
  const reach = longestRest(rules);
  const clashing = windows.map((a) =>
    Int32Array.from(
      windows
        .filter(
          (b) =>
            b === a || (b.from < a.to + reach && a.from < b.to + reach && clashOf(a.slot, b.slot, rules)),
        )
        .map((b) => b.index),
    ),
  );
  return { windowOf, clashing };
}

function tableOf(clashing: readonly Int32Array[]): Uint8Array {
  const table = new Uint8Array(clashing.length ** 2);
  clashing.forEach((windows, a) => {
    for (const b of windows) table[a * clashing.length + b] = 1;
  });
  return table;
}

function pinnedSlots(
  slots: readonly RosterSlot[],
  indexOf: ReadonlyMap<string, number>,
  people: number,
): number[][] {
  const pinned: number[][] = Array.from({ length: people }, () => []);
  slots.forEach((slot, s) => {
    for (const pin of slot.pins) {
      const p = indexOf.get(pin.personId);
      if (p !== undefined) pinned[p]!.push(s);
    }
  });
  return pinned;
}

function markQuotas(model: Model, indexOf: ReadonlyMap<string, number>): void {
  const { people, slots } = model.problem;
  slots.forEach((slot, s) => {
    if (model.capacity[s] === 0) return;
    const there = slot.pins.flatMap((pin) => {
      const person = people[indexOf.get(pin.personId) ?? -1];
      return person === undefined ? [] : [person];
    });
    const led = slot.pins.some((pin) => isLeaderRole(pin.role)) || there.some((person) => person.canLead);
    model.needsLead[s] = Number(slot.leader && !led);
    model.needsWoman[s] = Number(slot.woman && !there.some((person) => person.woman));
  });
}

function markFixed(model: Model, zero: number, pinned: readonly number[][]): void {
  const { people, slots } = model.problem;
  const mark = (p: number, duty: Pick<DoneDuty, 'date' | 'start' | 'end'>) => {
    const add = (calendar: Uint8Array, day: number) => {
      if (day >= 0 && day < model.days) calendar[p * model.days + day]! += 1;
    };
    for (const date of workedDates(duty)) add(model.fixedDuties, dayNumber(date) - zero);
    for (const night of nightsOf(duty, model.problem.rules.night)) add(model.fixedNights, night - zero);
  };
  people.forEach((person, p) => {
    for (const duty of person.fixed) mark(p, duty);
    for (const s of pinned[p]!) mark(p, slots[s]!);
  });
}

function markEligible(model: Model, rules: RosterProblem['rules'], pinned: readonly number[][]): void {
  const { people, slots } = model.problem;
  if (slots.length === 0) return;
  // One slot stands for its window: absences and clashes look at times only.
  const sample = new Map<number, number>();
  slots.forEach((_, s) => {
    const window = model.windowOf[s]!;
    if (!sample.has(window)) sample.set(window, s);
  });
  const dates = slots.map((slot) => slot.end.slice(0, 10));
  const span = {
    from: slots.reduce((least, slot) => (slot.date < least ? slot.date : least), slots[0]!.date),
    to: dates.reduce((most, date) => (date > most ? date : most)),
  };
  const bounds = new Map(
    [...sample].map(([w, s]) => [w, [minuteNumber(slots[s]!.start), minuteNumber(slots[s]!.end)]]),
  );
  const reach = longestRest(rules);
  people.forEach((person, p) => {
    const away = absentDays(person.absences, span);
    const held = [...person.fixed, ...pinned[p]!.map((s) => slots[s]!)].map((duty) => ({
      duty,
      from: minuteNumber(duty.start),
      to: minuteNumber(duty.end),
    }));
    const free = new Uint8Array(model.windows);
    for (const [window, s] of sample) {
      const slot = slots[s]!;
      const [from = 0, to = 0] = bounds.get(window) ?? [];
      const clash = held.some(
        (h) => h.from < to + reach && from < h.to + reach && clashOf(h.duty, slot, rules) !== null,
      );
      free[window] = Number(person.outside !== true && !clash && !isAway(away, slot));
    }
    for (let s = 0; s < slots.length; s++) {
      model.eligible[p * slots.length + s] = free[model.windowOf[s]!]!;
    }
  });
}

/** The days of duty that a duty counts for: the day it starts on, or every day it touches when longer than a day. */
export function workedDates({ date, start, end }: Pick<DoneDuty, 'date' | 'start' | 'end'>): CivilDate[] {
  return diffMinutes(start, end) > 24 * 60 ? touchedDates({ start, end }) : [date];
}

/** Absent on any day that the duty touches; one that ends at midnight does not touch the next. */
export function isAway(
  away: ReadonlyMap<CivilDate, unknown>,
  duty: Pick<RosterSlot, 'start' | 'end'>,
): boolean {
  if (away.size === 0) return false;
  for (const date of away.keys()) {
    if (duty.start < `${date}T24:00` && duty.end > `${date}T00:00`) return true;
  }
  return false;
}

/**
 * The fair share of a person: of all duty of the plan, by the days on which the person can stand (days away for a
 * reason do not count, days away by own fault do), and inside a rank class what was done before is made up for.
 */
function markOffsets(model: Model, pinned: readonly number[][], loads: readonly DutyLoad[]): void {
  const { people, slots } = model.problem;
  const counted = people.map((_, p) => countedDays(model, p));
  const allDays = counted.reduce((sum, days) => sum + days, 0);
  const total = new Float64Array(DIMS);
  slots.forEach((slot, s) => {
    steps(loads[s]!).forEach((value, d) => {
      total[d]! += value * Math.max(slot.need, slot.pins.length);
    });
  });
  const classes = new Map<string, { load: number[]; days: number }>();
  for (const person of people) {
    if (person.outside === true) continue;
    const group = classes.get(person.rankClass) ?? { load: steps(NO_LOAD), days: 0 };
    steps(person.past).forEach((value, d) => {
      group.load[d]! += value;
    });
    group.days += person.pastDays;
    classes.set(person.rankClass, group);
  }
  people.forEach((person, p) => {
    if (person.outside === true) return;
    const group = classes.get(person.rankClass)!;
    const past = steps(person.past);
    for (let d = 0; d < DIMS; d++) {
      const fair = group.days === 0 ? 0 : (group.load[d]! * person.pastDays) / group.days;
      const before = Math.max(-MOST_PAST, Math.min(MOST_PAST, past[d]! - fair));
      const share = allDays === 0 ? 0 : (total[d]! * counted[p]!) / allDays;
      const held = pinned[p]!.reduce((sum, s) => sum + model.load[s * DIMS + d]!, 0);
      model.offset[p * DIMS + d] = before + held - share;
    }
  });
}

/** Days of the plan that count for a person's share; none for who can stand nowhere. */
function countedDays(model: Model, p: number): number {
  const { slots, people } = model.problem;
  const own = slots.some((_, s) => model.eligible[p * model.slots + s] === 1);
  if (!own) return 0;
  const from = slots.reduce((least, slot) => (slot.date < least ? slot.date : least), slots[0]!.date);
  const to = slots.reduce((most, slot) => (slot.date > most ? slot.date : most), slots[0]!.date);
  const letters = [...absentDays(people[p]!.absences, { from, to }).values()];
  return model.planDays - letters.filter((letter) => letter !== 'U').length;
}

function markLinear(model: Model): void {
  const { people, slots, weights } = model.problem;
  slots.forEach((slot, s) => {
    if (slot.regu === null && slot.unit === null) return;
    people.forEach((person, p) => {
      const regu = slot.regu !== null && person.regu !== slot.regu ? weights.regu : 0;
      const unit = slot.unit !== null && person.unit !== slot.unit ? weights.unit : 0;
      model.linear[p * model.slots + s] = regu + unit;
    });
  });
}

/** Enough that giving one more person one more duty never costs more than the place left empty. */
function emptyCost(model: Model): number {
  let most = 0;
  for (let d = 0; d < DIMS; d++) {
    let load = 0;
    for (let s = 0; s < model.slots; s++) load = Math.max(load, model.load[s * DIMS + d]!);
    const reached = MOST_PAST + load * model.planDays;
    most += model.weight[d]! * load * (2 * reached + load);
  }
  const { weights } = model.problem;
  return Math.max(weights.empty, Math.ceil(most) + weights.regu + weights.unit);
}
