import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

export interface OperationRow {
  id: string;
  key: string;
  name: string;
  sandi: string | null;
  kind: string;
  start: string;
  end: string;
  election: string | null;
  /** JSON array of { by, number, date }. */
  plans: string;
  /** JSON object { time, place, leader } or null. */
  apel: string | null;
}

const OPERATION = `SELECT id, key, name, sandi, kind, start, "end", election, plans, apel FROM operation WHERE ended_at IS NULL`;

/** Live operations, latest start first. */
export const listOperations = (db: Db): OperationRow[] => all(db, `${OPERATION} ORDER BY start DESC, key`);
export const findOperation = (db: Db, id: string): OperationRow | null =>
  one(db, `${OPERATION} AND id = ?`, id);
export const findOperationByKey = (db: Db, key: string): OperationRow | null =>
  one(db, `${OPERATION} AND key = ?`, key);

export interface StageRow {
  id: string;
  operation_id: string;
  key: string;
  name: string;
  start: string;
  end: string;
  /** Marked as the day of the vote; whether a stage is that day says `votingStage`. */
  voting: boolean;
}

/** Stages of an operation in order of their start. */
export const listStages = (db: Db, operationId: string): StageRow[] =>
  all<Omit<StageRow, 'voting'> & { voting: 0 | 1 }>(
    db,
    `SELECT id, operation_id, key, name, start, "end", voting FROM stage
     WHERE operation_id = ? AND ended_at IS NULL ORDER BY start, sort, key`,
    operationId,
  ).map((row) => ({ ...row, voting: row.voting === 1 }));

export interface CandidateRow {
  id: string;
  key: string;
  number: number | null;
  ticket: string | null;
  names: string;
  race: string | null;
  /** JSON array of text. */
  parties: string;
}

/** Candidates of an operation by their number. `names` is a JSON array. */
export const listCandidates = (db: Db, operationId: string): CandidateRow[] =>
  all(
    db,
    `SELECT id, key, number, ticket, names, race, parties FROM candidate
     WHERE operation_id = ? AND ended_at IS NULL ORDER BY number IS NULL, number, key`,
    operationId,
  );

export interface SatgasRow {
  id: string;
  operation_id: string;
  parent_id: string | null;
  key: string;
  name: string;
  kind: 'satgas' | 'staff';
  head_person_id: string | null;
  deputy_person_id: string | null;
  sort: number;
}

/** The nodes of an operation's satgas tree, siblings in display order. */
export const listSatgas = (db: Db, operationId: string): SatgasRow[] =>
  all(
    db,
    `SELECT id, operation_id, parent_id, key, name, kind, head_person_id, deputy_person_id, sort FROM satgas
     WHERE operation_id = ? AND ended_at IS NULL ORDER BY sort, id`,
    operationId,
  );

export const findSatgas = (db: Db, id: string): SatgasRow | null =>
  one(
    db,
    `SELECT id, operation_id, parent_id, key, name, kind, head_person_id, deputy_person_id, sort FROM satgas
     WHERE id = ? AND ended_at IS NULL`,
    id,
  );

export interface MembershipRow {
  id: string;
  operation_id: string;
  satgas_id: string;
  person_id: string;
  ops_position: string | null;
  sort: number;
}

const ANYONES = `SELECT m.id, m.operation_id, m.satgas_id, m.person_id, m.ops_position, m.sort
  FROM membership m JOIN person p ON p.id = m.person_id WHERE m.ended_at IS NULL`;
const MEMBERSHIP = `${ANYONES} AND p.ended_at IS NULL`;

/** Memberships of living people in an operation, in the order of the lists they came from. */
export const listMemberships = (db: Db, operationId: string): MembershipRow[] =>
  all(db, `${MEMBERSHIP} AND m.operation_id = ? ORDER BY m.sort, m.id`, operationId);

/** The same with those of people who have left the list since: they say where they stood on past days. */
export const listAnyonesMemberships = (db: Db, operationId: string): MembershipRow[] =>
  all(db, `${ANYONES} AND m.operation_id = ? ORDER BY m.sort, m.id`, operationId);

/** All memberships of one person, in any operation. */
export const membershipsOf = (db: Db, personId: string): MembershipRow[] =>
  all(db, `${MEMBERSHIP} AND m.person_id = ? ORDER BY m.sort, m.id`, personId);
