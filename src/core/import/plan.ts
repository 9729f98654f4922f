import { unitKind } from '../unit/unit-name.ts';
import { PersonValuesBuilder } from './changes.ts';
import { type DraftRow, draftRows, isHeldBy } from './draft-rows.ts';
import { type Duplicates, findDuplicates } from './duplicates.ts';
import { makeIssue } from './issue.ts';
import { type Matches, matchPeople } from './match.ts';
import { MembershipPlanner } from './membership.ts';
import type {
  ExistingData,
  ImportDecisions,
  ImportPlan,
  ImportWriteSet,
  MissingPerson,
  PlanKind,
  PlanRow,
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
  const skipped = new Set(decisions.skipRows);
  const usable = rows.map((row) => !skipped.has(row.source.id) && !isHeldBy(row, accepts));
  const duplicates = findDuplicates(rows, usable);
  const open = usable.map((ok, at) => ok && !duplicates.clashing.has(at) && !duplicates.mergedInto.has(at));
  const values = new PersonValuesBuilder(existing.units);
  const matches = matchPeople(rows, open, existing.people, accepts, ({ person }, known) => {
    return values.update(person, known).changes.length > 0;
  });
  const planner = new Planner(rows, existing, values, duplicates, matches);
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

class Planner {
  private readonly rows: readonly DraftRow[];
  private readonly existing: ExistingData;
  private readonly duplicates: Duplicates;
  private readonly matches: Matches;
  private readonly values: PersonValuesBuilder;
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
  ) {
    this.rows = rows;
    this.existing = existing;
    this.duplicates = duplicates;
    this.matches = matches;
    this.values = values;
    this.members = existing.operation === null ? null : new MembershipPlanner(existing.operation);
    this.writeSet = {
      units: [],
      insertPeople: [],
      updatePeople: [],
      satgas: this.members?.create ?? [],
      memberships: this.members?.memberships ?? [],
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
      mergedInto: into === undefined ? null : this.rows[into]!.source.id,
      cells: row.cells,
      person: row.person,
      satgas: source.satgas,
      changes: [],
      issues: this.issuesOf(at),
    };
    this.planned.push(planned);
    const clashing = this.duplicates.clashing.has(at) || this.matches.clashing.has(at);
    planned.kind = decided ?? (clashing ? 'held' : into === undefined ? this.write(at, planned) : 'merged');
  }

  private issuesOf(at: number): ImportIssue[] {
    const own = this.rows[at]!.issues;
    const between = this.duplicates.issues.get(at);
    const known = this.matches.issues.get(at);
    if (between === undefined && known === undefined) return own;
    return [...own, ...(between ?? []), ...(known === undefined ? [] : [known])];
  }

  private write(at: number, planned: PlanRow): PlanKind {
    const later = this.laterRows.get(at) ?? [];
    const person = later.reduce((draft, other) => join(draft, this.rows[other]!.person), planned.person);
    planned.person = person;
    const known = this.matches.person.get(at);
    let unit: string | null | undefined;
    if (known === undefined) {
      const values = this.values.insert(person);
      unit = values.unit;
      this.writeSet.insertPeople.push({ rowId: planned.rowId, ...values });
    } else {
      planned.personId = known.id;
      const { changes, set } = this.values.update(person, known);
      planned.changes = changes;
      unit = set.unit;
      if (changes.length > 0) this.writeSet.updatePeople.push({ id: known.id, set });
    }
    if (unit) this.createUnit(unit);
    const who = known === undefined ? { rowId: planned.rowId } : { id: known.id };
    for (const index of [at, ...later]) {
      const { source, person: own } = this.rows[index]!;
      planned.changes.push(...(this.members?.add(who, source.satgas, own.opsPosition) ?? []));
    }
    if (known === undefined) return 'new';
    return planned.changes.length > 0 ? 'changed' : 'unchanged';
  }

  private createUnit(name: string): void {
    if (this.units.has(name) || this.values.knowsUnit(name)) return;
    this.units.add(name);
    this.writeSet.units.push(name);
  }

  finish(list: ParsedList, decisions: ImportDecisions): ImportPlan {
    const missing = this.missing();
    const counts = {
      new: 0,
      changed: 0,
      unchanged: 0,
      held: 0,
      missing: missing.length,
      merged: 0,
      skipped: 0,
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

  private missing(): MissingPerson[] {
    return this.existing.people
      .filter(({ id }) => !this.matches.named.has(id))
      .map(({ id, nrp, nip, name, rank, unit }) => ({ personId: id, nrp: nrp ?? nip, name, rank, unit }));
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
