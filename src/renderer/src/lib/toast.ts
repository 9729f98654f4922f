import { create } from 'zustand';
import { announce } from './announce.ts';

export interface Toast {
  id: number;
  text: string;
  /** Offers `Urungkan` of the latest action. */
  undo: boolean;
}

interface ToastState {
  toasts: readonly Toast[];
}

export const TOAST_MS = 8000;
let next = 1;

export const useToasts = create<ToastState>(() => ({ toasts: [] }));

/** Success only, 8 s. Failures are shown inline where they happened. Also read out by the live region. */
export function showToast(toast: { text: string; undo?: boolean }): void {
  const id = next++;
  const entry: Toast = { id, text: toast.text, undo: toast.undo ?? false };
  useToasts.setState((s) => ({ toasts: [...s.toasts.slice(-1), entry] }));
  announce(toast.text);
  setTimeout(() => dropToast(id), TOAST_MS);
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
