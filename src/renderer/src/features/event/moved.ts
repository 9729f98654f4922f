import { addDays, type CivilDate, datePart, diffDays } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { dayOfEvent } from './bands.ts';

/** The times of an event on another day: same clock, same length; a notice without a day gets one. */
export function movedTo(
  event: Pick<EventView, 'start' | 'end' | 'day'>,
  day: CivilDate,
): Pick<EventView, 'start' | 'end' | 'day'> {
  const from = dayOfEvent(event);
  const shift = from === null ? 0 : diffDays(from, day);
  const onDay = (time: string) => `${addDays(datePart(time), shift)}${time.slice(10)}`;
  return {
    day,
    start: event.start === null ? null : onDay(event.start),
    end: event.end === null ? null : onDay(event.end),
  };
}
