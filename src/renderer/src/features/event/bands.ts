import { type CivilDate, datePart, timePart } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';

/** Parts of the day in which the week view sorts events, so that "siang" needs no false clock. */
export const BANDS = ['morning', 'noon', 'afternoon', 'night'] as const;
export type Band = (typeof BANDS)[number];

/** The band of a clock 'HH:mm': Pagi 06–11, Siang 11–15, Sore 15–18, Malam 18–06. */
export function bandOfClock(clock: string): Band {
  if (clock < '06:00' || clock >= '18:00') return 'night';
  if (clock < '11:00') return 'morning';
  return clock < '15:00' ? 'noon' : 'afternoon';
}

/** The band an approximate time names ("siang", "sore hingga malam": the first word counts); Pagi if none. */
export function bandOfWords(words: string): Band {
  const first = /pagi|subuh|siang|sore|petang|malam|dini/i.exec(words)?.[0]?.toLowerCase();
  if (first === 'siang') return 'noon';
  if (first === 'sore' || first === 'petang') return 'afternoon';
  return first === 'malam' || first === 'dini' ? 'night' : 'morning';
}

/** The local day an event is shown on: that of its start, else its planned day; null = not scheduled. */
export function dayOfEvent(event: Pick<EventView, 'day' | 'start'>): CivilDate | null {
  return event.start === null ? event.day : datePart(event.start);
}

export function bandOfEvent(event: Pick<EventView, 'start' | 'approx'>): Band {
  return event.start === null ? bandOfWords(event.approx ?? '') : bandOfClock(timePart(event.start));
}

/** Clock first, then those with words only, then by title: the reading order of a card column. */
export function compareEvents(a: EventView, b: EventView): number {
  const key = (event: EventView) => `${event.start ?? `${event.day ?? ''}T99`} ${event.title}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** Events by day and band, in reading order. Events without a day are left out. */
export function byDayAndBand(events: readonly EventView[]): Map<CivilDate, Record<Band, EventView[]>> {
  const days = new Map<CivilDate, Record<Band, EventView[]>>();
  for (const event of [...events].sort(compareEvents)) {
    const day = dayOfEvent(event);
    if (day === null) continue;
    let bands = days.get(day);
    if (bands === undefined) {
      bands = { morning: [], noon: [], afternoon: [], night: [] };
      days.set(day, bands);
    }
    bands[bandOfEvent(event)].push(event);
  }
  return days;
}

/** Where it is, as short as a card allows: the village without "Kel.", else the venue, else the title. */
export function placeLabel(event: Pick<EventView, 'village' | 'venue' | 'title'>): string {
  const village = event.village?.replace(/^(Kel\.|Desa)\s+/i, '') ?? null;
  return village ?? event.venue ?? event.title;
}

/** "10/12"; without a need only the people assigned. */
export function strengthLabel(assigned: number, need: number | null): string {
  return need === null ? String(assigned) : `${assigned}/${need}`;
}

/** Fewer people than needed. */
export function isShort(event: Pick<EventView, 'assigned' | 'need'>): boolean {
  return event.need !== null && event.assigned < event.need;
}
