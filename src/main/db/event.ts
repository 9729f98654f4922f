import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface EventRow {
  id: string;
  operation_id: string | null;
  stage_id: string | null;
  key: string;
  kind: string;
  title: string;
  day: string | null;
  start: string | null;
  end: string | null;
  approx: string | null;
  region: string | null;
  venue: string | null;
  place_id: string | null;
  candidate_id: string | null;
  sttp_number: string | null;
  sttp_date: string | null;
  sttp_issuer: string | null;
  sttp_start: string | null;
  sttp_end: string | null;
  sttp_notified: string | null;
  sttp_place: string | null;
  kinds: string;
  risk: string | null;
  regu_number: number | null;
  regu_name: string | null;
  expected_crowd: number | null;
  need: number | null;
  leader_id: string | null;
  partners: string;
  flags: string;
  result: string | null;
  note: string | null;
}

const EVENT = `SELECT id, operation_id, stage_id, key, kind, title, day, start, "end", approx, region, venue, place_id,
  candidate_id, sttp_number, sttp_date, sttp_issuer, sttp_start, sttp_end, sttp_notified, sttp_place, kinds, risk, regu_number, regu_name,
  expected_crowd, need, leader_id, partners, flags, result, note FROM event WHERE ended_at IS NULL`;

export const findEvent = (db: Db, id: string): EventRow | null => one(db, `${EVENT} AND id = ?`, id);
export const findEventByKey = (db: Db, key: string): EventRow | null => one(db, `${EVENT} AND key = ?`, key);
export const allEvents = (db: Db): EventRow[] => all(db, `${EVENT} ORDER BY coalesce(start, day), key`);

export const eventsByIds = (db: Db, ids: readonly string[]): EventRow[] =>
  all(db, `${EVENT} AND id IN (SELECT value FROM json_each(?)) ORDER BY id`, JSON.stringify(ids));
export const eventsByKeys = (db: Db, keys: readonly string[]): EventRow[] =>
  all(db, `${EVENT} AND key IN (SELECT value FROM json_each(?)) ORDER BY id`, JSON.stringify(keys));

/**
 * Events that may touch the days from..to (both included), of one operation or of all (null). The caller drops
 * those that end at the first midnight.
 */
export const eventsBetween = (db: Db, operationId: string | null, from: string, to: string): EventRow[] =>
  all(
    db,
    `${EVENT} AND (?1 IS NULL OR operation_id = ?1)
     AND coalesce(substr(start, 1, 10), day) <= ?3
     AND coalesce(substr("end", 1, 10), substr(start, 1, 10), day) >= ?2
     ORDER BY coalesce(start, day || 'T99'), key`,
    operationId,
    from,
    to,
  );

/** Events that have no day yet, of one operation or of all (null). */
export const unscheduledEvents = (db: Db, operationId: string | null): EventRow[] =>
  all(
    db,
    `${EVENT} AND start IS NULL AND day IS NULL AND (?1 IS NULL OR operation_id = ?1)
     ORDER BY sttp_notified IS NULL, sttp_notified, title, key`,
    operationId,
  );

export interface PlaceRow {
  id: string;
  key: string;
  name: string;
  kind: string;
  region: string | null;
  address: string | null;
  priority: number | null;
}

export const listPlaces = (db: Db): PlaceRow[] =>
  all(
    db,
    `SELECT id, key, name, kind, region, address, priority FROM place
     WHERE ended_at IS NULL ORDER BY priority IS NULL, priority, name`,
  );

export interface DutyPostRow {
  id: string;
  key: string;
  place_id: string;
  place: string;
  region: string | null;
  operation_id: string | null;
  since: string;
  until: string;
  pattern: string;
  need: number;
  leader: number;
  /** JSON object of people by shift code where it differs from `need`. */
  needs: string;
  /** JSON of how regu roll over the post, or null. */
  rotation: string | null;
  /** JSON array of the shifts of the post's own pattern; null for a common one. */
  own_shifts: string | null;
}

const DUTY_POST = `SELECT d.id, d.key, d.place_id, p.name AS place, p.region, d.operation_id, d.since, d.until, d.pattern,
  d.need, d.leader, d.needs, d.rotation, s.shifts AS own_shifts
  FROM duty_post d JOIN place p ON p.id = d.place_id
  LEFT JOIN shift_pattern s ON s.key = d.pattern AND s.ended_at IS NULL
  WHERE d.ended_at IS NULL`;

/** Standing guards of an operation (or of all) that are kept on some day of from..to. */
export const dutyPostsBetween = (
  db: Db,
  operationId: string | null,
  from: string,
  to: string,
): DutyPostRow[] =>
  all(
    db,
    `${DUTY_POST} AND (?1 IS NULL OR d.operation_id = ?1) AND d.since <= ?3 AND d.until >= ?2
     ORDER BY p.priority IS NULL, p.priority, p.name, d.key`,
    operationId,
    from,
    to,
  );

export const findDutyPost = (db: Db, id: string): DutyPostRow | null =>
  one(db, `${DUTY_POST} AND d.id = ?`, id);
