import type { PaperDocument } from '../../core/documents/types.ts';
import type { PackedRows } from '../../core/import/packed-rows.ts';
import type { RejectedSheet } from '../../core/import/rejected.ts';
import type { PackedWorkbook } from '../../core/import/sheet.ts';
import type { ParsedList, ParseOptions } from '../../core/import/types.ts';
import type { PollingList } from '../../core/polling/list.ts';
import type { Candidate, Placement, Slot } from '../../core/polling/place.ts';
import type { SheetDefinition } from '../../core/reports/types.ts';
import type { Filling, RosterProblem } from '../../core/roster/types.ts';

/** Where a list comes from: a spreadsheet, or a block of cells as the clipboard carries it. */
export type ListSource = { path: string } | { text: string };

/** What a pasted block is called, as a file and as its one sheet. */
export const PASTED_NAME = 'Tempelan';

/** Everything the worker can do: name → input, parts sent meanwhile and output, all structured-clonable. */
export interface Tasks {
  /**
   * Reads a list and finds the people in it: its rows as they are found, then its cells; the list comes without
   * rows. `receiveList` puts them together. Throws the FILE_* codes and NO_TABLE_FOUND.
   */
  parseList: {
    input: { source: ListSource; options: ParseOptions };
    part: { rows: PackedRows } | { cells: PackedWorkbook };
    output: { list: ParsedList; sha256: string; preview: SheetPreview[] };
  };
  /** Reads a list of polling places. Throws the FILE_* codes and NO_TABLE_FOUND. */
  readPolling: {
    input: { path: string };
    part: never;
    output: { list: PollingList };
  };
  /** Places people at polling places: members, and padal of their own slots. */
  placePolling: {
    input: {
      members: { slots: Slot[]; people: Candidate[] };
      padal: { slots: Slot[]; people: Candidate[] };
      seed: number;
    };
    part: never;
    output: { members: Placement; padal: Placement };
  };
  /** Lays out a paper. */
  renderPdf: {
    input: { document: PaperDocument; fontsDir: string };
    part: never;
    output: { pdf: Uint8Array; pages: number; sha256: string; unprintable: string[] };
  };
  /** Writes a workbook into memory. */
  writeWorkbook: {
    input: { definition: SheetDefinition };
    part: never;
    output: { xlsx: Uint8Array };
  };
  /** Writes rejected rows of a list in their sender's layout, as long as the source still has this hash. */
  writeRejected: {
    input: { source: ListSource; sha256: string; sheets: readonly RejectedSheet[] };
    part: never;
    output: { xlsx: Uint8Array };
  };
  /**
   * Looks for a plan: sends the first at once and each better one. `shared` holds the bound that is proven so far (one
   * number), which may rise meanwhile. The same problem and seed give the same plan unless the time ran out.
   */
  searchRoster: {
    input: { problem: RosterProblem; seed: number; milliseconds: number; shared: SharedArrayBuffer };
    part: { filling: Filling; score: number };
    output: { filling: Filling; score: number; timedOut: boolean };
  };
  /** What no plan can beat, by linear programming; null when time or memory ran out before anything was proven. */
  boundRoster: {
    input: { problem: RosterProblem; seconds: number };
    part: never;
    output: { bound: number | null };
  };
  /** Makes a plan better, and its bound higher, by whole-number programming. For small problems. */
  polishRoster: {
    input: { problem: RosterProblem; filling: Filling; seed: number; seconds: number };
    part: { filling: Filling };
    output: { filling: Filling; bound: number | null; timedOut: boolean };
  };
}

/** First rows of a sheet as text, for choosing its header row. */
export interface SheetPreview {
  name: string;
  /** `hidden` is given only for rows that the file hides. */
  rows: { row: number; cells: string[]; hidden?: true }[];
}

export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Tasks[N]['input'];
export type TaskPart<N extends TaskName> = Tasks[N]['part'];
export type TaskOutput<N extends TaskName> = Tasks[N]['output'];

/** What a running task tells whoever asked for it. */
export interface TaskLine<N extends TaskName> {
  progress: (done: number, total: number | null, stage: string) => void;
  /** @param buffers are handed over, not copied */
  send: (part: TaskPart<N>, buffers: ArrayBuffer[]) => void;
}
