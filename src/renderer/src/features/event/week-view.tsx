import { useMemo, useRef } from 'react';
import { DAY_BANDS } from '../../../../core/event/timing.ts';
import { stageDay } from '../../../../core/operation/stage.ts';
import { type CivilDate, dateParts } from '../../../../core/text/civil-date.ts';
import { dayLongDate, dayShort } from '../../../../core/text/format.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { isWeekend } from '../../lib/calendar.ts';
import { bandHours, byDayAndBand } from './bands.ts';
import { EventCard } from './event-card.tsx';
import { GuardCell, type GuardsByDay } from './guards.tsx';
import { useRovingCards } from './roving.ts';
import type { EventMove } from './use-event-move.tsx';
import './week-view.css';

interface Props {
  days: readonly CivilDate[];
  day: CivilDate;
  events: readonly EventView[];
  guards: GuardsByDay;
  /** Distinct people a day; missing while not known. */
  people: ReadonlyMap<CivilDate, number>;
  operation: OperationView | null;
  selected: string | null;
  onOpen: (id: string) => void;
  onDay: (day: CivilDate) => void;
  onNew: (day: CivilDate, approx: string) => void;
  move: EventMove['handlers'];
}

/** Days × bands. The chosen day is wider; parallel events stand under each other and never overlap. */
export function WeekView({
  days,
  day,
  events,
  guards,
  people,
  operation,
  selected,
  onOpen,
  onDay,
  onNew,
  move,
}: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { onKeyDown, tabIndexOf } = useRovingCards(root);
  const byDay = useMemo(() => byDayAndBand(events), [events]);
  const order = useMemo(
    () =>
      days.flatMap((date) =>
        DAY_BANDS.flatMap((band) => (byDay.get(date)?.[band.key] ?? []).map((event) => event.id)),
      ),
    [days, byDay],
  );
  const known = useMemo(() => new Set(order), [order]);
  const first = selected !== null && known.has(selected) ? selected : (order[0] ?? null);
  const columns = days.map((date) => (date === day ? 'minmax(150px, 1.5fr)' : 'minmax(96px, 1fr)')).join(' ');
  const tone = (date: CivilDate) => (date === day ? ' sel' : isWeekend(date) ? ' we' : '');

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the cards inside.
    <div
      ref={root}
      className="wk scroll"
      style={{ gridTemplateColumns: `58px ${columns}` }}
      {...move}
      onKeyDown={(event) => {
        onKeyDown(event);
        move.onKeyDown(event);
      }}
    >
      <div className="wk-hd wk-corner" />
      {days.map((date) => {
        const number = operation === null ? null : stageDay(operation.stages, date);
        const count = DAY_BANDS.reduce((sum, band) => sum + (byDay.get(date)?.[band.key].length ?? 0), 0);
        return (
          <button
            key={date}
            type="button"
            data-date={date}
            className={`wk-hd${date === day ? ' td' : ''}`}
            aria-pressed={date === day}
            aria-label={`${dayLongDate(date)}, ${eventText.daySummary(count, people.get(date) ?? null)}`}
            onClick={() => onDay(date)}
          >
            <span className="f">
              <b>{dateParts(date).day}</b>
              {dayShort(date)}
              <span className="g1" />
              {number === null ? null : <span className="s11 nw">{eventText.dayNumber(number)}</span>}
            </span>
            <small className="el">{eventText.daySummary(count, people.get(date) ?? null)}</small>
          </button>
        );
      })}

      <div className="wk-rl">{eventText.guard}</div>
      {days.map((date) => (
        <div key={date} data-date={date} className={`wk-cell${tone(date)}`}>
          <GuardCell posts={guards.get(date) ?? []} />
        </div>
      ))}

      {DAY_BANDS.map((band, at) => [
        <div key={band.key} className={`wk-rl${at === DAY_BANDS.length - 1 ? ' last' : ''}`}>
          {band.label}
          <small>{bandHours(band)}</small>
        </div>,
        ...days.map((date) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a double click is a second way to the N key.
          <div
            key={`${band.key}${date}`}
            data-date={date}
            className={`wk-cell${tone(date)}${at === DAY_BANDS.length - 1 ? ' last' : ''}`}
            onDoubleClick={(e) => {
              if (e.target === e.currentTarget) onNew(date, band.key);
            }}
          >
            {(byDay.get(date)?.[band.key] ?? []).map((event) => (
              <EventCard
                key={event.id}
                event={event}
                selected={event.id === selected}
                tabIndex={tabIndexOf(event.id, first, known)}
                onOpen={onOpen}
              />
            ))}
          </div>
        )),
      ])}
    </div>
  );
}
