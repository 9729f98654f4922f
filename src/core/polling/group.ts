import { districtOf } from '../region/region.ts';
import { compareText } from '../text/compare.ts';
import { POLLING_CLASSES, type PollingClass } from './class.ts';
import { ceilDivide, type PollingPattern, type PollingPatterns } from './pattern.ts';

/** A polling place as far as grouping looks at it. */
export interface PollingPlace {
  id: string;
  /** Code of the village. */
  region: string;
  number: number;
  class: PollingClass;
  /** Rayon; null = the district is the sector. */
  sector: string | null;
  /** Linmas named for this place alone; null = by the pattern. */
  linmas: number | null;
}

/** Neighbouring places that the same people guard. */
export interface PollingGroup<P extends PollingPlace = PollingPlace> {
  class: PollingClass;
  /** `sectorOf` of its places. */
  sector: string;
  /** Code of the district. */
  district: string;
  /** Of one village, or (`mixed`) what was left over in villages of one district. */
  mixed: boolean;
  /** By village and number. */
  places: P[];
  /** Police it is to have. */
  need: number;
  linmas: number;
}

/** The sector that a place belongs to: its rayon, or the code of its district. */
export const sectorOf = ({ sector, region }: Pick<PollingPlace, 'sector' | 'region'>): string =>
  sector?.trim().toUpperCase() || (districtOf(region) ?? region);

/** By village, then number. */
export const byVillageAndNumber = (
  a: Pick<PollingPlace, 'region' | 'number'>,
  b: Pick<PollingPlace, 'region' | 'number'>,
): number => compareText(a.region, b.region) || a.number - b.number;

/**
 * Divides the places into groups of B neighbours by the pattern of their class: first inside a village by number,
 * then what is left over inside the district and sector. A group that stays smaller needs ceil(n × A / B) police.
 * Where the plan figure of a class was set by hand, the needs of its groups add up to it. In the order of lists:
 * district, village of the first place, its number; mixed groups at the end of their district.
 */
export function formGroups<P extends PollingPlace>(
  places: readonly P[],
  patterns: PollingPatterns,
): PollingGroup<P>[] {
  const groups = POLLING_CLASSES.flatMap((kind) => {
    const own = places.filter((place) => place.class === kind).sort(byVillageAndNumber);
    const made = groupsOfClass(own, patterns[kind]);
    const { plan } = patterns[kind];
    if (plan !== null) fitToPlan(made, plan);
    return made;
  });
  return groups.sort(inListOrder);
}

const inListOrder = (a: PollingGroup, b: PollingGroup): number =>
  compareText(a.district, b.district) ||
  Number(a.mixed) - Number(b.mixed) ||
  byVillageAndNumber(a.places[0]!, b.places[0]!);

function groupsOfClass<P extends PollingPlace>(
  sorted: readonly P[],
  pattern: PollingPattern,
): PollingGroup<P>[] {
  const groups: PollingGroup<P>[] = [];
  const left = new Map<string, P[]>();
  for (const village of runs(sorted, ({ region, sector }) => `${region}\n${sectorOf({ region, sector })}`)) {
    const full = village.length - (village.length % pattern.places);
    for (let at = 0; at < full; at += pattern.places)
      groups.push(groupOf(village.slice(at, at + pattern.places), pattern));
    const rest = village.slice(full);
    if (rest.length === 0) continue;
    const key = `${districtOf(rest[0]!.region)}\n${sectorOf(rest[0]!)}`;
    const known = left.get(key);
    if (known) known.push(...rest);
    else left.set(key, rest);
  }
  for (const rest of left.values()) {
    for (let at = 0; at < rest.length; at += pattern.places)
      groups.push(groupOf(rest.slice(at, at + pattern.places), pattern));
  }
  return groups;
}

/** Neighbours with one key. A village whose places lie in several rayons gives one run for each. */
function runs<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const run = found.get(key);
    if (run) run.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}

function groupOf<P extends PollingPlace>(places: P[], pattern: PollingPattern): PollingGroup<P> {
  const first = places[0]!;
  const unnamed = places.filter(({ linmas }) => linmas === null).length;
  const named = places.reduce((sum, { linmas }) => sum + (linmas ?? 0), 0);
  return {
    class: first.class,
    sector: sectorOf(first),
    district: districtOf(first.region) ?? first.region,
    mixed: places.some(({ region }) => region !== first.region),
    places,
    need: ceilDivide(places.length * pattern.police, pattern.places),
    linmas: named + ceilDivide(unnamed * pattern.linmas, pattern.places),
  };
}

/**
 * Makes the needs of the groups of one class add up to a figure that was set by hand. More: evenly spaced over all
 * groups. Fewer: first from the groups with most police for their places; nobody is left out before every group is
 * down to one.
 */
function fitToPlan(groups: PollingGroup[], plan: number): void {
  const difference = plan - groups.reduce((sum, { need }) => sum + need, 0);
  if (difference > 0) {
    const extra = difference % groups.length;
    groups.forEach((group, i) => {
      const share = Math.floor(((i + 1) * extra) / groups.length) - Math.floor((i * extra) / groups.length);
      group.need += Math.floor(difference / groups.length) + share;
    });
    return;
  }
  let over = -difference;
  for (const least of [1, 0]) {
    while (over > 0) {
      const rich = groups
        .filter(({ need }) => need > least)
        .sort((a, b) => b.need / b.places.length - a.need / a.places.length);
      if (rich.length === 0) break;
      for (const group of rich.slice(0, over)) {
        group.need--;
        over--;
      }
    }
  }
}

/** 'TPS 001–008', 'TPS 001, 003–009', of several villages with their names: 'TPS 017–018 Oebobo, 025 Liliba'. */
export function groupLabel(
  { places, mixed }: Pick<PollingGroup, 'places' | 'mixed'>,
  villageName: (code: string) => string,
): string {
  const villages = runs(places, ({ region }) => region).map((village) => {
    const spans = numberSpans(village.map(({ number }) => number));
    return mixed ? `${spans} ${villageName(village[0]!.region)}` : spans;
  });
  return `TPS ${villages.join(', ')}`;
}

/** '001–003, 005' of ascending numbers. */
export function numberSpans(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? pad(from) : `${pad(from)}–${pad(to)}`)).join(', ');
}

/** '007' */
export const pad = (number: number): string => String(number).padStart(3, '0');
