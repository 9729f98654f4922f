import { Menu } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { addDays, type CivilDate } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { useDay } from '../../lib/context.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Kbd } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { dayOfEvent } from './bands.ts';
import { movedTo } from './moved.ts';

const text = eventText.move;
/** What a dragged event is called on the way. */
const EVENT_TYPE = 'application/x-posko-event';

const cardOf = (target: EventTarget): string | null =>
  (target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
const dateOf = (target: EventTarget): CivilDate | null =>
  (target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date ?? null;

/**
 * Moves events to another day: dragged onto it, or by P on a card, or from the menu of a card. `handlers` go on the
 * element around cards (`data-card`) and days (`data-date`).
 */
export function useEventMove(events: readonly EventView[], onOpen: (id: string) => void) {
  const [asked, setAsked] = useState<EventView | null>(null);
  const [menu, setMenu] = useState<{ event: EventView; x: number; y: number } | null>(null);
  const move = useMutate('event.update', {
    done: (_, { fields }) => text.done(fields.day ?? ''),
    onSuccess: () => setAsked(null),
  });
  const byId = (id: string | null) => events.find((event) => event.id === id) ?? null;
  const go = (event: EventView | null, day: CivilDate | null) => {
    if (event !== null && day !== null && dayOfEvent(event) !== day)
      move.mutate({ id: event.id, fields: movedTo(event, day) });
  };
  const handlers = {
    onDragStart: (event: DragEvent) => {
      const id = cardOf(event.target);
      if (id !== null) event.dataTransfer.setData(EVENT_TYPE, id);
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(EVENT_TYPE) && dateOf(event.target) !== null)
        event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(EVENT_TYPE);
      if (id === '') return;
      event.preventDefault();
      go(byId(id), dateOf(event.target));
    },
    onContextMenu: (event: MouseEvent) => {
      const card = byId(cardOf(event.target));
      if (card === null) return;
      event.preventDefault();
      // The menu key gives no place of its own: then it opens at the card.
      const box = (event.target as HTMLElement).getBoundingClientRect();
      setMenu({ event: card, x: event.clientX || box.left, y: event.clientY || box.bottom });
    },
    onKeyDown: (event: KeyboardEvent) => {
      const card = byId(cardOf(event.target));
      if (card === null || event.key.toLowerCase() !== 'p' || event.ctrlKey || event.altKey || event.metaKey)
        return;
      event.preventDefault();
      setAsked(card);
    },
  };
  const dialogs: ReactNode = (
    <>
      {move.error !== null && asked === null ? <ErrorNote error={move.error} /> : null}
      {asked === null ? null : (
        <MoveDialog
          event={asked}
          error={move.error === null ? null : <ErrorNote error={move.error} />}
          onClose={() => setAsked(null)}
          onMove={(day) => go(asked, day)}
        />
      )}
      {menu === null ? null : (
        <Menu opened onChange={(open) => !open && setMenu(null)} position="bottom-start" trapFocus>
          <Menu.Target>
            <span style={{ position: 'fixed', left: menu.x, top: menu.y }} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onOpen(menu.event.id)}>{text.open}</Menu.Item>
            <Menu.Item rightSection={<Kbd>P</Kbd>} onClick={() => setAsked(menu.event)}>
              {text.menu}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
  return { handlers, dialogs };
}

export type EventMove = ReturnType<typeof useEventMove>;

interface MoveProps {
  event: EventView;
  error: ReactNode;
  onClose: () => void;
  onMove: (day: CivilDate) => void;
}

function MoveDialog({ event, error, onClose, onMove }: MoveProps) {
  const today = useDay();
  const [day, setDay] = useState<CivilDate | null>(addDays(dayOfEvent(event) ?? today, 1));
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      width={400}
      onSubmit={() => day !== null && onMove(day)}
      submit={text.go}
      disabled={day === null}
    >
      <div className="stack">
        <b>{event.title}</b>
        <DateField label={text.day} value={day} today={today} onChange={setDay} />
        {event.sttp === null ? null : <p className="t2">{text.sttp}</p>}
        {error}
      </div>
    </FormDialog>
  );
}
