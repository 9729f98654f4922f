import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMotion,
  blockOf,
  type Cell,
  clampSelection,
  inBlock,
  type Motion,
  moved,
  nextInOrder,
  type Size,
  single,
  wholeColumns,
  wholeRows,
} from '../../../src/renderer/src/ui/grid/selection.ts';

const size: Size = { rows: 100, cols: 9 };
const cell = (row: number, col: number): Cell => ({ row, col });
const motions: Motion[] = [
  'up',
  'down',
  'left',
  'right',
  'pageUp',
  'pageDown',
  'rowStart',
  'rowEnd',
  'top',
  'bottom',
  'first',
  'last',
];

describe('cursor', () => {
  it.each<[Motion, Cell]>([
    ['up', cell(9, 4)],
    ['down', cell(11, 4)],
    ['left', cell(10, 3)],
    ['right', cell(10, 5)],
    ['pageUp', cell(0, 4)],
    ['pageDown', cell(30, 4)],
    ['rowStart', cell(10, 0)],
    ['rowEnd', cell(10, 8)],
    ['top', cell(0, 4)],
    ['bottom', cell(99, 4)],
    ['first', cell(0, 0)],
    ['last', cell(99, 8)],
  ])('%s leads to the right place', (motion, expected) => {
    expect(moved(cell(10, 4), motion, size, 20)).toEqual(expected);
  });

  it('never leaves the table, whatever keys are pressed', () => {
    const anySize = fc.record({
      rows: fc.integer({ min: 0, max: 50 }),
      cols: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(
        anySize,
        fc.array(fc.tuple(fc.constantFrom(...motions), fc.boolean()), { maxLength: 40 }),
        (table, keys) => {
          let selection = single(cell(0, 0));
          for (const [motion, extend] of keys) selection = applyMotion(selection, motion, table, 7, extend);
          for (const { row, col } of [selection.active, selection.extent]) {
            expect(row).toBeGreaterThanOrEqual(0);
            expect(col).toBeGreaterThanOrEqual(0);
            expect(row).toBeLessThan(Math.max(1, table.rows));
            expect(col).toBeLessThan(table.cols);
          }
        },
      ),
    );
  });

  it('goes on to the next row with Tab and back with Shift+Tab', () => {
    expect(nextInOrder(cell(3, 8), 1, size)).toEqual(cell(4, 0));
    expect(nextInOrder(cell(4, 0), -1, size)).toEqual(cell(3, 8));
    expect(nextInOrder(cell(99, 8), 1, size)).toEqual(cell(99, 8));
    expect(nextInOrder(cell(0, 0), -1, size)).toEqual(cell(0, 0));
  });
});

describe('block', () => {
  it('grows from the active cell, which stays where typing goes', () => {
    let selection = single(cell(5, 3));
    selection = applyMotion(selection, 'up', size, 20, true);
    selection = applyMotion(selection, 'right', size, 20, true);
    expect(selection.active).toEqual(cell(5, 3));
    expect(blockOf(selection)).toEqual({ top: 4, left: 3, bottom: 5, right: 4 });
    expect(applyMotion(selection, 'down', size, 20, false)).toEqual(single(cell(6, 3)));
  });

  it('takes whole columns and whole rows', () => {
    const selection = { active: cell(5, 2), extent: cell(7, 4) };
    expect(blockOf(wholeColumns(selection, size))).toEqual({ top: 0, left: 2, bottom: 99, right: 4 });
    expect(blockOf(wholeRows(selection, size))).toEqual({ top: 5, left: 0, bottom: 7, right: 8 });
  });

  it('holds exactly the cells between its corners', () => {
    const at = fc.integer({ min: 0, max: 20 });
    const corner = fc.record({ row: at, col: at });
    fc.assert(
      fc.property(corner, corner, corner, (active, extent, probe) => {
        const between = (a: number, b: number, x: number) => (x - a) * (x - b) <= 0;
        expect(inBlock(blockOf({ active, extent }), probe.row, probe.col)).toBe(
          between(active.row, extent.row, probe.row) && between(active.col, extent.col, probe.col),
        );
      }),
    );
  });

  it('shrinks with the table', () => {
    const selection = { active: cell(50, 8), extent: cell(99, 2) };
    expect(clampSelection(selection, { rows: 10, cols: 4 })).toEqual({
      active: cell(9, 3),
      extent: cell(9, 2),
    });
  });
});
