import { useEffect, useMemo, useRef, useState } from 'react';
import { EMPTY_OPERATOR_TEXT, type OperatorText } from '../../../../core/messages/operator-text.ts';
import type { Scope } from '../../../../shared/contract/document.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { CallError } from '../../lib/call.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';

type Typed = Partial<OperatorText>;

/** Rest after the last letter before it is saved although the field is not left, in milliseconds. */
const REST = 4000;

export interface OperatorTextState {
  /** What is saved, with what stands where nothing was written; undefined until it is here. */
  source: Output<'reportText.get'> | undefined;
  /** What is saved and, over it, what was typed since. */
  text: OperatorText;
  saved: OperatorText;
  /** Shows at once, is saved by `commit`. */
  change: (fields: Typed) => void;
  /** Saves what was typed, and `fields` with it. */
  commit: (fields?: Typed) => void;
  pending: boolean;
  error: CallError | null;
}

/** What an operator writes for the reports of a scope. It is saved when a field is left, and when the form goes away. */
export function useOperatorText(scope: Scope): OperatorTextState {
  const found = useCall('reportText.get', { scope }, { keep: false });
  const update = useMutate('reportText.save');
  const [typed, setTyped] = useState<Typed>({});
  const turn = useRef(0);
  const saved = found.data?.text ?? EMPTY_OPERATOR_TEXT;
  const text = useMemo(() => ({ ...saved, ...typed }), [saved, typed]);

  const commit = (fields: Typed = {}) => {
    if (found.data === undefined) return;
    const next = { ...text, ...fields };
    if (JSON.stringify(next) === JSON.stringify(saved)) {
      setTyped({});
      return;
    }
    const mine = ++turn.current;
    setTyped((present) => ({ ...present, ...fields }));
    const settle = async () => {
      await found.refetch();
      if (turn.current === mine) setTyped({});
    };
    update.mutate({ scope, text: next }, { onSuccess: settle });
  };
  const change = (fields: Typed) => {
    // What is typed while an answer is on its way must not be taken back by it.
    turn.current += 1;
    setTyped((present) => ({ ...present, ...fields }));
  };

  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => latest.current(), []);
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const timer = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(timer);
  }, [typed]);

  return {
    source: found.data,
    text,
    saved,
    change,
    commit,
    pending: Object.keys(typed).length > 0,
    error: update.error ?? found.error,
  };
}
