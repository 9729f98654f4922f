import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { asCallError, type CallError, call, type WindowInput } from '../../lib/call.ts';
import { useImport } from './import-store.ts';

type PlanQuery = 'import.candidates' | 'import.missing';

/**
 * Something about the open plan, asked again whenever the plan changes. The last answer stays until the next is
 * here. `null` asks nothing.
 */
export function usePlanCall<N extends PlanQuery>(
  name: N,
  input: Omit<WindowInput<N>, 'planId'> | null,
): { value: Output<N> | null; error: CallError | null } {
  const planId = useImport((s) => s.summary?.planId);
  const revision = useImport((s) => s.revision);
  const [answer, setAnswer] = useState<{ value: Output<N> | null; error: CallError | null }>({
    value: null,
    error: null,
  });
  const asked = input && planId ? JSON.stringify({ ...input, planId }) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the plan has other answers
  useEffect(() => {
    if (asked === null) return;
    let current = true;
    call(name, JSON.parse(asked) as WindowInput<N>).then(
      (value) => current && setAnswer({ value, error: null }),
      (error: unknown) => current && setAnswer({ value: null, error: asCallError(error) }),
    );
    return () => {
      current = false;
    };
  }, [name, asked, revision]);
  return answer;
}
