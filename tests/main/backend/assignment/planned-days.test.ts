import { expect, it } from 'vitest';
import { plannedDays } from '../../../../src/main/backend/assignment/plan.ts';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { pollingDuties } from '../../../../src/main/backend/polling/duty.ts';
import { openBackend } from '../../../builders/backend.ts';

it('begin and end with what is planned: guards that nobody stands yet and the day of the vote too', async () => {
  const t = await openBackend();
  expect(plannedDays(t.db)).toBeNull();
  const places = [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara' }];
  const post = { key: 'jaga', place: 'kpu', from: '2024-11-01', to: '2024-11-02', pattern: '3x8', need: 2 };
  loadBundle(t.context, { posko: 1, places, dutyPosts: [post] });
  expect(plannedDays(t.db)).toEqual({ from: '2024-11-01', to: '2024-11-02' });
  const vote = { key: 'pemungutan-suara', name: 'Pemungutan suara', start: '2024-11-27', end: '2024-11-27' };
  const operation = { key: 'omp', name: 'Mantap Praja', kind: 'OMP', start: '2024-08-27', end: '2024-12-25' };
  loadBundle(t.context, { posko: 1, operations: [{ ...operation, stages: [vote] }] });
  expect(plannedDays(t.db)?.to).toBe('2024-11-02');
  const polling = { operation: 'omp', region: '53.71.01.1010', number: 1, class: 'rawan' };
  loadBundle(t.context, { posko: 1, pollingPlaces: [polling] });
  expect(plannedDays(t.db)?.to).toBe('2024-11-27');
});

it('end with the day of the vote of a stage with another key, and with the one that is marked', async () => {
  const t = await openBackend();
  const stage = (key: string, name: string, start: string) => ({ key, name, start, end: start });
  const stages = [stage('coblos', 'Pemungutan suara', '2024-11-27'), stage('psu', 'Ulangan', '2024-12-05')];
  const operation = { key: 'omp', name: 'Mantap Praja', kind: 'OMP', start: '2024-08-27', end: '2024-12-25' };
  const place = { operation: 'omp', region: '53.71.01.1010', number: 1 };
  loadBundle(t.context, {
    posko: 1,
    operations: [{ ...operation, stages }],
    people: [{ nrp: '80010101', name: 'A CONTOH' }],
    pollingPlaces: [{ ...place, class: 'rawan' }],
    pollingAssignments: [{ ...place, nrp: '80010101' }],
  });
  expect(plannedDays(t.db)?.to).toBe('2024-11-27');
  expect(pollingDuties(t.db, '2024-11-27', '2024-11-27')).toHaveLength(1);
  const [omp] = await t.ok('operation.list', {});
  const view = () => t.ok('operation.get', { id: omp?.id ?? '' });
  expect((await view()).stages.map(({ voting }) => voting)).toEqual([true, false]);
  await t.ok('operation.markVotingStage', { id: (await view()).stages[1]?.id ?? '' });
  expect((await view()).stages.map(({ voting }) => voting)).toEqual([false, true]);
  expect(pollingDuties(t.db, '2024-11-27', '2024-11-27')).toEqual([]);
  expect(plannedDays(t.db)?.to).toBe('2024-12-05');
  const dump = dumpBundle(t.context);
  expect(dump.operations[0]?.stages.map(({ voting }) => voting)).toEqual([false, true]);
  expect(loadBundle(t.context, dump).changes).toBe(0);
  // A bundle that marks another stage takes the mark over.
  const third = { ...stage('ulang', 'Pemungutan ulang', '2024-12-08'), voting: true };
  loadBundle(t.context, { posko: 1, operations: [{ ...operation, stages: [third] }] });
  expect(plannedDays(t.db)?.to).toBe('2024-12-08');
  expect((await view()).stages.filter(({ voting }) => voting)).toHaveLength(1);
});
