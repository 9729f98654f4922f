import { isLeaderRole } from '../assignment/role.ts';
import { statusLabel } from '../personnel/person.ts';
import { dayNumber, minuteNumber } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { dayMonth, duration } from '../text/format.ts';
import { workedDates } from './model.ts';
import { clashOf, longestRest, nightsOf, restBetween } from './rules.ts';
import type { DoneDuty, Filling, RosterPerson, RosterProblem, RosterRules, RosterSlot } from './types.ts';

/** A hard rule, as findings name it. */
export type RuleCode =
  | 'DOUBLE_BOOK'
  | 'SAME_DAY'
  | 'REST'
  | 'ABSENT'
  | 'NIGHTS'
  | 'DAYS'
  | 'NO_LEADER'
  | 'NO_POLWAN';

/** A rule that a plan breaks. With a plan of ours it is always pins, fixed duties or a missing person who do. */
export interface BrokenRule {
  code: RuleCode;
  personId: string | null;
  /** Keys of the slots (or subjects of duties outside the plan). */
  subjects: string[];
  message: string;
}

/** A duty of a person in a plan: a slot of it, or a fixed one. */
interface Held extends DoneDuty {
  /** Key of the slot; empty for a duty outside the plan. */
  key: string;
  shift?: string | null;
}

/**
 * Every hard rule that a filling breaks, pins and fixed duties included; clashes among fixed duties alone are no
 * matter of the plan. Slots that nobody stands in break no rule: they are empty.
 */
export function brokenRules(problem: RosterProblem, filling: Filling): BrokenRule[] {
  const held = heldDuties(problem, filling);
  return [
    ...problem.people.flatMap((person) => personRules(problem, person, held.get(person.id) ?? [])),
    ...problem.slots.flatMap((slot, s) => slotRules(problem, slot, filling[s] ?? [])),
  ];
}

/** The duties of each person in order of time: pins, what the filling gives, and what is fixed. */
function heldDuties({ people, slots }: RosterProblem, filling: Filling): Map<string, Held[]> {
  const held = new Map<string, Held[]>(
    people.map((person) => [person.id, person.fixed.map((duty) => ({ ...duty, key: '' }))]),
  );
  slots.forEach((slot, s) => {
    const ids = [...slot.pins.map((pin) => pin.personId), ...(filling[s] ?? []).map((p) => people[p]!.id)];
    for (const personId of ids) held.get(personId)?.push({ ...slot, personId });
  });
  for (const duties of held.values()) {
    duties.sort(
      (a, b) => compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.key, b.key),
    );
  }
  return held;
}

const subjectOf = (duty: Held): string => duty.key || duty.subject;

function personRules({ rules }: RosterProblem, person: RosterPerson, duties: readonly Held[]): BrokenRule[] {
  const found: BrokenRule[] = [];
  const add = (code: RuleCode, concerned: readonly Held[], message: string) => {
    if (!concerned.some((duty) => duty.key !== '')) return;
    found.push({
      code,
      personId: person.id,
      subjects: concerned.map(subjectOf),
      message: `${person.name}: ${message}`,
    });
  };
  const reach = longestRest(rules);
  const starts = duties.map((duty) => minuteNumber(duty.start));
  duties.forEach((a, i) => {
    const until = minuteNumber(a.end) + reach;
    for (let j = i + 1; j < duties.length && starts[j]! < until; j++) {
      const b = duties[j]!;
      const clash = clashOf(a, b, rules);
      if (clash === 'overlap')
        add('DOUBLE_BOOK', [a, b], `${named(a)} dan ${named(b)} pada waktu yang sama.`);
      else if (clash === 'same-day') add('SAME_DAY', [a, b], `dua jaga pada ${dayMonth(a.date)}.`);
      else if (clash === 'rest') {
        const least = duration(restBetween(a, b, rules));
        add('REST', [a, b], `istirahat kurang dari ${least} antara ${named(a)} dan ${named(b)}.`);
      }
    }
    const absence = person.absences.find(
      ({ from, to }) => a.end > `${from}T00:00` && (to === null || a.start < `${to}T24:00`),
    );
    if (absence) add('ABSENT', [a], `${statusLabel(absence.kind).toLowerCase()} saat ${named(a)}.`);
  });
  return [...found, ...nightRule(rules, person, duties), ...dayRule(rules, person, duties)];
}

const named = (duty: Held): string =>
  `${duty.title} ${dayMonth(duty.date)}${duty.shift ? ` (${duty.shift})` : ''}`;

