import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { documentText } from '../../../../shared/text/document.ts';
import { IconButton } from '../../ui/button.tsx';
import { Textarea } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import { moveItem } from './items.ts';

const text = documentText.form;

interface Props {
  label: string;
  /** Name of the list for those who cannot see the label. */
  name: string;
  items: readonly string[];
  addText: string;
  maxLength: number;
  /** What is wrong with some items, by their places; shown under them. */
  warnings?: ReadonlyMap<number, string>;
  /** Further ways to fill the list, after the button that adds an item. */
  more?: ReactNode;
  onChange: (items: string[]) => void;
}

/** Numbered sentences of a letter: a click or Enter opens one to edit, Alt with arrows moves it. */
export function ItemList({ label, name, items, addText, maxLength, warnings, more, onChange }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const [draft, setDraft] = useState('');
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);

  const edit = (at: number) => {
    setDraft(items[at] ?? '');
    setOpen(at);
  };
  const focusRow = (at: number) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-item="${at}"]`)?.focus());
  /** Closes the open item; an emptied one is taken out. */
  const commit = () => {
    if (open === null) return;
    const typed = draft.trim();
    const before = items[open];
    setOpen(null);
    if (typed === (before ?? '')) return;
    if (before === undefined) onChange([...items, typed]);
    else if (typed === '') onChange(items.filter((_, i) => i !== open));
    else onChange(items.map((item, i) => (i === open ? typed : item)));
  };
  const move = (at: number, by: 1 | -1) => {
    const moved = moveItem(items, at, by);
    if (moved === null) return;
    onChange(moved);
    focusRow(at + by);
  };
  const onRowKey = (event: KeyboardEvent, at: number) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      move(at, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onChange(items.filter((_, i) => i !== at));
      focusRow(Math.max(0, at - 1));
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      focusRow(at + (event.key === 'ArrowUp' ? -1 : 1));
    }
  };
  const editor = (at: number) => (
    <div className="il-edit">
      <Textarea
        aria-label={text.itemLabel(name, at + 1)}
        value={draft}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={maxLength}
        autoFocus
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={(event) => {
          if (!box.current?.contains(event.relatedTarget)) commit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            commit();
            focusRow(at);
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            setOpen(null);
            focusRow(at);
          }
        }}
      />
      {at < items.length ? (
        <div className="il-acts">
          <IconButton label={text.moveUp} plain small disabled={at === 0} onClick={() => move(at, -1)}>
            <IconArrowUp className="i14" />
          </IconButton>
          <IconButton
            label={text.moveDown}
            plain
            small
            disabled={at === items.length - 1}
            onClick={() => move(at, 1)}
          >
            <IconArrowDown className="i14" />
          </IconButton>
          <IconButton
            label={text.remove}
            plain
            small
            onClick={() => {
              setOpen(null);
              onChange(items.filter((_, i) => i !== at));
            }}
          >
            <IconTrash className="i14" />
          </IconButton>
        </div>
      ) : null}
    </div>
  );

  return (
    <div ref={box}>
      <span className="lab" id={labelId}>
        {label}
      </span>
      <div className="il">
        <ol aria-labelledby={labelId}>
          {items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the letter.
            <li key={at} data-passage={item}>
              {open === at ? (
                editor(at)
              ) : (
                <button
                  type="button"
                  className="il-row"
                  data-item={at}
                  title={item}
                  onClick={() => edit(at)}
                  onKeyDown={(event) => onRowKey(event, at)}
                >
                  <span className="il-no">{at + 1}.</span>
                  <span className="il-text">{item}</span>
                </button>
              )}
              {warnings?.has(at) ? (
                <p className="il-warning">
                  <Severity level="warning" small />
                  <span>{warnings.get(at)}</span>
                </p>
              ) : null}
            </li>
          ))}
          {open === items.length ? <li>{editor(items.length)}</li> : null}
        </ol>
        {open === items.length ? null : (
          <div className="il-foot">
            <button type="button" className="il-add lnk" onClick={() => edit(items.length)}>
              <IconPlus className="i14" />
              {addText}
            </button>
            {more}
          </div>
        )}
      </div>
    </div>
  );
}
