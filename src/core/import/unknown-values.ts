import { USUAL_UNITS, unitKind } from '../unit/unit-name.ts';
import type { DraftRow } from './draft-rows.ts';
import type { ExistingData, ImportDecisions, ImportPlan, UnknownValue } from './plan-types.ts';
import { PositionSpellings, type Suggestion, suggestRank, suggestUnit } from './suggest.ts';
import type { SourceCell } from './types.ts';

/**
 * Distinct values that are to be looked at once for all rows, those that the user mapped included; collected row by
 * row: ranks and units that no rule knows, and positions that look like another writing of one that is in use. A
 * post's positions are its own affair: one that resembles no other is nothing to ask about.
 */
export class UnknownValues {
  private readonly ranks: Counter;
  private readonly units: Counter;
  private readonly positions: Counter;
  private readonly unitNames: UnitNames;
  private readonly people: ExistingData['people'];

  constructor(
    { people, units }: Pick<ExistingData, 'people' | 'units'>,
    hasUnit: (unit: string) => boolean,
    { mappings = {} }: ImportDecisions,
  ) {
    this.people = people;
    this.unitNames = new UnitNames(units, hasUnit);
    this.ranks = new Counter(mappings.rank ?? {});
    this.units = new Counter(mappings.unit ?? {});
    this.positions = new Counter(mappings.position ?? {});
  }

  add(row: DraftRow): void {
    const { source, person, issues } = row;
    const { ranks, units, positions } = this;
    for (const { code, value } of issues) {
      if (code === 'RANK_UNKNOWN' && value !== null && !ranks.count(value)) {
        const { cells } = row;
        ranks.add(value, address(row, cells.rank ?? cells.rankNrp ?? cells.nrp ?? cells.person));
      }
    }
    // A mapped value has no finding left: it is counted by what the row said before.
    const { rank: mappedRank, unit: firstUnit, position } = source.person;
    if (mappedRank !== null && ranks.isMapped(mappedRank) && !ranks.count(mappedRank)) {
      const { cells } = row;
      ranks.add(mappedRank, address(row, cells.rank ?? cells.rankNrp ?? cells.person));
    }
    if (position !== null && !positions.count(position)) {
      positions.add(position, address(row, row.cells.position));
    }
    const unit = units.isMapped(firstUnit ?? '') ? firstUnit : person.unit;
    if (unit === null || (this.unitNames.isKnown(unit) && !units.isMapped(unit))) return;
    if (!units.count(unit)) units.add(unit, address(row, row.cells.unit));
  }

  list(): ImportPlan['unknown'] {
    return {
      ranks: this.ranks.list(suggestRank),
      units: this.units.list((unit) => this.unitNames.suggest(unit)),
      positions: this.positions
        .list(positionVariants(this.people, this.positions.counts()))
        .filter(({ mapped, suggest }) => mapped !== null || suggest !== null),
    };
  }
}

const address = ({ sheetName, source }: DraftRow, cell: SourceCell | undefined): string | null =>
  cell === undefined ? null : `${sheetName}!${cell.column}${source.row}`;

/** Tells the units that a post has, or every post may have, from those that nobody knows. */
class UnitNames {
  private readonly own: readonly string[];
  private readonly hasUnit: (unit: string) => boolean;
  private readonly judged = new Map<string, boolean>();

  constructor(units: readonly string[], hasUnit: (unit: string) => boolean) {
    this.own = units;
    this.hasUnit = hasUnit;
  }

  isKnown(unit: string): boolean {
    let known = this.judged.get(unit);
    if (known === undefined) {
      known = this.hasUnit(unit) || this.isUsual(unit);
      this.judged.set(unit, known);
    }
    return known;
  }

  /** Of a kind that every post has. Names of Polsek are free: one that resembles the post's own is asked about. */
  private isUsual(unit: string): boolean {
    const kind = unitKind(unit);
    if (kind !== 'polsek' && kind !== 'polsubsektor') return kind !== null;
    return suggestUnit(unit, this.own) === null;
  }

  suggest(unit: string): Suggestion | null {
    return suggestUnit(unit, [...new Set([...this.own, ...USUAL_UNITS])]);
  }
}

/** A column with more different texts than this holds no positions, or nobody looks at them one by one. */
const MOST_POSITIONS = 5000;

/**
 * The position that another one is a writing of: one of the people we have, or else one that more rows of the list
 * hold. Positions of people we have are never doubted.
 */
function positionVariants(
  people: ExistingData['people'],
  counts: ReadonlyMap<string, number>,
): (position: string) => Suggestion | null {
  if (counts.size > MOST_POSITIONS) return () => null;
  const known = knownPositions(people);
  const inList = new PositionSpellings(counts.keys());
  return (position) => {
    if (known.positions.has(position)) return null;
    const rows = counts.get(position) ?? 0;
    return (
      known.spellings.suggest(position, () => true) ??
      inList.suggest(position, (other) => (counts.get(other) ?? 0) > rows)
    );
  };
}

interface KnownPositions {
  positions: ReadonlySet<string>;
  spellings: PositionSpellings;
}

/** Planning again meets the same people: their positions are kept with them. */
const POSITIONS = new WeakMap<ExistingData['people'], KnownPositions>();

function knownPositions(people: ExistingData['people']): KnownPositions {
  const kept = POSITIONS.get(people);
  if (kept !== undefined) return kept;
  const positions = new Set<string>();
  for (const { position } of people) if (position !== null) positions.add(position);
  const found = { positions, spellings: new PositionSpellings(positions) };
  POSITIONS.set(people, found);
  return found;
}

class Counter {
  private readonly found = new Map<string, { value: string; rows: number; cell: string | null }>();
  private readonly mappings: Readonly<Record<string, string>>;
  private readonly mapped: ReadonlySet<string>;

  constructor(mappings: Readonly<Record<string, string>>) {
    this.mappings = mappings;
    this.mapped = new Set(Object.keys(mappings));
  }

  isMapped(value: string): boolean {
    return this.mapped.size > 0 && this.mapped.has(value);
  }

  /** Counts a value that was met before; false when it is new. */
  count(value: string): boolean {
    const known = this.found.get(value);
    if (known) known.rows++;
    return known !== undefined;
  }

  /** Adds a value that was not met before, with its first cell. */
  add(value: string, cell: string | null): void {
    this.found.set(value, { value, rows: 1, cell });
  }

  counts(): Map<string, number> {
    return new Map([...this.found.values()].map(({ value, rows }) => [value, rows]));
  }

  /** The most frequent first, each with the known value that it may stand for. */
  list(suggest: (value: string) => Suggestion | null): UnknownValue[] {
    return [...this.found.values()]
      .sort((a, b) => b.rows - a.rows)
      .map((value) => ({
        ...value,
        mapped: this.mapped.has(value.value) ? (this.mappings[value.value] ?? null) : null,
        suggest: suggest(value.value),
      }));
  }
}
