import type { CivilDate } from '../../../core/text/civil-date.ts';
import { clock, dayMonth, shortDate } from '../../../core/text/format.ts';
import { type TimeZone, UTC_OFFSET_MS } from '../../../core/text/time-zone.ts';

const HOUR_MS = 3_600_000;

/** Wall clock of the post at a UTC stamp of the backend; null for a text that is no stamp. */
function localParts(stamp: string, zone: TimeZone): { date: CivilDate; clock: string } | null {
  const millis = Date.parse(stamp);
  if (Number.isNaN(millis)) return null;
  return wallTime(millis, zone);
}

/** Date and clock at a moment (milliseconds since 1970): the post's, or the computer's own for an unknown zone. */
export function wallTime(now: number, zone: TimeZone | null): { date: CivilDate; clock: string } {
  const offset = zone === null ? -new Date(now).getTimezoneOffset() * 60_000 : UTC_OFFSET_MS[zone];
  const local = new Date(now + offset).toISOString();
  return { date: local.slice(0, 10), clock: clock(local.slice(0, 16)) };
}

/** '10.42' for a stamp of the post's today, else '5 Nov 17.30'. */
export function shortStamp(stamp: string, zone: TimeZone, today: CivilDate): string {
  const local = localParts(stamp, zone);
  if (!local) return stamp;
  return local.date === today ? local.clock : `${dayMonth(local.date)} ${local.clock}`;
}

/** '6 Nov 2024 10.42' of a UTC stamp, on the post's wall clock. */
export function localStamp(stamp: string, zone: TimeZone): string {
  const local = localParts(stamp, zone);
  return local ? `${shortDate(local.date)} ${local.clock}` : stamp;
}

/** Hours from a UTC stamp to `now` (milliseconds since 1970), never negative. */
export function hoursSince(stamp: string, now: number): number {
  return Math.max(0, (now - Date.parse(stamp)) / HOUR_MS);
}

/** Age of a copy: fine up to a day, worth a look up to three, then late. No copy at all is late. */
export function freshness(hours: number | null): 'ok' | 'warning' | 'error' {
  if (hours === null || hours > 72) return 'error';
  return hours > 24 ? 'warning' : 'ok';
}

/** 'baru saja', '5 jam lalu', '3 hari lalu'. */
export function agoText(hours: number): string {
  if (hours < 1) return 'baru saja';
  if (hours < 24) return `${Math.floor(hours)} jam lalu`;
  return `${Math.floor(hours / 24)} hari lalu`;
}
