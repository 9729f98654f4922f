import { glueProse } from './glue.ts';
import type { Block, EntryBlock } from './types.ts';

/**
 * Text of a chapter or a letter as a clerk types it: a line is a paragraph, and what it begins with says how deep it
 * stands — "1." then "a." then "1)" then "a)" then "(1)" then "(a)", "-" one deeper than the line before. Numbers are
 * counted anew, so that a line that was taken out leaves no gap. A line without a mark goes on under the line before.
 */
export interface NumberedLine {
  /** How deep it stands, from 0. */
  depth: number;
  /** "1.", "a)", "-"; null for a line that goes on. */
  mark: string | null;
  text: string;
}

const MARKS: readonly { pattern: RegExp; mark(count: number): string }[] = [
  { pattern: /^\d{1,3}\.\s+/, mark: (count) => `${count}.` },
  { pattern: /^[a-z]{1,2}\.\s+/, mark: (count) => `${letters(count)}.` },
  { pattern: /^\d{1,3}\)\s+/, mark: (count) => `${count})` },
  { pattern: /^[a-z]{1,2}\)\s+/, mark: (count) => `${letters(count)})` },
  { pattern: /^\(\d{1,3}\)\s+/, mark: (count) => `(${count})` },
  { pattern: /^\([a-z]{1,2}\)\s+/, mark: (count) => `(${letters(count)})` },
];
const DASH = /^[-–•]\s+/;

/** 1 → a, 26 → z, 27 → aa. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26));
}

/** The lines of a text with their numbers; empty lines are left out. The first depth counts on from `after`. */
export function numberedLines(text: string, after = 0): NumberedLine[] {
  const lines: NumberedLine[] = [];
  const counts = [after];
  /** Depth of the last line with a number, and of the last line with any mark. */
  let numbered = -1;
  let open = -1;
  for (const typed of text.split('\n')) {
    const line = typed.trim();
    if (line === '') continue;
    const level = MARKS.findIndex(({ pattern }) => pattern.test(line));
    if (level >= 0) {
      const kind = MARKS[level] as (typeof MARKS)[number];
      counts.length = level + 1;
      counts[level] = (counts[level] ?? 0) + 1;
      lines.push({ depth: level, mark: kind.mark(counts[level]), text: line.replace(kind.pattern, '') });
      numbered = open = level;
    } else if (DASH.test(line)) {
      open = numbered + 1;
      lines.push({ depth: open, mark: '–', text: line.replace(DASH, '') });
    } else lines.push({ depth: open + 1, mark: null, text: line });
  }
  return lines;
}

/** How far the text of each depth stands from its mark, in mm. */
const STEP = 8;

/**
 * The blocks of such a text. A line that has lines below it is a heading and stays with them; `indent` moves
 * everything to the right, `before` is the space between lines, and the first depth counts on from `after`.
 */
export function numberedText(
  text: string,
  options: { indent: number; before: number; after?: number },
): Block[] {
  const lines = numberedLines(text, options.after);
  return lines.map((line, index): EntryBlock => {
    const next = lines[index + 1];
    const heading = next !== undefined && next.depth > line.depth;
    const inset = line.mark === null ? 0 : STEP;
    return {
      kind: 'entry',
      label: line.mark ?? '',
      plain: true,
      indent: options.indent + line.depth * STEP,
      columns: { label: inset, colon: 0, number: 0 },
      body: { kind: 'text', text: glueProse(line.text), align: 'justify' },
      before: index === 0 ? 0 : options.before,
      keepWithNext: heading,
      catchwords: true,
    };
  });
}
