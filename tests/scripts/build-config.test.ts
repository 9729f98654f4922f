import { loadConfigFromFile } from 'vite';
import { expect, test } from 'vitest';
import { at, ROOT } from '../../scripts/lib/paths.mjs';

// Vite takes the folder it is called from as root, and from a strange root it packs the database into the build.
test.each([
  ['main', ROOT],
  ['preload', ROOT],
  ['renderer', at('src', 'renderer')],
])('the build of %s does not depend on the folder it is called from', async (part, root) => {
  const env = { command: 'build', mode: 'production' } as const;
  const loaded = await loadConfigFromFile(env, at(`vite.${part}.config.ts`));
  expect(loaded?.config.root?.replace(/\/$/, '')).toBe(root.replace(/\/$/, ''));
});
