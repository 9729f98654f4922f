import type { Db } from './driver.ts';
import { all, one, prepared, type Value } from './statements.ts';

/** A row of the personnel grid. Satgas and opsPosition belong to the operation asked for. */
export interface PersonGridRow {
  rid: number;
  id: string;
  nrp: string | null;
  nip: string | null;
  name: string;
  rank: string | null;
  category: 'polri' | 'pns' | 'pppk' | 'external';
  unit: string | null;
  unitId: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  status: string;
  note: string | null;
  satgas: string | null;
  opsPosition: string | null;
  /** Kind and end of an absence on the day asked for. */
  absenceKind: string | null;
  absenceUntil: string | null;
}

// The first membership in the operation counts; ?1 = operation or null, ?2 = day.
const GRID = `SELECT p.rid, p.id, p.nrp, p.nip, p.name, p.rank, p.category, u.name AS unit, p.unit_id AS unitId, p.position,
    p.gender, p.phone, p.status, p.note, s.name AS satgas, m.ops_position AS opsPosition,
    a.kind AS absenceKind, a.until AS absenceUntil
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit_id
  LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE person_id = p.id AND operation_id = ?1
    AND ended_at IS NULL ORDER BY sort, id LIMIT 1)
  LEFT JOIN satgas s ON s.id = m.satgas_id
  LEFT JOIN absence a ON a.id = (SELECT id FROM absence WHERE person_id = p.id AND ended_at IS NULL
    AND since <= ?2 AND (until IS NULL OR until >= ?2) ORDER BY since DESC LIMIT 1)
  WHERE p.ended_at IS NULL`;

/** Living people by rid, in no particular order. */
export const gridRows = (
  db: Db,
  operationId: string | null,
  day: string,
  rids: readonly number[],
): PersonGridRow[] =>
  all(db, `${GRID} AND p.rid IN (SELECT value FROM json_each(?3))`, operationId, day, JSON.stringify(rids));

export const gridRowById = (
  db: Db,
  operationId: string | null,
  day: string,
  id: string,
): PersonGridRow | null => one(db, `${GRID} AND p.id = ?3`, operationId, day, id);

/** A person with all columns that a use case may change. */
export interface PersonRow {
  id: string;
  nrp: string | null;
  nip: string | null;
  name: string;
  name_key: string;
  rank: string | null;
  category: 'polri' | 'pns' | 'pppk' | 'external';
  unit: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  status: string;
  note: string | null;
}

const COLUMNS = `p.id, p.nrp, p.nip, p.name, p.name_key, p.rank, p.category, u.name AS unit, p.position, p.gender,
  p.phone, p.status, p.note`;
const LIVING = 'FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.ended_at IS NULL';
const PERSON = `SELECT ${COLUMNS} ${LIVING}`;

export const findPerson = (db: Db, id: string): PersonRow | null => one(db, `${PERSON} AND p.id = ?`, id);
/** Living people after a rid, in the order of rids: for reading all of them bit by bit. */
export const peoplePage = (db: Db, after: number, limit: number): (PersonRow & { rid: number })[] =>
  all(db, `SELECT p.rid, ${COLUMNS} ${LIVING} AND p.rid > ? ORDER BY p.rid LIMIT ?`, after, limit);

/** Every living person, in the order of lists. */
export const listPeople = (db: Db): PersonRow[] =>
  all(db, `${PERSON} ORDER BY p.rank_order, p.nrp IS NULL, p.nrp, p.name_key, p.id`);
/**
 * People taken off the list, but neither records merged into another nor those whose making was taken back: these
 * never were on it.
 */
export const listEndedPeople = (db: Db): PersonRow[] =>
  all(
    db,
    `SELECT p.id, p.nrp, p.nip, p.name, p.name_key, p.rank, p.category, u.name AS unit, p.position, p.gender, p.phone,
       p.status, p.note
     FROM person p LEFT JOIN unit u ON u.id = p.unit_id
     WHERE p.ended_at IS NOT NULL AND p.merged_into IS NULL AND NOT EXISTS (
       SELECT 1 FROM change JOIN action ON action.seq = change.action_seq
       WHERE change.row_id = p.id AND change.entity = 'person' AND change.before IS NULL AND action.undone_by IS NOT NULL)
     ORDER BY p.id`,
  );
/** The living person who has this NRP or NIP. */
export const findPersonByNumber = (db: Db, number: string): PersonRow | null =>
  one(db, `${PERSON} AND (p.nrp = ?1 OR p.nip = ?1)`, number);

export const countPeople = (db: Db): number =>
  one<{ n: number }>(db, 'SELECT count(*) AS n FROM person WHERE ended_at IS NULL')?.n ?? 0;

/** Conditions on people, joined by AND. A set that is given and not empty limits. */
export interface PersonConditions {
  unitIds?: readonly string[];
  ranks?: readonly string[];
  rankOrders?: readonly number[];
  categories?: readonly string[];
  statuses?: readonly string[];
  genders?: readonly string[];
  inSatgas?: readonly string[];
  hasSatgas?: boolean;
  among?: readonly string[];
  notAmong?: readonly string[];
  incomplete?: boolean;
}

export type PersonSortKey =
  | 'rank'
  | 'name'
  | 'nrp'
  | 'unit'
  | 'position'
  | 'status'
  | 'satgas'
  | 'opsPosition'
  | 'category'
  | 'gender';

const SORT: Record<Exclude<PersonSortKey, 'rank'>, string> = {
  name: 'p.name_key',
  nrp: 'coalesce(p.nrp, p.nip)',
  unit: 'u.name',
  position: 'p.position',
  status: 'p.status',
  satgas: 's.key',
  opsPosition: 'm.ops_position',
  category: 'p.category',
  gender: 'p.gender',
};

