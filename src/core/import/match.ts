import { unitKey } from '../unit/unit-name.ts';
import { type DraftRow, isHeldBy } from './draft-rows.ts';
import { address, hasNumber } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import { namesAlike } from './name-alike.ts';
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
 * another name is a clash and never overwrites that person. `open` rows can be matched.
 */
export function matchPeople(
  rows: readonly DraftRow[],
  open: readonly boolean[],
  people: readonly ExistingPerson[],
  accepts: readonly IssueCode[],
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
  rows.forEach((row, at) => {
    if (matches.person.has(at) || matches.clashing.has(at)) return;
    const sameName = index.byName.get(row.person.nameKey);
    if (sameName === undefined) return;
    if (!open[at]) {
      if (isHeldBy(row, [])) for (const known of sameName) matches.named.add(known.id);
      return;
    }
    const free = sameName.filter(({ id }) => !claimed.has(id));
    const known = byNameAndUnit(row, free);
    if (known !== undefined) {
      matches.person.set(at, known);
      matches.named.add(known.id);
      claimed.add(known.id);
      matches.issues.set(at, sameNameIssue(row, known, true));
    } else if (!hasNumber(row) && free[0] !== undefined) {
      matches.issues.set(at, sameNameIssue(row, free[0], false));
    }
  });
  return matches;
}

/** Only people without a number of their own, or rows without one, are told apart by name and unit. */
function byNameAndUnit(row: DraftRow, candidates: readonly ExistingPerson[]): ExistingPerson | undefined {
  const unit = keyOf(row.person.unit);
  const unnumbered = candidates.filter(({ nrp, nip }) => nrp === null && nip === null);
  const inUnit = (person: ExistingPerson) => keyOf(person.unit) === unit;
  const exact = unnumbered.find(inUnit);
  if (exact !== undefined) return exact;
  const pool = hasNumber(row) ? unnumbered : candidates;
  const sameUnit = pool.filter(inUnit);
  if (sameUnit.length > 0) return sameUnit.length === 1 ? sameUnit[0] : undefined;
  // One side says no unit: the name decides if it is the only one.
  const only = pool.length === 1 ? pool[0]! : undefined;
  return only !== undefined && (unit === '' || only.unit === null) ? only : undefined;
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
