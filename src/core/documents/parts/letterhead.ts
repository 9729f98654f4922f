import { glueProse } from '../glue.ts';
import type { Align, Block, StackBlock, StackLine, Text } from '../types.ts';

/** Kop: centred lines in a block at the left margin, closed by a rule as long as the longest line. */
export function kop(lines: string[], size: number): StackBlock {
  return {
    kind: 'stack',
    lines,
    place: 'left',
    align: 'center',
    size,
    rule: { weight: 0.75, gap: 0 },
  };
}

/** Placeholder where the emblem is printed or embossed: 13 mm, on the axis of the text. */
export function emblem(): Block {
  return { kind: 'emblem', diameter: 13, words: ['LAMBANG', 'TRIBRATA'], before: 2.5, after: 1.5 };
}

/** Centred bold title lines; the rule below is as long as the last line. */
export function listTitle(lines: string[], options: { size?: number; after: number; before: number }): Block {
  return {
    kind: 'stack',
    lines: lines.map((text) => [{ text, bold: true }]),
    place: 'center',
    align: 'center',
    wrap: true,
    before: options.before,
    after: options.after,
    rule: { weight: 0.75, gap: 1.5, length: 'lastLine' },
    ...(options.size === undefined ? {} : { size: options.size }),
  };
}

/** LAMPIRAN head: a block at the right margin, left-aligned lines in capitals, closed by a rule. */
export function annexHead(lines: StackLine[]): StackBlock {
  return {
    kind: 'stack',
    lines,
    place: 'right',
    align: 'left',
    size: 10,
    labelWidth: 22,
    colonWidth: 3,
    rule: { weight: 0.75, gap: 0.3 },
  };
}

/** Head of the second and later pages of a letter: page number, then the letter's name, number and date. */
export function letterPageHead(lines: StackLine[]): Block {
  return {
    kind: 'stack',
    lines,
    place: 'right',
    align: 'left',
    wrap: true,
    size: 10,
    width: 79.5,
    labelWidth: 19,
    colonWidth: 4,
    lead: { text: [{ field: 'page' }], width: 8 },
    rule: { weight: 0.75, gap: 0.5, every: true },
    lineGap: 0.45,
    after: 5,
  };
}

/** Head of the second and later pages of a list: what it is on the left, page number on the right, a rule. */
export function listPageHead(title: string): Block[] {
  const line = (text: Text, align: Align): Block => ({ kind: 'paragraph', text, align, size: 9 });
  return [
    {
      kind: 'columns',
      columns: [
        { blocks: [line(glueProse(title), 'left')] },
        { width: 15, blocks: [line([{ field: 'page' }], 'right')] },
      ],
      after: 1,
    },
    { kind: 'rule', weight: 0.75, after: 3 },
  ];
}
