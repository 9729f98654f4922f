import type { ReportFacts } from '../../../core/messages/facts.ts';
import { AppError } from '../../../shared/errors.ts';

/** Throws SCOPE_EMPTY when there is no patrol to report. */
export function requirePatrol({ events }: ReportFacts): void {
  if (!events.some(({ kind }) => kind === 'patroli'))
    throw new AppError('SCOPE_EMPTY', 'Tidak ada patroli pada cakupan ini.');
}
