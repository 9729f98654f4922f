import type { Bundle } from '../../core/bundle/bundle.ts';
import { patternProblem } from '../../core/roster/own-pattern.ts';
import { compareText } from '../../core/text/compare.ts';
import type { Db } from '../db/driver.ts';
import {
  allDutyLog,
  allHandovers,
  handoverOfShift,
  listRegu,
  listReguMembers,
  listShiftPatterns,
  reguByKey,
} from '../db/guard.ts';
import { insertRow, one, updateRow } from '../db/statements.ts';
import type { KeyOf } from './bundle-dump-event.ts';
import { childOf, type Known, operationOf, personOf, rowOf, upsertByKey } from './bundle-lookup.ts';

type GuardParts = Pick<Bundle, 'shiftPatterns' | 'regu' | 'handovers' | 'dutyLog'>;

/** Writes the own patterns and the regu of a bundle; the duty posts that use them come after. */
export function loadRegu(db: Db, bundle: Bundle, known: Known): void {
  bundle.shiftPatterns.forEach(({ key, name, shifts, lines }, i) => {
    const message = patternProblem(shifts, lines);
    if (message) known.problems.push({ path: `shiftPatterns.${i}`, message });
    upsertByKey(db, 'shift_pattern', key, {
      name,
      shifts: JSON.stringify(shifts),
      lines: JSON.stringify(lines),
    });
  });
  bundle.regu.forEach(({ operation, key, number, name, satgas, leaderNrp, members }, i) => {
    const path = `regu.${i}`;
    const operationId = operationOf(db, operation, `${path}.operation`, known);
    if (!operationId) return;
    const satgasId = satgas ? childOf(db, 'satgas', operationId, satgas, `${path}.satgas`, known) : null;
    const leader = leaderNrp ? personOf(db, leaderNrp, `${path}.leaderNrp`, known) : null;
    const id = upsertByKey(
      db,
      'regu',
      key,
      { number, name, satgas_id: satgasId, leader_id: leader },
      { column: 'operation_id', id: operationId },
    );
    members.forEach((nrp, sort) => {
      const personId = personOf(db, nrp, `${path}.members.${sort}`, known);
      if (!personId) return;
      const sql = 'SELECT id FROM regu_member WHERE regu_id = ? AND person_id = ? AND ended_at IS NULL';
      const found = one<{ id: string }>(db, sql, id, personId);
      if (found) updateRow(db, 'regu_member', found.id, { sort });
      else insertRow(db, 'regu_member', { regu_id: id, person_id: personId, sort });
    });
  });
}

/** A post's rotation as its row keeps it; regu that the operation does not have are a problem. */
export function rotationColumn(
  db: Db,
  rotation: Bundle['dutyPosts'][number]['rotation'],
  operationId: string | null,
  path: string,
  known: Known,
): string | null {
  if (rotation === null) return null;
  rotation.regu.forEach((key, i) => {
    if (operationId === null || !reguByKey(db, operationId, key))
      known.problems.push({ path: `${path}.regu.${i}`, message: `regu "${key}" tidak ada pada operasi itu` });
  });
  return JSON.stringify(rotation);
}

/** The book of the posts: handovers by post, day and shift; the same line twice stays one. */
export function loadDutyBook(db: Db, bundle: Bundle, known: Known): void {
  const person = (nrp: string | null, path: string) => (nrp ? personOf(db, nrp, path, known) : null);
  bundle.handovers.forEach(({ dutyPost, date, shift, from, to, ...given }, i) => {
    const path = `handovers.${i}`;
    const postId = rowOf(db, 'duty_post', dutyPost, `${path}.dutyPost`, known);
    if (!postId) return;
    const fields = {
      ...given,
      from_person_id: person(from, `${path}.from`),
      to_person_id: person(to, `${path}.to`),
    };
    const found = handoverOfShift(db, postId, date, shift);
    if (found) updateRow(db, 'handover', found.id, fields);
    else insertRow(db, 'handover', { duty_post_id: postId, date, shift, ...fields });
  });
  const taken = new Set<string>();
  bundle.dutyLog.forEach(({ dutyPost, nrp, at, kind, text }, i) => {
    const path = `dutyLog.${i}`;
    const postId = rowOf(db, 'duty_post', dutyPost, `${path}.dutyPost`, known);
    if (!postId) return;
    const personId = person(nrp, `${path}.nrp`);
    const sql = `SELECT id FROM duty_log WHERE duty_post_id = ? AND at = ? AND kind = ? AND text = ? AND ended_at IS NULL
      AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id`;
    const found = one<{ id: string }>(db, sql, postId, at, kind, text, JSON.stringify([...taken]));
    if (found) updateRow(db, 'duty_log', found.id, { person_id: personId });
    const id =
      found?.id ?? insertRow(db, 'duty_log', { duty_post_id: postId, at, kind, text, person_id: personId });
    taken.add(id);
  });
}

/** The same parts of a dump. */
export function dumpGuard(
  db: Db,
  operations: readonly { id: string; key: string }[],
  key: KeyOf,
  number: (personId: string | null) => string | null,
): GuardParts {
  return {
    shiftPatterns: listShiftPatterns(db)
      .map((row) => ({
        key: row.key,
        name: row.name,
        shifts: JSON.parse(row.shifts) as Bundle['shiftPatterns'][number]['shifts'],
        lines: JSON.parse(row.lines) as string[][],
      }))
      .sort((a, b) => compareText(a.key, b.key)),
    regu: operations.flatMap((operation) => {
      const members = listReguMembers(db, operation.id);
      return listRegu(db, operation.id).map((row) => ({
        operation: operation.key,
        key: row.key,
        number: row.number,
        name: row.name,
        satgas: key('satgas', row.satgas_id),
        leaderNrp: number(row.leader_id),
        members: members.flatMap((m) => (m.regu_id === row.id ? (number(m.person_id) ?? []) : [])),
      }));
    }),
    handovers: allHandovers(db)
      .flatMap(({ id: _id, duty_post_id, from_person_id, to_person_id, ...row }) => {
        const dutyPost = key('duty_post', duty_post_id);
        return dutyPost ? [{ dutyPost, from: number(from_person_id), to: number(to_person_id), ...row }] : [];
      })
      .sort((a, b) => compareText(`${a.dutyPost} ${a.date} ${a.at}`, `${b.dutyPost} ${b.date} ${b.at}`)),
    dutyLog: allDutyLog(db)
      .flatMap(({ duty_post_id, person_id, at, kind, text }) => {
        const dutyPost = key('duty_post', duty_post_id);
        return dutyPost ? [{ dutyPost, at, kind, text, nrp: number(person_id) }] : [];
      })
      .sort((a, b) => compareText(`${a.dutyPost} ${a.at} ${a.text}`, `${b.dutyPost} ${b.at} ${b.text}`)),
  };
}
