/** Tables: cells measured, rows as atoms that are never divided, a head to repeat. */
import type { Align, TableBlock, TableCell, TableColumn, TableRow } from '../types.ts';
import { type Atom, atom, type Context, type Ink, type Place, type TableHead } from './atom.ts';
import { placeLine } from './ink.ts';
import type { Line } from './lines.ts';
import { pt } from './placed.ts';

const DEFAULT_RULE = 0.5;
const DEFAULT_PADDING = { x: 1.3, y: 0.65 };
/** Below this no text is set smaller to make it fit. */
const SMALLEST = 6;
/** A line that may not wrap is set no smaller than this share of its size, as long as its words fit. */
const LEAST_SHRINK = 0.75;

interface Frame {
  context: Context;
  block: TableBlock;
  /** Left edges of the columns from the table's left edge, and the right edge as the last entry. */
  edges: number[];
  size: number;
  lineHeight: number;
  weight: number;
}

interface Cell {
  cell: TableCell;
  fill: string | null;
  row: number;
  rows: number;
  left: number;
  right: number;
  lines: readonly Line[];
  align: Align;
  padX: number;
  padY: number;
  /** Upper edges of the lines and the lower edge of the last, see `Typesetter.tops`. */
  tops: number[];
}

/** One row, or several that a cell spans together. */
interface RowGroup {
  cells: Cell[];
  /** Upper edges of the rows and the lower edge of the last. */
  tops: number[];
}

/** The atoms of a table: one a row (or a group of rows joined by a spanning cell). */
export function tableAtoms(block: TableBlock, context: Context): Atom[] {
  const frame = frameOf(block, context);
  const head = headOf(frame);
  const atoms: Atom[] = [];
  for (let start = 0; start < block.rows.length; ) {
    const count = joinedRows(block.rows, start);
    const rows = block.rows.slice(start, start + count);
    const group = rowGroup(frame, rows);
    atoms.push({
      ...groupAtom(frame, group, head),
      before: pt(rows[0]?.gapBefore ?? 0),
      keepWithNext: rows.at(-1)?.keepWithNext ?? false,
    });
    start += count;
  }
  return atoms;
}

function frameOf(block: TableBlock, context: Context): Frame {
  const edges = [0];
  for (const column of block.columns) edges.push((edges.at(-1) ?? 0) + pt(column.width));
  return {
    context,
    block,
    edges,
    size: block.size ?? context.size,
    lineHeight: block.lineHeight ?? context.lineHeight,
    weight: block.rule ?? DEFAULT_RULE,
  };
}

function headOf(frame: Frame): TableHead {
  if (frame.block.head.length === 0) return { height: 0, draw: () => {} };
  const group = rowGroup(frame, frame.block.head);
  return { height: group.tops.at(-1) ?? 0, draw: (ink, place) => drawGroup(frame, group, ink, place) };
}

/** How many rows from `start` belong together because a cell spans them. */
function joinedRows(rows: TableRow[], start: number): number {
  let end = start + 1;
  for (let row = start; row < end && row < rows.length; row++) {
    for (const cell of rows[row]?.cells ?? []) end = Math.max(end, row + (cell.rowSpan ?? 1));
  }
  return Math.min(end, rows.length) - start;
}

function rowGroup(frame: Frame, rows: TableRow[]): RowGroup {
  const cells = gridCells(frame, rows);
  const heights = rows.map((row) => pt(row.minHeight ?? 0));
  for (const cell of cells) {
    if (cell.rows === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, contentHeight(cell));
  }
  for (const cell of cells) {
    if (cell.rows === 1) continue;
    const spanned = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, height) => sum + height, 0);
    const last = cell.row + cell.rows - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, contentHeight(cell) - spanned);
  }
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return { cells, tops };
}

/** Finds each cell's columns, past those that a cell above still covers. */
function gridCells(frame: Frame, rows: TableRow[]): Cell[] {
  const columns = frame.block.columns.length;
  const covered = Array.from({ length: rows.length }, () => new Array<boolean>(columns).fill(false));
  return rows.flatMap((row, index) => {
    let at = 0;
    return row.cells.map((cell) => {
      while (covered[index]?.[at]) at++;
      const span = cell.span ?? 1;
      const deep = Math.min(cell.rowSpan ?? 1, rows.length - index);
      if (at + span > columns) throw new Error(`table row with more cells than its ${columns} columns`);
      for (let r = index; r < index + deep; r++) covered[r]?.fill(true, at, at + span);
      const made = measuredCell(frame, row, cell, index, deep, at, span);
      at += span;
      return made;
    });
  });
}

