import type { Measure } from '../../src/core/documents/layout/placed.ts';

/** A font whose every letter is half as wide as the type is high: widths can be counted on the fingers. */
export const fixedMeasure: Measure = {
  width: (text) => text.length * 500,
  ascent: 800,
  descent: 200,
};
