import { satgasPath } from '../../../core/operation/satgas-tree.ts';
import { VOTING_STAGE, votingStage } from '../../../core/operation/stage.ts';
import {
  type Amount,
  STAGE_SHARES,
  type StageMember,
  type StageNeed,
  stageStrength,
} from '../../../core/operation/stage-need.ts';
import { compareNatural } from '../../../core/text/compare.ts';
import type { StageStrengthView } from '../../../shared/contract/stage-need.ts';
import { AppError } from '../../../shared/errors.ts';
import { absencesBetween } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findOperation, findSatgas, listSatgas, listStages } from '../../db/operation.ts';
import { type StageNeedRow, stageNeedId, stageNeeds } from '../../db/stage-need.ts';
import { endRows, insertRow, one, updateRow } from '../../db/statements.ts';
import { countedDays, dutyOf, readPlan } from '../assignment/plan.ts';
import type { Handlers } from '../handlers.ts';
import { memberRows, satgasNodes } from './view.ts';

const WITHOUT_SATGAS = 'Tanpa satgas';
const WITHOUT_UNIT = 'Tanpa kesatuan';

export const stageNeedHandlers: Handlers<'stage.strength' | 'stage.saveNeed' | 'stage.fillNeeds'> = {
  'stage.strength': ({ db }, { operationId }) => stageStrengths(db, operationId),
  'stage.saveNeed': (context, { stageId, satgasId, amount }, note) => {
    const { db } = context;
    const stage = findStage(db, stageId);
    if (satgasId !== null && findSatgas(db, satgasId)?.operation_id !== stage.operation_id)
      throw new AppError('NOT_FOUND');
    if (amount?.kind === 'fraction' && amount.numerator > amount.denominator)
      throw new AppError(
        'INPUT_INVALID',
        'Bagian tidak boleh lebih dari seluruh kekuatan. Tulis misalnya 1/2.',
      );
    const found = stageNeedId(db, stageId, satgasId);
    if (amount) setNeed(db, stageId, satgasId, amount);
    else if (found) endRows(db, 'stage_need', [found], context.at());
    note({ label: `Ubah kebutuhan tahapan ${stage.name}` });
    return null;
  },
  'stage.fillNeeds': ({ db }, { operationId }, note) => {
    if (!findOperation(db, operationId)) throw new AppError('NOT_FOUND');
    const asked = new Set(stageNeeds(db, operationId).map((need) => need.stage_id));
    const stages = listStages(db, operationId);
    const voting = votingStage(stages)?.id;
    const fills = stages.flatMap(({ id, key }) => {
      const amount = asked.has(id) ? undefined : STAGE_SHARES[id === voting ? VOTING_STAGE : key];
      return amount ? [{ id, amount }] : [];
    });
    for (const { id, amount } of fills) setNeed(db, id, null, amount);
    note({ label: `Isi kebutuhan ${fills.length} tahapan dari contoh` });
    return { stages: fills.length };
  },
};

/** The stages of an operation with what they ask for and what there is. Throws NOT_FOUND. */
export function stageStrengths(db: Db, operationId: string): StageStrengthView[] {
  const operation = findOperation(db, operationId);
  if (!operation) throw new AppError('NOT_FOUND', 'Operasi ini sudah tidak ada.');
  const stages = listStages(db, operationId);
  if (stages.length === 0) return [];
  const from = stages.reduce((first, { start }) => (start < first ? start : first), operation.start);
  const to = stages.reduce((last, { end }) => (end > last ? end : last), operation.end);
  const needs = stageNeeds(db, operationId);
  const plan = readPlan(db, from, to);
  const nodes = listSatgas(db, operationId);
  const counted = stageStrength({
    stages: stages.map(({ id, start, end }) => ({
      id,
      start,
      end,
      needs: needs.filter((need) => need.stage_id === id).map(needOf),
    })),
    members: membersOf(db, operationId),
    absences: absencesBetween(db, from, to).map((a) => ({
      personId: a.person_id,
      from: a.since,
      to: a.until,
    })),
    duties: [
      ...plan.assignments.flatMap((row) => {
        const duty = dutyOf(plan, row);
        return duty ? countedDays(row, duty).map((date) => ({ personId: row.person_id, date })) : [];
      }),
      ...plan.polling.map(({ personId, day }) => ({ personId, date: day })),
    ],
  });
  const order = new Map(nodes.map((node, i) => [node.id, { name: node.name, i }]));
  const place = (id: string | null) => order.get(id ?? '')?.i ?? nodes.length;
  return stages.map(({ id, name, start, end }, at) => {
    const amountFor = (satgasId: string | null) => {
      const need = needs.find((row) => row.stage_id === id && row.satgas_id === satgasId);
      return need ? needOf(need).amount : null;
    };
    const { total, bySatgas, byUnit } = counted[at]!;
    return {
      stageId: id,
      name,
      start,
      end,
      amount: amountFor(null),
      total,
      bySatgas: bySatgas
        .map((row) => ({
          ...row,
          name: order.get(row.satgasId ?? '')?.name ?? WITHOUT_SATGAS,
          amount: row.satgasId === null ? null : amountFor(row.satgasId),
        }))
        .sort((a, b) => place(a.satgasId) - place(b.satgasId)),
      byUnit: byUnit
        .map(({ unit, ...row }) => ({ name: unit ?? WITHOUT_UNIT, ...row }))
        .sort((a, b) => compareNatural(a.name, b.name)),
    };
  });
}

function findStage(db: Db, id: string): { operation_id: string; name: string } {
  const sql = 'SELECT operation_id, name FROM stage WHERE id = ? AND ended_at IS NULL';
  const stage = one<{ operation_id: string; name: string }>(db, sql, id);
  if (!stage) throw new AppError('NOT_FOUND', 'Tahapan ini sudah tidak ada.');
  return stage;
}

/** Each member once, under the satgas at the top of the tree that comes first. */
function membersOf(db: Db, operationId: string): StageMember[] {
  const tree = satgasNodes(listSatgas(db, operationId));
  const members = new Map<string, StageMember>();
  for (const { personId, satgasId, unit } of memberRows(db, operationId)) {
    if (members.has(personId)) continue;
    members.set(personId, { personId, satgasId: satgasPath(tree, satgasId)[0]?.id ?? null, unit });
  }
  return [...members.values()];
}

/** A stored need as the rules take it. */
export const needOf = ({ satgas_id, people, numerator, denominator }: StageNeedRow): StageNeed => ({
  satgasId: satgas_id,
  amount:
    numerator !== null && denominator !== null
      ? { kind: 'fraction', numerator, denominator }
      : { kind: 'number', people: people ?? 0 },
});

/** Writes what a stage asks for. */
export function setNeed(db: Db, stageId: string, satgasId: string | null, amount: Amount): void {
  const found = stageNeedId(db, stageId, satgasId);
  const fields =
    amount.kind === 'number'
      ? { people: amount.people, numerator: null, denominator: null }
      : { people: null, numerator: amount.numerator, denominator: amount.denominator };
  if (found) updateRow(db, 'stage_need', found, fields);
  else insertRow(db, 'stage_need', { stage_id: stageId, satgas_id: satgasId, ...fields });
}
