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

/**
 * Rest after the last change before a long paper is made again, in milliseconds: changes that come together make one.
 * One that was made in less than `QUICK` is made at once; to make it twice costs less than the rest.
 */
const REST = 30;
const QUICK = 100;

/** A paper that is being made. */
interface Running {
  identity: string;
  jobId: string;
  /** Resolves when it is made or failed. */
  ended: Promise<unknown>;
}

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
  const running = useRef<Running | null>(null);
  const took = useRef(QUICK);

  useEffect(
    () => () => {
      if (running.current !== null) window.posko.cancel(running.current.jobId);
    },
    [],
  );

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
    const make = async () => {
      // A newer state of the same paper waits for its turn: breaking the old one off would cost more than its end.
      const before = running.current;
      if (before !== null && before.identity !== identity) window.posko.cancel(before.jobId);
      await before?.ended;
      if (stopped) return;
      const jobId = crypto.randomUUID();
      const began = performance.now();
      const made = call('document.preview', JSON.parse(key) as PaperRequest, jobId);
      const mine = { identity, jobId, ended: made.catch(() => undefined) };
      running.current = mine;
      try {
        const { pdf } = await made;
        took.current = performance.now() - began;
        if (!stopped) setState({ bytes: pdf, pending: false, error: null, identity });
      } catch (thrown) {
        const error = asCallError(thrown);
        if (!stopped && error.code !== 'JOB_CANCELLED')
          setState({ bytes: null, pending: false, error, identity });
      } finally {
        if (running.current === mine) running.current = null;
      }
    };
    const timer = setTimeout(() => void make(), took.current < QUICK ? 0 : REST);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [key, identity, turn]);

  return state.identity === identity ? state : { bytes: null, pending: true, error: null };
}
