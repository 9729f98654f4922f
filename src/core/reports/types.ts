/**
 * A workbook as plain data: what a report says, without a spreadsheet library. `write.ts` in the worker turns it
 * into .xlsx. Widths are in characters of the default font, as Excel counts them.
 */

/** A value of a cell. Text stays text for ever: it never becomes a formula, and an NRP keeps its zeros. */
export type CellValue = string | number | null;

export interface SheetColumn {
  header: string;
  /** Upper header that spans neighbouring columns of the same group. */
  group?: string;
  width: number;
  align?: 'left' | 'center' | 'right';
  /**
   * 'text' is marked as text so that Excel keeps leading zeros, and wraps in its cell; 'number' gets thousands dots;
   * 'hours' shows halves where there are any.
   */
  format: 'text' | 'number' | 'hours';
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
  /** Totals: `sum` columns get a SUM over the rows above with the given cached value. */
  | { kind: 'total'; label: string; cells: (number | null)[] };

export interface SheetDefinition {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  /** Title of the workbook's properties and file. */
  title: string;
  /** Kop: at most three lines, with a rule below; empty = none. */
  letterhead: string[];
  /** Title lines above the table, centred and bold. */
  titles: string[];
  columns: SheetColumn[];
  rows: SheetRow[];
  /** Lines below the table: place and date, office, name, rank and number. Null = no signature. */
  signature: { place: string; title: string[]; name: string; rank: string } | null;
  paper: 'a4' | 'f4';
  orientation: 'portrait' | 'landscape';
  /** People can filter the table. Off for tables with bands. */
  autoFilter: boolean;
}
