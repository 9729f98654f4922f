const TABBABLE = 'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** Parts of the window in reading order; a part that holds smaller parts steps back for them. */
function panes(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null && pane.querySelector('[data-pane]') === null,
  );
}

/** Moves the focus to the next or former part (F6): into its tab stop, else onto the part itself. */
export function focusPane(root: HTMLElement, step: -1 | 1): void {
  const all = panes(root);
  if (all.length === 0) return;
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[(at + step + all.length) % all.length] ?? all[0];
  if (!next) return;
  const first = [...next.querySelectorAll<HTMLElement>(TABBABLE)].find((e) => e.tabIndex >= 0);
  (first ?? next).focus();
}
