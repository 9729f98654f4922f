import type { ReactNode } from 'react';
import type { ColumnSpec } from './columns.ts';
import type { RowId } from './source.ts';

/** A value offered while typing. `hint` stands beside it in a quieter colour. */
export interface Suggestion {
  readonly value: string;
  readonly hint?: string;
}

/** How the cells of a column are edited. */
export interface CellEditing<R> {
  /** Text that an edit starts with; the cell's text unless given. */
  start?(row: R): string;
  suggestions?(typed: string): readonly Suggestion[];
  /** An empty value is refused, and Delete leaves the cell alone. */
  required?: boolean;
  maxLength?: number;
  /** What a pasted text means, before anything else looks at it. */
  pasted?(text: string, row: R): string;
  /** A sentence that says what is wrong with a value, before it is sent; null = send it. */
  check?(text: string, row: R): string | null;
  /**
   * A sentence about a value that is allowed but rarely meant; null = none. The value is saved once it was
   * confirmed in sight of the sentence. `many`: it came with others, pasted or filled.
   */
  doubt?(text: string, row: R, many: boolean): string | null;
}

export interface GridColumn<R> extends ColumnSpec {
  readonly title: string;
  readonly align?: 'start' | 'end' | 'center';
  /** Name of the order that a click on the heading asks for. */
  readonly sortKey?: string;
  /** What is copied, edited and read out. */
  text(row: R): string;
  /** What is drawn, where that is more than the text. */
  cell?(row: R): ReactNode;
  /** Extra classes of the cell, such as `num` or `is-e`. */
  cellClass?(row: R): string;
  readonly editing?: CellEditing<R>;
}

/** One changed cell on its way to the backend. */
export interface GridEdit<R> {
  readonly row: R;
  readonly rowId: RowId;
  readonly column: string;
  readonly text: string;
}

/** A refused value: the cell keeps it, with the sentence. */
export interface EditProblem {
  readonly rowId: RowId;
  readonly column: string;
  readonly message: string;
}

export type EditCause = 'cell' | 'paste' | 'fill' | 'clear';

/** What was typed and is not (yet) what the data says. `refused` and `doubted` wait for somebody. */
export interface Draft {
  readonly text: string;
  readonly state: 'saving' | 'saved' | 'refused' | 'doubted';
  readonly message: string | null;
  /** The row as it was when the value was sent; a newer row ends a saved draft. */
  readonly base: unknown;
}

export interface SortState {
  readonly key: string;
  readonly descending: boolean;
}

/** What the grid's owner answers to. */
export interface GridEvents<R> {
  /**
   * Saves values; answers the refused ones. A rejection refuses all of them with its message. `kept`: values of the
   * same paste, fill or clear that wait in their cells and were not sent; there may be no others.
   */
  onEdit?(
    edits: readonly GridEdit<R>[],
    cause: EditCause,
    kept: readonly EditProblem[],
  ): Promise<readonly EditProblem[]>;
  onOpen?(row: R): void;
  /** Asked before a block is pasted; true = it is no edit of cells, and was taken elsewhere. */
  onPaste?(text: string): Promise<boolean>;
  /** A sentence for the live region. */
  announce?(text: string): void;
  onResize?(column: GridColumn<R>, by: number): void;
}
