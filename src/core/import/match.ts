import { namesAlike } from '../personnel/name-alike.ts';
import { unitKey } from '../unit/unit-name.ts';
import { type DraftRow, isHeldBy } from './draft-rows.ts';
import { address, hasNumber } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import type { ExistingPerson } from './plan-types.ts';
import type { ImportIssue, IssueCode } from './types.ts';

/** Known people by what identifies them. */
interface PeopleIndex {
  byNrp: Map<string, ExistingPerson>;
  byNip: Map<string, ExistingPerson>;
  byName: Map<string, ExistingPerson[]>;
}

/** Planning again after a correction meets the same people: their index is kept with them. */
const INDEXES = new WeakMap<readonly ExistingPerson[], PeopleIndex>();

function indexOf(people: readonly ExistingPerson[]): PeopleIndex {
  const known = INDEXES.get(people);
  if (known !== undefined) return known;
  const index: PeopleIndex = { byNrp: new Map(), byNip: new Map(), byName: new Map() };
  for (const person of people) {
    if (person.nrp !== null) index.byNrp.set(person.nrp, person);
    if (person.nip !== null) index.byNip.set(person.nip, person);
    const sameName = index.byName.get(person.nameKey);
    if (sameName) sameName.push(person);
    else index.byName.set(person.nameKey, [person]);
  }
  INDEXES.set(people, index);
  return index;
}

export interface Matches {
  /** Row → known person. */
  person: Map<number, ExistingPerson>;
  /** Rows whose number belongs to a known person of another name. */
  clashing: Set<number>;
  /** Known people that the list names in any way, held rows included. */
  named: Set<string>;
  issues: Map<number, ImportIssue>;
}

/**
 * Finds the known person of each row: by NRP, then NIP, then by name key and unit. A number that belongs to quite
 * another name is a clash and never overwrites that person. `open` rows can be matched; `wouldChange` says whether
 * a row holds anything else than a known person.
 */
export function matchPeople(
  rows: readonly DraftRow[],
  open: readonly boolean[],
  people: readonly ExistingPerson[],
  accepts: readonly IssueCode[],
  wouldChange: (row: DraftRow, known: ExistingPerson) => boolean,
): Matches {
  const index = indexOf(people);
  const matches: Matches = { person: new Map(), clashing: new Set(), named: new Set(), issues: new Map() };
  const claimed = new Set<string>();
  rows.forEach((row, at) => {
    const { nrp, nip } = row.person;
    const known = nrp !== null ? index.byNrp.get(nrp) : nip !== null ? index.byNip.get(nip) : undefined;
    if (known === undefined) return;
    matches.named.add(known.id);
    if (!open[at]) return;
    const takes =
      accepts.includes('NRP_DUPLICATE_OTHER_NAME') || namesAlike(row.person.nameKey, known.nameKey);
    if (takes && !claimed.has(known.id)) {
      matches.person.set(at, known);
      claimed.add(known.id);
    } else {
      matches.clashing.add(at);
      matches.issues.set(at, clash(row, known));
    }
  });
  for (const [name, group] of rowsByName(rows, open, matches, index)) {
    const free = (index.byName.get(name) ?? []).filter(({ id }) => !claimed.has(id));
    for (const [at, known] of matchByName(rows, group, free, wouldChange)) {
      matches.person.set(at, known);
      matches.named.add(known.id);
      claimed.add(known.id);
      matches.issues.set(at, sameNameIssue(rows[at]!, known, true));
    }
    for (const at of group) {
      if (matches.person.has(at) || hasNumber(rows[at]!) || free[0] === undefined) continue;
      matches.issues.set(at, sameNameIssue(rows[at]!, free[0], false));
    }
  }
  return matches;
}

/** Rows not matched by number whose name is known; held rows only name their people. */
function rowsByName(
  rows: readonly DraftRow[],
  open: readonly boolean[],
  matches: Matches,
  index: PeopleIndex,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (matches.person.has(at) || matches.clashing.has(at)) return;
    const name = row.person.nameKey;
    const sameName = index.byName.get(name);
    if (sameName === undefined) return;
    if (!open[at]) {
      if (isHeldBy(row, [])) for (const { id } of sameName) matches.named.add(id);
      return;
    }
    const group = groups.get(name);
    if (group) group.push(at);
    else groups.set(name, [at]);
  });
  return groups;
}

/**
 * Rows and known people of one name. A row is a known person when it is the only one of its unit and so is the
 * person, or when it is the only row and person at all and one of them has no unit. Where several meet, a row is
 * only matched with a person it would not change, so that nobody is changed by guess and the next import of the
 * same list finds the same.
 */
function matchByName(
  rows: readonly DraftRow[],
  group: readonly number[],
  free: readonly ExistingPerson[],
  wouldChange: (row: DraftRow, known: ExistingPerson) => boolean,
): Map<number, ExistingPerson> {
  const found = new Map<number, ExistingPerson>();
  const unitOf = (at: number) => keyOf(rows[at]!.person.unit);
  const taken = new Set<string>();
  for (const at of group) {
    const row = rows[at]!;
    const unit = unitOf(at);
    const sameUnit = free.filter((known) => keyOf(known.unit) === unit && !taken.has(known.id));
    const alone = group.filter((other) => unitOf(other) === unit).length === 1;
    const loose = group.length === 1 && free.length === 1 && (unit === '' || free[0]!.unit === null);
    const [only] = alone && sameUnit.length === 1 ? sameUnit : loose ? free : [];
    const known =
      only === undefined
        ? sameUnit.find((candidate) => !wouldChange(row, candidate))
        : canBe(row, only)
          ? only
          : undefined;
    if (known === undefined) continue;
    found.set(at, known);
    taken.add(known.id);
  }
  return found;
}

/** A row with a number is only a person who has none yet. */
function canBe(row: DraftRow, known: ExistingPerson): boolean {
  return !hasNumber(row) || (known.nrp === null && known.nip === null);
}

const keyOf = (unit: string | null) => (unit === null ? '' : unitKey(unit));

function summary(person: ExistingPerson): string {
  const number = person.nrp ?? person.nip;
  return [person.rank, person.name, person.unit, number].filter((part) => part !== null).join(', ');
}

function clash(row: DraftRow, known: ExistingPerson): ImportIssue {
  const number = row.person.nrp ?? row.person.nip ?? '';
  const at = address(row, 'number');
  return makeIssue(
    'NRP_DUPLICATE_OTHER_NAME',
    { ...at, rowId: row.source.id },
    number,
    known.name,
    `NRP/NIP ${number} (${at.cell}) tersimpan atas nama ${known.name}, di berkas ${row.person.name}. Pilih yang benar; baris ini ditahan.`,
  );
}

function sameNameIssue(row: DraftRow, known: ExistingPerson, matched: boolean): ImportIssue {
  const at = address(row, 'name');
  return makeIssue(
    'POSSIBLE_SAME_PERSON',
    { ...at, rowId: row.source.id },
    row.person.name,
    summary(known),
    `Nama ${row.person.name} (${at.cell}) sama dengan ${summary(known)} yang tersimpan. ` +
      (matched ? 'Dianggap orang yang sama; periksa.' : 'Diambil sebagai orang baru; periksa.'),
  );
}
