/** The structure of an operation as boxes and lines of command. */
import type { OperationStructure, StructurePost, StructureSatgas } from '../order/structure.ts';
import { GREY } from './geometry.ts';
import type { Block, DrawingBlock, DrawnBox, DrawnLine, TextStyle } from './types.ts';
import { dividable } from './words.ts';

/** Boxes in mm: the line of command, those beside it, staff, satgas, what stands below a satgas. */
const COMMAND = { width: 64, height: 12, gap: 5 };
const BESIDE = { width: 50, inset: 10.5 };
const STAFF = { width: 39, height: 11 };
const SATGAS = { width: 43.5, height: 12.5 };
const BELOW = { width: 37.5, height: 4.8, pitch: 5.55, tall: 7.2, first: 2.3, spine: 2.5, inset: 2 };
/** From a row of boxes down to the line that joins the next, and from there to its boxes. */
const TO_BUS = 4.5;
const FROM_BUS = 4;
/** Boxes in a row; the line of command passes between its halves. */
const PER_ROW = 6;
/** A satgas with more below it goes on in a second column. */
const MOST_BELOW = 14;
/** Names longer than this get a box of two lines. */
const ONE_LINE = 30;
const WEIGHT = 0.8;
/** The smallest share of its height that a chart is set at to fit its page. */
const LOWEST = 0.78;

/** A row of boxes joined by a line; the next row hangs on the same line of command. */
interface Drawing {
  height: number;
  boxes: DrawnBox[];
  lines: DrawnLine[];
}

/**
 * The chart as drawings below each other, one for the command and each row of staff and satgas. `width` and `height`
 * are the room on its first page in mm: a chart that is only a little taller is set lower, a taller one goes on on
 * the next page.
 */
export function structureChart(
  structure: OperationStructure,
  { width, height }: { width: number; height: number },
): Block[] {
  const slots = structure.satgas.flatMap(columnsOf);
  const rows = inRows(slots);
  const staffRows = inRows(structure.staff);
  const more = rows.length > 0;
  const drawings = [
    commandDrawing(structure, width, staffRows.length > 0 || more),
    ...staffRows.map((row, at) => staffDrawing(row, width, more || at < staffRows.length - 1)),
    ...rows.map((row, at) => satgasDrawing(row, width, at < rows.length - 1)),
  ];
  const whole = drawings.reduce((sum, drawing) => sum + drawing.height, 0);
  const scale = height / whole;
  const fitted = scale < 1 && scale >= LOWEST ? drawings.map((drawing) => lowered(drawing, scale)) : drawings;
  return fitted.map((drawing): DrawingBlock => ({ kind: 'drawing', size: 7.6, weight: WEIGHT, ...drawing }));
}

/** The same drawing with all its heights at a share of what they are. */
function lowered({ height, boxes, lines }: Drawing, scale: number): Drawing {
  return {
    height: height * scale,
    boxes: boxes.map((box) => ({ ...box, y: box.y * scale, height: box.height * scale })),
    lines: lines.map((line) => ({ ...line, y1: line.y1 * scale, y2: line.y2 * scale })),
  };
}

const titled = ({ title, holder }: StructurePost, size: number): DrawnBox['text'] => {
  const style: TextStyle = { bold: true, size };
  const name = { text: dividable(title), ...style };
  return holder === null ? [name] : [name, { text: `\n${holder}`, size: 7.6 }];
};

function commandDrawing({ command, beside }: OperationStructure, width: number, more: boolean): Drawing {
  const middle = width / 2;
  const pitch = COMMAND.height + COMMAND.gap;
  const boxes: DrawnBox[] = [];
  const lines: DrawnLine[] = [];
  command.forEach((post, at) => {
    const y = at * pitch;
    boxes.push({ x: middle - COMMAND.width / 2, y, ...size(COMMAND), text: titled(post, 8.5) });
    if (at > 0) lines.push({ x1: middle, y1: y - COMMAND.gap, x2: middle, y2: y });
  });
  // Supervision and secretariat stand level with the deputy, or with the head alone.
  const y = command.length > 1 ? pitch : 0;
  const level = y + COMMAND.height / 2;
  const box = { y, width: BESIDE.width, height: COMMAND.height };
  const edge = command.length === 0 ? 0 : COMMAND.width / 2;
  if (beside.left) {
    boxes.push({ x: BESIDE.inset, ...box, text: titled(beside.left, 8.5) });
    lines.push({ x1: BESIDE.inset + BESIDE.width, y1: level, x2: middle - edge, y2: level, dashed: true });
  }
  if (beside.right) {
    const x = width - BESIDE.inset - BESIDE.width;
    boxes.push({ x, ...box, text: titled(beside.right, 8.5) });
    lines.push({ x1: middle + edge, y1: level, x2: x, y2: level, dashed: true });
  }
  const bottom = Math.max(0, ...boxes.map((each) => each.y + each.height));
  const end = command.length * pitch - COMMAND.gap;
  if (more && bottom > 0) lines.push({ x1: middle, y1: Math.max(0, end), x2: middle, y2: bottom + TO_BUS });
  return { height: bottom === 0 ? 0 : bottom + (more ? TO_BUS : 0), boxes, lines };
}