function measuredCell(
  frame: Frame,
  row: TableRow,
  cell: TableCell,
  index: number,
  rows: number,
  at: number,
  span: number,
): Cell {
  const column = frame.block.columns[at] as TableColumn;
  const padding = frame.block.padding ?? DEFAULT_PADDING;
  const padX = pt(cell.padding ?? (span === 1 ? column.padding : undefined) ?? padding.x);
  const left = frame.edges[at] ?? 0;
  const right = frame.edges[at + span] ?? left;
  const width = right - left - 2 * padX;
  const nowrap = cell.nowrap ?? (span === 1 ? (column.nowrap ?? false) : false);
  const size = fittingSize(frame, cell, width, nowrap);
  const base = { size, bold: cell.bold, italic: cell.italic };
  const lines = frame.context.set.lines(cell.text, width, base, frame.context.fields);
  return {
    cell,
    fill: cell.fill ?? row.fill ?? null,
    row: index,
    rows,
    left,
    right,
    lines,
    align: cell.align ?? column.align,
    padX,
    padY: pt(padding.y),
    tops: frame.context.set.tops(lines, size, frame.lineHeight),
  };
}

/** The size at which no word is broken (and, with `nowrap`, no line): smaller type before a torn word. */
function fittingSize(frame: Frame, cell: TableCell, width: number, nowrap: boolean): number {
  const { set } = frame.context;
  const size = cell.size ?? frame.size;
  const base = { size, bold: cell.bold, italic: cell.italic };
  const needed = nowrap
    ? Math.max(...set.unwrapped(cell.text, base).map((line) => line.width))
    : set.widestWord(cell.text, base);
  if (needed <= width) return size;
  // A line that would become hard to read is wrapped after all.
  if (nowrap && width < needed * LEAST_SHRINK && set.widestWord(cell.text, base) <= width) return size;
  return Math.max(Math.min(SMALLEST, size), Math.floor(((size * width) / needed) * 20) / 20);
}

function contentHeight(cell: Cell): number {
  return (cell.tops.at(-1) ?? 0) + 2 * cell.padY;
}

function groupAtom(frame: Frame, group: RowGroup, head: TableHead | null): Atom {
  return atom({
    height: group.tops.at(-1) ?? 0,
    table: head,
    draw: (ink, place) => drawGroup(frame, group, ink, place),
    split(available) {
      const parts = splitGroup(group, available);
      return parts && [groupAtom(frame, parts[0], head), groupAtom(frame, parts[1], head)];
    },
  });
}

/** A row taller than a page (a cell with very long text) is divided between lines. */
function splitGroup(group: RowGroup, available: number): [RowGroup, RowGroup] | null {
  if (group.tops.length !== 2) return null;
  const taken = group.cells.map((cell) => {
    const room = available - 2 * cell.padY + 0.01;
    return cell.tops.slice(1).filter((bottom) => bottom <= room).length;
  });
  if (taken.every((count) => count === 0)) return null;
  const part = (from: (count: number) => number, to: (count: number) => number | undefined): RowGroup => {
    const cells = group.cells.map((cell, index) => {
      const count = taken[index] ?? 0;
      const start = from(count);
      const lines = cell.lines.slice(start, to(count));
      const above = cell.tops[start] ?? 0;
      return { ...cell, lines, tops: cell.tops.slice(start, start + lines.length + 1).map((y) => y - above) };
    });
    return { cells, tops: [0, Math.max(...cells.map(contentHeight))] };
  };
  return [
    part(
      () => 0,
      (count) => count,
    ),
    part(
      (count) => count,
      () => undefined,
    ),
  ];
}

function drawGroup(frame: Frame, group: RowGroup, ink: Ink, place: Place): void {
  const { set } = frame.context;
  for (const cell of group.cells) {
    const top = place.y + (group.tops[cell.row] ?? 0);
    const bottom = place.y + (group.tops[cell.row + cell.rows] ?? 0);
    const left = place.x + cell.left;
    const right = place.x + cell.right;
    if (cell.fill !== null)
      ink.items.push({
        kind: 'fill',
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        fill: cell.fill,
      });
    const first = cell.row === 0;
    const open = cell.cell.openTop && (!first || (place.joinsAbove && !place.underHead));
    if (!open) ink.rules.across(top, left, right, frame.weight);
    ink.rules.down(left, top, bottom, frame.weight);
    ink.rules.down(right, top, bottom, frame.weight);
    const last = cell.row + cell.rows === group.tops.length - 1;
    if (last && !place.joinsBelow) ink.rules.across(bottom, left, right, frame.weight);
    drawText(cell, set, ink, left, right, top, bottom);
  }
}

function drawText(
  cell: Cell,
  set: Context['set'],
  ink: Ink,
  left: number,
  right: number,
  top: number,
  bottom: number,
): void {
  const free = bottom - top - (cell.tops.at(-1) ?? 0);
  const start = top + (cell.cell.valign === 'top' ? cell.padY : free / 2);
  cell.lines.forEach((line, index) => {
    const upper = cell.tops[index] ?? 0;
    const base = start + upper + set.baseline(line.size, (cell.tops[index + 1] ?? upper) - upper);
    placeLine(ink.items, set, line, left + cell.padX, base, right - left - 2 * cell.padX, cell.align);
  });
}
