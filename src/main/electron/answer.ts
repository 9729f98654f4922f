import type { CallResult } from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import { incidentError } from '../../shared/incident.ts';

/**
 * The outcome of some work as the window gets it: expected failures with their code, bugs with a number only.
 * @param noted notes a bug and answers its incident number
 */
export async function answerOf(work: () => unknown, noted: (bug: unknown) => string): Promise<CallResult> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const told = error instanceof AppError ? error : incidentError(noted(error));
    return { ok: false, error: told.report() };
  }
}
