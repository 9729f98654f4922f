import { namesAlike } from '../personnel/name-alike.ts';
import type { RowDecisions } from './decisions.ts';
import type { DraftRow } from './draft-rows.ts';
import { hasNumber } from './duplicates.ts';
import { LikePeople, unitKeys } from './like-people.ts';
import {
  clashIssue,
  endedIssue,
  endedOrOtherIssue,
  releasedIssue,
  renamedIssue,
  sameNameIssue,
  withoutNumberIssue,
} from './match-message.ts';
import { ownerOf, type PeopleIndex, peopleIndex } from './people-index.ts';
import type { ExistingData, ExistingPerson } from './plan-types.ts';
import type { ImportIssue } from './types.ts';

/** Rows between two yields: a few milliseconds. */
const STEP_ROWS = 2000;

export interface Matches {
  /** Row → known person, ended ones included. */
  person: Map<number, ExistingPerson>;
  /** Rows whose number belongs to a known person of another name. */
  clashing: Set<number>;
  /** Rows of new people whose number stays with the person who has it. */
  withoutNumber: Set<number>;
  /** Known people that the list names in any way, held rows included. */
  named: Set<string>;
  issues: Map<number, ImportIssue[]>;
}

/** What the matching looks at. */
export interface MatchTask {
  rows: readonly DraftRow[];
  /** Rows that can be matched. */
  open: readonly boolean[];
  existing: Pick<ExistingData, 'people' | 'ended'>;
  decided: RowDecisions;
  /** Rows that clash with a stored name are taken in bulk, under their new names. */
  takesClashes: boolean;
  /** Rows without a number that are somebody we know. */
  exact: ReadonlyMap<number, ExistingPerson>;
  /** Whether a row holds anything else than a known person. */
  wouldChange: (row: DraftRow, known: ExistingPerson) => boolean;
}

/**
 * Finds the known person of each row: as decided, or else by NRP, NIP, and by name key and unit. A number that
 * belongs to quite another name is a clash and never overwrites that person. Who was taken off the list and
 * comes again is the same person. Yields now and then.
 */
export function* matchPeople(task: MatchTask): Generator<void, Matches> {
  const { people, ended } = task.existing;
  const matcher = new Matcher(task);
  if (people.length + ended.length === 0) return matcher.matches;
  matcher.byDecision();
  yield* matcher.byNumber();
  yield* matcher.byName();
  yield* matcher.byEnded();
  return matcher.matches;
}

class Matcher {
  readonly matches: Matches = {
    person: new Map(),
    clashing: new Set(),
    withoutNumber: new Set(),
    named: new Set(),
    issues: new Map(),
  };
  private readonly task: MatchTask;
  private readonly index: PeopleIndex;
  private readonly ended: PeopleIndex;
  private readonly claimed = new Set<string>();
  /** People who get another number by a decision: the one they have is free. */
  private readonly freed = new Set<string>();
  /** Rows whose number only somebody who was taken off the list has. */
  private readonly endedNumbers = new Set<number>();
  /** Rows of names that only people who were taken off the list have. */
  private readonly endedNames: { name: string; group: readonly number[] }[] = [];

  private readonly keyOfUnit = unitKeys();
  private readonly namesakes = new Map<string, ReadonlyMap<string, readonly ExistingPerson[]>>();

  constructor(task: MatchTask) {
    this.task = task;
    this.index = peopleIndex(task.existing.people);
    this.ended = peopleIndex(task.existing.ended);
  }

  /** People on the list who have this name, by their unit. */
  private namesakesByUnit(name: string): ReadonlyMap<string, readonly ExistingPerson[]> {
    let found = this.namesakes.get(name);
    if (found === undefined) {
      found = Map.groupBy(this.index.byName.get(name) ?? [], ({ unit }) => this.keyOfUnit(unit));
      this.namesakes.set(name, found);
    }
    return found;
  }

  private claim(at: number, known: ExistingPerson): void {
    this.matches.person.set(at, known);
    this.matches.named.add(known.id);
    this.claimed.add(known.id);
  }

  private say(at: number, issue: ImportIssue): void {
    const said = this.matches.issues.get(at);
    if (said) said.push(issue);
    else this.matches.issues.set(at, [issue]);
  }

  private clash(at: number, issue: ImportIssue): void {
    this.matches.clashing.add(at);
    this.say(at, issue);
  }

  /** Rows about which somebody said who they are. */
  byDecision(): void {
    const { rows, open, decided } = this.task;
    const said = new Map<number, ExistingPerson>();
    const people = new Set<string>();
    for (const [at, id] of decided.known()) {
      const known = this.index.byId.get(id) ?? this.ended.byId.get(id);
      if (known === undefined) continue;
      this.matches.named.add(id);
      if (!open[at] || people.has(id)) continue;
      people.add(id);
      said.set(at, known);
    }
    const clashing = this.withoutRivals(said);
    for (const [at, known] of said) {
      this.claim(at, known);
      const owner = this.rival(at, known);
      if (owner !== undefined) this.say(at, releasedIssue(rows[at]!, owner));
      else if (this.ended.byId.has(known.id)) this.say(at, endedIssue(rows[at]!, known));
    }
    for (const [at, known] of clashing) {
      const owner = this.rival(at, known) ?? known;
      this.matches.named.add(owner.id);
      this.clash(at, clashIssue(rows[at]!, owner, false));
    }
  }

