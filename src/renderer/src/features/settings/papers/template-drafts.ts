import { create } from 'zustand';
import { onPosko } from '../../../lib/events.ts';

/**
 * Texts that were typed and not saved yet, by their keys: another tab or screen does not lose them. Live as long as the
 * window is open; never written.
 */
const useDrafts = create<Readonly<Record<string, string>>>(() => ({}));

/** The typed text of a key, null when there is none. */
export const useTemplateDraft = (key: string): string | null => useDrafts((drafts) => drafts[key] ?? null);

/** Keeps what was typed; null lets it go. */
export function keepTemplateDraft(key: string, text: string | null): void {
  const { [key]: _gone, ...others } = useDrafts.getState();
  useDrafts.setState(text === null ? others : { ...others, [key]: text }, true);
}

// A locked window holds nothing of what was typed.
onPosko((event) => {
  if (event.type === 'locked') useDrafts.setState({}, true);
});
