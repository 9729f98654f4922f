import type { EventView } from '../../../shared/contract/event.ts';

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
