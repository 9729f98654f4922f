import type { Severity } from './code.ts';
import { compareSeverity, PlanIndex } from './plan-index.ts';
import type { PlanConflict, PlanInput } from './types.ts';

export type { Severity } from './code.ts';
export type { AbsenceInput, DutyInput, EventInput, PlanConflict, PlanInput } from './types.ts';

/** Every finding of a plan, worst first, then by time, NRP and subjects. */
export const findConflicts = (input: PlanInput): PlanConflict[] => new PlanIndex(input).all();

/** The heaviest severity of some findings, or null if there are none. Findings that somebody let stand do not count. */
export function worstSeverity(
  conflicts: readonly { severity: Severity; override?: object | null }[],
): Severity | null {
  let worst: Severity | null = null;
  for (const { severity, override } of conflicts) {
    if (override) continue;
    if (worst === null || compareSeverity(severity, worst) < 0) worst = severity;
  }
  return worst;
}
