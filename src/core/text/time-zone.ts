/** The zones of Indonesia, from west to east. */
export const TIME_ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

const HOUR_MS = 3_600_000;

/** Milliseconds that the wall clock of a zone is ahead of UTC. None has a summer time, so they never change. */
export const UTC_OFFSET_MS: Readonly<Record<TimeZone, number>> = {
  WIB: 7 * HOUR_MS,
  WITA: 8 * HOUR_MS,
  WIT: 9 * HOUR_MS,
};
