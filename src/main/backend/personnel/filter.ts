import { satgasWithin } from '../../../core/operation/satgas-tree.ts';
import { STATUSES } from '../../../core/personnel/person.ts';
import { RANKS, recapGroup, UNKNOWN_RANK_ORDER } from '../../../core/personnel/rank.ts';
import type { PersonFilter } from '../../../shared/contract/personnel.ts';
import { listAbsences } from '../../db/absence.ts';
import type { Db } from '../../db/driver.ts';
import { listSatgas } from '../../db/operation.ts';
import { type PersonConditions, peopleWithStatus, type SearchWord } from '../../db/person.ts';
import { dutyDays, dutyOf, readPlan } from '../assignment/plan.ts';
import { satgasNodes, satgasRowsInOrder } from '../operation/view.ts';

const AWAY = STATUSES.filter((s) => !s.available).map((s) => s.code);

/** People who cannot serve on a day: their status says so, or an absence covers the day. */
export function awayOn(db: Db, day: string): Set<string> {
  return new Set([...peopleWithStatus(db, AWAY), ...listAbsences(db, day, day).map((a) => a.personId)]);
}

/** People with an executor duty that touches the day. Leaders of several places at once are not busy. */
export function busyOn(db: Db, day: string): Set<string> {
  const plan = readPlan(db, day, day);
  const duties = [...plan.assignments.flatMap((row) => dutyOf(plan, row) ?? []), ...plan.polling];
  return new Set(
    duties
      .filter((duty) => duty.nature === 'pelaksana' && dutyDays(duty).includes(day))
      .map((duty) => duty.personId),
  );
}

/** What the window filters by, as conditions on the table. */
export function conditionsOf(
  db: Db,
  operationId: string | null,
  day: string,
  filter: PersonFilter,
): PersonConditions {
  const where: PersonConditions = {
    ...(filter.unitIds ? { unitIds: filter.unitIds } : {}),
    ...(filter.ranks ? { ranks: filter.ranks } : {}),
    ...(filter.rankGroups?.length ? { rankOrders: ordersOfGroups(filter.rankGroups) } : {}),
    ...(filter.categories ? { categories: filter.categories } : {}),
    ...(filter.statuses ? { statuses: filter.statuses } : {}),
    ...(filter.gender ? { genders: [filter.gender] } : {}),
    ...(filter.satgasIds?.length && operationId
      ? { inSatgas: withBelow(db, operationId, filter.satgasIds) }
      : {}),
    ...(filter.hasSatgas === undefined ? {} : { hasSatgas: filter.hasSatgas }),
    ...(filter.incomplete ? { incomplete: true } : {}),
    ...(filter.absentOnDay ? { among: [...awayOn(db, day)] } : {}),
    ...(filter.freeOnDay ? { notAmong: [...awayOn(db, day), ...busyOn(db, day)] } : {}),
  };
  return where;
}

/** Keys of an operation's satgas in the order of its tree. */
export const satgasOrder = (db: Db, operationId: string): string[] =>
  satgasRowsInOrder(listSatgas(db, operationId)).map(({ node }) => node.id);

/** A satgas stands for itself and everything below it. */
function withBelow(db: Db, operationId: string, satgasIds: readonly string[]): string[] {
  const nodes = satgasNodes(listSatgas(db, operationId));
  return [...new Set(satgasIds.flatMap((id) => [...satgasWithin(nodes, id)]))];
}

/** Orders of the ranks of some groups, by the groups of the tables or the columns of a recap. */
function ordersOfGroups(groups: readonly string[]): number[] {
  const orders = RANKS.filter((r) => groups.includes(r.group) || groups.includes(recapGroup(r.short))).map(
    (r) => r.order,
  );
  return groups.includes('LAIN') ? [...orders, UNKNOWN_RANK_ORDER] : orders;
}

/** Short forms by their beginnings are looked for from two letters on. */
const RANK_PREFIX = 2;

/**
 * The words of a search. Each must begin a word of name, number, unit, position or remarks, or a rank's short
 * form: "bripka bud" finds BRIPKA BUDI.
 */
export function searchWords(search: string | undefined): SearchWord[] {
  const words = (search ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => {
    const upper = word.toUpperCase();
    const ranks = word.length < RANK_PREFIX ? [] : RANKS.filter((r) => r.short.startsWith(upper));
    return { match: `"${word}"*`, rankOrders: ranks.map((r) => r.order) };
  });
}
