import { useEffect, useRef } from 'react';

/** The parts of a key press that matter here; a DOM `KeyboardEvent` fits. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** A press as one word: 'Ctrl+K', 'Alt+ArrowLeft', 'Shift+F8', 'N'. Letters are capitals whatever Shift does. */
export function comboOf(press: Press): string {
  const letter = /^\p{L}$/u.test(press.key);
  const key = letter ? press.key.toUpperCase() : press.key;
  const parts = [];
  if (press.ctrlKey || press.metaKey) parts.push('Ctrl');
  if (press.altKey) parts.push('Alt');
  // Signs such as "?" need Shift on some keyboards and not on others: it counts for letters and named keys only.
  if (press.shiftKey && (letter || press.key.length > 1)) parts.push('Shift');
  return [...parts, key].join('+');
}

/** What the keys of the frame do, wherever the focus is. */
export type ShellCommand =
  | { type: 'screen'; index: number }
  | { type: 'day'; step: -1 | 1 }
  | { type: 'today' | 'palette' | 'undo' | 'redo' | 'lock' | 'help' }
  | { type: 'pane'; step: -1 | 1 };

const COMMANDS: Readonly<Record<string, ShellCommand>> = {
  'Ctrl+K': { type: 'palette' },
  'Alt+ArrowLeft': { type: 'day', step: -1 },
  'Alt+ArrowRight': { type: 'day', step: 1 },
  'Ctrl+T': { type: 'today' },
  'Ctrl+Z': { type: 'undo' },
  'Ctrl+Y': { type: 'redo' },
  'Ctrl+Shift+Z': { type: 'redo' },
  'Ctrl+L': { type: 'lock' },
  F1: { type: 'help' },
  F6: { type: 'pane', step: 1 },
  'Shift+F6': { type: 'pane', step: -1 },
};

/** In a text field these stay the field's own. */
const FIELD_KEYS = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);
/** While a dialog asks something, only these work. */
const DIALOG_KEYS = new Set(['Ctrl+L']);

/** The command of a press, or null. `inField`: the focus is where text is typed; `inDialog`: a dialog is open. */
export function shellCommand(press: Press, inField: boolean, inDialog: boolean): ShellCommand | null {
  const combo = comboOf(press);
  if (inDialog && !DIALOG_KEYS.has(combo)) return null;
  if (inField && FIELD_KEYS.has(combo)) return null;
  const screen = /^Ctrl\+([1-7])$/.exec(combo);
  if (screen) return { type: 'screen', index: Number(screen[1]) - 1 };
  return COMMANDS[combo] ?? null;
}

/** True where typed letters become text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)
  );
}

/** What takes typed letters for itself: fields, lists that are searched by typing, small dialogs beside the page. */
const TAKES_LETTERS = 'select, [role="dialog"], [role="listbox"], [role="menu"]';

const takesLetters = (target: EventTarget | null): boolean =>
  isTextField(target) || (target instanceof Element && target.closest(TAKES_LETTERS) !== null);

/** True while a modal dialog is open. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/**
 * Keys of the screen that is open: `useKeys({ 'Ctrl+F': focusFilter, N: create })`.
 * Plain letters do not fire where letters are typed, nor again while held; nothing fires while a dialog is open.
 */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      const combo = comboOf(event);
      const handler = latest.current[combo];
      if (!handler || (/^\p{L}$/u.test(combo) && (event.repeat || takesLetters(event.target)))) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
