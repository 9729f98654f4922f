import type { CallResult } from '../../../shared/bridge.ts';
import type { FileRef, FileToken } from '../../../shared/contract/define.ts';
import type { CallInput, CallName, Output } from '../../../shared/contract/index.ts';
import type { ErrorCode, ErrorDetails, ErrorReport } from '../../../shared/errors.ts';

/** An input as the window writes it: a file is the token that a dialog gave, never a path. */
type WithTokens<T> = T extends FileRef
  ? FileToken
  : T extends object
    ? { [K in keyof T]: WithTokens<T[K]> }
    : T;
export type WindowInput<N extends CallName> = WithTokens<CallInput<N>>;

/** An expected failure that came back from the backend, with its stable code and Indonesian sentence. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(report: ErrorReport) {
    super(report.message);
    this.name = 'CallError';
    this.code = report.code;
    this.details = report.details;
  }
}

/** The value of an outcome; throws `CallError` for a failure. */
export function unwrapped<T>(result: CallResult<T>): T {
  if (result.ok) return result.value;
  throw new CallError(result.error);
}

/**
 * One entry of the contract. Resolves with its output, rejects with `CallError`.
 * `jobId` names a job, to follow its progress and to cancel it.
 */
export async function call<N extends CallName>(
  name: N,
  input: WindowInput<N>,
  jobId?: string,
): Promise<Output<N>> {
  return unwrapped(await window.posko.call(name, input, jobId)) as Output<N>;
}

/** Any thrown thing as a `CallError`, so that every screen shows failures in one way. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CallError({
    code: 'INTERNAL',
    message: 'Ada kesalahan dalam Posko. Data tersimpan tidak berubah.',
    details: { reason: message },
  });
}
