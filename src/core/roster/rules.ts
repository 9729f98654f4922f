import { minuteOfClock } from '../assignment/moment.ts';
import { isLeaderRole } from '../assignment/role.ts';
import { DEFAULT_RULES } from '../assignment/rules.ts';
import { rankByShort, recapGroup } from '../personnel/rank.ts';
import { diffMinutes, minuteNumber } from '../text/civil-date.ts';
import type { DoneDuty, RosterRules, RosterWeights } from './types.ts';

const HOUR = 60;

/** Rest and limits as they are usual; every one can be changed. */
export const USUAL_RULES: RosterRules = {
  rest: DEFAULT_RULES.rest,
  stretchHours: DEFAULT_RULES.stretchHours,
  night: DEFAULT_RULES.night,
  travelHours: DEFAULT_RULES.travelHours,
  dutyDays: DEFAULT_RULES.dutyDays,
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

/** A duty as the rules of rest see it. */
export type TimedDuty = Pick<DoneDuty, 'start' | 'end' | 'kind' | 'date' | 'district'>;

/**
 * Least minutes between the end of a duty and the start of the next: the rest that a duty of its length asks for; none
 * between duties that fit into one stretch of work, but for the way to another kecamatan.
 */
export function restBetween(before: TimedDuty, after: TimedDuty, rules: RosterRules): number {
  const far = before.district !== null && after.district !== null && before.district !== after.district;
  const way = far ? rules.travelHours * HOUR : 0;
  if (diffMinutes(before.start, after.end) <= rules.stretchHours * HOUR) return way;
  const length = diffMinutes(before.start, before.end);
  let free = 0;
  let from = -1;
  for (const band of rules.rest) {
    if (length < band.fromHours * HOUR || band.fromHours <= from) continue;
    from = band.fromHours;
    free = band.freeHours * HOUR;
  }
  return Math.max(way, free);
}

/** No rule of rest or travel reaches further than so many minutes. */
export const longestRest = ({ rest, travelHours }: RosterRules): number =>
  Math.max(24, travelHours, ...rest.map((band) => band.freeHours)) * HOUR;

/** Why one person cannot have both duties: at once, two shifts of one day, or too little rest between. */
export type Clash = 'overlap' | 'same-day' | 'rest';

/** Whether two duties of one person clash under the rules, and how. */
export function clashOf(a: TimedDuty, b: TimedDuty, rules: RosterRules): Clash | null {
  if (a.start < b.end && b.start < a.end) return 'overlap';
  if (a.kind === 'guard' && b.kind === 'guard' && a.date === b.date) return 'same-day';
  const [before, after] = a.end <= b.start ? [a, b] : [b, a];
  return diffMinutes(before.end, after.start) < restBetween(before, after, rules) ? 'rest' : null;
}

const DAY = 24 * HOUR;

/**
 * The nights that a duty takes, as numbers of the days on whose evening they begin: those of whose hours it takes as
 * many as the rule says. A shift of 22.00–06.00, of 19.00–07.00 or of 24 hours takes one.
 */
export function nightsOf(
  duty: Pick<DoneDuty, 'start' | 'end'>,
  { from, to, hours }: RosterRules['night'],
): number[] {
  const start = minuteNumber(duty.start);
  const end = minuteNumber(duty.end);
  const begins = minuteOfClock(from);
  const until = minuteOfClock(to);
  const ends = until > begins ? until : until + DAY;
  const nights: number[] = [];
  for (let day = Math.floor(start / DAY) - 1; day * DAY + begins < end; day++) {
    const inside = Math.min(end, day * DAY + ends) - Math.max(start, day * DAY + begins);
    if (inside > 0 && inside >= hours * HOUR) nights.push(day);
  }
  return nights;
}

const LEADERS: readonly string[] = ['PATI', 'PAMEN', 'PAMA'];

/** Officers lead as padal, bintara tinggi as karu; so does who is one by the operational position. */
export function canLead(rank: string | null, opsPosition: string | null): boolean {
  if (LEADERS.includes(recapGroup(rank))) return true;
  if (rank !== null && rankByShort(rank)?.group === 'BINTARA TINGGI') return true;
  return opsPosition !== null && isLeaderRole(opsPosition);
}

/** How a leader of this rank is called: padal if an officer, else karu. */
export const leaderRole = (rank: string | null): string =>
  LEADERS.includes(recapGroup(rank)) ? 'padal' : 'karu';
