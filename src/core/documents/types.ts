import type { TimeZone } from '../text/time-zone.ts';

/**
 * The document type: what a paper looks like, as plain data (JSON, structured-clonable).
 *
 * A builder (one file a paper) turns facts into a `PaperDocument`; `layout/` turns that into pages of placed
 * text, lines and boxes with the help of font measurements; the worker draws those pages into a PDF. Nothing here
 * knows about a PDF library.
 *
 * Units: lengths are millimetres (`Mm`), type sizes and rule weights are points (`Pt`).
 */

type Mm = number;
type Pt = number;

/** The printed sizes. F4 is 215 × 330 mm (not the 8.5 × 13 inch "Folio" of printer drivers). */
export type Paper = 'a4' | 'f4';
type Orientation = 'portrait' | 'landscape';
export type Align = 'left' | 'center' | 'right';

/** Sides in millimetres, measured from the edge of the sheet. */
export interface Sides {
  top: Mm;
  right: Mm;
  bottom: Mm;
  left: Mm;
}

/** How a piece of text is set. Everything left out is inherited from the block, then from the section. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  size?: Pt;
  /** Extra space between letters, in points (SURAT PERINTAH is set with 2 pt). */
  letterSpacing?: Pt;
}

/** A run of text in one style. U+00A0 never breaks; U+00AD marks where a long word may be divided. */
interface TextRun extends TextStyle {
  text: string;
}

/** A number known only after layout: the page within its section, or the number of pages of the section. */
export interface FieldRun extends TextStyle {
  field: 'page' | 'pages';
}

/** Known only when a whole packet is laid out: the pages of one of its parts ("5–12"), or how many they are. */
interface PartRun extends TextStyle {
  field: 'partPages' | 'partCount';
  /** Which part, counted from 0. */
  part: number;
}

export type Run = TextRun | FieldRun | PartRun;

/** Running text. A bare string is one run without style; `\n` inside a run forces a new line. */
export type Text = string | Run[];

/** What every block can ask for. */
interface BlockBase {
  /** Space above, in mm; dropped where the block starts a page. */
  before?: Mm;
  /** Space below, in mm; dropped at the end of a page. */
  after?: Mm;
  /** Stay on the page of the block that follows. */
  keepWithNext?: boolean;
}

/** One or more wrapped lines over the full width. */
export interface ParagraphBlock extends BlockBase {
  kind: 'paragraph';
  text: Text;
  align: Align | 'justify';
  size?: Pt;
  indent?: Mm;
  lineHeight?: number;
}

/** A line of a stack: plain text, or a label and its value around a colon (LAMPIRAN head, "Dikeluarkan di"). */
export type StackLine = Text | { label: Text; value: Text };

/**
 * Unwrapped lines in a block that is as wide as its longest line (or as `width`), placed left, centre or right.
 * The kop, titles with a rule, the LAMPIRAN head, tajuk and name of a signature.
 */
export interface StackBlock extends BlockBase {
  kind: 'stack';
  lines: StackLine[];
  place: Align;
  align: Align;
  width?: Mm;
  /** Wrap lines that are wider than the column instead of letting them stand out. */
  wrap?: boolean;
  size?: Pt;
  lineHeight?: number;
  /** For `{ label, value }` lines: widths of the label and of the colon with its space. */
  labelWidth?: Mm;
  colonWidth?: Mm;
  /** Rule below the last line (or below every line): as long as the block is wide, or as the last line. */
  rule?: { weight: Pt; gap: Mm; every?: boolean; length?: 'block' | 'lastLine' };
  /** Extra space between the lines, in mm. */
  lineGap?: Mm;
  /** Printed left of the block, level with its first line (the page number beside a letter's page head). */
  lead?: { text: Text; width: Mm };
}

/** Placeholder for an emblem: a circle with words in it, centred on the text width. */
export interface EmblemBlock extends BlockBase {
  kind: 'emblem';
  diameter: Mm;
  words: string[];
}

/** Widths of the label grid: label, colon, hanging number; the text takes what is left. */
export interface GridColumns {
  label: Mm;
  colon: Mm;
  number: Mm;
}

/**
 * One entry of the label grid: "Dasar : 1. … 2. …". `body` is a text or a numbered list; a numbered item is never
 * divided between pages (unless it alone is taller than a page).
 */
export interface EntryBlock extends BlockBase {
  kind: 'entry';
  label: string;
  body:
    | { kind: 'text'; text: Text; align: 'left' | 'justify' }
    | { kind: 'items'; items: Text[]; ragged?: boolean };
  columns: GridColumns;
  size?: Pt;
  lineHeight?: number;
  /** Print no colon (a list that has its own heading line, a paragraph whose label is its number). */
  plain?: boolean;
  /** Moves the whole entry to the right. */
  indent?: Mm;
  /** The catchword of an item names it by its number and first word. Off for lists without catchwords. */
  catchwords?: boolean;
}

/** Blocks side by side; never divided between pages. A column without `width` takes the rest, shared equally. */
export interface ColumnsBlock extends BlockBase {
  kind: 'columns';
  columns: { width?: Mm; blocks: Block[] }[];
}

/** Empty space; dropped at the top and at the bottom of a page. */
interface SpacerBlock extends BlockBase {
  kind: 'spacer';
  height: Mm;
}

