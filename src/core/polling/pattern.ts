import type { PollingClass } from './class.ts';

/** "A-B-C": A police for B polling places with C Linmas. All three at least 1. */
export interface PollingPattern {
  police: number;
  places: number;
  linmas: number;
  /** The figure of the plan when somebody has set it by hand; null = what the formula says. */
  plan: number | null;
}

/**
 * Patterns to begin with, from those that Polres used in 2024; every post sets its own.
 */
export const DEFAULT_PATTERNS: Readonly<Record<PollingClass, PollingPattern>> = {
  'kurang-rawan': { police: 2, places: 8, linmas: 16, plan: null },
  rawan: { police: 2, places: 2, linmas: 4, plan: null },
  'sangat-rawan': { police: 2, places: 1, linmas: 2, plan: null },
  khusus: { police: 2, places: 1, linmas: 2, plan: null },
};

export type PollingPatterns = Readonly<Record<PollingClass, PollingPattern>>;

/** "2-8-16" */
export const patternLabel = ({ police, places, linmas }: PollingPattern): string =>
  `${police}-${places}-${linmas}`;

/** Smallest whole number not below a/b, in integers only. */
export const ceilDivide = (a: number, b: number): number => Math.floor((a + b - 1) / b);

/** What a class needs. */
export interface ClassFigure {
  places: number;
  /** ceil(TPS × A / B): what Polres report (927 at 2 per 11 → 169). */
  formula: number;
  /** ceil(TPS / B) × A: when nobody stands alone in a group (170 for the same). */
  wholeGroups: number;
  /** What counts: the figure set by hand, else the formula's. */
  plan: number;
  /** ceil(TPS × C / B). */
  linmas: number;
}

/** The calculator for one class. @param places number of polling places of that class */
export function classFigure(places: number, pattern: PollingPattern): ClassFigure {
  const formula = ceilDivide(places * pattern.police, pattern.places);
  return {
    places,
    formula,
    wholeGroups: ceilDivide(places, pattern.places) * pattern.police,
    plan: pattern.plan ?? formula,
    linmas: ceilDivide(places * pattern.linmas, pattern.places),
  };
}
