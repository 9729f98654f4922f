/**
 * Arithmetic of the grid's cursor and block, as in a spreadsheet: `active` is the cell that typing changes and
 * stays where it is while Shift+arrows move the opposite corner `extent`. Rows and columns count from 0.
 */

export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** How large the table is now: matching rows, visible columns. */
export interface Size {
  readonly rows: number;
  readonly cols: number;
}

export interface Selection {
  readonly active: Cell;
  readonly extent: Cell;
}

/** A rectangle, all four edges included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Motion =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last';

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The nearest cell inside the table; row and column 0 for an empty one. */
export const clampCell = (cell: Cell, size: Size): Cell => ({
  row: clamp(cell.row, size.rows),
  col: clamp(cell.col, size.cols),
});

export const single = (cell: Cell): Selection => ({ active: cell, extent: cell });

export const isSingle = ({ active, extent }: Selection): boolean =>
  active.row === extent.row && active.col === extent.col;

export const blockOf = ({ active, extent }: Selection): Block => ({
  top: Math.min(active.row, extent.row),
  left: Math.min(active.col, extent.col),
  bottom: Math.max(active.row, extent.row),
  right: Math.max(active.col, extent.col),
});

export const blockRows = (block: Block): number => block.bottom - block.top + 1;
export const blockCols = (block: Block): number => block.right - block.left + 1;

export const inBlock = (block: Block, row: number, col: number): boolean =>
  row >= block.top && row <= block.bottom && col >= block.left && col <= block.right;

/** Where a motion leads from a cell. `page` is the number of rows that fit on the screen. */
export function moved(from: Cell, motion: Motion, size: Size, page: number): Cell {
  const { row, col } = from;
  const lastRow = size.rows - 1;
  const lastCol = size.cols - 1;
  const to: Record<Motion, Cell> = {
    up: { row: row - 1, col },
    down: { row: row + 1, col },
    left: { row, col: col - 1 },
    right: { row, col: col + 1 },
    pageUp: { row: row - page, col },
    pageDown: { row: row + page, col },
    rowStart: { row, col: 0 },
    rowEnd: { row, col: lastCol },
    top: { row: 0, col },
    bottom: { row: lastRow, col },
    first: { row: 0, col: 0 },
    last: { row: lastRow, col: lastCol },
  };
  return clampCell(to[motion], size);
}

/** The next cell in reading order, used by Tab while editing; stays at the ends of the table. */
export function nextInOrder(from: Cell, step: 1 | -1, size: Size): Cell {
  if (size.cols === 0 || size.rows === 0) return { row: 0, col: 0 };
  const at = from.row * size.cols + from.col + step;
  const inside = Math.max(0, Math.min(at, size.rows * size.cols - 1));
  return { row: Math.floor(inside / size.cols), col: inside % size.cols };
}

/** Moves the cursor and drops the block, or with `extend` moves the block's other corner. */
export function applyMotion(
  selection: Selection,
  motion: Motion,
  size: Size,
  page: number,
  extend: boolean,
): Selection {
  if (!extend) return single(moved(selection.active, motion, size, page));
  return { active: selection.active, extent: moved(selection.extent, motion, size, page) };
}

/** Whole columns of the block, from the first row to the last. */
export function wholeColumns(selection: Selection, size: Size): Selection {
  const last = Math.max(0, size.rows - 1);
  return { active: { ...selection.active, row: 0 }, extent: { ...selection.extent, row: last } };
}

/** Whole rows of the block, from the first column to the last. */
export function wholeRows(selection: Selection, size: Size): Selection {
  const last = Math.max(0, size.cols - 1);
  return { active: { ...selection.active, col: 0 }, extent: { ...selection.extent, col: last } };
}

/** The selection after the table changed its size: both corners moved inside. */
export const clampSelection = (selection: Selection, size: Size): Selection => ({
  active: clampCell(selection.active, size),
  extent: clampCell(selection.extent, size),
});

/** Shifts a selection by rows: the row it stood on has moved to another place in the list. */
export const shifted = ({ active, extent }: Selection, rows: number): Selection => ({
  active: { ...active, row: active.row + rows },
  extent: { ...extent, row: extent.row + rows },
});
