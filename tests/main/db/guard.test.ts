import { expect, it } from 'vitest';
import {
  allDutyLog,
  allHandovers,
  dutiesBetween,
  dutiesOfPost,
  findDutyLog,
  findHandover,
  findRegu,
  findShiftPattern,
  listRegu,
  listReguMembers,
  listShiftPatterns,
} from '../../../src/main/db/guard.ts';
import { runAction } from '../../../src/main/db/journal.ts';
import { insertRow } from '../../../src/main/db/statements.ts';
import { openBackend, personFields, TODAY } from '../../builders/backend.ts';

it('rows of guards have the columns that their types name', async () => {
  const t = await openBackend();
  const { db } = t;
  const { id: operationId } = await t.ok('operation.create', {
    key: 'omp',
    name: 'Mantap Praja',
    sandi: null,
    kind: 'OMP',
    start: TODAY,
    end: TODAY,
    template: 'none',
    stages: false,
  });
  const { id: personId } = await t.ok('personnel.create', personFields());
  const ids = runAction(db, t.context.at(), { kind: 'test', label: 'Uji', actor: 'x' }, () => {
    const pattern = insertRow(db, 'shift_pattern', { key: 'p', name: 'P', shifts: '[]' });
    const regu = insertRow(db, 'regu', { operation_id: operationId, key: 'r', number: 1 });
    insertRow(db, 'regu_member', { regu_id: regu, person_id: personId });
    const place = insertRow(db, 'place', { key: 'o', name: 'Objek', kind: 'objek' });
    const span = { since: TODAY, until: TODAY, pattern: 'p', need: 1 };
    const post = insertRow(db, 'duty_post', {
      key: 'd',
      place_id: place,
      operation_id: operationId,
      ...span,
    });
    const shift = { duty_post_id: post, date: TODAY, shift: 'P' };
    insertRow(db, 'assignment', { ...shift, person_id: personId });
    const handover = insertRow(db, 'handover', { ...shift, at: `${TODAY}T14:00` });
    const line = { duty_post_id: post, at: `${TODAY}T09:00`, kind: 'note', text: 'Aman' };
    return { pattern, regu, post, handover, log: insertRow(db, 'duty_log', line) };
  }).value;
  const columns = (rows: readonly (object | null)[]) => rows.map((row) => Object.keys(row ?? {}).join(' '));
  expect(columns([...listShiftPatterns(db), findShiftPattern(db, ids.pattern)])).toEqual(
    Array(2).fill('id key name shifts lines'),
  );
  expect(columns([...listRegu(db, operationId), findRegu(db, ids.regu)])).toEqual(
    Array(2).fill('id operation_id key number name satgas_id leader_id'),
  );
  expect(columns(listReguMembers(db, operationId))).toEqual(['id regu_id person_id sort']);
  expect(columns([...allHandovers(db), findHandover(db, ids.handover)])).toEqual(
    Array(2).fill(
      'id duty_post_id date shift from_person_id to_person_id at strength equipment situation note',
    ),
  );
  expect(columns([...allDutyLog(db), findDutyLog(db, ids.log)])).toEqual(
    Array(2).fill('id duty_post_id at kind text person_id'),
  );
  expect(columns(dutiesOfPost(db, ids.post))).toEqual(['id date shift start end']);
  expect(columns(dutiesBetween(db, operationId, TODAY, TODAY))).toEqual([
    'id duty_post_id date shift person_id role pinned',
  ]);
});
