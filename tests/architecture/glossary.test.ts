import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words of the first column of every table: "person", "duty post" and "dutyPost" are one. */
function glossaryWords(): Set<string> {
  const words = new Set<string>();
  for (const line of readFileSync('docs/glossary.md', 'utf8').split('\n')) {
    const first = /^\| ([a-z][^|]*) \|/.exec(line)?.[1];
    for (const term of first?.split(',') ?? []) words.add(plain(term));
  }
  return words;
}

const plain = (name: string): string =>
  name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .toLowerCase();

const textOf = (dir: string, ext: string): string =>
  readdirSync(dir)
    .filter((file) => file.endsWith(ext))
    .map((file) => readFileSync(`${dir}/${file}`, 'utf8'))
    .join('\n');

const allMatches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
];

test('tables are named by words of the glossary', () => {
  const tables = allMatches(textOf('src/main/db/migrations', '.sql'), /^CREATE TABLE (\w+)/gm);
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter((table) => !glossaryWords().has(plain(table)))).toEqual([]);
});

test('contract entries are named by words of the glossary', () => {
  const areas = allMatches(textOf('src/shared/contract', '.ts'), /^ {2}'([a-zA-Z]+)\.[a-zA-Z]+'/gm);
  expect(areas.length).toBeGreaterThan(10);
  expect(areas.filter((area) => !glossaryWords().has(plain(area)))).toEqual([]);
});

test('no word stands for two ideas', () => {
  const first: string[] = [];
  for (const line of readFileSync('docs/glossary.md', 'utf8').split('\n')) {
    const terms = /^\| ([a-z][^|]*) \|/.exec(line)?.[1];
    if (terms !== undefined) first.push(...terms.split(',').map(plain));
  }
  expect(first.filter((term, i) => first.indexOf(term) !== i)).toEqual([]);
});
