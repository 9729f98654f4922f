import { compareTimes, type DAY_BANDS, type DayBand, dayBand } from '../../../../core/event/timing.ts';
import { type CivilDate, datePart } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';

/** The local day an event is shown on: that of its start, else its planned day; null = not scheduled. */
export function dayOfEvent(event: Pick<EventView, 'day' | 'start'>): CivilDate | null {
  return event.start === null ? event.day : datePart(event.start);
}

/** The band a card stands in. One whose time says nothing stands first, where it is seen. */
export function bandOfEvent(event: Pick<EventView, 'start' | 'end' | 'approx'>): DayBand {
  return dayBand(event) ?? 'pagi';
}

/** The reading order of a day: by time, then by title. */
export function compareEvents(a: EventView, b: EventView): number {
  return compareTimes(a, b) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}

/** Events by day and band, in reading order. Events without a day are left out. */
export function byDayAndBand(events: readonly EventView[]): Map<CivilDate, Record<DayBand, EventView[]>> {
  const days = new Map<CivilDate, Record<DayBand, EventView[]>>();
  for (const event of [...events].sort(compareEvents)) {
    const day = dayOfEvent(event);
    if (day === null) continue;
    let bands = days.get(day);
    if (bands === undefined) {
      bands = { pagi: [], siang: [], sore: [], malam: [] };
      days.set(day, bands);
    }
    bands[bandOfEvent(event)].push(event);
  }
  return days;
}

/** "06–11" */
export function bandHours(band: (typeof DAY_BANDS)[number]): string {
  const two = (hour: number) => String(hour).padStart(2, '0');
  return `${two(band.from)}–${two(band.to)}`;
}
