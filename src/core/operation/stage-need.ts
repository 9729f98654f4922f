import { addDays, type CivilDate } from '../text/civil-date.ts';

/** How many people a stage asks for: a number, or a part of the operation's force ("1/2"). */
export type Amount =
  | { kind: 'number'; people: number }
  | { kind: 'fraction'; numerator: number; denominator: number };

/** What a stage asks for: of the whole operation (`satgasId` null) or of one satgas at the top of the tree. */
export interface StageNeed {
  satgasId: string | null;
  amount: Amount;
}

/**
 * Parts of the force by stage, as the police announced them for the regional elections of 2020: registration 1/3,
 * campaign 1/2, quiet days 1/5, voting 2/3, counting 1/6. A starting point that the post edits.
 */
export const STAGE_SHARES: Readonly<Record<string, Amount>> = {
  pendaftaran: { kind: 'fraction', numerator: 1, denominator: 3 },
  kampanye: { kind: 'fraction', numerator: 1, denominator: 2 },
  'masa-tenang': { kind: 'fraction', numerator: 1, denominator: 5 },
  'pemungutan-suara': { kind: 'fraction', numerator: 2, denominator: 3 },
  rekapitulasi: { kind: 'fraction', numerator: 1, denominator: 6 },
};

/** People asked for out of a force. A part of a person is a person: 1/2 of 151 is 76. */
export function neededPeople(amount: Amount, force: number): number {
  return amount.kind === 'number'
    ? amount.people
    : Math.ceil((force * amount.numerator) / amount.denominator);
}

/** '1/2' or '120'. */
export const amountText = (amount: Amount): string =>
  amount.kind === 'number' ? String(amount.people) : `${amount.numerator}/${amount.denominator}`;

const FRACTION = /^(\d{1,3})\s*\/\s*(\d{1,3})$/;
const PERCENT = /^(\d{1,3})\s*%$/;
const NUMBER = /^\d{1,3}(\.\d{3})+$|^\d{1,6}$/;

/** Reads '1/2', '50 %', '120' or '1.200'; null for anything else and for more than the whole force. */
export function parseAmount(text: string): Amount | null {
  const typed = text.trim();
  const fraction = FRACTION.exec(typed);
  if (fraction !== null) return fractionOf(Number(fraction[1]), Number(fraction[2]));
  const percent = PERCENT.exec(typed);
  if (percent !== null) return fractionOf(Number(percent[1]), 100);
  return NUMBER.test(typed) ? { kind: 'number', people: Number(typed.replaceAll('.', '')) } : null;
}

function fractionOf(numerator: number, denominator: number): Amount | null {
  if (numerator < 1 || denominator < 1 || numerator > denominator) return null;
  return { kind: 'fraction', numerator, denominator };
}

/** A member of the operation: `satgasId` is the satgas at the top of the tree. */
export interface StageMember {
  personId: string;
  satgasId: string | null;
  unit: string | null;
}

interface StageInput {
  stages: readonly { id: string; start: CivilDate; end: CivilDate; needs: readonly StageNeed[] }[];
  /** Each member of the operation once. */
  members: readonly StageMember[];
  /** Whole days, both ends included; `to` null is an open end. */
  absences: readonly { personId: string; from: CivilDate; to: CivilDate | null }[];
  /** Who is on duty on which local day. */
  duties: readonly { personId: string; date: CivilDate }[];
}

/** Demand, available and assigned people of a stage, for the whole, a satgas, or a unit. */
export interface StageCount {
  /** People asked for; null where nothing was set. */
  need: number | null;
  /** Members. */
  force: number;
  /** Members present on the worst day of the stage: that day alone decides whether the need can be met. */
  available: number;
  /** Distinct members with a duty on some day of the stage. */
  assigned: number;
  /** What the members present cannot cover, and what is not assigned yet; 0 without a need. */
  lacking: number;
  open: number;
}

/** One stage: the whole operation, then each satgas and unit with people or a need. */
export interface StageStrength {
  id: string;
  total: StageCount;
  bySatgas: (StageCount & { satgasId: string | null })[];
  byUnit: (StageCount & { unit: string | null })[];
}

