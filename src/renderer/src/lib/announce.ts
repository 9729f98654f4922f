import { create } from 'zustand';

/** What the polite live region says. `turn` changes with each message so that equal texts are read again. */
export const useAnnouncement = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }));

/** Tells people who cannot see the change: saved, counts, job. */
export function announce(text: string): void {
  useAnnouncement.setState((s) => ({ text, turn: s.turn + 1 }));
}
