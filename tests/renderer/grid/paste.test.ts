import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDownRange, planPaste } from '../../../src/renderer/src/ui/grid/paste.ts';

const size = { rows: 10, cols: 6 };
const all = () => true;
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('planPaste', () => {
  it('starts at the upper left corner of the block', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(2, 1),
      size,
      all,
    );
    expect(plan.cells).toEqual([
      { row: 2, col: 1, text: 'a' },
      { row: 2, col: 2, text: 'b' },
      { row: 3, col: 1, text: 'c' },
      { row: 3, col: 2, text: 'd' },
    ]);
    expect(plan.block).toEqual(at(2, 1, 3, 2));
  });

  it('repeats one value over the marked block', () => {
    const plan = planPaste([['SAT SAMAPTA']], at(0, 3, 2, 3), size, all);
    expect(plan.cells.map((c) => c.row)).toEqual([0, 1, 2]);
    expect(plan.cells.every((c) => c.text === 'SAT SAMAPTA')).toBe(true);
  });

  it('pastes once when the block is no whole multiple', () => {
    const plan = planPaste([['a'], ['b']], at(0, 0, 2, 0), size, all);
    expect(plan.cells).toHaveLength(2);
  });

  it('counts values for columns that cannot be edited and values outside the table', () => {
    const plan = planPaste(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
      at(9, 4),
      size,
      (col) => col !== 4,
    );
    expect(plan.cells).toEqual([{ row: 9, col: 5, text: 'b' }]);
    expect(plan).toMatchObject({ readOnly: 1, outside: 4, block: at(9, 4, 9, 5) });
  });

  it('loses no value: each is placed, read-only or outside', () => {
    const text = fc.string({ maxLength: 3 });
    const values = fc
      .integer({ min: 1, max: 4 })
      .chain((w) => fc.array(fc.array(text, { minLength: w, maxLength: w }), { minLength: 1, maxLength: 4 }));
    const corner = fc.record({ row: fc.nat(9), col: fc.nat(5) });
    fc.assert(
      fc.property(values, corner, fc.nat(63), (rows, { row, col }, mask) => {
        const plan = planPaste(rows, at(row, col), size, (c) => (mask & (1 << c)) !== 0);
        const width = rows[0]?.length ?? 0;
        expect(plan.cells.length + plan.readOnly + plan.outside).toBe(rows.length * width);
        for (const cell of plan.cells) expect(cell.row < size.rows && cell.col < size.cols).toBe(true);
      }),
    );
  });

  it('does nothing with an empty clipboard', () => {
    expect(planPaste([], at(1, 1), size, all).cells).toEqual([]);
  });
});

describe('fillDownRange', () => {
  it('fills from the first row of a block, or from the row above one cell', () => {
    expect(fillDownRange(at(2, 1, 5, 3))).toEqual({ source: 2, target: at(3, 1, 5, 3) });
    expect(fillDownRange(at(4, 2))).toEqual({ source: 3, target: at(4, 2) });
    expect(fillDownRange(at(0, 2))).toBeNull();
  });
});
