import type { PollingClass } from '../../core/polling/class.ts';
import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface PollingPlaceRow {
  id: string;
  operation_id: string;
  region: string;
  number: number;
  class: PollingClass;
  voters: number | null;
  linmas: number | null;
  name: string | null;
  address: string | null;
  sector: string | null;
  note: string | null;
}

/** What a list says of a polling place. */
export const PLACE_COLUMNS = [
  'region',
  'number',
  'class',
  'voters',
  'linmas',
  'name',
  'address',
  'sector',
  'note',
] as const satisfies readonly (keyof PollingPlaceRow)[];

const PLACE = `SELECT id, operation_id, ${PLACE_COLUMNS.join(', ')}
  FROM polling_place WHERE ended_at IS NULL`;

/** By village and number. */
export const listPollingPlaces = (db: Db, operationId: string): PollingPlaceRow[] =>
  all(db, `${PLACE} AND operation_id = ? ORDER BY region, number`, operationId);
export const findPollingPlace = (db: Db, id: string): PollingPlaceRow | null =>
  one(db, `${PLACE} AND id = ?`, id);

export interface PollingPatternRow {
  id: string;
  operation_id: string;
  class: PollingClass;
  police: number;
  places: number;
  linmas: number;
  plan: number | null;
}

export const listPollingPatterns = (db: Db, operationId: string): PollingPatternRow[] =>
  all(
    db,
    `SELECT id, operation_id, class, police, places, linmas, plan FROM polling_pattern
     WHERE ended_at IS NULL AND operation_id = ? ORDER BY class`,
    operationId,
  );

export const findPollingPattern = (
  db: Db,
  operationId: string,
  kind: PollingClass,
): PollingPatternRow | null =>
  one(
    db,
    `SELECT id, operation_id, class, police, places, linmas, plan FROM polling_pattern
     WHERE ended_at IS NULL AND operation_id = ? AND class = ?`,
    operationId,
    kind,
  );

export interface PollingAssignmentRow {
  id: string;
  polling_place_id: string;
  person_id: string;
  role: 'anggota' | 'padal' | 'padal-sektor';
  pinned: 0 | 1;
  name: string;
  name_key: string;
  rank: string | null;
  rank_order: number;
  number: string | null;
  unit: string | null;
  gender: 'L' | 'P' | null;
}

const ASSIGNED = `SELECT a.id, a.polling_place_id, a.person_id, a.role, a.pinned, p.name, p.name_key, p.rank,
    p.rank_order, coalesce(p.nrp, p.nip) AS number, u.name AS unit, p.gender`;
const LIVE = `a.ended_at IS NULL AND a.operation_id = ?1 AND t.ended_at IS NULL AND p.ended_at IS NULL
  ORDER BY p.rank_order, coalesce(p.nrp, p.nip, '~'), p.name_key, p.id`;

/** With what lists print of the people; by rank and number. */
export const listPollingAssignments = (db: Db, operationId: string): PollingAssignmentRow[] =>
  all(
    db,
    `${ASSIGNED} FROM polling_assignment a
     JOIN polling_place t ON t.id = a.polling_place_id
     JOIN person p ON p.id = a.person_id
     LEFT JOIN unit u ON u.id = p.unit_id
     WHERE ${LIVE}`,
    operationId,
  );

/** The same of some assignments and people. The joins are told where to begin: an order by rank would begin with all. */
export const somePollingAssignments = (
  db: Db,
  operationId: string,
  ids: readonly string[],
  people: readonly string[],
): PollingAssignmentRow[] =>
  all(
    db,
    `${ASSIGNED} FROM (
       SELECT value AS id FROM json_each(?2)
       UNION SELECT id FROM polling_assignment WHERE ended_at IS NULL
         AND person_id IN (SELECT value FROM json_each(?3))) some
     CROSS JOIN polling_assignment a ON a.id = some.id
     CROSS JOIN polling_place t ON t.id = a.polling_place_id
     CROSS JOIN person p ON p.id = a.person_id
     LEFT JOIN unit u ON u.id = p.unit_id
     WHERE ${LIVE}`,
    operationId,
    JSON.stringify(ids),
    JSON.stringify(people),
  );

export interface PollingDutyRow {
  id: string;
  operation_id: string;
  person_id: string;
  role: 'anggota' | 'padal' | 'padal-sektor';
  region: string;
  number: number;
  nrp: string | null;
  day: string;
  village: string | null;
}

/**
 * People at the polling places of some operations, with the day of the vote of each.
 * @param people only these; null = all
 */
export const pollingDutyRows = (
  db: Db,
  votes: readonly { operationId: string; day: string }[],
  people: readonly string[] | null,
): PollingDutyRow[] =>
  all(
    db,
    `SELECT a.id, a.operation_id, a.person_id, a.role, t.region, t.number, coalesce(p.nrp, p.nip) AS nrp,
       v.value ->> 'day' AS day, r.name AS village
     FROM json_each(?1) v
     JOIN polling_assignment a ON a.operation_id = v.value ->> 'operationId' AND a.ended_at IS NULL
     JOIN polling_place t ON t.id = a.polling_place_id AND t.ended_at IS NULL
     JOIN person p ON p.id = a.person_id AND p.ended_at IS NULL
     LEFT JOIN region r ON r.code = t.region
     WHERE ?2 IS NULL OR a.person_id IN (SELECT value FROM json_each(?2)) ORDER BY a.id`,
    JSON.stringify(votes),
    people === null ? null : JSON.stringify(people),
  );

/** Live assignments at some places, also of people who were ended since: with the place they all end. */
export const assignmentIdsOfPlaces = (db: Db, placeIds: readonly string[]): string[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM polling_assignment WHERE ended_at IS NULL
     AND polling_place_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(placeIds),
  ).map((row) => row.id);

/** People bound to an event or a guard as pelaksana on this day from 06.00 on, whatever the operation. */
export const busyOn = (db: Db, day: string): string[] =>
  all<{ person_id: string }>(
    db,
    `SELECT DISTINCT a.person_id FROM assignment a LEFT JOIN event e ON e.id = a.event_id
     WHERE a.ended_at IS NULL AND a.nature = 'pelaksana' AND (a.date = ?1
       OR (e.ended_at IS NULL AND substr(coalesce(a.start, e.start, e.day), 1, 10) <= ?1
         AND coalesce(a."end", e."end", substr(coalesce(a.start, e.start, e.day), 1, 10) || 'T24:00') > ?1 || 'T06:00'))`,
    day,
  ).map((row) => row.person_id);
