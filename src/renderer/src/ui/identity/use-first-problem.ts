import { type RefObject, useEffect } from 'react';
import type { Problems } from './draft.ts';

/** Leads to the first field that is wrong once problems are shown: it may stand below the fold. */
export function useFirstProblem(form: RefObject<HTMLElement | null>, shown: Problems): void {
  useEffect(() => {
    if (Object.keys(shown).length === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    wrong?.scrollIntoView({ block: 'center' });
  }, [form, shown]);
}
