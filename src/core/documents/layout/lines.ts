/** Words into lines: measuring, breaking, and the places where a line may not break. */
import type { Run, Text, TextStyle } from '../types.ts';
import type { FontFace, Measure } from './placed.ts';

/** The numbers that a field run prints, as far as they are known: pages in heads and feet, parts in contents. */
export interface Fields {
  page?: number;
  pages?: number;
  parts?: readonly PartPages[];
}

/** The pages of a part of a packet, counted over the whole packet. */
export interface PartPages {
  from: number;
  to: number;
}

/** A styled piece of a word. A word has several pieces only where the style changes inside it. */
export interface Piece {
  text: string;
  face: FontFace;
  size: number;
  letterSpacing: number;
  underline: boolean;
  width: number;
}

/** Something that never breaks, and the space that follows it when the line goes on. */
export interface Word {
  pieces: Piece[];
  width: number;
  /** Width of the space after the word; 0 where the text allows a break without a space. */
  space: number;
  /** Kerning between the space before the word and its first letter; counts only inside a line. */
  kern: number;
  /** A break after this word is demanded (`\n`). */
  hard: boolean;
}

export interface Line {
  words: Word[];
  /** Without the space after the last word. */
  width: number;
  /** Last of its paragraph or before a forced break: never stretched. */
  last: boolean;
  /** Largest type size on the line. */
  size: number;
}

/** Style that a block hands down to its runs. */
interface BaseStyle {
  size: number;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
}

