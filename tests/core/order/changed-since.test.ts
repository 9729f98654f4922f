import { expect, it } from 'vitest';
import { notaDinasDataSchema } from '../../../src/core/documents/nota-dinas-data.ts';
import { printopsDataSchema } from '../../../src/core/documents/printops-data.ts';
import { renopsDataSchema } from '../../../src/core/documents/renops-data.ts';
import { sprinDataSchema } from '../../../src/core/documents/sprin-data.ts';
import { sprinPerubahanDataSchema } from '../../../src/core/documents/sprin-perubahan-data.ts';
import { changedSince } from '../../../src/core/order/changed-since.ts';
import type { LetterKind } from '../../../src/core/order/content.ts';

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

/** Everything that the paper of a kind says. */
const PARTS: Readonly<Record<LetterKind, readonly string[]>> = {
  sprin: Object.keys(sprinDataSchema.shape),
  'sprin-perubahan': Object.keys(sprinPerubahanDataSchema.shape),
  renops: Object.keys(renopsDataSchema.shape),
  printops: Object.keys(printopsDataSchema.shape),
  'nota-dinas': Object.keys(notaDinasDataSchema.shape),
};

it.each(Object.keys(PARTS) as LetterKind[])('tells of every part of a %s by its own word', (kind) => {
  const parts = PARTS[kind].filter((part) => part !== 'createdAt' && part !== 'state');
  const told = parts.map((part) => changedSince({ [part]: 'dulu' }, { [part]: 'kini' }, same));
  for (const [at, words] of told.entries()) {
    expect(words, parts[at]).toHaveLength(1);
    expect(words, parts[at]).not.toEqual(['isi surat']);
  }
});
