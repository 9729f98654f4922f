import { NEW_PERSON, type PlanRow } from '../../../core/import/plan-types.ts';
import { AppError } from '../../../shared/errors.ts';
import { one } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { candidates, missingPeople } from './compare.ts';
import { type OpenPlan, requirePlan } from './plans.ts';
import { decide } from './undo.ts';

type Names =
  | 'import.accept'
  | 'import.decide'
  | 'import.keepOld'
  | 'import.choose'
  | 'import.endMissing'
  | 'import.candidates'
  | 'import.missing';

/** Adds or removes one entry of a record. */
export function put<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | null,
): Record<string, T> {
  const { [key]: _former, ...rest } = record ?? {};
  return value === null ? rest : { ...rest, [key]: value };
}

/** Adds entries to a list, or removes them. */
export function toggle<T>(list: readonly T[] | undefined, entries: readonly T[], on: boolean): T[] {
  const given = new Set(entries);
  const others = (list ?? []).filter((entry) => !given.has(entry));
  return on ? [...others, ...given] : others;
}

/** 'Sheet1!57' → 'baris 57', as the name of a decision says it. */
export const placeOf = (key: string): string => `baris ${key.slice(key.lastIndexOf('!') + 1)}`;

/** The person's row of that key, "Sheet1!57". Throws NOT_FOUND. */
export function requireRow({ plan }: OpenPlan, key: string): PlanRow {
  const bang = key.lastIndexOf('!');
  const [sheet, number] = [key.slice(0, bang), Number(key.slice(bang + 1))];
  const row = plan.rows.find((r) => r.row === number && r.sheet === sheet);
  if (!row) throw new AppError('NOT_FOUND', 'Baris itu tidak terbaca lagi. Muat ulang layar.');
  return row;
}

/** The rows of these keys; those that are not there are passed over. */
export function rowIdsOf({ plan }: OpenPlan, keys: readonly string[]): string[] {
  const wanted = new Set(keys);
  return plan.rows.filter((row) => wanted.has(`${row.sheet}!${row.row}`)).map((row) => row.rowId);
}

/** What the user says about held rows, about who is who and about people missing from the list. */
export const decisionHandlers: Handlers<Names> = {
  'import.accept': (context, { planId, code, accept }) =>
    decide(context, planId, `${accept ? 'ambil' : 'tahan'} semua ${code}`, (decisions) => ({
      ...decisions,
      accepts: toggle(decisions.accepts, [code], accept),
    })),
  'import.decide': (context, { planId, key, as }) => {
    const who = as === null ? null : as === 'new' ? NEW_PERSON : as.personId;
    return decide(context, planId, `orang pada ${placeOf(key)}`, (decisions, open) => {
      if (who !== null && who !== NEW_PERSON) requirePerson(context, who);
      return { ...decisions, who: put(decisions.who, requireRow(open, key).rowId, who) };
    });
  },
  'import.keepOld': (context, { planId, key, field, keep }) => {
    if (field === 'ignore') throw new AppError('INPUT_INVALID');
    return decide(context, planId, `isian lama pada ${placeOf(key)}`, (decisions, open) => {
      const { rowId } = requireRow(open, key);
      const fields = toggle(decisions.keepOld?.[rowId], [field], keep);
      return { ...decisions, keepOld: put(decisions.keepOld, rowId, fields.length > 0 ? fields : null) };
    });
  },
  'import.choose': (context, { planId, key, chosen = true }) =>
    decide(context, planId, `pilihan ${placeOf(key)}`, (decisions, open) => {
      const row = requireRow(open, key);
      const others = toggle(decisions.chosen, chosen ? sharingNumber(open, row) : [], false);
      return { ...decisions, chosen: toggle(others, [row.rowId], chosen) };
    }),
  'import.endMissing': (context, { planId, personIds, end }) => {
    const what = `${end ? 'akhiri' : 'tetap simpan'} ${personIds.length} orang`;
    return decide(context, planId, what, (decisions, { plan }) => {
      const missing = new Set(plan.missing.map(({ personId }) => personId));
      if (end && !personIds.every((personId) => missing.has(personId))) {
        throw new AppError('NOT_FOUND', 'Sebagian orang itu ada di daftar baru. Muat ulang layar.');
      }
      return { ...decisions, endPeople: toggle(decisions.endPeople, personIds, end) };
    });
  },
  'import.candidates': ({ db }, { planId, key }) => {
    const open = requirePlan(db, planId);
    return candidates(db, open, requireRow(open, key));
  },
  'import.missing': (context, query) => missingPeople(context, requirePlan(context.db, query.planId), query),
};

function requirePerson({ db }: Context, personId: string): void {
  const known = one(db, 'SELECT 1 FROM person WHERE id = ?', personId);
  if (!known) throw new AppError('NOT_FOUND', 'Orang itu tidak ada lagi. Muat ulang layar.');
}

/** Rows whose number, as corrected, is that of the given row: only one of them can be right. */
function sharingNumber({ plan }: OpenPlan, { person: of }: PlanRow): string[] {
  return plan.rows
    .filter(
      ({ person: { nrp, nip } }) => (nrp !== null && nrp === of.nrp) || (nip !== null && nip === of.nip),
    )
    .map((row) => row.rowId);
}
