import type { DraftRow } from './draft-rows.ts';
import { type ImportDecisions, NEW_PERSON } from './plan-types.ts';
import type { ImportField } from './types.ts';

const NOTHING: readonly ImportField[] = [];

/** What the user decided about single rows, by their place in the list. Decisions about rows that are gone rest. */
export class RowDecisions {
  private readonly people = new Map<number, string>();
  private readonly right = new Set<number>();
  private readonly kept = new Map<number, readonly ImportField[]>();

  constructor(rows: readonly DraftRow[], { who = {}, chosen = [], keepOld = {} }: ImportDecisions) {
    const wanted = new Set([...Object.keys(who), ...chosen, ...Object.keys(keepOld)]);
    if (wanted.size === 0) return;
    const right = new Set(chosen);
    rows.forEach(({ source: { id } }, at) => {
      if (!wanted.has(id)) return;
      const person = who[id];
      if (person !== undefined) this.people.set(at, person);
      if (right.has(id)) this.right.add(at);
      const fields = keepOld[id];
      if (fields !== undefined) this.kept.set(at, fields);
    });
  }

  /** What was said about a row holds for the row that stands for it. */
  decide(at: number, personId: string): void {
    this.people.set(at, personId);
  }

  /** Rows that are said to be a certain known person: [row, key of the person]. */
  *known(): Generator<[at: number, personId: string]> {
    for (const [at, who] of this.people) if (who !== NEW_PERSON) yield [at, who];
  }

  /** Somebody said who the row is. */
  isDecided(at: number): boolean {
    return this.people.has(at);
  }

  isNew(at: number): boolean {
    return this.people.get(at) === NEW_PERSON;
  }

  /** The row was named as the right one of a clash. */
  isChosen(at: number): boolean {
    return this.right.has(at);
  }

  /** Columns whose stored value stays. */
  keeps(at: number): readonly ImportField[] {
    return this.kept.get(at) ?? NOTHING;
  }
}
