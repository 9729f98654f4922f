import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../../src/core/documents/layout/atom.ts';
import { blockAtoms } from '../../../../src/core/documents/layout/blocks.ts';
import { Typesetter } from '../../../../src/core/documents/layout/lines.ts';
import { type Placed, pt } from '../../../../src/core/documents/layout/placed.ts';
import { RuleCollector } from '../../../../src/core/documents/layout/rules.ts';
import type { Block } from '../../../../src/core/documents/types.ts';
import { fixedMeasure } from '../../../builders/fixed-measure.ts';

const context: Context = {
  set: new Typesetter(fixedMeasure),
  width: pt(200),
  size: 10,
  lineHeight: 1,
  fields: null,
};

function drawn(block: Block): { items: Placed[]; heights: number[] } {
  const items: Placed[] = [];
  let y = 0;
  const heights = blockAtoms([block], context).map((each) => {
    each.draw(
      { items, rules: new RuleCollector() },
      { x: 0, y, joinsAbove: false, joinsBelow: false, underHead: false },
    );
    y += each.height;
    return each.height;
  });
  return { items, heights };
}

describe('a box of a drawing', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ABCDE'), minLength: 1, maxLength: 14 });

  it('holds its text however long it is', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const box = { x: 10, y: 10, width: 37.5, height: 12.5, text: words.join(' ') };
        const { items } = drawn({
          kind: 'drawing',
          height: 40,
          boxes: [box],
          lines: [],
          size: 8,
          weight: 0.8,
        });
        for (const item of items) {
          if (item.kind !== 'text') continue;
          const width = (item.text.trimEnd().length * item.size) / 2;
          expect(item.x).toBeGreaterThanOrEqual(pt(10));
          expect(item.x + width).toBeLessThanOrEqual(pt(47.5) + 0.01);
          expect(item.y - item.size).toBeGreaterThanOrEqual(pt(10) - 0.5);
          expect(item.y).toBeLessThanOrEqual(pt(22.5));
        }
        const set = items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : []));
        expect(set.join(' ').split(/\s+/)).toEqual(words);
      }),
    );
  });

  it('keeps the type of a text that fits', () => {
    const box = { x: 0, y: 0, width: 60, height: 12, text: [{ text: 'KAOPSRES', bold: true, size: 9 }] };
    const { items } = drawn({ kind: 'drawing', height: 12, boxes: [box], lines: [], size: 8, weight: 0.8 });
    expect(items.find((item) => item.kind === 'text')).toMatchObject({ size: 9, face: 'bold' });
  });
});

describe('cards', () => {
  const card = (lines: number): Block[] => [
    { kind: 'paragraph', text: Array(lines).fill('x').join('\n'), align: 'left' },
  ];

  it('stand in rows with a cut between them, the last row as far as it goes', () => {
    const { items, heights } = drawn({
      kind: 'cards',
      columns: 2,
      height: 100,
      padding: 10,
      cards: [card(1), card(1), card(1)],
    });
    expect(heights).toEqual([pt(100), pt(100)]);
    const columns = items.flatMap((item) => (item.kind === 'text' ? [Math.round(item.x / pt(10))] : []));
    expect(columns).toEqual([1, 11, 1]);
    const cuts = items.filter((item) => item.kind === 'rule' && item.dash !== undefined);
    expect(cuts).toHaveLength(4);
  });

  it('make room for a card that needs more', () => {
    const { heights } = drawn({
      kind: 'cards',
      columns: 2,
      height: 20,
      padding: 5,
      cards: [card(1), card(20), card(1)],
    });
    expect(heights).toEqual([200 + pt(10), pt(20)]);
  });
});
