import { create } from 'zustand';
import { onPosko } from '../../lib/events.ts';
import type { PlanValues } from './draft.ts';

/** What was typed into the form of a new event and not made yet. Lives as long as the window is open; never written. */
export const useKeptDraft = create<{ values: PlanValues | null }>(() => ({ values: null }));

/** Changes the draft; `start` is what the form shows while there is none. */
export const changeDraft = (start: PlanValues, change: (present: PlanValues) => PlanValues) =>
  useKeptDraft.setState(({ values }) => ({ values: change(values ?? start) }));
export const dropDraft = () => useKeptDraft.setState({ values: null });

// A locked window holds nothing of what was typed.
onPosko((event) => {
  if (event.type === 'locked') dropDraft();
});