/** A search word: the FTS query of its prefix and the ranks whose short form it begins. */
export interface SearchWord {
  match: string;
  rankOrders: readonly number[];
}

/** The operation whose memberships count, and its satgas in the order of the tree. */
export interface OperationScope {
  operationId: string | null;
  satgasOrder: readonly string[];
}

/**
 * Keys of all matching people in order. Empty values sort last in both directions; equal ones in the order of
 * lists (rank, NRP, name).
 */
export function indexPeople(
  db: Db,
  { operationId, satgasOrder }: OperationScope,
  words: readonly SearchWord[],
  where: PersonConditions,
  sort: PersonSortKey,
  descending: boolean,
): number[] {
  const { sql, values } = conditions(operationId, words, where);
  const direction = descending ? 'DESC' : 'ASC';
  const order =
    sort === 'rank'
      ? `p.rank_order ${direction}, p.nrp IS NULL, p.nrp ${direction}, p.name_key`
      : `${SORT[sort]} IS NULL, ${SORT[sort]} ${direction}, p.rank_order, p.nrp IS NULL, p.nrp, p.name_key`;
  const joins = [
    sort === 'unit' ? 'LEFT JOIN unit u ON u.id = p.unit_id' : '',
    sort === 'satgas' || sort === 'opsPosition'
      ? `LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE person_id = p.id AND operation_id = @operation
           AND ended_at IS NULL ORDER BY sort, id LIMIT 1)
         LEFT JOIN json_each(@satgasOrder) s ON s.value = m.satgas_id`
      : '',
  ].join(' ');
  return prepared(db, `SELECT p.rid FROM person p ${joins} WHERE ${sql} ORDER BY ${order}`)
    .pluck()
    .all({ operation: operationId, satgasOrder: JSON.stringify(satgasOrder), ...values }) as number[];
}

/** The conditions as SQL with named values. Only fixed texts become SQL. */
function conditions(
  operationId: string | null,
  words: readonly SearchWord[],
  where: PersonConditions,
): { sql: string; values: Record<string, Value> } {
  const parts = ['p.ended_at IS NULL'];
  const values: Record<string, Value> = {};
  words.forEach((word, i) => {
    values[`match${i}`] = word.match;
    let found = `SELECT rowid FROM person_fts WHERE person_fts MATCH @match${i}`;
    if (word.rankOrders.length > 0) {
      values[`ranks${i}`] = JSON.stringify(word.rankOrders);
      found += ` UNION SELECT rid FROM person WHERE ended_at IS NULL AND rank_order IN (SELECT value FROM json_each(@ranks${i}))`;
    }
    parts.push(`p.rid IN (${found})`);
  });
  const isIn = (column: string, name: string, set: readonly (string | number)[] | undefined) => {
    if (!set?.length) return;
    values[name] = JSON.stringify(set);
    parts.push(`${column} IN (SELECT value FROM json_each(@${name}))`);
  };
  isIn('p.unit_id', 'unitIds', where.unitIds);
  isIn("coalesce(p.rank, '')", 'ranks', where.ranks);
  isIn('p.rank_order', 'rankOrders', where.rankOrders);
  isIn('p.category', 'categories', where.categories);
  isIn('p.status', 'statuses', where.statuses);
  isIn('p.gender', 'genders', where.genders);
  if (where.inSatgas?.length) {
    values.inSatgas = JSON.stringify(where.inSatgas);
    parts.push(
      'p.id IN (SELECT person_id FROM membership WHERE ended_at IS NULL AND satgas_id IN (SELECT value FROM json_each(@inSatgas)))',
    );
  }
  if (where.hasSatgas !== undefined) {
    values.operationId = operationId;
    parts.push(
      `p.id ${where.hasSatgas ? 'IN' : 'NOT IN'} (SELECT person_id FROM membership
         WHERE ended_at IS NULL AND (@operationId IS NULL OR operation_id = @operationId))`,
    );
  }
  if (where.among) {
    values.among = JSON.stringify(where.among);
    parts.push('p.id IN (SELECT value FROM json_each(@among))');
  }
  if (where.notAmong) {
    values.notAmong = JSON.stringify(where.notAmong);
    parts.push('p.id NOT IN (SELECT value FROM json_each(@notAmong))');
  }
  if (where.incomplete) {
    parts.push('((p.nrp IS NULL AND p.nip IS NULL) OR p.rank IS NULL OR p.unit_id IS NULL)');
  }
  return { sql: parts.join(' AND '), values };
}

/** Living people counted by everything the filters offer, in one pass. */
export interface PersonGroupRow {
  rank: string | null;
  rankOrder: number;
  category: 'polri' | 'pns' | 'pppk' | 'external';
  gender: 'L' | 'P' | null;
  status: string;
  unitId: string | null;
  unit: string | null;
  incomplete: 0 | 1;
  people: number;
}

export const groupPeople = (db: Db): PersonGroupRow[] =>
  all(
    db,
    `SELECT g.*, u.name AS unit FROM (
       SELECT rank, rank_order AS rankOrder, category, gender, status, unit_id AS unitId,
         (nrp IS NULL AND nip IS NULL) OR rank IS NULL OR unit_id IS NULL AS incomplete, count(*) AS people
       FROM person WHERE ended_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7) g
     LEFT JOIN unit u ON u.id = g.unitId`,
  );

/** Keys of living people whose status is one of these. */
export const peopleWithStatus = (db: Db, statuses: readonly string[]): string[] =>
  prepared(db, 'SELECT id FROM person WHERE ended_at IS NULL AND status IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(statuses)) as string[];
