/**
 * A workbook as plain data: what a report says, without a spreadsheet library. `write.ts` in the worker turns it
 * into .xlsx. Widths are in characters of the default font, as Excel counts them.
 */

/** A value of a cell. Text stays text for ever: it never becomes a formula, and an NRP keeps its zeros. */
export type CellValue = string | number | null | Computed;

/** A number that the workbook works out from its own row; `value` is what it comes to. Columns count from 0. */
export interface Computed {
  value: number;
  formula: RowFormula;
}

export type RowFormula =
  | { kind: 'sum'; from: number; to: number }
  | { kind: 'minus'; column: number; less: number }
  /** How often one of these texts stands in the columns from..to. */
  | { kind: 'count'; from: number; to: number; texts: readonly string[] }
  /** The sum of columns, each so many times. */
  | { kind: 'weighted'; parts: readonly { column: number; times: number }[] };

/**
 * A cell of a total: the sum of the rows above, how often one of these texts stands there (or in the rows from..to,
 * indices into `rows`), or what the cells of some rows lack of a need; a shortfall is red.
 */
export type TotalValue =
  | number
  | null
  | { value: number; texts: readonly string[]; from?: number; to?: number }
  | { value: number; lacking: readonly { row: number; need: number }[] };

export interface SheetColumn {
  header: string;
  /** Upper header that spans neighbouring columns of the same group. */
  group?: string;
  width: number;
  align?: 'left' | 'center' | 'right';
  /**
   * 'text' is marked as text so that Excel keeps leading zeros, and wraps in its cell; 'number' gets thousands dots;
   * 'count' shows a dash for none; 'hours' shows halves where there are any. 'date' takes 'YYYY-MM-DD' and 'time' takes 'HH:mm' or a local time, which
   * become dates and times to Excel; any other text in them ("siang") stays text.
   */
  format: 'text' | 'number' | 'count' | 'hours' | 'date' | 'time';
  /** Grey from top to bottom: a weekend among days. */
  shaded?: boolean;
}

/** A row of the table. */
export type SheetRow =
  | {
      kind: 'row';
      cells: CellValue[];
      bold?: boolean;
      /** Steps that the first cell stands in from the left. */
      indent?: number;
      /** Columns whose number is a shortfall: red, with a × that black-and-white paper shows too. */
      gaps?: number[];
    }
  /** A heading over all columns: a satgas, a place. */
  | { kind: 'band'; text: string }
  /** Totals of all rows above that are rows, as formulas with the given cached values. Several may follow each other. */
  | { kind: 'total'; label: string; cells: TotalValue[] };

/** What every workbook of a post carries around its table. */
export interface SheetFrame {
  /** Kop: at most three lines, with a rule below; empty = none. */
  letterhead: string[];
  /** Lines below the table: place and date, office, name, rank and number. Null = no signature. */
  signature: { place: string; title: string[]; name: string; rank: string } | null;
  paper: 'a4' | 'f4';
  /** Beside the page number on paper: who printed when, and the classification. Null = the page number alone. */
  foot: { left: string; center: string } | null;
}

export interface SheetDefinition extends SheetFrame {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  /** Title of the workbook's properties and file. */
  title: string;
  /** Title lines above the table, centred and bold. */
  titles: string[];
  columns: SheetColumn[];
  rows: SheetRow[];
  /** Lines between table and signature: what letters mean, what a count includes. */
  notes?: string[];
  orientation: 'portrait' | 'landscape';
  /**
   * People can filter the table. Sums then follow what is shown, unless `wholeTotals`: beside counts of words, which
   * cannot follow a filter, the foot stays that of the whole table.
   */
  autoFilter: boolean;
  wholeTotals?: boolean;
  /** Columns at the left that stay in sight; default 2. */
  frozen?: number;
}

/** The frame alone, out of a report's data. */
export const frameOf = ({ letterhead, signature, paper, foot }: SheetFrame): SheetFrame => ({
  letterhead,
  signature,
  paper,
  foot,
});