const size = ({ width, height }: { width: number; height: number }) => ({ width, height });

/** Staff, left and right of the line of command. */
function staffDrawing(row: StructurePost[], width: number, more: boolean): Drawing {
  const height = FROM_BUS + STAFF.height;
  const centres = centresOf(row.length, width, true);
  return {
    height: height + (more ? TO_BUS : 0),
    boxes: row.map((post, at) => ({
      x: (centres[at] ?? 0) - STAFF.width / 2,
      y: FROM_BUS,
      ...size(STAFF),
      text: titled(post, 8.2),
    })),
    lines: [
      ...busLines(centres, width),
      ...(more ? [{ x1: width / 2, y1: 0, x2: width / 2, y2: height + TO_BUS }] : []),
    ],
  };
}

/** A satgas with as much of what is below it as one column holds. */
interface Column extends StructurePost {
  below: StructureSatgas['below'];
}

function columnsOf({ title, holder, below }: StructureSatgas): Column[] {
  const columns: Column[] = [{ title, holder, below: below.slice(0, MOST_BELOW) }];
  for (let at = MOST_BELOW; at < below.length; at += MOST_BELOW)
    columns.push({ title: `${title} (lanjutan)`, holder: null, below: below.slice(at, at + MOST_BELOW) });
  return columns;
}

function satgasDrawing(row: Column[], width: number, more: boolean): Drawing {
  const centres = centresOf(row.length, width, more);
  const boxes: DrawnBox[] = [];
  const lines = busLines(centres, width);
  row.forEach((column, at) => {
    const x = (centres[at] ?? 0) - SATGAS.width / 2;
    boxes.push({ x, y: FROM_BUS, ...size(SATGAS), text: titled(column, 7.9), fill: GREY.head });
    hangBelow(column.below, x, FROM_BUS + SATGAS.height, boxes, lines);
  });
  const bottom = Math.max(...boxes.map((each) => each.y + each.height));
  if (more) lines.push({ x1: width / 2, y1: 0, x2: width / 2, y2: bottom + TO_BUS });
  return { height: bottom + (more ? TO_BUS : 0), boxes, lines };
}

function hangBelow(
  below: Column['below'],
  left: number,
  top: number,
  boxes: DrawnBox[],
  lines: DrawnLine[],
): void {
  const spine = left + BELOW.spine;
  let y = top + BELOW.first;
  let last = top;
  for (const { title, depth } of below) {
    const tall = title.length > ONE_LINE;
    const height = tall ? BELOW.tall : BELOW.height;
    const inset = Math.min(depth - 1, 3) * BELOW.inset;
    const width = BELOW.width - inset;
    const x = left + SATGAS.width - width;
    boxes.push({ x, y, width, height, text: title });
    last = y + height / 2;
    lines.push({ x1: spine, y1: last, x2: x, y2: last });
    y += height + BELOW.pitch - BELOW.height;
  }
  if (below.length > 0) lines.push({ x1: spine, y1: top, x2: spine, y2: last });
}

/** The line that joins a row at its top, with a line down to each box; reaches the line of command. */
function busLines(centres: number[], width: number): DrawnLine[] {
  const middle = width / 2;
  const down = centres.map((x) => ({ x1: x, y1: 0, x2: x, y2: FROM_BUS }));
  const ends = [...centres, middle];
  return [{ x1: Math.min(...ends), y1: 0, x2: Math.max(...ends), y2: 0 }, ...down];
}

/** Where the boxes of a row have their middle; `passed`: half of them left and half right of the line of command. */
function centresOf(count: number, width: number, passed: boolean): number[] {
  const places = passed && count % 2 === 1 ? count + 1 : count;
  const pitch = (width - SATGAS.width - 0.8) / (PER_ROW - 1);
  const first = width / 2 - ((places - 1) * pitch) / 2;
  return Array.from({ length: count }, (_, at) => first + at * pitch);
}

/** Rows of nearly the same length; all but the last even, so that the line of command passes between. */
function inRows<T>(all: readonly T[]): T[][] {
  const rows = Math.ceil(all.length / PER_ROW);
  const even = Math.ceil(all.length / Math.max(1, rows));
  const per = rows > 1 && even % 2 === 1 ? even + 1 : even;
  return Array.from({ length: rows }, (_, row) => all.slice(row * per, (row + 1) * per));
}
