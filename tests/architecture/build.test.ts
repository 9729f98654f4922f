import { existsSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { at } from '../../scripts/lib/paths.mjs';

test('the program builds, with an entry for window, backend, worker and command', () => {
  expect(inject('buildFailure')).toBeNull();
  for (const entry of ['index.js', 'backend.js', 'worker.js', 'posko.js']) {
    expect(existsSync(at('out', 'main', entry)), entry).toBe(true);
  }
});
