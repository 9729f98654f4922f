import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { commonText } from '../../../shared/text/common.ts';
import { matching, type NamedOption, onlyMatch } from '../lib/only-match.ts';

interface Search {
  options: readonly NamedOption[];
  /** What the field shows when nothing is being searched: the label of the choice; '' where pills show it. */
  label: string;
  /** What is taken goes into a pill and the field is empty again. */
  multiple: boolean;
  /** The options are the answer to the typed text already: none is left out here. */
  answered: boolean;
  /** The answer to the typed text is still on its way. */
  searching: boolean;
  pick: (option: NamedOption) => void;
  searchValue: string | undefined;
  onSearchChange: ((text: string) => void) | undefined;
  onKeyDown: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  error: ReactNode;
}

/**
 * The search of a field with a list. Enter takes the only match, goes into the list when there are several, and
 * never sends the form with a text that stands for nothing. Such a text stays in the field, with a sentence.
 */
export function useSearch(search: Search) {
  const {
    options,
    label,
    multiple,
    answered,
    searching,
    pick,
    searchValue,
    onSearchChange,
    onKeyDown,
    error,
  } = search;
  const [own, setOwn] = useState(label);
  const [opened, setOpened] = useState(false);
  const [left, setLeft] = useState(false);
  const leaving = useRef(false);
  const entered = useRef<HTMLInputElement | null>(null);

  const shown = searchValue ?? own;
  const text = shown.trim();
  const unsettled = text !== '' && text !== label.trim();
  const found = answered ? options : matching(options, text);

  const change = (next: string) => {
    // The list wants its own text back when the field is left; what was typed in vain would vanish unseen.
    if (leaving.current && unsettled) return;
    setLeft(false);
    setOwn(next);
    onSearchChange?.(next);
  };
  const settle = (input: HTMLInputElement) => {
    const only = onlyMatch(found, text);
    if (only !== null) {
      pick(only);
      setOpened(false);
      change(multiple ? '' : only.label);
    } else if (found.length === 0) setLeft(true);
    else {
      // Once this press is over: an option that is highlighted within it would be taken by it.
      const down = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true };
      queueMicrotask(() => input.dispatchEvent(new KeyboardEvent('keydown', down)));
    }
  };
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => {
    if (searching || entered.current === null) return;
    const input = entered.current;
    entered.current = null;
    latest.current(input);
  }, [searching]);

  return {
    searchValue: shown,
    onSearchChange: (next: string) => {
      entered.current = null;
      change(next);
    },
    dropdownOpened: opened,
    onDropdownOpen: () => setOpened(true),
    onDropdownClose: () => setOpened(false),
    onBlurCapture: (_: FocusEvent) => {
      leaving.current = true;
      setTimeout(() => {
        leaving.current = false;
      }, 0);
      setLeft(unsettled);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      onKeyDown?.(event);
      if (!unsettled || event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        change(label);
      }
      if (event.key !== 'Enter' || hasHighlight(event.currentTarget)) return;
      event.preventDefault();
      if (searching) entered.current = event.currentTarget;
      else settle(event.currentTarget);
    },
    error:
      error ??
      (left && unsettled && !searching
        ? found.length === 0
          ? commonText.notFound(text)
          : commonText.notPicked(text)
        : undefined),
  };
}

/** Whether the arrow keys stand on an option of the open list. */
function hasHighlight(input: HTMLInputElement): boolean {
  const list = input.getAttribute('aria-controls');
  return list !== null && document.getElementById(list)?.querySelector('[data-combobox-selected]') != null;
}
