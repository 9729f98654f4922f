import { diffMinutes } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { decimal, duration } from '../text/format.ts';
import { type Obstacle, obstaclesFor } from './check.ts';
import type { DoneDuty, RosterPerson, RosterRules, RosterSlot } from './types.ts';

/** What the vacancy asks for besides its time. */
export interface Vacancy
  extends Pick<
    RosterSlot,
    'key' | 'subject' | 'title' | 'date' | 'shift' | 'start' | 'end' | 'kind' | 'rawan' | 'district'
  > {
  /** Somebody who can lead is wanted. */
  leader: boolean;
  /** A Polwan is wanted. */
  woman: boolean;
  regu: string | null;
  unit: string | null;
  satgas: string | null;
  /** Rank classes that fit; empty = any. */
  rankClasses: readonly string[];
  /** Order of the highest rank that is to be led there: who leads should not be junior to it; null = nobody is led. */
  leads: number | null;
  /** Order of the rank of who leads there: who joins should not be senior to it; null = nobody leads, or it is asked. */
  ledBy: number | null;
}

/** A person with all duties around the vacancy in `fixed`, and the satgas in the operation. */
export interface SuggestedPerson extends RosterPerson {
  satgas: string | null;
  /** The last duty that ended before the vacancy, as far back as `pastDays` go; null = none. */
  lastDuty: Pick<DoneDuty, 'title' | 'end'> | null;
}

/** One person for a vacancy. Points are out of 100 each; the sum orders the list. */
export interface Suggestion {
  personId: string;
  number: string | null;
  /** False: a hard rule speaks against it; the obstacles say which. */
  can: boolean;
  points: number;
  fit: number;
  rest: number;
  fairness: number;
  /** In words: what speaks for the person, and what against. */
  reasons: string[];
  obstacles: Obstacle[];
}

/** Hours after which rest is no longer told apart. */
const RESTED_HOURS = 48;
const MINUTES = 60;

/**
 * Everybody for a vacancy, best first: who can before who cannot; who would lead a senior last among them; then fit
 * (leader, Polwan, regu, satgas, unit, rank), rest around the duty, and fairness by the ledger; equal people by number. The same input gives the same list.
 */
export function suggest(
  vacancy: Vacancy,
  people: readonly SuggestedPerson[],
  rules: RosterRules,
): Suggestion[] {
  const rates = people.map(rateOf);
  const most = Math.max(...rates, 0);
  const least = Math.min(...rates, most);
  const all = people.map((person, i): Suggestion => {
    const obstacles = obstaclesFor(person, vacancy, person.fixed, rules);
    const fit = fitOf(vacancy, person);
    const rest = restOf(vacancy, person);
    const fairness = most === least ? 100 : Math.round((100 * (most - rates[i]!)) / (most - least));
    return {
      personId: person.id,
      number: person.number,
      can: obstacles.length === 0 && fit.missing === 0,
      points: fit.points + rest.points + fairness,
      fit: fit.points,
      rest: rest.points,
      fairness,
      reasons: [...fit.reasons, rest.reason, fairnessReason(person)],
      obstacles,
    };
  });
  const outOfRank = new Set(people.filter((p) => !inRank(vacancy, p)).map(({ id }) => id));
  return all.sort(
    (a, b) =>
      Number(b.can) - Number(a.can) ||
      a.obstacles.length - b.obstacles.length ||
      Number(outOfRank.has(a.personId)) - Number(outOfRank.has(b.personId)) ||
      b.points - a.points ||
      compareText(a.number ?? '~', b.number ?? '~') ||
      compareText(a.personId, b.personId),
  );
}

/** Hours for each day that counted; nights weigh as half a shift more. */
const rateOf = ({ past, pastDays }: RosterPerson): number =>
  (past.hours + 4 * past.nights) / Math.max(1, pastDays);

interface Wish {
  wanted: boolean;
  holds: boolean;
  /** Without it the person cannot take the place. */
  must: boolean;
  weight: number;
  yes: string;
  no: string;
}

