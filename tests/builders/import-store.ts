import type { ExistingData, ExistingPerson, ImportWriteSet } from '../../src/core/import/plan-types.ts';

type Operation = NonNullable<ExistingData['operation']>;

/**
 * A tiny store that applies write sets as the database does: what a plan is compared with after an import.
 * Throws when a write set breaks what the database promises.
 */
export function applied(existing: ExistingData, writes: ImportWriteSet): ExistingData {
  const released = existing.people.map((person) => {
    const fields = writes.releaseNumbers
      .filter(({ id }) => id === person.id)
      .map(({ field }) => [field, null]);
    return { ...person, ...Object.fromEntries(fields) } as ExistingPerson;
  });
  const people = released.map((person) => {
    const update = writes.updatePeople.find(({ id }) => id === person.id);
    return update === undefined ? person : { ...person, ...update.set };
  });
  const ended = existing.ended.filter((person) => {
    const update = writes.revivePeople.find(({ id }) => id === person.id);
    if (update !== undefined) people.push({ ...person, ...update.set });
    return update === undefined;
  });
  const ids = new Map<string, string>();
  for (const { rowId, ...values } of writes.insertPeople) {
    const id = `p${people.length + ended.length}`;
    ids.set(rowId, id);
    people.push({ id, ...values });
  }
  const units = [...existing.units, ...writes.units];
  assertUnique(
    people.flatMap(({ nrp }) => nrp ?? []),
    'NRP',
  );
  assertUnique(
    people.flatMap(({ nip }) => nip ?? []),
    'NIP',
  );
  assertUnique(units, 'unit');
  for (const { unit, name } of people) {
    if (unit !== null && !units.includes(unit)) throw new Error(`no unit ${unit}`);
    if (name === '') throw new Error('person without a name');
  }
  const ends = new Set(writes.endPeople);
  return {
    people: people.filter(({ id }) => !ends.has(id)),
    ended: [...ended, ...people.filter(({ id }) => ends.has(id))],
    units,
    operation: existing.operation === null ? null : appliedOperation(existing.operation, writes, ids),
  };
}

function appliedOperation(
  operation: Operation,
  writes: ImportWriteSet,
  ids: ReadonlyMap<string, string>,
): Operation {
  const satgas = [...operation.satgas];
  const key = (path: readonly string[]) => path.join(' › ');
  const find = (path: readonly string[]) => satgas.find((node) => key(node.path) === key(path));
  for (const { path, kind } of writes.satgas) {
    if (path.length > 1 && !find(path.slice(0, -1))) throw new Error(`no parent of ${key(path)}`);
    satgas.push({ id: `s${satgas.length}`, path, kind });
  }
  const memberships = operation.memberships.map((membership) => {
    const change = writes.memberships.find(({ membershipId }) => membershipId === membership.id);
    return change === undefined ? membership : { ...membership, opsPosition: change.opsPosition };
  });
  for (const { person, satgas: path, opsPosition, membershipId } of writes.memberships) {
    if (membershipId !== null) continue;
    const personId = 'id' in person ? person.id : ids.get(person.rowId);
    const satgasId = find(path)?.id;
    if (personId === undefined || satgasId === undefined)
      throw new Error(`membership of nothing: ${key(path)}`);
    memberships.push({ id: `m${memberships.length}`, personId, satgasId, opsPosition });
  }
  assertUnique(
    memberships.map(({ personId, satgasId }) => `${personId} ${satgasId}`),
    'membership',
  );
  return { satgas, memberships };
}

function assertUnique(values: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw new Error(`${what} twice: ${value}`);
    seen.add(value);
  }
}
