// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a list of offers is a list box
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { gridText } from '../../../../shared/text/grid.ts';
import { CellTip } from './cell-tip.tsx';
import type { AfterEdit, GridController } from './controller.ts';
import { commandOf } from './keys.ts';
import type { GridColumn } from './types.ts';

interface CellEditorProps<R> {
  controller: GridController<R>;
  column: GridColumn<R>;
  /** Why the value was refused before. */
  problem: string | null;
}

const MAX_SUGGESTIONS = 8;

/** The input that lies over a cell while it is edited. */
export function CellEditor<R>({ controller, column, problem }: CellEditorProps<R>) {
  const [edit] = useState(() => controller.state.edit);
  const [text, setText] = useState(edit?.text ?? '');
  const [picked, setPicked] = useState(-1);
  const [touched, setTouched] = useState(edit?.typed ?? false);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const listId = useId();
  const suggestions = column.editing?.suggestions;
  const asked = useStore(controller.store, (s) => s.edit?.asked ?? null);
  const doubt = asked !== null && asked.text === text.trim() ? asked.message : null;
  const offered = useMemo(
    () => (suggestions && doubt === null ? suggestions(touched ? text : '').slice(0, MAX_SUGGESTIONS) : []),
    [suggestions, touched, text, doubt],
  );

  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    if (edit?.typed) element.setSelectionRange(element.value.length, element.value.length);
    else element.select();
  }, [edit]);

  const commit = (value: string, then: AfterEdit) => {
    if (done.current) return;
    done.current = true;
    if (controller.commitEdit(value, then)) return;
    done.current = false;
    setText(value);
    setPicked(-1);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPicked((at) => Math.max(-1, Math.min(at + step, offered.length - 1)));
      return;
    }
    const command = commandOf(event, edit?.typed ? 'typing' : 'editing');
    if (command?.type === 'cancel') {
      event.preventDefault();
      done.current = true;
      controller.cancelEdit();
    } else if (command?.type === 'commit') {
      event.preventDefault();
      commit(offered[picked]?.value ?? text, command.after);
    }
  };

  const comboProps = {
    role: 'combobox',
    'aria-expanded': offered.length > 0,
    'aria-controls': listId,
    'aria-activedescendant': picked >= 0 ? `${listId}-${picked}` : undefined,
  } as const;

  return (
    <>
      <input
        ref={input}
        className={doubt ? 'dg-editor ask' : problem ? 'dg-editor bad' : 'dg-editor'}
        value={text}
        maxLength={column.editing?.maxLength ?? 500}
        spellCheck={false}
        autoComplete="off"
        aria-label={column.title}
        aria-invalid={problem !== null || undefined}
        {...(suggestions ? comboProps : {})}
        onChange={(event) => {
          setText(event.target.value);
          setTouched(true);
          setPicked(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit(text, 'stay')}
      />
      {offered.length > 0 ? (
        <CellTip kind="offers" id={listId}>
          <ul role="listbox" aria-label={column.title}>
            {offered.map((offer, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
              <li
                key={offer.value}
                id={`${listId}-${at}`}
                role="option"
                aria-selected={at === picked}
                className={at === picked ? 'on' : undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => commit(offer.value, 'down')}
              >
                <span className="g1 el">{offer.value}</span>
                {offer.hint ? <span className="muted s11">{offer.hint}</span> : null}
              </li>
            ))}
          </ul>
        </CellTip>
      ) : (
        <CellTip key={doubt ?? ''} kind={doubt ? 'ask' : problem ? 'error' : 'hint'}>
          {doubt ? `${doubt} ${gridText.enterAgain}` : (problem ?? gridText.editHint)}
        </CellTip>
      )}
    </>
  );
}
