import type {
  ImportWriteSet,
  InsertPerson,
  PersonValues,
  UpdatePerson,
  WriteMembership,
} from '../../core/import/plan-types.ts';
import { satgasPath } from '../../core/operation/satgas-tree.ts';
import type { Db } from '../db/driver.ts';
import { uuidv7 } from '../db/ids.ts';
import { listSatgas } from '../db/operation.ts';
import { endRows, type Fields, insertRow, one, ownerUnit, prepared, updateRow } from '../db/statements.ts';
import { addSatgas } from './operation.ts';
import { satgasNodes } from './operation-view.ts';
import { personColumns, resolveUnit } from './person-record.ts';

/**
 * Applies the write set of a plan, one row a step, inside the action that the caller opened. The caller takes
 * as many steps at a time as it likes and may stop between them. Returns nothing; every step yields once.
 */
export function* writeSteps(
  db: Db,
  set: ImportWriteSet,
  operationId: string | null,
  at: string,
): Generator<void, void> {
  for (const { id, field } of set.releaseNumbers) updateRow(db, 'person', id, { [field]: null });
  const unitIds = new Map<string, string>();
  const unitId = (name: string): string => {
    const id = unitIds.get(name) ?? resolveUnit(db, name);
    unitIds.set(name, id);
    return id;
  };
  for (const name of set.units) unitId(name);
  const personIds = new Map<string, string>();
  const insert = personInsert(db, unitId);
  for (const person of set.insertPeople) {
    personIds.set(person.rowId, insert(person));
    yield;
  }
  for (const person of set.updatePeople) {
    updatePerson(db, person, unitId);
    yield;
  }
  for (const person of set.revivePeople) {
    revivePerson(db, person, unitId);
    yield;
  }
  if (operationId) yield* writeMemberships(db, set, operationId, personIds);
  endRows(db, 'person', set.endPeople, at);
}

/** Inserts through one prepared statement: thousands of people in one go. */
function personInsert(db: Db, unitId: (name: string) => string): (person: InsertPerson) => string {
  const owner = ownerUnit(db);
  const statement = prepared(
    db,
    `INSERT INTO person (id, owner_unit, nrp, nip, name, name_key, rank, rank_order, category, unit_id, position, gender,
       phone, note)
     VALUES (@id, @owner_unit, @nrp, @nip, @name, @name_key, @rank, @rank_order, @category, @unit_id, @position, @gender,
       @phone, @note)`,
  );
  return ({ rowId: _rowId, ...values }) => {
    const id = uuidv7();
    statement.run({ id, owner_unit: owner, ...columnsOf(db, values, unitId) });
    return id;
  };
}

function updatePerson(db: Db, { id, set }: UpdatePerson, unitId: (name: string) => string): void {
  updateRow(db, 'person', id, columnsOf(db, set, unitId));
}

/** Takes somebody back who was taken off the list, with what changes in them, in one step. */
function revivePerson(db: Db, { id, set }: UpdatePerson, unitId: (name: string) => string): void {
  const columns = columnsOf(db, set, unitId);
  const sets = ['ended_at = NULL', ...Object.keys(columns).map((c) => `"${c}" = @${c}`)].join(', ');
  prepared(db, `UPDATE person SET ${sets} WHERE id = @id AND ended_at IS NOT NULL`).run({ ...columns, id });
}

/** Columns of the given values; the rank's order and the key of the name follow from the rank and the name. */
function columnsOf(db: Db, values: Partial<PersonValues>, unitId: (name: string) => string): Fields {
  const { unit, nameKey: _nameKey, ...rest } = values;
  const columns = personColumns(db, rest);
  if (unit !== undefined) columns.unit_id = unit === null ? null : unitId(unit);
  return columns;
}

function* writeMemberships(
  db: Db,
  set: ImportWriteSet,
  operationId: string,
  personIds: ReadonlyMap<string, string>,
): Generator<void, void> {
  const satgasIds = satgasByPath(db, operationId);
  for (const { path, kind } of set.satgas) {
    const parent = path.length > 1 ? (satgasIds.get(pathKey(path.slice(0, -1))) ?? null) : null;
    const name = path.at(-1) ?? '';
    const id = addSatgas(db, operationId, { name, kind, parent_id: parent, head_person_id: null });
    satgasIds.set(pathKey(path), id);
  }
  let sort = nextSort(db, operationId);
  for (const membership of set.memberships) {
    const personId = personOf(membership, personIds);
    const satgasId = satgasIds.get(pathKey(membership.satgas));
    if (membership.membershipId) {
      updateRow(db, 'membership', membership.membershipId, { ops_position: membership.opsPosition });
    } else if (personId && satgasId) {
      insertRow(db, 'membership', {
        operation_id: operationId,
        satgas_id: satgasId,
        person_id: personId,
        ops_position: membership.opsPosition,
        sort: sort++,
      });
    } else throw new Error('membership without person or satgas');
    yield;
  }
}

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
