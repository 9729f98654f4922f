import { isSlip } from '../personnel/duplicates.ts';
import { unitKey } from '../unit/unit-name.ts';
import type { RowDecisions } from './decisions.ts';
import type { DraftRow } from './draft-rows.ts';
import { add, address, type Duplicates, hasNumber, placeFrom, repeated, STEP_ROWS } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import type { ExistingPerson } from './plan-types.ts';
import type { PersonDraft } from './types.ts';

/** More rows of one name and unit than this are no people written twice, but a name that stands for a blank. */
const MOST_NAMESAKES = 20;

/**
 * Joins rows without a number to the row whose person they are, or tells of the doubt. `exact` are those of them
 * that are somebody we know: they are joined to none. Yields now and then.
 */
export function* joinNamesakes(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  found: Duplicates,
  decided: RowDecisions,
  exact: ReadonlyMap<number, ExistingPerson>,
): Generator<void, void> {
  const names = yield* namesWithoutNumber(rows, usable);
  if (names.size === 0) return;
  const nameOf = ({ person }: DraftRow) => (names.has(person.nameKey) ? person.nameKey : null);
  const isSettled = (index: number) => decided.isDecided(index) || exact.has(index);
  let done = 0;
  for (const group of yield* repeated(rows, usable, nameOf)) {
    addNameGroup(rows, group, found, isSettled);
    done += group.length;
    if (done < STEP_ROWS) continue;
    done = 0;
    yield;
  }
}

/** Only rows without a number may be another row's person: the others of their name are all that need be looked at. */
function* namesWithoutNumber(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
): Generator<void, ReadonlySet<string>> {
  const names = new Set<string>();
  for (let index = 0; index < rows.length; index++) {
    if (index % STEP_ROWS === STEP_ROWS - 1) yield;
    if (usable[index] && !hasNumber(rows[index]!)) names.add(rows[index]!.person.nameKey);
  }
  return names;
}

/** One name: rows without a number may be another row's person. */
function addNameGroup(
  rows: readonly DraftRow[],
  group: readonly number[],
  found: Duplicates,
  isSettled: (index: number) => boolean,
): void {
  const open = group.filter((index) => !found.mergedInto.has(index) && !found.clashing.has(index));
  const samePerson = samePersonFinder(rows, open);
  for (const index of open) {
    const row = rows[index]!;
    if (hasNumber(row) || isSettled(index)) continue;
    const same = samePerson(index);
    const other = same ?? open[0]!;
    if (other === index) continue;
    if (same !== undefined) found.mergedInto.set(index, same);
    const where = placeFrom(row, rows[other]!, 'name');
    add(
      found,
      index,
      makeIssue(
        'POSSIBLE_SAME_PERSON',
        { ...address(row, 'name'), rowId: row.source.id },
        row.person.name,
        where,
        `${row.person.name} tanpa NRP, namanya sama dengan ${where}. ` +
          (same === undefined
            ? 'Diambil sebagai dua orang; lengkapi NRP atau lewati baris.'
            : 'Dianggap orang yang sama; lengkapi NRP bila bukan.'),
      ),
    );
  }
}

/**
 * Finds the row whose person a row without a number is: the only one with a number in the same unit, or else an
 * earlier one that says the same of unit, rank and position. `group` are rows of one name, in order.
 */
function samePersonFinder(
  rows: readonly DraftRow[],
  group: readonly number[],
): (index: number) => number | undefined {
  const numbered = new Map<string | null, number[]>();
  const firstAlike = new Map<string, number>();
  for (const index of group) {
    const { person } = rows[index]!;
    if (hasNumber(rows[index]!)) {
      const inUnit = numbered.get(person.unit);
      if (inUnit) inUnit.push(index);
      else numbered.set(person.unit, [index]);
    } else if (!firstAlike.has(dutyOf(person))) firstAlike.set(dutyOf(person), index);
  }
  return (index) => {
    const { person } = rows[index]!;
    if (person.unit === null) return undefined;
    const inUnit = numbered.get(person.unit);
    if (inUnit) return inUnit.length === 1 ? inUnit[0] : undefined;
    const earlier = person.position === null ? index : firstAlike.get(dutyOf(person));
    return earlier === index ? undefined : earlier;
  };
}

const dutyOf = ({ unit, rank, position }: PersonDraft): string => JSON.stringify([unit, rank, position]);

/**
 * Tells of rows of one name in one unit whose numbers differ by a slip of the pen (86120503, 86120530): they may be
 * one person, and both are taken. Silent where somebody said who a row is, and where both are people of the list
 * already (`isStored`). Yields now and then.
 */
export function* tellSlippedNumbers(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  found: Duplicates,
  decided: RowDecisions,
  isStored: (person: PersonDraft) => boolean,
): Generator<void, void> {
  const keyOf = ({ person }: DraftRow) =>
    person.nrp === null || person.unit === null ? null : `${person.nameKey}\n${unitKey(person.unit)}`;
  let done = 0;
  for (const group of yield* repeated(rows, usable, keyOf)) {
    done += group.length;
    if (done >= STEP_ROWS) {
      done = 0;
      yield;
    }
    const open = group.filter((at) => !found.mergedInto.has(at) && !found.clashing.has(at));
    if (open.length > MOST_NAMESAKES) continue;
    for (const [count, at] of open.entries()) {
      const { person, source } = rows[at]!;
      const other = open.slice(0, count).find((before) => isSlip(rows[before]!.person.nrp!, person.nrp!));
      if (other === undefined || decided.isDecided(at) || decided.isDecided(other)) continue;
      const first = rows[other]!;
      if (isStored(person) && isStored(first.person)) continue;
      const where = placeFrom(rows[at]!, first, 'nrp');
      const message =
        `${person.name} tertulis juga di ${where} dengan NRP ${first.person.nrp}, di sini ${person.nrp}. ` +
        'Nama dan kesatuannya sama, nomornya hampir sama. Diambil sebagai dua orang; bila satu orang, betulkan nomornya atau lewati salah satu barisnya.';
      const place = { ...address(rows[at]!, 'nrp'), rowId: source.id };
      add(found, at, makeIssue('POSSIBLE_SAME_PERSON', place, person.nrp, where, message));
    }
  }
}
