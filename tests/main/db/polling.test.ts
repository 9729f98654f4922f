import { expect, test } from 'vitest';
import { runAction } from '../../../src/main/db/journal.ts';
import { listOperations } from '../../../src/main/db/operation.ts';
import {
  findPollingPattern,
  findPollingPlace,
  listPollingAssignments,
  listPollingPatterns,
  listPollingPlaces,
  type PollingAssignmentRow,
  type PollingDutyRow,
  type PollingPatternRow,
  type PollingPlaceRow,
  pollingDutyRows,
  somePollingAssignments,
} from '../../../src/main/db/polling.ts';
import { all, insertRow } from '../../../src/main/db/statements.ts';
import { openSample } from '../../builders/backend.ts';

/** Names of the columns of a row type; one too many or too few does not compile. */
const columns = <Row>(names: Record<keyof Row, true>): string[] => Object.keys(names).sort();
const keys = (row: object | null | undefined): string[] => Object.keys(row ?? {}).sort();

test('rows of polling places carry the columns their types name; some people are read as all are', async () => {
  const { db, context } = await openSample();
  const operationId = listOperations(db)[0]?.id ?? '';
  const people = all<{ id: string }>(db, 'SELECT id FROM person ORDER BY nrp LIMIT 3').map((p) => p.id);
  const ids: string[] = [];
  runAction(db, context.at(), { kind: 'test', label: 'Uji', actor: 'x' }, () => {
    const own = { operation_id: operationId };
    const place = insertRow(db, 'polling_place', {
      ...own,
      region: '53.71.04.1001',
      number: 1,
      class: 'rawan',
    });
    insertRow(db, 'polling_pattern', { ...own, class: 'rawan', police: 2, places: 2, linmas: 4 });
    for (const person_id of people)
      ids.push(insertRow(db, 'polling_assignment', { ...own, polling_place_id: place, person_id }));
  });
  const place: Record<keyof PollingPlaceRow, true> = {
    id: true,
    operation_id: true,
    region: true,
    number: true,
    class: true,
    voters: true,
    linmas: true,
    name: true,
    address: true,
    sector: true,
    note: true,
  };
  const [first] = listPollingPlaces(db, operationId);
  expect(keys(first)).toEqual(columns<PollingPlaceRow>(place));
  expect(findPollingPlace(db, first?.id ?? '')).toEqual(first);
  const pattern: Record<keyof PollingPatternRow, true> = {
    id: true,
    operation_id: true,
    class: true,
    police: true,
    places: true,
    linmas: true,
    plan: true,
  };
  expect(keys(listPollingPatterns(db, operationId)[0])).toEqual(columns<PollingPatternRow>(pattern));
  expect(findPollingPattern(db, operationId, 'rawan')).toEqual(listPollingPatterns(db, operationId)[0]);
  const assignment: Record<keyof PollingAssignmentRow, true> = {
    id: true,
    polling_place_id: true,
    person_id: true,
    role: true,
    pinned: true,
    name: true,
    name_key: true,
    rank: true,
    rank_order: true,
    number: true,
    unit: true,
    gender: true,
  };
  const everyone = listPollingAssignments(db, operationId);
  expect(everyone.length).toBe(3);
  expect(keys(everyone[0])).toEqual(columns<PollingAssignmentRow>(assignment));
  const some = somePollingAssignments(db, operationId, ids.slice(0, 1), people.slice(1));
  expect(some).toEqual(everyone);
  expect(somePollingAssignments(db, operationId, ids.slice(0, 1), [])).toEqual(
    everyone.filter(({ id }) => id === ids[0]),
  );
  const duty: Record<keyof PollingDutyRow, true> = {
    id: true,
    operation_id: true,
    person_id: true,
    role: true,
    region: true,
    number: true,
    nrp: true,
    day: true,
    village: true,
  };
  const votes = [{ operationId, day: '2024-11-27' }];
  const duties = pollingDutyRows(db, votes, people.slice(0, 2));
  expect(duties.length).toBe(2);
  expect(keys(duties[0])).toEqual(columns<PollingDutyRow>(duty));
});
