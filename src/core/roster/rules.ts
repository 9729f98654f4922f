import { rankByShort, recapGroup } from '../personnel/rank.ts';
import { type CivilDateTime, diffMinutes } from '../text/civil-date.ts';
import type { DoneDuty, RosterRules, RosterWeights } from './types.ts';

const HOUR = 60;

/** Rest and limits as they are usual; every one can be changed. */
export const USUAL_RULES: RosterRules = {
  rest: 8 * HOUR,
  restAfterLong: 24 * HOUR,
  betweenEvents: 0,
  travel: 2 * HOUR,
  nightsInRow: 2,
  daysInSeven: 6,
};

export const USUAL_WEIGHTS: RosterWeights = {
  empty: 1000,
  hours: 10,
  nights: 5,
  holidays: 3,
  rawan: 2,
  regu: 4,
  unit: 1,
};

/** A duty of more than twelve hours is a long one: a day off follows it (lepas dinas). */
export const LONG_DUTY = 12 * HOUR;

/** A duty as the rules of rest see it. */
export type TimedDuty = Pick<DoneDuty, 'start' | 'end' | 'kind' | 'date' | 'district'>;

/** Least minutes between the end of a duty and the start of the next. */
export function restBetween(before: TimedDuty, after: TimedDuty, rules: RosterRules): number {
  if (diffMinutes(before.start, before.end) > LONG_DUTY) return rules.restAfterLong;
  if (before.kind === 'event' && after.kind === 'event') {
    const far = before.district !== null && after.district !== null && before.district !== after.district;
    return far ? rules.travel : rules.betweenEvents;
  }
  // An event is over in hours; what follows a guard's shift, or makes one follow, needs the whole rest.
  return rules.rest;
}

/** Why one person cannot have both duties: at once, two shifts of one day, or too little rest between. */
export type Clash = 'overlap' | 'same-day' | 'rest';

/** Whether two duties of one person clash under the rules, and how. */
export function clashOf(a: TimedDuty, b: TimedDuty, rules: RosterRules): Clash | null {
  if (a.start < b.end && b.start < a.end) return 'overlap';
  if (a.kind === 'guard' && b.kind === 'guard' && a.date === b.date) return 'same-day';
  const [before, after] = a.end <= b.start ? [a, b] : [b, a];
  return gap(before.end, after.start) < restBetween(before, after, rules) ? 'rest' : null;
}

const gap = (end: CivilDateTime, start: CivilDateTime): number => diffMinutes(end, start);

const LEADERS: readonly string[] = ['PATI', 'PAMEN', 'PAMA'];
const LEADER_POSITION = /\b(padal|karu|katim|danton|danki|kasatgas|kasubsatgas)\b/i;

/** Officers lead as padal, bintara tinggi as karu; so does who is one by the operational position. */
export function canLead(rank: string | null, opsPosition: string | null): boolean {
  if (LEADERS.includes(recapGroup(rank))) return true;
  if (rank !== null && rankByShort(rank)?.group === 'BINTARA TINGGI') return true;
  return opsPosition !== null && LEADER_POSITION.test(opsPosition);
}

/** How a leader of this rank is called: padal if an officer, else karu. */
export const leaderRole = (rank: string | null): string =>
  LEADERS.includes(recapGroup(rank)) ? 'padal' : 'karu';

/** Roles that lead. */
export const isLeaderRole = (role: string): boolean =>
  LEADER_POSITION.test(role) || /pengendali|pimpinan/i.test(role);
