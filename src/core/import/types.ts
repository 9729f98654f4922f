/**
 * The shapes of an import, stage by stage:
 * cells (sheet.ts) → `ParsedList` (what the file says, every value with its address) → `ImportPlan` (what would
 * happen to the people we already have) → `ImportWriteSet` (plain data that one action writes).
 */

import type { PersonCategory } from '../personnel/rank.ts';
import type { WorkbookFormat } from './sheet.ts';

/**
 * What a column of a list can hold. `nrp` holds NRP and NIP; `nip` is the NIP of lists that have a column for each,
 * `rankNrp` a combined PANGKAT/NRP column, `person` one cell with name, rank and number in any order. `lastName` and
 * `subSatgas` are the second halves of names and satgas that take two columns.
 */
export const IMPORT_FIELDS = [
  'name',
  'lastName',
  'rank',
  'nrp',
  'nip',
  'rankNrp',
  'person',
  'position',
  'opsPosition',
  'unit',
  'satgas',
  'subSatgas',
  'gender',
  'phone',
  'status',
  'note',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const ISSUE_CODES = [
  'NRP_ZERO_RESTORED',
  'NRP_CLEANED',
  'NRP_MONTH_INVALID',
  'NRP_LENGTH',
  'NRP_AGE',
  'NRP_MISSING',
  'NRP_DUPLICATE_OTHER_NAME',
  'NRP_DUPLICATE_SAME_PERSON',
  'NIP_PRECISION_LOST',
  'RANK_UNKNOWN',
  'RANK_FROM_NAME',
  'NAME_MISSING',
  'NAME_ALONE',
  'GROUP_ASSUMED',
  'STATUS_PROPOSED',
  'OPS_POSITION_UNPLACED',
  'TOTAL_MISMATCH',
  'HIDDEN_SHEET',
  'HIDDEN_ROWS',
  'SHEET_WITHOUT_PEOPLE',
  'COLUMN_TWICE',
  'DITTO_FILLED',
  'GENDER_UNKNOWN',
  'CELL_ERROR',
  'FORMULA_WITHOUT_VALUE',
  'POSSIBLE_SAME_PERSON',
  'PERSON_ENDED',
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
  /** The ditto mark that stands in the cell; `raw` is what it repeats, '' when nothing stands above. */
  ditto?: string;
  /** Set for cells whose value could not be read: '#REF!' and the like, a formula without a stored value, a text too long. */
  unreadable?: 'error' | 'formula' | 'long';
}

/** What a row says about a person after the rules of ranks, numbers and names. null = the list does not say. */
export interface PersonDraft {
  nrp: string | null;
  nip: string | null;
  /** As printed, outer and doubled spaces removed; '' when the row has none. */
  name: string;
  nameKey: string;
  /** Short form; the text as read when the rank is unknown. */
  rank: string | null;
  /** null when neither rank nor remarks tell. Without a rank it comes from the remarks: 'pppk'. */
  category: PersonCategory | null;
  /** Canonical unit name, from its column, a unit band or the position. */
  unit: string | null;
  /** The unit is only concluded from the position; it never replaces a known unit by itself. */
  unitDerived: boolean;
  position: string | null;
  opsPosition: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  note: string | null;
  /** Columns that are emptied by word, '(kosong)': the stored value goes. */
  emptied?: readonly ImportField[];
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
  /** Index into `ParsedSheet.tables`. */
  table: number;
  cells: Partial<Record<ImportField, SourceCell>>;
  /** Unit band above the row, or null. */
  unitBand: string | null;
  person: PersonDraft;
  /** Satgas path by band or satgas column; null = the list does not say. */
  satgas: SatgasPath | null;
  /** Findings of this row alone, before it is compared with others. */
  issues: readonly ImportIssue[];
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

/** A table in a sheet: its header rows (null when it has none) and what its columns hold. */
export interface ParsedTable {
  headerFirstRow: number | null;
  headerRow: number | null;
  /** First row below the header. */
  fromRow: number;
  columns: ParsedColumn[];
}

export interface ParsedSheet {
  name: string;
  hidden: boolean;
  status: 'read' | 'skipped';
  /** Indonesian, why it was skipped; null when read. */
  reason: string | null;
  /** Of the first table; null and empty when nothing was found. */
  headerFirstRow: number | null;
  headerRow: number | null;
  columns: ParsedColumn[];
  /** All tables, top down: a header that is repeated on each page starts a new one. */
  tables: ParsedTable[];
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

/** Stage A: what the file says. The rows of a long list find their `id` and `cells` when asked: ask sparingly. */
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
  /** true: read it although it is hidden; false: leave it out. */
  include?: boolean;
  /** Read its hidden rows too. */
  hiddenRows?: boolean;
  /** Last row of the header; null = the list has no header and starts at its first row. */
  headerRow?: number | null;
  /** Column letters → field, or null to leave the column out. Columns not named keep what was found. */
  columns?: Readonly<Record<string, ImportField | null>>;
}

export interface StepProgress {
  done: number;
  total: number;
}
