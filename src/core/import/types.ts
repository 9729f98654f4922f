/**
 * The shapes of an import, stage by stage:
 * cells (sheet.ts) → `ParsedList` (what the file says, every value with its address) → `ImportPlan` (what would
 * happen to the people we already have) → `ImportWriteSet` (plain data that one action writes).
 */

import type { WorkbookFormat } from './sheet.ts';

/** What a column of a list can hold. `nrp` holds NRP and NIP; `rankNrp` is a combined PANGKAT/NRP column. */
export const IMPORT_FIELDS = [
  'name',
  'rank',
  'nrp',
  'rankNrp',
  'position',
  'opsPosition',
  'unit',
  'satgas',
  'gender',
  'phone',
  'note',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const ISSUE_CODES = [
  'NRP_ZERO_RESTORED',
  'NRP_CLEANED',
  'NRP_MONTH_INVALID',
  'NRP_LENGTH',
  'NRP_MISSING',
  'NRP_DUPLICATE_OTHER_NAME',
  'NRP_DUPLICATE_SAME_PERSON',
  'NIP_PRECISION_LOST',
  'RANK_UNKNOWN',
  'RANK_FROM_NAME',
  'NAME_MISSING',
  'STATUS_PROPOSED',
  'TOTAL_MISMATCH',
  'HIDDEN_SHEET',
  'HIDDEN_ROWS',
  'SHEET_WITHOUT_PEOPLE',
  'CELL_ERROR',
  'FORMULA_WITHOUT_VALUE',
  'POSSIBLE_SAME_PERSON',
  'UNIT_UNKNOWN',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** error: the row is held (or taken without the value, the message says so); warning: look; info: repaired. */
export type IssueSeverity = 'error' | 'warning' | 'info';

/** One finding at its cell. */
export interface ImportIssue {
  code: IssueCode;
  severity: IssueSeverity;
  sheet: string;
  /** 'D57', or null when the finding is about a whole sheet. */
  cell: string | null;
  /** What the cell holds. */
  value: string | null;
  /** What was made of it. */
  result: string | null;
  /** Indonesian: what, where, what to do. */
  message: string;
  /** `ParsedRow.id` of the row it is about, or null. */
  rowId: string | null;
}

/** A cell of a person's row, as read. */
export interface SourceCell {
  /** Column letters. */
  column: string;
  /** The cell's text, untouched. */
  raw: string;
  /** The cell was a number, so leading zeros may be lost. */
  numeric: boolean;
  /** Set for cells whose value could not be read: '#REF!' and the like, or a formula without a stored value. */
  unreadable?: 'error' | 'formula';
}

export type PersonCategory = 'polri' | 'pns' | 'pppk' | 'external';

/** What a row says about a person after the rules of ranks, numbers and names. null = the list does not say. */
export interface PersonDraft {
  nrp: string | null;
  nip: string | null;
  /** As printed, outer and doubled spaces removed; '' when the row has none. */
  name: string;
  nameKey: string;
  /** Short form; the text as read when the rank is unknown. */
  rank: string | null;
  /** null when neither rank, number nor remarks tell. */
  category: PersonCategory | null;
  /** Canonical unit name, from its column, a unit band or the position. */
  unit: string | null;
  position: string | null;
  opsPosition: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  note: string | null;
  /** Status word that the remarks seem to carry ('CUTI', 'BKO', …); never applied without a person. */
  statusProposal: string | null;
}

/** One person's row. */
export interface ParsedRow {
  /** Stable inside one file: '<sheet index>:<row number>'. */
  id: string;
  /** Index into `ParsedList.sheets`. */
  sheet: number;
  /** 1-based row number in the sheet. */
  row: number;
  cells: Partial<Record<ImportField, SourceCell>>;
  person: PersonDraft;
  /** Satgas path by band or satgas column; null = the list does not say. */
  satgas: SatgasPath | null;
  /** Findings of this row alone, before it is compared with others. */
  issues: ImportIssue[];
}

/** Satgas names from the top down, numbering stripped. `staff` is the PIM STAF band. */
export interface SatgasPath {
  names: string[];
  kind: 'satgas' | 'staff';
}

/** A row that heads a group and is no person. */
export interface ParsedBand {
  row: number;
  text: string;
  /** What it opens; a divider such as SATUAN TUGAS opens nothing. */
  kind: 'satgas' | 'staff' | 'unit' | 'divider';
  /** The satgas path that holds from here on; null for unit bands and dividers. */
  path: SatgasPath | null;
  unit: string | null;
}

export interface ParsedColumn {
  /** Letters. */
  column: string;
  field: ImportField | null;
  /** Header text, levels joined by ' / '; '' when the column has none. */
  header: string;
  /** 0–1: how sure the mapping is. 1 = known header, less = judged by the cells below. */
  confidence: number;
}

export interface ParsedSheet {
  name: string;
  hidden: boolean;
  status: 'read' | 'skipped';
  /** Indonesian, why it was skipped; null when read. */
  reason: string | null;
  /** First and last header row of the first table; null when the list has no header row. */
  headerFirstRow: number | null;
  headerRow: number | null;
  columns: ParsedColumn[];
  /** Person rows read (held ones included, hidden ones left out). */
  people: number;
  bands: ParsedBand[];
  /** Texts above the header, top down: kop, title, date. */
  titles: string[];
  /** The list's own unit as its kop says ('RESOR KUPANG KOTA'), or null. */
  unitGuess: string | null;
  /** Hidden rows with content that were left out. */
  hiddenRowsSkipped: number;
}

/** Stage A: what the file says. */
export interface ParsedList {
  format: WorkbookFormat;
  sheets: ParsedSheet[];
  rows: ParsedRow[];
  /** Findings about sheets, totals and hidden parts; findings of a row are in the row. */
  issues: ImportIssue[];
}

/** How the user wants the file to be read. */
export interface ParseOptions {
  /** Only these sheets (names). A hidden sheet named here is read. Default: every visible sheet. */
  sheets?: readonly string[];
  /** HIDDEN_SHEET and HIDDEN_ROWS accepted here are read too. */
  accepts?: readonly IssueCode[];
  /** By sheet name: header rows and columns set by hand. */
  overrides?: Readonly<Record<string, SheetOverride>>;
}

export interface SheetOverride {
  /** Last row of the header; null = the list has no header and starts at its first row. */
  headerRow?: number | null;
  /** Column letters → field, or null to leave the column out. Columns not named keep what was found. */
  columns?: Readonly<Record<string, ImportField | null>>;
}

export interface StepProgress {
  done: number;
  total: number;
}

/** A person we already have, in the form the plan compares. Ended people are not given. */
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
  /** One value for every row: text as read → text to use. */
  mappings?: {
    rank?: Readonly<Record<string, string>>;
    unit?: Readonly<Record<string, string>>;
    position?: Readonly<Record<string, string>>;
  };
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
/** `satgas` and `opsPosition` are changes of membership. */
export type ChangeField = PersonField | 'satgas' | 'opsPosition';

export interface FieldChange {
  field: ChangeField;
  old: string | null;
  new: string | null;
}

/** `merged`: the same person as an earlier row; `skipped`: left out by the user. */
export type PlanKind = 'new' | 'changed' | 'unchanged' | 'held' | 'merged' | 'skipped';

export interface PlanRow {
  kind: PlanKind;
  /** The `ParsedRow` it is about. */
  rowId: string;
  sheet: string;
  row: number;
  /** The existing person it was matched with. */
  personId: string | null;
  /** `rowId` of the row that stands for the same person (kind merged). */
  mergedInto: string | null;
  cells: Partial<Record<ImportField, SourceCell>>;
  /** Values after corrections; for a person named in several rows the first row holds the joined values. */
  person: PersonDraft;
  satgas: SatgasPath | null;
  changes: FieldChange[];
  issues: ImportIssue[];
}

/** An existing person that the list does not name. Never ended by an import. */
export interface MissingPerson {
  personId: string;
  nrp: string | null;
  name: string;
  rank: string | null;
  unit: string | null;
}

export interface PlanCounts {
  new: number;
  changed: number;
  unchanged: number;
  held: number;
  missing: number;
  merged: number;
  skipped: number;
}

/** A value that no rule knows, once for all rows that hold it. */
export interface UnknownValue {
  value: string;
  rows: number;
  /** First cell that holds it: 'Sheet1!C12'. */
  cell: string;
}

/** The values of one person, ready to be written. */
export interface PersonValues {
  nrp: string | null;
  nip: string | null;
  name: string;
  nameKey: string;
  rank: string | null;
  category: PersonCategory;
  /** Name of an existing unit or of one in `units`. */
  unit: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  note: string | null;
}

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

/** Everything one action writes. Apply in this order: units, people, satgas, memberships. */
export interface ImportWriteSet {
  /** Names of units to create. */
  units: string[];
  insertPeople: InsertPerson[];
  updatePeople: UpdatePerson[];
  /** Satgas to create, parents before children. */
  satgas: { path: string[]; kind: 'satgas' | 'staff' }[];
  memberships: WriteMembership[];
}

/** Stage B: what would happen. */
export interface ImportPlan {
  /** One for each person row of the list, in its order. */
  rows: PlanRow[];
  missing: MissingPerson[];
  counts: PlanCounts;
  /** All findings: of sheets, of rows and between rows, in the order of the file. */
  issues: ImportIssue[];
  unknown: { ranks: UnknownValue[]; units: UnknownValue[] };
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
