import { compareText } from '../text/compare.ts';
import { dayMonth, listed } from '../text/format.ts';
import { obstaclesFor, type RuleCode } from './check.ts';
import type { DoneDuty, Filling, RosterPerson, RosterProblem, RosterSlot } from './types.ts';

/** Places of a slot that stay empty, and why nobody takes them. */
export interface Unfilled {
  slot: RosterSlot;
  /** Index of the slot. */
  index: number;
  missing: number;
  /** People of the pool by what keeps them away, most frequent first. */
  reasons: { code: RuleCode | 'THERE'; people: number }[];
  /** Indonesian: where, how many, why. */
  message: string;
}

const WORDS: Readonly<Record<RuleCode | 'THERE', string>> = {
  THERE: 'sudah di sini',
  DOUBLE_BOOK: 'bertugas lain pada jam itu',
  SAME_DAY: 'sudah jaga hari itu',
  REST: 'belum cukup istirahat',
  ABSENT: 'tidak hadir',
  NIGHTS: 'sudah terlalu banyak malam berturut-turut',
  DAYS: 'sudah terlalu banyak hari dinas',
  NO_LEADER: 'tidak dapat memimpin',
  NO_POLWAN: 'bukan Polwan',
};

/** Obstacles in the order in which one is named where several hold: what no replanning changes comes first. */
const ORDER: readonly RuleCode[] = ['ABSENT', 'DOUBLE_BOOK', 'SAME_DAY', 'REST', 'NIGHTS', 'DAYS'];

/** Every slot of a filling with empty places, in the order of the slots. */
export function unfilledSlots(problem: RosterProblem, filling: Filling): Unfilled[] {
  const { people, slots } = problem;
  const open = slots.flatMap((slot, index) => {
    const missing = slot.need - slot.pins.length - (filling[index]?.length ?? 0);
    return missing > 0 ? [{ slot, index, missing }] : [];
  });
  if (open.length === 0) return [];
  const duties = dutiesOf(problem, filling);
  return open.map(({ slot, index, missing }) => {
    const there = new Set([
      ...slot.pins.map((pin) => pin.personId),
      ...(filling[index] ?? []).map((p) => people[p]!.id),
    ]);
    const wanted = wantedQuota(problem, slot, there);
    const counts = new Map<RuleCode | 'THERE', number>();
    for (const person of people) {
      const code = there.has(person.id)
        ? 'THERE'
        : reasonOf(problem, person, slot, duties.get(person.id) ?? [], wanted);
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const reasons = [...counts]
      .map(([code, n]) => ({ code, people: n }))
      .sort((a, b) => b.people - a.people || compareText(a.code, b.code));
    return { slot, index, missing, reasons, message: sentence(slot, missing, wanted, reasons) };
  });
}

type Quota = 'NO_LEADER' | 'NO_POLWAN';

/** Who must still come for the last place: somebody who leads, or a woman. */
function wantedQuota(problem: RosterProblem, slot: RosterSlot, there: ReadonlySet<string>): Quota[] {
  const present = problem.people.filter((person) => there.has(person.id));
  return [
    ...(slot.leader && !present.some((person) => person.canLead) ? (['NO_LEADER'] as const) : []),
    ...(slot.woman && !present.some((person) => person.woman) ? (['NO_POLWAN'] as const) : []),
  ];
}

function reasonOf(
  { rules }: RosterProblem,
  person: RosterPerson,
  slot: RosterSlot,
  duties: readonly DoneDuty[],
  wanted: readonly Quota[],
): RuleCode | null {
  const found = obstaclesFor(person, slot, duties, rules).map(({ code }) => code);
  const first = ORDER.find((code) => found.includes(code));
  if (first !== undefined) return first;
  if (wanted.includes('NO_LEADER') && !person.canLead) return 'NO_LEADER';
  return wanted.includes('NO_POLWAN') && !person.woman ? 'NO_POLWAN' : null;
}

function dutiesOf({ people, slots }: RosterProblem, filling: Filling): Map<string, DoneDuty[]> {
  const duties = new Map(people.map((person) => [person.id, [...person.fixed]]));
  slots.forEach((slot, s) => {
    const ids = [...slot.pins.map((pin) => pin.personId), ...(filling[s] ?? []).map((p) => people[p]!.id)];
    for (const personId of ids) duties.get(personId)?.push({ ...slot, personId });
  });
  return duties;
}

function sentence(
  slot: RosterSlot,
  missing: number,
  wanted: readonly Quota[],
  reasons: Unfilled['reasons'],
): string {
  const where = `${slot.title} ${dayMonth(slot.date)}${slot.shift ? ` (${slot.shift})` : ''}`;
  const kept = wanted.map((quota) => (quota === 'NO_LEADER' ? 'seorang pemimpin' : 'seorang Polwan'));
  const whom = kept.length > 0 ? `, termasuk ${listed(kept)}` : '';
  const others = reasons
    .filter(({ code }) => code !== 'THERE')
    .map(({ code, people }) => `${people} ${WORDS[code]}`);
  const why = others.length > 0 ? `: ${listed(others)}` : ': tidak ada orang lain dalam kumpulan ini';
  return `${where} kurang ${missing} orang${whom}${why}.`;
}
