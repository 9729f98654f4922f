import { unitKind } from '../unit/unit-name.ts';
import { PersonValuesBuilder } from './changes.ts';
import { RowDecisions } from './decisions.ts';
import { type DraftRow, draftRows, isHeldBy } from './draft-rows.ts';
import { type Duplicates, findDuplicates, mergeDecided } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import { type Matches, matchPeople } from './match.ts';
import { MembershipPlanner } from './membership.ts';
import { peopleIndex } from './people-index.ts';
import {
  CHANGED_BY,
  type ChangeField,
  type ExistingData,
  type ExistingPerson,
  type FieldChange,
  type ImportDecisions,
  type ImportPlan,
  type ImportWriteSet,
  type MissingPerson,
  type PersonValues,
  type PlanKind,
  type PlanRow,
} from './plan-types.ts';
import type { ImportIssue, ParsedList, PersonDraft, StepProgress } from './types.ts';
import { unknownValues } from './unknown-values.ts';

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
  const rows = draftRows(list, decisions);
  yield { done: 0, total };
  const accepts = decisions.accepts ?? [];
  const takesClashes = accepts.includes('NRP_DUPLICATE_OTHER_NAME');
  const decided = new RowDecisions(rows, decisions);
  const skipped = new Set(decisions.skipRows);
  const usable = rows.map((row) => !skipped.has(row.source.id) && !isHeldBy(row, accepts));
  const duplicates = findDuplicates(rows, usable, { decided, takesClashes });
  mergeDecided(rows, usable, duplicates, decided, (id) => findKnown(existing, id));
  for (const at of duplicates.withoutNumber) rows[at] = withoutNumber(rows[at]!);
  const open = usable.map((ok, at) => ok && !duplicates.clashing.has(at) && !duplicates.mergedInto.has(at));
  const values = new PersonValuesBuilder(existing.units);
  const wouldChange = ({ person }: DraftRow, known: ExistingPerson) =>
    values.update(person, known).changes.length > 0;
  const matches = matchPeople({ rows, open, existing, decided, takesClashes, wouldChange });
  const planner = new Planner(rows, existing, values, duplicates, matches, decided);
  for (let at = 0; at < rows.length; at++) {
    if (at % STEP_ROWS === STEP_ROWS - 1) yield { done: at, total };
    planner.add(at, skipped.has(rows[at]!.source.id) ? 'skipped' : usable[at] ? null : 'held');
  }
  return planner.finish(list, decisions);
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

function findKnown({ people, ended }: ExistingData, id: string): ExistingPerson | undefined {
  return peopleIndex(people).byId.get(id) ?? peopleIndex(ended).byId.get(id);
}

const withoutNumber = (row: DraftRow): DraftRow => ({
  ...row,
  person: { ...row.person, nrp: null, nip: null },
});

