import { PersonValuesBuilder } from './changes.ts';
import { RowDecisions } from './decisions.ts';
import { type DraftRow, draftSteps, isHeldBy } from './draft-rows.ts';
import { type Duplicates, findSharedNumbers, mergeDecided } from './duplicates.ts';
import { exactMatches } from './exact-match.ts';
import { makeIssue } from './issue.ts';
import { type Matches, matchPeople } from './match.ts';
import { MembershipPlanner, unplacedIssue } from './membership.ts';
import { readMergedNumbers } from './merged-numbers.ts';
import { joinNamesakes, tellSlippedNumbers } from './namesakes.ts';
import { findKnown, indexSteps, isStored, lastOwnerOf, peopleIndex } from './people-index.ts';
import {
  CHANGED_BY,
  type ChangeField,
  type ExistingData,
  type ExistingPerson,
  type ImportDecisions,
  type ImportPlan,
  type ImportWriteSet,
  type MissingPerson,
  type PersonValues,
  type PlanKind,
} from './plan-types.ts';
import { PlannedRow } from './planned-row.ts';
import type { ImportIssue, ParsedList, PersonDraft, StepProgress } from './types.ts';
import { UnknownValues } from './unknown-values.ts';

const STEP_ROWS = 2000;

/**
 * Stage B: compares a parsed list with the people we have. Says for every row whether it is new, changed (field by
 * field), unchanged, held, merged or skipped, who is missing from the list, and what one action would write. Pure:
 * the same list, people and decisions always give the same plan, and the plan of an applied plan writes nothing.
 */
export function* planSteps(
  list: ParsedList,
  existing: ExistingData,
  decisions: ImportDecisions = {},
): Generator<StepProgress, ImportPlan> {
  const total = list.rows.length;
  const beside = { done: 0, total };
  yield* tick(indexSteps(existing.people), beside);
  yield* tick(indexSteps(existing.ended), beside);
  const rows = yield* tick(
    draftSteps(list, decisions, (person) => isStored(existing, person)),
    beside,
  );
  readMergedNumbers(rows, existing);
  const accepts = decisions.accepts ?? [];
  const takesClashes = accepts.includes('NRP_DUPLICATE_OTHER_NAME');
  const decided = new RowDecisions(rows, decisions);
  const skipped = skippedRows(rows, decisions.skipRows ?? []);
  const usable = rows.map((row, at) => !skipped.has(at) && !isHeldBy(row, accepts));
  yield beside;
  const values = new PersonValuesBuilder(existing.units);
  const wouldChange = ({ person }: DraftRow, known: ExistingPerson) =>
    values.update(person, known).changes.length > 0;
  const settling = {
    decided,
    takesClashes,
    storedName: (of: PersonDraft) => lastOwnerOf(existing, of)?.nameKey,
  };
  const duplicates = yield* tick(findSharedNumbers(rows, usable, settling), beside);
  dropSharedNumbers(rows, duplicates);
  const exact = yield* tick(exactMatches(rows, usable, existing.people, decided, wouldChange), beside);
  yield* tick(joinNamesakes(rows, usable, duplicates, decided, exact), beside);
  const known = (person: PersonDraft) => isStored(existing, person);
  yield* tick(tellSlippedNumbers(rows, usable, duplicates, decided, known), beside);
  mergeDecided(rows, usable, duplicates, decided, (id) => findKnown(existing, id));
  const open = usable.map((ok, at) => ok && !duplicates.clashing.has(at) && !duplicates.mergedInto.has(at));
  yield beside;
  const matching = matchPeople({ rows, open, existing, decided, takesClashes, exact, wouldChange });
  const matches = yield* tick(matching, beside);
  const planner = new Planner(rows, existing, decisions, { values, duplicates, matches, decided });
  for (let at = 0; at < rows.length; at++) {
    if (at % STEP_ROWS === STEP_ROWS - 1) yield { done: at, total };
    planner.add(at, skipped.has(at) ? 'skipped' : usable[at] ? null : 'held');
  }
  yield { done: total, total };
  return planner.finish(list, decisions);
}

