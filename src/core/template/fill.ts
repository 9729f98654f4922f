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
const isBare = (text: string): boolean => /^[\s\u{e000}.]*$/u.test(text);

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

/** Numbers the lines that are marked for it; each list starts at 1, and deeper lines between do not end it. */
function numbered(lines: readonly string[]): string[] {
  const counts = new Map<number, number>();
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => {
      const indent = /^\s*/.exec(line)?.[0].length ?? 0;
      const isItem = line.trimStart().startsWith(NUMBER_MARK);
      if (line.trim() !== '') {
        for (const depth of counts.keys())
          if (depth > indent || (depth === indent && !isItem)) counts.delete(depth);
      }
      if (!isItem) return line;
      const count = (counts.get(indent) ?? 0) + 1;
      counts.set(indent, count);
      return line.replace(NUMBER_MARK, String(count));
    });
}
