import type {
  ImportWriteSet,
  InsertPerson,
  UpdatePerson,
  WriteMembership,
} from '../../../core/import/plan-types.ts';
import { satgasPath } from '../../../core/operation/satgas-tree.ts';
import type { Db } from '../../db/driver.ts';
import { uuidv7 } from '../../db/ids.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { listSatgas } from '../../db/operation.ts';
import { endRows, one, ownerUnit, prepared, updateRow, type Value } from '../../db/statements.ts';
import { addSatgas } from '../operation/operation.ts';
import { satgasNodes } from '../operation/view.ts';
import { personColumns, unitFinder } from '../personnel/person-record.ts';

/** Rows inserted by one step: some ten milliseconds. */
const STEP_ROWS = 500;

/**
 * Applies the write set of a plan in steps, inside the action that the caller opened. The caller takes as many steps
 * at a time as it likes and may stop between them. Every step yields how many rows it wrote.
 */
export function* writeSteps(
  db: Db,
  set: ImportWriteSet,
  operationId: string | null,
  at: string,
): Generator<number, void> {
  for (const { id, field } of set.releaseNumbers) updateRow(db, 'person', id, { [field]: null });
  const unitId = unitFinder(db);
  for (const name of set.units) unitId(name);
  const personIds = new Map<string, string>();
  for (let from = 0; from < set.insertPeople.length; from += STEP_ROWS) {
    const people = set.insertPeople.slice(from, from + STEP_ROWS);
    insertPeople(db, people, unitId, personIds);
    yield people.length;
  }
  for (const { id, set: values } of set.updatePeople) {
    updateRow(db, 'person', id, personColumns(db, values, unitId));
    yield 1;
  }
  for (const person of set.revivePeople) {
    revivePerson(db, person, unitId);
    yield 1;
  }
  if (operationId) yield* writeMemberships(db, set, operationId, personIds);
  for (let from = 0; from < set.endPeople.length; from += STEP_ROWS) {
    const ended = set.endPeople.slice(from, from + STEP_ROWS);
    endRows(db, 'person', ended, at);
    yield ended.length;
  }
}

/** Rows that the steps write, all together. */
export const rowsToWrite = (set: ImportWriteSet): number =>
  set.insertPeople.length +
  set.updatePeople.length +
  set.revivePeople.length +
  set.memberships.length +
  set.endPeople.length;

/** Inserts people and remembers the key of each by the row that it stands in. */
function insertPeople(
  db: Db,
  people: readonly InsertPerson[],
  unitId: (name: string) => string,
  ids: Map<string, string>,
): void {
  const owner = ownerUnit(db);
  const columns: string[] = [];
  const rows = people.map((person) => {
    const id = uuidv7();
    ids.set(person.rowId, id);
    const fields = personColumns(db, person, unitId);
    if (columns.length === 0) columns.push(...Object.keys(fields));
    const values = columns.map((column) => fields[column]);
    // A plan gives every value of a new person: all have the same columns.
    if (values.includes(undefined) || Object.keys(fields).length > values.length)
      throw new Error('person without all columns');
    return [id, owner, ...(values as Value[])];
  });
  insertRows(db, 'person', ['id', 'owner_unit', ...columns], rows);
}

/** Takes somebody back who was taken off the list, with what changes in them, in one step. */
function revivePerson(db: Db, { id, set }: UpdatePerson, unitId: (name: string) => string): void {
  const columns = personColumns(db, set, unitId);
  const sets = ['ended_at = NULL', ...Object.keys(columns).map((c) => `"${c}" = @${c}`)].join(', ');
  prepared(db, `UPDATE person SET ${sets} WHERE id = @id AND ended_at IS NOT NULL`).run({ ...columns, id });
}

function* writeMemberships(
  db: Db,
  set: ImportWriteSet,
  operationId: string,
  personIds: ReadonlyMap<string, string>,
): Generator<number, void> {
  const satgasIds = satgasByPath(db, operationId);
  for (const { path, kind } of set.satgas) {
    const parent = path.length > 1 ? (satgasIds.get(pathKey(path.slice(0, -1))) ?? null) : null;
    const name = path.at(-1) ?? '';
    const id = addSatgas(db, operationId, { name, kind, parent_id: parent, head_person_id: null });
    satgasIds.set(pathKey(path), id);
  }
  const owner = ownerUnit(db);
  let sort = nextSort(db, operationId);
  for (let from = 0; from < set.memberships.length; from += STEP_ROWS) {
    const memberships = set.memberships.slice(from, from + STEP_ROWS);
    const rows: Value[][] = [];
    for (const membership of memberships) {
      const { membershipId, opsPosition } = membership;
      const personId = personOf(membership, personIds);
      const satgasId = satgasIds.get(pathKey(membership.satgas));
      if (membershipId) updateRow(db, 'membership', membershipId, { ops_position: opsPosition });
      else if (personId && satgasId) {
        rows.push([uuidv7(), owner, operationId, satgasId, personId, opsPosition, sort++]);
      } else throw new Error('membership without person or satgas');
    }
    insertRows(db, 'membership', MEMBERSHIP_COLUMNS, rows);
    yield memberships.length;
  }
}

const MEMBERSHIP_COLUMNS = [
  'id',
  'owner_unit',
  'operation_id',
  'satgas_id',
  'person_id',
  'ops_position',
  'sort',
];

const pathKey = (path: readonly string[]): string => path.join('\n');

const personOf = ({ person }: WriteMembership, inserted: ReadonlyMap<string, string>): string | undefined =>
  'id' in person ? person.id : inserted.get(person.rowId);

function satgasByPath(db: Db, operationId: string): Map<string, string> {
  const nodes = satgasNodes(listSatgas(db, operationId));
  return new Map(nodes.map((node) => [pathKey(satgasPath(nodes, node.id).map((n) => n.name)), node.id]));
}

const nextSort = (db: Db, operationId: string): number =>
  one<{ next: number }>(
    db,
    'SELECT coalesce(max(sort), -1) + 1 AS next FROM membership WHERE operation_id = ?',
    operationId,
  )?.next ?? 0;
