import type { ConflictView } from '../../../../shared/contract/conflict.ts';

/** The place of somebody, as a finding names it. */
export interface PlaceToFill {
  personId: string;
  slot: string;
  /** At an event; else on a shift of a guard. */
  atEvent: boolean;
}

/**
 * Whose place somebody else could take to mend a finding: at the event it names last, or on the shift where it names no
 * event; null for findings of a place as a whole, of polling places, and for what another person would not mend.
 */
export function placeToFill({
  personId,
  remedy,
  subjects,
  slots,
  override,
}: ConflictView): PlaceToFill | null {
  if (personId === null || override !== null || (remedy !== 'replace' && remedy !== 'move')) return null;
  const own = slots.filter((slot) => !slot.startsWith('tps:'));
  // A shift carries day and code beside the post; an event is its own slot.
  const event = own.findLast((slot) => subjects.includes(slot));
  const slot = event ?? own.at(-1);
  return slot === undefined ? null : { personId, slot, atEvent: event !== undefined };
}
