import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { paletteText as t } from '../../../../shared/text/palette.ts';
import { useCall, useSettled } from '../../lib/hooks.ts';
import { closePalette, useUi } from '../../lib/ui-state.ts';
import { Kbd } from '../../ui/button.tsx';
import { commands } from './commands.ts';
import { type Entry, paletteGroups } from './results.ts';
import './palette.css';

const RECENT_MAX = 6;

/** Recent entries live in memory only: names are not written to the computer's local storage. */
let recent: readonly Entry[] = [];
const remember = (entry: Entry) => {
  if (entry.key.startsWith('command-')) return;
  recent = [entry, ...recent.filter((r) => r.key !== entry.key)].slice(0, RECENT_MAX);
};
export const forgetRecent = () => {
  recent = [];
};

/** Ctrl K: jump to anyone and anything, or do something. */
export function Palette() {
  const open = useUi((s) => s.palette);
  // Unmounted with the lock: nothing of what was opened may outlive the open data.
  useEffect(() => forgetRecent, []);
  return (
    <Modal.Root
      opened={open}
      onClose={closePalette}
      size={640}
      lockScroll={false}
      yOffset="9vh"
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t.title}>
        <PaletteBody />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody() {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const today = useCall('session.overview', {}).data?.today ?? null;
  const settled = useSettled(text.trim(), 80);
  const searching = settled !== '' && !settled.startsWith('>');
  const found = useCall('personnel.palette', searching ? { text: settled } : null).data ?? null;
  const groups = useMemo(
    () => paletteGroups(text, searching ? found : null, recent, commands(today)),
    [text, found, searching, today],
  );
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(at, entries.length - 1)] ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen entry stays in sight as it moves
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  const choose = (entry: Entry) => {
    remember(entry);
    closePalette();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = entries.length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      setAt((i) =>
        Math.abs(step) === 1 ? (i + step + count) % count : Math.min(Math.max(i + step, 0), count - 1),
      );
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <div className="palette">
      <div className="palette-field">
        <IconSearch />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current ? `palette-${current.key}` : undefined}
          aria-label={t.placeholder}
          placeholder={t.placeholder}
          value={text}
          spellCheck={false}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div className="palette-list scroll" id="palette-list" role="listbox" aria-label={t.title} ref={list}>
        {groups.map((group) => (
          <fieldset key={group.title} aria-label={group.title}>
            <div className="palette-group" aria-hidden="true">
              {group.title}
            </div>
            {group.entries.map((entry) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, the entry is its active descendant
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
              <div
                key={entry.key}
                id={`palette-${entry.key}`}
                role="option"
                aria-selected={entry === current}
                className="palette-entry"
                onMouseMove={() => setAt(entries.indexOf(entry))}
                onClick={() => choose(entry)}
              >
                <span className="el">{entry.title}</span>
                <span className="muted s12 el g1">{entry.detail}</span>
                {entry.end && <Kbd>{entry.end}</Kbd>}
              </div>
            ))}
          </fieldset>
        ))}
        {entries.length === 0 && <p className="palette-none t2">{t.none(text.trim())}</p>}
      </div>
      <div className="palette-foot muted s11">
        <span>{t.hint}</span>
        <span className="r">{t.keys}</span>
      </div>
      <div className="sr" role="status">
        {settled !== '' && t.results(entries.length)}
      </div>
    </div>
  );
}
