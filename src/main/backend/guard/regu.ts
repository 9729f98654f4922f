import { toRoman } from '../../../core/text/roman.ts';
import type { ReguView } from '../../../shared/contract/guard.ts';
import { AppError } from '../../../shared/errors.ts';
import { briefPeopleByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findRegu, listRegu, listReguMembers, type ReguRow, reguMemberIds } from '../../db/guard.ts';
import { listSatgas } from '../../db/operation.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { requireOperation } from '../polling/polling.ts';
import { allPosts } from './post-shift.ts';

type Names = 'regu.list' | 'regu.save' | 'regu.end';

export const reguHandlers: Handlers<Names> = {
  'regu.list': ({ db }, { operationId }) => {
    const satgas = new Map(listSatgas(db, operationId).map((row) => [row.id, row.name]));
    const members = listReguMembers(db, operationId);
    const people = peopleById(
      db,
      members.map((m) => m.person_id),
    );
    return listRegu(db, operationId).map(
      (row): ReguView => ({
        id: row.id,
        key: row.key,
        number: row.number,
        name: row.name,
        label: reguLabel(row),
        satgasId: row.satgas_id,
        satgas: row.satgas_id ? (satgas.get(row.satgas_id) ?? null) : null,
        leaderId: row.leader_id,
        members: members
          .filter((m) => m.regu_id === row.id)
          .flatMap((m) => {
            const person = people.get(m.person_id);
            return person ? [personView(person)] : [];
          }),
      }),
    );
  },
  'regu.save': (context, { operationId, id, number, name, satgasId, leaderId, personIds }, note) => {
    const { db } = context;
    requireOperation(db, operationId);
    const wanted = [...new Set([...personIds, ...(leaderId ? [leaderId] : [])])];
    requirePeople(db, wanted);
    if (satgasId && !listSatgas(db, operationId).some((row) => row.id === satgasId))
      throw new AppError('INPUT_INVALID', 'Satgas itu bukan bagian operasi ini. Pilih dari daftar.');
    const same = listRegu(db, operationId).find(
      (row) => row.id !== id && row.number === number && (row.name ?? null) === (name || null),
    );
    const fields = { number, name: name || null, satgas_id: satgasId, leader_id: leaderId };
    const label = reguLabel(fields);
    if (same) throw new AppError('INPUT_INVALID', `${label} sudah ada. Pakai nomor atau nama lain.`);
    let reguId = id;
    if (reguId) {
      if (!findRegu(db, reguId)) throw new AppError('NOT_FOUND');
      updateRow(db, 'regu', reguId, fields);
    } else {
      const key = freeKey(db, 'regu', `regu ${number} ${name ?? ''}`, {
        sql: 'operation_id = ?',
        value: operationId,
      });
      reguId = insertRow(db, 'regu', { operation_id: operationId, key, ...fields });
    }
    const there = new Map(reguMemberIds(db, reguId).map((m) => [m.person_id, m.id]));
    const gone = [...there]
      .filter(([personId]) => !wanted.includes(personId))
      .map(([, memberId]) => memberId);
    endRows(db, 'regu_member', gone, context.at());
    wanted.forEach((personId, sort) => {
      const known = there.get(personId);
      if (known) updateRow(db, 'regu_member', known, { sort });
      else insertRow(db, 'regu_member', { regu_id: reguId, person_id: personId, sort });
    });
    note({ label: `Simpan ${label}, ${wanted.length} orang` });
    return { id: reguId };
  },
  'regu.end': (context, { id }, note) => {
    const { db } = context;
    const row = findRegu(db, id);
    if (!row) throw new AppError('NOT_FOUND');
    const user = allPosts(db, row.operation_id).find(
      (post) => post.rotation && (JSON.parse(post.rotation) as { regu: string[] }).regu.includes(row.key),
    );
    if (user)
      throw new AppError(
        'IN_USE',
        `${reguLabel(row)} berputar di pos ${user.place}. Gulirkan regu lain dahulu.`,
      );
    endRows(
      db,
      'regu_member',
      reguMemberIds(db, id).map((m) => m.id),
      context.at(),
    );
    endRows(db, 'regu', [id], context.at());
    note({ label: `Hapus ${reguLabel(row)}` });
    return null;
  },
};

/** "Regu II", "Regu II KPU". */
export const reguLabel = ({ number, name }: Pick<ReguRow, 'number' | 'name'>): string =>
  ['Regu', toRoman(number), name].filter(Boolean).join(' ');

/** Each person's regu in an operation: the first by number. */
export function reguByPerson(db: Db, operationId: string): Map<string, string> {
  const labels = new Map(listRegu(db, operationId).map((row) => [row.id, reguLabel(row)]));
  const found = new Map<string, string>();
  for (const { regu_id, person_id } of listReguMembers(db, operationId)) {
    const label = labels.get(regu_id);
    if (label && !found.has(person_id)) found.set(person_id, label);
  }
  return found;
}

/** Living people by key. */
export const peopleById = (db: Db, ids: readonly string[]): Map<string, PersonBrief> =>
  new Map(briefPeopleByIds(db, ids).map((person) => [person.id, person]));

/** What views of guards show of a person. */
export const personView = ({ id, name, rank, nrp, nip, unit }: PersonBrief) => ({
  personId: id,
  name,
  rank,
  number: nrp ?? nip,
  unit,
});
