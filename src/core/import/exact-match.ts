import type { RowDecisions } from './decisions.ts';
import type { DraftRow } from './draft-rows.ts';
import { hasNumber } from './duplicates.ts';
import { LikePeople, unitKeys } from './like-people.ts';
import { ownerOf, peopleIndex } from './people-index.ts';
import type { ExistingPerson } from './plan-types.ts';

const STEP_ROWS = 2000;

/**
 * Rows without a number that say of somebody of their name and unit nothing but what is known: they are that
 * person, however many share the name. Everybody is taken once, and nobody whose number another row has. Yields now
 * and then.
 */
export function* exactMatches(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  people: readonly ExistingPerson[],
  decided: RowDecisions,
  wouldChange: (row: DraftRow, known: ExistingPerson) => boolean,
): Generator<void, Map<number, ExistingPerson>> {
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
  yield;
  const keyOfUnit = unitKeys();
  const byName = new Map<string, LikePeople>();
  for (const [count, at] of open.entries()) {
    if (count % STEP_ROWS === STEP_ROWS - 1) yield;
    const row = rows[at]!;
    const { nameKey, unit, unitDerived } = row.person;
    let namesakes = byName.get(nameKey);
    if (namesakes === undefined) {
      namesakes = new LikePeople(index.byName.get(nameKey)!, wouldChange, keyOfUnit);
      byName.set(nameKey, namesakes);
    }
    // Who has no unit may be anybody whose unit is only concluded.
    const units = [keyOfUnit(unit), ...(unit !== null && unitDerived ? [''] : [])];
    const best = namesakes.find(row, units, taken);
    if (best === undefined) continue;
    taken.add(best.id);
    found.set(at, best);
  }
  return found;
}
