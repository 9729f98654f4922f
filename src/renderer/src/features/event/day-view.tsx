import { useMemo, useRef } from 'react';
import { DAY_BANDS } from '../../../../core/event/timing.ts';
import { type CivilDate, diffDays, timePart } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { isShort, placeLabel, strengthLabel } from '../../lib/event-label.ts';
import { rankedListName, rankedName } from '../../lib/person-name.ts';
import { Severity } from '../../ui/marks.tsx';
import { bandOfEvent, compareEvents, dayOfEvent } from './bands.ts';
import { EventMark, eventName } from './event-card.tsx';
import { type DutyPost, guardNeed, guardStrength } from './guards.tsx';
import { useRovingCards } from './roving.ts';
import './day-view.css';

interface Props {
  day: CivilDate;
  events: readonly EventView[];
  posts: readonly DutyPost[];
  selected: string | null;
  onOpen: (id: string) => void;
}

/** The bar chart begins at 06.00 and runs to 06.00 of the next day. */
const FROM = 6 * 60;
const SPAN = 24 * 60;
const HOURS = [6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 2, 4];

/** Left edge and width of an event in the bar, in percent; null without a clock. Open ends get two hours. */
export function barOf(
  event: Pick<EventView, 'start' | 'end'>,
  day: CivilDate,
): { left: number; width: number; open: boolean } | null {
  if (event.start === null) return null;
  const minute = (time: string) => {
    const [hour = 0, rest = 0] = timePart(time).split(':').map(Number);
    return diffDays(day, time.slice(0, 10)) * SPAN + hour * 60 + rest - FROM;
  };
  const from = Math.max(0, Math.min(SPAN, minute(event.start)));
  const to = Math.max(from, Math.min(SPAN, event.end === null ? from + 120 : minute(event.end)));
  return { left: (from / SPAN) * 100, width: ((to - from) / SPAN) * 100, open: event.end === null };
}

/** Minutes of an approximate time's band, drawn as a dashed bar. */
function bandBar(event: EventView): { left: number; width: number } {
  const band = DAY_BANDS.find((b) => b.key === bandOfEvent(event)) ?? DAY_BANDS[0];
  const to = band.to <= band.from ? band.to + 24 : band.to;
  return { left: ((band.from * 60 - FROM) / SPAN) * 100, width: (((to - band.from) * 60) / SPAN) * 100 };
}

/** One day: guards, then events by time, each with its bar over the hours. */
export function DayView({ day, events, posts, selected, onOpen }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { onKeyDown, tabIndexOf } = useRovingCards(root);
  const list = useMemo(
    () => events.filter((event) => dayOfEvent(event) === day).sort(compareEvents),
    [events, day],
  );
  const known = useMemo(() => new Set(list.map((event) => event.id)), [list]);
  const first = selected !== null && known.has(selected) ? selected : (list[0]?.id ?? null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the rows inside.
    <div ref={root} className="da scroll" onKeyDown={onKeyDown}>
      <div className="da-row da-head" aria-hidden="true">
        <span>{eventText.columns.time}</span>
        <span>{eventText.columns.title}</span>
        <span />
        <span>{eventText.columns.leader}</span>
        <span className="num">{eventText.columns.strength}</span>
        <span />
        <span className="da-hours">
          {HOURS.map((hour, at) => (
            <i key={hour} style={{ left: `${(at / HOURS.length) * 100}%` }}>
              {String(hour).padStart(2, '0')}
            </i>
          ))}
        </span>
      </div>
      {posts.map((post) => (
        <div key={post.id} className="da-row">
          <span className="t2">{eventText.guard}</span>
          <span className="el">
            <b>{post.name}</b>
          </span>
          <span />
          <span />
          <b className={`num${guardStrength(post) < guardNeed(post) ? ' low' : ''}`}>
            {strengthLabel(guardStrength(post), guardNeed(post))}
          </b>
          <span />
          <span className="da-bar">
            {post.shifts.map((shift) => {
              const bar = barOf(shift, day);
              if (bar === null) return null;
              return (
                <i
                  key={shift.code}
                  className="guard el"
                  style={{ left: `${bar.left}%`, width: `calc(${bar.width}% - 2px)` }}
                >
                  {shift.label} {shift.assigned}
                </i>
              );
            })}
          </span>
        </div>
      ))}
      {list.map((event) => {
        const bar = barOf(event, day) ?? { ...bandBar(event), open: true };
        const tone = event.worst === 'error' ? ' e' : event.worst === 'warning' ? ' w' : '';
        return (
          <button
            key={event.id}
            type="button"
            data-card={event.id}
            className={`da-row${event.id === selected ? ' on' : ''}`}
            aria-label={eventName(event)}
            aria-pressed={event.id === selected}
            tabIndex={tabIndexOf(event.id, first, known)}
            onClick={() => onOpen(event.id)}
          >
            <span className="nw">{event.time === '' ? '–' : event.time}</span>
            <span className="el" title={event.title}>
              <b>{placeLabel(event)}</b> <span className="t2">{event.kindLabel.toLowerCase()}</span>
            </span>
            <EventMark event={event} />
            <span className="el t2" title={event.leader === null ? undefined : rankedName(event.leader)}>
              {event.leader === null ? '–' : rankedListName(event.leader)}
            </span>
            <b className={`num${isShort(event) ? ' low' : ''}`}>
              {strengthLabel(event.assigned, event.need)}
            </b>
            {event.worst === null ? <span /> : <Severity level={event.worst} />}
            <span className="da-bar">
              <i
                className={`${bar.open ? 'open' : ''}${tone}`}
                style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
              />
              <em
                className="el"
                style={
                  bar.left > 70
                    ? { right: `${100 - bar.left + 1}%` }
                    : { left: `${bar.left + bar.width + 1}%` }
                }
              >
                {event.district ?? event.venue ?? ''}
              </em>
            </span>
          </button>
        );
      })}
    </div>
  );
}
