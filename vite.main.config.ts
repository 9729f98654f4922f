import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * The Node side: the Electron main process, the backend (utility process), its worker and the `posko` command.
 * One build for all, so that the window, the command and the tests run the very same files. Packages stay outside
 * the build and are loaded from node_modules.
 * Target: the oldest runtime that must run it (Node 20.18 inside Electron 33), see docs/decisions.
 */
export default defineConfig({
  // Not the folder that the command is called from: packages are known as such by where they lie from here.
  root: import.meta.dirname,
  publicDir: false,
  build: {
    target: 'node20',
    ssr: true,
    outDir: at('out/main'),
    minify: false,
    rolldownOptions: {
      input: {
        index: at('src/main/index.ts'),
        backend: at('src/main/backend/entry.ts'),
        worker: at('src/main/jobs/worker.ts'),
        posko: at('src/main/cli/posko.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      external: ['electron'],
    },
  },
});
