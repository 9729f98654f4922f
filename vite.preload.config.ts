import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** One CommonJS file without imports: all that a sandboxed preload can load, although the package is an ES module. */
export default defineConfig({
  // Not the folder that the build is called from.
  root: import.meta.dirname,
  publicDir: false,
  build: {
    target: 'node20',
    ssr: true,
    outDir: at('out/preload'),
    minify: false,
    rolldownOptions: {
      input: { index: at('src/preload/index.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
      external: ['electron'],
    },
  },
  ssr: { noExternal: true },
});
