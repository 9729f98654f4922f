import { unitKey } from '../unit/unit-name.ts';
import type { RowDecisions } from './decisions.ts';
import type { DraftRow } from './draft-rows.ts';
import { hasNumber } from './duplicates.ts';
import { ownerOf, peopleIndex } from './people-index.ts';
import type { ExistingPerson } from './plan-types.ts';
import type { PersonDraft } from './types.ts';

const COMPARED = ['rank', 'unit', 'position', 'gender', 'phone', 'note'] as const;

/**
 * Rows without a number that say of somebody of their name and unit nothing but what is known: they are that
 * person, however many share the name. Everybody is taken once, and nobody whose number another row has.
 */
export function exactMatches(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  people: readonly ExistingPerson[],
  decided: RowDecisions,
  wouldChange: (row: DraftRow, known: ExistingPerson) => boolean,
): Map<number, ExistingPerson> {
  const found = new Map<number, ExistingPerson>();
  const index = peopleIndex(people);
  const open: number[] = [];
  rows.forEach((row, at) => {
    if (!usable[at] || hasNumber(row) || decided.isDecided(at)) return;
    if (index.byName.has(row.person.nameKey)) open.push(at);
  });
  if (open.length === 0) return found;
  const taken = new Set<string>();
  rows.forEach((row) => {
    const owner = hasNumber(row) ? ownerOf(index, row.person) : undefined;
    if (owner !== undefined) taken.add(owner.id);
  });
  for (const at of open) {
    const row = rows[at]!;
    const [best] = index.byName
      .get(row.person.nameKey)!
      .filter((known) => !taken.has(known.id) && sameUnit(row.person, known) && !wouldChange(row, known))
      .sort((a, b) => agreement(row.person, b) - agreement(row.person, a));
    if (best === undefined) continue;
    taken.add(best.id);
    found.set(at, best);
  }
  return found;
}

function sameUnit({ unit, unitDerived }: PersonDraft, known: ExistingPerson): boolean {
  if (known.unit === null) return unit === null || unitDerived;
  return unit !== null && unitKey(unit) === unitKey(known.unit);
}

/** Fields in which both say the same, nothing included. */
function agreement(person: PersonDraft, known: ExistingPerson): number {
  return COMPARED.filter((field) => person[field] === known[field]).length;
}
