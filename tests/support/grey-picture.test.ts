import { describe, expect, it } from 'vitest';
import { decodePng, difference, encodePng, type GreyPicture, readPgm } from './grey-picture.ts';

const WIDTH = 65;
const HEIGHT = 40;
const picture = (level: (x: number, y: number) => number): GreyPicture => ({
  width: WIDTH,
  height: HEIGHT,
  levels: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => level(at % WIDTH, Math.floor(at / WIDTH))),
});
const white = picture(() => 15);
/** A rule over the whole width at `y`. */
const ruled = (y: number) => picture((_, row) => (row === y ? 0 : 15));

describe('pictures of pages', () => {
  it('come back from PNG as they were, also of odd width', () => {
    const any = picture((x, y) => (x * 7 + y * 3) % 16);
    expect(decodePng(encodePng(any))).toEqual(any);
  });

  it('are read from what poppler writes, one behind the other', () => {
    const page = (grey: number) => [...Buffer.from('P5\n2 1\n255\n'), grey, 255];
    expect(readPgm(Uint8Array.from([...page(0), ...page(232)]))).toEqual([
      { width: 2, height: 1, levels: Uint8Array.of(0, 15) },
      { width: 2, height: 1, levels: Uint8Array.of(14, 15) },
    ]);
  });

  it('are the same when letters are smoothed a little otherwise', () => {
    expect(difference(ruled(10), ruled(10))).toBe(0);
    expect(
      difference(
        ruled(10),
        picture((_, row) => (row === 10 ? 2 : 15)),
      ),
    ).toBe(0);
    expect(
      difference(
        ruled(10),
        picture((x, row) => (row === 10 && x !== 30 ? 0 : 15)),
      ),
    ).toBe(0);
  });

  it('differ when a rule moves by two pixels or is missing', () => {
    expect(difference(ruled(10), ruled(12))).toBeGreaterThan(WIDTH);
    expect(difference(ruled(10), white)).toBeGreaterThan(WIDTH / 2);
  });

  it('differ when a pale field is missing, and when the paper has another size', () => {
    expect(
      difference(
        picture((x) => (x < 16 ? 14 : 15)),
        white,
      ),
    ).toBeGreaterThan(100);
    expect(difference(white, { width: 1, height: 1, levels: Uint8Array.of(15) })).toBeGreaterThan(0);
  });
});
