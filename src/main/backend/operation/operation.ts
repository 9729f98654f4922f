import { satgasWithin, wouldCycle } from '../../../core/operation/satgas-tree.ts';
import { OMP_2024_STAGES, satgasTemplate } from '../../../core/operation/template.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { listRegu } from '../../db/guard.ts';
import {
  findOperation,
  findSatgas,
  listMemberships,
  listOperations,
  listSatgas,
  listStages,
} from '../../db/operation.ts';
import { stageNeedIds } from '../../db/stage-need.ts';
import { endRows, insertRow, one, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { countPeople, memberRows, operationView, satgasNodes } from './view.ts';

type Names =
  | 'operation.list'
  | 'operation.get'
  | 'operation.create'
  | 'operation.update'
  | 'operation.saveStage'
  | 'operation.markVotingStage'
  | 'operation.endStage'
  | 'operation.saveCandidate'
  | 'operation.endCandidate'
  | 'satgas.save'
  | 'satgas.move'
  | 'satgas.end'
  | 'member.list'
  | 'member.add'
  | 'member.update'
  | 'member.end';

const must = <T>(row: T | null): T => {
  if (row === null) throw new AppError('NOT_FOUND');
  return row;
};

/** Rows of one operation never point into another. */
function sameOperation(row: { operation_id: string }, operationId: string): void {
  if (row.operation_id !== operationId) throw new AppError('NOT_FOUND');
}

export const operationHandlers: Handlers<Names> = {
  'operation.list': ({ db }) =>
    listOperations(db).map(({ id, key, name, sandi, kind, start, end }) => ({
      id,
      key,
      name,
      sandi,
      kind,
      start,
      end,
      people: countPeople(listMemberships(db, id)),
    })),
  'operation.get': ({ db }, { id }) => operationView(db, must(findOperation(db, id))),
  'operation.create': ({ db }, { template, stages, ...fields }, note) => {
    const id = insertRow(db, 'operation', fields);
    if (stages) {
      OMP_2024_STAGES.forEach(({ voting = false, ...stage }, sort) => {
        insertRow(db, 'stage', { operation_id: id, ...stage, voting: Number(voting), sort });
      });
    }
    insertTemplate(db, id, template);
    note({ label: `Buat operasi ${fields.name}` });
    return { id };
  },
  'operation.update': ({ db }, { id, fields }) => {
    must(findOperation(db, id));
    const { plans, apel, ...plain } = fields;
    updateRow(db, 'operation', id, {
      ...defined(plain),
      ...(plans === undefined ? {} : { plans: JSON.stringify(plans) }),
      ...(apel === undefined ? {} : { apel: apel ? JSON.stringify(apel) : null }),
    });
    return null;
  },
  'operation.saveStage': ({ db }, { operationId, id, name, start, end }) => {
    if (end < start)
      throw new AppError('INPUT_INVALID', 'Tahapan berakhir sebelum dimulai. Periksa tanggalnya.');
    return { id: saveChild(db, 'stage', operationId, id, name, { name, start, end }) };
  },
  'operation.markVotingStage': ({ db }, { id }, note) => {
    const row = must(
      one<{ operation_id: string }>(
        db,
        'SELECT operation_id FROM stage WHERE id = ? AND ended_at IS NULL',
        id,
      ),
    );
    const stages = listStages(db, row.operation_id);
    for (const stage of stages) updateRow(db, 'stage', stage.id, { voting: Number(stage.id === id) });
    note({ label: `Hari pemungutan suara: ${stages.find((stage) => stage.id === id)?.name ?? ''}` });
    return null;
  },
  'operation.endStage': (context, { id }) => {
    const used = one<{ n: number }>(
      context.db,
      'SELECT count(*) AS n FROM event WHERE stage_id = ? AND ended_at IS NULL',
      id,
    );
    if (used && used.n > 0)
      throw new AppError('IN_USE', `Tahapan ini masih dipakai ${used.n} kegiatan. Pindahkan dahulu.`);
    endRows(context.db, 'stage_need', stageNeedIds(context.db, 'stage_id', id), context.at());
    endRows(context.db, 'stage', [id], context.at());
    return null;
  },
  'operation.saveCandidate': ({ db }, { operationId, id, number, ticket, names, race, parties }) => {
    const fields = {
      number,
      ticket,
      names: JSON.stringify(names),
      race,
      ...(parties === undefined ? {} : { parties: JSON.stringify(parties) }),
    };
    return { id: saveChild(db, 'candidate', operationId, id, `paslon-${number ?? ticket ?? ''}`, fields) };
  },
  'operation.endCandidate': (context, { id }) => {
    const used = one<{ n: number }>(
      context.db,
      'SELECT count(*) AS n FROM event WHERE candidate_id = ? AND ended_at IS NULL',
      id,
    );
    if (used && used.n > 0)
      throw new AppError(
        'IN_USE',
        `Paslon ini masih dipakai ${used.n} kegiatan. Ganti dahulu di kegiatan itu.`,
      );
    endRows(context.db, 'candidate', [id], context.at());
    return null;
  },
  'satgas.save': ({ db }, { operationId, id, name, kind, parentId, headPersonId, deputyPersonId }) => {
    must(findOperation(db, operationId));
    if (parentId) sameOperation(must(findSatgas(db, parentId)), operationId);
    if (id) sameOperation(must(findSatgas(db, id)), operationId);
    if (headPersonId) requirePeople(db, [headPersonId]);
    if (deputyPersonId) requirePeople(db, [deputyPersonId]);
    const fields = {
      name,
      kind,
      parent_id: parentId,
      head_person_id: headPersonId,
      ...(deputyPersonId === undefined ? {} : { deputy_person_id: deputyPersonId }),
    };
    if (id) {
      refuseCycle(db, operationId, id, parentId);
      updateRow(db, 'satgas', id, fields);
      return { id };
    }
    return { id: addSatgas(db, operationId, fields) };
  },
  'satgas.move': ({ db }, { id, parentId, beforeId }) => {
    const node = must(findSatgas(db, id));
    if (parentId) sameOperation(must(findSatgas(db, parentId)), node.operation_id);
    refuseCycle(db, node.operation_id, id, parentId);
    const siblings = listSatgas(db, node.operation_id).filter((s) => s.parent_id === parentId && s.id !== id);
    const at = beforeId ? siblings.findIndex((s) => s.id === beforeId) : -1;
    siblings.splice(at < 0 ? siblings.length : at, 0, node);
    siblings.forEach((sibling, sort) => {
      updateRow(db, 'satgas', sibling.id, { parent_id: parentId, sort });
    });
    return null;
  },
  'satgas.end': (context, { id }) => {
    const { db } = context;
    const node = must(findSatgas(db, id));
    const members = listMemberships(db, node.operation_id).filter((m) => m.satgas_id === id).length;
    const parts = listSatgas(db, node.operation_id).filter((s) => s.parent_id === id).length;
    if (members + parts > 0) {
      throw new AppError(
        'IN_USE',
        `${node.name} masih berisi ${members} orang dan ${parts} bagian. Pindahkan dahulu, lalu hapus.`,
      );
    }
    endRows(db, 'stage_need', stageNeedIds(db, 'satgas_id', id), context.at());
    // A regu stays what it is without the satgas it was of.
    for (const regu of listRegu(db, node.operation_id)) {
      if (regu.satgas_id === id) updateRow(db, 'regu', regu.id, { satgas_id: null });
    }
    endRows(db, 'satgas', [id], context.at());
    return null;
  },
  'member.list': ({ db }, { operationId, satgasId, below, search }) => {
    const rows = memberRows(db, operationId);
    const wanted = satgasId ? wantedSatgas(db, operationId, satgasId, below) : null;
    const words = (search ?? '').toUpperCase().split(/\s+/).filter(Boolean);
    return rows.filter(
      (row) =>
        (!wanted || wanted.has(row.satgasId)) &&
        words.every((w) =>
          `${row.name} ${row.number ?? ''} ${row.unit ?? ''} ${row.opsPosition ?? ''}`
            .toUpperCase()
            .includes(w),
        ),
    );
  },
  'member.add': ({ db }, { satgasId, personIds, opsPosition }, note) => {
    const node = must(findSatgas(db, satgasId));
    requirePeople(db, personIds);
    const there = new Set(
      listMemberships(db, node.operation_id)
        .filter((m) => m.satgas_id === satgasId)
        .map((m) => m.person_id),
    );
    const added = personIds.filter((id) => !there.has(id));
    const sort = listMemberships(db, node.operation_id).length;
    added.forEach((personId, i) => {
      insertRow(db, 'membership', {
        operation_id: node.operation_id,
        satgas_id: satgasId,
        person_id: personId,
        ops_position: opsPosition,
        sort: sort + i,
      });
    });
    note({ label: `Masukkan ${added.length} orang ke ${node.name}` });
    return { added: added.length };
  },
  'member.update': ({ db }, { ids, opsPosition, satgasId }) => {
    if (satgasId) must(findSatgas(db, satgasId));
    for (const id of ids) {
      updateRow(db, 'membership', id, {
        ...(opsPosition === undefined ? {} : { ops_position: opsPosition }),
        ...(satgasId === undefined ? {} : { satgas_id: satgasId }),
      });
    }
    return null;
  },
  'member.end': (context, { ids }, note) => {
    const ended = endRows(context.db, 'membership', ids, context.at());
    note({ label: `Keluarkan ${ended} orang dari satgas` });
    return null;
  },
};

/** Only the keys that were given. */
const defined = <T extends Record<string, string | number | null | undefined>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<
    string,
    string | number | null
  >;

function saveChild(
  db: Db,
  table: 'stage' | 'candidate',
  operationId: string,
  id: string | null,
  name: string,
  fields: Record<string, string | number | null>,
): string {
  must(findOperation(db, operationId));
  if (id) {
    const sql = `SELECT operation_id FROM ${table} WHERE id = ? AND ended_at IS NULL`;
    sameOperation(must(one<{ operation_id: string }>(db, sql, id)), operationId);
    updateRow(db, table, id, fields);
    return id;
  }
  const key = freeKey(db, table, name, { sql: 'operation_id = ?', value: operationId });
  return insertRow(db, table, { operation_id: operationId, key, ...fields });
}

/** Adds a satgas as the last of its siblings. */
export function addSatgas(
  db: Db,
  operationId: string,
  fields: { name: string; kind: 'satgas' | 'staff'; parent_id: string | null; head_person_id: string | null },
): string {
  const siblings = listSatgas(db, operationId).filter((s) => s.parent_id === fields.parent_id);
  const sort = Math.max(-1, ...siblings.map((s) => s.sort)) + 1;
  const key = freeKey(db, 'satgas', fields.name, { sql: 'operation_id = ?', value: operationId });
  return insertRow(db, 'satgas', { operation_id: operationId, key, sort, ...fields });
}

function insertTemplate(db: Db, operationId: string, template: 'polres' | 'polda' | 'none'): void {
  if (template === 'none') return;
  for (const { name, kind, parts } of satgasTemplate(template)) {
    const parent = addSatgas(db, operationId, { name, kind, parent_id: null, head_person_id: null });
    for (const part of parts) {
      addSatgas(db, operationId, { name: part, kind, parent_id: parent, head_person_id: null });
    }
  }
}

/** A satgas alone, or with everything below it. */
const wantedSatgas = (db: Db, operationId: string, satgasId: string, below: boolean): Set<string> =>
  below ? satgasWithin(satgasNodes(listSatgas(db, operationId)), satgasId) : new Set([satgasId]);

function refuseCycle(db: Db, operationId: string, id: string, parentId: string | null): void {
  if (wouldCycle(satgasNodes(listSatgas(db, operationId)), id, parentId)) throw new AppError('SATGAS_CYCLE');
}