/** A horizontal rule over the full width. */
export interface RuleBlock extends BlockBase {
  kind: 'rule';
  weight: Pt;
}

/** Begins a new page (of the same section). */
interface PageBreakBlock extends BlockBase {
  kind: 'pageBreak';
}

/** Blocks that stay together on one page as far as one page can hold them. */
interface GroupBlock extends BlockBase {
  kind: 'group';
  blocks: Block[];
}

export interface TableColumn {
  width: Mm;
  align: Align;
  /** Text is set smaller when it does not fit, down to three quarters of its size, before it wraps. */
  nowrap?: boolean;
  /** Horizontal cell padding of this column in mm (default: the table's). */
  padding?: Mm;
}

export interface TableCell {
  text: Text;
  /** Number of columns and rows covered (default 1). Covered cells are left out of the row. */
  span?: number;
  rowSpan?: number;
  align?: Align;
  valign?: 'top' | 'middle';
  bold?: boolean;
  italic?: boolean;
  size?: Pt;
  fill?: string;
  nowrap?: boolean;
  /** Leave out the rule above this cell, joining it with the cell above (not at the top of a page). */
  openTop?: boolean;
  /** Horizontal padding of this cell in mm. */
  padding?: Mm;
}

/** A row; it is never divided between pages (unless it alone is taller than a page). */
export interface TableRow {
  cells: TableCell[];
  fill?: string;
  minHeight?: Mm;
  keepWithNext?: boolean;
  /** An interruption of the table above this row (nothing is drawn there); dropped at the top of a page. */
  gapBefore?: Mm;
}

/** A ruled table. Its head rows are repeated on every page. */
export interface TableBlock extends BlockBase {
  kind: 'table';
  columns: TableColumn[];
  head: TableRow[];
  rows: TableRow[];
  size?: Pt;
  lineHeight?: number;
  rule?: Pt;
  padding?: { x: Mm; y: Mm };
}

/** A box of a drawing; its text is centred, and set smaller until it fits. */
export interface DrawnBox {
  x: Mm;
  y: Mm;
  width: Mm;
  height: Mm;
  text: Text;
  fill?: string;
}

/** A straight line of a drawing. */
export interface DrawnLine {
  x1: Mm;
  y1: Mm;
  x2: Mm;
  y2: Mm;
  dashed?: boolean;
}

/** Boxes and lines at places of their own, measured from the upper left corner. Never divided between pages. */
export interface DrawingBlock extends BlockBase {
  kind: 'drawing';
  height: Mm;
  boxes: DrawnBox[];
  lines: DrawnLine[];
  size: Pt;
  /** Weight of all lines. */
  weight: Pt;
}

/**
 * Cards of one size to be cut apart: `columns` side by side over the full width, dashed lines between them. A card
 * with more text than it can hold makes its whole row taller; nothing is lost or printed over.
 */
export interface CardsBlock extends BlockBase {
  kind: 'cards';
  columns: number;
  height: Mm;
  padding: Mm;
  cards: Block[][];
}

/** A JPEG in a frame, centred and as large as it fits. */
export interface PictureBlock extends BlockBase {
  kind: 'picture';
  data: Uint8Array;
  pixels: { width: number; height: number };
  width: Mm;
  height: Mm;
}

export type Block =
  | ParagraphBlock
  | StackBlock
  | EmblemBlock
  | EntryBlock
  | ColumnsBlock
  | SpacerBlock
  | RuleBlock
  | PageBreakBlock
  | GroupBlock
  | TableBlock
  | DrawingBlock
  | PictureBlock
  | CardsBlock;

/** Small line below the text area: left, centre, right. `edge` is its distance from the sheet's lower edge. */
export interface FootLine {
  left: Text;
  center: Text;
  right: Text;
  size: Pt;
  edge: Mm;
}

/** The classification in bold capitals, centred at the head and at the foot of every page. */
export interface Banner {
  text: string;
  size: Pt;
  /** Distance of the line's upper edge from the upper edge of the sheet, and of its lower edge from the lower one. */
  top: Mm;
  bottom: Mm;
}

/**
 * A run of pages with one page setup. Page numbers start at 1 in every section. `nextHead` is printed at the top of
 * the second and later pages (the first page carries its head in `body`).
 */
export interface Section {
  paper: Paper;
  orientation: Orientation;
  margins: Sides;
  size: Pt;
  lineHeight: number;
  nextHead: Block[];
  foot: FootLine | null;
  /** Print "/ 5. melaksanakan …" below the last line of a page that is continued. */
  catchword: boolean;
  body: Block[];
  banner?: Banner;
  /** Its own watermark, or none, instead of the document's. */
  watermark?: string | null;
  /** Begins a part of a packet: named in its contents, and a bookmark. */
  part?: string;
  /** A bookmark, below that of its part. */
  bookmark?: string;
}

export interface PaperDocument {
  /** Title for the PDF's metadata and the window's caption. */
  title: string;
  subject: string;
  /** The unit, for the metadata. */
  author: string;
  /** Planned local time of making ('YYYY-MM-DDTHH:mm'), the PDF's only date: the same input gives the same bytes. */
  createdAt: string;
  /** Zone of `createdAt`. */
  timeZone: TimeZone;
  /** A word printed pale across every page of a paper that is not issued, else null. */
  watermark: string | null;
  sections: Section[];
}
