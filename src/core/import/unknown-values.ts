import type { DraftRow } from './draft-rows.ts';
import type { ImportDecisions, UnknownValue } from './plan-types.ts';
import type { SourceCell } from './types.ts';

/** Distinct ranks and units that no rule knows, those that the user mapped included; collected row by row. */
export class UnknownValues {
  private readonly ranks: Counter;
  private readonly units: Counter;
  private readonly judged = new Map<string, boolean>();
  private readonly knowsUnit: (unit: string) => boolean;

  constructor(knowsUnit: (unit: string) => boolean, { mappings = {} }: ImportDecisions) {
    this.knowsUnit = knowsUnit;
    this.ranks = new Counter(mappings.rank ?? {});
    this.units = new Counter(mappings.unit ?? {});
  }

  add(row: DraftRow): void {
    const { source, person, issues } = row;
    const { ranks, units } = this;
    for (const { code, value } of issues) {
      if (code === 'RANK_UNKNOWN' && value !== null && !ranks.count(value)) {
        const { cells } = row;
        ranks.add(value, address(row, cells.rank ?? cells.rankNrp ?? cells.nrp));
      }
    }
    // A mapped rank has no finding left: it is counted by what the row said before.
    const mappedRank = source.person.rank;
    if (mappedRank !== null && ranks.isMapped(mappedRank) && !ranks.count(mappedRank)) {
      const { cells } = row;
      ranks.add(mappedRank, address(row, cells.rank ?? cells.rankNrp));
    }
    const unit = units.isMapped(source.person.unit ?? '') ? source.person.unit : person.unit;
    if (unit === null) return;
    let known = this.judged.get(unit);
    if (known === undefined) {
      known = this.knowsUnit(unit) && !units.isMapped(unit);
      this.judged.set(unit, known);
    }
    if (!known && !units.count(unit)) units.add(unit, address(row, row.cells.unit));
  }

  list(): { ranks: UnknownValue[]; units: UnknownValue[]; positions: UnknownValue[] } {
    return { ranks: this.ranks.list(), units: this.units.list(), positions: [] };
  }
}

const address = ({ sheetName, source }: DraftRow, cell: SourceCell | undefined): string | null =>
  cell === undefined ? null : `${sheetName}!${cell.column}${source.row}`;

class Counter {
  private readonly found = new Map<string, UnknownValue>();
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
    this.found.set(value, { value, rows: 1, cell, mapped: this.mappings[value] ?? null, suggest: null });
  }

  list(): UnknownValue[] {
    return [...this.found.values()].sort((a, b) => b.rows - a.rows);
  }
}
