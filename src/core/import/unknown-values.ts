import type { DraftRow } from './draft-rows.ts';
import type { ImportDecisions, UnknownValue } from './plan-types.ts';

/** Distinct ranks and units that no rule knows, those that the user mapped included. */
export function unknownValues(
  rows: readonly DraftRow[],
  knowsUnit: (unit: string) => boolean,
  decisions: ImportDecisions,
): { ranks: UnknownValue[]; units: UnknownValue[]; positions: UnknownValue[] } {
  const ranks = new Counter(decisions.mappings?.rank ?? {});
  const units = new Counter(decisions.mappings?.unit ?? {});
  const judged = new Map<string, boolean>();
  for (const { source, sheetName, cells, person, issues } of rows) {
    const at = (column: string | undefined) =>
      column === undefined ? null : `${sheetName}!${column}${source.row}`;
    for (const { code, value } of issues) {
      if (code === 'RANK_UNKNOWN' && value !== null)
        ranks.add(value, at((cells.rank ?? cells.rankNrp ?? cells.nrp)?.column));
    }
    // A mapped rank has no finding left: it is counted by what the row said before.
    const mappedRank = source.person.rank;
    if (mappedRank !== null && ranks.isMapped(mappedRank)) {
      ranks.add(mappedRank, at((cells.rank ?? cells.rankNrp)?.column));
    }
    const unit = units.isMapped(source.person.unit ?? '') ? source.person.unit : person.unit;
    if (unit === null) continue;
    let known = judged.get(unit);
    if (known === undefined) {
      known = knowsUnit(unit) && !units.isMapped(unit);
      judged.set(unit, known);
    }
    if (!known) units.add(unit, at(cells.unit?.column));
  }
  return { ranks: ranks.list(), units: units.list(), positions: [] };
}

class Counter {
  private readonly found = new Map<string, UnknownValue>();
  private readonly mappings: Readonly<Record<string, string>>;

  constructor(mappings: Readonly<Record<string, string>>) {
    this.mappings = mappings;
  }

  isMapped(value: string): boolean {
    return this.mappings[value] !== undefined;
  }

  add(value: string, cell: string | null): void {
    const known = this.found.get(value);
    if (known) known.rows++;
    else this.found.set(value, { value, rows: 1, cell, mapped: this.mappings[value] ?? null, suggest: null });
  }

  list(): UnknownValue[] {
    return [...this.found.values()].sort((a, b) => b.rows - a.rows);
  }
}
