/** Placing lines of text on a page: alignment, justification, underlines. */
import type { Align } from '../types.ts';
import { type Line, type Piece, type Typesetter, type Word, withoutHints } from './lines.ts';
import type { Placed } from './placed.ts';

/** A justified item is set ragged if one of its lines would have to be stretched from less than this share. */
const RAGGED_BELOW = 0.79;

/** Position and weight of underlines, as shares of the type size. */
const UNDERLINE_OFFSET = 0.15;
const UNDERLINE_WEIGHT = 0.066;

/** Whether justifying these lines would tear holes into the text (then the whole item is set ragged left). */
export function tearsHoles(lines: readonly Line[], width: number): boolean {
  return lines.some((line) => !line.last && line.width < width * RAGGED_BELOW);
}

/**
 * Places one line whose baseline is at `y` in the column from `x`, `width` wide. Justified lines are stretched
 * except the last of their paragraph.
 */
export function placeLine(
  out: Placed[],
  set: Typesetter,
  line: Line,
  x: number,
  y: number,
  width: number,
  align: Align | 'justify',
): void {
  if (align === 'justify' && !line.last && line.words.length > 1) {
    placeJustified(out, set, line, x, y, width);
    return;
  }
  const free = width - visibleWidth(line);
  const start = align === 'center' ? x + free / 2 : align === 'right' ? x + free : x;
  let at = start;
  for (const run of joined(line.words)) {
    out.push({ kind: 'text', x: at, y, ...drawn(run, run.text) });
    underline(out, run, at, y);
    at += run.width;
  }
}

/** Width of a line without the letter-space after its last letter. */
export function visibleWidth(line: Line): number {
  return line.width - (line.words.at(-1)?.pieces.at(-1)?.letterSpacing ?? 0);
}

/** Every word on its own, each gap widened by the same amount; the last word ends at the column's edge. */
function placeJustified(
  out: Placed[],
  set: Typesetter,
  line: Line,
  x: number,
  y: number,
  width: number,
): void {
  const units = line.words.flatMap((word, index) =>
    splitInner(set, word, index < line.words.length - 1 ? word.space : 0),
  );
  const gaps = units.filter((unit) => unit.space > 0).length;
  const natural = units.reduce(
    (sum, unit, index) => sum + unit.width + unit.space + (index > 0 ? unit.kern : 0),
    0,
  );
  const extra = gaps > 0 ? (width - natural) / gaps : 0;
  let at = x;
  units.forEach((unit, index) => {
    if (index > 0) at += unit.kern;
    let inner = at;
    unit.pieces.forEach((piece, p) => {
      const spaced = unit.space > 0 && p === unit.pieces.length - 1;
      out.push({ kind: 'text', x: inner, y, ...drawn(piece, spaced ? `${piece.text} ` : piece.text) });
      underline(out, piece, inner, y);
      inner += piece.width;
    });
    at += unit.width + unit.space + (unit.space > 0 ? extra : 0);
  });
}

/** A word with no-break spaces inside, as the parts between them: these gaps widen like all others. */
function splitInner(set: Typesetter, word: Word, space: number): Word[] {
  const parts: Word[] = [];
  let open: Word = { pieces: [], width: 0, space: 0, kern: word.kern, hard: false };
  for (const piece of word.pieces) {
    piece.text.split(' ').forEach((text, index) => {
      if (index > 0) {
        const before = open.pieces.at(-1) ?? piece;
        open.space = spaceWidth(set, before);
        parts.push(open);
        open = { pieces: [], width: 0, space: 0, kern: 0, hard: false };
      }
      if (text === '') return;
      const width = set.width(withoutHints(text), piece.face, piece.size, piece.letterSpacing);
      open.pieces.push({ ...piece, text, width });
      open.width += width;
    });
  }
  open.space = space;
  parts.push(open);
  return parts;
}

function spaceWidth(set: Typesetter, piece: Piece): number {
  const text = withoutHints(piece.text);
  return (
    set.width(`${text} `, piece.face, piece.size, piece.letterSpacing) -
    set.width(text, piece.face, piece.size, piece.letterSpacing)
  );
}

/** Neighbouring pieces of one style joined to one run with its spaces, so that a reader finds whole phrases. */
function joined(words: Word[]): Piece[] {
  const runs: Piece[] = [];
  words.forEach((word, index) => {
    word.pieces.forEach((piece, p) => {
      const text = withoutHints(piece.text);
      const space = p === word.pieces.length - 1 && index < words.length - 1 ? word.space : 0;
      const open = runs.at(-1);
      const tail = space > 0 ? ' ' : '';
      const kern = p === 0 && index > 0 && (words[index - 1]?.space ?? 0) > 0 ? word.kern : 0;
      if (open && sameStyle(open, piece)) {
        open.text += text + tail;
        open.width += kern + piece.width + space;
      } else runs.push({ ...piece, text: text + tail, width: piece.width + space });
    });
  });
  return runs;
}

function sameStyle(a: Piece, b: Piece): boolean {
  return (
    a.face === b.face &&
    a.size === b.size &&
    a.letterSpacing === b.letterSpacing &&
    a.underline === b.underline
  );
}

function drawn(piece: Piece, text: string) {
  return { text: withoutHints(text), face: piece.face, size: piece.size, letterSpacing: piece.letterSpacing };
}

function underline(out: Placed[], piece: Piece, x: number, y: number): void {
  if (!piece.underline) return;
  const below = y + piece.size * UNDERLINE_OFFSET;
  const width = piece.width - piece.letterSpacing;
  out.push({
    kind: 'rule',
    x1: x,
    y1: below,
    x2: x + width,
    y2: below,
    weight: piece.size * UNDERLINE_WEIGHT,
  });
}
