import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface AssignmentRow {
  id: string;
  event_id: string | null;
  duty_post_id: string | null;
  date: string | null;
  shift: string | null;
  person_id: string;
  role: string;
  nature: 'pengendali' | 'pelaksana';
  start: string | null;
  end: string | null;
  point: string | null;
  note: string | null;
  /** 1 = put there by hand, 0 = by an automatic plan. */
  pinned: number;
}

/** The local day a person left the list, by the clock of the post. */
const LEFT_ON = `date(p.ended_at, (SELECT CASE time_zone WHEN 'WIB' THEN '+7 hours' WHEN 'WITA' THEN '+8 hours'
  ELSE '+9 hours' END FROM identity WHERE ended_at IS NULL))`;

/**
 * Did the person `p` stand on the assignment `a`, at the event `e` or with a guard? Who has left the list keeps the
 * duties of the days before, so that the strength of a past day stays what it was.
 */
export const SERVES = `(p.ended_at IS NULL OR coalesce(a.date, substr(e.start, 1, 10), e.day) < ${LEFT_ON})`;

const ASSIGNMENT = `SELECT a.id, a.event_id, a.duty_post_id, a.date, a.shift, a.person_id, a.role, a.nature, a.start,
  a."end", a.point, a.note, a.pinned FROM assignment a JOIN person p ON p.id = a.person_id LEFT JOIN event e ON e.id = a.event_id
  WHERE a.ended_at IS NULL AND ${SERVES}`;

export const findAssignment = (db: Db, id: string): AssignmentRow | null =>
  one(db, `${ASSIGNMENT} AND a.id = ?`, id);
export const allAssignments = (db: Db): AssignmentRow[] => all(db, `${ASSIGNMENT} ORDER BY a.id`);
export const assignmentsOfEvent = (db: Db, eventId: string): AssignmentRow[] =>
  all(db, `${ASSIGNMENT} AND a.event_id = ? ORDER BY a.id`, eventId);
/** Keys of every live assignment of an event, also of people who were ended since: with the event they all end. */
export const assignmentIdsOfEvent = (db: Db, eventId: string): string[] =>
  all<{ id: string }>(
    db,
    'SELECT id FROM assignment WHERE event_id = ? AND ended_at IS NULL ORDER BY id',
    eventId,
  ).map((row) => row.id);
/** Live assignments of an event with times of their own, also of people who were ended since. */
export const ownTimesOfEvent = (
  db: Db,
  eventId: string,
): { id: string; start: string | null; end: string | null }[] =>
  all(
    db,
    `SELECT id, start, "end" FROM assignment
     WHERE event_id = ? AND ended_at IS NULL AND (start IS NOT NULL OR "end" IS NOT NULL) ORDER BY id`,
    eventId,
  );
export const assignmentsOfPerson = (db: Db, personId: string): AssignmentRow[] =>
  all(db, `${ASSIGNMENT} AND a.person_id = ? ORDER BY a.id`, personId);

/**
 * Assignments whose event or shift may touch the days from..to. One day is added on both sides, because a
 * duty of the evening before can reach into the first day.
 */
export const assignmentsBetween = (db: Db, from: string, to: string): AssignmentRow[] =>
  all(
    db,
    `${ASSIGNMENT} AND (
       a.event_id IN (SELECT id FROM event WHERE ended_at IS NULL
         AND coalesce(substr(start, 1, 10), day) <= ?2
         AND coalesce(substr("end", 1, 10), substr(start, 1, 10), day) >= ?1)
       OR (substr(a.start, 1, 10) <= ?2 AND coalesce(substr(a."end", 1, 10), substr(a.start, 1, 10)) >= ?1
         AND a.event_id IN (SELECT id FROM event WHERE ended_at IS NULL AND start IS NULL AND day IS NULL))
       OR (a.duty_post_id IS NOT NULL AND a.date BETWEEN date(?1, '-1 day') AND ?2))
     ORDER BY a.id`,
    from,
    to,
  );

/** Assignments of these people, of these events, and of the guards of these posts on these days. */
export const assignmentsAround = (
  db: Db,
  people: readonly string[],
  events: readonly string[],
  shifts: readonly { postId: string; date: string }[],
): AssignmentRow[] =>
  all(
    db,
    `${ASSIGNMENT} AND (a.person_id IN (SELECT value FROM json_each(?1))
       OR a.event_id IN (SELECT value FROM json_each(?2))
       OR (a.date IN (SELECT json_extract(value, '$.date') FROM json_each(?3))
         AND a.duty_post_id IN (SELECT json_extract(value, '$.postId') FROM json_each(?3))))
     ORDER BY a.id`,
    JSON.stringify(people),
    JSON.stringify(events),
    JSON.stringify(shifts),
  );

export interface AbsenceRow {
  id: string;
  person_id: string;
  kind: string;
  since: string;
  until: string | null;
  note: string | null;
}

const ABSENCE = `SELECT a.id, a.person_id, a.kind, a.since, a.until, a.note
  FROM absence a JOIN person p ON p.id = a.person_id AND p.ended_at IS NULL WHERE a.ended_at IS NULL`;

/** Absences of living people that touch the days from..to, both ends included. */
export const absencesBetween = (db: Db, from: string, to: string): AbsenceRow[] =>
  all(
    db,
    `${ABSENCE} AND a.since <= ?2 AND (a.until IS NULL OR a.until >= ?1) ORDER BY a.since, a.id`,
    from,
    to,
  );

/** Every absence of some living people. */
export const absencesOfPeople = (db: Db, people: readonly string[]): AbsenceRow[] =>
  all(
    db,
    `${ABSENCE} AND a.person_id IN (SELECT value FROM json_each(?)) ORDER BY a.since, a.id`,
    JSON.stringify(people),
  );

export interface PersonBrief {
  id: string;
  nrp: string | null;
  nip: string | null;
  name: string;
  name_key: string;
  rank: string | null;
  rank_order: number;
  category: 'polri' | 'pns' | 'pppk' | 'external';
  unit: string | null;
  unit_id: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  status: string;
}

const ANYONE = `SELECT p.id, p.nrp, p.nip, p.name, p.name_key, p.rank, p.rank_order, p.category, u.name AS unit, p.unit_id,
  p.position, p.gender, p.status FROM person p LEFT JOIN unit u ON u.id = p.unit_id`;
const PERSON = `${ANYONE} WHERE p.ended_at IS NULL`;
const LIST_ORDER = "ORDER BY p.rank_order, coalesce(p.nrp, p.nip, '~'), p.name_key, p.id";

/** Living people in the order of lists: rank, then number, then name. */
export const briefPeople = (db: Db): PersonBrief[] => all(db, `${PERSON} ${LIST_ORDER}`);

/** Some living people by key, in the order of lists. */
export const briefPeopleByIds = (db: Db, ids: readonly string[]): PersonBrief[] =>
  all(db, `${PERSON} AND p.id IN (SELECT value FROM json_each(?)) ${LIST_ORDER}`, JSON.stringify(ids));

/** The people of some assignments or past papers: those who have left the list since are among them. */
export const anyoneByIds = (db: Db, ids: readonly string[]): PersonBrief[] =>
  all(db, `${ANYONE} WHERE p.id IN (SELECT value FROM json_each(?)) ${LIST_ORDER}`, JSON.stringify(ids));