/** The duties by number of day. */
function byDay(duties: readonly Held[], daysOf: (duty: Held) => readonly number[]): Map<number, Held[]> {
  const days = new Map<number, Held[]>();
  for (const duty of duties) for (const day of daysOf(duty)) days.set(day, [...(days.get(day) ?? []), duty]);
  return days;
}

/** One finding for each row of nights that is too long. */
function nightRule({ night }: RosterRules, person: RosterPerson, duties: readonly Held[]): BrokenRule[] {
  const nights = byDay(duties, (duty) => nightsOf(duty, night));
  return [...nights.keys()].flatMap((first) => {
    if (nights.has(first - 1)) return [];
    const run: Held[] = [];
    let count = 0;
    for (; nights.has(first + count); count++) run.push(...nights.get(first + count)!);
    if (count <= night.inRow || !run.some((duty) => duty.key !== '')) return [];
    return [
      {
        code: 'NIGHTS' as const,
        personId: person.id,
        subjects: run.map(subjectOf),
        message: `${person.name}: ${count} malam berturut-turut sejak ${dayMonth(run[0]!.date)}, paling banyak ${night.inRow}.`,
      },
    ];
  });
}

/** One finding for each stretch of days with too many days of duty. */
function dayRule({ dutyDays }: RosterRules, person: RosterPerson, duties: readonly Held[]): BrokenRule[] {
  const { most, within } = dutyDays;
  const days = byDay(duties, (duty) => workedDates(duty).map(dayNumber));
  const found: BrokenRule[] = [];
  let reported = Number.NEGATIVE_INFINITY;
  for (const first of [...days.keys()].sort((a, b) => a - b)) {
    const inside = Array.from({ length: within }, (_, i) => days.get(first + i) ?? []).filter(
      (own) => own.length > 0,
    );
    const concerned = inside.flat();
    if (inside.length <= most || first <= reported || !concerned.some((duty) => duty.key !== '')) continue;
    reported = first + within - 1;
    found.push({
      code: 'DAYS',
      personId: person.id,
      subjects: concerned.map(subjectOf),
      message: `${person.name}: ${inside.length} hari dinas dalam ${within} hari sejak ${dayMonth(concerned[0]!.date)}, paling banyak ${most}.`,
    });
  }
  return found;
}

function slotRules({ people }: RosterProblem, slot: RosterSlot, own: readonly number[]): BrokenRule[] {
  const there = [
    ...own.map((p) => people[p]!),
    ...slot.pins.flatMap((pin) => people.find((person) => person.id === pin.personId) ?? []),
  ];
  if (there.length < slot.need || slot.need === 0) return [];
  const rule = (code: RuleCode, message: string): BrokenRule => ({
    code,
    personId: null,
    subjects: [slot.key],
    message,
  });
  const where = `${slot.title} ${dayMonth(slot.date)}${slot.shift ? ` (${slot.shift})` : ''}`;
  const led = there.some((person) => person.canLead) || slot.pins.some((pin) => isLeaderRole(pin.role));
  return [
    ...(slot.leader && !led ? [rule('NO_LEADER', `${where} penuh tanpa padal atau karu.`)] : []),
    ...(slot.woman && !there.some((person) => person.woman)
      ? [rule('NO_POLWAN', `${where} penuh tanpa Polwan.`)]
      : []),
  ];
}

/** Why a person cannot take one more duty. */
export interface Obstacle {
  code: RuleCode;
  message: string;
}

/** What keeps a person from a duty, given all duties the person has; empty = nothing does. */
export function obstaclesFor(
  person: RosterPerson,
  duty: Pick<
    RosterSlot,
    'key' | 'subject' | 'title' | 'date' | 'shift' | 'start' | 'end' | 'kind' | 'rawan' | 'district'
  >,
  duties: readonly DoneDuty[],
  rules: RosterProblem['rules'],
): Obstacle[] {
  const all: Held[] = [
    ...duties.map((own) => ({ ...own, key: '' })),
    { ...duty, key: duty.key || 'new', personId: person.id },
  ];
  all.sort((a, b) => compareText(a.start, b.start));
  const problem = { people: [person], slots: [], rules, weights: NO_WEIGHTS };
  return personRules(problem, person, all).map(({ code, message }) => ({
    code,
    message: message.slice(person.name.length + 2),
  }));
}

const NO_WEIGHTS = { empty: 0, hours: 0, nights: 0, holidays: 0, rawan: 0, regu: 0, unit: 0 };