const NO_CHANGES: readonly FieldChange[] = [];

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
  private readonly planned: PlanRow[] = [];
  private readonly units = new Set<string>();
  private readonly writeSet: ImportWriteSet;

  constructor(
    rows: readonly DraftRow[],
    existing: ExistingData,
    values: PersonValuesBuilder,
    duplicates: Duplicates,
    matches: Matches,
    decided: RowDecisions,
  ) {
    this.rows = rows;
    this.decided = decided;
    this.existing = existing;
    this.duplicates = duplicates;
    this.matches = matches;
    this.values = values;
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
    const { source } = row;
    const into = this.duplicates.mergedInto.get(at);
    const planned: PlanRow = {
      kind: 'unchanged',
      rowId: source.id,
      sheet: row.sheetName,
      row: source.row,
      personId: null,
      known: null,
      mergedInto: into === undefined ? null : this.rows[into]!.source.id,
      cells: row.cells,
      person: row.person,
      satgas: source.satgas,
      changes: [],
      kept: NO_CHANGES,
      clash: this.duplicates.clashing.has(at) || this.matches.clashing.has(at),
      issues: this.issuesOf(at),
    };
    this.planned.push(planned);
    planned.kind =
      decided ?? (planned.clash ? 'held' : into === undefined ? this.write(at, planned) : 'merged');
  }

  private issuesOf(at: number): ImportIssue[] {
    const own = this.rows[at]!.issues;
    const between = this.duplicates.issues.get(at);
    const known = this.matches.issues.get(at);
    if (between === undefined && known === undefined) return own;
    return [...own, ...(between ?? []), ...(known ?? [])];
  }

  private write(at: number, planned: PlanRow): PlanKind {
    const later = this.laterRows.get(at) ?? [];
    const joined = later.reduce((draft, other) => join(draft, this.rows[other]!.person), planned.person);
    const person = this.matches.withoutNumber.has(at) ? { ...joined, nrp: null, nip: null } : joined;
    planned.person = person;
    const known = this.matches.person.get(at);
    const keep = this.decided.keeps(at).flatMap((field) => CHANGED_BY[field]);
    const ended = known !== undefined && this.isEnded(known);
    if (known === undefined) this.insert(planned);
    else this.update(planned, known, keep, ended);
    const who = known === undefined ? { rowId: planned.rowId } : { id: known.id };
    for (const index of [at, ...later]) {
      const { source, person: own } = this.rows[index]!;
      const said = this.members?.add(who, source.satgas, own.opsPosition, keep);
      if (said === undefined) continue;
      planned.changes.push(...said.changes);
      if (said.kept.length > 0) planned.kept = [...planned.kept, ...said.kept];
    }
    if (known === undefined) return 'new';
    return planned.changes.length > 0 ? 'changed' : 'unchanged';
  }

  private isEnded({ id }: ExistingPerson): boolean {
    return peopleIndex(this.existing.ended).byId.has(id);
  }

  private insert({ rowId, person }: PlanRow): void {
    const values = this.values.insert(person);
    this.writeSet.insertPeople.push({ rowId, ...values });
    if (values.unit !== null) this.createUnit(values.unit);
    this.takeNumbers(null, values);
  }

  private update(
    planned: PlanRow,
    known: ExistingPerson,
    keep: readonly ChangeField[],
    ended: boolean,
  ): void {
    const { changes, set, kept } = this.values.update(planned.person, known, keep);
    planned.personId = known.id;
    planned.known = known;
    planned.changes = changes;
    if (kept.length > 0) planned.kept = kept;
    if (set.unit) this.createUnit(set.unit);
    this.takeNumbers(known.id, set);
    if (ended) {
      this.dropTakenNumbers(known, set, changes);
      changes.push({ field: 'ended', old: 'dikeluarkan', new: null });
      this.writeSet.revivePeople.push({ id: known.id, set });
    } else if (changes.length > 0) this.writeSet.updatePeople.push({ id: known.id, set });
  }

  /** A number goes to a person: whoever has it now gives it up first. */
  private takeNumbers(id: string | null, { nrp = null, nip = null }: Partial<PersonValues>): void {
    const index = peopleIndex(this.existing.people);
    const owners = [
      ['nrp', nrp === null ? undefined : index.byNrp.get(nrp)],
      ['nip', nip === null ? undefined : index.byNip.get(nip)],
    ] as const;
    for (const [field, owner] of owners) {
      if (owner !== undefined && owner.id !== id) this.writeSet.releaseNumbers.push({ id: owner.id, field });
    }
  }

  /** Somebody who comes back does not take along a number that is another's by now. */
  private dropTakenNumbers(known: ExistingPerson, set: Partial<PersonValues>, changes: FieldChange[]): void {
    const index = peopleIndex(this.existing.people);
    for (const [field, owners] of [
      ['nrp', index.byNrp],
      ['nip', index.byNip],
    ] as const) {
      const old = known[field];
      if (old === null || set[field] !== undefined || !owners.has(old)) continue;
      set[field] = null;
      changes.push({ field, old, new: null });
    }
  }

  private createUnit(name: string): void {
    if (this.units.has(name) || this.values.knowsUnit(name)) return;
    this.units.add(name);
    this.writeSet.units.push(name);
  }

  finish(list: ParsedList, decisions: ImportDecisions): ImportPlan {
    const missing = this.missing(new Set(decisions.endPeople));
    this.writeSet.endPeople = missing.filter(({ end }) => end).map(({ personId }) => personId);
    const counts = {
      new: 0,
      changed: 0,
      unchanged: 0,
      held: 0,
      missing: missing.length,
      merged: 0,
      skipped: 0,
      ended: this.writeSet.endPeople.length,
    };
    for (const { kind } of this.planned) counts[kind]++;
    const unknown = unknownValues(
      this.rows,
      (unit) => this.values.knowsUnit(unit) || unitKind(unit) !== null,
      decisions,
    );
    const issues: ImportIssue[] = [];
    const rowIssues = groupBySheet(this.planned);
    for (const [index, sheet] of list.sheets.entries()) {
      for (const issue of list.issues) if (issue.sheet === sheet.name) issues.push(issue);
      for (const issue of rowIssues.get(index) ?? []) issues.push(issue);
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
    category: first.category ?? later.category,
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

/** Findings of rows, by the index of their sheet. Rows left out have none. */
function groupBySheet(rows: readonly PlanRow[]): Map<number, ImportIssue[]> {
  const groups = new Map<number, ImportIssue[]>();
  for (const { rowId, kind, issues } of rows) {
    if (issues.length === 0 || kind === 'skipped') continue;
    const sheet = Number(rowId.slice(0, rowId.indexOf(':')));
    const group = groups.get(sheet) ?? [];
    groups.set(sheet, group);
    for (const issue of issues) group.push(issue);
  }
  return groups;
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
