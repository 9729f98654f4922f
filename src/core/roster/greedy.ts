import type { RosterState } from './state.ts';

/**
 * Fills what is empty, slot by slot in order of time: those few who can lead are put where they are needed first, then
 * whoever makes the plan fairest. Equal people are taken in their order, which is that of their numbers.
 */
export function fillGreedily(state: RosterState): void {
  const { model } = state;
  const { slots } = model.problem;
  const order = slots
    .map((slot, s) => ({ start: slot.start, s }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.s - b.s))
    .map(({ s }) => s);
  for (let at = 0; at < order.length; ) {
    // Slots that begin together compete for the same people: all their leaders come before all others.
    let next = at;
    while (next < order.length && slots[order[next]!]!.start === slots[order[at]!]!.start) next++;
    const together = order.slice(at, next);
    for (const s of together) if (model.needsLead[s] === 1) fillOne(state, s, (p) => model.leads[p] === 1);
    for (const s of together) if (model.needsWoman[s] === 1) fillOne(state, s, (p) => model.women[p] === 1);
    for (const s of together) while (fillOne(state, s, () => true));
    at = next;
  }
}

/** Puts the person who costs least into the slot. Returns whether there was one. */
function fillOne(state: RosterState, s: number, accepts: (p: number) => boolean): boolean {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let p = 0; p < state.model.people; p++) {
    if (!accepts(p) || !state.hasPlace(p, s) || !state.fits(p, s)) continue;
    const cost = state.costOf(p, s);
    if (cost < least - 1e-9) {
      least = cost;
      best = p;
    }
  }
  if (best < 0) return false;
  state.put(best, s);
  return true;
}
