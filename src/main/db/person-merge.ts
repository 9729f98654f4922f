import { createHash } from 'node:crypto';
import type { Db } from './driver.ts';
import { all, endRows, type Fields, ownerUnit, prepared, updateRow } from './statements.ts';

/** A person with the columns that a merge chooses from. */
export interface MergeRow {
  id: string;
  rid: number;
  nrp: string | null;
  nip: string | null;
  name: string;
  name_key: string;
  rank: string | null;
  rank_order: number;
  category: 'polri' | 'pns' | 'pppk' | 'external';
  unit_id: string | null;
  unit: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  status: string;
  note: string | null;
  /** Live rows that hang on the person. */
  memberships: number;
  duties: number;
  absences: number;
}

/** Living people among these keys, in no particular order. */
export const mergeRows = (db: Db, ids: readonly string[]): MergeRow[] =>
  all(
    db,
    `SELECT p.id, p.rid, p.nrp, p.nip, p.name, p.name_key, p.rank, p.rank_order, p.category, p.unit_id,
       u.name AS unit, p.position, p.gender, p.phone, p.status, p.note,
       (SELECT count(*) FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL) AS memberships,
       (SELECT count(*) FROM assignment a WHERE a.person_id = p.id AND a.ended_at IS NULL) AS duties,
       (SELECT count(*) FROM absence b WHERE b.person_id = p.id AND b.ended_at IS NULL) AS absences
     FROM person p LEFT JOIN unit u ON u.id = p.unit_id
     WHERE p.ended_at IS NULL AND p.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );

/** Columns through which a person leads something: they simply name the kept person afterwards. */
export const LEADING = [
  { table: 'satgas', column: 'head_person_id' },
  { table: 'satgas', column: 'deputy_person_id' },
  { table: 'event', column: 'leader_id' },
  { table: 'regu', column: 'leader_id' },
  { table: 'handover', column: 'from_person_id' },
  { table: 'handover', column: 'to_person_id' },
  { table: 'duty_log', column: 'person_id' },
] as const;

/** Rows that belong to a person; two of one `same` and person say the same thing twice. */
export const BELONGING = [
  { table: 'membership', same: ['satgas_id'], fill: ['ops_position'] },
  { table: 'absence', same: ['kind', 'since', 'until'], fill: ['note'] },
  { table: 'assignment', same: ['event_id', 'duty_post_id', 'date', 'shift'], fill: ['point', 'note'] },
  { table: 'attendance', same: ['event_id'], fill: ['note'] },
  { table: 'override', same: ['code', 'subjects'], fill: [] },
  { table: 'regu_member', same: ['regu_id'], fill: [] },
  { table: 'polling_assignment', same: ['operation_id'], fill: [] },
] as const;

type Belonging = (typeof BELONGING)[number];
type OwnedRow = { id: string; person_id: string } & Fields;

/**
 * Hands everything that hangs on the other people over to the kept one. What both have becomes one row: the one that
 * says more about the duty, with the gaps filled from the other. Returns how many rows went over and how many fell
 * together.
 */
export function handOver(
  db: Db,
  keepId: string,
  otherIds: readonly string[],
  at: string,
): { moved: number; joined: number } {
  const others = JSON.stringify(otherIds);
  let moved = 0;
  let joined = 0;
  for (const { table, column } of LEADING) {
    moved += prepared(
      db,
      `UPDATE ${table} SET ${column} = ? WHERE ended_at IS NULL AND ${column} IN (SELECT value FROM json_each(?))`,
    ).run(keepId, others).changes;
  }
  for (const belonging of BELONGING) {
    for (const group of ownedRows(db, belonging, [keepId, ...otherIds])) {
      const [stays, ...rest] = [...group].sort((a, b) => weight(b, keepId) - weight(a, keepId));
      if (!stays) continue;
      // The rest first: one person may stand in one satgas and one event only once.
      joined += endRows(
        db,
        belonging.table,
        rest.map((row) => row.id),
        at,
      );
      const fields = filled(belonging, stays, rest);
      if (stays.person_id !== keepId) moved += 1;
      updateRow(db, belonging.table, stays.id, { ...fields, person_id: keepId });
    }
  }
  return { moved, joined };
}

/** Live rows of these people, those together that say the same. */
function ownedRows(db: Db, { table, same, fill }: Belonging, people: readonly string[]): OwnedRow[][] {
  const extra =
    table === 'assignment' ? ', role, nature, start, "end"' : table === 'polling_assignment' ? ', role' : '';
  const rows = all<OwnedRow>(
    db,
    `SELECT id, person_id, ${[...same, ...fill].join(', ')}${extra} FROM ${table}
     WHERE ended_at IS NULL AND person_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(people),
  );
  const groups = new Map<string, OwnedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(same.map((column) => row[column]));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Who leads a duty is not made an ordinary member of it; then the kept person's own row counts. */
