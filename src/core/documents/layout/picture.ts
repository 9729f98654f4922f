/** Pictures in frames of one size. */
import type { PictureBlock } from '../types.ts';
import { type Atom, atom } from './atom.ts';
import { pt } from './placed.ts';

const FRAME = 0.5;

/** A framed JPEG, as large as fits into its frame with its own proportions, in the middle of it. */
export function picture(block: PictureBlock): Atom {
  const [width, height] = [pt(block.width), pt(block.height)];
  const scale = Math.min(width / block.pixels.width, height / block.pixels.height);
  const [w, h] = [block.pixels.width * scale, block.pixels.height * scale];
  return atom({
    height,
    draw(ink, { x, y }) {
      ink.items.push({
        kind: 'picture',
        data: block.data,
        x: x + (width - w) / 2,
        y: y + (height - h) / 2,
        width: w,
        height: h,
      });
      const side = (x1: number, y1: number, x2: number, y2: number) =>
        ink.items.push({ kind: 'rule', x1, y1, x2, y2, weight: FRAME });
      side(x, y, x + width, y);
      side(x, y + height, x + width, y + height);
      side(x, y, x, y + height);
      side(x + width, y, x + width, y + height);
    },
  });
}
