import { tidyName } from '../personnel/name.ts';
import { unitKey } from '../unit/unit-name.ts';
import type { DraftRow } from './draft-rows.ts';
import type { ExistingPerson } from './plan-types.ts';
import type { PersonDraft } from './types.ts';

/** So few people are looked at one by one. */
const FEW = 4;

const STATED = ['name', 'rank', 'position', 'gender', 'phone', 'note'] as const;
const COMPARED = ['rank', 'unit', 'position', 'gender', 'phone', 'note'] as const;

/**
 * People of one name, found by rows that would change nothing in them. Lists of posts hold thousands of rows called
 * ANGGOTA: people are kept by unit and by what a row states, so that a row looks at those only whom it may be.
 */
export class LikePeople {
  private readonly people: readonly ExistingPerson[];
  private readonly wouldChange: (row: DraftRow, known: ExistingPerson) => boolean;
  private readonly keyOfUnit: (unit: string | null) => string;
  /** Fields that rows state → unit and values → people, best last. */
  private readonly indexes = new Map<string, Map<string, ExistingPerson[]>>();

  constructor(
    people: readonly ExistingPerson[],
    wouldChange: (row: DraftRow, known: ExistingPerson) => boolean,
    keyOfUnit = unitKeys(),
  ) {
    this.people = people;
    this.keyOfUnit = keyOfUnit;
    this.wouldChange = wouldChange;
  }

  /**
   * Of the people of these units (keys; '' = none) whom the row would not change the one with whom it agrees most,
   * or else the first. Who is in `taken` is passed over, and for good.
   */
  find(row: DraftRow, units: readonly string[], taken: ReadonlySet<string>): ExistingPerson | undefined {
    let best: ExistingPerson | undefined;
    for (const candidates of this.candidates(row.person, units)) {
      while (taken.has(candidates.at(-1)?.id ?? '')) candidates.pop();
      for (let at = candidates.length - 1; at >= 0; at--) {
        const known = candidates[at]!;
        if (taken.has(known.id) || !units.includes(this.keyOfUnit(known.unit))) continue;
        if (this.wouldChange(row, known)) continue;
        if (best === undefined || agreement(row.person, known) > agreement(row.person, best)) best = known;
        break;
      }
    }
    return best;
  }

  private candidates(person: PersonDraft, units: readonly string[]): ExistingPerson[][] {
    if (this.people.length <= FEW) return this.people.map((known) => [known]);
    // A rank that no rule knows does not replace one that is known.
    const stated = STATED.filter(
      (field) => person[field] !== null && (field !== 'rank' || person.category !== null),
    );
    const mask = stated.join();
    let index = this.indexes.get(mask);
    if (index === undefined) {
      index = new Map();
      for (const known of leastSaidLast(this.people, stated)) {
        const key = keyOf(this.keyOfUnit(known.unit), known, stated);
        const same = index.get(key);
        if (same) same.push(known);
        else index.set(key, [known]);
      }
      this.indexes.set(mask, index);
    }
    return units.flatMap((unit) => {
      const found = index.get(keyOf(unit, person, stated));
      return found ? [found] : [];
    });
  }
}

type Field = (typeof STATED)[number];

const keyOf = (
  unit: string,
  values: Readonly<Record<Field, string | null>>,
  stated: readonly Field[],
): string => JSON.stringify([unit, ...stated.map((field) => tidyName(values[field] ?? ''))]);

/** A row that leaves a field out agrees best with who has nothing there; of equal ones the first comes last. */
function leastSaidLast(people: readonly ExistingPerson[], stated: readonly Field[]): ExistingPerson[] {
  const left = STATED.filter((field) => !stated.includes(field));
  const said = new Map(people.map((known) => [known, left.filter((field) => known[field] !== null).length]));
  return [...people].reverse().sort((a, b) => said.get(b)! - said.get(a)!);
}

/** Fields in which both say the same, nothing included. */
function agreement(person: PersonDraft, known: ExistingPerson): number {
  return COMPARED.filter((field) => person[field] === known[field]).length;
}

/** Keys of units, each worked out once; '' for none. */
export function unitKeys(): (unit: string | null) => string {
  const known = new Map<string, string>();
  return (unit) => {
    if (unit === null) return '';
    const key = known.get(unit) ?? unitKey(unit);
    known.set(unit, key);
    return key;
  };
}
