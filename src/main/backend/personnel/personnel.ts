import { genderOfNip } from '../../../core/personnel/number.ts';
import { STATUSES } from '../../../core/personnel/person.ts';
import { shortDate } from '../../../core/text/format.ts';
import type { PersonRow } from '../../../shared/contract/personnel.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import {
  countPeople,
  findPerson,
  gridRows,
  groupPeople,
  indexPeople,
  type PersonGridRow,
  type PersonGroupRow,
} from '../../db/person.ts';
import { endRows, one } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { personDetail, personHistory, searchEverything } from './detail.ts';
import { applyEdits, checkNew } from './edit.ts';
import { awayOn, busyOn, conditionsOf, satgasOrder, searchWords } from './filter.ts';
import { insertPerson } from './person-record.ts';

type Names =
  | 'personnel.index'
  | 'personnel.rows'
  | 'personnel.facets'
  | 'personnel.get'
  | 'personnel.create'
  | 'personnel.update'
  | 'personnel.updateEach'
  | 'personnel.end'
  | 'personnel.history'
  | 'personnel.palette';

export const personnelHandlers: Handlers<Names> = {
  'personnel.index': ({ db }, { operationId, day, filter, sort, descending }) => {
    const where = conditionsOf(db, operationId, day, filter);
    const scope = { operationId, satgasOrder: operationId ? satgasOrder(db, operationId) : [] };
    const rids = indexPeople(db, scope, searchWords(filter.search), where, sort, descending);
    return { rids, total: rids.length };
  },
  'personnel.rows': ({ db }, { operationId, day, rids }) => {
    const rows = new Map(gridRows(db, operationId, day, rids).map((row) => [row.rid, personRow(row)]));
    return rids.flatMap((rid) => rows.get(rid) ?? []);
  },
  'personnel.facets': ({ db }, { day }) => {
    const groups = groupPeople(db);
    const away = awayOn(db, day);
    const busy = [...busyOn(db, day)].filter((id) => !away.has(id)).length;
    const all = countPeople(db);
    const count = (test: (g: PersonGroupRow) => boolean) =>
      groups.reduce((sum, g) => sum + (test(g) ? g.people : 0), 0);
    return {
      all,
      polri: count((g) => g.category === 'polri'),
      pns: count((g) => g.category === 'pns' || g.category === 'pppk'),
      free: all - away.size - busy,
      women: count((g) => g.gender === 'P'),
      notReady: away.size,
      incomplete: count((g) => g.incomplete === 1),
      ranks: countBy(
        groups,
        (g) => g.rank,
        (g) => g.rankOrder,
      ).map(({ key, count: n }) => ({ value: key, count: n })),
      units: unitCounts(groups),
      statuses: countBy(
        groups,
        (g) => g.status,
        (g) => statusOrder(g.status),
      ).map(({ key, count: n }) => ({
        value: key,
        count: n,
      })),
    };
  },
  'personnel.get': (context, { id, day }) => personDetail(context, id, day, personRow),
  'personnel.create': ({ db }, fields, note) => {
    const change = checkNew(db, fields);
    const gender = change.gender ?? (change.nip ? genderOfNip(change.nip) : null);
    const id = insertPerson(db, { ...change, name: fields.name, gender });
    note({ label: `Tambah ${calledBy(db, id)}` });
    return { id, rid: one<{ rid: number }>(db, 'SELECT rid FROM person WHERE id = ?', id)?.rid ?? 0 };
  },
  'personnel.update': ({ db }, { ids, fields }, note) => {
    const unique = [...new Set(ids)];
    if (unique.length > 1 && (fields.nrp || fields.nip)) {
      throw new AppError('INPUT_INVALID', 'Satu NRP atau NIP hanya untuk satu orang. Pilih satu baris saja.');
    }
    const changed = applyEdits(
      db,
      unique.map((id) => ({ id, fields })),
    );
    note({ label: `Ubah data ${unique.length === 1 ? calledBy(db, unique[0] ?? '') : `${changed} orang`}` });
    return { changed };
  },
  'personnel.updateEach': ({ db }, { edits }, note) => {
    const changed = applyEdits(db, edits);
    note({ label: `Tempel data ${changed} orang` });
    return { changed };
  },
  'personnel.end': (context, { ids }, note) => {
    const ended = endRows(context.db, 'person', ids, context.at());
    note({ label: `Keluarkan ${ended} orang dari daftar` });
    return { ended };
  },
  'personnel.history': ({ db }, { id }) => personHistory(db, id),
  'personnel.palette': ({ db }, { text }) => searchEverything(db, text),
};

/** "BRIPKA BUDI CONTOH" */
function calledBy(db: Db, id: string): string {
  const person = findPerson(db, id);
  return person ? [person.rank, person.name].filter(Boolean).join(' ') : '1 orang';
}

/** A grid row as the window shows it: "CUTI s.d. 8 Nov 2024". */
function personRow({ absenceKind, absenceUntil, ...row }: PersonGridRow): PersonRow {
  const absence =
    absenceKind && (absenceUntil ? `${absenceKind} s.d. ${shortDate(absenceUntil)}` : absenceKind);
  return { ...row, absence };
}

const statusOrder = (status: string): number => {
  const at = STATUSES.findIndex((s) => s.code === status);
  return at < 0 ? STATUSES.length : at;
};

/** People by a value, in a given order; groups without the value are left out. */
function countBy(
  groups: readonly PersonGroupRow[],
  read: (group: PersonGroupRow) => string | null,
  orderOf: (group: PersonGroupRow) => number,
): { key: string; count: number }[] {
  const found = new Map<string, { key: string; count: number; order: number }>();
  for (const group of groups) {
    const key = read(group);
    if (key === null) continue;
    const entry = found.get(key);
    if (entry) entry.count += group.people;
    else found.set(key, { key, count: group.people, order: orderOf(group) });
  }
  return [...found.values()].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
}

function unitCounts(groups: readonly PersonGroupRow[]): { id: string; name: string; count: number }[] {
  const names = new Map(groups.map((g) => [g.unitId, g.unit]));
  return countBy(
    groups,
    (g) => g.unitId,
    () => 0,
  )
    .map(({ key, count }) => ({ id: key, name: names.get(key) ?? '', count }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
