import { type Block, blockCols, blockRows, type Size } from './selection.ts';

/** A value meant for a cell of the grid. */
export interface TargetCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export interface PastePlan {
  readonly cells: readonly TargetCell[];
  /** The rectangle that the values cover, for showing what was pasted. */
  readonly block: Block;
  /** Values that fell on columns that cannot be edited, or outside the table. */
  readonly readOnly: number;
  readonly outside: number;
}

/**
 * Where the values of a copied block go. As in Excel: it starts at the block's upper left corner; when the marked
 * block is a whole multiple of what was copied, the values repeat until it is full.
 */
export function planPaste(
  values: readonly (readonly string[])[],
  target: Block,
  size: Size,
  editable: (col: number) => boolean,
): PastePlan {
  const height = values.length;
  const width = Math.max(0, ...values.map((row) => row.length));
  if (height === 0 || width === 0) return { cells: [], block: target, readOnly: 0, outside: 0 };
  const repeats = blockRows(target) % height === 0 && blockCols(target) % width === 0;
  const rows = repeats ? blockRows(target) : height;
  const cols = repeats ? blockCols(target) : width;
  const cells: TargetCell[] = [];
  let readOnly = 0;
  let outside = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const text = values[r % height]![c % width];
      if (text === undefined) continue;
      const row = target.top + r;
      const col = target.left + c;
      if (row >= size.rows || col >= size.cols) outside++;
      else if (!editable(col)) readOnly++;
      else cells.push({ row, col, text });
    }
  }
  const block = {
    top: target.top,
    left: target.left,
    bottom: Math.min(target.top + rows, size.rows) - 1,
    right: Math.min(target.left + cols, size.cols) - 1,
  };
  return { cells, block, readOnly, outside };
}

/**
 * Ctrl+D: the values of the block's first row into the rows below it. For a block of one row the row above is the
 * source, as in Excel. Null when there is nothing above.
 */
export function fillDownRange(block: Block): { source: number; target: Block } | null {
  if (block.bottom > block.top) return { source: block.top, target: { ...block, top: block.top + 1 } };
  if (block.top === 0) return null;
  return { source: block.top - 1, target: block };
}