  /**
   * Takes out the decisions that would give somebody's number away, and returns them. A decision can free the
   * number that another one needs: two people whose numbers were swapped stand or fall together.
   */
  private withoutRivals(said: Map<number, ExistingPerson>): Map<number, ExistingPerson> {
    const { decided } = this.task;
    const clashing = new Map<number, ExistingPerson>();
    for (;;) {
      this.freed.clear();
      for (const [at, known] of said) if (this.givesOtherNumber(at, known)) this.freed.add(known.id);
      const failing = [...said].filter(
        ([at, known]) => !decided.isChosen(at) && this.rival(at, known) !== undefined,
      );
      if (failing.length === 0) return clashing;
      for (const [at, known] of failing) {
        said.delete(at);
        clashing.set(at, known);
      }
    }
  }

  /** Somebody else who has the number that the row would give to the person. */
  private rival(at: number, known: ExistingPerson): ExistingPerson | undefined {
    if (this.task.decided.keeps(at).includes('nrp')) return undefined;
    const owner = this.liveOwner(at);
    return owner?.id === known.id ? undefined : owner;
  }

  private givesOtherNumber(at: number, known: ExistingPerson): boolean {
    const { nrp, nip } = this.task.rows[at]!.person;
    if (this.task.decided.keeps(at).includes('nrp')) return false;
    return (
      (nrp !== null && known.nrp !== null && nrp !== known.nrp) ||
      (nip !== null && known.nip !== null && nip !== known.nip)
    );
  }

  /** Who on the list has the row's number and keeps it. */
  private liveOwner(at: number): ExistingPerson | undefined {
    const owner = ownerOf(this.index, this.task.rows[at]!.person);
    return owner !== undefined && this.freed.has(owner.id) ? undefined : owner;
  }

  *byNumber(): Generator<void, void> {
    const { rows } = this.task;
    const { matches } = this;
    for (let at = 0; at < rows.length; at++) {
      if (at % STEP_ROWS === STEP_ROWS - 1) yield;
      if (!hasNumber(rows[at]!) || matches.person.has(at) || matches.clashing.has(at)) continue;
      this.rowByNumber(at, rows[at]!);
    }
  }

  private rowByNumber(at: number, row: DraftRow): void {
    const { open, decided, takesClashes } = this.task;
    const { matches } = this;
    const known = this.liveOwner(at);
    if (known === undefined) {
      if (open[at] && !decided.isNew(at) && ownerOf(this.ended, row.person) !== undefined) {
        this.endedNumbers.add(at);
      }
      return;
    }
    const alike = namesAlike(row.person.nameKey, known.nameKey);
    if (open[at] && decided.isChosen(at) && (!alike || decided.isNew(at))) {
      this.say(at, releasedIssue(row, known));
      return;
    }
    matches.named.add(known.id);
    if (!open[at]) return;
    if (decided.isNew(at)) {
      matches.withoutNumber.add(at);
      this.say(at, withoutNumberIssue(row, known));
    } else if ((alike || takesClashes) && !this.claimed.has(known.id)) {
      this.claim(at, known);
      if (!alike) this.say(at, renamedIssue(row, known));
    } else {
      this.clash(at, clashIssue(row, known, false));
    }
  }

  /** People who were taken off the list: found last, when it is known which of their name are still on it. */
  *byEnded(): Generator<void, void> {
    const byNumber = new Set<string>();
    let count = 0;
    for (const at of this.endedNumbers) {
      if (++count % STEP_ROWS === 0) yield;
      byNumber.add(ownerOf(this.ended, this.task.rows[at]!.person)!.id);
      this.byEndedNumber(at);
    }
    for (const { name, group } of this.endedNames) this.byEndedName(group, name, byNumber);
  }

  /** The number of somebody who was taken off the list. */
  private byEndedNumber(at: number): void {
    const { rows, decided, takesClashes } = this.task;
    const row = rows[at]!;
    const known = ownerOf(this.ended, row.person);
    if (known === undefined || decided.isChosen(at)) return;
    const unit = this.keyOfUnit(row.person.unit ?? known.unit);
    const live = this.namesakesByUnit(row.person.nameKey)
      .get(unit)
      ?.find((other) => !this.claimed.has(other.id));
    const alike = namesAlike(row.person.nameKey, known.nameKey);
    if (alike && live !== undefined) {
      this.matches.named.add(live.id);
      this.clash(at, endedOrOtherIssue(row, known, live));
    } else if ((alike || takesClashes) && !this.claimed.has(known.id)) {
      this.claim(at, known);
      this.say(at, endedIssue(row, known));
    } else {
      this.clash(at, clashIssue(row, known, true));
    }
  }

