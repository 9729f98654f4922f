import { expect, it } from 'vitest';
import { loadBundle } from '../../../src/main/backend/bundle.ts';
import { plannedDays } from '../../../src/main/backend/plan.ts';
import { openBackend } from '../../builders/backend.ts';

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
