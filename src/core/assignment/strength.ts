import { touchesDate } from '../event/timing.ts';
import { operationDay, operationDays, type Period, type Stage, stageDay } from '../operation/stage.ts';
import { RECAP_GROUPS, type RecapGroup, recapGroup } from '../personnel/rank.ts';
import { countVillagesDistricts } from '../region/region.ts';
import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';
import { compareNatural } from '../text/compare.ts';
import { dayName } from '../text/format.ts';
import { counted } from '../text/spell.ts';

/** Names under which people without a satgas or a unit are counted. */
export const NO_SATGAS = 'TANPA SATGAS';
export const NO_UNIT = 'TANPA SATUAN';

export interface StrengthInput {
  date: CivilDate;
  /** The operation whose days are counted; null outside any. */
  operation: (Period & { stages: readonly Stage[] }) | null;
  events: readonly {
    id: string;
    start: CivilDateTime | null;
    end: CivilDateTime | null;
    region: string | null;
  }[];
  /** Either an event's id, or the date of a shift of a duty post. */
  assignments: readonly { personId: string; eventId: string | null; date: CivilDate | null }[];
  /** People by id. `satgas` is the top satgas in the operation, `rank` the short form. */
  people: readonly { id: string; satgas: string | null; unit: string | null; rank: string | null }[];
  /** Names of the satgas in their own order; others follow by name. */
  satgasOrder: readonly string[];
}

/** The answer of `posko strength`. Counts are of distinct people. */
export interface Strength {
  date: CivilDate;
  weekday: string;
  stageDay: number | null;
  operationDay: number | null;
  operationDays: number | null;
  people: number;
  spelled: string;
  bySatgas: { satgas: string; people: number }[];
  byUnit: { unit: string; people: number }[];
  byRankGroup: { rankGroup: RecapGroup; people: number }[];
  events: number;
  villages: number;
  districts: number;
}

/**
 * Strength of one local date: the people assigned to the events that touch it and to the duties of that date,
 * each counted once; its events, and the distinct kelurahan/desa and kecamatan of those that carry a region.
 * Events without a start do not count, nor do their people.
 */
export function strength(input: StrengthInput): Strength {
  const events = input.events.filter((event) => touchesDate(event, input.date));
  const people = peopleOn(input, new Set(events.map((event) => event.id)));
  const rank = (name: string): number => {
    const index = input.satgasOrder.indexOf(name);
    return index < 0 ? input.satgasOrder.length : index;
  };
  const { operation } = input;
  return {
    date: input.date,
    weekday: dayName(input.date),
    stageDay: operation === null ? null : stageDay(operation.stages, input.date),
    operationDay: operation === null ? null : operationDay(operation, input.date),
    operationDays: operation === null ? null : operationDays(operation),
    people: people.length,
    spelled: counted(people.length),
    bySatgas: [...tally(people, (p) => p.satgas ?? NO_SATGAS)]
      .sort(([a], [b]) => rank(a) - rank(b) || compareNatural(a, b))
      .map(([satgas, n]) => ({ satgas, people: n })),
    byUnit: [...tally(people, (p) => p.unit ?? NO_UNIT)]
      .sort(([a], [b]) => compareNatural(a, b))
      .map(([unit, n]) => ({ unit, people: n })),
    byRankGroup: rankGroups(people),
    events: events.length,
    ...countVillagesDistricts(events),
  };
}

type StrengthPerson = StrengthInput['people'][number];

function peopleOn(input: StrengthInput, events: ReadonlySet<string>): StrengthPerson[] {
  const ids = new Set<string>();
  for (const { personId, eventId, date } of input.assignments) {
    if (eventId === null ? date === input.date : events.has(eventId)) ids.add(personId);
  }
  const known = new Map(input.people.map((person) => [person.id, person]));
  // Someone who is assigned but not described still stands on duty and must be counted.
  return [...ids].map((id) => known.get(id) ?? { id, satgas: null, unit: null, rank: null });
}

function rankGroups(people: readonly StrengthPerson[]): Strength['byRankGroup'] {
  const counts = tally(people, (person) => recapGroup(person.rank));
  return RECAP_GROUPS.flatMap((rankGroup) => {
    const n = counts.get(rankGroup);
    return n === undefined ? [] : [{ rankGroup, people: n }];
  });
}

function tally<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