function weight({ nature, role, person_id }: OwnedRow, keepId: string): number {
  const leads = nature === 'pengendali' ? 4 : 0;
  const named = role !== undefined && role !== 'anggota' ? 2 : 0;
  return leads + named + (person_id === keepId ? 1 : 0);
}

function filled({ fill }: Belonging, row: OwnedRow, others: readonly OwnedRow[]): Fields {
  const fields: Fields = {};
  for (const column of fill) {
    const value = row[column] ?? others.find((other) => other[column] !== null)?.[column];
    if (value !== undefined && value !== null && value !== row[column]) fields[column] = value;
  }
  return fields;
}

/** Ends records as merged into the kept one. */
export function endMerged(db: Db, keepId: string, otherIds: readonly string[], at: string): void {
  for (const id of otherIds) updateRow(db, 'person', id, { merged_into: keepId, ended_at: at });
}

export interface MergedNumberRow {
  number: string;
  name: string;
  nameKey: string;
  nrp: string | null;
  nip: string | null;
}

/** The people that merged records stand for now: key of the merged to key of the kept. */
export const keptPeople = (db: Db): Map<string, string> =>
  new Map(
    all<{ id: string; into_id: string }>(
      db,
      `WITH RECURSIVE kept (id, into_id) AS (
         SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL AND ended_at IS NOT NULL
         UNION
         SELECT kept.id, p.merged_into FROM kept JOIN person p ON p.id = kept.into_id
         WHERE p.merged_into IS NOT NULL AND p.ended_at IS NOT NULL)
       SELECT kept.id, kept.into_id FROM kept JOIN person k ON k.id = kept.into_id
       WHERE k.merged_into IS NULL OR k.ended_at IS NULL`,
    ).map(({ id, into_id }) => [id, into_id]),
  );

/** Numbers of merged records that the kept person does not have, and that person. */
export const listMergedNumbers = (db: Db): MergedNumberRow[] =>
  all(
    db,
    `WITH RECURSIVE kept (id, into_id) AS (
       SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL AND ended_at IS NOT NULL
       UNION
       SELECT kept.id, p.merged_into FROM kept JOIN person p ON p.id = kept.into_id
       WHERE p.merged_into IS NOT NULL AND p.ended_at IS NOT NULL)
     SELECT coalesce(m.nrp, m.nip) AS number, k.name, k.name_key AS nameKey, k.nrp, k.nip
     FROM kept JOIN person m ON m.id = kept.id JOIN person k ON k.id = kept.into_id
     WHERE (k.merged_into IS NULL OR k.ended_at IS NULL) AND coalesce(k.nrp, k.nip) IS NOT NULL
       AND coalesce(m.nrp, m.nip) <> coalesce(k.nrp, k.nip)`,
  );

/** Remembers that two people are two. Saying it twice is saying it once. */
export function writeNamesake(db: Db, one: string, two: string): void {
  const [person, other] = one < two ? [one, two] : [two, one];
  const id = createHash('sha256').update(`${person} ${other}`).digest('hex').slice(0, 32);
  prepared(
    db,
    `INSERT INTO namesake (id, owner_unit, person_id, other_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET ended_at = NULL WHERE ended_at IS NOT NULL`,
  ).run(id, ownerUnit(db), person, other);
}

export interface NamesakeRow {
  personId: string;
  otherId: string;
}

export const listNamesakes = (db: Db): NamesakeRow[] =>
  all(db, 'SELECT person_id AS personId, other_id AS otherId FROM namesake WHERE ended_at IS NULL');
