import type { PaperDocument } from '../../core/documents/types.ts';
import type { ParsedList, ParseOptions } from '../../core/import/types.ts';
import type { SheetDefinition } from '../../core/reports/types.ts';

/** Everything the worker can do: name → input and output, all structured-clonable. */
export interface Tasks {
  /** Reads a spreadsheet and finds the people in it. Throws the FILE_* codes and NO_TABLE_FOUND. */
  parseList: {
    input: { path: string; options: ParseOptions };
    output: { list: ParsedList; sha256: string; preview: SheetPreview[] };
  };
  /** Lays out a paper. */
  renderPdf: {
    input: { document: PaperDocument; fontsDir: string };
    output: { pdf: Uint8Array; pages: number; sha256: string };
  };
  /** Writes a workbook into memory. */
  writeWorkbook: {
    input: { definition: SheetDefinition };
    output: { xlsx: Uint8Array };
  };
}

/** First rows of a sheet as text, for choosing its header row. */
export interface SheetPreview {
  name: string;
  rows: { row: number; cells: string[] }[];
}

export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Tasks[N]['input'];
export type TaskOutput<N extends TaskName> = Tasks[N]['output'];
