/** The shapes of stage B: what a parsed list would do to the people we have, and what is then written. */

import type { PersonCategory } from '../personnel/rank.ts';
import type { WorkbookFormat } from './sheet.ts';
import type { ImportField, ImportIssue, IssueCode, PersonDraft, SatgasPath, SourceCell } from './types.ts';

/** A person we already have, in the form the plan compares. */
export interface ExistingPerson {
  id: string;
  nrp: string | null;
  nip: string | null;
  name: string;
  nameKey: string;
  rank: string | null;
  category: PersonCategory;
  /** Name of the unit. */
  unit: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  note: string | null;
}

/** A number that a record had before it was merged, and whom it was merged into. */
export interface MergedNumber {
  number: string;
  into: Pick<ExistingPerson, 'name' | 'nameKey' | 'nrp' | 'nip'>;
}

export interface ExistingSatgas {
  id: string;
  /** Names from the top down. */
  path: readonly string[];
  kind: 'satgas' | 'staff';
}

export interface ExistingMembership {
  id: string;
  personId: string;
  satgasId: string;
  opsPosition: string | null;
}

/** What the plan compares a list with. */
export interface ExistingData {
  people: readonly ExistingPerson[];
  /** People taken off the list earlier: they come back as who they are, never as a second person. */
  ended: readonly ExistingPerson[];
  /** Numbers of records that were merged into other people. */
  merged?: readonly MergedNumber[];
  /** Names of the post's units. */
  units: readonly string[];
  /** The operation that takes bands and operational positions as membership; null = leave them alone. */
  operation: { satgas: readonly ExistingSatgas[]; memberships: readonly ExistingMembership[] } | null;
}

/** What the user decided about a parsed list. All parts are optional and can be changed again. */
export interface ImportDecisions {
  /** 'Sheet1!D57' → new text of that cell. */
  corrections?: Readonly<Record<string, string>>;
  /** `ParsedRow.id`s to leave out. */
  skipRows?: readonly string[];
  /** Codes whose held rows are taken as read. */
  accepts?: readonly IssueCode[];
  /** One value for every row that holds it. */
  mappings?: ValueMappings;
  /** `ParsedRow.id` → key of the known person it is, or NEW_PERSON. What no longer exists is passed over. */
  who?: Readonly<Record<string, string>>;
  /** `ParsedRow.id` → columns whose stored value stays. */
  keepOld?: Readonly<Record<string, readonly ImportField[]>>;
  /** `ParsedRow.id`s that are right in a clash over one number. */
  chosen?: readonly string[];
  /** Keys of people to be ended if the list does not name them. */
  endPeople?: readonly string[];
}

/** In `ImportDecisions.who`: nobody we know. */
export const NEW_PERSON = 'new';

/** Text as read → text to use. */
export interface ValueMappings {
  rank?: Readonly<Record<string, string>>;
  unit?: Readonly<Record<string, string>>;
  position?: Readonly<Record<string, string>>;
}

/** Fields of a person that an import can change. */
export const CHANGE_FIELDS = [
  'nrp',
  'nip',
  'name',
  'rank',
  'category',
  'unit',
  'position',
  'gender',
  'phone',
  'note',
] as const;
export type PersonField = (typeof CHANGE_FIELDS)[number];
/** `satgas` and `opsPosition` are changes of membership; `ended` = a person taken off the list comes back. */
export type ChangeField = PersonField | 'satgas' | 'opsPosition' | 'ended';

export interface FieldChange {
  field: ChangeField;
  old: string | null;
  new: string | null;
}

/** `merged`: the same person as an earlier row; `skipped`: left out by the user. */
export type PlanKind = 'new' | 'changed' | 'unchanged' | 'held' | 'merged' | 'skipped';

/** What becomes of a row. Its cells are looked up when somebody asks: ask for the rows that are shown. */
export interface PlanRow {
  kind: PlanKind;
  /** The `ParsedRow` it is about. */
  rowId: string;
  sheet: string;
  row: number;
  /** The existing person it was matched with. */
  personId: string | null;
  /** That person as stored today. */
  known: ExistingPerson | null;
  /** `rowId` of the row that stands for the same person (kind merged). */
  mergedInto: string | null;
  readonly cells: Partial<Record<ImportField, SourceCell>>;
  /** Values after corrections; for a person named in several rows the first row holds the joined values. */
  person: PersonDraft;
  satgas: SatgasPath | null;
  changes: readonly FieldChange[];
  /** What the list would change but the user keeps as stored. */
  kept: readonly FieldChange[];
  /** Held because its number belongs to somebody else too. */
  clash: boolean;
  issues: readonly ImportIssue[];
}

