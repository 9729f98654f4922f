import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpBundle } from '../../src/main/backend/bundle/bundle.ts';
import { temporaryFolder } from '../builders/backend.ts';
import { importAndDie } from './support/backend-process.ts';
import { peopleList } from './support/people.ts';
import { copyOf, emptyPost, filesOf, open, SAMPLE_BUNDLE, SAMPLE_LIST } from './support/post.ts';
import { walSize } from './support/watch.ts';

/** The words in every form in which a program keeps text. */
function forms(words: string[]): { word: string; bytes: Buffer }[] {
  return words.flatMap((word) => {
    const wide = Buffer.from(word, 'utf16le');
    return [Buffer.from(word, 'utf8'), wide, Buffer.from(wide).swap16()].map((bytes) => ({ word, bytes }));
  });
}

/** Which of these words stand in clear in which file below a folder. */
function found(folder: string, words: string[]): string[] {
  const wanted = forms(words);
  return filesOf(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return wanted.filter((form) => bytes.includes(form.bytes)).map(({ word }) => `${word} in ${file}`);
  });
}

test('no name and no number of a person stands in clear in the data folder, whatever happened to it', async () => {
  const dataDir = await emptyPost();
  const post = await open(dataDir);
  await post.ok('data.load', { file: { $path: SAMPLE_BUNDLE } });
  const { people } = dumpBundle(post.context);
  expect(people).toHaveLength(151);
  const names = people.map(({ name }) => name);
  const numbers = people.map(({ nrp }) => nrp ?? '').filter((nrp) => nrp.length === 8);
  expect(numbers.length).toBeGreaterThan(140);
  // The names without their titles too.
  const words = [...new Set([...names, ...names.map((name) => name.split(',')[0] ?? name), ...numbers])];

  const { planId } = await post.ok('import.plan', { file: { $path: SAMPLE_LIST }, operationId: null });
  await post.ok('import.commit', { planId });
  const asked = {
    operationId: null,
    day: '2024-11-06',
    filter: {},
    sort: 'name',
    descending: false,
  } as const;
  const { rids } = await post.ok('personnel.index', asked);
  const rows = await post.ok('personnel.rows', {
    operationId: null,
    day: '2024-11-06',
    rids: rids.slice(0, 20),
  });
  await post.ok('personnel.update', { ids: rows.map(({ id }) => id), fields: { note: `LIHAT ${names[3]}` } });
  await post.ok('personnel.index', { ...asked, filter: { search: names[5]?.slice(0, 5) ?? '' } });
  await post.ok('backup.create', { file: null });
  await post.ok('journal.undo', { id: null });

  const living = copyOf(dataDir);
  expect(walSize(living)).toBeGreaterThan(0);
  expect(found(living, words)).toEqual([]);
  await post.backend.close();
  expect(found(dataDir, words)).toEqual([]);

  // A killed process leaves its log.
  await importAndDie(dataDir, peopleList(500));
  expect(walSize(dataDir)).toBeGreaterThan(0);
  expect(filesOf(dataDir).length).toBeGreaterThan(4);
  expect(found(dataDir, [...words, 'ORANG CONTOH'])).toEqual([]);

  // The search would find them: each is found in either kind of plain copy.
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const plain = temporaryFolder();
    writeFileSync(join(plain, 'polos.json'), Buffer.from(JSON.stringify(people), encoding));
    expect(new Set(found(plain, words)).size).toBe(words.length);
  }
});