function faceOf(bold: boolean, italic: boolean): FontFace {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

const SOFT_HYPHEN = '\u00ad';
const NO_BREAK_SPACE = '\u00a0';
/** Spaces and hyphens of special widths, which the fonts of the papers lack. */
const SPECIAL_SPACES = /[\u2000-\u200a\u202f\u205f\u3000]/g;
/** Control and zero-width characters that come along with pasted text; a font prints them as boxes. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;

/**
 * Typesetting text with one `Measure`. What was set once is kept, since lists repeat their words, ranks and
 * positions; so nobody may change a line or a word.
 */
export class Typesetter {
  readonly measure: Measure;
  private readonly widths = new Map<string, number>();
  private readonly broke = new Map<string, readonly Line[]>();
  private readonly widest = new Map<string, number>();

  constructor(measure: Measure) {
    this.measure = measure;
  }

  /** Width in points. */
  width(text: string, face: FontFace, size: number, letterSpacing = 0): number {
    const unit = kept(this.widths, `${face}:${text}`, () => this.measure.width(text, face));
    return (unit * size) / 1000 + letterSpacing * text.length;
  }

  /** Upper edges of lines set below each other, and the lower edge of the last; larger type takes more room. */
  tops(lines: readonly Line[], size: number, factor: number): number[] {
    const tops = [0];
    for (const line of lines) tops.push((tops.at(-1) ?? 0) + Math.max(size, line.size) * factor);
    return tops;
  }

  /** Distance from the top of a line of height `height` to its baseline. */
  baseline(size: number, height: number): number {
    const { ascent, descent } = this.measure;
    return (height - ((ascent + descent) * size) / 1000) / 2 + (ascent * size) / 1000;
  }

  /** The words of a text. With `glue` off, no-break spaces break like others (for cells too narrow for a group). */
  words(text: Text, base: BaseStyle, fields: Fields | null, glue = true): Word[] {
    const words: Word[] = [];
    let open: Word | null = null;
    const close = (space: number, hard: boolean) => {
      if (open === null) {
        if (!hard) return;
        open = { pieces: [], width: 0, space: 0, kern: 0, hard: false };
        words.push(open);
      }
      open.space = space;
      open.hard = hard;
      open = null;
    };
    for (const run of runsOf(text)) {
      const style = resolve(run, base);
      const content = printable('field' in run ? fieldText(run, fields) : run.text);
      for (const token of tokens(content, glue)) {
        if (token === '\n') close(0, true);
        else if (token === ' ') {
          if (open !== null) close(this.spaceAfter(open, style), false);
        } else {
          open ??= newWord(words);
          const piece = token.replaceAll(NO_BREAK_SPACE, ' ');
          const width = this.width(withoutHints(piece), style.face, style.size, style.letterSpacing);
          if (open.pieces.length === 0) open.kern = this.kernAfterSpace(piece, style);
          open.pieces.push({ text: piece, ...style, width });
          open.width += width;
        }
      }
    }
    return words;
  }

  /** Breaks into lines no wider than `width`, first fit. A word wider than the column is divided. */
  lines(text: Text, width: number, base: BaseStyle, fields: Fields | null = null): readonly Line[] {
    if (typeof text !== 'string') return this.broken(text, width, base, fields);
    return kept(this.broke, `${width}:${styleKey(base)}:${text}`, () => this.broken(text, width, base, null));
  }

  private broken(text: Text, width: number, base: BaseStyle, fields: Fields | null): Line[] {
    const whole = this.words(text, base, fields).flatMap((word) =>
      word.width > width + 0.01 ? this.divide(this.unglued(word), width) : [word],
    );
    const lines: Line[] = [];
    let current: Word[] = [];
    let used = 0;
    const flush = (last: boolean) => {
      lines.push(asLine(current, last, base.size));
      current = [];
      used = 0;
    };
    for (const word of whole) {
      const space = current.at(-1)?.space ?? 0;
      const before = space > 0 ? space + word.kern : 0;
      if (current.length > 0 && used + before + word.width > width + 0.01) flush(false);
      used += (current.length > 0 ? before : 0) + word.width;
      current.push(word);
      if (word.hard) flush(true);
    }
    if (current.length > 0 || lines.length === 0) flush(true);
    const end = lines.at(-1);
    if (end) end.last = true;
    return lines;
  }

  /** Lines of a text that wraps only where it is told to. */
  unwrapped(text: Text, base: BaseStyle, fields: Fields | null = null): readonly Line[] {
    return this.lines(text, Number.POSITIVE_INFINITY, base, fields);
  }

  /** Width of the widest thing that cannot be broken, soft hyphens and no-break spaces apart. */
  widestWord(text: Text, base: BaseStyle): number {
    if (typeof text !== 'string') return this.widestOf(text, base);
    return kept(this.widest, `${styleKey(base)}:${text}`, () => this.widestOf(text, base));
  }

  private widestOf(text: Text, base: BaseStyle): number {
    let widest = 0;
    for (const word of this.words(text, base, null, false)) {
      const parts = divisions(word);
      if (parts === null) widest = Math.max(widest, word.width);
      else for (const part of parts) widest = Math.max(widest, this.pieceWidth(word, part));
    }
    return widest;
  }

  private pieceWidth(word: Word, text: string): number {
    const style = word.pieces[0];
    return style ? this.width(text, style.face, style.size, style.letterSpacing) : 0;
  }

  /** The space after a word, kerned with its last letter as the drawing side sets it. */
  private spaceAfter(word: Word, style: PieceStyle): number {
    const last = word.pieces.at(-1);
    if (!last) return this.width(' ', style.face, style.size, style.letterSpacing);
    return this.width(`${withoutHints(last.text)} `, last.face, last.size, last.letterSpacing) - last.width;
  }

  private kernAfterSpace(text: string, style: PieceStyle): number {
    const letter = text.charAt(0);
    const { face, size } = style;
    return (
      this.width(` ${letter}`, face, size) - this.width(' ', face, size) - this.width(letter, face, size)
    );
  }

  /** A group too wide for its column, as the words between its no-break spaces. */
  private unglued(group: Word): Word[] {
    const runs = group.pieces.map(({ text, face, size, letterSpacing, underline }) => {
      const bold = face === 'bold' || face === 'boldItalic';
      const italic = face === 'italic' || face === 'boldItalic';
      return { text, size, letterSpacing, underline, bold, italic };
    });
    const words = this.words(runs, { size: 0 }, null);
    const [first, last] = [words[0], words.at(-1)];
    if (first) first.kern = group.kern;
    if (last) {
      last.space = group.space;
      last.hard = group.hard;
    }
    return words;
  }

  /** Divides words wider than the column: at soft hyphens, after - and /, and as a last resort anywhere. */
  private divide(words: Word[], width: number): Word[] {
    return words.flatMap((word) => {
      if (word.width <= width) return [word];
      const style = word.pieces[0];
      if (!style) return [word];
      const parts: Word[] = [];
      const push = (text: string) => {
        const w = this.width(text, style.face, style.size, style.letterSpacing);
        parts.push({ pieces: [{ ...style, text, width: w }], width: w, space: 0, kern: 0, hard: false });
      };
      let rest = word.pieces.map((piece) => piece.text).join('');
      while (rest.length > 0) {
        const cut = this.cut(rest, style, width);
        const soft = rest[cut - 1] === SOFT_HYPHEN;
        const head = withoutHints(rest.slice(0, cut));
        push(soft && cut < rest.length ? `${head}-` : head);
        rest = rest.slice(cut);
      }
      const end = parts.at(-1);
      if (end) {
        end.space = word.space;
        end.hard = word.hard;
      }
      return parts;
    });
  }

  /** How many characters of `text` to set before dividing it: the last good place that fits. */
  private cut(text: string, style: PieceStyle, width: number): number {
    const fits = (end: number) => {
      const head = withoutHints(text.slice(0, end));
      const hyphen = text[end - 1] === SOFT_HYPHEN && end < text.length ? '-' : '';
      return this.width(head + hyphen, style.face, style.size, style.letterSpacing) <= width;
    };
    if (fits(text.length)) return text.length;
    let anywhere = 1;
    let good = 0;
    for (let end = 1; end < text.length && (fits(end) || text[end - 1] === SOFT_HYPHEN); end++) {
      if (!fits(end)) continue;
      anywhere = end;
      const char = text[end - 1] as string;
      if (char === SOFT_HYPHEN || char === '-' || char === '/') good = end;
    }
    return good > 0 ? good : anywhere;
  }
}

/** What is kept under a key, made at the first asking. */
function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

const styleKey = ({ size, bold, italic }: BaseStyle): string => `${size}${faceOf(!!bold, !!italic)}`;

/** The runs of a text. */
function runsOf(text: Text): Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The plain text of a text, without styles; fields are left out. */
export function plainText(text: Text): string {
  return runsOf(text)
    .map((run) => ('field' in run ? '' : run.text))
    .join('');
}

interface PieceStyle {
  face: FontFace;
  size: number;
  letterSpacing: number;
  underline: boolean;
}

function resolve(run: TextStyle, base: BaseStyle): PieceStyle {
  return {
    face: faceOf(run.bold ?? base.bold ?? false, run.italic ?? base.italic ?? false),
    size: run.size ?? base.size,
    letterSpacing: run.letterSpacing ?? 0,
    underline: run.underline ?? false,
  };
}

function fieldText(run: Exclude<Run, { text: string }>, fields: Fields | null): string {
  if (!('part' in run)) return String(fields?.[run.field] ?? '');
  const part = fields?.parts?.[run.part];
  if (part === undefined) return '';
  const { from, to } = part;
  if (run.field === 'partCount') return String(to - from + 1);
  return from === to ? String(from) : `${from}–${to}`;
}

function newWord(words: Word[]): Word {
  const word: Word = { pieces: [], width: 0, space: 0, kern: 0, hard: false };
  words.push(word);
  return word;
}

/** Only characters that the fonts have. */
function printable(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPECIAL_SPACES, NO_BREAK_SPACE)
    .replace(/[\u02bc\u2032]/g, '\u2019');
}

