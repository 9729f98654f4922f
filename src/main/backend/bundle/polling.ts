import type { Bundle } from '../../../core/bundle/bundle.ts';
import type { Db } from '../../db/driver.ts';
import { uuidv7 } from '../../db/ids.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { listOperations } from '../../db/operation.ts';
import {
  findPollingPattern,
  listPollingAssignments,
  listPollingPatterns,
  listPollingPlaces,
  PLACE_COLUMNS,
} from '../../db/polling.ts';
import { all, insertRow, ownerUnit, updateRow, type Value } from '../../db/statements.ts';
import { type Known, operationOf, personOf } from './lookup.ts';

/** Writes the polling places, patterns and assignments of a bundle; new rows by the set. */
export function loadPolling(db: Db, bundle: Bundle, known: Known): void {
  const operations = new Map<string, string | null>();
  const operation = (key: string, path: string): string | null => {
    let id = operations.get(key);
    if (id === undefined) {
      id = operationOf(db, key, path, known);
      operations.set(key, id);
    }
    return id;
  };
  const places = loadPlaces(db, bundle, operation);
  bundle.pollingPatterns.forEach(({ operation: key, ...pattern }, i) => {
    const operationId = operation(key, `pollingPatterns.${i}.operation`);
    if (!operationId) return;
    const found = findPollingPattern(db, operationId, pattern.class);
    if (found) updateRow(db, 'polling_pattern', found.id, pattern);
    else insertRow(db, 'polling_pattern', { operation_id: operationId, ...pattern });
  });
  loadAssignments(db, bundle, known, operation, places);
}

type OperationOf = (key: string, path: string) => string | null;

const placeKey = (operationId: string, { region, number }: { region: string; number: number }): string =>
  `${operationId}/${region}/${number}`;

/** Keys of all places of the operations named. */
function loadPlaces(db: Db, bundle: Bundle, operation: OperationOf): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id } of listOperations(db)) {
    for (const place of listPollingPlaces(db, id)) ids.set(placeKey(id, place), place.id);
  }
  const owner = ownerUnit(db);
  const rows: Value[][] = [];
  bundle.pollingPlaces.forEach((place, i) => {
    const operationId = operation(place.operation, `pollingPlaces.${i}.operation`);
    if (!operationId) return;
    const key = placeKey(operationId, place);
    const found = ids.get(key);
    const { operation: _operation, ...fields } = place;
    if (found) {
      updateRow(db, 'polling_place', found, fields);
      return;
    }
    const id = uuidv7();
    ids.set(key, id);
    rows.push([id, owner, operationId, ...PLACE_COLUMNS.map((column) => place[column])]);
  });
  insertRows(db, 'polling_place', ['id', 'owner_unit', 'operation_id', ...PLACE_COLUMNS], rows);
  return ids;
}

function loadAssignments(
  db: Db,
  bundle: Bundle,
  known: Known,
  operation: OperationOf,
  places: ReadonlyMap<string, string>,
): void {
  const there = new Map(
    all<{ id: string; operation_id: string; person_id: string }>(
      db,
      'SELECT id, operation_id, person_id FROM polling_assignment WHERE ended_at IS NULL',
    ).map((row) => [`${row.operation_id}/${row.person_id}`, row.id]),
  );
  const owner = ownerUnit(db);
  const rows: Value[][] = [];
  bundle.pollingAssignments.forEach((assignment, i) => {
    const path = `pollingAssignments.${i}`;
    const operationId = operation(assignment.operation, `${path}.operation`);
    const personId = personOf(db, assignment.nrp, `${path}.nrp`, known);
    const placeId = operationId ? places.get(placeKey(operationId, assignment)) : undefined;
    if (operationId && !placeId)
      known.problems.push({ path, message: `TPS ${assignment.region}/${assignment.number} tidak ada` });
    if (!operationId || !personId || !placeId) return;
    const fields = { polling_place_id: placeId, role: assignment.role, pinned: Number(assignment.pinned) };
    const found = there.get(`${operationId}/${personId}`);
    if (found) updateRow(db, 'polling_assignment', found, fields);
    else rows.push([uuidv7(), owner, operationId, personId, placeId, fields.role, fields.pinned]);
  });
  const columns = ['id', 'owner_unit', 'operation_id', 'person_id', 'polling_place_id', 'role', 'pinned'];
  insertRows(db, 'polling_assignment', columns, rows);
}

/** The same parts of a dump, by operation, village, number and person. */
export function dumpPolling(
  db: Db,
  operations: readonly { id: string; key: string }[],
  number: (personId: string) => string | null,
): Pick<Bundle, 'pollingPlaces' | 'pollingPatterns' | 'pollingAssignments'> {
  const parts = operations.map(({ id, key }) => {
    const places = listPollingPlaces(db, id);
    const byId = new Map(places.map((place) => [place.id, place]));
    return {
      places: places.map(({ id: _id, operation_id: _operation, ...fields }) => ({
        operation: key,
        ...fields,
      })),
      patterns: listPollingPatterns(db, id).map(({ id: _id, operation_id: _operation, ...fields }) => ({
        operation: key,
        ...fields,
      })),
      assignments: listPollingAssignments(db, id)
        .flatMap(({ polling_place_id, person_id, role, pinned }) => {
          const place = byId.get(polling_place_id);
          const nrp = number(person_id);
          if (!place || nrp === null) return [];
          return [
            { operation: key, region: place.region, number: place.number, nrp, role, pinned: pinned === 1 },
          ];
        })
        .sort(
          (a, b) => a.region.localeCompare(b.region) || a.number - b.number || a.nrp.localeCompare(b.nrp),
        ),
    };
  });
  return {
    pollingPlaces: parts.flatMap(({ places }) => places),
    pollingPatterns: parts.flatMap(({ patterns }) => patterns),
    pollingAssignments: parts.flatMap(({ assignments }) => assignments),
  };
}
