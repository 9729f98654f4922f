import { ledger } from '../../core/roster/ledger.ts';
import { isLeaderRole } from '../../core/roster/rules.ts';
import { suggest, type Vacancy } from '../../core/roster/suggest.ts';
import { addDays } from '../../core/text/civil-date.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import { findDutyPost } from '../db/event.ts';
import { requireEvent } from './event-row.ts';
import type { Handlers } from './handlers.ts';
import { placesInOperation } from './operation-view.ts';
import { type Plan, readPlan } from './plan.ts';
import { guardPool, ledgerPeople, personOf, poolPeople, rawanPlaces, storedDuties } from './roster-duties.ts';
import { planRoster, takePlan } from './roster-plans.ts';
import { eventSlot, rosterPeople, rosterRules, shiftSlots } from './roster-problem.ts';

type Names = 'roster.plan' | 'roster.take' | 'roster.suggest' | 'roster.ledger';

/** Days whose duties say who did how much, when a vacancy is to be filled. */
const LEDGER_DAYS = 30;
/** Days around a vacancy whose duties the rules look at. */
const DAYS_AROUND = 7;

export const rosterHandlers: Handlers<Names> = {
  'roster.plan': planRoster,
  'roster.take': takePlan,
  'roster.suggest': ({ db }, { vacancy: place, pool, leader, onlyAble, limit }) => {
    const { slot, operationId, already } = vacancySlot(db, place);
    const plan = readPlan(db, slot.date, addDays(slot.date, DAYS_AROUND), LEDGER_DAYS);
    const there = already(plan);
    const people = guardPool(db, pool, operationId).filter((p) => !there.has(p.id));
    const rules = rosterRules(db);
    const described = rosterPeople(db, plan, people, {
      fixed: storedDuties(db, plan),
      rules,
      operationId,
      from: slot.date,
      to: slot.date,
      ledgerDays: LEDGER_DAYS,
    });
    const satgas = operationId ? placesInOperation(db, operationId) : new Map();
    const leads = leader ?? slot.leader;
    const vacancy: Vacancy = {
      ...slot,
      leader: leads,
      satgas: null,
      rankClasses: leads ? [] : classesOf(plan, there),
    };
    const candidates = described.map((p) => ({ ...p, satgas: satgas.get(p.id)?.satgas ?? null }));
    const rows = suggest(vacancy, candidates, rules);
    const offered = onlyAble ? rows.filter((row) => row.can) : rows;
    const brief = new Map(people.map((p) => [p.id, p]));
    const satgasOf = new Map(candidates.map((p) => [p.id, p.satgas]));
    return {
      date: slot.date,
      start: slot.start,
      end: slot.end,
      rows: offered.slice(0, limit).map(({ number: _number, personId, ...row }) => ({
        ...personOf(brief.get(personId)!),
        satgas: satgasOf.get(personId) ?? null,
        ...row,
      })),
      total: offered.length,
      able: rows.filter((row) => row.can).length,
    };
  },
  'roster.ledger': ({ db }, { pool, from, to }) => rosterLedger(db, pool, from, to),
};

/** The fair-duty ledger of a pool over some days. */
export function rosterLedger(
  db: Db,
  pool: Input<'roster.ledger'>['pool'],
  from: string,
  to: string,
): Output<'roster.ledger'> {
  if (to < from) throw new AppError('INPUT_INVALID', 'Hari terakhir lebih awal daripada hari pertama.');
  const plan = readPlan(db, from, to);
  const people = poolPeople(db, pool, pool.operationId ?? null);
  const brief = new Map(people.map((p) => [p.id, p]));
  const { lines, byRankClass, byUnit } = ledger(
    ledgerPeople(plan, people),
    storedDuties(db, plan),
    { from, to },
    rosterRules(db).night,
  );
  return {
    lines: lines.map(({ number: _number, unit: _unit, personId, ...line }) => ({
      ...personOf(brief.get(personId)!),
      ...line,
    })),
    byRankClass,
    byUnit,
  };
}

/** The rank classes of those who stand there without leading: who joins them should be of their kind. */
function classesOf(plan: Plan, there: ReadonlyMap<string, string>): string[] {
  const crew = [...there].flatMap(([id, role]) => (isLeaderRole(role) ? [] : (plan.people.get(id) ?? [])));
  return [...new Set(ledgerPeople(plan, crew).map((person) => person.rankClass))];
}

/** A vacancy as a slot; `already` tells who stands there, with their roles. */
function vacancySlot(db: Db, place: Input<'roster.suggest'>['vacancy']) {
  if ('eventId' in place) {
    const event = requireEvent(db, place.eventId);
    const slot = eventSlot(db, { ...event, need: event.need ?? 1 });
    if (typeof slot === 'string') throw new AppError('INPUT_INVALID', slot);
    const already = (plan: Plan) => rolesOf(plan.assignments.filter((row) => row.event_id === event.id));
    return { slot, operationId: event.operation_id, already };
  }
  const post = findDutyPost(db, place.dutyPostId);
  if (!post) throw new AppError('NOT_FOUND', 'Pos jaga ini sudah tidak ada. Muat ulang layar.');
  const rawan = rawanPlaces(db).has(post.place_id);
  const slot = shiftSlots(db, post, place.date, rawan).find((s) => s.shift === place.shift);
  if (!slot) throw new AppError('NOT_FOUND', 'Giliran itu tidak ada pada pola pos jaga ini.');
  const already = (plan: Plan) =>
    rolesOf(
      plan.assignments.filter(
        (row) => row.duty_post_id === post.id && row.date === place.date && row.shift === place.shift,
      ),
    );
  return { slot, operationId: post.operation_id, already };
}

const rolesOf = (rows: Plan['assignments']): Map<string, string> =>
  new Map(rows.map((row) => [row.person_id, row.role]));
