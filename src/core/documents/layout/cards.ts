/** Cards to be cut apart. */
import type { Block, CardsBlock } from '../types.ts';
import { type Atom, atom, type Context, type Ink } from './atom.ts';
import { pt } from './placed.ts';

const CUT = { weight: 0.5, dash: 3 };

interface Stacked {
  height: number;
  draw(ink: Ink, x: number, y: number): void;
}

/** One atom for each row of cards. */
export function cardAtoms(
  block: CardsBlock,
  context: Context,
  stack: (blocks: Block[], context: Context) => Stacked,
): Atom[] {
  const width = context.width / block.columns;
  const padding = pt(block.padding);
  const inner = { ...context, width: width - 2 * padding };
  const made = block.cards.map((card) => stack(card, inner));
  const rows = Array.from({ length: Math.ceil(made.length / block.columns) }, (_, row) =>
    made.slice(row * block.columns, (row + 1) * block.columns),
  );
  return rows.map((cards) => {
    const height = Math.max(pt(block.height), ...cards.map((card) => card.height + 2 * padding));
    return atom({
      height,
      draw(ink, place) {
        cards.forEach((card, at) => {
          card.draw(ink, place.x + at * width + padding, place.y + padding);
        });
        const cut = (x1: number, y1: number, x2: number, y2: number) =>
          ink.items.push({ kind: 'rule', x1, y1, x2, y2, ...CUT });
        for (let at = 1; at < block.columns; at++)
          cut(place.x + at * width, place.y, place.x + at * width, place.y + height);
        cut(place.x, place.y + height, place.x + context.width, place.y + height);
      },
    });
  });
}
