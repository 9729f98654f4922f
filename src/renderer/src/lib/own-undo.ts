import { useEffect, useRef } from 'react';
import { redoLatest, undoLatest } from './session.ts';

/** What Ctrl+Z and Ctrl+Y mean while a screen has steps of its own that are not saved yet. */
export interface OwnUndo {
  undo: () => void;
  redo: () => void;
}

let own: OwnUndo | null = null;

/** Takes Ctrl+Z and Ctrl+Y for the screen, so that they never take back an unrelated saved action; null gives them back. */
export function useOwnUndo(steps: OwnUndo | null): void {
  const latest = useRef(steps);
  latest.current = steps;
  const taken = steps !== null;
  useEffect(() => {
    if (!taken) return;
    const mine: OwnUndo = { undo: () => latest.current?.undo(), redo: () => latest.current?.redo() };
    own = mine;
    return () => {
      if (own === mine) own = null;
    };
  }, [taken]);
}

/** Undo as the keys, the menu and the palette mean it: the screen's own last step, or else the latest saved action. */
export const undoHere = (): void => (own ? own.undo() : void undoLatest());
export const redoHere = (): void => (own ? own.redo() : void redoLatest());
