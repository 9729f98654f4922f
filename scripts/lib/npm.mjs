import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { NODE } from './paths.mjs';

/** Every folder of PATH that holds a program of this name. @param {string} name */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file));
}

/** npm's own folder (with its `bin/` and `node_modules/`): the npm that runs this script, or the one on PATH. */
function npmHome() {
  const cli = [process.env.npm_execpath, ...onPath('npm')].find((file) => file && existsSync(file));
  if (!cli) throw new Error('npm tidak ditemukan pada PATH.');
  return dirname(dirname(realpathSync(cli)));
}

/** The node-gyp that npm carries with it. */
export function nodeGyp() {
  const given = process.env.npm_config_node_gyp;
  return given && existsSync(given) ? given : join(npmHome(), 'node_modules/node-gyp/bin/node-gyp.js');
}

/**
 * Fetches one package version through npm's own client (its registry, proxy and certificates) into a folder.
 * @param {string} spec exact, e.g. `name@1.2.3`
 * @param {string} folder
 * @returns {string} the tarball
 */
export function npmPack(spec, folder) {
  const run = spawnSync(
    NODE,
    [
      join(npmHome(), 'bin/npm-cli.js'),
      'pack',
      spec,
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
    ],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 24 },
  );
  if (run.status !== 0) throw new Error(`npm pack ${spec} gagal:\n${run.stderr || run.error}`);
  const answer = JSON.parse(run.stdout);
  const entry = Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
  return join(folder, entry.filename.replaceAll('/', '-').replace(/^@/, ''));
}
