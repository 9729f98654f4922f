import { type CivilDate, datesBetween, diffDays, diffMinutes } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { isFreeDay } from './holidays.ts';
import { nightsOf, USUAL_RULES } from './rules.ts';
import type { DoneDuty, DutyLoad, RosterRules } from './types.ts';

/** The four things that are shared fairly. */
export const DIMENSIONS = ['hours', 'nights', 'holidays', 'rawan'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const NO_LOAD: DutyLoad = { hours: 0, nights: 0, holidays: 0, rawan: 0 };

/** Hours are kept in halves, so that sums of many duties stay exact. */
const HALF_HOUR = 30;

/** What one duty adds: hours to the nearest half, a night, a free day (by the day it starts on), a rawan post. */
export function loadOf(
  duty: Pick<DoneDuty, 'date' | 'start' | 'end' | 'rawan'>,
  night: RosterRules['night'] = USUAL_RULES.night,
): DutyLoad {
  return {
    hours: Math.round(diffMinutes(duty.start, duty.end) / HALF_HOUR) / 2,
    nights: nightsOf(duty, night).length,
    holidays: isFreeDay(duty.date) ? 1 : 0,
    rawan: duty.rawan ? 1 : 0,
  };
}

/** A person as the ledger counts: absences are whole days, both ends included. */
export interface LedgerPerson {
  id: string;
  number: string | null;
  /** Rank class and unit: people are compared inside both. */
  rankClass: string;
  unit: string | null;
  absences: readonly { kind: string; from: CivilDate; to: CivilDate | null }[];
}

/**
 * Letters of a duty roster for days away: A authorised absence (sick, leave, school), D other duty (dinas luar, BKO),
 * U away by own fault (without word, patsus, in custody): such days are still owed.
 */
export type AbsenceLetter = 'A' | 'D' | 'U';

const LETTERS: Readonly<Record<string, AbsenceLetter>> = {
  'DINAS LUAR': 'D',
  'BKO KELUAR': 'D',
  MUTASI: 'D',
  TK: 'U',
  PATSUS: 'U',
  TAHANAN: 'U',
  'BELUM MENGHADAP': 'U',
};

/** The letter of an absence; a kind that is not known is taken as authorised. */
export const absenceLetter = (kind: string): AbsenceLetter => LETTERS[kind] ?? 'A';

/** One line of the ledger. */
export interface LedgerLine extends DutyLoad {
  personId: string;
  number: string | null;
  rankClass: string;
  unit: string | null;
  duties: number;
  /** Days from the last duty to the last day of the window; null = none in the window. */
  daysSince: Record<'any' | 'nights' | 'holidays' | 'rawan', number | null>;
  /** Days of the window with each letter; a day with duty has none. */
  letters: Record<AbsenceLetter, number>;
  /** Days of the window that count: all but A and D. */
  days: number;
}

/** Least, most, mean and spread of one thing among some people. `sigma` is the population's deviation. */
export interface Spread {
  least: number;
  most: number;
  mean: number;
  sigma: number;
}

export interface LedgerGroup {
  /** A rank class or a unit ("TANPA SATUAN" for none). */
  name: string;
  people: number;
  spread: Record<Dimension, Spread>;
}

export interface Ledger {
  from: CivilDate;
  to: CivilDate;
  lines: LedgerLine[];
  byRankClass: LedgerGroup[];
  byUnit: LedgerGroup[];
}

/**
 * The fair-duty ledger of a window, both ends included: a duty counts for the day it starts on. Lines keep the order
 * of the people; groups are in order of their first person.
 */
export function ledger(
  people: readonly LedgerPerson[],
  duties: readonly DoneDuty[],
  window: { from: CivilDate; to: CivilDate },
  night: RosterRules['night'] = USUAL_RULES.night,
): Ledger {
  const own = new Map<string, DoneDuty[]>();
  for (const duty of duties) {
    if (duty.date < window.from || duty.date > window.to) continue;
    const list = own.get(duty.personId);
    if (list === undefined) own.set(duty.personId, [duty]);
    else list.push(duty);
  }
  const lines = people.map((person) => lineOf(person, own.get(person.id) ?? [], window, night));
  return {
    ...window,
    lines,
    byRankClass: groupsOf(lines, (line) => line.rankClass),
    byUnit: groupsOf(lines, (line) => line.unit ?? 'TANPA SATUAN'),
  };
}

function lineOf(
  person: LedgerPerson,
  duties: readonly DoneDuty[],
  window: { from: CivilDate; to: CivilDate },
  night: RosterRules['night'],
): LedgerLine {
  const load = { ...NO_LOAD };
  const last: Record<'any' | 'nights' | 'holidays' | 'rawan', CivilDate | null> = {
    any: null,
    nights: null,
    holidays: null,
    rawan: null,
  };
  const served = new Set<CivilDate>();
  for (const duty of duties) {
    const added = loadOf(duty, night);
    for (const dimension of DIMENSIONS) load[dimension] += added[dimension];
    served.add(duty.date);
    if (last.any === null || duty.date > last.any) last.any = duty.date;
    for (const kind of ['nights', 'holidays', 'rawan'] as const) {
      const before = last[kind];
      if (added[kind] > 0 && (before === null || duty.date > before)) last[kind] = duty.date;
    }
  }
  const letters: Record<AbsenceLetter, number> = { A: 0, D: 0, U: 0 };
  for (const [date, letter] of absentDays(person.absences, window)) {
    if (!served.has(date)) letters[letter] += 1;
  }
  const since = (date: CivilDate | null) => (date === null ? null : diffDays(date, window.to));
  return {
    personId: person.id,
    number: person.number,
    rankClass: person.rankClass,
    unit: person.unit,
    duties: duties.length,
    ...load,
    daysSince: {
      any: since(last.any),
      nights: since(last.nights),
      holidays: since(last.holidays),
      rawan: since(last.rawan),
    },
    letters,
    days: diffDays(window.from, window.to) + 1 - letters.A - letters.D,
  };
}

/** The days of a window that a person is away on. Where absences overlap the worse letter counts: U, then D. */
export function absentDays(
  absences: readonly { kind: string; from: CivilDate; to: CivilDate | null }[],
  window: { from: CivilDate; to: CivilDate },
): Map<CivilDate, AbsenceLetter> {
  const days = new Map<CivilDate, AbsenceLetter>();
  for (const { kind, from, to } of absences) {
    const letter = absenceLetter(kind);
    const first = from < window.from ? window.from : from;
    const last = to === null || to > window.to ? window.to : to;
    for (const date of datesBetween(first, last)) {
      if (letter > (days.get(date) ?? '')) days.set(date, letter);
    }
  }
  return days;
}

/** Least, most, mean and deviation of some values; zeros for none. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { least: 0, most: 0, mean: 0, sigma: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { least: Math.min(...values), most: Math.max(...values), mean, sigma: Math.sqrt(variance) };
}

function groupsOf(lines: readonly LedgerLine[], nameOf: (line: LedgerLine) => string): LedgerGroup[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const name = nameOf(line);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [line]);
    else group.push(line);
  }
  return [...groups].map(([name, own]) => ({
    name,
    people: own.length,
    spread: {
      hours: spreadOf(own.map((line) => line.hours)),
      nights: spreadOf(own.map((line) => line.nights)),
      holidays: spreadOf(own.map((line) => line.holidays)),
      rawan: spreadOf(own.map((line) => line.rawan)),
    },
  }));
}

/** Who goes next by the ledger: fewest hours for each day that counted, then longest off duty, then number. */
export function compareFairly(a: LedgerLine, b: LedgerLine): number {
  const rate = (line: LedgerLine) => line.hours / Math.max(1, line.days);
  const off = (line: LedgerLine) => line.daysSince.any ?? Number.MAX_SAFE_INTEGER;
  return (
    rate(a) - rate(b) ||
    off(b) - off(a) ||
    compareText(a.number ?? '~', b.number ?? '~') ||
    compareText(a.personId, b.personId)
  );
}
