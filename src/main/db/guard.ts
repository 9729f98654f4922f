import type { LogKind } from '../../core/roster/log-kind.ts';
import { SERVES } from './assignment.ts';
import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface ShiftPatternRow {
  id: string;
  key: string;
  name: string;
  shifts: string;
  lines: string;
}

const PATTERN = 'SELECT id, key, name, shifts, lines FROM shift_pattern WHERE ended_at IS NULL';

export const listShiftPatterns = (db: Db): ShiftPatternRow[] => all(db, `${PATTERN} ORDER BY name, key`);
export const findShiftPattern = (db: Db, id: string): ShiftPatternRow | null =>
  one(db, `${PATTERN} AND id = ?`, id);
export const shiftPatternByKey = (db: Db, key: string): ShiftPatternRow | null =>
  one(db, `${PATTERN} AND key = ?`, key);

export interface ReguRow {
  id: string;
  operation_id: string;
  key: string;
  number: number;
  name: string | null;
  satgas_id: string | null;
  leader_id: string | null;
}

const REGU = `SELECT id, operation_id, key, number, name, satgas_id, leader_id FROM regu WHERE ended_at IS NULL`;

export const listRegu = (db: Db, operationId: string): ReguRow[] =>
  all(db, `${REGU} AND operation_id = ? ORDER BY name IS NOT NULL, name, number, key`, operationId);
export const findRegu = (db: Db, id: string): ReguRow | null => one(db, `${REGU} AND id = ?`, id);
/** Also one that was ended, for the words of a roll that named it. */
export const reguByKey = (db: Db, operationId: string, key: string): ReguRow | null =>
  one(db, `${REGU} AND operation_id = ? AND key = ?`, operationId, key);

export interface ReguMemberRow {
  id: string;
  regu_id: string;
  person_id: string;
  sort: number;
}

/** Living members of the regu of an operation, in their order. */
export const listReguMembers = (db: Db, operationId: string): ReguMemberRow[] =>
  all(
    db,
    `SELECT m.id, m.regu_id, m.person_id, m.sort FROM regu_member m
     JOIN regu r ON r.id = m.regu_id AND r.ended_at IS NULL
     JOIN person p ON p.id = m.person_id AND p.ended_at IS NULL
     WHERE m.ended_at IS NULL AND r.operation_id = ? ORDER BY m.sort, m.id`,
    operationId,
  );

/** Every live membership of a regu, also of people who were ended since: with the regu they all end. */
export const reguMemberIds = (db: Db, reguId: string): { id: string; person_id: string }[] =>
  all(
    db,
    'SELECT id, person_id FROM regu_member WHERE ended_at IS NULL AND regu_id = ? ORDER BY sort, id',
    reguId,
  );

export interface HandoverRow {
  id: string;
  duty_post_id: string;
  date: string;
  shift: string;
  from_person_id: string | null;
  to_person_id: string | null;
  at: string;
  strength: number | null;
  equipment: string | null;
  situation: string | null;
  note: string | null;
}

const HANDOVER = `SELECT id, duty_post_id, date, shift, from_person_id, to_person_id, at, strength, equipment, situation,
  note FROM handover WHERE ended_at IS NULL`;

export const handoversOf = (db: Db, postId: string, from: string, to: string): HandoverRow[] =>
  all(
    db,
    `${HANDOVER} AND duty_post_id = ? AND date BETWEEN ? AND ? ORDER BY date, at, id`,
    postId,
    from,
    to,
  );
export const allHandovers = (db: Db): HandoverRow[] => all(db, `${HANDOVER} ORDER BY id`);
export const findHandover = (db: Db, id: string): HandoverRow | null => one(db, `${HANDOVER} AND id = ?`, id);
export const handoverOfShift = (db: Db, postId: string, date: string, shift: string): HandoverRow | null =>
  one(db, `${HANDOVER} AND duty_post_id = ? AND date = ? AND shift = ?`, postId, date, shift);

export interface DutyLogRow {
  id: string;
  duty_post_id: string;
  at: string;
  kind: LogKind;
  text: string;
  person_id: string | null;
}

const LOG = `SELECT id, duty_post_id, at, kind, text, person_id FROM duty_log WHERE ended_at IS NULL`;

/** Lines of the book between two moments, the first included. */
export const dutyLogOf = (db: Db, postId: string, from: string, until: string): DutyLogRow[] =>
  all(db, `${LOG} AND duty_post_id = ? AND at >= ? AND at < ? ORDER BY at, id`, postId, from, until);
export const allDutyLog = (db: Db): DutyLogRow[] => all(db, `${LOG} ORDER BY id`);
export const findDutyLog = (db: Db, id: string): DutyLogRow | null => one(db, `${LOG} AND id = ?`, id);

/** Live duties of a post, all days. */
export const dutiesOfPost = (
  db: Db,
  postId: string,
): { id: string; date: string; shift: string; start: string | null; end: string | null }[] =>
  all(
    db,
    `SELECT id, date, shift, start, "end" FROM assignment WHERE duty_post_id = ? AND ended_at IS NULL ORDER BY id`,
    postId,
  );

export interface PostDutyRow {
  id: string;
  duty_post_id: string;
  date: string;
  shift: string;
  person_id: string;
  role: string;
  pinned: number;
}

/** Duties at the posts of an operation on the days from..to, by day. */
export const dutiesBetween = (db: Db, operationId: string, from: string, to: string): PostDutyRow[] =>
  all(
    db,
    `SELECT a.id, a.duty_post_id, a.date, a.shift, a.person_id, a.role, a.pinned
     FROM assignment a
     JOIN duty_post d ON d.id = a.duty_post_id AND d.ended_at IS NULL
     JOIN person p ON p.id = a.person_id
     LEFT JOIN event e ON e.id = a.event_id
     WHERE a.ended_at IS NULL AND d.operation_id = ?1 AND a.date BETWEEN ?2 AND ?3 AND ${SERVES}
     ORDER BY a.date, p.rank_order, coalesce(p.nrp, p.nip, '~'), a.id`,
    operationId,
    from,
    to,
  );
