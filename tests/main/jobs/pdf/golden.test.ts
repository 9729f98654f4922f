import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAPER_CASES, PAPER_KINDS } from '../../../builders/paper-cases/index.ts';
import { GOLDEN_PICTURES, GOLDEN_TEXTS, goldenName } from './golden.ts';

const names = PAPER_KINDS.flatMap((kind) =>
  Object.keys(PAPER_CASES[kind]).map((name) => goldenName(kind, name)),
);

it('has a golden text for every case and none for others', () => {
  expect(readdirSync(GOLDEN_TEXTS).toSorted()).toEqual(names.map((name) => `${name}.txt`).toSorted());
});

it('has golden pictures for every case and none for others, small enough to keep', () => {
  const files = readdirSync(GOLDEN_PICTURES);
  expect([...new Set(files.map((file) => file.replace(/-\d+\.png$/, '')))].toSorted()).toEqual(
    names.toSorted(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(GOLDEN_PICTURES, file)).size, 0);
  expect(bytes).toBeLessThan(5 * 1024 * 1024);
});
