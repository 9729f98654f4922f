import { votingDay } from '../../../core/operation/stage.ts';
import { countVillagesDistricts, villageWord } from '../../../core/region/region.ts';
import { thousands } from '../../../core/text/format.ts';
import { counted } from '../../../core/text/spell.ts';
import type { Db } from '../../db/driver.ts';
import { listStages } from '../../db/operation.ts';
import type { PollingPlaceRow } from '../../db/polling.ts';
import { pollingBoard } from './board.ts';
import type { PollingDuty } from './duty.ts';

/**
 * What is guarded and where: "9 kegiatan dan 24 TPS", " di 8 (delapan) kelurahan dan 4 (empat) kecamatan" (empty where
 * no region is known). An apel is where people gather before they guard, and is not counted.
 * @param planned the events of the same days
 */
export function guardedWords(
  db: Db,
  planned: readonly { kind: string; region: string | null }[],
  duties: readonly PollingDuty[],
): { what: string; where: string } {
  const events = planned.filter(({ kind }) => kind !== 'apel');
  const places = guardedPlaces(db, duties);
  const all = [...events, ...places];
  const { villages, districts } = countVillagesDistricts(all);
  const word = villageWord(all.flatMap(({ region }) => region ?? []));
  const what = [
    ...(events.length > 0 || places.length === 0 ? [`${events.length} kegiatan`] : []),
    ...(places.length > 0 ? [`${thousands(places.length)} TPS`] : []),
  ];
  const where = ` di ${counted(villages)} ${word} dan ${counted(districts)} kecamatan`;
  return { what: what.join(' dan '), where: villages > 0 ? where : '' };
}

/** How many polling places somebody stands at. */
export const guardedPlaceCount = (db: Db, duties: readonly PollingDuty[]): number =>
  guardedPlaces(db, duties).length;

/** The places of every group that somebody stands at. */
function guardedPlaces(db: Db, duties: readonly PollingDuty[]): PollingPlaceRow[] {
  return boardsOf(db, duties).flatMap(({ groups, groupOf, assignments }) => {
    const guarded = new Set(assignments.flatMap((row) => groupOf.get(row.polling_place_id) ?? []));
    return [...guarded].flatMap((at) => groups[at]?.places ?? []);
  });
}

/** How many police the polling places ask for whose day these duties are on; never less than stand there. */
export function pollingNeed(db: Db, duties: readonly PollingDuty[]): number {
  const needs = boardsOf(db, duties).flatMap(({ groups }) => groups.map(({ need }) => need));
  return Math.max(
    duties.length,
    needs.reduce((sum, need) => sum + need, 0),
  );
}

/** What an operation's polling places have and ask for on its day of the vote, summed group by group. */
export interface PollingCover {
  places: number;
  have: number;
  need: number;
  /** Group by group: too many here never hide too few there. */
  missing: number;
}

/** The cover of the polling places; null on any other day, and where there are none. */
export function pollingCover(db: Db, operationId: string, day: string): PollingCover | null {
  if (votingDay(listStages(db, operationId)) !== day) return null;
  const { places, groups, members } = pollingBoard(db, operationId);
  if (places.length === 0) return null;
  const cover = { places: places.length, have: 0, need: 0, missing: 0 };
  groups.forEach(({ need }, at) => {
    const have = members[at]?.length ?? 0;
    cover.have += have;
    cover.need += need;
    cover.missing += Math.max(0, need - have);
  });
  return cover;
}

const boardsOf = (db: Db, duties: readonly PollingDuty[]) =>
  [...new Set(duties.map(({ operationId }) => operationId))].map((id) => pollingBoard(db, id));
