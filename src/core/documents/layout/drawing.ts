/** Drawings: boxes with text and the lines between them. */
import type { DrawingBlock, DrawnBox, Text } from '../types.ts';
import { type Atom, atom, type Context, type Ink } from './atom.ts';
import { placeLine } from './ink.ts';
import type { Line } from './lines.ts';
import { pt } from './placed.ts';

/** Room between a box and its text, in mm. */
const PADDING = { x: 0.8, y: 0.3 };
const LINE_HEIGHT = 1.12;
/** Text that does not fit is set smaller in these steps, down to a share that nobody should need. */
const SHRINK = 0.95;
const SMALLEST = 0.45;
const DASH = 2.2;

/** A drawing as one atom. */
export function drawing(block: DrawingBlock, context: Context): Atom {
  const boxes = block.boxes.map((box) => ({ box, text: fitted(box, block.size, context) }));
  return atom({
    height: pt(block.height),
    draw(ink, place) {
      for (const { x1, y1, x2, y2, dashed } of block.lines)
        ink.items.push({
          kind: 'rule',
          x1: place.x + pt(x1),
          y1: place.y + pt(y1),
          x2: place.x + pt(x2),
          y2: place.y + pt(y2),
          weight: block.weight,
          ...(dashed ? { dash: DASH } : {}),
        });
      for (const { box, text } of boxes) drawBox(ink, context, box, text, block.weight, place);
    },
  });
}

interface FittedText {
  lines: readonly Line[];
  tops: number[];
}

/** The lines of a box at the largest size at which they fit without a divided word. */
function fitted(box: DrawnBox, size: number, { set }: Context): FittedText {
  const width = pt(box.width - 2 * PADDING.x);
  const height = pt(box.height - 2 * PADDING.y);
  for (let scale = 1; ; scale *= SHRINK) {
    const text = scaled(box.text, scale);
    const base = { size: size * scale };
    const lines = set.lines(text, width, base);
    const tops = set.tops(lines, 0, LINE_HEIGHT);
    const fits = (tops.at(-1) ?? 0) <= height && set.widestWord(text, base) <= width;
    if (fits || scale < SMALLEST) return { lines, tops };
  }
}

function scaled(text: Text, scale: number): Text {
  if (typeof text === 'string') return text;
  return text.map((run) => (run.size === undefined ? run : { ...run, size: run.size * scale }));
}

function drawBox(
  ink: Ink,
  { set }: Context,
  box: DrawnBox,
  { lines, tops }: FittedText,
  weight: number,
  at: { x: number; y: number },
): void {
  const [x, y, width, height] = [at.x + pt(box.x), at.y + pt(box.y), pt(box.width), pt(box.height)];
  if (box.fill !== undefined) ink.items.push({ kind: 'fill', x, y, width, height, fill: box.fill });
  const side = (x1: number, y1: number, x2: number, y2: number) =>
    ink.items.push({ kind: 'rule', x1, y1, x2, y2, weight });
  const half = weight / 2;
  side(x - half, y, x + width + half, y);
  side(x - half, y + height, x + width + half, y + height);
  side(x, y, x, y + height);
  side(x + width, y, x + width, y + height);
  const start = y + (height - (tops.at(-1) ?? 0)) / 2;
  lines.forEach((line, index) => {
    const upper = tops[index] ?? 0;
    const base = start + upper + set.baseline(line.size, (tops[index + 1] ?? upper) - upper);
    placeLine(ink.items, set, line, x, base, width, 'center');
  });
}
