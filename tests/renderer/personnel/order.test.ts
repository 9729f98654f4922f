import { expect, it } from 'vitest';
import { steadyOrder } from '../../../src/renderer/src/features/personnel/order.ts';

it('keeps rows in place while the same people match, and takes the new order otherwise', () => {
  const shown = [3, 1, 2];
  expect(steadyOrder(shown, [1, 2, 3])).toBe(shown);
  expect(steadyOrder(shown, [1, 2])).toEqual([1, 2]);
  expect(steadyOrder(shown, [1, 2, 4])).toEqual([1, 2, 4]);
});
