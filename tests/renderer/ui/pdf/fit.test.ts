import { describe, expect, it } from 'vitest';
import { pageAt, percent, scaleFor, stepZoom } from '../../../../src/renderer/src/ui/pdf/fit.ts';

const A4 = { width: 595.28, height: 841.89 };

describe('how large a page is shown', () => {
  it('fits the width, or the whole page', () => {
    expect(scaleFor('width', A4, { width: 794, height: 400 })).toBeCloseTo(1, 2);
    expect(scaleFor('page', A4, { width: 794, height: 561 })).toBeCloseTo(0.5, 2);
    expect(scaleFor('page', { width: 842, height: 595 }, { width: 561, height: 2000 })).toBeCloseTo(0.5, 2);
    expect(scaleFor(0.75, A4, { width: 10, height: 10 })).toBe(0.75);
    expect(scaleFor('width', A4, { width: 1, height: 1 })).toBe(0.1);
  });
  it('steps between round sizes from any size', () => {
    expect(stepZoom(0.68, 1)).toBe(0.75);
    expect(stepZoom(0.75, 1)).toBe(0.9);
    expect(stepZoom(0.68, -1)).toBe(0.67);
    expect(stepZoom(3, 1)).toBe(3);
    expect(stepZoom(0.25, -1)).toBe(0.25);
    expect(percent(0.754)).toBe('75 %');
  });
  it('names the page in the middle', () => {
    expect(pageAt([10, 500, 990], 0)).toBe(0);
    expect(pageAt([10, 500, 990], 600)).toBe(1);
    expect(pageAt([10, 500, 990], 5000)).toBe(2);
    expect(pageAt([], 5)).toBe(0);
  });
});
