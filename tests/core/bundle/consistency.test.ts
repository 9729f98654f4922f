import { expect, it } from 'vitest';
import { parseBundle } from '../../../src/core/bundle/bundle.ts';
import { bundleProblems } from '../../../src/core/bundle/consistency.ts';

function problemPaths(json: Record<string, unknown>): string[] {
  const parsed = parseBundle({ posko: 1, ...json });
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.path);
  return bundleProblems(parsed.bundle).map((p) => p.path);
}

it('refuses a key or a number that stands twice', () => {
  const event = { key: 'k1', kind: 'lain', title: 'A' };
  expect(problemPaths({ events: [event, { ...event, title: 'B' }] })).toEqual(['events.1.key']);
  const people = [
    { nrp: '80010101', name: 'A CONTOH' },
    { nrp: '80010101', name: 'B CONTOH' },
  ];
  expect(problemPaths({ people })).toEqual(['people.1.nrp']);
});

it('refuses an end before its start, and takes a duty that has none', () => {
  const event = { key: 'k1', kind: 'lain', title: 'A', start: '2024-11-06T16:00', end: '2024-11-06T15:00' };
  expect(problemPaths({ events: [event] })).toEqual(['events.0.end']);
  expect(problemPaths({ events: [{ ...event, end: null }] })).toEqual([]);
  const absences = [{ nrp: '80010101', kind: 'CUTI', from: '2024-11-07', to: '2024-11-06' }];
  expect(problemPaths({ absences })).toEqual(['absences.0.to']);
});

it('refuses a name that no paper can carry', () => {
  expect(problemPaths({ people: [{ nrp: '80010101', name: 'A'.repeat(201) }] })).toEqual(['people.0.name']);
});