  *byName(): Generator<void, void> {
    const { rows, open, exact, wouldChange } = this.task;
    const { matches, claimed } = this;
    for (const [at, known] of exact) {
      if (!open[at] || claimed.has(known.id) || matches.person.has(at) || matches.clashing.has(at)) continue;
      this.claim(at, known);
      this.say(at, sameNameIssue(rows[at]!, known, true));
    }
    let count = 0;
    for (const [name, group] of yield* this.rowsByName()) {
      const namesakes = this.index.byName.get(name) ?? [];
      count += group.length + namesakes.length;
      if (count >= STEP_ROWS) {
        count = 0;
        yield;
      }
      const free = namesakes.filter(({ id }) => !claimed.has(id));
      for (const [at, known] of yield* matchByName(rows, group, free, {
        wouldChange,
        keyOfUnit: this.keyOfUnit,
      })) {
        this.claim(at, known);
        this.say(at, sameNameIssue(rows[at]!, known, true));
      }
      if (!this.index.byName.has(name)) this.endedNames.push({ name, group });
      for (const at of group) {
        if (matches.person.has(at) || hasNumber(rows[at]!) || free[0] === undefined) continue;
        this.say(at, sameNameIssue(rows[at]!, free[0], false));
      }
    }
  }

  /**
   * The only row of a name that nobody on the list has: it may be somebody who was taken off it, unless another row
   * has that person's number.
   */
  private byEndedName(group: readonly number[], name: string, byNumber: ReadonlySet<string>): void {
    const [at, another] = group;
    const [known, other] = this.ended.byName.get(name) ?? [];
    if (at === undefined || another !== undefined || known === undefined || other !== undefined) return;
    const row = this.task.rows[at]!;
    const sameUnit =
      row.person.unit !== null && this.keyOfUnit(row.person.unit) === this.keyOfUnit(known.unit);
    if (!sameUnit || !canBe(row, known) || this.claimed.has(known.id) || byNumber.has(known.id)) return;
    this.claim(at, known);
    this.say(at, endedIssue(row, known));
  }

  /** Rows not matched by number whose name is known; held, clashing and skipped rows only name their people. */
  private *rowsByName(): Generator<void, Map<string, number[]>> {
    const { rows, open, decided } = this.task;
    const { matches, index, ended } = this;
    const groups = new Map<string, number[]>();
    const told = new Set<string>();
    for (let at = 0; at < rows.length; at++) {
      if (at % STEP_ROWS === STEP_ROWS - 1) yield;
      if (matches.person.has(at) || this.endedNumbers.has(at)) continue;
      const row = rows[at]!;
      const name = row.person.nameKey;
      const sameName = index.byName.get(name);
      if (sameName === undefined && !ended.byName.has(name)) continue;
      if (!open[at] || matches.clashing.has(at)) {
        if (!told.has(name)) for (const { id } of sameName ?? []) matches.named.add(id);
        told.add(name);
        continue;
      }
      if (decided.isNew(at)) continue;
      const group = groups.get(name);
      if (group) group.push(at);
      else groups.set(name, [at]);
    }
    return groups;
  }
}

/**
 * Rows and known people of one name. A row is a known person when it is the only one of its unit and so is the
 * person, or when it is the only row and person at all and one of them has no unit. Where several meet, a row is
 * only matched with a person it would not change, so that nobody is changed by guess and the next import of the
 * same list finds the same. Yields now and then.
 */
function* matchByName(
  rows: readonly DraftRow[],
  group: readonly number[],
  free: readonly ExistingPerson[],
  { wouldChange, keyOfUnit }: Pick<MatchTask, 'wouldChange'> & { keyOfUnit: ReturnType<typeof unitKeys> },
): Generator<void, Map<number, ExistingPerson>> {
  const found = new Map<number, ExistingPerson>();
  if (free.length === 0) return found;
  const rowsOfUnit = Map.groupBy(group, (at) => keyOfUnit(rows[at]!.person.unit));
  const peopleOfUnit = Map.groupBy(free, ({ unit }) => keyOfUnit(unit));
  const alike = new LikePeople(free, wouldChange, keyOfUnit);
  const taken = new Set<string>();
  for (const [count, at] of group.entries()) {
    if (count % STEP_ROWS === STEP_ROWS - 1) yield;
    const row = rows[at]!;
    const unit = keyOfUnit(row.person.unit);
    const sameUnit = peopleOfUnit.get(unit) ?? [];
    const alone = rowsOfUnit.get(unit)!.length === 1;
    const loose = group.length === 1 && free.length === 1 && (unit === '' || free[0]!.unit === null);
    const [only] = alone && sameUnit.length === 1 ? sameUnit : loose ? free : [];
    const known = only === undefined ? alike.find(row, [unit], taken) : canBe(row, only) ? only : undefined;
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
