import { create } from 'zustand';
import { announce } from './announce.ts';

export interface Toast {
  id: number;
  text: string;
  /** Offers `Urungkan` of the latest action. */
  undo: boolean;
  /** ok: something was done; info: there was nothing to do. */
  tone: 'ok' | 'info';
}

interface ToastState {
  toasts: readonly Toast[];
}

/** How long a sentence stays, in ms; longer where it carries a button that must be reached. */
export const TOAST_MS = { plain: 4000, undo: 6000 } as const;
let next = 1;

export const useToasts = create<ToastState>(() => ({ toasts: [] }));

/**
 * A sentence for some seconds, at most two at a time. Failures are shown inline where they happened. Also read
 * out by the live region.
 */
export function showToast({ text, undo = false, tone = 'ok' }: Partial<Toast> & { text: string }): void {
  const id = next++;
  useToasts.setState(({ toasts }) => {
    // The same sentence again stands once.
    const others = toasts.filter((toast) => toast.text !== text).slice(-1);
    return { toasts: [...others, { id, text, undo, tone }] };
  });
  announce(text);
  setTimeout(() => dropToast(id), undo ? TOAST_MS.undo : TOAST_MS.plain);
}

export function dropToast(id: number): void {
  useToasts.setState((s) => ({ toasts: s.toasts.filter((t) => t.id !== id) }));
}

/** Only the newest action may be undone from a toast: older ones lose their button when something new happens. */
export function dropUndoOffers(): void {
  useToasts.setState((s) => ({ toasts: s.toasts.map((t) => (t.undo ? { ...t, undo: false } : t)) }));
}

/** Nothing of the data stays on screen once the post is locked. */
export const dropAllToasts = (): void => useToasts.setState({ toasts: [] });
