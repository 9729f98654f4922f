import { expect, test } from 'vitest';
import { findConflicts } from '../../../src/core/assignment/conflict.ts';
import type { DutyInput, PersonInput } from '../../../src/core/assignment/types.ts';

const rahmat = (id: string, given: Partial<PersonInput> = {}): PersonInput => ({
  id,
  gender: 'L',
  name: 'RAHMAT CONTOH',
  nameKey: 'RAHMAT CONTOH',
  nrp: null,
  nip: null,
  ...given,
});
const duty = (personId: string, slot: string, hour: number): DutyInput => ({
  assignmentId: `${personId} ${slot}`,
  personId,
  nrp: null,
  role: 'anggota',
  nature: 'pelaksana',
  subject: slot,
  slot,
  title: slot,
  day: '2024-11-06',
  start: `2024-11-06T${hour}:00`,
  end: `2024-11-06T${hour + 2}:00`,
});
const find = (people: PersonInput[], duties: DutyInput[], apart: [string, string][] = []) =>
  findConflicts({ duties, people, absences: [], events: [], jurisdiction: [], apart })
    .filter((c) => c.code === 'DUP_PERSON')
    .map(({ personId, subjects, message }) => [personId, subjects.join(), message]);

const two = [rahmat('a', { nrp: '90010001' }), rahmat('b')];

test('two records of one person on one duty, or on two at once', () => {
  expect(find(two, [duty('a', 'k1', 10), duty('b', 'k1', 10)])).toEqual([
    [
      'a',
      'k1',
      'Rahmat Contoh tercatat dua kali (90010001 dan tanpa nomor), keduanya diploting di k1. Gabungkan, atau tandai orang lain.',
    ],
  ]);
  expect(find(two, [duty('b', 'k1', 10), duty('a', 'k2', 11)])).toEqual([
    [
      'a',
      'k1,k2',
      'Rahmat Contoh tercatat dua kali (90010001 dan tanpa nomor), diploting di k2 dan k1 pada waktu yang sama. Gabungkan, atau tandai orang lain.',
    ],
  ]);
  expect(find(two, [duty('a', 'k1', 10), duty('b', 'k2', 12)])).toEqual([]);
});

test('two numbers, two sexes, another name, or a word that they are two', () => {
  const both = [duty('a', 'k1', 10), duty('b', 'k1', 10)];
  expect(find([rahmat('a', { nrp: '90010001' }), rahmat('b', { nrp: '90010002' })], both)).toEqual([]);
  expect(find([rahmat('a', { nrp: '90010001' }), rahmat('b', { nip: '199001012020011001' })], both)).toEqual(
    [],
  );
  expect(find([rahmat('a'), rahmat('b', { gender: 'P' })], both)).toEqual([]);
  expect(find([rahmat('a'), rahmat('b', { nameKey: 'RAHMAD CONTOH' })], both)).toEqual([]);
  expect(find(two, both, [['b', 'a']])).toEqual([]);
});

test('a number of one kind tells nothing against a record with both kinds', () => {
  const nip = '199001012020011001';
  const both = [duty('a', 'k1', 10), duty('b', 'k1', 10)];
  expect(find([rahmat('a', { nrp: '90010001', nip }), rahmat('b', { nip })], both)).toHaveLength(1);
});

test('of many with one name only those without a number are held against the others', () => {
  const people = [
    ...Array.from({ length: 40 }, (_, i) => rahmat(`n${i}`, { nrp: String(90010001 + i) })),
    rahmat('p1'),
    rahmat('p2'),
  ];
  const found = find(
    people,
    people.map(({ id }) => duty(id, 'k1', 10)),
  );
  expect(found).toHaveLength(2 * 40 + 1);
});
