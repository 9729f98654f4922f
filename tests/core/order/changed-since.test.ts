import { expect, it } from 'vitest';
import { DOCUMENTS } from '../../../src/core/documents/registry.ts';
import { changedSince } from '../../../src/core/order/changed-since.ts';
import { type LetterKind, letterContents } from '../../../src/core/order/content.ts';

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

it('says of an amendment with other people no more than who left and came', () => {
  const now = { list: [{ people: ['c'] }], numbers: { c: 1 } };
  const people = { before: ['a'], after: ['c'] };
  expect(changedSince({ list: [{ people: ['a'] }], numbers: { a: 1 } }, now, people)).toEqual([
    '1 nama keluar',
    '1 nama masuk',
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

const KINDS = Object.keys(letterContents) as LetterKind[];

it.each(KINDS)('tells of every part of a %s by its own word', (kind) => {
  const parts = Object.keys(DOCUMENTS[kind].schema.shape).filter(
    (part) => !['createdAt', 'state'].includes(part),
  );
  const told = parts.map((part) => [part, changedSince({ [part]: 'dulu' }, { [part]: 'kini' }, same)]);
  expect(told.filter(([, words]) => words?.length !== 1 || words[0] === 'isi surat')).toEqual([]);
});
