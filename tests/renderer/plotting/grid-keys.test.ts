import { describe, expect, it } from 'vitest';
import { type GridPlace, placeAfterKey } from '../../../src/renderer/src/features/plotting/grid-keys.ts';

const shape = { people: [1, 2, 4, 5, 6], days: 30, page: 3 };
const key = (k: string, at: GridPlace, ctrlKey = false) =>
  placeAfterKey({ key: k, ctrlKey, altKey: false, metaKey: false }, at, shape);

describe('keys of the month grid', () => {
  it('steps over the heads of groups', () => {
    expect(key('ArrowDown', { line: 2, day: 5 })).toEqual({ line: 4, day: 5 });
    expect(key('ArrowUp', { line: 4, day: 5 })).toEqual({ line: 2, day: 5 });
    expect(key('ArrowUp', { line: 1, day: 5 })).toEqual({ line: 1, day: 5 });
  });
  it('stays inside the month', () => {
    expect(key('ArrowRight', { line: 1, day: 29 })).toEqual({ line: 1, day: 29 });
    expect(key('ArrowLeft', { line: 1, day: 0 })).toEqual({ line: 1, day: 0 });
    expect(key('End', { line: 1, day: 3 })).toEqual({ line: 1, day: 29 });
    expect(key('Home', { line: 6, day: 3 }, true)).toEqual({ line: 1, day: 0 });
    expect(key('End', { line: 1, day: 3 }, true)).toEqual({ line: 6, day: 29 });
    expect(key('PageDown', { line: 2, day: 3 })).toEqual({ line: 6, day: 3 });
    expect(key('ArrowDown', { line: 1, day: 3 }, true)).toEqual({ line: 6, day: 3 });
  });
  it('leaves other keys and Alt with arrows alone', () => {
    expect(key('a', { line: 1, day: 0 })).toBeNull();
    expect(
      placeAfterKey(
        { key: 'ArrowLeft', ctrlKey: false, altKey: true, metaKey: false },
        { line: 1, day: 3 },
        shape,
      ),
    ).toBeNull();
    expect(
      placeAfterKey(
        { key: 'ArrowDown', ctrlKey: false, altKey: false, metaKey: false },
        { line: 0, day: 0 },
        { people: [], days: 30, page: 3 },
      ),
    ).toBeNull();
  });
});
