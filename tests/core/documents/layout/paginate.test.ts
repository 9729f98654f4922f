import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atom, atom, type TableHead } from '../../../../src/core/documents/layout/atom.ts';
import { drawPage, paginate } from '../../../../src/core/documents/layout/paginate.ts';
import { RuleCollector } from '../../../../src/core/documents/layout/rules.ts';

const PAGE = 100;

interface Spec {
  height: number;
  before: number;
  after: number;
  keep: boolean;
  blank: boolean;
}

const spec = fc.record({
  height: fc.integer({ min: 1, max: PAGE }),
  before: fc.integer({ min: 0, max: 20 }),
  after: fc.integer({ min: 0, max: 20 }),
  keep: fc.boolean(),
  blank: fc.boolean(),
});

/** Atoms that write their index when drawn, so that a page can be read back. */
function atoms(specs: Spec[], table: TableHead | null = null): Atom[] {
  return specs.map((each, index) =>
    atom({
      height: each.height,
      before: each.before,
      after: each.after,
      keepWithNext: each.keep,
      blank: each.blank,
      table,
      draw: (ink, place) => {
        ink.items.push({ kind: 'fill', x: index, y: place.y, width: 0, height: each.height, fill: '' });
      },
    }),
  );
}

function read(made: Atom[], height = PAGE): { index: number; y: number; height: number }[][] {
  return paginate(made, () => height).map((page) => {
    const items: Parameters<typeof drawPage>[1]['items'] = [];
    drawPage(page, { items, rules: new RuleCollector() }, 0, 0);
    return items.flatMap((item) =>
      item.kind === 'fill' ? [{ index: item.x, y: item.y, height: item.height }] : [],
    );
  });
}

describe('paginate', () => {
  it('places everything but space once, in order, inside the page and without overlap', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 40 }), (specs) => {
        const pages = read(atoms(specs));
        const order = pages.flat().map((piece) => piece.index);
        expect(order).toEqual(specs.flatMap((each, index) => (each.blank ? [] : [index])));
        for (const page of pages) {
          let bottom = 0;
          for (const piece of page) {
            expect(piece.y).toBeGreaterThanOrEqual(bottom - 0.001);
            bottom = piece.y + piece.height;
            expect(bottom).toBeLessThanOrEqual(PAGE + 0.02);
          }
        }
      }),
    );
  });

  it('never parts a chain that a page can hold', () => {
    fc.assert(
      fc.property(fc.array(spec, { minLength: 1, maxLength: 40 }), (raw) => {
        const specs = raw.map((each) => ({
          ...each,
          blank: false,
          height: Math.min(each.height, 20),
          before: 0,
          after: 0,
        }));
        const pages = read(atoms(specs));
        const pageOf = new Map(pages.flatMap((page, at) => page.map((piece) => [piece.index, at] as const)));
        for (let start = 0; start < specs.length; ) {
          let end = start;
          while (specs[end]?.keep && end + 1 < specs.length) end++;
          const height = specs.slice(start, end + 1).reduce((sum, each) => sum + each.height, 0);
          if (height <= PAGE) expect(pageOf.get(start)).toBe(pageOf.get(end));
          start = end + 1;
        }
      }),
    );
  });

  it('drops space at the top of a page and keeps it between', () => {
    const full = { height: 60, before: 10, after: 5, keep: false, blank: false };
    expect(read(atoms([full, full]))).toEqual([
      [{ index: 0, y: 0, height: 60 }],
      [{ index: 1, y: 0, height: 60 }],
    ]);
    const space = { ...full, height: 30, before: 0, after: 0, blank: true };
    expect(read(atoms([space, full, space, full]))).toEqual([
      [{ index: 1, y: 0, height: 60 }],
      [{ index: 3, y: 0, height: 60 }],
    ]);
    const small = { ...full, height: 20 };
    expect(read(atoms([small, small]))[0]?.[1]?.y).toBe(35);
  });

  it('repeats a table head on each page and counts its height', () => {
    const heads: number[] = [];
    const head: TableHead = { height: 15, draw: (_ink, place) => heads.push(place.y) };
    const row = { height: 30, before: 0, after: 0, keep: false, blank: false };
    const pages = read(atoms([row, row, row], head));
    expect(pages.map((page) => page.map((piece) => [piece.index, piece.y]))).toEqual([
      [
        [0, 15],
        [1, 45],
      ],
      [[2, 15]],
    ]);
    expect(heads).toEqual([0, 0]);
  });

  it('breaks a chain taller than a page instead of losing it', () => {
    const link = { height: 40, before: 0, after: 0, keep: true, blank: false };
    expect(read(atoms([link, link, link, link])).map((page) => page.length)).toEqual([2, 2]);
  });

  it('takes the last two lines along rather than leave what must stay with a text alone', () => {
    const line = 5;
    const text = (lines: number, keep = false): Atom => ({
      ...atom({
        height: lines * line,
        keepWithNext: keep,
        draw: (ink, place) => {
          ink.items.push({ kind: 'fill', x: 0, y: place.y, width: 0, height: lines * line, fill: '' });
        },
      }),
      split: (available) => {
        const fit = Math.floor((available + 0.001) / line);
        return fit < 1 || fit >= lines ? null : [text(fit), text(lines - fit)];
      },
    });
    const heights = (made: Atom[]) => read(made).map((page) => page.map((piece) => piece.height));
    expect(heights([text(10, true), text(16)])).toEqual([[40], [10, 80]]);
    expect(heights([text(10, true), text(19)])).toEqual([[45], [5, 95]]);
    // No line has room beside it, or the text can stay whole.
    expect(heights([text(10, true), text(20)])).toEqual([[50], [100]]);
    expect(heights([text(4), text(10, true), text(9)])).toEqual([[20], [50, 45]]);
  });

  it('divides an atom taller than a page if it can, and throws if it cannot', () => {
    const tall = (height: number): Atom =>
      atom({
        height,
        draw: (ink, place) => {
          ink.items.push({ kind: 'fill', x: 0, y: place.y, width: 0, height, fill: '' });
        },
        split: (available) => (available >= height ? null : [tall(available), tall(height - available)]),
      });
    expect(read([tall(250)]).map((page) => page.map((piece) => piece.height))).toEqual([[100], [100], [50]]);
    expect(() => read([{ ...tall(250), split: null }])).toThrow('taller than a page');
  });

  it('starts a page where it is told to, but never an empty one', () => {
    const text = { height: 10, before: 0, after: 0, keep: false, blank: false };
    const [a, b] = atoms([text, text]) as [Atom, Atom];
    const turn = atom({ height: 0, blank: true, breakBefore: true, draw: () => {} });
    expect(read([turn, a, turn, turn, b, turn]).map((page) => page.map((piece) => piece.index))).toEqual([
      [0],
      [1],
    ]);
  });
});
