import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The window. Target: Chromium 130, inside the oldest Electron that must run it. */
export default defineConfig({
  root: at('src/renderer'),
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: at('out/renderer'),
    // Everything comes from the disk beside the program: size matters little, and no polyfill is needed.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    // A `data:` address would need its own permission in the content policy for each kind of file.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: at('src/renderer/index.html') } },
  },
});
