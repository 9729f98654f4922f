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

it('refuses two different words about one thing, and takes the same words twice', () => {
  const duty = { event: 'k1', nrp: '80010101', role: 'anggota' };
  expect(problemPaths({ assignments: [duty, { ...duty, role: 'padal' }] })).toEqual(['assignments.1.nrp']);
  expect(problemPaths({ assignments: [duty, duty] })).toEqual([]);
  const memberships = [
    { operation: 'o', satgas: 's', opsPosition: 'PADAL' },
    { operation: 'o', satgas: 's', opsPosition: 'ANGGOTA' },
  ];
  const people = [{ nrp: '80010101', name: 'A CONTOH', memberships }];
  expect(problemPaths({ people })).toEqual(['people.0.memberships.1.satgas']);
});

it('refuses a guard that stands for ages', () => {
  const post = { key: 'p', place: 'kpu', pattern: '3x8', need: 1, from: '2024-11-01' };
  expect(problemPaths({ dutyPosts: [{ ...post, to: '9999-12-31' }] })).toEqual(['dutyPosts.0.to']);
  expect(problemPaths({ dutyPosts: [{ ...post, to: '2024-11-30' }] })).toEqual([]);
});
