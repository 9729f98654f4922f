import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo } from 'react';
import { applyCommand, commandOfKey, type ListSelection } from './selection.ts';
import './select-list.css';

interface Props<R> {
  label: string;
  rows: readonly R[];
  idOf: (row: R) => string;
  /** Pixels; rows may differ. */
  heightOf: (row: R) => number;
  render: (row: R, chosen: boolean) => ReactNode;
  /** Read out for a row. */
  nameOf: (row: R) => string;
  selection: ListSelection;
  onSelection: (next: ListSelection) => void;
  single?: boolean;
  /** Enter. */
  onEnter?: () => void;
  /** Column heads, kept at the top. */
  head?: ReactNode;
  empty?: ReactNode;
  /** The list itself, for who wants to move the focus into it. */
  bodyRef: RefObject<HTMLDivElement | null>;
}

/** A long list to choose from: one tab stop, Space, Shift with arrows, Ctrl A; draws only what is seen. */
export function SelectList<R>({
  label,
  rows,
  idOf,
  heightOf,
  render,
  nameOf,
  selection,
  onSelection,
  single,
  onEnter,
  head,
  empty,
  bodyRef: scroller,
}: Props<R>) {
  const baseId = useId();
  const ids = useMemo(() => rows.map(idOf), [rows, idOf]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index] === undefined ? 28 : heightOf(rows[index])),
    getItemKey: (index) => ids[index] ?? index,
    overscan: 10,
  });
  // Heights belong to rows: a new list measures anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read inside estimateSize
  useEffect(() => virtualizer.measure(), [rows]);

  const activeIndex = selection.active === null ? -1 : ids.indexOf(selection.active);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter) {
      event.preventDefault();
      onEnter();
      return;
    }
    const command = commandOfKey(event, 12);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = applyCommand(selection, ids, command, single);
    onSelection(next);
    const index = next.active === null ? -1 : ids.indexOf(next.active);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  return (
    <div className="sl">
      {head}
      <div
        ref={scroller}
        className="sl-body scroll"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable={single ? undefined : true}
        aria-activedescendant={activeIndex < 0 ? undefined : `${baseId}-${ids[activeIndex]}`}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (activeIndex < 0 && ids[0] !== undefined)
            onSelection({ ...selection, active: ids[0], anchor: ids[0] });
        }}
      >
        {rows.length === 0 ? empty : null}
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            const id = ids[item.index];
            if (row === undefined || id === undefined) return null;
            const chosen = selection.selected.has(id);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the focus and takes the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the list.
              <div
                key={id}
                id={`${baseId}-${id}`}
                role="option"
                aria-selected={chosen}
                aria-label={nameOf(row)}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                data-person={id}
                className={`sl-row${chosen ? ' sel' : ''}${id === selection.active ? ' cur' : ''}`}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                onClick={(event) => {
                  scroller.current?.focus({ preventScroll: true });
                  onSelection(
                    applyCommand(selection, ids, { type: 'click', id, range: event.shiftKey }, single),
                  );
                }}
              >
                <span className={`sl-box${chosen ? ' on' : ''}${single ? ' one' : ''}`} aria-hidden="true">
                  {chosen && !single ? (
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                      <path d="M3 8.5 6.5 12 13 4.5" />
                    </svg>
                  ) : null}
                </span>
                {render(row, chosen)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
