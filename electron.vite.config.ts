import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { mainBuild } from './vite.main.config.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: mainBuild,
  preload: {
    build: {
      target: 'node20',
      outDir: at('out/preload'),
      // A sandboxed preload must be CommonJS although the package is an ES module.
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: at('out/renderer'),
      rollupOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
