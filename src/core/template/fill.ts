import { toRoman } from '../text/roman.ts';
import { NUMBER_MARK, parseTemplate, type TemplateNode } from './parse.ts';

/** What is known, by the name of the fact. Null, a name that is missing, and an empty text are unknown. */
export type Facts = Readonly<Record<string, string | null | undefined>>;

/**
 * The text of a template with these facts. A passage, or a line, drops out when a fact in it is unknown; nothing is
 * ever written in the place of an unknown fact. Facts are put in as they are: signs in them have no meaning. A fact of
 * several lines makes several lines.
 */
export function fillTemplate(template: string, facts: Facts): string {
  const { lines } = fillLines(parseTemplate(template.replaceAll('\r\n', '\n')).nodes, facts);
  return numbered(withoutGaps(lines)).join('\n').trim();
}

/** The lines of a filled template, each an item of its own; empty ones are left out. */
export const fillItems = (template: string, facts: Facts): string[] =>
  fillTemplate(template, facts)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface Line {
  text: string;
  /** A fact of the line itself is unknown: it drops out. */
  missing: boolean;
  /** A passage dropped out of it; `gap` while nothing was written after that. */
  shortened: boolean;
  gap: boolean;
}
const newLine = (): Line => ({ text: '', missing: false, shortened: false, gap: false });

/** What is left of nodes: lines, null for one that stands empty where a section dropped out; and the facts printed. */
function fillLines(
  nodes: readonly TemplateNode[],
  facts: Facts,
): { lines: (string | null)[]; known: number } {
  const lines: (string | null)[] = [];
  let known = 0;
  let knownHere = 0;
  let line = newLine();
  const flush = (): void => {
    if (line.missing || (line.shortened && isBare(line.text))) lines.push(null);
    else {
      lines.push(line.shortened ? line.text.trimEnd() : line.text);
      known += knownHere;
    }
    line = newLine();
    knownHere = 0;
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      const [first = '', ...rest] = node.text.split('\n');
      write(line, first);
      for (const text of rest) {
        flush();
        write(line, text);
      }
    } else if (node.type === 'field') {
      const value = factText(node.name, node.letters, facts);
      if (value === null) line.missing = true;
      else {
        write(line, value);
        knownHere += 1;
      }
    } else {
      const passage = fillPassage(node.nodes, facts);
      if (passage.text === null) Object.assign(line, { shortened: true, gap: true });
      else {
        write(line, passage.text);
        knownHere += passage.known;
      }
    }
  }
  flush();
  return { lines, known };
}

/** A passage: as a section when it spans lines, else whole or not at all. */
function fillPassage(nodes: readonly TemplateNode[], facts: Facts): { text: string | null; known: number } {
  const { lines, known } = fillLines(nodes, facts);
  if (known === 0) return { text: null, known };
  const section = nodes.some((node) => node.type === 'text' && node.text.includes('\n'));
  if (!section && lines.includes(null)) return { text: null, known: 0 };
  return { text: withoutGaps(lines).join('\n'), known };
}

function factText(name: string, letters: 'as-is' | 'first' | 'all', facts: Facts): string | null {
  const value = (Object.hasOwn(facts, name) ? facts[name] : null)?.replaceAll(NUMBER_MARK, '').trim() ?? '';
  if (value === '') return null;
  if (letters === 'all') return value.toUpperCase();
  return letters === 'first' ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}

/** Writes on a line; where a passage dropped out, the space before it goes when another or a stop follows. */
function write(line: Line, text: string): void {
  if (text === '') return;
  if (line.gap && /^[\s,.;:!?)]/.test(text)) line.text = line.text.replace(/[^\S\n]+$/, '');
  line.text += line.gap && line.text === '' ? text.trimStart() : text;
  line.gap = false;
}

/** Nothing but the sign of a number and spaces. */
const isBare = (text: string): boolean => /^\s*(?:\u{e000}[aI]?\.)?\s*$/u.test(text);

/** Lines that are left; where some dropped out, two empty lines become one. */
function withoutGaps(lines: readonly (string | null)[]): string[] {
  const kept: string[] = [];
  let dropped = false;
  for (const line of lines) {
    if (line === null) dropped = true;
    else {
      if (dropped && line.trim() === '' && (kept.at(-1) ?? '').trim() === '') continue;
      kept.push(line);
      dropped = false;
    }
  }
  return kept;
}

/** A counter of marked lines: where they begin and how they are counted. */
interface Counter {
  indent: number;
  style: string;
  count: number;
}

/** A marked line: its indent and how it is counted: "" 1 2 3, "a" a b c, "I" I II III. */
const MARKED = new RegExp(`^(\\s*)${NUMBER_MARK}([aI]?)\\.`);
/** A line that belongs to the one above: "- …", "1) …". */
const PART_OF_ITEM = /^\s*(?:[-•–*]|\w{1,3}\))\s/;

/**
 * Numbers the lines that are marked for it. Another line ends the lists of its indent and deeper ones; a list of another
 * style below a marked line is a part of that, and ends with the next marked line of its own.
 */
function numbered(lines: readonly string[]): string[] {
  const open: Counter[] = [];
  const closeTo = (keep: (counter: Counter) => boolean): void => {
    while (open.length > 0 && !keep(open.at(-1)!)) open.pop();
  };
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => {
      const marked = MARKED.exec(line);
      if (marked === null) {
        const indent = /^\s*/.exec(line)?.[0].length ?? 0;
        if (line.trim() !== '' && !PART_OF_ITEM.test(line)) closeTo((counter) => counter.indent < indent);
        return line;
      }
      const [all, space = '', style = ''] = marked;
      const indent = space.length;
      if (open.some((counter) => counter.indent === indent && counter.style === style))
        closeTo((counter) => counter.indent === indent && counter.style === style);
      else {
        closeTo((counter) => counter.indent <= indent);
        open.push({ indent, style, count: 0 });
      }
      const counter = open.at(-1)!;
      counter.count += 1;
      return `${space}${counted(counter.count, style)}.${line.slice(all.length)}`;
    });
}

const ALPHABET = 26;

function counted(n: number, style: string): string {
  if (style === 'I') return toRoman(n);
  if (style === '') return String(n);
  const letter = String.fromCharCode(97 + ((n - 1) % ALPHABET));
  return n > ALPHABET ? counted(Math.ceil(n / ALPHABET) - 1, style) + letter : letter;
}
