import type { Db } from './driver.ts';
import { all } from './statements.ts';

/** An absence as lists show it: whole days, both ends included; `until` null = open end. */
export interface AbsenceListRow {
  id: string;
  personId: string;
  name: string;
  rank: string | null;
  nrp: string | null;
  unit: string | null;
  kind: string;
  since: string;
  until: string | null;
  note: string | null;
}

const LIST = `SELECT a.id, a.person_id AS personId, p.name, p.rank, p.nrp, u.name AS unit, a.kind, a.since, a.until, a.note
  FROM absence a JOIN person p ON p.id = a.person_id AND p.ended_at IS NULL LEFT JOIN unit u ON u.id = p.unit_id
  WHERE a.ended_at IS NULL`;

/** Absences of living people that touch the days from..to, in order of their start. */
export const listAbsences = (db: Db, from: string, to: string): AbsenceListRow[] =>
  all(
    db,
    `${LIST} AND a.since <= ?2 AND (a.until IS NULL OR a.until >= ?1)
     ORDER BY a.since, p.rank_order, p.nrp, p.name_key, a.id`,
    from,
    to,
  );

export const absencesOfPerson = (db: Db, personId: string): AbsenceListRow[] =>
  all(db, `${LIST} AND a.person_id = ? ORDER BY a.since DESC, a.id`, personId);
