/**
 * The result of layout: pages of placed things, in points from the upper left corner. Drawing them needs no
 * decisions any more.
 */

export type FontFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Text set on one line from `x` with its baseline at `y`. Trailing spaces are part of the text. */
export interface PlacedText {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  face: FontFace;
  size: number;
  /** Extra space after each letter, in points. */
  letterSpacing: number;
}

/** A straight rule. */
export interface PlacedRule {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  weight: number;
  /** Length of the dashes and of the gaps between them; left out: a solid line. */
  dash?: number;
}

/** A filled rectangle without outline; `fill` is '#rrggbb'. */
interface PlacedFill {
  kind: 'fill';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

interface PlacedCircle {
  kind: 'circle';
  x: number;
  y: number;
  radius: number;
  weight: number;
}

/** A JPEG. */
interface PlacedPicture {
  kind: 'picture';
  data: Uint8Array;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A pale word across the page, drawn under everything else. */
interface PlacedWatermark {
  kind: 'watermark';
  text: string;
  size: number;
  width: number;
}

export type Placed = PlacedText | PlacedRule | PlacedFill | PlacedCircle | PlacedWatermark | PlacedPicture;

export interface PlacedPage {
  /** In points. */
  width: number;
  height: number;
  items: Placed[];
  /** First page of a part of a packet, and of a section with a bookmark. */
  part?: string;
  bookmark?: string;
}

/**
 * What layout asks of the fonts. `width` is in thousandths of the type size, with the font's own kerning, exactly as
 * the drawing side will set it.
 */
export interface Measure {
  width(text: string, face: FontFace): number;
  /** Height above and depth below the baseline, in thousandths of the type size. */
  ascent: number;
  descent: number;
}

/** Points in a millimetre. */
const PT_PER_MM = 72 / 25.4;

/** Millimetres to points. */
export const pt = (mm: number): number => mm * PT_PER_MM;
