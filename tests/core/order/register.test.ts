import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSerial, rangeText, serialGaps } from '../../../src/core/order/register.ts';

describe('a register', () => {
  it('proposes one more than the highest', () => {
    expect(nextSerial([3, 6])).toBe(7);
    expect(nextSerial([])).toBe(1);
  });

  it('lists what was skipped above the first, as ranges', () => {
    expect(serialGaps([812, 815, 797, 816, 799])).toEqual([
      { from: 798, to: 798 },
      { from: 800, to: 811 },
      { from: 813, to: 814 },
    ]);
    expect(serialGaps([]).concat(serialGaps([7]))).toEqual([]);
    expect(serialGaps([1, 3]).map(rangeText)).toEqual(['2']);
    expect(serialGaps([1, 5]).map(rangeText)).toEqual(['2–4']);
  });

  it('has each serial either taken or skipped, and proposes neither', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (taken) => {
        const skipped = serialGaps(taken).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        );
        const all = [...new Set(taken), ...skipped].sort((a, b) => a - b);
        const [first = 0] = all;
        expect(all).toEqual(Array.from({ length: nextSerial(taken) - first }, (_, i) => first + i));
      }),
    );
  });
});
