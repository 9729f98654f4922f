import type { KeyboardEvent, RefObject } from 'react';
import { applyCommand, type ListSelection } from './selection.ts';

interface SearchKeys {
  /** Rows that the list shows now. */
  ids: readonly string[];
  /** They are the answer to what stands in the field. */
  settled: boolean;
  selection: ListSelection;
  onSelection: (next: ListSelection) => void;
  single?: boolean;
  list: RefObject<HTMLElement | null>;
}

/**
 * Keys of the search field over a list. Enter chooses the only match and marks the text, so that the next name
 * can be typed at once; ArrowDown, and Enter with several matches, go into the list.
 */
export function searchKeys({ ids, settled, selection, onSelection, single, list }: SearchKeys) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const next = event.key === 'Enter' && settled ? withOnlyMatch(selection, ids, single) : null;
    if (next === null) {
      list.current?.focus();
      return;
    }
    onSelection(next);
    event.currentTarget.select();
  };
}

/** The selection with the only row there is; null if there are none or several. */
export function withOnlyMatch(
  selection: ListSelection,
  ids: readonly string[],
  single = false,
): ListSelection | null {
  const [only] = ids;
  if (only === undefined || ids.length > 1) return null;
  if (selection.selected.has(only)) return selection;
  return applyCommand(selection, ids, { type: 'click', id: only, range: false }, single);
}
