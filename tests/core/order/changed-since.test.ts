import { expect, it } from 'vitest';
import { changedSince } from '../../../src/core/order/changed-since.ts';

const data = { date: '2024-11-05', tasks: ['satu'], annex: { bands: ['a'] }, createdAt: '2024-11-05T10:00' };
const same = { before: ['a', 'b'], after: ['b', 'a'] };

it('says nothing when only the time of making differs', () => {
  expect(changedSince(data, { ...data, createdAt: '2024-11-06T10:00', state: 'issued' }, same)).toEqual([]);
});

it('names who left and came before the parts of the text', () => {
  const now = { ...data, tasks: ['dua'], annex: { bands: ['c'] } };
  expect(changedSince(data, now, { before: ['a', 'b'], after: ['b', 'c', 'd'] })).toEqual([
    '1 nama keluar',
    '2 nama masuk',
    'Untuk',
  ]);
});

it('tells of the annex when nobody came or left, and once of parts that read alike', () => {
  expect(changedSince(data, { ...data, annex: { bands: ['b'] } }, same)).toEqual([
    'jabatan atau urutan pada lampiran',
  ]);
  expect(changedSince({ number: '1', blankNumber: '1' }, { number: '2', blankNumber: '2' }, same)).toEqual([
    'nomor',
  ]);
});
