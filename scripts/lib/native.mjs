import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishOnce } from './lock.mjs';
import { nodeGyp, onPath } from './npm.mjs';
import { at, cacheRoot, NODE } from './paths.mjs';

/** The Node-API version the driver's own prebuilt file asks for. Below it, loading kills the process silently. */
const PREBUILD_NAPI = 10;
const DRIVER = at('node_modules', 'better-sqlite3');
const ADDON_API = at('node_modules', 'node-addon-api');

/**
 * Node-API 10's one feature that the driver needs is offered by older runtimes as an experiment; asked for that
 * way, one built file loads in Node 20, Node 24 and Electron 33 alike.
 */
const DEFINE = ["'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"];

/** Node's headers on this machine, so that node-gyp need not download them. */
function headers() {
  const homes = [process.env.npm_config_nodedir, ...onPath('node').map((node) => dirname(dirname(node)))];
  return homes.find((home) => home && existsSync(join(home, 'include/node/node_api.h')));
}

/** @param {string} temporary @param {string} gyp */
function build(temporary, gyp) {
  process.stderr.write('Menyusun driver basis data untuk Electron lama (1–2 menit, sekali saja)…\n');
  const source = join(temporary, 'source');
  cpSync(DRIVER, source, { recursive: true, filter: (file) => !file.endsWith('.node') });
  cpSync(ADDON_API, join(source, 'node_modules', 'node-addon-api'), { recursive: true });
  writeFileSync(join(source, 'binding.gyp'), gyp);
  const nodedir = headers();
  const run = spawnSync(
    NODE,
    [
      nodeGyp(),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      ...(nodedir ? [`--nodedir=${nodedir}`] : []),
    ],
    { cwd: source, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 },
  );
  const built = join(source, 'build/Release/better_sqlite3.node');
  if (run.status !== 0 || !existsSync(built)) {
    const tail = `${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-30).join('\n');
    throw new Error(`Driver basis data tidak dapat disusun (perlu g++, make, python3):\n${tail}`);
  }
  renameSync(built, join(temporary, 'better_sqlite3.node'));
  rmSync(source, { recursive: true });
}

/**
 * The database driver's binary file for a runtime, as an absolute path for the environment variable
 * POSKO_SQLITE_BINDING; null when the file inside node_modules is the right one. Built in the user's cache, once for
 * each driver version; node_modules is never changed, so what a user installs is what a user runs.
 * @param {number} napi the runtime's highest Node-API version
 * @returns {Promise<string | null>}
 */
export async function sqliteBinding(napi) {
  if (napi >= PREBUILD_NAPI) return null;
  const original = readFileSync(join(DRIVER, 'binding.gyp'), 'utf8');
  const gyp = original.replace(DEFINE[0] ?? '', DEFINE[1] ?? '');
  if (gyp === original)
    throw new Error('binding.gyp driver basis data berubah bentuk; periksa scripts/lib/native.mjs.');
  const manifest = readFileSync(join(DRIVER, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest);
  const key = createHash('sha256').update(gyp).update(manifest).update(`${process.platform}-${process.arch}`);
  const folder = join(cacheRoot(), `sqlite-${version}-${key.digest('hex').slice(0, 10)}`);
  const binding = join(folder, 'better_sqlite3.node');
  mkdirSync(cacheRoot(), { recursive: true });
  await publishOnce(
    folder,
    async (temporary) => build(temporary, gyp),
    () => existsSync(binding),
  );
  return binding;
}