/**
 * What each stage asks for against who is there and who has a duty. The need of the whole operation counts as the
 * sum of its satgas where only these are set. Work grows with members, days of absence and duties.
 */
export function stageStrength({ stages, members, absences, duties }: StageInput): StageStrength[] {
  const known = new Map(members.map((member) => [member.personId, member]));
  return stages.map((stage) => {
    const away = awayByDay(stage, absences, known);
    const busy = busyIn(stage, duties, known);
    const needOf = (satgasId: string | null, force: number): number | null => {
      const set = stage.needs.find((entry) => entry.satgasId === satgasId);
      return set === undefined ? null : neededPeople(set.amount, force);
    };
    const bySatgas = grouped(members, away, busy, (member) => member.satgasId);
    for (const { satgasId } of stage.needs) {
      if (satgasId !== null && !bySatgas.has(satgasId)) bySatgas.set(satgasId, { ...NOBODY });
    }
    const satgas = [...bySatgas].map(([satgasId, people]) => ({
      satgasId,
      ...against(people, satgasId === null ? null : needOf(satgasId, people.force)),
    }));
    const whole = grouped(members, away, busy, () => null).get(null) ?? NOBODY;
    const parts = satgas.flatMap((row) => row.need ?? []);
    const summed = parts.length === 0 ? null : parts.reduce((sum, need) => sum + need, 0);
    return {
      id: stage.id,
      total: against(whole, needOf(null, whole.force) ?? summed),
      bySatgas: satgas,
      byUnit: [...grouped(members, away, busy, (member) => member.unit)].map(([unit, people]) => ({
        unit,
        ...against(people, null),
      })),
    };
  });
}

type People = Pick<StageCount, 'force' | 'available' | 'assigned'>;
const NOBODY: People = { force: 0, available: 0, assigned: 0 };

function against(people: People, need: number | null): StageCount {
  return {
    need,
    ...people,
    lacking: Math.max(0, (need ?? 0) - people.available),
    open: Math.max(0, (need ?? 0) - people.assigned),
  };
}

/** The members by a key of theirs, in the order in which the keys come. */
function grouped<K>(
  members: readonly StageMember[],
  away: readonly (readonly StageMember[])[],
  busy: ReadonlySet<StageMember>,
  keyOf: (member: StageMember) => K,
): Map<K, People> {
  const groups = new Map<K, People>();
  for (const member of members) {
    const key = keyOf(member);
    const own = groups.get(key) ?? { ...NOBODY };
    own.force += 1;
    own.assigned += busy.has(member) ? 1 : 0;
    groups.set(key, own);
  }
  const most = new Map<K, number>();
  for (const day of away) {
    const gone = new Map<K, number>();
    for (const member of day) gone.set(keyOf(member), (gone.get(keyOf(member)) ?? 0) + 1);
    for (const [key, count] of gone) most.set(key, Math.max(most.get(key) ?? 0, count));
  }
  for (const [key, own] of groups) own.available = own.force - (most.get(key) ?? 0);
  return groups;
}

/** Members away on each day of the stage on which somebody is; each once a day. */
function awayByDay(
  stage: { start: CivilDate; end: CivilDate },
  absences: StageInput['absences'],
  known: ReadonlyMap<string, StageMember>,
): StageMember[][] {
  const days = new Map<CivilDate, Set<StageMember>>();
  for (const { personId, from, to } of absences) {
    const member = known.get(personId);
    if (member === undefined) continue;
    const last = to === null || to > stage.end ? stage.end : to;
    for (let day = from < stage.start ? stage.start : from; day <= last; day = addDays(day, 1)) {
      const own = days.get(day);
      if (own === undefined) days.set(day, new Set([member]));
      else own.add(member);
    }
  }
  return [...days.values()].map((own) => [...own]);
}

function busyIn(
  stage: { start: CivilDate; end: CivilDate },
  duties: StageInput['duties'],
  known: ReadonlyMap<string, StageMember>,
): Set<StageMember> {
  return new Set(
    duties.flatMap(({ personId, date }) =>
      stage.start <= date && date <= stage.end ? (known.get(personId) ?? []) : [],
    ),
  );
}
