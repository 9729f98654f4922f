import { eventKindsLabel, isCampaign } from '../../../core/event/kind.ts';
import { stageAt, stageDay } from '../../../core/operation/stage.ts';
import { districtOf, regionLabel } from '../../../core/region/region.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { findRegion } from '../../db/region.ts';
import { one } from '../../db/statements.ts';
import type { ScopeData } from '../scope.ts';
import { eventDay } from './row.ts';

/** What lists call an event: "Rapat umum terbuka Paslon Nomor Urut 2 (kampanye hari ke-43)", or its title. */
export function activityLine(db: Db, { stages, from }: ScopeData, event: EventRow): string {
  if (!isCampaign(event.kind)) return event.title;
  const day = eventDay(event) ?? from;
  const number = event.candidate_id
    ? one<{ number: number | null }>(db, 'SELECT number FROM candidate WHERE id = ?', event.candidate_id)
        ?.number
    : null;
  const who = number ? ` Paslon Nomor Urut ${number}` : '';
  const counter =
    stageAt(stages, day)?.key === 'kampanye' ? ` (kampanye hari ke-${stageDay(stages, day)})` : '';
  return `${eventKindsLabel(event.kind, JSON.parse(event.kinds) as string[])}${who}${counter}`;
}

/** "Balai RW 004, Kel. Manutapen, Kec. Alak". Null when no place is entered: a title is none. */
export function placeLine(db: Db, { venue, region }: EventRow): string | null {
  const codes = region ? new Set([region, districtOf(region) ?? region]) : [];
  const labels = [...codes].map((code) => regionName(db, code));
  return [venue, ...labels].filter(Boolean).join(', ') || null;
}

/** The place in short for a sentence: where it is held, else its village. Null when neither is entered. */
export const placeName = (db: Db, { venue, region }: Pick<EventRow, 'venue' | 'region'>): string | null =>
  venue || (region && regionName(db, region)) || null;

/** "Kel. Manutapen"; null for a code that is not known. */
export function regionName(db: Db, code: string): string | null {
  const region = findRegion(db, code);
  return region && regionLabel(region);
}
