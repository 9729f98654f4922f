import { spawnSync } from 'node:child_process';
import { electronSetup } from './lib/electron-setup.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { onNode24 } from './lib/node24.mjs';
import { onPath } from './lib/npm.mjs';
import { at, NODE, ROOT } from './lib/paths.mjs';

onNode24();
await ensureBuild();
const { executable, args, env } = await electronSetup();
env.POSKO_TEST_ELECTRON = JSON.stringify({ executable, args, binding: env.POSKO_SQLITE_BINDING ?? null });

const playwright = [
  NODE,
  at('node_modules', '@playwright', 'test', 'cli.js'),
  'test',
  '--config',
  at('tests', 'e2e', 'playwright.config.ts'),
  ...process.argv.slice(2),
];
// A screen of its own: the tests look the same everywhere and nothing flickers on the desk of who runs them.
const hasXvfb = onPath('xvfb-run').length > 0;
const [program = NODE, ...rest] = hasXvfb
  ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24', ...playwright]
  : playwright;
const run = spawnSync(program, rest, { cwd: ROOT, env, stdio: 'inherit' });
process.exit(run.status ?? 1);