function fitOf(
  vacancy: Vacancy,
  person: SuggestedPerson,
): { points: number; missing: number; reasons: string[] } {
  const wishes: Wish[] = [
    {
      wanted: vacancy.leader,
      holds: person.canLead,
      must: true,
      weight: 4,
      yes: 'dapat memimpin',
      no: 'tidak dapat memimpin',
    },
    { wanted: vacancy.woman, holds: person.woman, must: true, weight: 4, yes: 'Polwan', no: 'bukan Polwan' },
    same('regu', vacancy.regu, person.regu, 3),
    same('satgas', vacancy.satgas, person.satgas, 3),
    same('satuan', vacancy.unit, person.unit, 2),
    {
      wanted: vacancy.rankClasses.length > 0,
      holds: vacancy.rankClasses.includes(person.rankClass),
      must: false,
      weight: 2,
      yes: `golongan ${person.rankClass} sesuai`,
      no: `golongan ${person.rankClass} tidak sesuai`,
    },
    seniority(vacancy, person),
  ];
  const wanted = wishes.filter((wish) => wish.wanted);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const held = wanted.reduce((sum, { weight, holds }) => sum + (holds ? weight : 0), 0);
  return {
    points: total === 0 ? 100 : Math.round((100 * held) / total),
    missing: wanted.filter((wish) => wish.must && !wish.holds).length,
    reasons: wanted.map((wish) => (wish.holds ? wish.yes : wish.no)),
  };
}

/** Who leads is not junior to anybody led there. A rank that is not known may be any. */
const inRank = ({ leads, ledBy }: Vacancy, { rank, rankOrder }: SuggestedPerson): boolean =>
  rank === null || ((leads === null || rankOrder <= leads) && (ledBy === null || rankOrder >= ledBy));

const seniority = (vacancy: Vacancy, person: SuggestedPerson): Wish => ({
  wanted: (vacancy.leads !== null || vacancy.ledBy !== null) && person.rank !== null,
  holds: inRank(vacancy, person),
  must: false,
  weight: 4,
  yes: vacancy.leads !== null ? 'pangkat tidak di bawah anggota' : 'pangkat tidak di atas pemimpin',
  no: vacancy.leads !== null ? 'pangkat di bawah anggota yang dipimpin' : 'pangkat di atas pemimpin',
});

function same(noun: string, wanted: string | null, own: string | null, weight: number): Wish {
  return {
    wanted: wanted !== null,
    holds: wanted !== null && own === wanted,
    must: false,
    weight,
    yes: `${noun} ${wanted}`,
    no: own === null ? `tanpa ${noun}` : `${noun} ${own}, bukan ${wanted}`,
  };
}

/** The shorter of the two pauses around the duty. */
function restOf(
  vacancy: Vacancy,
  { fixed, lastDuty, pastDays }: SuggestedPerson,
): { points: number; reason: string } {
  let before = lastDuty !== null && lastDuty.end <= vacancy.start ? lastDuty : null;
  let pause = Number.POSITIVE_INFINITY;
  for (const duty of fixed) {
    if (duty.end <= vacancy.start) {
      if (before === null || duty.end > before.end) before = duty;
      pause = Math.min(pause, diffMinutes(duty.end, vacancy.start));
    } else if (duty.start >= vacancy.end) pause = Math.min(pause, diffMinutes(vacancy.end, duty.start));
    else pause = 0;
  }
  const points = Math.round((100 * Math.min(pause, RESTED_HOURS * MINUTES)) / (RESTED_HOURS * MINUTES));
  if (before === null)
    return { points, reason: pastDays > 0 ? `tanpa tugas dalam ${pastDays} hari` : 'tanpa tugas sebelumnya' };
  const off = diffMinutes(before.end, vacancy.start);
  const since = off >= RESTED_HOURS * MINUTES ? `${Math.floor(off / (24 * MINUTES))} hari` : duration(off);
  return { points, reason: `lepas dinas ${since} (${before.title})` };
}

function fairnessReason({ past, pastDays }: RosterPerson): string {
  const parts = [
    `${decimal(past.hours)} jam`,
    ...(past.nights > 0 ? [`${past.nights} malam`] : []),
    ...(past.holidays > 0 ? [`${past.holidays} hari libur`] : []),
  ];
  return `${parts.join(', ')} dalam ${pastDays} hari`;
}
