import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type CivilDate, dateParts } from '../../../../core/text/civil-date.ts';
import { DAY_NAMES, dayLongDate } from '../../../../core/text/format.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { isWeekend, monthWeeks } from '../../lib/calendar.ts';
import { isShort, placeLabel, strengthLabel } from '../../lib/event-label.ts';
import { Severity } from '../../ui/marks.tsx';
import { compareEvents, dayOfEvent } from './bands.ts';
import { EventMark, eventName, shortTime } from './event-card.tsx';
import { useRovingCards } from './roving.ts';
import type { EventMove } from './use-event-move.tsx';
import './month-view.css';

interface Props {
  day: CivilDate;
  events: readonly EventView[];
  people: ReadonlyMap<CivilDate, number>;
  selected: string | null;
  onOpen: (id: string) => void;
  onDay: (day: CivilDate) => void;
  /** Shows one day whole. */
  onWhole: (day: CivilDate) => void;
  onNew: (day: CivilDate) => void;
  move: EventMove['handlers'];
}

/** Pixels of a line, and of the head of a day with its margins. */
const LINE = 18;
const HEAD = 30;

/** The month as weeks of days. */
export function MonthView({ day, events, people, selected, onOpen, onDay, onWhole, onNew, move }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { onKeyDown, tabIndexOf } = useRovingCards(root);
  const byDay = useMemo(() => {
    const days = new Map<CivilDate, EventView[]>();
    for (const event of [...events].sort(compareEvents)) {
      const date = dayOfEvent(event);
      if (date === null) continue;
      const list = days.get(date);
      if (list === undefined) days.set(date, [event]);
      else list.push(event);
    }
    return days;
  }, [events]);
  const known = useMemo(() => new Set(events.map((event) => event.id)), [events]);
  const first = selected ?? events[0]?.id ?? null;
  const month = day.slice(0, 7);
  const weeks = monthWeeks(day);
  // Lines of a day that fit; the rest is behind "n lagi".
  const [lines, setLines] = useState(4);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const cell = element.querySelector('.mo-day')?.getBoundingClientRect().height ?? 0;
      setLines(Math.max(2, Math.floor((cell - HEAD) / LINE)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the cards inside.
    <div
      ref={root}
      className="mo scroll"
      style={{ gridTemplateRows: `26px repeat(${weeks.length}, minmax(96px, 1fr))` }}
      {...move}
      onKeyDown={(event) => {
        onKeyDown(event);
        move.onKeyDown(event);
      }}
    >
      {DAY_NAMES.map((name) => (
        <div key={name} className="mo-dow">
          {name}
        </div>
      ))}
      {weeks.flat().map((date) => {
        const list = byDay.get(date) ?? [];
        const shown = list.length > lines ? list.slice(0, lines - 1) : list;
        const tone =
          date === day ? ' sel' : date.slice(0, 7) === month ? (isWeekend(date) ? ' we' : '') : ' out';
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a double click is a second way to the N key.
          <div
            key={date}
            data-date={date}
            className={`mo-day${tone}`}
            onDoubleClick={(e) => {
              if (e.target === e.currentTarget) onNew(date);
            }}
          >
            <button
              type="button"
              className="mo-head"
              aria-pressed={date === day}
              aria-label={`${dayLongDate(date)}, ${eventText.daySummary(list.length, people.get(date) ?? null)}`}
              onClick={() => onDay(date)}
              onDoubleClick={() => onWhole(date)}
            >
              <b>{dateParts(date).day}</b>
              {list.length === 0 ? null : (
                <span className="s11 el">{eventText.daySummary(list.length, people.get(date) ?? null)}</span>
              )}
            </button>
            {shown.map((event) => (
              <button
                key={event.id}
                type="button"
                data-card={event.id}
                draggable
                className={`mo-line${event.id === selected ? ' on' : ''}`}
                aria-label={eventName(event)}
                aria-pressed={event.id === selected}
                title={event.title}
                tabIndex={tabIndexOf(event.id, first, known)}
                onClick={() => onOpen(event.id)}
              >
                <span className="mo-time">{shortTime(event)}</span>
                <EventMark event={event} />
                <span className="el g1">{placeLabel(event)}</span>
                {event.worst === 'error' || event.worst === 'warning' ? (
                  <Severity level={event.worst} small />
                ) : null}
                <span className={`s11 ${isShort(event) ? 'low' : 't2'}`}>
                  {strengthLabel(event.assigned, event.need)}
                </span>
              </button>
            ))}
            {list.length > shown.length ? (
              <button type="button" className="mo-more" onClick={() => onWhole(date)}>
                {eventText.moreEvents(list.length - shown.length)}
              </button>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
