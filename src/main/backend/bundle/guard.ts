import type { Bundle, BundleProblem } from '../../../core/bundle/bundle.ts';
import { patternProblem } from '../../../core/roster/own-pattern.ts';
import { compareText } from '../../../core/text/compare.ts';
import { unknownWord } from '../../../core/text/nearest.ts';
import type { Db } from '../../db/driver.ts';
import {
  allDutyLog,
  allHandovers,
  handoverOfShift,
  listRegu,
  listReguMembers,
  listShiftPatterns,
} from '../../db/guard.ts';
import { insertRow, one, updateRow } from '../../db/statements.ts';
import { patternKeys, rotationsByKey, shiftsByKey } from '../guard/shift-pattern.ts';
import type { KeyOf } from './dump-event.ts';
import { childOf, type Known, operationOf, personOf, rowOf, upsertByKey } from './lookup.ts';

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

/** Writes the duty posts. Their pattern, the shifts that they count and their rotation are ones that there are. */
export function loadDutyPosts(db: Db, bundle: Bundle, known: Known): void {
  bundle.dutyPosts.forEach((post, i) => {
    const path = `dutyPosts.${i}`;
    const placeId = rowOf(db, 'place', post.place, `${path}.place`, known);
    const operationId = post.operation ? operationOf(db, post.operation, `${path}.operation`, known) : null;
    const problems = patternProblems(db, post, operationId, path);
    known.problems.push(...problems);
    if (!placeId || problems.length > 0) return;
    upsertByKey(db, 'duty_post', post.key, {
      place_id: placeId,
      operation_id: operationId,
      since: post.from,
      until: post.to,
      pattern: post.pattern,
      need: post.need,
      leader: Number(post.leader),
      needs: JSON.stringify(post.needs),
      rotation: post.rotation && JSON.stringify(post.rotation),
    });
  });
}

/** What a post asks of its pattern and its operation that they do not have. */
function patternProblems(
  db: Db,
  { pattern, needs, rotation }: Bundle['dutyPosts'][number],
  operationId: string | null,
  path: string,
): BundleProblem[] {
  const patterns = patternKeys(db);
  if (!patterns.includes(pattern))
    return [{ path: `${path}.pattern`, message: `pola jaga ${unknownWord(pattern, patterns)}` }];
  const codes = shiftsByKey(db, pattern).map(({ code }) => code);
  const problems = Object.keys(needs)
    .filter((code) => !codes.includes(code))
    .map((code) => ({
      path: `${path}.needs.${code}`,
      message: `shift ${unknownWord(code, codes, `tidak ada pada pola ${pattern}`)}`,
    }));
  if (rotation === null) return problems;
  const rotations = rotationsByKey(db, pattern);
  const chosen = rotations.find(({ code }) => code === rotation.code);
  if (!chosen) {
    const message = `putaran ${unknownWord(
      rotation.code,
      rotations.map(({ code }) => code),
      `tidak ada pada pola ${pattern}`,
    )}`;
    problems.push({ path: `${path}.rotation.code`, message });
  } else if (chosen.lines.length !== rotation.regu.length) {
    const message = `putaran ${rotation.code} untuk ${chosen.lines.length} regu, di sini ${rotation.regu.length}`;
    problems.push({ path: `${path}.rotation.regu`, message });
  }
  const regu = operationId === null ? [] : listRegu(db, operationId).map(({ key }) => key);
  rotation.regu.forEach((key, i) => {
    if (!regu.includes(key))
      problems.push({
        path: `${path}.rotation.regu.${i}`,
        message: `regu ${unknownWord(key, regu, 'tidak ada pada operasi itu')}`,
      });
  });
  return problems;
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
