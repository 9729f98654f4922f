import { useEffect, useRef, useState } from 'react';
import type { CallError } from '../../lib/call.ts';
import { asCallError, call } from '../../lib/call.ts';
import { onPosko } from '../../lib/events.ts';
import type { PaperRequest } from './use-paper.ts';

interface Preview {
  bytes: Uint8Array | null;
  pending: boolean;
  error: CallError | null;
}

/** Rest after the last change before a paper is made again, in milliseconds. */
const REST = 250;

/**
 * The PDF of a request, made again after each change of the data. The last one stays until the next is there;
 * another paper (`identity`) starts empty. Null: nothing to show.
 */
export function usePreview(request: PaperRequest | null, identity: string): Preview {
  const [state, setState] = useState<Preview & { identity: string }>({
    bytes: null,
    pending: false,
    error: null,
    identity,
  });
  const [turn, setTurn] = useState(0);
  const key = request === null ? null : JSON.stringify(request);
  const job = useRef<string | null>(null);

  // Every change may touch the paper: names, ranks, the plan, the order itself.
  useEffect(
    () =>
      onPosko((event) => {
        if (event.type === 'changed' && event.areas.some((area) => area !== 'journal' && area !== 'backup'))
          setTurn((n) => n + 1);
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same paper again.
  useEffect(() => {
    if (key === null) {
      setState({ bytes: null, pending: false, error: null, identity });
      return;
    }
    let stopped = false;
    setState((present) =>
      present.identity === identity
        ? { ...present, pending: true }
        : { bytes: null, pending: true, error: null, identity },
    );
    const timer = setTimeout(async () => {
      const jobId = crypto.randomUUID();
      job.current = jobId;
      try {
        const { pdf } = await call('document.preview', JSON.parse(key) as PaperRequest, jobId);
        if (!stopped) setState({ bytes: pdf, pending: false, error: null, identity });
      } catch (thrown) {
        const error = asCallError(thrown);
        if (!stopped && error.code !== 'JOB_CANCELLED')
          setState({ bytes: null, pending: false, error, identity });
      } finally {
        if (job.current === jobId) job.current = null;
      }
    }, REST);
    return () => {
      stopped = true;
      clearTimeout(timer);
      if (job.current !== null) window.posko.cancel(job.current);
    };
  }, [key, identity, turn]);

  return state.identity === identity ? state : { bytes: null, pending: true, error: null };
}
