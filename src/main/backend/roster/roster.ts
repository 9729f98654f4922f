import { ledger } from '../../../core/roster/ledger.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { readPlan } from '../assignment/plan.ts';
import { suggestPeople } from '../assignment/suggestion.ts';
import type { Handlers } from '../handlers.ts';
import { ledgerPeople, personOf, poolPeople, storedDuties } from './duties.ts';
import { planRoster, takePlan } from './plans.ts';
import { rosterRules } from './problem.ts';

type Names = 'roster.plan' | 'roster.take' | 'roster.suggest' | 'roster.ledger';

export const rosterHandlers: Handlers<Names> = {
  'roster.plan': planRoster,
  'roster.take': takePlan,
  'roster.suggest': suggestPeople,
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
