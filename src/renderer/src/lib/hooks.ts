import { keepPreviousData, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobProgress } from '../../../shared/contract/define.ts';
import type { CallName, Contract, Output } from '../../../shared/contract/index.ts';
import { asCallError, type CallError, call, type WindowInput } from './call.ts';
import { onJobProgress } from './events.ts';
import { PendingChange } from './once.ts';
import { dropUndoOffers, showToast } from './toast.ts';
import { showNotice } from './ui-state.ts';

type NamesOf<T extends string> = { [N in CallName]: Contract[N]['type'] extends T ? N : never }[CallName];
export type QueryName = NamesOf<'query'>;
export type MutationName = NamesOf<'mutation'>;
export type JobName = NamesOf<'job'>;

export interface UseCallOptions {
  /** False: do not ask (yet). */
  enabled?: boolean;
  /** Keep showing the last answer while a new input loads; default true, so that lists never blink. */
  keep?: boolean;
}

/**
 * A query of the contract as React state. Pass `null` as input to not ask.
 * The answer is asked again when the backend reports a change in an area that the query shows.
 */
export function useCall<N extends QueryName>(
  name: N,
  input: WindowInput<N> | null,
  options: UseCallOptions = {},
): UseQueryResult<Output<N>, CallError> {
  return useQuery<Output<N>, CallError>({
    queryKey: ['call', name, input],
    queryFn: () => call(name, input as WindowInput<N>),
    enabled: input !== null && options.enabled !== false,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  });
}

export interface UseMutateOptions<N extends CallName> {
  /** Sentence of the toast after success, with `Urungkan`; null or missing: no toast. */
  done?: string | ((value: Output<N>, input: WindowInput<N>) => string | null);
  onSuccess?: (value: Output<N>, input: WindowInput<N>) => void;
}

/**
 * A mutation of the contract: one journal action. Errors stay in `error` until the next try; show them inline.
 * The same change asked for again before the answer (a double click, a held Enter) is made once.
 */
export function useMutate<N extends MutationName>(name: N, options: UseMutateOptions<N> = {}) {
  const pending = useRef(new PendingChange());
  const { mutateAsync: _async, ...mutation } = useMutation<Output<N>, CallError, WindowInput<N>>({
    mutationFn: async (input) => {
      try {
        return await call(name, input);
      } catch (error) {
        throw asCallError(error);
      }
    },
    onSuccess: (value, input) => {
      dropUndoOffers();
      showNotice(null);
      const text = typeof options.done === 'function' ? options.done(value, input) : options.done;
      if (text) showToast({ text, undo: name !== 'journal.undo' });
      options.onSuccess?.(value, input);
    },
    onSettled: () => pending.current.end(),
  });
  const { mutate: send } = mutation;
  const mutate = useCallback<typeof send>(
    (...wanted) => {
      if (pending.current.start(wanted[0])) send(...wanted);
    },
    [send],
  );
  return { ...mutation, mutate };
}

export interface JobState<N extends JobName> {
  running: boolean;
  progress: JobProgress | null;
  error: CallError | null;
  value: Output<N> | null;
  /** Resolves with the result, or null when it failed, was cancelled (see `error`) or runs already. */
  run: (input: WindowInput<N>) => Promise<Output<N> | null>;
  cancel: () => void;
  reset: () => void;
}

/** A long task of the contract with progress and cancel. A cancelled job leaves no error. */
export function useJob<N extends JobName>(name: N): JobState<N> {
  const [state, setState] = useState<Pick<JobState<N>, 'running' | 'progress' | 'error' | 'value'>>({
    running: false,
    progress: null,
    error: null,
    value: null,
  });
  const current = useRef<string | null>(null);
  const pending = useRef(new PendingChange());

  const run = useCallback(
    async (input: WindowInput<N>): Promise<Output<N> | null> => {
      if (!pending.current.start(input)) return null;
      const jobId = crypto.randomUUID();
      current.current = jobId;
      setState({ running: true, progress: null, error: null, value: null });
      const stop = onJobProgress(jobId, (progress) => setState((s) => ({ ...s, progress })));
      try {
        const value = await call(name, input, jobId);
        if (current.current === jobId) setState({ running: false, progress: null, error: null, value });
        return value;
      } catch (thrown) {
        const error = asCallError(thrown);
        const shown = error.code === 'JOB_CANCELLED' ? null : error;
        if (current.current === jobId)
          setState({ running: false, progress: null, error: shown, value: null });
        return null;
      } finally {
        pending.current.end();
        stop();
      }
    },
    [name],
  );

  const cancel = useCallback(() => {
    if (current.current) window.posko.cancel(current.current);
  }, []);
  const reset = useCallback(() => {
    current.current = null;
    setState({ running: false, progress: null, error: null, value: null });
  }, []);
  return { ...state, run, cancel, reset };
}

/** A value that follows `value` after `ms` of rest: search as you type without a call for each letter. */
export function useSettled<T>(value: T, ms = 120): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** True once `active` has lasted `ms`: nothing is shown for short waits. */
export function useSlow(active: boolean, ms = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!active) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), ms);
    return () => clearTimeout(timer);
  }, [active, ms]);
  return slow;
}