/** Text as printed: soft hyphens that are not used are not there. */
export function withoutHints(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '');
}

/** Splits into breaking spaces, forced breaks and the text between. */
function tokens(text: string, glue: boolean): string[] {
  const plain = glue ? text : text.replaceAll(NO_BREAK_SPACE, ' ');
  return plain.match(/\n|[ \t\r]+|[^ \t\r\n]+/g)?.map((t) => (/^[ \t\r]+$/.test(t) ? ' ' : t)) ?? [];
}

/** From so many slashes on a word is the number of a letter, which may go on after any of them. */
const SLASHES_OF_NUMBER = 3;

/** The parts of a word that may stand on lines of their own, each with its hyphen; null if it has none. */
function divisions(word: Word): string[] | null {
  const text = word.pieces.map((piece) => piece.text).join('');
  if (!text.includes(SOFT_HYPHEN)) {
    const parts = text.match(/[^/]*\/|[^/]+$/g) ?? [];
    return parts.length > SLASHES_OF_NUMBER ? parts : null;
  }
  const parts = text.split(SOFT_HYPHEN);
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}-` : part));
}

function asLine(words: Word[], last: boolean, baseSize: number): Line {
  let width = 0;
  let size = 0;
  words.forEach((word, index) => {
    width += word.width + (index < words.length - 1 ? word.space : 0);
    if (index > 0 && (words[index - 1]?.space ?? 0) > 0) width += word.kern;
    for (const piece of word.pieces) size = Math.max(size, piece.size);
  });
  return { words, width, last, size: size || baseSize };
}
