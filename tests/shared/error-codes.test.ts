import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCodesDocument } from '../../scripts/error-codes.mjs';

it('docs/kode-galat.md lists every code as the program says it', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'kode-galat.md'), 'utf8');
  expect(written).toBe(errorCodesDocument());
});