/** An existing person that the list does not name. Ended by the import only if the user says so (`end`). */
export interface MissingPerson {
  personId: string;
  nrp: string | null;
  name: string;
  rank: string | null;
  unit: string | null;
  end: boolean;
}

export interface PlanCounts {
  new: number;
  changed: number;
  unchanged: number;
  held: number;
  missing: number;
  merged: number;
  skipped: number;
  /** Missing people whom the import ends. */
  ended: number;
}

/** The stored fields that a column of a list can change. */
export const CHANGED_BY: Readonly<Record<ImportField, readonly ChangeField[]>> = {
  name: ['name'],
  lastName: ['name'],
  rank: ['rank', 'category'],
  nrp: ['nrp', 'nip'],
  nip: ['nip'],
  rankNrp: ['rank', 'category', 'nrp', 'nip'],
  person: ['name', 'rank', 'category', 'nrp', 'nip'],
  position: ['position'],
  opsPosition: ['opsPosition'],
  unit: ['unit'],
  satgas: ['satgas'],
  subSatgas: ['satgas'],
  gender: ['gender'],
  phone: ['phone'],
  status: [],
  note: ['note'],
};

/** A value that no rule knows, once for all rows that hold it. */
export interface UnknownValue {
  value: string;
  rows: number;
  /** First cell that holds it: 'Sheet1!C12'; null when it comes from no single cell. */
  cell: string | null;
  /** What the user mapped it to. */
  mapped: string | null;
  /** The nearest known value by spelling; never applied by itself. `confidence` 0–1. */
  suggest: { value: string; confidence: number } | null;
}

/** The values of one person, ready to be written; `unit` names an existing unit or one of the plan's new units. */
export type PersonValues = Omit<ExistingPerson, 'id'>;

export interface InsertPerson extends PersonValues {
  /** The person's first row: memberships refer to it. */
  rowId: string;
}

export interface UpdatePerson {
  id: string;
  /** Only the fields that change; nameKey follows name. */
  set: Partial<PersonValues>;
}

export interface WriteMembership {
  /** An existing person, or the `rowId` of an inserted one. */
  person: { id: string } | { rowId: string };
  /** Full path of an existing satgas or of one in `satgas`. */
  satgas: readonly string[];
  opsPosition: string | null;
  /** The existing membership whose operational position changes; null = a new membership. */
  membershipId: string | null;
}

/** Everything one action writes, in the order in which it is applied. */
export interface ImportWriteSet {
  /** Numbers that stored people lose before anybody else gets them. */
  releaseNumbers: { id: string; field: 'nrp' | 'nip' }[];
  /** Names of units to create. */
  units: string[];
  insertPeople: InsertPerson[];
  updatePeople: UpdatePerson[];
  /** Ended people who come back, with what changes in them. */
  revivePeople: UpdatePerson[];
  /** Satgas to create, parents before children. */
  satgas: { path: string[]; kind: 'satgas' | 'staff' }[];
  memberships: WriteMembership[];
  /** Keys of people whom the import ends. */
  endPeople: string[];
}

/** Stage B: what would happen. */
export interface ImportPlan {
  /** One for each person row of the list, in its order. */
  rows: PlanRow[];
  missing: MissingPerson[];
  counts: PlanCounts;
  /** All findings: of sheets, of rows and between rows, in the order of the file. */
  issues: ImportIssue[];
  unknown: { ranks: UnknownValue[]; units: UnknownValue[]; positions: UnknownValue[] };
  writeSet: ImportWriteSet;
}

/** The answer of `posko import personnel --json`. */
export interface ImportReport {
  file: string;
  format: WorkbookFormat;
  batch: string | null;
  sheets: {
    name: string;
    status: 'read' | 'skipped';
    reason: string | null;
    headerRow: number | null;
    columns: { column: string; field: ImportField; header: string }[];
    people: number;
  }[];
  counts: { new: number; changed: number; unchanged: number; held: number; missing: number };
  issues: Omit<ImportIssue, 'rowId'>[];
}