/** Rows that share a number with another name are taken without it: what tells who they are is the name and unit. */
function dropSharedNumbers(rows: DraftRow[], { withoutNumber, mergedInto }: Duplicates): void {
  for (const at of withoutNumber) {
    rows[at] = rows[at]!.withPerson({ ...rows[at]!.person, nrp: null, nip: null });
  }
  for (const [later, first] of mergedInto) {
    if (!withoutNumber.has(first)) continue;
    rows[first] = rows[first]!.withPerson(join(rows[first]!.person, rows[later]!.person));
  }
}

/** Runs one part of the planning; each of its steps is one of the whole. */
function* tick<T>(steps: Generator<void, T>, progress: StepProgress): Generator<StepProgress, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress;
  }
}

/** Places of the rows to leave out. */
function skippedRows(rows: readonly DraftRow[], ids: readonly string[]): ReadonlySet<number> {
  const skipped = new Set<number>();
  if (ids.length === 0) return skipped;
  const wanted = new Set(ids);
  rows.forEach(({ source }, at) => {
    if (wanted.has(source.id)) skipped.add(at);
  });
  return skipped;
}

/** `planSteps` in one go. */
export function planImport(
  list: ParsedList,
  existing: ExistingData,
  decisions: ImportDecisions = {},
): ImportPlan {
  const steps = planSteps(list, existing, decisions);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What was found out before the rows are planned one by one. */
interface Findings {
  values: PersonValuesBuilder;
  duplicates: Duplicates;
  matches: Matches;
  decided: RowDecisions;
}

const NO_ROWS: readonly number[] = [];
const NO_FIELDS: readonly ChangeField[] = [];

class Planner {
  private readonly rows: readonly DraftRow[];
  private readonly existing: ExistingData;
  private readonly duplicates: Duplicates;
  private readonly matches: Matches;
  private readonly values: PersonValuesBuilder;
  private readonly decided: RowDecisions;
  private readonly members: MembershipPlanner | null;
  /** Row → later rows of the same person. */
  private readonly laterRows = new Map<number, number[]>();
  private readonly planned: PlannedRow[] = [];
  private readonly units = new Set<string>();
  private readonly unknown: UnknownValues;
  /** Findings of rows, by the index of their sheet. Rows left out have none. */
  private readonly issues = new Map<number, ImportIssue[]>();
  private readonly counts: Record<PlanKind, number>;
  private readonly writeSet: ImportWriteSet;

  constructor(
    rows: readonly DraftRow[],
    existing: ExistingData,
    decisions: ImportDecisions,
    { values, duplicates, matches, decided }: Findings,
  ) {
    this.rows = rows;
    this.decided = decided;
    this.existing = existing;
    this.duplicates = duplicates;
    this.matches = matches;
    this.values = values;
    this.counts = { new: 0, changed: 0, unchanged: 0, held: 0, merged: 0, skipped: 0 };
    this.unknown = new UnknownValues(existing, (unit) => values.knowsUnit(unit), decisions);
    this.members = existing.operation === null ? null : new MembershipPlanner(existing.operation);
    this.writeSet = {
      releaseNumbers: [],
      units: [],
      insertPeople: [],
      updatePeople: [],
      revivePeople: [],
      satgas: this.members?.create ?? [],
      memberships: this.members?.memberships ?? [],
      endPeople: [],
    };
    for (const [later, first] of duplicates.mergedInto) {
      const list = this.laterRows.get(first);
      if (list) list.push(later);
      else this.laterRows.set(first, [later]);
    }
  }

  /** `decided` is set for rows that take no part. */
  add(at: number, decided: 'skipped' | 'held' | null): void {
    const row = this.rows[at]!;
    const into = this.duplicates.mergedInto.get(at);
    const clash = this.duplicates.clashing.has(at) || this.matches.clashing.has(at);
    const issues = this.issuesOf(at);
    const planned = new PlannedRow(row, into === undefined ? null : this.rows[into]!, clash, issues);
    this.planned.push(planned);
    planned.kind = decided ?? (clash ? 'held' : into === undefined ? this.write(at, planned) : 'merged');
    this.counts[planned.kind]++;
    this.unknown.add(row);
    if (issues.length > 0 && decided !== 'skipped') this.sheetIssues(row.source.sheet).push(...issues);
  }

  private sheetIssues(sheet: number): ImportIssue[] {
    let issues = this.issues.get(sheet);
    if (issues === undefined) {
      issues = [];
      this.issues.set(sheet, issues);
    }
    return issues;
  }

  private issuesOf(at: number): readonly ImportIssue[] {
    const own = this.rows[at]!.issues;
    const between = this.duplicates.issues.get(at);
    const known = this.matches.issues.get(at);
    const unplaced = this.members === null ? null : unplacedIssue(this.rows[at]!);
    if (between === undefined && known === undefined && unplaced === null) return own;
    return [...own, ...(between ?? []), ...(known ?? []), ...(unplaced === null ? [] : [unplaced])];
  }

  private write(at: number, planned: PlannedRow): PlanKind {
    const later = this.laterRows.get(at) ?? NO_ROWS;
    for (const other of later) planned.person = join(planned.person, this.rows[other]!.person);
    if (this.matches.withoutNumber.has(at)) planned.person = { ...planned.person, nrp: null, nip: null };
    const known = this.matches.person.get(at);
    const kept = this.decided.keeps(at);
    const keep = kept.length === 0 ? NO_FIELDS : kept.flatMap((field) => CHANGED_BY[field]);
    if (known === undefined) this.insert(planned);
    else this.update(planned, known, keep, this.isEnded(known));
    if (this.members !== null) this.join(this.members, at, later, planned, keep);
    if (known === undefined) return 'new';
    return planned.changes.length > 0 ? 'changed' : 'unchanged';
  }

  /** The memberships that the rows of one person state. */
  private join(
    members: MembershipPlanner,
    at: number,
    later: readonly number[],
    planned: PlannedRow,
    keep: readonly ChangeField[],
  ): void {
    const { known, rowId } = planned;
    const who = known === null ? { rowId } : { id: known.id };
    for (const index of [at, ...later]) {
      const { source, person } = this.rows[index]!;
      const { changes, kept } = members.add(who, source.satgas, person.opsPosition, keep);
      if (changes.length > 0) planned.changes = [...planned.changes, ...changes];
      if (kept.length > 0) planned.kept = [...planned.kept, ...kept];
    }
  }

  private isEnded({ id }: ExistingPerson): boolean {
    return peopleIndex(this.existing.ended).byId.has(id);
  }

  private insert({ rowId, person }: PlannedRow): void {
    const values = this.values.insert(person);
    this.writeSet.insertPeople.push({ rowId, ...values });
    if (values.unit !== null) this.createUnit(values.unit);
    this.takeNumbers(null, values);
  }

  private update(
    planned: PlannedRow,
    known: ExistingPerson,
    keep: readonly ChangeField[],
    ended: boolean,
  ): void {
    const { changes, set, kept } = this.values.update(planned.person, known, keep);
    planned.known = known;
    planned.changes = changes;
    if (kept.length > 0) planned.kept = kept;
    if (set.unit) this.createUnit(set.unit);
    this.takeNumbers(known.id, set);
    if (ended) {
      changes.push({ field: 'ended', old: 'dikeluarkan', new: null });
      this.writeSet.revivePeople.push({ id: known.id, set });
    } else if (changes.length > 0) this.writeSet.updatePeople.push({ id: known.id, set });
  }

  /** A number goes to a person: whoever has it now gives it up first. */
  private takeNumbers(id: string | null, { nrp = null, nip = null }: Partial<PersonValues>): void {
    if (this.existing.people.length === 0) return;
    const { byNrp, byNip } = peopleIndex(this.existing.people);
    const nrpOwner = nrp === null ? undefined : byNrp.get(nrp);
    const nipOwner = nip === null ? undefined : byNip.get(nip);
    if (nrpOwner && nrpOwner.id !== id) this.writeSet.releaseNumbers.push({ id: nrpOwner.id, field: 'nrp' });
    if (nipOwner && nipOwner.id !== id) this.writeSet.releaseNumbers.push({ id: nipOwner.id, field: 'nip' });
  }

  /** Somebody who comes back does not take along a number that is, or by this list becomes, another's. */
  private dropTakenNumbers(): void {
    const { insertPeople, updatePeople, revivePeople } = this.writeSet;
    if (revivePeople.length === 0) return;
    const index = peopleIndex(this.existing.people);
    const ended = peopleIndex(this.existing.ended);
    const given = [
      ...insertPeople,
      ...updatePeople.map(({ set }) => set),
      ...revivePeople.map(({ set }) => set),
    ];
    const rows = new Map(this.planned.map((row) => [row.personId, row]));
    for (const [field, owners] of [
      ['nrp', index.byNrp],
      ['nip', index.byNip],
    ] as const) {
      const taken = new Set(given.map((values) => values[field]));
      for (const { id, set } of revivePeople) {
        const old = ended.byId.get(id)?.[field] ?? null;
        if (old === null || set[field] !== undefined) continue;
        if (!owners.has(old) && !taken.has(old)) {
          // Two who come back may have had one number, one after the other: the first of them keeps it.
          taken.add(old);
          continue;
        }
        set[field] = null;
        const row = rows.get(id)!;
        row.changes = [...row.changes, { field, old, new: null }];
      }
    }
  }

  private createUnit(name: string): void {
    if (this.units.has(name) || this.values.knowsUnit(name)) return;
    this.units.add(name);
    this.writeSet.units.push(name);
  }

  finish(list: ParsedList, decisions: ImportDecisions): ImportPlan {
    this.dropTakenNumbers();
    const missing = this.missing(new Set(decisions.endPeople));
    this.writeSet.endPeople = missing.filter(({ end }) => end).map(({ personId }) => personId);
    const counts = { ...this.counts, missing: missing.length, ended: this.writeSet.endPeople.length };
    const unknown = this.unknown.list();
    const issues: ImportIssue[] = [];
    for (const [index, sheet] of list.sheets.entries()) {
      for (const issue of list.issues) if (issue.sheet === sheet.name) issues.push(issue);
      for (const issue of this.issues.get(index) ?? []) issues.push(issue);
    }
    for (const { value, cell, mapped } of unknown.units) {
      if (mapped === null) issues.push(unitUnknown(value, cell));
    }
    return { rows: this.planned, missing, counts, issues, unknown, writeSet: this.writeSet };
  }

  private missing(end: ReadonlySet<string>): MissingPerson[] {
    return this.existing.people
      .filter(({ id }) => !this.matches.named.has(id))
      .map(({ id, nrp, nip, name, rank, unit }) => {
        return { personId: id, nrp: nrp ?? nip, name, rank, unit, end: end.has(id) };
      });
  }
}

/** Values of a person named in several rows: the first row that says something is believed. */
function join(first: PersonDraft, later: PersonDraft): PersonDraft {
  const takesUnit = first.unit === null || (first.unitDerived && !later.unitDerived && later.unit !== null);
  return {
    ...first,
    nrp: first.nrp ?? (first.nip === null ? later.nrp : null),
    nip: first.nip ?? (first.nrp === null ? later.nip : null),
    rank: first.rank ?? later.rank,
    category:
      first.rank !== null || later.rank === null ? (first.category ?? later.category) : later.category,
    unit: takesUnit ? later.unit : first.unit,
    unitDerived: takesUnit ? later.unitDerived : first.unitDerived,
    position: first.position ?? later.position,
    opsPosition: first.opsPosition ?? later.opsPosition,
    gender: first.gender ?? later.gender,
    phone: first.phone ?? later.phone,
    note: first.note ?? later.note,
    statusProposal: first.statusProposal ?? later.statusProposal,
  };
}

function unitUnknown(value: string, address: string | null): ImportIssue {
  const bang = address?.lastIndexOf('!') ?? -1;
  return makeIssue(
    'UNIT_UNKNOWN',
    {
      sheet: address === null ? '' : address.slice(0, bang),
      cell: address === null ? null : address.slice(bang + 1),
      rowId: null,
    },
    value,
    value,
    `Satuan “${value}” belum dikenal dan akan dibuat baru. Pilih padanannya bila hanya beda tulisan.`,
  );
}
