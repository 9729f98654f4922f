import { compareText } from '../text/compare.ts';
import { absenceConflicts } from './absence.ts';
import { eventConflicts } from './event-finding.ts';
import { overlapConflicts } from './overlap.ts';
import type { PlanConflict, PlanInput, Severity, TimedConflict } from './types.ts';

export type { AbsenceInput, DutyInput, EventInput, PlanConflict, PlanInput, Severity } from './types.ts';

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every finding of a plan, worst first, then by time, NRP and subjects. */
export function findConflicts(input: PlanInput): PlanConflict[] {
  const found = [
    ...overlapConflicts(input.duties, new Set(input.events.map((event) => event.key))),
    ...absenceConflicts(input.duties, input.absences),
    ...eventConflicts(input),
  ];
  return found.sort(compareFound).map(({ conflict }) => conflict);
}

/** The heaviest severity of some findings, or null if there are none. */
export function worstSeverity(conflicts: readonly Pick<PlanConflict, 'severity'>[]): Severity | null {
  let worst: Severity | null = null;
  for (const { severity } of conflicts) {
    if (worst === null || SEVERITY_ORDER[severity] < SEVERITY_ORDER[worst]) worst = severity;
  }
  return worst;
}

function compareFound(a: TimedConflict, b: TimedConflict): number {
  return (
    SEVERITY_ORDER[a.conflict.severity] - SEVERITY_ORDER[b.conflict.severity] ||
    compareText(a.at, b.at) ||
    compareText(a.conflict.nrp ?? '~', b.conflict.nrp ?? '~') ||
    compareText(a.conflict.subjects.join(), b.conflict.subjects.join()) ||
    compareText(a.conflict.code, b.conflict.code)
  );
}
