import { spawnSync } from 'node:child_process';
import { NODE } from './paths.mjs';

/**
 * Scripts started by an older Node than the database driver needs start themselves again on the Node that
 * `npm ci` installed. (`npm run` already puts that one first on PATH; a direct `node scripts/…` does not.)
 */
export function onNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const run = spawnSync(NODE, process.argv.slice(1), { stdio: 'inherit' });
  if (run.error) process.stderr.write(`Node 24 belum ada (${run.error.message}). Jalankan dahulu: npm ci\n`);
  process.exit(run.status ?? 1);
}
