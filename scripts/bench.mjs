import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { electronSetup } from './lib/electron-setup.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { onNode24 } from './lib/node24.mjs';
import { onPath } from './lib/npm.mjs';
import { at, NODE, ROOT } from './lib/paths.mjs';

/*
 * npm run bench -- --quick [conflicts] [import] [paper] [preview] [workbook] [search] [window] [frames] [grid] [holds]
 * Measures against other programs in the same run and prints the ratios; all cases together also go to docs/bench.md.
 */
onNode24();
const args = process.argv.slice(2);
const quick = args.includes('--quick') || Boolean(process.env.npm_config_quick);
const only = args.filter((argument) => !argument.startsWith('-'));
const WINDOWS = ['window', 'frames', 'grid', 'preview'];
const wantsWindow = only.length === 0 || only.some((name) => WINDOWS.includes(name));

const hasDisplay =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
if (wantsWindow && !hasDisplay && onPath('xvfb-run').length > 0) {
  const screen = ['-a', '-s', '-screen 0 1920x1080x24'];
  const run = spawnSync('xvfb-run', [...screen, NODE, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}

await ensureBuild();
const electron = wantsWindow && hasDisplay ? await electronSetup() : null;

const { build } = await import('vite');
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: at('bench', 'main.ts'),
    outDir: at('out', 'bench'),
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.js' } },
  },
});
const { bench } = await import(pathToFileURL(at('out', 'bench', 'bench.js')).href);
const result = await bench({ root: ROOT, quick, electron, only }, (/** @type {string} */ line) =>
  process.stderr.write(`${line}\n`),
);
process.stdout.write(`${result}\n`);
if (only.length === 0) writeFileSync(at('docs', 'bench.md'), `# Benchmark\n\n${result}`);
