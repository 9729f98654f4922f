import { useEffect, useState } from 'react';

/** Stands in a dialog, and gives the focus back to where it was, also when the dialog is taken away whole. */
export function FocusReturn() {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
      }, 0);
    },
    [from],
  );
  return null;
}
